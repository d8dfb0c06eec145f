import assert from "node:assert/strict";
import test from "node:test";
import { StaticLayout } from "../../../assets/modules/frame/static-layout.js";

/** Stands in for React: an element is what it was made of. */
const React = {
  createElement: (
    /** @type {string} */ tag,
    /** @type {object} */ properties,
    /** @type {unknown[]} */ ...children
  ) => ({ tag, properties, children }),
};

test.before(() => Object.assign(globalThis, { window: { React } }));
test.after(() => Reflect.deleteProperty(globalThis, "window"));

test("elements are drawn with their properties, and live components in their places", () => {
  const [map, store] = [{ live: "map" }, { live: "store" }];
  const drawn = StaticLayout({
    elements: ["div", { className: "app" }, "text", ["main", { id: "main" }, 0, ["p", {}, "words"], 1]],
    children: [map, store],
  });
  assert.deepEqual(drawn, {
    tag: "div",
    properties: { className: "app" },
    children: [
      "text",
      {
        tag: "main",
        properties: { id: "main" },
        children: [map, { tag: "p", properties: {}, children: ["words"] }, store],
      },
    ],
  });
});

test("a page without live components needs none, and a page may be one of them", () => {
  assert.deepEqual(StaticLayout({ elements: ["hr", {}] }), { tag: "hr", properties: {}, children: [] });
  assert.equal(StaticLayout({ elements: 0, children: ["all"] }), "all");
});
