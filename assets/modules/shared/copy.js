/** Copies texts, also where browsers allow less than usual. */

/** How a text gets into the clipboard once it is there: after a wait some browsers forget the press. @param {Promise<string>} coming */
function asItem(coming) {
  const blob = coming.then((text) => new Blob([text], { type: "text/plain" }));
  blob.catch(() => null); // a clipboard that refuses at once never looks at it
  return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}

/**
 * Copies a text, or one that is still being made; to be called at once when a button is pressed.
 * False where copying is not allowed, as over plain HTTP. Rejects when the text cannot be made.
 * @param {string | Promise<string>} given
 * @returns {Promise<boolean>}
 */
export async function copyText(given) {
  const coming = Promise.resolve(given);
  const clipboard = /** @type {Clipboard | undefined} */ (navigator.clipboard);
  const later = typeof given !== "string" && typeof ClipboardItem === "function" && clipboard?.write;
  const begun = later ? asItem(coming).then(() => true) : null;
  begun?.catch(() => false); // heard below, after the text
  const text = await coming;
  try {
    if (begun) return await begun;
    if (!clipboard) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects the text of a field, so that a reader can copy it by hand. @param {HTMLInputElement | HTMLTextAreaElement} field */
export function selectForCopying(field) {
  field.focus();
  field.select();
}
