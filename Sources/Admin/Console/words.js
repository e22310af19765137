// What the words of the journal mean, in colours and in English: list and detail say the same.
import { h } from './dom.js'

/** The colour class of a status. @param {number|null} status */
export function tone(status) {
  if (status === null) return 'way'
  return status < 300 ? 'ok' : status < 400 ? 'info' : status < 500 ? 'warn' : 'bad'
}

/** The status as a badge: a number and a colour, `under way` until there is one. @param {number|null} status @param {string|null} ending */
export function statusBadge(status, ending) {
  if (status === null) return h('span', { class: 'status way' }, ending === null ? 'under way' : none(ending))
  return h('span', { class: `status ${tone(status)}` }, String(status))
}

const none = ending => ending === 'clientLeft' ? 'left' : 'no answer'

const sources = {
  synthesize: 'plantain painted it', refusal: 'plantain refused it', fixture: 'a fixture answered', upstream: 'passed on to the live service',
  miss: 'no fixture answered', scenario: 'the scenario answered', fault: 'an error of plantain itself',
}

/** Who answered, as a sentence. @param {string} source */
export const sourceSentence = source => sources[source] ?? source

/** How an exchange ended in a word or two; empty while under way, and for the ordinary end. */
export function endingWord(row) {
  if (row.ending === null) return ''
  if (row.ending === 'clientLeft') return 'client left'
  if (row.ending === 'stopped') return 'stopped'
  if (row.ending === 'failed') return 'failed'
  return row.closedBy === 'none' ? '' : row.closedBy === 'client' ? 'client closed' : 'cut off'
}

/** The same as a sentence for the detail. */
export function endingSentence(row) {
  if (row.ending === null) return 'The answer is under way.'
  const how = {
    performed: 'The whole answer was performed', clientLeft: 'The client left before the end', stopped: 'The server stopped before the end', failed: 'The connection failed',
  }[row.ending] ?? row.ending
  const who = { none: 'the connection stayed open', client: 'the client closed the connection', server: 'plantain closed the connection' }[row.closedBy] ?? `closed by ${row.closedBy}`
  return `${how}; ${who}.`
}

/** Badges of who answered and what the scenario did: fixture, rules, faults, notes; of plantain's own pictures none. */
export function badges(row) {
  const list = []
  if (row.fixture) list.push(h('span', { class: 'badge info', title: `fixture ${row.fixture}` }, row.fixture))
  else if (row.source !== 'synthesize' && row.source !== 'scenario') list.push(h('span', { class: `badge ${row.source === 'miss' || row.source === 'fault' ? 'bad' : ''}`, title: sourceSentence(row.source) }, row.source))
  for (const fault of row.faults) list.push(h('span', { class: 'badge fault', title: `fault ${fault}` }, fault))
  for (const rule of row.rules) list.push(h('span', { class: 'badge', title: rule === 'arm' ? 'armed by hand' : `rule ${rule}` }, rule === 'arm' ? 'armed' : rule))
  if (row.notes) list.push(h('span', { class: 'badge warn', title: 'notes in the detail' }, row.notes === 1 ? '1 note' : `${row.notes} notes`))
  return list
}
