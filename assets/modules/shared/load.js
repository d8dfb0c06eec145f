/**
 * Loads a script or a style sheet that the page needs only later: adds an element to the head;
 * resolves when it is there, rejects with its address when it fails.
 *
 * @param {"script" | "link"} tag
 * @param {Record<string, string>} attributes with `src` or `href`
 * @returns {Promise<unknown>}
 */
export function addToHead(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => {
      element.remove();
      reject(new Error(attributes.src || attributes.href));
    });
    document.head.append(element);
  });
}
