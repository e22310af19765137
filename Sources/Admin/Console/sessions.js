// The sessions there are, who answers in them, and their clock.
import { h } from './dom.js'
import { consoleOf, session } from './api.js'
import { count, usd } from './format.js'
import { about, subject } from './subject.js'
import { frame, card, table, button, confirmed, lasting } from './parts.js'
import { zone, refresher } from './zone.js'
import { clockCard } from './clock.js'
import { modeCard } from './mode.js'

/** A table of sessions; below it the mode and the clock of one. */
export function mount(main, ctx) {
  const of = subject(() => refresh.now())
  const { body, act, failed } = frame(main, 'Sessions', 'Each has its own journal, counters, machines and clock. One begins when a request first names it.')
  const reset = name => act(() => about(ctx.api, name).post('reset'), name === '*' ? 'All sessions begin anew.' : `Session ${name} begins anew.`)
    .then(() => refresh.now())
  const list = zone(sessions => [
    sessions.length ? rows(sessions, reset) : h('p', { class: 'muted' }, 'No session yet: the first request begins one.'),
    h('p', { class: 'row' }, sessions.length ? confirmed('Reset all sessions', 'Forget journal, counters, machines and clock of all?', () => reset('*'), { key: 'reset *' }) : null,
      session() === '*' ? null : button('Open all sessions', () => location.assign(consoleOf('*')), { key: 'open *' })),
  ])
  const clock = clockCard(ctx, of, act), mode = modeCard(ctx, of, act, () => refresh.now())
  body.append(card('All sessions', list.element), of.element ?? '', h('div', { class: 'cards' }, clock.element, mode.element))

  const refresh = refresher(async () => {
    const { sessions } = await about(ctx.api, null).get('sessions')
    of.offer(sessions.map(session => session.name))
    list.show(sessions.map(session => ({ ...session, elapsed: Math.floor(session.elapsed) })))
    await Promise.all([clock.refresh(), mode.refresh()])
  }, failed, { pause: 500, every: 1000 })
  return { update: () => refresh.poke(), unmount: () => refresh.stop() }
}

function rows(sessions, reset) {
  const number = (name, cell) => ({ name, isNumber: true, cell })
  return table('Each session in numbers', [
    { name: 'session', cell: row => [row.name, ' ', row.isChosen ? h('span', { class: 'badge' }, 'open') : null] },
    number('requests', row => count(row.requests)),
    number('errors', row => count(row.errors)),
    number('pictures', row => count(row.images)),
    number('cost', row => usd(row.costUSD)),
    number('under way', row => count(row.underWay)),
    number('elapsed', row => lasting(row.elapsed)),
    { name: 'mode', cell: row => row.mode ?? '' },
    { name: 'scenario', cell: row => row.scenario },
    { name: h('span', { class: 'quiet' }, 'actions'), cell: row => h('span', { class: 'row actions' },
      row.isChosen ? null : button('Open', () => location.assign(consoleOf(row.name)), { key: `open ${row.name}`, label: `Open session ${row.name}` }),
      confirmed('Reset', `Forget all of ${row.name}?`, () => reset(row.name), { key: `reset ${row.name}`, label: `Reset session ${row.name}` })) },
  ], sessions.map(row => ({ ...row, isChosen: row.name === session() })), 'stack')
}
