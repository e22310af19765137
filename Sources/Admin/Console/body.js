// A body as one can read it: JSON indented, a stream event by event, anything else as the text it is. HTML is text too.
import { h, replace } from './dom.js'
import { bytes, count } from './format.js'
import { highlighted } from './json.js'
import { parse } from './sse.js'

/** More than this is shown on demand only: colouring it takes a while. */
const most = 200_000

/**
 * @param {string|null} text
 * @param {string} type the Content-Type
 * @returns {HTMLElement}
 */
export function bodyElement(text, type) {
  if (text === null || text === '') return h('p', { class: 'muted small' }, 'No body.')
  if (text.length <= most) return whole(text, type)
  const element = h('div', {}, h('pre', { class: 'body', tabindex: 0 }, text.slice(0, 4000), h('span', { class: 'reference' }, '\n…')),
    h('button', { class: 'button', type: 'button', onclick: () => replace(element, whole(text, type)) }, `Show all ${bytes(text.length)}`))
  return element
}

function whole(text, type) {
  if (/event-stream/i.test(type)) return stream(text)
  return h('pre', { class: 'body', tabindex: 0 }, /json/i.test(type) || /^\s*[{[]/.test(text) ? highlighted(text) ?? text : text)
}

// What is between events, or after the last one, is shown as it is: a stream that a fault broke must look broken.
function stream(text) {
  const parts = text.split(/(?<=\r\n\r\n|\n\n|\r\r)/)
  return h('ol', { class: 'events' }, parts.map((part, index) => {
    const event = parse(part.trimEnd()), isWhole = /(\r\n\r\n|\n\n|\r\r)$/.test(part)
    const label = [`event ${count(index + 1)}`, event && event.type !== 'message' ? event.type : '', isWhole ? '' : 'cut off'].filter(Boolean).join(' · ')
    return h('li', {}, h('span', { class: 'label' }, label), h('pre', { class: 'body', tabindex: 0 }, event?.data ? highlighted(event.data) ?? part : part))
  }))
}
