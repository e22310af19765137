// Faults armed by hand: they meet the next requests before any rule is asked.
import { h } from './dom.js'
import { button, upcoming } from './parts.js'

/** The armed faults of a session in the order they meet requests, and a button that forgets them; nothing where there is none. */
export function armedCard(arms, disarm) {
  if (!arms.length) return null
  return h('section', { class: 'card armed row', 'aria-label': 'Armed faults' }, h('h2', {}, 'Armed'),
    h('ul', { class: 'row' }, arms.map(arm => h('li', { class: 'badge fault' }, `${arm.faults.join(' + ')} for ${upcoming(arm.times)}`))),
    button('Disarm', disarm, { key: 'disarm' }))
}
