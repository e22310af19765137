// What decided the answer: who gave it, rules and faults; and where no rule or fixture matched, why none did.
import { h } from './dom.js'
import { nearestElement } from './nearest.js'
import { endingSentence, sourceSentence } from './words.js'

/** A table of facts; those with nothing to tell are left out. @param {[string, *][]} facts */
export const factsElement = facts => h('dl', { class: 'told' }, facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]))

/** Who answered and what the scenario did. @param {Object} exchange */
export function decisionElement(exchange) {
  return factsElement([
    ['Answered by', [sourceSentence(exchange.source), exchange.fixture ? [': ', h('code', {}, exchange.fixture)] : null]],
    ['Rule', spaced(exchange.rules.map(rule => rule === 'arm' ? h('span', { class: 'badge' }, 'armed by hand') : h('a', { class: 'badge', href: `#/scenario/${encodeURIComponent(rule)}`, title: 'see it in the scenario' }, rule)))],
    ['Fault', spaced(exchange.faults.map(fault => h('a', { class: 'badge fault', href: `#/faults/${encodeURIComponent(fault)}`, title: 'see it in the catalogue' }, fault)))],
    ['State', spaced((exchange.states ?? []).map(state => h('span', { class: 'badge' }, state)))],
    ['Attempt', exchange.attempt > 1 ? `${exchange.attempt} of the same request` : null],
    ['Session', exchange.session],
    ['Ending', endingSentence(exchange)],
  ])
}

/** Notes and warnings, or null. @param {Object} exchange */
export function notesElement(exchange) {
  const notes = [...(exchange.notes ?? []), ...(exchange.warnings ?? [])]
  return notes.length ? h('ul', { class: 'notes' }, notes.map(note => h('li', { class: 'note' }, note))) : null
}

/** Of each rule the first condition that failed, or null where a rule matched. @param {Object} exchange */
export function nearMissesElement(exchange) {
  if (!exchange.nearMisses?.length) return null
  return h('div', { class: 'scroll' }, h('table', { class: 'table' },
    h('thead', {}, h('tr', {}, ['Rule', 'Condition that failed', 'Because'].map(word => h('th', { scope: 'col' }, word)))),
    h('tbody', {}, exchange.nearMisses.map(near => h('tr', {}, h('td', {}, h('a', { href: `#/scenario/${encodeURIComponent(near.rule)}` }, near.rule)), h('td', { class: 'mono' }, near.condition), h('td', {}, near.reason))))))
}

/** What the nearest fixtures say otherwise, or null. @param {Object} exchange */
export const missElement = exchange => exchange.miss ? nearestElement(exchange.miss.nearest) : null

const spaced = nodes => nodes.length ? h('span', { class: 'row tight' }, nodes) : null
