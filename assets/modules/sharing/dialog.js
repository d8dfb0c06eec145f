/**
 * The dialog for sharing: it opens, shows a tab, fills its fields, and copies.
 *
 * @import { View } from "../view/store.js"
 */
import { model } from "../map/catalogue.js";
import { copyText, selectForCopying } from "../shared/copy.js";
import { dom } from "../shared/dom.js";
import { heading } from "../shared/heading.js";
import { state } from "../view/store.js";
import { addresses } from "./addresses.js";
import { embedCode } from "./embed-code.js";
import { exports } from "./exports.js";
import { tell } from "./status.js";
import { tabAfter } from "./tabs.js";

/** @type {Record<string, string>} Language -> message, once they have arrived. */
let messages = {};
/** @type {string} Of the message shown. */
let language = "";

const dialog = () => /** @type {HTMLDialogElement} */ (dom.byId("share-dialog"));

/** @param {string} id @returns {HTMLTextAreaElement} */
const field = (id) => /** @type {HTMLTextAreaElement} */ (dom.byId(id));

/** Names what is shared: the theme and the selected areas. @param {View} current */
function subject(current) {
  const names = heading.selectedNames(current);
  return [heading.title(current), names.join(", ")].filter(Boolean).join(" · ");
}

/** @param {View} current */
function fillLinks(current) {
  dom.draw("share-subject", subject(current));
  field("share-link").value = addresses.here().lasting();
  dom.draw("share-address", addresses.here().short());
  loadCode();
}

/** Loads the QR code, which says so where it stands when it does not come. */
function loadCode() {
  const code = /** @type {HTMLImageElement} */ (dom.byId("share-qr"));
  showCode(true);
  code.onload = () => code.removeAttribute("aria-busy");
  code.onerror = () => showCode(false);
  code.setAttribute("aria-busy", "true");
  code.removeAttribute("src"); // the same address is asked for anew
  code.src = addresses.here().file(code.dataset.path ?? "");
}

/** @param {boolean} well */
function showCode(well) {
  dom.show("share-qr", well);
  dom.show("share-qr-failed", !well);
}

/** Tries to load the QR code once more. */
function retryCode() {
  loadCode();
  dom.byId("share-tab-link")?.focus(); // the button has gone
}

/** Shows the message in a language. @param {string} lang */
function speak(lang) {
  language = lang;
  field("share-message").value = messages[lang] ?? "";
  dom.mark("#share-message", () => ({ lang }));
  dom.mark("[data-action='message-language']", ({ dataset }) => ({
    "aria-pressed": String(dataset.value === lang),
  }));
}

/** Asks the server for the messages; without them the link stays what there is to send. */
async function fetchMessages() {
  messages = {};
  speak(language || String(state.get().lang));
  const address = addresses.here().file(dialog().dataset.words ?? "");
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const came = await answer.json();
    if (address !== addresses.here().file(dialog().dataset.words ?? "")) return; // of another view
    messages = came;
  } catch {
    tell(model.text("message_failed"));
  }
  speak(language);
}

/** Shows one tab; what it needs is loaded only now. @param {string} name */
function openTab(name) {
  dom.mark("#share-dialog [role='tab']", ({ dataset }) => ({
    "aria-selected": String(dataset.value === name),
    tabindex: dataset.value === name ? "0" : "-1",
  }));
  for (const panel of dialog().querySelectorAll("[role='tabpanel']")) {
    /** @type {HTMLElement} */ (panel).hidden = panel.id !== `share-panel-${name}`;
  }
  if (name === "embed") embedCode.refresh();
}

/** Arrows, Home and End move between the tabs. @param {KeyboardEvent} event */
function moveBetweenTabs(event) {
  /** @type {HTMLElement | null} */
  const tab = /** @type {Element} */ (event.target).closest("[role='tab']");
  const next = tab && tabAfter(event.key, tab.dataset.value ?? "");
  if (!next) return;
  event.preventDefault();
  openTab(next);
  dom.byId(`share-tab-${next}`)?.focus();
}

/** Keys pressed in the dialog are not for the map behind it. @param {KeyboardEvent} event */
function keydown(event) {
  event.stopPropagation();
  moveBetweenTabs(event);
}

function open() {
  const element = dialog();
  element.onkeydown = keydown;
  element.onclose = closed;
  element.onclick = ({ target }) => {
    if (target === element) element.close(); // a handler that returned false would cancel the click
  };
  tell();
  openTab("link");
  fillLinks(state.get());
  exports.prepare();
  element.showModal();
  fetchMessages();
}

/** Stops what the dialog has under way; the browser gives the focus back by itself. */
function closed() {
  exports.cancel();
  embedCode.forget();
}

/** Copies the text of a field; where that is not allowed it is selected for copying by hand. @param {string} id */
async function copy(id) {
  if (await copyText(field(id).value)) {
    tell(model.text("copied"));
    return;
  }
  selectForCopying(field(id));
  tell(model.text("copy_failed"));
}

export const shareDialog = { open, openTab, copy, speak, retryCode, close: () => dialog().close() };
