// A scenario's name, and its rules in the order they are asked.
import { h } from './dom.js'
import { plural } from './format.js'
import { card } from './parts.js'

/** What is loaded, in two lines. */
export function summary({ scenario: { name, path, seed, rules, limits, machines, expectations }, requests }) {
  const held = [[rules, 'rule'], [machines, 'machine'], [limits, 'limit'], [expectations, 'expectation']].filter(([list]) => list.length)
  const facts = [path, `seed ${seed}`, ...held.map(([list, word]) => plural(list.length, word)), `${plural(requests, 'request')} so far`]
  return h('div', { class: 'summary' }, h('p', { class: 'name' }, name || 'no name'),
    h('p', { class: 'muted' }, facts.filter(Boolean).join(' · ')),
    rules.length || limits.length ? null : h('p', {}, 'Nothing goes wrong by itself: every request gets its normal answer.'))
}

/** Rules with how often each was chosen. `details` of GET /scenario say in words what they do; `sought` is marked. */
export function ruleCard(scenario, runs, sought) {
  if (!scenario.rules.length) return null
  const find = (list, id) => list?.find(one => one.id === id)
  const line = (tag, words) => words ? h('span', { class: 'rule-line' }, h('span', { class: 'tag' }, tag), words) : null
  return card('Rules', h('p', { class: 'muted small' }, 'Asked in this order: the first that matches decides.'), h('ol', { class: 'rules' }, scenario.rules.map(id => {
    const rule = find(scenario.details?.rules, id), run = find(runs, id)
    return h('li', { class: [run?.gone ? 'gone' : '', id === sought ? 'sought' : ''].join(' ').trim() || null, 'aria-current': id === sought ? 'true' : null }, h('span', { class: 'row' }, h('b', {}, id), run ? badge(run) : null),
      line('when', rule?.when), line(rule?.per ? `per ${rule.per}` : 'plan', rule?.plan))
  })))
}

function badge({ hits, gone }) {
  const chosen = hits === 0 ? 'not chosen yet' : hits === 1 ? 'chosen once' : `chosen ${hits} times`
  return h('span', { class: hits && !gone ? 'badge info' : 'badge' }, gone ? `used up, ${chosen}` : chosen)
}
