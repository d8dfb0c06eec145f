/**
 * Reads stories that come from files, links and storage. What cannot be read is said in words
 * beside the rest; the value itself is never changed.
 */
import { model } from "../map/catalogue.js";
import { storyViews } from "./views.js";

const FORMAT = "yhdyspinta-story";
const VERSION = 1;
const LANGS = ["fi", "sv", "en"];
const MOST = { steps: 60, text: 2000, notes: 20000 };
const TEXTS = {
  title: ["step_title", MOST.text],
  caption: ["step_caption", MOST.text],
  notes: ["step_notes", MOST.notes],
};
/** What the parameters of a view are called. */
const NAMES = {
  theme: "view_theme",
  compare: "view_compare",
  division: "view_division",
  borders: "view_borders",
  region: "view_region",
  county: "view_county",
  employment: "view_employment",
  class: "view_class",
  sel: "view_sel",
  year: "view_year",
  data: "view_data",
  versus: "view_versus",
};

/** Error whose message is in the reader's language. */
function wrong(key, values) {
  return new Error(model.text(key, values));
}

const isObject = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);

const isText = (value) => typeof value === "string" && value !== "";

/** The texts by language that a value holds; a single text is taken for the reader's language. */
function wordsIn(value) {
  if (isText(value)) return { [model.catalogue.lang]: value };
  if (!isObject(value)) return {};
  return Object.fromEntries(LANGS.filter((lang) => isText(value[lang])).map((lang) => [lang, value[lang]]));
}

/** The texts that a value holds, in whatever language it says, without what is no text. */
function mendWords(value) {
  if (!isObject(value)) return wordsIn(value);
  return Object.fromEntries(Object.entries(value).filter(([lang, words]) => !LANGS.includes(lang) || isText(words)));
}

/** Whether a value is texts by language, none of them too long. */
function areWords(value, most) {
  if (value === undefined) return true;
  return (
    isObject(value) &&
    LANGS.every((lang) => value[lang] === undefined || (typeof value[lang] === "string" && value[lang].length <= most))
  );
}

function isBox(box) {
  if (box === null || box === undefined) return true;
  const numbers = Array.isArray(box) && box.length === 4 && box.every(Number.isFinite);
  return numbers && box[0] < box[2] && box[1] < box[3];
}

/** What is wrong with a view, one sentence for each part. */
function viewFaults(odd, n) {
  return odd.map(({ parameter, value }) =>
    model.text("error_view", {
      n,
      value,
      parameter: NAMES[parameter] ? model.text(NAMES[parameter]) : parameter,
    }),
  );
}

function textFaults(step, n) {
  return Object.entries(TEXTS)
    .filter(([field, [, most]]) => !areWords(step[field], most))
    .map(([, [key, most]]) => model.text("error_text", { where: `${n} · ${model.text(key)}`, n: most }));
}

/**
 * A step as it can be used: `{query, view, named, box, title, caption, notes}`, and `faults`, the
 * sentences on what cannot be read. A step with faults is not drawn.
 */
function readStep(raw, at) {
  const n = at + 1;
  const step = isObject(raw) ? raw : {};
  const query = step.query ?? "";
  const whole = isObject(raw) && typeof query === "string";
  const { view, named, wrong: odd } = storyViews.read(whole ? query : "");
  const faults = [
    ...(whole ? [] : [model.text("error_step", { n })]),
    ...(n > MOST.steps ? [model.text("error_steps", { n: MOST.steps })] : []),
    ...viewFaults(odd, n),
    ...(isBox(step.box) ? [] : [model.text("error_box", { n })]),
    ...textFaults(step, n),
  ];
  const texts = Object.keys(TEXTS).map((field) => [field, wordsIn(step[field])]);
  return { query, view, named, box: step.box ?? null, ...Object.fromEntries(texts), faults };
}

/** Why a value is no story that this version can read, or "". */
function storyFault(value) {
  if (!isObject(value) || value.format !== FORMAT) return model.text("error_format");
  if (value.version > VERSION) return model.text("error_version");
  if (value.version !== VERSION) return model.text("error_format");
  return Array.isArray(value.steps) ? "" : model.text("error_steps", { n: MOST.steps });
}

/** A story as it can be used; one with a `fault` has no steps, and `raw` keeps what it holds. */
function read(raw, id) {
  const fault = storyFault(raw);
  return { id, raw, fault, title: wordsIn(isObject(raw) && raw.title), steps: fault ? [] : raw.steps.map(readStep) };
}

/** Takes a story from outside as it is; an Error says why it is none. */
function accept(value) {
  const fault = storyFault(value);
  if (fault) throw new Error(fault);
  return value;
}

/** The text in the reader's language, or in the first one that there is. */
function pick(words, lang = model.catalogue.lang) {
  return words[lang] || LANGS.map((each) => words[each]).find(Boolean) || "";
}

export const storyCheck = { accept, read, pick, wrong, wordsIn, mendWords, isObject, FORMAT, VERSION, LANGS, MOST };
