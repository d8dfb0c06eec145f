import assert from "node:assert/strict";
import test from "node:test";

import { applyScheme, asScheme, keepScheme, keptScheme } from "../../../assets/modules/shared/scheme.js";

/** A document with the two colours of the window around it. */
function madeDocument() {
  const metas = ["light", "dark"].map((scheme) => {
    const attributes = { "data-scheme": scheme, media: `(prefers-color-scheme: ${scheme})` };
    return {
      attributes,
      getAttribute: (name) => attributes[name],
      setAttribute: (name, value) => Object.assign(attributes, { [name]: value }),
    };
  });
  return { documentElement: { dataset: {} }, querySelectorAll: () => metas, metas };
}

const media = ({ metas }) => metas.map(({ attributes }) => attributes.media);

test("only light and dark are schemes, anything else follows the system", () => {
  assert.equal(asScheme("light"), "light");
  assert.equal(asScheme("dark"), "dark");
  for (const odd of ["", null, undefined, "sepia", 1, "Dark"]) assert.equal(asScheme(odd), "", String(odd));
});

test("a document gets its scheme and loses it again", () => {
  const document = madeDocument();
  applyScheme(document, "dark");
  assert.equal(document.documentElement.dataset.scheme, "dark");
  assert.deepEqual(media(document), ["not all", "all"]);
  applyScheme(document, "light");
  assert.deepEqual(media(document), ["all", "not all"]);
  applyScheme(document, "");
  assert.equal("scheme" in document.documentElement.dataset, false);
  assert.deepEqual(media(document), media(madeDocument()));
});

test("a choice is kept for the next pages, and forgotten with the system's", (t) => {
  const kept = new Map();
  globalThis.localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  t.after(() => delete globalThis.localStorage);
  assert.equal(keptScheme(), "");
  keepScheme("dark");
  assert.equal(keptScheme(), "dark");
  keepScheme("");
  assert.equal(keptScheme(), "");
  assert.equal(kept.size, 0);
});

test("where nothing may be kept, nothing breaks", (t) => {
  const refuse = () => {
    throw new Error("denied");
  };
  globalThis.localStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  t.after(() => delete globalThis.localStorage);
  assert.equal(keptScheme(), "");
  assert.doesNotThrow(() => keepScheme("light"));
  assert.doesNotThrow(() => keepScheme(""));
});
