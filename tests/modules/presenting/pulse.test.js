import assert from "node:assert/strict";
import test from "node:test";

import { BEAT_MS, createPulse, PATIENCE_MS } from "../../../assets/modules/presenting/pulse.js";

/** A pulse with what it has asked and said. */
function beating() {
  const seen = { asked: 0, said: /** @type {boolean[]} */ ([]) };
  const pulse = createPulse({
    ask: () => {
      seen.asked += 1;
    },
    say: (lost) => seen.said.push(lost),
  });
  return { pulse, seen };
}

test("it asks at every beat and not more often", () => {
  const { pulse, seen } = beating();
  pulse.look(0);
  for (let now = 1000; now <= 5 * BEAT_MS; now += 1000) {
    pulse.heard();
    pulse.tick(now);
  }
  assert.equal(seen.asked, 6);
  assert.deepEqual(seen.said, []);
});

test("a window that says nothing is gone after a while, and back when it says something", () => {
  const { pulse, seen } = beating();
  pulse.look(0);
  for (let now = 1000; now < PATIENCE_MS; now += 1000) pulse.tick(now);
  assert.deepEqual(seen.said, []);
  pulse.tick(PATIENCE_MS);
  pulse.tick(PATIENCE_MS + 1000);
  assert.deepEqual(seen.said, [true]);
  pulse.heard();
  assert.deepEqual(seen.said, [true, false]);
});

test("a window whose own clock stood still asks first before it complains", () => {
  const { pulse, seen } = beating();
  pulse.look(0);
  pulse.heard();
  pulse.tick(BEAT_MS); // asked, and then an hour behind other windows
  const asked = seen.asked;
  pulse.tick(3_600_000);
  assert.equal(seen.asked, asked + 1);
  assert.deepEqual(seen.said, []);
  pulse.heard();
  pulse.tick(3_601_000);
  assert.deepEqual(seen.said, []);
});
