/** Files of the view: fetched with a way to cancel, saved, and told about when that fails. */
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { addresses } from "./addresses.js";
import { shareDialog } from "./dialog.js";

const BUSY = 503;
let underway = null; // the AbortController of the file being made
let asked = null; // the link that asked for it
let onlyPart = true; // pictures show what is on screen and not the whole country

const tell = (...words) => shareDialog.tell(...words);

/** What a link's file is made with: its size, and the part of the country on screen. */
function parameters({ dataset }) {
  const part = dataset.part && onlyPart ? camera.part() : null;
  return { size: dataset.size, bbox: part?.join(",") };
}

/** A link to the fact sheet of each selected area, or words that there is none. */
function factSheets() {
  const { path } = dom.byId("share-facts").dataset;
  const { sel } = state.get();
  if (!sel.length) return dom.h("p", { class: "share__none" }, model.text("fact_sheet_none"));
  return sel.map((key) => {
    const name = model.name(...key.split(":"));
    const icon = dom.h("span", { class: "icon icon--download", "aria-hidden": "true" });
    return dom.h(
      "a",
      {
        class: "file",
        href: factSheet(path, key),
        "data-action": "export",
        "aria-label": model.text("fact_sheet_of", { name }),
      },
      icon,
      name,
    );
  });
}

/** Address of the fact sheet of one of the selected areas. */
function factSheet(path, key) {
  const current = state.get();
  return (
    path +
    state.toQuery({ ...state.schema.defaults, lang: current.lang, year: current.year, data: current.data, sel: [key] })
  );
}

/** Brings every link of the dialog to the present view. */
function prepare() {
  dom.mark("#share-dialog a[data-path]", (link) => ({
    href: addresses.file(link.dataset.path, parameters(link)),
  }));
  dom.show("share-part", Boolean(camera.part()));
  dom.fill("share-facts", factSheets());
}

/** Chooses whether pictures show only the part of the country on screen. */
function togglePart(button) {
  onlyPart = !onlyPart;
  button.setAttribute("aria-checked", String(onlyPart));
  prepare();
}

/** The file's name as the server says it. */
function nameOf(answer) {
  const head = answer.headers.get("Content-Disposition") || "";
  const [, coded] = head.match(/filename\*=UTF-8''([^;]+)/) || [];
  const [, plain] = head.match(/filename="?([^";]+)/) || [];
  return coded ? decodeURIComponent(coded) : plain || "";
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  dom.h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Why there is no file, in words, with a plain link to try. */
function failure(error, link) {
  const reason = error.status === BUSY ? "export_busy" : "export_failed";
  const text = navigator.onLine === false ? "no_network" : reason;
  return [
    dom.h("span", {}, `${model.text(text)} `),
    dom.h("a", { href: link.href, target: "_blank", rel: "noopener" }, model.text("export_open")),
  ];
}

async function make(link, signal) {
  const answer = await fetch(link.href, { signal });
  if (!answer.ok) throw Object.assign(new Error(link.href), { status: answer.status });
  const name = nameOf(answer);
  save(await answer.blob(), name);
  return name;
}

function begin(link) {
  cancel();
  asked = link;
  underway = new AbortController();
  dom.show("share-progress", true);
  return underway;
}

/** Takes the progress away, unless another file is being made by now. */
function end(mine) {
  if (underway !== mine) return;
  underway = null;
  dom.show("share-progress", false);
}

/** Answers a press of a link: makes and saves its file. */
async function download(link, event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab, as with any link
  event.preventDefault();
  const mine = begin(link);
  tell(model.text("export_making", { name: link.getAttribute("aria-label") }));
  try {
    const name = await make(link, mine.signal);
    if (underway === mine) tell(model.text("export_saved", { name }));
  } catch (error) {
    if (underway === mine) tell(...failure(error, link));
  } finally {
    end(mine);
  }
}

/** Gives up the file under way; true when there was one. */
function cancel() {
  if (!underway) return false;
  const mine = underway;
  end(mine);
  mine.abort();
  tell(model.text("export_cancelled"));
  asked.focus();
  return true;
}

export const exports = { prepare, togglePart, download, cancel };
