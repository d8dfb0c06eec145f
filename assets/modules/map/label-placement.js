/**
 * Which names find room on a map, and where: the largest areas first, none over another.
 *
 * @import { Catalogue } from "./catalogue.js"
 * @import { Area, View } from "./types.js"
 *
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box Pixels of the map's frame.
 * @typedef {{ width: (text: string) => number, line: number }} Ruler Width of a text and height of a line, px.
 * @typedef {{ key: string, code: string, area: Area, selected: boolean }} Candidate
 * @typedef {Candidate & { lines: string[] }} Label
 */
import RBush from "rbush";

const GAP = 4; // px that must stay free around a name
const WIDTH_SHARE = 1.9; // a name may be this many times as wide as the circle inside its area
const HEIGHT_SHARE = 1.6;

/** The name on one line and, if it can be broken, on two lines of similar length. @param {string} name */
export function layouts(name) {
  const breaks = [...name.matchAll(/[ -]/g)].map(({ index, 0: mark }) => [
    name.slice(0, mark === "-" ? index + 1 : index),
    name.slice(index + 1),
  ]);
  const longest = (/** @type {string[]} */ pair) => Math.max(...pair.map((text) => text.length));
  breaks.sort((a, b) => longest(a) - longest(b));
  return [[name], ...breaks.slice(0, 1)];
}

/** The first layout that fits a circle of radius `r` px, with its size; or null. @param {string} name @param {number} r @param {Ruler} ruler */
export function fit(name, r, ruler) {
  if (ruler.line > 2 * r * HEIGHT_SHARE) return null; // before anything is measured, which takes time
  for (const lines of layouts(name)) {
    const text = measured(lines, ruler);
    if (text.width <= 2 * r * WIDTH_SHARE && text.height <= 2 * r * HEIGHT_SHARE) return text;
  }
  return null;
}

/** Lines with the room that they take. @param {string[]} lines @param {Ruler} ruler */
const measured = (lines, { width, line }) => ({
  lines,
  width: Math.max(...lines.map(width)),
  height: lines.length * line,
});

/** What a name may look like: what fits its area or, for one that is selected or spoken of, any layout. @param {Candidate} candidate @param {number} scale @param {Ruler} ruler */
function looks({ area: { r, name, short, spoken }, selected }, scale, ruler) {
  if (selected || spoken) return layouts(short ?? name).map((lines) => measured(lines, ruler));
  const text = fit(short ?? name, r * scale, ruler);
  return text ? [text] : [];
}

/** The areas that may have a name, in the order in which they get room. @param {Catalogue} catalogue @param {View} view @returns {Candidate[]} */
export function candidates(catalogue, view) {
  const { division } = view;
  const shown = catalogue.visible(view);
  const chosen = new Set(view.sel);
  /** @param {string} code */
  const visible = (code) => {
    for (const member of catalogue.members(division, code)) if (shown.has(member)) return true;
    return false;
  };
  const areas = Object.entries(catalogue.catalogue.areas[division])
    .filter(([code]) => visible(code))
    .map(([code, area]) => ({ key: `${division}:${code}`, code, area, selected: chosen.has(`${division}:${code}`) }));
  return [...areas, ...named(catalogue, view)].sort(
    (a, b) =>
      Number(b.selected) - Number(a.selected) ||
      Number(b.area.spoken ?? false) - Number(a.area.spoken ?? false) ||
      b.area.pop - a.area.pop,
  );
}

/** Areas of other divisions that the view has named on the map, as selected ones. @param {Catalogue} catalogue @param {View} view @returns {Candidate[]} */
const named = (catalogue, view) =>
  /** @type {string[]} */ (view.named ?? []).flatMap((key) => {
    const [division, code] = key.split(":");
    const area = catalogue.catalogue.areas[division]?.[code];
    return area && division !== view.division ? [{ key, code, area, selected: true }] : [];
  });

/** @param {{ x: number, y: number }} centre @param {{ width: number, height: number }} size @returns {Box} */
const box = ({ x, y }, { width, height }) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** A box as the tree of what is taken keeps it. @param {Box} box */
const kept = ({ left, right, top, bottom }) => ({ minX: left, maxX: right, minY: top, maxY: bottom });

/** A box with the gap around it, up to but not including what lies exactly a gap away. @param {Box} box */
const grown = ({ left, right, top, bottom }) => {
  const gap = GAP - 1e-6;
  return { minX: left - gap, maxX: right + gap, minY: top - gap, maxY: bottom + gap };
};

/**
 * Chooses names greedily: inside the frame, off what lies over it and never over one another.
 * @param {readonly Candidate[]} list  in the order in which they get room
 * @param {object} map
 * @param {{ x: number, y: number }} map.size  of the frame, px
 * @param {readonly Box[]} map.covers
 * @param {number} map.scale  pixels of a kilometre
 * @param {(area: Area) => { x: number, y: number }} map.project  where a name stands, px
 * @param {Ruler} ruler
 * @returns {Label[]}
 */
export function place(list, { size, covers, scale, project }, ruler) {
  const taken = new RBush();
  taken.load(covers.map(kept));
  /** @type {Label[]} */
  const placed = [];
  const free = (/** @type {Box} */ { left, right, top, bottom }) =>
    left > 0 && right < size.x && top > 0 && bottom < size.y && !taken.collides(grown({ left, right, top, bottom }));
  for (const candidate of list) {
    const at = project(candidate.area);
    if (at.x < 0 || at.y < 0 || at.x > size.x || at.y > size.y) continue;
    const text = looks(candidate, scale, ruler).find((each) => free(box(at, each)));
    if (!text) continue;
    taken.insert(kept(box(at, text)));
    placed.push({ ...candidate, lines: text.lines });
  }
  return placed;
}

/**
 * Which ink the name of an area needs: on a "dark" fill, on a "light" one, or on a "tint" that
 * follows the page.
 * @param {Catalogue} catalogue @param {string} division @param {string} code @param {string} theme
 */
export function ground(catalogue, division, code, theme) {
  const classes = new Set([...catalogue.members(division, code)].map((member) => catalogue.classOf(member, theme)));
  if (classes.size > 1) return "light"; // dark ink in a white halo is legible on all of them
  const { hue, dark } = catalogue.classInfo(catalogue.representative(division, code), theme);
  if (hue) return "tint";
  return dark ? "dark" : "light";
}
