/** The line in the foot of the dialog for sharing; the rest of the page is out of reach meanwhile. */
import { dom } from "../shared/dom.js";

/** Says what has happened; nothing takes the words away. @param {unknown} [words]  A text or a template. */
export function tell(words = "") {
  dom.draw("share-status", words);
}
