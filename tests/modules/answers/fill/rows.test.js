import assert from "node:assert/strict";
import test from "node:test";

import { EMPTY, write } from "../../../../assets/modules/answers/fill/draft.js";
import {
  brushClass,
  classOf,
  columnsOf,
  filledFrom,
  fromPasted,
  gapsOf,
  isPlannedRange,
  rangeText,
  saysMore,
  sheetsOf,
  topicRow,
  withBrush,
  withCell,
  withoutOldOrigin,
} from "../../../../assets/modules/answers/fill/rows.js";
import { CHOSEN, COUNTED, numbers, oneOf } from "./made-up.js";

/** @import { Brush, Draft, Topic } from "../../../../assets/modules/answers/fill/types.js" */

/** @param {Brush["kind"]} kind @param {string} value @returns {Brush} */
const brush = (kind, value = "") => ({ id: `${kind}:${value}`, kind, value, label: "" });

/** @param {Draft} draft @param {Topic} topic @param {string} area @param {Brush} with_ */
const marked = (draft, topic, area, with_) =>
  write(draft, withBrush(topic, area, topicRow(draft, topic, area), with_) ?? {}, 1).draft;

test("a value takes the place of a status that stands for none, and the other way round", () => {
  let draft = marked(EMPTY, COUNTED, "03", brush("status", "undecided"));
  draft = marked(draft, COUNTED, "03", brush("value", "2"));
  assert.deepEqual(topicRow(draft, COUNTED, "03"), { groups: 2 });
  draft = marked(draft, COUNTED, "03", brush("status", "none"));
  assert.deepEqual(topicRow(draft, COUNTED, "03"), { status: "none" });
});

test("a status that goes with a value stays when the value changes", () => {
  const planned = write(EMPTY, withCell(COUNTED, "03", { groups: 1 }, "status", "planned"), 1).draft;
  const draft = marked(planned, COUNTED, "03", brush("value", "3"));
  assert.deepEqual(topicRow(draft, COUNTED, "03"), { groups: 3, status: "planned" });
});

test("what follows from the act no longer does when somebody answers", () => {
  const draft = write(EMPTY, filledFrom(COUNTED, { "01": { groups: 1, status: "derived" } }), 1).draft;
  assert.deepEqual(topicRow(marked(draft, COUNTED, "01", brush("value", "1")), COUNTED, "01"), { groups: 1 });
});

test("no area gets more than its bounds, and none less", () => {
  for (const area of COUNTED.areas) {
    for (let n = 0; n < 6; n += 1) {
      const allowed = n >= 1 && n <= COUNTED.bounds[area][1];
      assert.equal(withBrush(COUNTED, area, {}, brush("value", String(n))) !== null, allowed);
    }
  }
});

test("ranges, plans and several options have classes of their own, where the topic has them", () => {
  /** @type {Topic} */
  const topic = {
    ...CHOSEN,
    columns: [...CHOSEN.columns, { ...CHOSEN.columns[0], id: "others", kind: "choices" }],
    classes: ["runs", "several_runs", "planned_runs", "planned_several_runs", "range_2-3", "empty"].map((key) => ({
      ...CHOSEN.classes[0],
      key,
    })),
  };
  assert.equal(classOf(topic, { model: "runs", others: "leads" }), "several_runs");
  assert.equal(classOf(topic, { model: "runs", others: "runs" }), "runs");
  assert.equal(classOf(topic, { model: "runs", status: "planned" }), "planned_runs");
  assert.equal(classOf(topic, { model: "runs", status: "planned", others: "leads" }), "planned_several_runs");
  assert.equal(classOf(topic, { model: rangeText(2, 3) }), "range_2-3");
  const draft = write(EMPTY, filledFrom(topic, { "01": { model: "runs", others: "leads" } }), 1).draft;
  assert.deepEqual(topicRow(marked(draft, topic, "01", brush("status", "none")), topic, "01"), { status: "none" });
  assert.deepEqual(topicRow(marked(draft, topic, "01", brush("empty")), topic, "01"), {});
});

