/** True when an embedded map may not change a part ("theme", "area", …) of its view. */
export const locked = (view, part) => view.embed === "1" && view.lock.includes(part);
