import assert from "node:assert/strict";
import test from "node:test";

import { after, detailOf, isChosen, isFaded, isLit, toggled } from "../../../assets/modules/cooperation/choices.js";

const KINDS = ["statutory", "agreed", "possible"];
const view = (/** @type {Partial<import("../../../assets/modules/cooperation/choices.js").Choice>} */ patch = {}) => ({
  lang: "en",
  topic: "",
  actor: "",
  kind: /** @type {string[]} */ ([]),
  ...patch,
});

test("kinds stay in the order of the legend, whatever the order of choosing", () => {
  assert.deepEqual(toggled(["possible"], "statutory", KINDS), ["statutory", "possible"]);
  assert.deepEqual(toggled(["statutory", "possible"], "agreed", KINDS), KINDS);
});

test("a kind chosen twice is let go", () => {
  for (const kind of KINDS) assert.deepEqual(toggled(toggled([], kind, KINDS), kind, KINDS), []);
});

test("a kind that the legend does not have is not chosen", () => {
  assert.deepEqual(toggled([], "moon", KINDS), []);
});

test("a link chooses a cell, a row or a column, and keeps everything else", () => {
  const kind = ["agreed"];
  const cell = { topic: "tym", actor: "kela" };
  assert.deepEqual(after(view({ kind }), cell, KINDS), view({ kind, topic: "tym", actor: "kela" }));
  assert.deepEqual(
    after(view({ topic: "tym", actor: "kela" }), { topic: "", actor: "kela" }, KINDS),
    view({ actor: "kela" }),
  );
});

test("what is chosen already is let go", () => {
  const chosen = view({ topic: "tym", actor: "kela", kind: ["agreed"] });
  assert.deepEqual(after(chosen, { topic: "tym", actor: "kela" }, KINDS), view({ kind: ["agreed"] }));
  assert.deepEqual(after(chosen, { kind: "agreed" }, KINDS), view({ topic: "tym", actor: "kela" }));
});

test("a link to choose nothing closes the detail", () => {
  assert.deepEqual(after(view({ topic: "tym", actor: "kela" }), { topic: "", actor: "" }, KINDS), view());
});

test("what is chosen is told apart from its row and its column", () => {
  const chosen = view({ topic: "tym", actor: "kela", kind: ["agreed"] });
  assert.ok(isChosen(chosen, { topic: "tym", actor: "kela" }));
  assert.ok(!isChosen(chosen, { topic: "tym", actor: "" }));
  assert.ok(!isChosen(chosen, { topic: "", actor: "kela" }));
  assert.ok(isChosen(chosen, { kind: "agreed" }));
  assert.ok(!isChosen(chosen, { kind: "statutory" }));
});

test("a cell without facts has the detail of its topic, and an unknown one none", () => {
  const details = { ":": "nothing", "tym:": "row", "tym:kela": "cell", ":kela": "column" };
  assert.equal(detailOf(details, view({ topic: "tym", actor: "kela" })), "cell");
  assert.equal(detailOf(details, view({ topic: "tym", actor: "school" })), "row");
  assert.equal(detailOf(details, view({ actor: "kela" })), "column");
  assert.equal(detailOf(details, view()), "nothing");
  assert.equal(detailOf(details, view({ topic: "moon" })), undefined);
  assert.equal(detailOf({}, view({ topic: "__proto__" })), undefined);
});

test("row and column of what is chosen are lit", () => {
  const chosen = view({ topic: "tym", actor: "kela" });
  assert.ok(isLit(chosen, "tym", "school"));
  assert.ok(isLit(chosen, "housing", "kela"));
  assert.ok(!isLit(chosen, "housing", "school"));
  assert.ok(!isLit(view(), "", ""), "heads without a topic are not lit when none is chosen");
});

test("kinds recede behind those to highlight only when there are some", () => {
  assert.ok(!isFaded(view(), "agreed"));
  assert.ok(isFaded(view({ kind: ["statutory"] }), "agreed"));
  assert.ok(!isFaded(view({ kind: ["statutory", "agreed"] }), "agreed"));
});
