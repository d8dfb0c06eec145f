/**
 * Genitives of Finnish place names, as people type them before "kunta": Iin, Turun, Kauniaisten.
 * They are only compared with what somebody has typed, never shown, so a form too many does no
 * harm, while one that belongs to another place would.
 */

/** Endings of a name's last word -> those of its genitive; all that fit are tried. */
const ENDINGS = Object.freeze(
  /** @type {[RegExp, string[]][]} */ ([
    [/nen$/, ["sen", "sten"]],
    [/(?<=[aeiouy])$/, ["n"]],
    [/(?<=[bcdfghjklmnpqrstvwxz])$/, ["in"]],
    [/i$/, ["en"]],
    [/e$/, ["een"]],
    [/(?<=[^aeiouy])us$/, ["uksen", "uden"]],
    [/is$/, ["iksen"]],
    [/as$/, ["aan"]],
    [/s$/, ["ksen"]],
  ]),
);

/** Strong consonants before the last vowels -> weak ones. */
const GRADES = Object.freeze(
  /** @type {[RegExp, string][]} */ ([
    [/kk(?=[aeiouy]+n$)/, "k"],
    [/pp(?=[aeiouy]+n$)/, "p"],
    [/tt(?=[aeiouy]+n$)/, "t"],
    [/nk(?=[aeiouy]+n$)/, "ng"],
    [/mp(?=[aeiouy]+n$)/, "mm"],
    [/nt(?=[aeiouy]+n$)/, "nn"],
    [/rt(?=[aeiouy]+n$)/, "rr"],
    [/lt(?=[aeiouy]+n$)/, "ll"],
    [/t(?=[aeiouy]+n$)/, "d"],
    [/p(?=[aeiouy]+n$)/, "v"],
    [/k(?=[aeiouy]+n$)/, ""],
  ]),
);

/** First parts that are inflected together with the last one. */
const FIRST_PARTS = Object.freeze(/** @type {[RegExp, string][]} */ ([[/^uusi/, "uuden"]]));

/**
 * The possible genitives of a folded name, of its last word; "koski tl" is inflected in its first.
 *
 * @param {string} name Folded: small letters without dots and rings.
 * @returns {string[]}
 */
export function genitives(name) {
  const forms = ENDINGS.flatMap(([ending, endings]) =>
    ending.test(name) ? endings.map((each) => name.replace(ending, each)) : [],
  );
  const graded = forms.flatMap((form) => [
    form,
    ...GRADES.filter(([strong]) => strong.test(form)).map(([strong, weak]) => form.replace(strong, weak)),
  ]);
  const inside = FIRST_PARTS.filter(([part]) => part.test(name));
  const compounds = graded.flatMap((form) => inside.map(([part, inflected]) => form.replace(part, inflected)));
  return [...new Set([...graded, ...compounds, ...firstWord(name)])];
}

/** @param {string} name */
function firstWord(name) {
  const at = name.indexOf(" ");
  return at < 0 ? [] : genitives(name.slice(0, at)).map((form) => form + name.slice(at));
}
