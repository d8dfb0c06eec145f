/**
 * What this browser keeps of the visitor's own stories. It never writes over what it could not
 * read, nor over what another window has stored since.
 */

const KEY = "yhdyspinta.stories";
const ASIDE = "yhdyspinta.stories.aside.";
const TOLD = "yhdyspinta.stories.told";
let seen = null; // the text that was read or written last
let unread = null; // the stored text that is no list, until it is kept aside
let trouble = ""; // why the latest stories are not kept: "story_not_kept", "story_full", or ""

/** Asks the storage for something; null where there is none. */
function ask(work) {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

function listIn(text) {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

/** The list that is stored now, or null when there is none that can be read. */
function load() {
  const text = ask((storage) => storage.getItem(KEY));
  const list = text === null ? null : listIn(text);
  seen = text;
  unread = text !== null && !list ? text : null;
  return list;
}

/**
 * The list that another window has stored since, or null. A storage that has been emptied is no
 * list: what this window holds is then all there is.
 */
function news() {
  const text = ask((storage) => storage.getItem(KEY));
  return text === null || text === seen ? null : load();
}

/** Keeps aside what could not be read; false when there is no room for it. */
function setAside(storage) {
  if (unread === null) return true;
  const name = `${ASIDE}${Date.now().toString(36)}`;
  try {
    storage.setItem(name, unread);
  } catch {
    storage.removeItem(KEY); // there is room for one of them only
    try {
      storage.setItem(name, unread);
    } catch {
      storage.setItem(KEY, unread);
      return false;
    }
  }
  unread = null;
  return true;
}

/** Stores a list of stories, after what could not be read has been kept aside. */
function save(list) {
  const text = JSON.stringify(list);
  let there = false;
  try {
    there = Boolean(localStorage);
    if (!setAside(localStorage)) throw new Error(KEY);
    localStorage.setItem(KEY, text);
    seen = text;
    trouble = "";
  } catch (error) {
    const full = there && (error.name === "QuotaExceededError" || error.message === KEY);
    trouble = full ? "story_full" : "story_not_kept";
  }
}

/** Names under which texts are kept aside. */
const names = () =>
  ask((storage) =>
    Object.keys(storage)
      .filter((name) => name.startsWith(ASIDE))
      .sort(),
  ) || [];

/** Every stored text that could not be read, the one still in its place as the last. */
function aside() {
  const kept = names().map((name) => ask((storage) => storage.getItem(name)));
  return [...kept, unread].filter((text) => text !== null);
}

/** Removes what is kept aside, as the visitor wants. */
function forget() {
  ask((storage) => names().forEach((name) => storage.removeItem(name)));
  if (unread === null) return;
  ask((storage) => storage.removeItem(KEY));
  unread = seen = null;
}

const mark = () =>
  aside()
    .map(({ length }) => length)
    .join(",");

export const storyShelf = {
  KEY,
  load,
  news,
  save,
  aside,
  forget,
  trouble: () => trouble,
  /** Whether the visitor has yet to hear of what is kept aside. */
  tells: () => aside().length > 0 && ask((storage) => storage.getItem(TOLD)) !== mark(),
  told: () => ask((storage) => storage.setItem(TOLD, mark())),
};
