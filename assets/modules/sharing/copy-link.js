/** Copies the link on pages without a dialog for sharing. */
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { copyText } from "../shared/copy.js";
import { addresses } from "./addresses.js";

const SAID = 2500; // ms for which the button says what has happened

/** Copies the address of the view and says so beside the button, or that it could not. @param {HTMLElement} button */
export async function copyLink(button) {
  const copied = await copyText(addresses.here().lasting());
  const words = model.text(copied ? "link_copied" : "share_failed");
  announce(words);
  button.dataset.said = words;
  setTimeout(() => delete button.dataset.said, SAID);
}
