/**
 * Views as addresses and back, by the rules of Python's `to_query` and `parse_query`. Nothing here
 * knows the page: everything follows from the schema.
 *
 * @import { Parameter, Schema, Value, ViewParams } from "./schema.js"
 *
 * @typedef {object} Dropped A part of an address that could not be used, as it stood there.
 * @property {string} parameter
 * @property {string} value
 *
 * @typedef {object} Reading How to read what the schema alone does not tell.
 * @property {(name: string, value: string, state: ViewParams) => boolean} [may] Whether a parameter
 *   may have a value, or hold it, beside what has been read so far; asked of values that the schema
 *   lets through.
 * @property {(name: string, state: ViewParams) => Value} [usual] The value of a parameter that the
 *   address does not name; by default that of the schema.
 * @property {readonly string[]} [first] What others depend on, to be read before them.
 */

const FLAG = "1";
const ESCAPED = /%[0-9a-f]{2}/i;
const TIMES_ESCAPED = 3;
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl)$/;
const HALF_PAIRS = /\p{Surrogate}/gu;

/**
 * True when two values say the same; a missing one is an empty text.
 *
 * @param {Value | null | undefined} a
 * @param {Value | null | undefined} b
 */
export function same(a, b) {
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, i) => item === b[i])
    : (a ?? "") === (b ?? "");
}

/**
 * True when any of some parameters has another value than before, or there was no view before.
 *
 * @param {ViewParams} now
 * @param {ViewParams | null | undefined} before
 * @param {readonly string[]} names
 */
export function differ(now, before, names) {
  return !before || names.some((name) => !same(now[name], before[name]));
}

/**
 * The parameters whose values differ between two views, in the order of the address.
 *
 * @param {Schema} schema
 * @param {ViewParams} a
 * @param {ViewParams} b
 * @returns {string[]}
 */
export function changes(schema, a, b) {
  return schema.names.filter((name) => !same(a[name], b[name]));
}

/**
 * A value as it stands in the address: lists joined by commas, commas and colons readable.
 *
 * @param {Value | null | undefined} value
 */
export function encode(value) {
  const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
  return encodeURIComponent(text.replace(HALF_PAIRS, "\ufffd"))
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":")
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * The query of a view: "?…" in the order of the schema without defaults, or "" when all are
 * defaults. With `lasting` it names the answers in any case, so that a link keeps its meaning.
 *
 * @param {Schema} schema
 * @param {ViewParams} state A view without a value for its answers has the usual ones.
 * @param {{lasting?: boolean}} [options]
 */
export function toQuery(schema, state, { lasting = false } = {}) {
  const { defaults } = schema;
  const full = { ...state };
  if ("data" in defaults && !state.data) full.data = lasting ? "" : defaults.data;
  const parts = changes(schema, full, lasting && "data" in defaults ? { ...defaults, data: "" } : defaults).map(
    (name) => `${name}=${encode(full[name])}`,
  );
  return parts.length ? `?${parts.join("&")}` : "";
}

/** A text without what was escaped more than once, as no parameter has a percent sign. @param {string} text */
function decoded(text) {
  let plain = text;
  for (let times = 0; times < TIMES_ESCAPED && ESCAPED.test(plain); times += 1) {
    plain = new URLSearchParams(`x=${plain.replace(/[&+]/g, encodeURIComponent)}`).get("x") ?? "";
  }
  return plain;
}

/**
 * The parameters of a query, with what mail programs, social media and copying did to them mended:
 * names that only follow readers are left out, and so is the "amp;" of an ampersand escaped for HTML.
 *
 * @param {string} query
 * @returns {[name: string, value: string][]}
 */
function asMeant(query) {
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => [decoded(name), decoded(value)]);
  return pairs
    .map(([name, value]) => /** @type {[string, string]} */ ([name.replace(/^(?:amp;)+/, ""), value]))
    .filter(([name]) => !TRACKING.test(name));
}

/**
 * What a query gives each parameter, unchecked, and what in it is unknown or said twice.
 *
 * @param {Schema} schema
 * @param {string} query With or without its "?".
 * @returns {{given: Map<string, string>, dropped: Dropped[]}}
 */
export function readQuery(schema, query) {
  /** @type {Map<string, string>} */
  const given = new Map();
  /** @type {Dropped[]} */
  const dropped = [];
  for (const [parameter, value] of asMeant(query)) {
    if (schema.parameters.has(parameter) && !given.has(parameter)) given.set(parameter, value);
    else dropped.push({ parameter, value });
  }
  return { given, dropped };
}

/**
 * Whether the schema lets a parameter have a value, or hold it.
 *
 * @param {Parameter} parameter
 * @param {string} value
 */
export function fits({ kind, allowed, pattern, most }, value) {
  if (kind === "flag") return value === FLAG;
  if (kind === "number" && !/^[1-9][0-9]{0,8}$/.test(value)) return false;
  if (kind === "number" && most !== undefined && Number(value) > most) return false;
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(value)) return false;
  return !allowed || allowed.includes(value);
}

/**
 * The view of a query: what the query gives over the defaults, and what could not be used.
 *
 * @param {Schema} schema
 * @param {string} query With or without its "?".
 * @param {Reading} [reading]
 * @returns {{state: ViewParams, given: Map<string, string>, dropped: Dropped[]}}
 */
export function fromQuery(schema, query, { may = () => true, usual, first = [] } = {}) {
  const { given, dropped } = readQuery(schema, query);
  /** @type {ViewParams} */
  const state = { ...schema.defaults };
  for (const name of new Set([...first, ...schema.names])) {
    const parameter = schema.parameters.get(name);
    if (!parameter) continue;
    const fallback = usual ? usual(name, state) : parameter.default;
    /** @param {string} value */
    const good = (value) => fits(parameter, value) && may(name, value, state);
    const { value, odd } = readValue(given.get(name), fallback, parameter, good);
    state[name] = value;
    dropped.push(...odd.map((each) => ({ parameter: name, value: each })));
  }
  return { state, given, dropped };
}

/**
 * A value out of an address, and the parts of it that cannot be used.
 *
 * @param {string | undefined} text
 * @param {Value} fallback
 * @param {Parameter} parameter
 * @param {(value: string) => boolean} good
 * @returns {{value: Value, odd: string[]}}
 */
function readValue(text, fallback, { kind, most }, good) {
  if (text === undefined) return { value: fallback, odd: [] };
  if (kind === "list") {
    const items = text ? [...new Set(text.split(","))] : [];
    const value = items.filter(good).slice(0, most);
    return { value, odd: items.filter((item) => !value.includes(item)) };
  }
  if (text === fallback || good(text)) return { value: text, odd: [] };
  return { value: fallback, odd: [text] };
}
