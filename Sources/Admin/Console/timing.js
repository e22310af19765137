// The bar of time: what plantain worked, what the client waited, what was sent.
import { h } from './dom.js'
import { dateTime, duration } from './format.js'

/** The parts of an exchange in order; a part that is not over lasts until `now`. @param {Object} timing seconds after arrival @param {number} now */
export function parts(timing, now) {
  const end = timing.ended ?? now, points = [['made', timing.composed, 'composing the answer'], ['waited', timing.firstByte, 'waiting before the first byte'], ['sent', end, 'sending']]
  let from = 0
  return points.flatMap(([name, until, what]) => {
    const to = Math.min(end, Math.max(from, until ?? end))
    const part = { name, what, from, to }
    from = to
    return to > part.from ? [part] : []
  })
}

/** The bar and its numbers. @param {Object} exchange @param {number} now seconds after arrival, while it is under way */
export function timingElement(exchange, now) {
  const { timing } = exchange, list = parts(timing, now), end = Math.max(timing.ended ?? now, timing.ended === null ? timing.due ?? 0 : 0) || 1e-9
  const at = seconds => `${Math.min(100, seconds / end * 100)}%`
  const isLate = timing.due !== null && timing.due <= end
  return h('div', { class: 'timing' },
    h('div', { class: 'track', 'aria-hidden': 'true' }, list.map(part => h('i', { class: part.name, title: `${part.what}: ${duration(part.to - part.from)}`, style: { left: at(part.from), width: at(part.to - part.from) } })),
      isLate ? h('i', { class: 'due', title: `the first byte was due after ${duration(timing.due)}`, style: { left: at(timing.due) } }) : null),
    h('dl', { class: 'lengths' }, list.map(part => [h('dt', { class: part.name }, part.what), h('dd', {}, duration(part.to - part.from))]),
      timing.due === null ? null : [h('dt', { class: 'due' }, 'first byte due after'), h('dd', {}, duration(timing.due))],
      h('dt', { class: 'whole' }, timing.ended === null ? 'so far' : 'in all'), h('dd', {}, duration(timing.ended ?? now))),
    h('p', { class: 'muted small' }, `Arrived ${dateTime(exchange.time)}, ${duration(timing.arrived)} into the session's clock.`))
}
