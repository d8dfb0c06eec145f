/**
 * Whether the other window is still there: it is asked now and then, and when this one has been
 * away, for browsers let the clocks of windows behind stand still. Pure: time is given.
 *
 * @typedef {object} Given
 * @property {() => void} ask
 * @property {(lost: boolean) => unknown} say Called when the other window is gone, or back.
 */
export const BEAT_MS = 4000;
/** Time after a question after which a window that has said nothing is taken for gone. */
export const PATIENCE_MS = 9000;

/** @param {Given} given */
export function createPulse({ ask, say }) {
  let askedAt = -Infinity; // the last question
  /** @type {number | null} The first question since the last answer. */
  let waitingSince = null;
  let lost = false;

  /** @param {boolean} now */
  function change(now) {
    if (now === lost) return;
    lost = now;
    say(lost);
  }

  /** Asks; after this window has been away the wait begins anew. @param {number} now */
  function look(now) {
    if (waitingSince === null || now - askedAt > 2 * BEAT_MS) waitingSince = now;
    askedAt = now;
    ask();
  }

  /** A moment has passed. @param {number} now */
  function tick(now) {
    if (now - askedAt >= BEAT_MS) look(now);
    if (waitingSince !== null && now - waitingSince >= PATIENCE_MS) change(true);
  }

  /** The other window has said something. */
  function heard() {
    waitingSince = null;
    change(false);
  }

  return { look, tick, heard };
}
