// Elements without markup: whatever a client sent becomes a text node, never HTML.

const svgNamespace = 'http://www.w3.org/2000/svg'

/**
 * Makes an element. `props` are attributes, but for `class`, `style` and `dataset` (objects are merged), and for functions under `onclick` and the
 * like, which listen. `true` is an empty attribute; `false`, `null` and `undefined` are none. Children are nodes, arrays, or values shown as text.
 * @param {string} tag
 * @param {Object<string, *>} [props]
 * @param {...*} children
 * @returns {HTMLElement}
 */
export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children)
}

/**
 * Like `h`, for elements of SVG.
 * @returns {SVGElement}
 */
export function svg(tag, props, ...children) {
  return fill(document.createElementNS(svgNamespace, tag), props, children)
}

/**
 * Puts these children in the place of all there were.
 * @param {Element} parent
 * @returns {Element} the parent
 */
export function replace(parent, ...children) {
  parent.replaceChildren(...nodes(children))
  return parent
}

let sheets
/** Loads the styles of all but the list, which is painted before they come. @returns {Promise<*>} when they hold */
export const styled = () => sheets ??= Promise.all(['detail.css', 'panels.css'].map(name => new Promise(done =>
  document.head.append(h('link', { rel: 'stylesheet', href: `./console/${name}`, onload: done, onerror: done })))))

/**
 * An icon: one path on a square of 16, in the colour of the text around it. Says nothing to a screen reader.
 * @param {keyof typeof icons} name
 * @returns {SVGElement}
 */
export function icon(name) {
  return svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: icons[name] }))
}

const icons = {
  pause: 'M5 3v10M11 3v10', play: 'M4.5 3l8 5-8 5z', copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3', left: 'M10 3L5 8l5 5', right: 'M6 3l5 5-5 5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9', down: 'M8 2.5v8M4.5 7L8 10.5 11.5 7M3 13.5h10', save: 'M4.5 2.5h7v11L8 10.5l-3.500 3z', check: 'M3 8.5l3.5 3.5L13 4.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14', theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11', up: 'M4 10l4-4 4 4', under: 'M4 6l4 4 4-4',
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value)
  element.append(...nodes(children))
  return element
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return
  if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value)
  else if (name === 'style') for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text)
  else if (name === 'dataset') Object.assign(element.dataset, value)
  else if (/^on|^srcdoc$/i.test(name)) throw new Error(`${name} takes a function`)
  else if (/^(href|src|action)$/.test(name) && !/^(#|\.{1,2}\/|blob:)/.test(value)) throw new Error(`a link leads within the console: ${name}`)
  else element.setAttribute(name, value === true ? '' : String(value))
}

function nodes(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false && child !== '')
    .map(child => child instanceof Node ? child : document.createTextNode(String(child)))
}
