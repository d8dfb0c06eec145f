/**
 * Ways through the steps of a story that can be drawn; steps are numbers from 0. Pure.
 *
 * @typedef {"first" | "previous" | "next" | "last"} Way
 */

/** The step to which a way leads from `now`, or undefined when it leads nowhere. @param {Way} way @param {readonly number[]} playable @param {number} now */
export function stepOf(way, playable, now) {
  const to = {
    first: () => playable[0],
    last: () => playable.at(-1),
    next: () => playable.find((at) => at > now),
    previous: () => playable.findLast((at) => at < now),
  }[way]();
  return to === now ? undefined : to;
}

/** The place of a step among those that can be drawn, from 1; that of the one before for others. @param {readonly number[]} playable @param {number} at */
export const placeOf = (playable, at) => ({ n: playable.filter((each) => each <= at).length, of: playable.length });
