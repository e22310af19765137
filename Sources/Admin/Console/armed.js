// Faults armed by hand: they meet the next requests before any rule is asked.
import { h, icon } from './dom.js'
import { button, upcoming } from './parts.js'

/**
 * The armed faults of a session in the order they meet requests, each with a button that forgets it; nothing where there is none.
 * @param {{faults: string[], times: number}[]} arms of GET /state
 * @param {(index?: number) => void} disarm forgets one, or all without
 */
export function armedCard(arms, disarm) {
  if (!arms.length) return null
  return h('section', { class: 'card armed row', 'aria-label': 'Armed faults' }, h('h2', {}, 'Armed'),
    h('ul', { class: 'row' }, arms.map((arm, index) => one(arm, () => disarm(index), index))),
    button(arms.length > 1 ? 'Disarm all' : 'Disarm', () => disarm(), { key: 'disarm' }))
}

function one(arm, forget, index) {
  const words = `${arm.faults.join(' + ')} for ${upcoming(arm.times)}`
  return h('li', { class: 'badge fault' }, words,
    h('button', { type: 'button', class: 'forget', title: 'Forget this one', 'aria-label': `Forget ${words}`, onclick: forget, 'data-key': `forget ${index}` }, icon('close')))
}

/** What a press on one of those buttons does. `where()` is the API about the session, `act` tells what came of it. */
export const disarming = (where, act, then) => index => act(() => where().delete('arm', { index }),
  told => index === undefined ? `Nothing is armed any more in session ${told.session}.` : `That one is forgotten in session ${told.session}.`).then(then)
