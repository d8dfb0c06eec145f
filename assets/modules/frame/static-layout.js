/**
 * `StaticLayout` as Dash draws it: the elements of a page that no callback knows, with the live
 * components in their places. See pages/frame/static_layout.py.
 *
 * @import { ReactNode } from "react"
 *
 * @typedef {string | number | [tag: string, properties: Record<string, unknown>, ...children: LayoutElement[]]} LayoutElement
 *   a text, the number of a live component, or an element
 * @typedef {{ elements: LayoutElement, children?: ReactNode[] }} Properties
 */

/** @param {Properties} properties */
export function StaticLayout({ elements, children = [] }) {
  const { createElement } = window.React;
  /** @param {LayoutElement} element @returns {ReactNode} */
  const draw = (element) => {
    if (typeof element === "string") return element;
    if (typeof element === "number") return children[element];
    const [tag, properties, ...inner] = element;
    return createElement(tag, properties, ...inner.map(draw));
  };
  return draw(elements);
}
