/**
 * The document carries a picture of the page, drawn by the server; when Dash has drawn the page
 * itself, it takes the place of the picture, and the reader goes on where they were.
 */

const PICTURE = "first-view";
const PAGE = "react-entry-point";
const FIELDS = "input[id], select[id]";

/**
 * The element of the page that is like one of the picture: that with its id, or else that at its
 * place among the elements of its tag, if it says the same.
 *
 * @param {Element} element @param {Element} picture @param {Element} page
 * @returns {HTMLElement | null}
 */
function likeness(element, picture, page) {
  if (element.id) return page.querySelector(`#${CSS.escape(element.id)}`);
  const place = [...picture.getElementsByTagName(element.localName)].indexOf(element);
  const twin = page.getElementsByTagName(element.localName)[place];
  return twin instanceof HTMLElement && twin.textContent === element.textContent ? twin : null;
}

/** Takes along what a reader has typed, chosen or opened in the picture. @param {Element} picture @param {Element} page */
function carryOver(picture, page) {
  for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (
    picture.querySelectorAll(FIELDS)
  )) {
    const twin = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (likeness(field, picture, page));
    if (twin && field.value !== twin.value) twin.value = field.value;
  }
  for (const opened of picture.querySelectorAll("details[open]")) {
    likeness(opened, picture, page)?.setAttribute("open", "");
  }
}

/** Moves what an element of the picture holds into that of the page. @param {string} id @param {Element} picture @param {Element} page */
function move(id, picture, page) {
  const from = picture.querySelector(`#${id}`);
  page.querySelector(`#${id}`)?.append(...(from?.childNodes ?? []));
}

/**
 * Puts the page in the place of its picture; what the elements `adopted` (ids) hold in the picture
 * moves into those of the page, which are empty.
 *
 * @param {readonly string[]} [adopted]
 */
export function swap(adopted = []) {
  const picture = document.getElementById(PICTURE);
  const page = document.getElementById(PAGE);
  if (page) page.hidden = false;
  if (!picture || !page) return;
  const focused = picture.contains(document.activeElement) ? document.activeElement : null;
  for (const id of adopted) move(id, picture, page);
  carryOver(picture, page);
  const heir = focused && picture.contains(focused) ? likeness(focused, picture, page) : focused;
  picture.remove();
  if (heir instanceof HTMLElement) heir.focus({ preventScroll: true });
}

/**
 * Puts a page without a map in the place of its picture as soon as Dash has drawn it.
 *
 * @param {readonly string[]} [adopted] see `swap`
 */
export function swapWhenDrawn(adopted = []) {
  const page = document.getElementById(PAGE);
  if (!page) return;
  const look = () => {
    if (!page.querySelector("#main")) return;
    watcher.disconnect();
    swap(adopted);
    document.documentElement.dataset.page = "ready";
  };
  const watcher = new MutationObserver(look);
  watcher.observe(page, { childList: true, subtree: true });
  look();
}
