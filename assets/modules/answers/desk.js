/** The form that takes a file: drag and drop, and a word before too large a file is sent. */

const dropOf = (target) => target.closest?.(".drop");
const inputOf = (drop) => drop.querySelector("input[type='file']");

/** Says the file's name, or that it is too large; a browser then does not send the form. */
function say(drop) {
  const [file] = inputOf(drop).files;
  const large = Boolean(file) && file.size > Number(drop.dataset.most);
  const words = large ? drop.dataset.tooLarge : "";
  inputOf(drop).setCustomValidity(words);
  drop.classList.toggle("is-refused", large);
  drop.querySelector(".drop__said").textContent = words || (file ? file.name : "");
  return Boolean(file) && !large;
}

function over(event) {
  const drop = dropOf(event.target);
  if (!drop) return;
  event.preventDefault();
  drop.classList.add("is-over");
}

function leave(event) {
  const drop = dropOf(event.target);
  if (drop && !drop.contains(event.relatedTarget)) drop.classList.remove("is-over");
}

/** A dropped file is checked at once; a chosen one waits for the button. */
function take(event) {
  const drop = dropOf(event.target);
  if (!drop) return;
  event.preventDefault();
  drop.classList.remove("is-over");
  inputOf(drop).files = event.dataTransfer.files;
  if (say(drop)) drop.closest("form").requestSubmit();
}

document.addEventListener("dragover", over);
document.addEventListener("dragleave", leave);
document.addEventListener("drop", take);
document.addEventListener("change", ({ target }) => dropOf(target) && say(dropOf(target)));
