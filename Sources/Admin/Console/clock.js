// The clock of a session, which only goes forward.
import { h } from './dom.js'
import { about } from './subject.js'
import { card, button, field, lasting } from './parts.js'
import { zone } from './zone.js'

/** What time it is in the session `of` names, and buttons that move it. */
export function clockCard(ctx, of, act) {
  const now = zone(told => [
    h('p', { class: 'clock' }, told.now.slice(0, 19).replace('T', ' '), h('span', { class: 'muted' }, ' UTC')),
    h('p', { class: 'muted small' }, `in session ${told.session}, ${lasting(told.elapsed)} after it began`)])
  const refresh = async () => {
    const told = await about(ctx.api, of.name()).get('clock')
    now.show({ ...told, elapsed: Math.floor(told.elapsed), now: told.now.slice(0, 19) })
  }
  const advance = step => act(() => about(ctx.api, of.name()).post('clock', { advance: step }),
    told => `The clock of ${told.session} went ${step} forward, to ${told.now.slice(11, 19)} UTC. Answers that waited for less go on at once.`).then(refresh)
  const own = h('input', { class: 'input', type: 'text', value: '90s', size: 8, autocomplete: 'off' })
  const steps = [['1s', '1 second'], ['1m', '1 minute'], ['1h', '1 hour']]
  const element = card('Clock', now.element,
    h('p', { class: 'row' }, steps.map(([step, words]) => button(`+ ${words}`, () => advance(step), { label: `Advance the clock by ${words}` }))),
    h('form', { class: 'row bottom', onsubmit: event => { event.preventDefault(); advance(own.value.trim()) } },
      field('Advance by (us, ms, s, m, h, d)', own), h('button', { class: 'button', type: 'submit' }, 'Advance')))
  return { element, refresh }
}
