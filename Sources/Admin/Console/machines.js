// Machines of a scenario: their states, which one holds, and the exits that may be taken by hand.
import { h } from './dom.js'
import { plural } from './format.js'
import { card, button, lasting } from './parts.js'

/** A card for each machine. `machines` are of GET /scenario, `runs` of GET /state; `go(machine, state)` takes an exit. */
export function machineCards(machines, runs, go) {
  return machines.map(machine => {
    const run = runs.find(run => run.id === machine.id)
    return run ? machineCard(machine, run, go) : null
  })
}

function machineCard(machine, run, go) {
  const exits = (machine.exits ?? []).filter(exit => exit.from === run.state)
  // Where exits are told, those that may be taken; else every other state, and the API says which exit is missing.
  const targets = machine.exits ? exits.filter(exit => exit.admin).map(exit => exit.to) : machine.states.filter(state => state !== run.state)
  const stay = ` for ${lasting(run.elapsed)}, ${plural(run.requests, 'request')} answered in it${run.shared ? '; shared by all sessions' : ''}`
  const turn = target => button(`Go to ${target}`, () => go(machine.id, target), { key: `${machine.id} ${target}`, label: `Take machine ${machine.id} to ${target}` })
  return card(`Machine ${machine.id}`,
    h('ol', { class: 'states' }, machine.states.map(state => h('li', { 'aria-current': state === run.state ? 'true' : null }, state))),
    h('p', {}, h('b', {}, run.state), h('span', { class: 'muted' }, stay)),
    exits.length ? h('ul', { class: 'exits muted' }, exits.map(exit => h('li', {}, `leaves for ${exit.to}: ${words(exit)}`))) : null,
    targets.length ? h('p', { class: 'row' }, targets.map(turn))
      : h('p', { class: 'muted small' }, 'No exit of this state says ', h('code', {}, 'admin: true'), ', so none can be taken by hand.'))
}

function words({ conditions = [], admin }) {
  const others = conditions.filter(condition => !condition.startsWith('admin'))
  return [...others, ...(admin ? ['by hand'] : [])].join(', or ')
}
