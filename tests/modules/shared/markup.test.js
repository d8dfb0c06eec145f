import assert from "node:assert/strict";
import test from "node:test";

import { noChange } from "lit-html";
import { Attributes, attributesOf, fromMarkup } from "../../../assets/modules/shared/markup.js";

/** What a template comes to, as nested lists: its fixed parts, its attributes, its children. */
const shape = (/** @type {any} */ template) => {
  if (typeof template === "string") return template;
  const [attributes, children = []] = template.values;
  return [template.strings.join("|"), Object.fromEntries(attributes.values[0]), ...children.map(shape)];
};

test("a text stays a text", () => {
  assert.equal(fromMarkup("Äänekoski & <b>"), "Äänekoski & <b>");
});

test("an element holds its attributes and children", () => {
  const markup = ["p", { class: "a", hidden: "" }, "x ", ["a", { href: "/fi/" }, "link"], ["br", {}]];
  assert.deepEqual(shape(fromMarkup(/** @type {any} */ (markup))), [
    "<p |>|</p>",
    { class: "a", hidden: "" },
    "x ",
    ["<a |>|</a>", { href: "/fi/" }, "link"],
    ["<br |>", {}],
  ]);
});

test("a tag has one template, so that lit keeps its elements", () => {
  const [a, b] = [fromMarkup(["td", { class: "a" }, "1"]), fromMarkup(["td", {}, "2", "3"])];
  assert.equal(/** @type {any} */ (a).strings, /** @type {any} */ (b).strings);
});

test("attributes without a value are left out, true is an empty one", () => {
  const given = attributesOf({ class: null, hidden: true, title: undefined, checked: false, value: "", colspan: 0 });
  assert.deepEqual(
    [...given],
    [
      ["hidden", ""],
      ["value", ""],
      ["colspan", "0"],
    ],
  );
});

test("nothing that runs a script gets in", () => {
  for (const tag of ["script", "style", "iframe", "object", "embed", "template", "svg", "A", "p><script", "x-y", ""]) {
    assert.throws(() => fromMarkup([tag, {}]), /tag/, tag);
  }
  for (const name of ["onclick", "onanimationend", "srcdoc", "a b", 'x">', "CLASS", ""]) {
    assert.throws(() => fromMarkup(["p", { [name]: "x" }]), /attribute/, name);
  }
  for (const address of [
    "javascript:alert(1)",
    " JavaScript:x",
    "\u0001javascript:x",
    "data:text/html,x",
    "vbscript:x",
  ]) {
    assert.throws(() => fromMarkup(["a", { href: address }, "x"]), /address/, address);
    assert.throws(() => fromMarkup(["p", {}, ["form", { action: address }]]), /address/, address);
  }
  assert.throws(() => fromMarkup(["a", { href: "data:image/svg+xml,x" }]), /address/);
});

test("addresses that lead somewhere get in", () => {
  for (const address of [
    "/fi/?sel=region:06",
    "https://www.kuntaliitto.fi/",
    "#panel",
    "mailto:a@b.fi",
    "x/javascript:y",
  ]) {
    assert.deepEqual([...attributesOf({ href: address })], [["href", address]]);
  }
  assert.equal(attributesOf({ src: "data:image/png;base64,x" }).get("src"), "data:image/png;base64,x");
});

/** An element that records what is done to it. */
const fake = (localName = "p") => {
  const held = new Map();
  const writes = [];
  return {
    localName,
    held,
    writes,
    setAttribute: (/** @type {string} */ name, /** @type {string} */ value) =>
      held.set(name, value) && writes.push(name),
    removeAttribute: (/** @type {string} */ name) => held.delete(name),
  };
};

/** Draws the attributes one after the other on one element. */
const drawn = (/** @type {any} */ element, /** @type {Record<string, any>[]} */ ...steps) => {
  const directive = new Attributes(/** @type {any} */ ({ type: 6 }));
  for (const step of steps) assert.equal(directive.update({ element }, [attributesOf(step)]), noChange);
  return Object.fromEntries(element.held);
};

test("drawing again changes what differs only", () => {
  const element = fake();
  const end = drawn(element, { class: "a", title: "t", id: "i" }, { class: "b", id: "i" });
  assert.deepEqual(end, { class: "b", id: "i" });
  assert.deepEqual(element.writes, ["class", "title", "id", "class"]);
});

test("what others have set on the element stays", () => {
  const element = fake();
  element.held.set("data-sorted", "1");
  assert.deepEqual(drawn(element, { class: "a" }, {}), { "data-sorted": "1" });
});

test("details stay open, other elements lose what they lose", () => {
  assert.deepEqual(drawn(fake("details"), { open: "" }, {}), { open: "" });
  assert.deepEqual(drawn(fake("dialog"), { open: "" }, {}), {});
});
