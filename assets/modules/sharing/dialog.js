/** The dialog for sharing: it opens, shows a tab, fills its fields, and copies. */
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { heading } from "../shared/heading.js";
import { state } from "../view/store.js";
import { addresses } from "./addresses.js";
import { embedCode } from "./embed-code.js";
import { exports } from "./exports.js";

const TABS = ["link", "files", "embed"];
let messages = {}; // language -> message, once they have arrived
let language = null; // of the message shown

const dialog = () => dom.byId("share-dialog");

/** Says in the dialog's foot what has happened; the rest of the page is out of reach meanwhile. */
function tell(...words) {
  dom.fill("share-status", words);
}

function setValue(id, value) {
  dom.byId(id).value = value;
}

/** Names what is shared: the theme and the selected areas. */
function subject(current) {
  const names = heading.selectedNames(current);
  return [heading.title(current), names.join(", ")].filter(Boolean).join(" · ");
}

function fillLinks(current) {
  dom.fill("share-subject", subject(current));
  setValue("share-link", addresses.lasting());
  dom.fill("share-address", addresses.short());
  dom.mark("#share-qr", ({ dataset }) => ({ src: addresses.file(dataset.path) }));
}

/** Shows the message in a language. */
function speak(lang) {
  language = lang;
  setValue("share-message", messages[lang] || "");
  dom.mark("#share-message", () => ({ lang }));
  dom.mark("[data-action='message-language']", ({ dataset }) => ({
    "aria-pressed": String(dataset.value === lang),
  }));
}

/** Asks the server for the messages; without them the link stays what there is to send. */
async function fetchMessages() {
  messages = {};
  speak(language || state.get().lang);
  try {
    const answer = await fetch(addresses.file(dialog().dataset.words));
    if (!answer.ok) throw new Error(String(answer.status));
    messages = await answer.json();
  } catch {
    tell(model.text("message_failed"));
  }
  speak(language);
}

/** Shows one tab; what it needs is loaded only now. */
function openTab(name) {
  dom.mark("#share-dialog [role='tab']", ({ dataset }) => ({
    "aria-selected": String(dataset.value === name),
    tabindex: dataset.value === name ? "0" : "-1",
  }));
  TABS.forEach((tab) => {
    dom.byId(`share-panel-${tab}`).hidden = tab !== name;
  });
  if (name === "embed") embedCode.refresh();
}

/** Arrows, Home and End move between the tabs. */
function moveBetweenTabs(event) {
  const tab = event.target.closest("[role='tab']");
  if (!tab) return;
  const at = TABS.indexOf(tab.dataset.value);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = TABS[(to + TABS.length) % TABS.length];
  openTab(next);
  dom.byId(`share-tab-${next}`).focus();
}

/** Keys pressed in the dialog are not for the map behind it. */
function keydown(event) {
  event.stopPropagation();
  moveBetweenTabs(event);
}

function open() {
  const element = dialog();
  element.onkeydown = keydown;
  element.onclose = closed;
  element.onclick = ({ target }) => target === element && element.close();
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

/** Copies the text of a field; where that is not allowed it is selected for copying by hand. */
async function copy(id) {
  const field = dom.byId(id);
  try {
    await navigator.clipboard.writeText(field.value);
    tell(model.text("copied"));
  } catch {
    field.select();
    tell(model.text("copy_failed"));
  }
}

export const shareDialog = { open, openTab, copy, speak, tell, close: () => dialog().close() };
