/** Copies the link on pages without a dialog for sharing. */
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { addresses } from "./addresses.js";

/** Copies the address of the view and says so beside the button, or that it could not. */
export async function copyLink(button) {
  let words = "link_copied";
  try {
    await navigator.clipboard.writeText(addresses.lasting());
  } catch {
    words = "share_failed";
  }
  announce(model.text(words));
  button.dataset.said = model.text(words);
  setTimeout(() => delete button.dataset.said, 2500);
}
