/** Loads a script or a style sheet that the page needs only later. */
import { dom } from "./dom.js";

/** Adds an element to the head; resolves when it is there, rejects with its address when it fails. */
export function addToHead(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = dom.h(tag, attributes);
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => {
      element.remove();
      reject(new Error(attributes.src || attributes.href));
    });
    document.head.append(element);
  });
}
