/**
 * The server's compact markup, `[tag, attributes, ...children]` or a text, as a lit template. Drawn
 * again in the same place it changes what differs, so the focus stays where it is, and so does
 * what a reader has opened.
 *
 * @import { ElementPart, TemplateResult } from "lit-html"
 *
 * @typedef {string | MarkupElement} Markup
 * @typedef {[tag: string, attributes: Record<string, AttributeValue>, ...children: Markup[]]} MarkupElement
 * @typedef {string | number | boolean | null | undefined} AttributeValue  true is an empty attribute;
 *   false, null and undefined are none
 */
import { html, noChange } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";

const TAGS = new Set(
  (
    "a abbr article aside b br button caption cite code col colgroup dd del details dfn div dl dt em " +
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend " +
    "li main mark meter nav ol optgroup option output p picture pre progress q s samp section select small " +
    "source span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
  ).split(" "),
);
const EMPTY = new Set(["br", "col", "hr", "img", "input", "source", "wbr"]);
const NAME = /^[a-z][a-z0-9:-]*$/;
const ADDRESSES = new Set(["href", "src", "action", "formaction", "srcset"]);
const SCRIPT = /^[\s\p{Cc}]*(?:javascript|vbscript|data):/iu;

/**
 * The attributes that an element gets: name -> text, those without a value left out.
 *
 * @param {Record<string, AttributeValue>} attributes
 * @returns {Map<string, string>}
 * @throws {Error} for a handler of events, an address that runs a script, and what is no name
 */
export function attributesOf(attributes) {
  const given = Object.entries(attributes).filter(
    ([, value]) => value !== null && value !== undefined && value !== false,
  );
  return new Map(
    given.map(([name, value]) => [checkedName(name), checkedValue(name, value === true ? "" : String(value))]),
  );
}

/** @param {string} name */
function checkedName(name) {
  if (!NAME.test(name) || name.startsWith("on") || name === "srcdoc") throw new Error(`markup: attribute ${name}`);
  return name;
}

/** @param {string} name @param {string} value */
function checkedValue(name, value) {
  const picture = name === "src" && value.startsWith("data:image/");
  if (ADDRESSES.has(name) && SCRIPT.test(value) && !picture) throw new Error(`markup: address in ${name}`);
  return value;
}

/** Gives an element its attributes, and takes away those that it had by the last drawing only. */
export class Attributes extends Directive {
  /** @type {Map<string, string>} */
  #last = new Map();

  /** @param {Map<string, string>} _attributes */
  render(_attributes) {
    return noChange;
  }

  /** @param {ElementPart} part @param {[Map<string, string>]} values */
  update({ element }, [attributes]) {
    const last = this.#last;
    this.#last = attributes;
    for (const name of last.keys()) {
      if (!attributes.has(name) && !ofReader(element, name)) element.removeAttribute(name);
    }
    for (const [name, value] of attributes) if (last.get(name) !== value) element.setAttribute(name, value);
    return noChange;
  }
}

/** True for what a reader may have changed since: details that were opened. @param {Element} element @param {string} name */
const ofReader = (element, name) => name === "open" && element.localName === "details";

const attributed = directive(Attributes);

/** @type {Map<string, TemplateStringsArray>} Tag -> the fixed parts of its template, which lit knows by identity. */
const templates = new Map();

/** @param {string} tag @throws {Error} for a tag that markup may not have */
function partsOf(tag) {
  if (!TAGS.has(tag)) throw new Error(`markup: tag ${tag}`);
  const texts = EMPTY.has(tag) ? [`<${tag} `, ">"] : [`<${tag} `, ">", `</${tag}>`];
  const parts = templates.get(tag) ?? Object.assign(texts, { raw: texts });
  templates.set(tag, parts);
  return parts;
}

/**
 * The template of some markup.
 *
 * @param {Markup} markup
 * @returns {TemplateResult | string}
 * @throws {Error} for tags and attributes that could run a script or load another page
 */
export function fromMarkup(markup) {
  if (typeof markup === "string") return markup;
  const [tag, attributes, ...children] = markup;
  const given = attributed(attributesOf(attributes));
  return EMPTY.has(tag) ? html(partsOf(tag), given) : html(partsOf(tag), given, children.map(fromMarkup));
}