test("a range is within bounds by both of its ends", () => {
  assert.equal(withBrush(COUNTED, "02", {}, brush("value", rangeText(2, 3))), null);
  const draft = marked(EMPTY, COUNTED, "03", brush("value", rangeText(2, 3)));
  assert.deepEqual(topicRow(draft, COUNTED, "03"), { groups: "2–3" });
});

test("a brush of plans marks a value as planned, and never a range", () => {
  const planned = { ...brush("value", "2"), planned: true };
  const draft = marked(EMPTY, COUNTED, "03", planned);
  assert.deepEqual(topicRow(draft, COUNTED, "03"), { groups: 2, status: "planned" });
  assert.equal(withBrush(COUNTED, "03", {}, { ...planned, value: rangeText(1, 2) }), null);
  assert.ok(isPlannedRange({ ...planned, value: rangeText(1, 2) }));
  assert.ok(!isPlannedRange(planned));
  const emptied = marked(draft, COUNTED, "03", { ...brush("empty"), planned: true });
  assert.deepEqual(topicRow(emptied, COUNTED, "03"), {});
});

test("a brush looks like what it marks", () => {
  const topic = {
    ...COUNTED,
    classes: ["1", "2", "planned_2", "range_2-3", "empty"].map((key) => ({ ...COUNTED.classes[0], key })),
  };
  assert.equal(brushClass(topic, brush("value", "2")), "2");
  assert.equal(brushClass(topic, { ...brush("value", "2"), planned: true }), "planned_2");
  assert.equal(brushClass(topic, { ...brush("value", rangeText(2, 3)), planned: true }), "range_2-3");
  assert.equal(brushClass(topic, brush("status", "none")), "none");
  assert.equal(brushClass(topic, brush("empty")), "empty");
});

const WITH_ORIGIN = {
  ...COUNTED,
  columns: [...COUNTED.columns, { ...COUNTED.columns[2], id: "source" }, { ...COUNTED.columns[2], id: "as_of" }],
};
const PUBLISHED = { groups: 2, source: "Survey", as_of: "2025-05-15" };

/** @param {import("../../../../assets/modules/answers/fill/types.js").Row} row @param {string} column @param {import("../../../../assets/modules/answers/fill/types.js").Value} value */
function changedRow(row, column, value) {
  const before = write(EMPTY, filledFrom(WITH_ORIGIN, { "03": row }), 1).draft;
  const changes = withCell(WITH_ORIGIN, "03", row, column, value);
  const after = write(before, withoutOldOrigin(WITH_ORIGIN, "03", row, PUBLISHED, changes), 2).draft;
  return topicRow(after, WITH_ORIGIN, "03");
}

test("an answer that changes loses the source and the day of the published one, and no others", () => {
  assert.deepEqual(changedRow(PUBLISHED, "groups", 3), { groups: 3 });
  assert.deepEqual(changedRow(PUBLISHED, "status", "none"), { status: "none" });
  assert.deepEqual(changedRow(PUBLISHED, "groups", 2), PUBLISHED);
  assert.deepEqual(changedRow(PUBLISHED, "note", "N"), { ...PUBLISHED, note: "N" });
  const own = { ...PUBLISHED, source: "Phone" };
  assert.deepEqual(changedRow(own, "groups", 3), { groups: 3, source: "Phone" });
  assert.deepEqual(changedRow(PUBLISHED, "source", "Phone"), own);
});

test("pasted answers leave out the origin of what they replace", () => {
  const before = write(EMPTY, filledFrom(WITH_ORIGIN, { "03": PUBLISHED, "02": PUBLISHED }), 1).draft;
  const pasted = [
    { area: "03", cells: { groups: 1 } },
    { area: "02", cells: { groups: 2 } },
  ];
  const published = { "02": PUBLISHED, "03": PUBLISHED };
  const after = write(before, fromPasted(WITH_ORIGIN, before, pasted, published), 2).draft;
  assert.deepEqual(topicRow(after, WITH_ORIGIN, "03"), { groups: 1 });
  assert.deepEqual(topicRow(after, WITH_ORIGIN, "02"), PUBLISHED);
});

