/**
 * A presentation on an organisation's own template: the form in the dialog for sharing. The file goes
 * with the request and is kept nowhere.
 *
 * @typedef {(opener: HTMLElement, label: string, address: string, options: RequestInit) => Promise<void>} Bring
 */
import { html } from "lit-html";
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { toQuery } from "../view/address.js";
import { state } from "../view/store.js";

const PLACE = "share-template";

/** What the presentation can be of: the division of a deck -> its text. */
const DECKS = { "": "deck_none", wellbeing_county: "deck_wellbeing_county", employment_area: "deck_employment_area" };

/** The query of the view without how it is looked at. */
const query = () => toQuery(state.schema, { ...state.get(), ...state.schema.plain });

/** Sends the form. @param {SubmitEvent} event @param {Bring} bring */
async function send(event, bring) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const body = new FormData(form);
  body.set("query", query());
  const opener = event.submitter ?? form;
  await bring(/** @type {HTMLElement} */ (opener), model.text("template_file"), form.action, { method: "POST", body });
}

/** Draws the form into its place. @param {Bring} bring */
function draw(bring) {
  const place = dom.byId(PLACE);
  if (!place) return;
  const options = Object.entries(DECKS).map(([value, key]) => html`<option value=${value}>${model.text(key)}</option>`);
  dom.draw(
    PLACE,
    html`<form class="share__template" action=${place.dataset.path ?? ""} method="post"
      enctype="multipart/form-data" @submit=${(/** @type {SubmitEvent} */ event) => send(event, bring)}>
      <label><span class="visually-hidden">${model.text("template_choose")}</span>
        <input type="file" name="template" accept=".pptx,.potx" required></label>
      <label><span class="visually-hidden">${model.text("template_slides")}</span>
        <select name="deck">${options}</select></label>
      <button class="button" type="submit">${model.text("template_make")}</button>
    </form>`,
  );
}

export const ownTemplate = { draw };
