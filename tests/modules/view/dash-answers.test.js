import assert from "node:assert/strict";
import test from "node:test";

import { isCallback, outputOf, watching } from "../../../assets/modules/view/dash-answers.js";

const URL_OF_DASH = "https://kartta.fi/sub/_dash-update-component";
const BODY = { body: JSON.stringify({ output: "chart-view.children", inputs: [] }) };
const json = (status = 200) =>
  new Response(status === 204 ? null : "{}", { status, headers: { "Content-Type": "application/json" } });

/** What is told of one request whose answer, or failure, is given. */
async function told(answer, url = URL_OF_DASH, init = BODY) {
  const heard = [];
  const fetch = watching(answer, (output, well) => heard.push([output, well]));
  const result = await fetch(url, init).catch((error) => error);
  return { heard, result };
}

test("only Dash's own address is a callback, also below a path", () => {
  assert.equal(isCallback("/_dash-update-component"), true);
  assert.equal(isCallback(URL_OF_DASH), true);
  assert.equal(isCallback("/_dash-update-component?x=1"), true);
  assert.equal(isCallback("/_dash-layout"), false);
  assert.equal(isCallback("/x?next=/_dash-update-component"), false);
});

test("the output is read from what Dash sends, and is empty when there is none", () => {
  assert.equal(outputOf(BODY.body), "chart-view.children");
  assert.equal(outputOf("{}"), "");
  assert.equal(outputOf("no JSON"), "");
  assert.equal(outputOf(undefined), "");
});

test("an answer, or no change, is well", async () => {
  for (const status of [200, 204]) {
    const { heard, result } = await told(async () => json(status));
    assert.deepEqual(heard, [["chart-view.children", true]], String(status));
    assert.equal(result.status, status);
  }
});

test("a refusal, a page to log in and a broken connection are not", async () => {
  const answers = {
    502: async () => json(502),
    "log in": async () => new Response("<html>", { headers: { "Content-Type": "text/html" } }),
    broken: async () => {
      throw new TypeError("Failed to fetch");
    },
  };
  for (const [name, answer] of Object.entries(answers)) {
    assert.deepEqual((await told(answer)).heard, [["chart-view.children", false]], name);
  }
});

test("Dash gets its answer or its error as it was", async () => {
  const answer = json();
  assert.equal((await told(async () => answer)).result, answer);
  const error = new TypeError("Failed to fetch");
  assert.equal((await told(() => Promise.reject(error))).result, error);
});

test("nothing is told of other requests", async () => {
  const { heard, result } = await told(async () => json(502), "https://kartta.fi/map/catalogue.json", undefined);
  assert.deepEqual(heard, []);
  assert.equal(result.status, 502);
});
