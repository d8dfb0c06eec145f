/**
 * Which names find room on a map, and where: on their areas, partly beyond them, or off the land
 * with a leader line; none over another. layers/export/names/placement.py is its twin, and
 * tests/twins/names.json holds both to the same places.
 *
 * @import { Box, Rows } from "./ground.js"
 * @import { Form, Point, Sheet, Spot } from "./spots.js"
 *
 * @typedef {{ width: (text: string) => number, line: number }} Ruler Width of a text and height of a line, px.
 *
 * @typedef {object} Label
 * @property {string} key
 * @property {string} name
 * @property {Rows | undefined} rows  the stretches of its area in the frame
 * @property {Point} middle  of its area: where its name stands best
 * @property {boolean} selected  it is named even where there is no room on it
 * @property {boolean} led  it may stand off the land, with a leader line
 * @property {boolean} minor  it is named only where all of its name lies on it
 *
 * @typedef {{ key: string, lines: string[], box: Box, from: Point, leader: Point | null }} Placed
 *
 * @typedef {object} Turn  A name with the places at which it may stand, best first.
 * @property {number} index  in the order in which names get room
 * @property {Label} label
 * @property {boolean} inFrame  whether the middle of its area is in sight
 * @property {readonly Spot[]} inner  on its area
 * @property {() => readonly Spot[]} over  partly beyond it
 * @property {() => readonly Spot[]} tight  mostly beyond it
 * @property {() => readonly Spot[]} outside  off the land
 * @property {() => readonly Spot[]} middling  in its middle, whatever lies around
 */
import { boxOf, outsides, seaOf, within } from "./outside.js";
import { Room } from "./room.js";
import { insides, layouts, overs, PARTLY, TIGHTLY } from "./spots.js";

/** Rows to a line of text: how finely places are tried. */
export const ROWS = 4;
const PAD = 0.22; // lines: what a plate shows beside its name
const GAP = 0.16; // lines that stay free between names
const LEAST = 2; // rows of an area whose name may find a place on it
const TRIES = 80; // places for which others are moved, at most
const MOVED = 2; // names that are moved for one, at most

/** Works something out when it is asked for, once. @template Found @param {() => Found} work */
function once(work) {
  /** @type {Found | undefined} */
  let found;
  return () => {
    found ??= work();
    return found;
  };
}

/** The places of a name. @param {Label} label @param {number} index @param {readonly Form[]} forms @param {Sheet} sheet @param {() => Rows} sea @returns {Turn} */
function turnOf(label, index, forms, sheet, sea) {
  const { middle, minor, led } = label;
  const rows = label.rows ?? new Map();
  const inFrame = within(boxOf(middle, { width: 0, height: 0 }), sheet.frame);
  return {
    index,
    label,
    inFrame,
    inner: insides(rows, middle, forms, sheet),
    over: once(() => (minor ? [] : overs(rows, middle, forms, sheet, PARTLY))),
    tight: once(() => (led ? overs(rows, middle, forms, sheet, TIGHTLY) : [])),
    outside: once(() => (led && inFrame ? outsides(rows, middle, forms, sea(), sheet) : [])),
    middling: () =>
      forms.map((form) => ({ ...middle, form, cost: 0 })).filter((spot) => within(boxOf(spot, spot.form), sheet.frame)),
  };
}

/** A place on an area, or partly beyond it where no other name stands best. @param {Turn} turn @param {Room} room */
function onArea(turn, room) {
  const spares = (/** @type {Spot} */ spot) => room.spares(spot);
  const inner = turn.inner.find((spot) => room.free(turn, spot) && (!turn.label.minor || spares(spot)));
  return inner ?? turn.over().find((spot) => room.free(turn, spot) && spares(spot));
}

/** A place off the land, or partly beyond its area. @param {Turn} turn @param {Room} room */
const offArea = (turn, room) =>
  turn.outside().find((spot) => room.free(turn, spot)) ?? turn.over().find((spot) => room.free(turn, spot));

/** A place that is not so good. @param {Turn} turn @param {Room} room */
const anywhere = (turn, room) =>
  turn.tight().find((spot) => room.free(turn, spot)) ??
  (turn.label.selected ? turn.middling().find((spot) => room.free(turn, spot)) : undefined);

/** Gives places to names in turn; those that find none. @param {readonly Turn[]} turns @param {Room} room @param {typeof onArea} choose */
const settle = (turns, room, choose) =>
  turns.filter((turn) => {
    const spot = choose(turn, room);
    if (spot) room.take(turn, spot);
    return !spot;
  });

/** Whether names that had to go have found other places. @param {readonly Turn[]} turns @param {Room} room */
const resettled = (turns, room) =>
  settle(
    turns,
    room,
    (turn) => turn.inner.find((spot) => room.free(turn, spot)) ?? offArea(turn, room) ?? anywhere(turn, room),
  ).length === 0;

/** Makes room for a name by moving others, none of which is lost. @param {Turn} turn @param {Room} room */
function squeeze(turn, room) {
  let tries = TRIES;
  for (const spot of [...turn.over(), ...turn.outside(), ...turn.tight()]) {
    const blockers = room.blockers(turn, spot, MOVED);
    if (!blockers) continue;
    if (!tries) return;
    tries -= 1;
    const before = room.mark();
    for (const each of blockers) room.remove(each);
    room.take(turn, spot);
    const moved = blockers.map((each) => each.turn);
    if (resettled(moved, room)) return;
    room.restore(before);
  }
}

