type Child = Node | string | null | undefined | false;

/** An element with attributes and content. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string | number | boolean | null | undefined>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return fill(document.createElement(name), attributes, children);
}

/** The same for a picture. */
export function s<Name extends keyof SVGElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string | number>> = {}, ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

/** The element with an id, which the page has. */
export const byId = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;

function fill<E extends Element>(element: E, attributes: Readonly<Record<string, string | number | boolean | null | undefined>>, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => !!child || child === ''));
  return element;
}
