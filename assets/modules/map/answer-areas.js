/**
 * Divisions that come with the answers shown, such as leadership groups: their areas, and in which of
 * them each municipality lies.
 *
 * @import { AnswerPart, CatalogueData } from "./types.js"
 */

/**
 * The part of a catalogue that other answers would replace.
 * @param {CatalogueData} catalogue @returns {AnswerPart}
 */
export function answerPart(catalogue) {
  const { data, versus, example, notice, answers, themes, divisions } = catalogue;
  const own = divisions.filter((division) => division.answers).map(({ id }) => id);
  const municipalities = Object.entries(catalogue.areas.municipality);
  return {
    data,
    versus,
    example,
    notice,
    answers,
    themes,
    areas: Object.fromEntries(own.map((id) => [id, catalogue.areas[id]])),
    lies_in: Object.fromEntries(
      municipalities.map(([code, area]) => [code, Object.fromEntries(own.map((id) => [id, area.in[id]]))]),
    ),
  };
}

/** A catalogue with the part of other answers. @param {CatalogueData} catalogue @param {AnswerPart} part @returns {CatalogueData} */
export function withAnswers(catalogue, { lies_in: liesIn, areas, themes, ...rest }) {
  const municipality = Object.fromEntries(
    Object.entries(catalogue.areas.municipality).map(([code, area]) => [
      code,
      { ...area, in: { ...area.in, ...liesIn[code] } },
    ]),
  );
  return {
    ...catalogue,
    ...rest,
    themes: { ...catalogue.themes, ...themes },
    areas: { ...catalogue.areas, ...areas, municipality },
  };
}

/** The selected areas that there are with other answers too. @param {string[]} keys @param {AnswerPart} [part] */
export function keptAreas(keys, part) {
  return keys.filter((key) => {
    const [division, code] = key.split(":");
    return !part?.areas[division] || Object.hasOwn(part.areas[division], code);
  });
}
