/**
 * Which areas may be named on a map, and in which ink.
 *
 * @import { Catalogue } from "../map/catalogue.js"
 * @import { Area, View } from "../map/types.js"
 *
 * @typedef {{ key: string, division: string, code: string, area: Area, selected: boolean, led: boolean, minor: boolean }} Candidate
 */
import { splitKey } from "../map/catalogue.js";
import { told } from "../map/surroundings.js";

const LED = 20; // the areas with most residents that leader lines are drawn for…
const FEW = 60; // …unless there are so few areas that all may have one
const ROOMY = 9; // km: municipalities are named in every division where a line of text is lower

/** @param {Catalogue} catalogue @param {View} view @param {string} division */
function visible(catalogue, view, division) {
  const shown = catalogue.visible(view);
  return Object.entries(catalogue.catalogue.areas[division]).filter(([code]) => {
    for (const member of catalogue.members(division, code)) if (shown.has(member)) return true;
    return false;
  });
}

/**
 * The areas of the chosen division that may have a name, in the order in which they get room:
 * selected ones, those that the page speaks of, then by residents; none that the filters leave out.
 * @param {Catalogue} catalogue @param {View} view @returns {Candidate[]}
 */
export function candidates(catalogue, view) {
  const division = catalogue.divisionOf(view);
  const keys = [...new Set([...told(catalogue, view.sel), ...(view.named ?? [])])];
  const chosen = new Set(keys);
  const found = visible(catalogue, view, division)
    .map(([code, area]) => ({ key: `${division}:${code}`, division, code, area, minor: false }))
    .map((each) => ({ ...each, selected: chosen.has(each.key) }))
    .sort((a, b) => Number(b.selected) - Number(a.selected) || spoken(b) - spoken(a) || b.area.pop - a.area.pop);
  const areas = found.map((each, i) => ({
    ...each,
    led: each.selected || Boolean(each.area.spoken) || found.length <= FEW || i < LED,
  }));
  const first = areas.filter(({ selected }) => selected).length;
  return [...areas.slice(0, first), ...besides(catalogue, keys, division), ...areas.slice(first)];
}

/** 1 for an area that the page speaks of, else 0. @param {{ area: Area }} candidate */
const spoken = ({ area }) => Number(area.spoken ?? false);

/** What a selection tells of besides the areas of a division, each as selected. @param {Catalogue} catalogue @param {string[]} keys @param {string} division @returns {Candidate[]} */
function besides(catalogue, keys, division) {
  return keys.flatMap((key) => {
    const [of, code] = splitKey(key);
    const area = of === division ? undefined : catalogue.area(of, code);
    return area ? [{ key, division: of, code, area, selected: true, led: true, minor: false }] : [];
  });
}

/**
 * The municipalities that are named beside the areas of another division where there is room; none
 * whose area has its name.
 * @param {Catalogue} catalogue @param {View} view @param {number} lineKm  height of a line of text on the map
 * @returns {Candidate[]}
 */
export function municipalities(catalogue, view, lineKm) {
  const division = catalogue.divisionOf(view);
  if (division === "municipality" || lineKm > ROOMY) return [];
  const { areas } = catalogue.catalogue;
  const named = (/** @type {string} */ code) => areas[division][catalogue.areaOf(code, division)];
  return visible(catalogue, view, "municipality")
    .filter(
      ([code, { name }]) =>
        !view.sel.includes(`municipality:${code}`) && (named(code).short ?? named(code).name) !== name,
    )
    .sort(([, a], [, b]) => b.pop - a.pop)
    .map(([code, area]) => ({
      key: `municipality:${code}`,
      division: "municipality",
      code,
      area,
      selected: false,
      led: false,
      minor: true,
    }));
}

/** Whether dark, light or the page's own ink is legible on a class. @param {{ hue?: string | null, dark: boolean }} look */
const inkOn = ({ hue, dark }) => (hue ? "tint" : dark ? "dark" : "light");

/**
 * What a name needs for what lies under it: the ink for a "dark" fill, a "light" one or a "tint"
 * that follows the page, as open water does; or a "plate" over what is not all alike.
 * @param {Catalogue} catalogue @param {Iterable<string>} codes  of municipalities; "" for what none covers
 * @param {string} theme
 */
export function ground(catalogue, codes, theme) {
  const inks = new Set();
  const classes = new Set();
  for (const code of codes) {
    if (code) classes.add(catalogue.classOf(code, theme));
    inks.add(code ? inkOn(catalogue.classInfo(code, theme)) : "tint");
  }
  return classes.size > 1 || inks.size > 1 ? "plate" : ([...inks][0] ?? "tint");
}
