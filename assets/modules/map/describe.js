/** What an area is and what the theme says of it, in words, for the tooltip and the keyboard. */
import { model } from "./catalogue.js";

const LONGEST_LIST = 3;

/** Keeps the first of each value. */
const unique = (list) => [...new Set(list)];

/** The names of the areas of another division in which an area lies, or their number. */
function lies(codes, division) {
  const areas = unique(codes.map((code) => model.areaOf(code, division)));
  if (areas.length > LONGEST_LIST) return model.text("areas", { n: areas.length });
  return areas.map((code) => model.name(division, code)).join(", ");
}

/** `{label, name}` of the area of each main division around an area, its own left out. */
function places(division, codes) {
  const around = model.mainDivisions().filter((id) => id !== division && id !== "municipality");
  return around.map((id) => ({
    label: model.kind(id),
    name: lies(codes, id),
  }));
}

/** The different answers of a theme within an area: `{theme, info, value, status}`. */
function answers(codes, theme, { division, values, classes }) {
  return unique(codes.map((code) => model.areaOf(code, division))).reduce((found, code) => {
    const [key, value, status] = values[code];
    if (found.some((answer) => answer.key === key && answer.value === value)) return found;
    const info = classes.find((item) => item.key === key);
    return [...found, { theme, key, info, value, status }];
  }, []);
}

/**
 * The answers of both halves of a pair, each with its topic and as this map draws it, in the full
 * words of its own theme.
 */
function pairAnswers(codes, theme, halves) {
  return halves.flatMap((half) =>
    answers(codes, theme, half).map((answer) => ({
      ...answer,
      topic: half.short,
      info: { ...answer.info, label: answer.info.full },
    })),
  );
}

/** The answers of a theme within an area, of a pair those of both its halves. */
function told(codes, theme) {
  const shown = model.catalogue.themes[theme];
  return shown.halves ? pairAnswers(codes, theme, shown.halves) : answers(codes, theme, shown);
}

/** `{name, kind, places, answers, outside}` of an area under a state. */
export function describe(division, code, state) {
  const codes = [...model.members(division, code)];
  const shown = model.visible(state);
  return {
    name: model.name(division, code),
    kind: model.kind(division),
    places: places(division, codes),
    answers: [state.theme, state.compare].filter(Boolean).flatMap((theme) => told(codes, theme)),
    outside: !codes.some((member) => shown.has(member)),
  };
}

/** An answer of a pair by itself: what was asked, the answer, and how sure it is. */
function withTopic({ topic, info, status }) {
  return `${topic}: ${info.label === status ? status : `${info.label} (${status})`}`;
}

/** Classes and statuses of some answers of one theme as a text; of a pair both questions. */
function say(found) {
  if (found.some(({ topic }) => topic)) return found.map(withTopic).join("; ");
  const classes = unique(found.map(({ info }) => info.label)).slice(0, LONGEST_LIST);
  const statuses = unique(found.map(({ status }) => status)).slice(0, LONGEST_LIST);
  return [classes.join("; "), statuses.join("; ")].join(", ");
}

/** The description as one text, the way a screen reader says it; two themes are told by name. */
function sentence(division, code, state) {
  const { name, kind, answers: found, outside } = describe(division, code, state);
  const themes = unique(found.map(({ theme }) => theme)).map((theme) => {
    const said = say(found.filter((answer) => answer.theme === theme));
    return state.compare ? `${model.catalogue.themes[theme].short}: ${said}` : said;
  });
  const parts = [name, kind, ...themes];
  if (outside) parts.push(model.text("filtered_out"));
  return parts.filter(Boolean).join(", ");
}

describe.sentence = sentence;
