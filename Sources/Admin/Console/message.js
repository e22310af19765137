// One side of an exchange: its fields and its body.
import { bodyElement } from './body.js'
import { copyButton } from './copy.js'
import { h } from './dom.js'
import { bytes } from './format.js'

/** The value of a field; names are compared without case. @param {[string, string][]} fields @param {string} name */
export const field = (fields, name) => fields.find(([key]) => key.toLowerCase() === name)?.[1] ?? ''

/**
 * @param {string} title
 * @param {string} line method and target, or the status
 * @param {Object} message `{fields, text, isWhole, bytes?}`
 * @param {HTMLElement[]} pictures
 * @returns {HTMLElement}
 */
export function messageElement(title, line, message, pictures = []) {
  const about = [message.bytes === undefined || message.bytes === null ? '' : bytes(message.bytes), message.isWhole ? '' : 'not whole'].filter(Boolean).join(' · ')
  return h('section', { class: 'card message', 'aria-label': title },
    h('div', { class: 'head' }, h('h2', {}, title), h('span', { class: 'muted small' }, about), message.text ? copyButton(() => message.text, `Copy the body of the ${title.toLowerCase()}`) : null),
    h('p', { class: 'mono line' }, line),
    h('details', {}, h('summary', {}, `Headers (${message.fields.length})`), h('dl', { class: 'fields' }, message.fields.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]))),
    pictures.length ? h('div', { class: 'inputs' }, pictures) : null,
    bodyElement(message.text, field(message.fields, 'content-type')))
}
