/**
 * Which gestures an embedded map takes for itself, and which are left to the page around it: the
 * wheel zooms with Ctrl (which pinching a touchpad sends too) or Command, two fingers move the map.
 */

/** True for a turn of the wheel that is meant for the map. @param {{ ctrlKey: boolean, metaKey: boolean }} event */
export const zooms = ({ ctrlKey, metaKey }) => ctrlKey || metaKey;

/** True for a pointer that drags the map by itself; a finger scrolls the page. @param {{ pointerType: string }} event */
export const drags = ({ pointerType }) => pointerType !== "touch";

/** True when a move of fingers scrolls the page and not the map. @param {{ touches: { length: number } }} event */
export const scrolls = ({ touches }) => touches.length === 1;