test("emptying the answer keeps the note", () => {
  const draft = write(EMPTY, filledFrom(CHOSEN, { "02": { model: "runs", note: "By phone" } }), 1).draft;
  assert.deepEqual(topicRow(marked(draft, CHOSEN, "02", brush("empty")), CHOSEN, "02"), { note: "By phone" });
});

test("the map shows the answer, else how things stand, else an empty row", () => {
  assert.equal(classOf(COUNTED, { groups: 2 }), "2");
  assert.equal(classOf(COUNTED, { groups: 2, status: "planned" }), "2");
  assert.equal(classOf(COUNTED, { status: "undecided" }), "undecided");
  assert.equal(classOf(COUNTED, { status: "known" }), "empty");
  assert.equal(classOf(COUNTED, { note: "x" }), "empty");
  assert.equal(classOf(COUNTED, {}), "empty");
});

test("no row ever has a value beside a status that denies it", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const next = numbers(seed);
    let draft = EMPTY;
    const topic = oneOf(next, [COUNTED, CHOSEN]);
    for (let n = 0; n < 12; n += 1) {
      const area = oneOf(next, topic.areas);
      const column = oneOf(next, columnsOf(topic));
      const value = column === "status" ? oneOf(next, ["none", "planned", "known", null]) : oneOf(next, [1, null]);
      const row = topicRow(draft, topic, area);
      draft = write(draft, withCell(topic, area, row, column, value), n).draft;
      const now = topicRow(draft, topic, area);
      assert.ok(!(now.status === "none" && now[topic.answer] !== undefined));
    }
  }
});

test("a row is a correction when its answer differs, or when it says more", () => {
  const published = { groups: 2, note: "By phone" };
  assert.ok(!saysMore(COUNTED, { groups: 2 }, published));
  assert.ok(!saysMore(COUNTED, { groups: 2, note: "By phone" }, published));
  assert.ok(saysMore(COUNTED, { groups: 1, note: "By phone" }, published));
  assert.ok(saysMore(COUNTED, { groups: 2, note: "By letter" }, published));
  assert.ok(saysMore(COUNTED, { status: "none" }, published));
  assert.ok(saysMore(COUNTED, { groups: 1 }, {}));
});

test("starting from rows empties what they lack", () => {
  const before = write(EMPTY, filledFrom(COUNTED, { "02": { groups: 2 } }), 1).draft;
  const after = write(before, filledFrom(COUNTED, { "03": { groups: 3 } }), 2).draft;
  assert.deepEqual(topicRow(after, COUNTED, "02"), {});
  assert.deepEqual(topicRow(after, COUNTED, "03"), { groups: 3 });
});

test("pasted rows write their cells, and no others", () => {
  const before = write(
    EMPTY,
    filledFrom(COUNTED, { "02": { status: "none", note: "N" }, "03": { groups: 1 } }),
    1,
  ).draft;
  const pasted = [{ area: "02", cells: { groups: 2, unheard_of: "x" } }];
  const after = write(before, fromPasted(COUNTED, before, pasted), 2).draft;
  assert.deepEqual(topicRow(after, COUNTED, "02"), { groups: 2, note: "N" });
  assert.deepEqual(topicRow(after, COUNTED, "03"), { groups: 1 });
});

test("sheets hold every field of the origin, the rows that say something, and no empty topic", () => {
  const meta = /** @type {Topic["columns"]} */ ([
    { id: "title", kind: "text", label: "", help: "", required: true, choices: [] },
    { id: "link", kind: "link", label: "", help: "", required: false, choices: [] },
  ]);
  const draft = write(
    EMPTY,
    { ...filledFrom(COUNTED, { "02": { groups: 2 } }), "meta//link": "https://a.example" },
    1,
  ).draft;
  assert.deepEqual(sheetsOf(draft, [COUNTED, CHOSEN], meta), {
    meta: { title: null, link: "https://a.example" },
    [COUNTED.id]: [{ county: "02", groups: 2 }],
  });
  assert.deepEqual(
    gapsOf(draft, meta).map(({ id }) => id),
    ["title"],
  );
});
