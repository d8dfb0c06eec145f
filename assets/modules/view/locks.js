/** True when an embedded map may not change a part ("theme", "area", …) of its view. @param {import("./store.js").View} view @param {string} part */
export const locked = (view, part) => view.embed === "1" && view.lock.includes(part);
