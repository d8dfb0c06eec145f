/** Fills: a class is a plain colour, or a tint with a sparse pattern in the colour of the class. */
(function (app) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const SIZE = 21; // px; diagonals of such a tile are 15 px apart
  const MARKS = {
    "lines-forward": `M0,${SIZE}L${SIZE},0M-2,2L2,-2M${SIZE - 2},${SIZE + 2}L${SIZE + 2},${SIZE - 2}`,
    "lines-back": `M0,0L${SIZE},${SIZE}M-2,${SIZE - 2}L2,${SIZE + 2}M${SIZE - 2},-2L${SIZE + 2},2`,
    dots: `M5,5h0M${5 + SIZE / 2},${5 + SIZE / 2}h0`,
    plain: "", // nothing but the tint
  };
  const GRADIENTS = {
    "lines-forward": (ink, ground) => `repeating-linear-gradient(135deg, ${ground} 0 6px, ${ink} 6px 7.5px, ${ground} 7.5px 13px)`,
    "lines-back": (ink, ground) => `repeating-linear-gradient(45deg, ${ground} 0 6px, ${ink} 6px 7.5px, ${ground} 7.5px 13px)`,
    plain: (ink, ground) => ground,
    dots: (ink, ground) => `radial-gradient(circle, ${ink} 1.2px, transparent 1.6px) 0 0 / 10px 10px, ${ground}`,
  };

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
   * The colour under a pattern or of a class that does not apply; on a dark ground it is mixed
   * anew, so that whatever is not known stays quiet.
   */
  function tint({ key, fill, ink, solid }) {
    if (!CSS.supports("color", "light-dark(#fff, #000)")) return fill;
    if (ink && solid) return fill; // an answer, which is as loud on every ground
    const share = key === "unchanged" ? 48 : 30;
    return `light-dark(${fill}, color-mix(in srgb, ${ink ?? fill} ${share}%, var(--map-ground, #131b24)))`;
  }

  /** The name of a class's pattern; null for a plain colour that is the same on every ground. */
  function patternOf({ key, pattern }) {
    return pattern ?? (["not_applicable", "unchanged"].includes(key) ? "plain" : null);
  }

  /** Draws a pattern into the store. */
  function draw(id, pattern, themeClass) {
    const { fill, ink } = themeClass;
    const node = element("pattern", {
      id, width: SIZE, height: SIZE, patternUnits: "userSpaceOnUse",
    });
    const ground = element("rect", { width: SIZE, height: SIZE, fill });
    ground.style.fill = tint(themeClass);
    const round = pattern === "dots";
    node.append(
      ground,
      element("path", {
        d: MARKS[pattern], stroke: ink ?? "none", fill: "none",
        "stroke-width": round ? 2.4 : 1.25, "stroke-opacity": round ? 1 : 0.8,
        "stroke-linecap": round ? "round" : "butt",
      }),
    );
    store().appendChild(node);
  }

  /** What Leaflet takes as `fillColor` for a class `{key, fill, pattern, ink}`. */
  function fill(themeClass) {
    const pattern = patternOf(themeClass);
    if (!pattern) return themeClass.fill;
    const id = `pattern-${pattern}-${themeClass.fill.slice(1)}-${(themeClass.ink ?? "").slice(1)}`;
    if (!document.getElementById(id)) draw(id, pattern, themeClass);
    return `url(#${id})`;
  }

  /** The same look as a CSS background, for swatches. */
  function background(themeClass) {
    const pattern = patternOf(themeClass);
    if (!pattern) return themeClass.fill;
    return GRADIENTS[pattern](themeClass.ink, tint(themeClass));
  }

  /** True when the colour of a class follows the page's ground, light or dark. */
  function follows(themeClass) {
    return patternOf(themeClass) !== null;
  }

  app.patterns = { fill, background, follows };
})((window.yhdyspinta = window.yhdyspinta || {}));
