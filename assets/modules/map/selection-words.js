/**
 * What has happened to a selection, in words.
 * @param {readonly string[]} now  keys of areas
 * @param {readonly string[]} before
 * @param {(key: string) => string} spoken  the words for an area
 * @param {(key: string) => string} text  the words for "selected", "removed", "selection_cleared"
 */
export function changeOf(now, before, spoken, text) {
  const added = now.filter((key) => !before.includes(key)).at(-1);
  if (added) return `${spoken(added)}: ${text("selected")}`;
  const last = now.at(-1);
  if (!last) return text("selection_cleared");
  const gone = before.filter((key) => !now.includes(key));
  if (gone.length === 1) return `${spoken(gone[0])}: ${text("removed")}`;
  return `${spoken(last)}: ${text("selected")}`;
}
