/**
 * Draws the fills of classes (see fills.js) into the page, where the paths of maps name them.
 *
 * @import { Look } from "./fills.js"
 */
import { model } from "./catalogue.js";
import { backgroundOf, inkOf, marksOf, patternId, patternOf, tint } from "./fills.js";

const SVG = "http://www.w3.org/2000/svg";
const STORE = "map-patterns";

const tiles = () => model.catalogue.patterns;

/** An SVG element with attributes. @param {string} name @param {Record<string, string | number>} attributes */
function element(name, attributes) {
  const node = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/** The page's store of patterns; it takes no room and is not hidden, or fills would be lost. */
function store() {
  const known = document.querySelector(`#${STORE} defs`);
  if (known) return known;
  const svg = element("svg", { id: STORE, width: 0, height: 0, "aria-hidden": "true" });
  document.body.append(svg);
  return svg.appendChild(element("defs", {}));
}

/** Draws a pattern into the store. @param {string} id @param {string} pattern @param {Look} look */
function draw(id, pattern, look) {
  const { width, height, d, line, opacity, cap } = marksOf(pattern, tiles());
  const node = element("pattern", { id, width, height, patternUnits: "userSpaceOnUse" });
  const ground = element("rect", { width, height, fill: look.fill });
  ground.style.fill = tint(look);
  const strokes = { "stroke-width": line, "stroke-opacity": opacity, "stroke-linecap": cap };
  const path = element("path", { d, fill: "none", ...strokes });
  path.style.stroke = inkOf(look);
  node.append(ground, path);
  store().append(node);
}

/** What a path takes as its fill for a class: a colour, or the address of a pattern. @param {Look} look */
function fill(look) {
  const pattern = patternOf(look);
  if (!pattern) return look.fill;
  const id = patternId(pattern, look);
  if (!document.getElementById(id)) draw(id, pattern, look);
  return `url(#${id})`;
}

/** The same look as a CSS background, for swatches; tiles are drawn by `sample`. @param {Look} look */
const background = (look) => backgroundOf(look, tiles());

/** A drawing that fills a swatch with the tiles of a class; null where a background will do. @param {Look} look */
function sample(look) {
  if (!Object.hasOwn(tiles(), look.pattern ?? "")) return null;
  const svg = element("svg", { class: "sample", "aria-hidden": "true" });
  svg.append(element("rect", { width: "100%", height: "100%", fill: fill(look) }));
  return svg;
}

export const patterns = { fill, background, sample };
