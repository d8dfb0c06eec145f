/** The code that embeds a map in another page. */

/** @type {Record<string, string>} */
const SIGNS = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const escaped = (/** @type {string} */ text) => text.replace(/[&"<>]/g, (sign) => SIGNS[sign]);

/**
 * An iframe as HTML; it is as wide as the page around it lets it be.
 *
 * @param {{ src: string, title: string, height: string }} frame  height in px
 */
export function frameCode({ src, title, height }) {
  const attributes = { src, title, width: "100%", height, loading: "lazy", style: "border:0" };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}

/**
 * The values of an option, "lock" or "hide", among switches that are off, such as "lock:theme".
 *
 * @param {string[]} off
 * @param {string} option
 */
export function optionValues(off, option) {
  return off.filter((each) => each.startsWith(`${option}:`)).map((each) => each.slice(option.length + 1));
}
