/*
 * Looks at the page on screen as a reader does, and tells what is wrong with it.
 *
 * One function expression without parameters; it changes nothing that stays. It returns
 * { cut, overlapping, pale, small }, each a list of sentences, empty when all is well:
 *
 * - cut: texts of which a part cannot be seen and cannot be scrolled to: beyond a frame that hides
 *   what lies outside it (an ellipsis too), or beyond the window;
 * - overlapping: pairs of texts that lie more than 2 px over each other, both of them in sight;
 * - pale: texts whose contrast with what lies under them is less than 4.5, or 3 for large type.
 *   A halo around the letters is what they stand on; disabled controls are left out;
 * - small: controls smaller than 24 by 24 px with another control within the 24 px around their
 *   middle (WCAG 2.2, 2.5.8); links within a sentence and shapes of the map are left out.
 */
() => {
  const SLACK = 2; // px that boxes of letters may lie over each other: they are taller than letters
  const LEAST_HIT = 24;
  const OPAQUE = 0.9;
  const CONTROLS = "a[href], button, input, select, textarea, summary, [role=button], [role=switch]";

  const hits = document.createElement("style");
  hits.textContent = "* { pointer-events: auto !important; }";
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const colours = new Map();

  /** Red, green, blue (0–255) and alpha (0–1) of any colour of CSS. */
  function colour(text) {
    if (!colours.has(text)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      colours.set(text, [red, green, blue, alpha / 255]);
    }
    return colours.get(text);
  }

  const over = ([red, green, blue, alpha], ground) =>
    [red, green, blue].map((each, i) => each * alpha + ground[i] * (1 - alpha));

  function luminance(rgb) {
    const [red, green, blue] = rgb
      .map((each) => each / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  }

  const style = (element) => getComputedStyle(element);
  const meet = (a, b) => ({
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = ({ left, right, top, bottom }) => right - left < 1 || bottom - top < 1;
  const opacity = (element) => {
    let product = 1;
    for (let at = element; at; at = at.parentElement) product *= Number(style(at).opacity);
    return product;
  };

  /** The colour that an element paints behind what lies on it; transparent when none. */
  function painted(element) {
    const look = style(element);
    const stripe = /gradient\(.*?((?:rgb|color|hsl)[^)]*\))/.exec(look.backgroundImage);
    if (stripe) return colour(stripe[1]);
    if (!(element instanceof SVGGraphicsElement)) return colour(look.backgroundColor);
    if (element instanceof SVGSVGElement || element instanceof SVGTextElement) return [0, 0, 0, 0];
    const url = /url\("?#([^")]+)/.exec(look.fill);
    const first = url && document.getElementById(url[1])?.querySelector("[fill], rect, path");
    if (!url && look.fill === "none") return [0, 0, 0, 0];
    const [red, green, blue, alpha] = colour(url ? (first ? style(first).fill : "transparent") : look.fill);
    return [red, green, blue, alpha * Number(look.fillOpacity)];
  }

  /** What lies at a point, uppermost first, and where in it an element is; -1 when something hides it. */
  function stackAt(element, x, y) {
    const stack = document.elementsFromPoint(x, y);
    const at = stack.findIndex((each) => each === element || element.contains(each) || each.contains(element));
    const hider = stack
      .slice(0, Math.max(at, 0))
      .some((each) => painted(each)[3] * opacity(each) >= OPAQUE);
    return { stack, at: hider ? -1 : at };
  }

  const seenAt = (element, x, y) => stackAt(element, x, y).at >= 0;

  /** The colour of what lies under a text at a point of it. */
  function groundAt(element, x, y) {
    const { stack, at } = stackAt(element, x, y);
    let ground = colour(style(document.documentElement).backgroundColor);
    if (ground[3] < 1) ground = colour(style(document.body).backgroundColor);
    ground = over(ground, [255, 255, 255]);
    for (const each of stack.slice(at).reverse()) {
      const [red, green, blue, alpha] = painted(each);
      ground = over([red, green, blue, alpha * opacity(each)], ground);
    }
    return ground;
  }

  /** What a frame leaves to see of what lies in it, and whether the rest can be scrolled to. */
  function framesOf(element) {
    const frames = [];
    let fixed = style(element).position === "fixed";
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const { overflowX, overflowY, position } = style(at);
      if (at !== document.body && !fixed && `${overflowX}${overflowY}` !== "visiblevisible") {
        const scrolls = /auto|scroll/.test(`${overflowX}${overflowY}`);
        const open = at instanceof SVGElement && !(at instanceof SVGSVGElement);
        if (!open && at.clientWidth !== 0) frames.push({ box: at.getBoundingClientRect(), scrolls });
      }
      fixed ||= position === "fixed";
    }
    return frames;
  }

  /** Whether an element is clipped to nothing, as links that show themselves when they are focused are. */
  function isClipped(element) {
    for (let at = element; at; at = at.parentElement) if (style(at).clipPath === "inset(50%)") return true;
    return false;
  }

  /** Whether a text is there for screen readers only. */
  const spokenOnly = (element) =>
    Boolean(element.closest("noscript, script, style, title, desc, option")) || isClipped(element);

  const words = (text) => `“${text.trim().replace(/\s+/g, " ").slice(0, 60)}”`;

  /** Every line of text in sight: its element, words, box, and how much of it is cut. */
  function lines() {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement: element } = texts.currentNode;
      if (!data.trim() || !element || spokenOnly(element)) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const frames = framesOf(element);
      for (const full of range.getClientRects()) {
        let box = full;
        let cut = false;
        for (const { box: frame, scrolls } of frames) {
          const rest = meet(box, frame);
          if (scrolls && isEmpty(rest)) cut = false;
          if (!scrolls) {
            cut ||= box.right - rest.right > 1 || rest.left - box.left > 1;
            cut ||= box.bottom - rest.bottom > box.height / 4 || rest.top - box.top > box.height / 4;
          }
          box = { ...rest, height: rest.bottom - rest.top };
          if (isEmpty(box)) break;
        }
        if (full.width < 1) continue;
        if (isEmpty(box)) {
          if (cut) found.push({ element, data, box, cut, gone: true });
          continue;
        }
        if (box.right > innerWidth + 1 || box.left < -1) cut = true;
        const closed = document.documentElement.scrollHeight <= innerHeight + 1;
        if (closed && box.bottom > innerHeight + 1) cut = true;
        const height = full.bottom - full.top;
        found.push({ element, data, height, box: meet(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }), cut });
      }
    }
    return found;
  }

  const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const related = (a, b) => a === b || a.contains(b) || b.contains(a);

  function overlapping(seen) {
    const found = [];
    seen.forEach((one, i) => {
      for (const other of seen.slice(i + 1)) {
        if (related(one.element, other.element)) continue;
        const both = meet(one.box, other.box);
        if (both.right - both.left <= SLACK || both.bottom - both.top <= SLACK) continue;
        // Boxes of lines are taller than letters: a line set close to the next is none over it.
        const low = Math.min(one.height, other.height);
        if (both.bottom - both.top < 0.2 * low && one.element.parentElement === other.element.parentElement) continue;
        if (seenAt(one.element, ...middle(both)) && seenAt(other.element, ...middle(both)))
          found.push(`${words(one.data)} and ${words(other.data)}`);
      }
    });
    return found;
  }

  function pale(seen) {
    const found = new Set();
    for (const { element, data, box } of seen) {
      if (element.closest(":disabled, [aria-disabled=true]")) continue;
      const look = style(element);
      const size = parseFloat(look.fontSize);
      const least = size >= 24 || (size >= 18.66 && Number(look.fontWeight) >= 700) ? 3 : 4.5;
      const isSvg = element instanceof SVGElement;
      const [red, green, blue, alpha] = colour(isSvg ? look.fill : look.color);
      const halo = isSvg ? parseFloat(look.strokeWidth) : parseFloat(look.webkitTextStrokeWidth);
      const haloed = halo >= 2 && (isSvg ? look.stroke !== "none" : true);
      for (const share of [0.1, 0.5, 0.9]) {
        const [x, y] = [box.left + share * (box.right - box.left), middle(box)[1]];
        if (!seenAt(element, x, y)) continue;
        let ground = groundAt(element, x, y);
        if (haloed) ground = over(colour(isSvg ? look.stroke : look.webkitTextStrokeColor), ground);
        const ratio = contrast(over([red, green, blue, alpha * opacity(element)], ground), ground);
        if (ratio < least - 0.05)
          found.add(`${words(data)}: ${ratio.toFixed(2)} on ${ground.map(Math.round)}, ${least} wanted`);
      }
    }
    return [...found];
  }

  /** The box that takes the clicks of a control: that of its label too. */
  function hitBox(control) {
    const boxes = [control, ...(control.labels ?? [])].map((each) => each.getBoundingClientRect());
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  }

  const inSentence = (control) =>
    control.matches("a") && style(control).display === "inline" &&
    control.parentElement.textContent.trim().length > control.textContent.trim().length + 3;

  const apart = (x, y, { left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

  function small() {
    const targets = [...document.querySelectorAll(CONTROLS)]
      .filter((each) => !(each instanceof SVGElement) && !spokenOnly(each) && !inSentence(each))
      .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((control) => ({ control, box: hitBox(control) }))
      .filter(({ control, box }) => !isEmpty(box) && seenAt(control, ...middle(box)));
    const isSmall = ({ left, right, top, bottom }) =>
      right - left < LEAST_HIT - 0.5 || bottom - top < LEAST_HIT - 0.5;
    return targets.filter(({ box }) => isSmall(box)).flatMap(({ control, box }) => {
      const [x, y] = middle(box);
      const near = targets.find(({ control: other, box: its }) => {
        if (related(control, other)) return false;
        if (apart(x, y, its) < LEAST_HIT / 2) return true;
        const [otherX, otherY] = middle(its);
        return isSmall(its) && Math.hypot(x - otherX, y - otherY) < LEAST_HIT;
      });
      if (!near) return [];
      const size = [box.right - box.left, box.bottom - box.top].map(Math.round).join(" × ");
      const name = (each) => words(each.getAttribute("aria-label") || each.textContent || each.name || each.className);
      return [`${name(control)} is ${size} px, beside ${name(near.control)}`];
    });
  }

  document.head.append(hits);
  const all = lines();
  const seen = all.filter(({ element, box, gone }) => !gone && !isEmpty(box) && [0.05, 0.5, 0.95].some((share) =>
    seenAt(element, box.left + share * (box.right - box.left), middle(box)[1])));
  const found = {
    cut: [...new Set(all.filter(({ cut, gone }) => cut && !gone).filter((each) => seen.includes(each)).map(({ data }) => words(data)))],
    overlapping: overlapping(seen),
    pale: pale(seen),
    small: small(),
  };
  hits.remove();
  return found;
}
