// What was asked and what it would have cost, from the ledger.
import { session } from './api.js'
import { about } from './subject.js'
import { frame } from './parts.js'
import { zone, refresher } from './zone.js'
import { tiles, details, off } from './spending.js'
import { span } from './scale.js'

/** Spans of time: `since` as GET /usage takes it, and the unit the ledger is asked for. Days are those of UTC, as in the ledger. */
const windows = [
  { id: '1h', name: 'Last hour', since: () => '1h', by: 'minute', least: span.minute, from: now => now - span.hour },
  { id: 'today', name: 'Today (UTC)', since: now => day(now), by: 'minute', least: span.minute, from: now => Date.parse(day(now)) },
  { id: '24h', name: 'Last 24 hours', since: () => '24h', by: 'hour', least: span.hour, from: now => now - span.day },
  { id: '7d', name: 'Last 7 days', since: () => '7d', by: 'hour', least: span.hour, from: now => now - 7 * span.day },
  { id: 'all', name: 'All', since: () => null, by: 'hour', least: span.hour, from: (now, first) => first },
]
const day = now => new Date(now).toISOString().slice(0, 10)

/** Totals of five spans of time; of the chosen one two charts and four tables. */
export function mount(main, ctx) {
  const { body, failed } = frame(main, 'Usage', 'What the ledger counted, at the prices of the live service. Errors cost nothing.')
  let chosen = '24h'
  const totals = zone(({ sums, chosen: id }) => tiles(windows, sums, id, id => { chosen = id; refresh.now() }))
  const rest = zone(data => details(windows.find(window => window.id === data.chosen), data))
  body.append(totals.element, rest.element)

  const ask = (window, by, name = session()) => about(ctx.api, name).get('usage', { by, since: window.since(Date.now()) })
  const work = async () => {
    const window = windows.find(window => window.id === chosen)
    const [sums, time, key, sessions, days] = await Promise.all([
      Promise.all(windows.map(window => ask(window, 'model'))), ask(window, `${window.by},model`), ask(window, 'key'),
      ask(window, 'session', '*'), ask(window, 'day')])
    const { rows: model, total } = sums[windows.indexOf(window)]
    totals.show({ chosen, sums: sums.map(sum => sum.total) })
    rest.show({ chosen, total, time: time.rows, model, key: key.rows, session: sessions.rows, day: days.rows })
  }
  const refresh = refresher(work, error => {
    // A ledger that is off is no failure: say how to switch it on, in the place of the numbers.
    if (error?.status !== 409) return failed(error)
    body.replaceChildren(off(error.message))
    refresh.stop()
  }, { pause: 2000 })
  return { update: () => refresh.poke(), unmount: () => refresh.stop() }
}
