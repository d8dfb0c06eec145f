/**
 * Fills: a class is a plain colour, a tint with a sparse pattern in the colour of the class, or a
 * colour under one of the catalogue's tiles.
 */
import { model } from "./catalogue.js";

const SVG = "http://www.w3.org/2000/svg";
const SIZE = 21; // px; diagonals of such a tile are 15 px apart
const MARKS = {
  "lines-forward": `M0,${SIZE}L${SIZE},0M-2,2L2,-2M${SIZE - 2},${SIZE + 2}L${SIZE + 2},${SIZE - 2}`,
  "lines-back": `M0,0L${SIZE},${SIZE}M-2,${SIZE - 2}L2,${SIZE + 2}M${SIZE - 2},-2L${SIZE + 2},2`,
  "lines-upright": `M${SIZE / 4},0V${SIZE}M${(SIZE * 3) / 4},0V${SIZE}`,
  "lines-level": `M0,${SIZE / 4}H${SIZE}M0,${(SIZE * 3) / 4}H${SIZE}`,
  dots: `M5,5h0M${5 + SIZE / 2},${5 + SIZE / 2}h0`,
  plain: "", // nothing but the tint
};
const GRADIENTS = {
  "lines-forward": (ink, ground) =>
    `repeating-linear-gradient(135deg, ${ground} 0 6px, ${ink} 6px 7.5px, ${ground} 7.5px 13px)`,
  "lines-back": (ink, ground) =>
    `repeating-linear-gradient(45deg, ${ground} 0 6px, ${ink} 6px 7.5px, ${ground} 7.5px 13px)`,
  "lines-upright": (ink, ground) =>
    `repeating-linear-gradient(90deg, ${ground} 0 4px, ${ink} 4px 5.5px, ${ground} 5.5px 9px)`,
  "lines-level": (ink, ground) =>
    `repeating-linear-gradient(0deg, ${ground} 0 4px, ${ink} 4px 5.5px, ${ground} 5.5px 9px)`,
  plain: (_ink, ground) => ground,
  dots: (ink, ground) => `radial-gradient(circle, ${ink} 1.2px, transparent 1.6px) 0 0 / 10px 10px, ${ground}`,
};

const tiles = () => model.catalogue.patterns;

/** An SVG element with attributes. */
function element(name, attributes) {
  const node = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  return node;
}

/** The page's store of patterns; it takes no room and is not hidden, or fills would be lost. */
function store() {
  let defs = document.querySelector("#map-patterns defs");
  if (defs) return defs;
  const svg = element("svg", { id: "map-patterns", width: 0, height: 0, "aria-hidden": "true" });
  defs = svg.appendChild(element("defs", {}));
  document.body.appendChild(svg);
  return defs;
}

/**
 * The colour under a pattern or of a class that does not apply; on a dark ground a tint is mixed
 * anew from its hue, so that whatever is not known stays quiet.
 */
function tint({ fill, hue, hue_share: share }) {
  if (!hue || !CSS.supports("color", "light-dark(#fff, #000)")) return fill;
  return `light-dark(${fill}, color-mix(in srgb, ${hue} ${share}%, var(--map-ground, #131b24)))`;
}

/** The colour of a pattern: its own, or a light one where a tint that it does not come from is dark. */
function inkOf({ ink, hue }) {
  if (!hue || ink === hue) return ink ?? "none";
  return `light-dark(${ink ?? "transparent"}, color-mix(in srgb, ${hue} 40%, #fff))`;
}

/** The name of a class's pattern; null for a plain colour that is the same on every ground. */
function patternOf({ hue, pattern }) {
  return pattern ?? (hue ? "plain" : null);
}

/** Marks of a pattern: the size of its tile, the path, and how it is stroked. */
function marks(pattern) {
  const tile = tiles()[pattern];
  if (tile) return { ...tile, opacity: 1, cap: "butt" };
  const round = pattern === "dots";
  return {
    width: SIZE,
    height: SIZE,
    d: MARKS[pattern],
    line: round ? 2.4 : 1.25,
    opacity: round ? 1 : 0.8,
    cap: round ? "round" : "butt",
  };
}

/** Draws a pattern into the store. */
function draw(id, pattern, themeClass) {
  const { width, height, d, line, opacity, cap } = marks(pattern);
  const node = element("pattern", { id, width, height, patternUnits: "userSpaceOnUse" });
  const ground = element("rect", { width, height, fill: themeClass.fill });
  ground.style.fill = tint(themeClass);
  const path = element("path", {
    d,
    fill: "none",
    "stroke-width": line,
    "stroke-opacity": opacity,
    "stroke-linecap": cap,
  });
  path.style.stroke = inkOf(themeClass);
  node.append(ground, path);
  store().appendChild(node);
}

/** What Leaflet takes as `fillColor` for a class `{fill, pattern, ink, hue}`. */
function fill(themeClass) {
  const pattern = patternOf(themeClass);
  if (!pattern) return themeClass.fill;
  const looks = [themeClass.fill, themeClass.ink ?? "", themeClass.hue ?? ""];
  const id = ["pattern", pattern, ...looks.map((colour) => colour.slice(1))].join("-");
  if (!document.getElementById(id)) draw(id, pattern, themeClass);
  return `url(#${id})`;
}

/** The same look as a CSS background, for swatches; tiles are drawn by `sample`. */
function background(themeClass) {
  const pattern = patternOf(themeClass);
  if (!pattern || tiles()[pattern]) return tint(themeClass);
  return GRADIENTS[pattern](inkOf(themeClass), tint(themeClass));
}

/** A drawing that fills a swatch with the tiles of a class; null where a background will do. */
function sample(themeClass) {
  if (!tiles()[themeClass.pattern ?? ""]) return null;
  const svg = element("svg", { class: "sample", "aria-hidden": "true" });
  svg.append(element("rect", { width: "100%", height: "100%", fill: fill(themeClass) }));
  return svg;
}

/** True when the colour of a class follows the page's ground, light or dark. */
function follows({ hue }) {
  return Boolean(hue);
}

export const patterns = { fill, background, sample, follows };
