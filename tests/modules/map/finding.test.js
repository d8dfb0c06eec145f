import assert from "node:assert/strict";
import test from "node:test";

import { Catalogue } from "../../../assets/modules/map/catalogue.js";
import { finding } from "../../../assets/modules/map/finding.js";
import { readSchema } from "../../../assets/modules/view/schema.js";
import { twin } from "../twins.js";

const { divisions } = readSchema({ parameters: twin("address").schemas.map });

for (const [name, { catalogue, views }] of Object.entries(twin("findings"))) {
  const model = new Catalogue();
  model.filters = divisions;
  model.use(catalogue, /** @type {any} */ (null));

  test(`within filters a map says what Python says: ${name}`, () => {
    const filtered = views.filter((/** @type {any} */ view) => view.filtered);
    assert.ok(filtered.length >= 10);
    for (const view of filtered) {
      assert.equal(finding(model, view, model.theme(view.theme)), view.said, JSON.stringify(view));
    }
  });
}
