/** Topics, and random things that are the same in every run. */

/** @import { Column, Topic } from "../../../../assets/modules/answers/fill/types.js" */

/** @type {Column} */
const STATUS = {
  id: "status",
  kind: "choice",
  label: "Status",
  help: "",
  required: false,
  choices: [
    ["known", "known", true],
    ["planned", "planned", true],
    ["none", "does not exist", true],
    ["undecided", "undecided", true],
    ["unknown", "not known", true],
    ["derived", "follows from the act", false],
  ],
};

/** @param {string} id @param {Column["kind"]} kind @returns {Column} */
const column = (id, kind) => ({ id, kind, label: id, help: "", required: false, choices: [] });

/** @param {string[]} keys @returns {Topic["classes"]} */
const classes = (keys) => keys.map((key) => ({ key, label: key, fill: "#fff", pattern: null, ink: null, dark: false }));

const MISSING = ["none", "undecided", "unknown", "empty"];

/** A topic that counts, with bounds. @type {Topic} */
export const COUNTED = {
  id: "groups_of_a_kind",
  theme: "t",
  division: "county",
  title: "",
  about: "",
  key: "county",
  answer: "groups",
  columns: [column("groups", "count"), STATUS, column("note", "text")],
  valueless: ["unknown", "undecided", "none"],
  short: {},
  classes: classes(["1", "2", "3", ...MISSING]),
  areas: ["01", "02", "03"],
  bounds: { "01": [1, 1], "02": [1, 2], "03": [1, 3] },
};

/** A topic with options. @type {Topic} */
export const CHOSEN = {
  ...COUNTED,
  id: "models",
  division: "area",
  key: "area",
  answer: "model",
  columns: [
    {
      ...column("model", "choice"),
      choices: [
        ["runs", "Runs", true],
        ["leads", "Leads", true],
      ],
    },
    STATUS,
    column("note", "text"),
  ],
  classes: classes(["runs", "leads", ...MISSING]),
  bounds: {},
};

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). @param {number} seed */
export function numbers(seed) {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list. @template T @param {() => number} next @param {readonly T[]} list @returns {T} */
export const oneOf = (next, list) => list[Math.floor(next() * list.length)];

/** Some changes of cells. @param {() => number} next */
export function changes(next) {
  const paths = ["t/01/a", "t/01/b", "t/02/a", "meta//title"];
  const cells = Array.from({ length: 1 + Math.floor(next() * 3) }, () => [
    oneOf(next, paths),
    oneOf(next, [null, 1, 2, "x", ""]),
  ]);
  return Object.fromEntries(cells);
}
