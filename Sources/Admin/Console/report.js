// What was expected of the client, and what came of it.
import { h } from './dom.js'
import { plural } from './format.js'
import { card, table } from './parts.js'

/** A session's report. `claims` say what each expectation asks for, where the API tells it. */
export function reportCard({ report, claims }) {
  const isAsked = report.expectations.length > 0
  if (!isAsked && !report.failures.length && !report.faults.length) return null
  return card('Report',
    h('p', {}, mark(report.passed, 'passed so far', 'failed'), h('span', { class: 'muted' }, ` after ${plural(report.requests, 'request')}`)),
    isAsked ? null : h('p', { class: 'muted' }, 'The scenario expects nothing of the client.'),
    h('ul', { class: 'expectations' }, report.expectations.map(one => expectation(one, claims.find(claim => claim.id === one.id)?.claim))),
    report.failures.length ? h('ul', { class: 'error' }, report.failures.map(failure => h('li', {}, linked(failure)))) : null,
    report.warnings.map(warning => h('p', { class: 'note' }, h('b', {}, 'Warning: '), warning)),
    report.faults.length ? h('details', { 'data-key': 'faults' }, h('summary', {}, 'Faults, planned and fired'), faults(report.faults)) : null)
}

function mark(isGood, good, bad) {
  return h('span', { class: `badge ${isGood ? 'ok' : 'bad'}` }, isGood ? `✓ ${good}` : `✗ ${bad}`)
}

function expectation({ id, passed, summary, evidence }, claim) {
  return h('li', {}, h('p', { class: 'row' }, mark(passed, 'holds', 'broken'), h('b', {}, id)), h('p', {}, summary),
    claim && !summary.startsWith(claim) ? h('p', { class: 'muted small' }, claim) : null,
    evidence.length ? h('details', { 'data-key': `evidence ${id}` }, h('summary', {}, 'Evidence'),
      h('ul', { class: 'evidence' }, evidence.map(line => h('li', {}, linked(line))))) : null)
}

/** A line whose `#7` leads to that exchange. */
function linked(line) {
  return String(line).split(/(#\d+)/).map(part => /^#\d+$/.test(part) ? h('a', { href: `#/exchange/${part.slice(1)}` }, part) : part)
}

function faults(list) {
  return table('Faults of the scenario', [
    { name: 'fault', cell: row => h('code', {}, row.name) }, { name: 'planned', isNumber: true, cell: row => row.planned },
    { name: 'fired', isNumber: true, cell: row => row.fired },
  ], list)
}
