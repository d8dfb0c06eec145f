/**
 * Numbers as people read them, the twin of Python's `Translator` (layers/words/text.py) and
 * `residents_text` (layers/words/residents.py).
 *
 * @typedef {object} Numbers
 * @property {(value: number, decimals?: number) => string} number "87 548", "0,10".
 * @property {(count: number) => string} millions A count as millions, three significant digits.
 * @property {(share: number, decimals?: number) => string} percent A share of 0 to 1.
 * @property {(count: number) => boolean} isOne Whether a count takes the singular.
 */

const MILLION = 1e6;
const HALF = 0.5;
const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";
/** Number of residents from which on they are told in millions. */
export const FROM_MILLIONS = MILLION / 10;

/**
 * What the browser knows of a language is made when it is needed first: it takes 40 ms, for which the
 * first map need not wait.
 *
 * @param {string} lang
 * @returns {Numbers}
 */
export function createNumbers(lang) {
  /** @type {Map<string, Intl.NumberFormat>} */
  const made = new Map();
  /** @param {Intl.NumberFormatOptions} options */
  const format = (options) => {
    const key = JSON.stringify(options);
    const known = made.get(key) ?? new Intl.NumberFormat(lang, options);
    made.set(key, known);
    return known;
  };
  const three = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  /** @type {Intl.PluralRules | undefined} */
  let plural;
  /** @param {number} decimals */
  const fixed = (decimals) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  /** @param {number} units @param {number} decimals Hundredths of the whole, in its last decimal. */
  const share = (units, decimals) =>
    format({ style: "percent", ...fixed(decimals) }).format(units / 10 ** (2 + decimals));

  return {
    number: (value, decimals = 0) => format(fixed(decimals)).format(value).replace("-", MINUS),
    millions: (count) => format(three).format(roundToThree(count) / MILLION),
    percent: (value, decimals = 0) => percent(value, decimals, share),
    isOne: (count) => {
      plural ??= new Intl.PluralRules(lang);
      return plural.select(count) === "one";
    },
  };
}

/**
 * A whole number with all but its first three digits rounded, halves up.
 *
 * @param {number} count
 */
function roundToThree(count) {
  const step = 10 ** Math.max(0, String(count).length - 3);
  return Math.floor((count + Math.floor(step / 2)) / step) * step;
}

/**
 * Only nothing reads "0 %" and only the whole "100 %"; what one decimal more does not tell apart
 * from them is said to be less or more.
 *
 * @param {number} value
 * @param {number} decimals
 * @param {(units: number, decimals: number) => string} write
 */
function percent(value, decimals, write) {
  const finest = Math.max(1, decimals);
  for (const digits of [decimals, finest]) {
    const units = 10 ** (2 + digits);
    const rounded = Math.floor(value * units + 0.5);
    if ((rounded !== 0 || value <= 0) && (rounded !== units || value >= 1)) return write(rounded, digits);
  }
  const sign = value < HALF ? "<" : ">";
  return sign + NO_BREAK_SPACE + write(value < HALF ? 1 : 10 ** (2 + finest) - 1, finest);
}