/** Whether a name may find a place at all; to measure it takes time. @param {Label} label */
const worthIt = ({ rows, led, selected }) => selected || (rows ? led || rows.size >= LEAST : false);

/** The forms of a name with their sizes. @param {string} name @param {Ruler} ruler @returns {Form[]} */
const formsOf = (name, { width, line }) =>
  layouts(name).map((lines) => ({
    lines,
    width: Math.max(...lines.map(width)) + 2 * PAD * line,
    height: lines.length * line,
  }));

/** The middle of an area, from which its leader line begins. @param {Turn} turn @returns {Spot} */
const middleOf = ({ label }) => ({ ...label.middle, form: { lines: [], width: 0, height: 0 }, cost: 0 });

/**
 * Gives places on areas to names in turn; those that find none. The best places on areas, or else
 * their middles, are kept free for names that wait.
 * @param {readonly Turn[]} turns @param {Room} room
 */
function settleOnAreas(turns, room) {
  const waiting = turns.map((turn) => {
    const home = turn.label.minor ? undefined : turn.inner.find((spot) => room.free(turn, spot));
    const kept = home ?? (turn.label.led ? middleOf(turn) : undefined);
    return { turn, leave: kept ? room.reserve(kept) : () => {} };
  });
  return waiting.flatMap(({ turn, leave }) => {
    leave();
    const left = settle([turn], room, onArea);
    if (left.length && turn.label.led) room.reserve(middleOf(turn));
    return left;
  });
}

/** Selected names first, then those nearest to the sea, whose leader lines are short. @param {readonly Turn[]} turns */
function shortestFirst(turns) {
  const cost = (/** @type {Turn} */ turn) => (turn.label.selected ? -1 : (turn.outside()[0]?.cost ?? Infinity));
  return [...turns].sort((a, b) => cost(a) - cost(b) || 0);
}

/**
 * Gives places to all names; those with a place off the land to find, and in sight, that found none.
 * Every name that its area holds keeps its best place from names that could stand elsewhere.
 * @param {readonly Turn[]} turns @param {readonly Turn[]} urgent  who chooses before all others @param {Room} room
 */
function attempt(turns, urgent, room) {
  const ofKind = (/** @type {boolean} */ led) => turns.filter((turn) => turn.label.led === led);
  const homes = ofKind(false).flatMap((turn) => (turn.label.minor ? [] : turn.inner.slice(0, 1)));
  const leaving = homes.map((home) => room.reserve(home));
  const late = new Set(settle(urgent, room, (turn) => onArea(turn, room) ?? offArea(turn, room)));
  const led = ofKind(true).filter((turn) => late.has(turn) || !urgent.includes(turn));
  const off = new Set(settle(shortestFirst(settleOnAreas(led, room)), room, offArea));
  const inOrder = turns.filter((turn) => off.has(turn));
  for (const turn of settle(inOrder, room, anywhere)) squeeze(turn, room);
  const placed = new Set(room.all().map(({ turn }) => turn));
  for (const leave of leaving) leave();
  settleOnAreas(ofKind(false), room);
  return ofKind(true).filter((turn) => turn.inFrame && !placed.has(turn));
}

/** @param {readonly Label[]} labels @param {Room} room @returns {Placed[]} */
function placesIn(labels, room) {
  const found = new Map(room.all().map((taken) => [taken.turn.label, taken]));
  return labels.flatMap((label) => {
    const taken = found.get(label);
    if (!taken) return [];
    const { spot, box } = taken;
    return [{ key: label.key, lines: spot.form.lines, box, from: label.middle, leader: spot.leader ?? null }];
  });
}

/**
 * Chooses the names and their places, better ones with every round: names that found none choose
 * before all others the next time. Yields the best so far; ends when all have a place.
 * @param {readonly Label[]} labels  in the order in which they get room
 * @param {Sheet} sheet
 * @param {readonly Box[]} covers  what lies over the map
 * @param {Ruler} ruler
 * @param {number} rounds  after the first, at most
 * @returns {Generator<Placed[], void>}
 */
export function* placing(labels, sheet, covers, ruler, rounds) {
  const sea = once(() => seaOf(sheet));
  const turns = labels.filter(worthIt).map((label, i) => turnOf(label, i, formsOf(label.name, ruler), sheet, sea));
  const empty = () => new Room(covers, GAP * ruler.line);
  let best = empty();
  let missing = attempt(turns, [], best);
  let urgent = missing;
  yield placesIn(labels, best);
  for (let round = 0; round < rounds && missing.length; round += 1) {
    const room = empty();
    const left = attempt(turns, urgent, room);
    if (left.length < missing.length) [best, missing] = [room, left];
    urgent = [...new Set([...left, ...urgent])];
    yield placesIn(labels, best);
  }
}

/**
 * The names and their places after so many rounds, see `placing`.
 * @param {readonly Label[]} labels @param {Sheet} sheet @param {readonly Box[]} covers @param {Ruler} ruler @param {number} [rounds]
 * @returns {Placed[]}
 */
export function place(labels, sheet, covers, ruler, rounds = 0) {
  /** @type {Placed[]} */
  let found = [];
  for (const placed of placing(labels, sheet, covers, ruler, rounds)) found = placed;
  return found;
}
