/**
 * What an area is and what the theme says of it, in words, for the tooltip and the keyboard.
 *
 * @import { Catalogue } from "./catalogue.js"
 * @import { Half, Theme, ThemeClass, View } from "./types.js"
 *
 * @typedef {object} Answer One of the different answers of a theme within an area.
 * @property {string} theme
 * @property {string} key  of its class
 * @property {Pick<ThemeClass, "label"> & Partial<ThemeClass>} info
 * @property {string} value
 * @property {string} status  how sure it is
 * @property {string} [topic]  of a theme of two questions: which of them
 *
 * @typedef {object} Facts
 * @property {string} name
 * @property {string} kind  the division's word for such an area
 * @property {{ label: string, name: string }[]} places  the area of each main division around it
 * @property {Answer[]} answers
 * @property {boolean} outside  True when the filters leave none of it.
 */
import { themesOf } from "./paint.js";

const LONGEST_LIST = 3;

/** Keeps the first of each value. @template T @param {Iterable<T>} list @returns {T[]} */
const unique = (list) => [...new Set(list)];

/** The names of the areas of another division in which some municipalities lie, or their number. @param {Catalogue} catalogue @param {string[]} codes @param {string} division */
function lies(catalogue, codes, division) {
  const areas = unique(codes.map((code) => catalogue.areaOf(code, division)));
  if (areas.length > LONGEST_LIST) return catalogue.text("areas", { n: areas.length });
  return areas.map((code) => catalogue.name(division, code)).join(", ");
}

/** @param {Catalogue} catalogue @param {string} division @param {string[]} codes */
function places(catalogue, division, codes) {
  const around = catalogue.mainDivisions().filter((id) => id !== division && id !== "municipality");
  return around.map((id) => ({ label: catalogue.kind(id), name: lies(catalogue, codes, id) }));
}

/** The different answers to one question within some municipalities. @param {Catalogue} catalogue @param {string[]} codes @param {string} theme @param {Theme | Half} asked @returns {Answer[]} */
export function answersTo(catalogue, codes, theme, { division, values, classes }) {
  const infos = new Map(classes.map((info) => [info.key, info]));
  /** @type {Map<string, Answer>} */
  const found = new Map();
  for (const code of unique(codes.map((each) => catalogue.areaOf(each, division)))) {
    const [key, value, status] = values[code];
    const info = /** @type {ThemeClass} */ (infos.get(key));
    if (!found.has(`${key} ${value}`)) found.set(`${key} ${value}`, { theme, key, info, value, status });
  }
  return [...found.values()];
}

/**
 * The answers of both halves of a pair, each with its topic and as this map draws it, in the full
 * words of its own theme.
 * @param {Catalogue} catalogue @param {string[]} codes @param {string} theme @param {Half[]} halves
 */
function pairAnswers(catalogue, codes, theme, halves) {
  return halves.flatMap((half) =>
    answersTo(catalogue, codes, theme, half).map((answer) => ({
      ...answer,
      topic: half.short,
      info: { ...answer.info, label: answer.info.full ?? answer.info.label },
    })),
  );
}

/** The answers of a theme within an area, of a pair those of both its halves. @param {Catalogue} catalogue @param {string[]} codes @param {string} theme @returns {Answer[]} */
function told(catalogue, codes, theme) {
  const shown = catalogue.theme(theme);
  if (shown.halves) return pairAnswers(catalogue, codes, theme, shown.halves);
  return answersTo(catalogue, codes, theme, shown);
}

/** @param {Catalogue} catalogue @param {string} division @param {string} code @param {View} view @returns {Facts} */
export function describe(catalogue, division, code, view) {
  const codes = [...catalogue.members(division, code)];
  const shown = catalogue.visible(view);
  const themes = themesOf(view);
  return {
    name: catalogue.name(division, code),
    kind: catalogue.kind(division),
    places: places(catalogue, division, codes),
    answers: themes.flatMap((theme) => told(catalogue, codes, theme)),
    outside: !codes.some((member) => shown.has(member)),
  };
}

/** An answer in words with how sure it is, unless its class says that already. @param {Answer} answer */
export function sure({ info, status }) {
  return info.label === status ? status : `${info.label} (${status})`;
}

/** Classes and statuses of some answers of one theme as a text; of a pair both questions. @param {Answer[]} found */
function say(found) {
  if (found.some(({ topic }) => topic)) return found.map((each) => `${each.topic}: ${sure(each)}`).join("; ");
  const classes = unique(found.map(({ info }) => info.label)).slice(0, LONGEST_LIST);
  const statuses = unique(found.map(({ status }) => status)).slice(0, LONGEST_LIST);
  return [classes.join("; "), statuses.join("; ")].join(", ");
}

/** The description as one text, the way a screen reader says it; several themes are told by name. @param {Catalogue} catalogue @param {string} division @param {string} code @param {View} view */
export function sentence(catalogue, division, code, view) {
  const { name, kind, answers: found, outside } = describe(catalogue, division, code, view);
  const themes = unique(found.map(({ theme }) => theme)).map((theme) => {
    const said = say(found.filter((answer) => answer.theme === theme));
    return themesOf(view).length > 1 ? `${catalogue.theme(theme).short}: ${said}` : said;
  });
  const parts = [name, kind, ...themes];
  if (outside) parts.push(catalogue.text("filtered_out"));
  return parts.filter(Boolean).join(", ");
}
