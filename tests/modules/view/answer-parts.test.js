import assert from "node:assert/strict";
import test from "node:test";

import { AnswerParts, keptClasses } from "../../../assets/modules/view/answer-parts.js";

const part = (data) => ({ data, versus: "", example: false, notice: "", answers: "", themes: {} });

test("a part is asked for once, whether it is on its way or here", async () => {
  const asked = [];
  const parts = new AnswerParts(async (url) => {
    asked.push(url);
    return part("spring");
  });
  assert.equal(parts.get("spring"), undefined);
  await Promise.all([parts.load("spring", "/spring.json"), parts.load("spring", "/spring.json")]);
  await parts.load("spring", "/spring.json");
  assert.deepEqual(asked, ["/spring.json"]);
  assert.equal(parts.get("spring").data, "spring");
});

test("what the page came with is not asked for", async () => {
  const parts = new AnswerParts(() => assert.fail("asked"));
  parts.put("known", part("known"));
  assert.equal((await parts.load("known", "/known.json")).data, "known");
  assert.equal(parts.get("known").data, "known");
});

test("a failed part is asked for again", async () => {
  let tries = 0;
  const parts = new AnswerParts(async () => {
    tries += 1;
    if (tries === 1) throw new Error("502");
    return part("spring");
  });
  await assert.rejects(parts.load("spring", "/spring.json"));
  assert.equal(parts.get("spring"), undefined);
  assert.equal((await parts.load("spring", "/spring.json")).data, "spring");
  assert.equal(tries, 2);
});

test("a class filter keeps what the other answers have, in its order", () => {
  const choices = [{ choice: "1" }, { choice: "2" }, { choice: "missing" }];
  assert.deepEqual(keptClasses(["missing", "1", "9"], choices), ["missing", "1"]);
  assert.deepEqual(keptClasses([], choices), []);
  assert.deepEqual(keptClasses(["1"], []), []);
});
