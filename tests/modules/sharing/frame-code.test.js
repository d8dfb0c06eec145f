import assert from "node:assert/strict";
import test from "node:test";

import { frameCode, optionValues } from "../../../assets/modules/sharing/frame-code.js";

const SRC = "https://kartta.fi/?theme=youth&embed=1";

test("the code is an iframe as wide as its page, with the height asked for", () => {
  assert.equal(
    frameCode({ src: "https://kartta.fi/", title: "Map", height: "600" }),
    '<iframe src="https://kartta.fi/" title="Map" width="100%" height="600" loading="lazy" style="border:0"></iframe>',
  );
});

test("signs of HTML in address and title are written so that they stay text", () => {
  const code = frameCode({ src: SRC, title: 'Who "is" <who> & what', height: "360" });
  assert.ok(code.includes('src="https://kartta.fi/?theme=youth&amp;embed=1"'));
  assert.ok(code.includes('title="Who &quot;is&quot; &lt;who&gt; &amp; what"'));
  assert.equal(code.match(/</g).length, 2); // its own tags
});

test("a title cannot end the tag", () => {
  const code = frameCode({ src: SRC, title: '"></iframe><script>alert(1)</script>', height: "1" });
  assert.ok(!code.includes("<script>"));
  assert.equal(code.match(/<\/iframe>/g).length, 1);
});

test("switches that are off become values of lock and hide, in their order", () => {
  const off = ["lock:theme", "hide:legend", "lock:area"];
  assert.deepEqual(optionValues(off, "lock"), ["theme", "area"]);
  assert.deepEqual(optionValues(off, "hide"), ["legend"]);
  assert.deepEqual(optionValues([], "lock"), []);
  assert.deepEqual(optionValues(["locks:x"], "lock"), []);
});
