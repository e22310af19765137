// Requests that no fixture answered, and how the nearest fixtures differ.
import { h } from './dom.js'
import { session } from './api.js'
import { plural, time } from './format.js'
import { about } from './subject.js'
import { frame, card, button, inSession } from './parts.js'
import { zone, refresher } from './zone.js'
import { compared, key } from './differences.js'

/** The misses of a session or of all, newest first, and what to do about them. */
export function mount(main, ctx) {
  const { body, act, failed } = frame(main, 'Misses', 'Requests that no fixture answered, and the fixtures that came nearest.')
  const where = about(ctx.api, session())
  const list = zone(({ misses, mode }) => misses.length
    ? [remedy(switched), h('p', { class: 'muted small' }, key()), misses.map((miss, index) => told(miss, index === 0))] : none(mode))
  body.append(list.element)

  // Without a session the mode is that of all which don't say otherwise.
  const chosen = about(ctx.api, session() === '*' ? null : session())
  const switched = mode => act(() => chosen.put('mode', { mode }), 
    answer => `Mode ${answer.mode}, ${inSession(answer.session)}. Send the request again.`)
  const refresh = refresher(async () => {
    const [{ misses }, { mode }] = await Promise.all([where.get('misses'), chosen.get('mode')])
    list.show({ misses, mode })
  }, failed)
  return { update: () => refresh.poke(), unmount: () => refresh.stop() }
}

function none(mode) {
  const why = mode === 'replay' ? 'Every request so far was answered by a fixture.'
    : mode === 'auto' ? 'Nothing is missed in mode auto: what no fixture answers, plantain paints.' : `Nothing was missed. The mode is ${mode}.`
  return h('div', { class: 'empty' }, h('p', {}, why), h('p', {}, 'A request that no fixture answers is a miss in mode ', h('code', {}, 'replay'), '.'))
}

function remedy(switched) {
  const code = text => h('code', {}, text)
  return card('What to do',
    h('p', {}, 'Record what is missing: start plantain with ', code('--upstream URL --fixtures FOLDER'), ', switch to ', code('record-new'),
      ' and send the request again. Or let plantain paint what no fixture answers: mode ', code('auto'), '.'),
    h('p', { class: 'row' }, button('Record new ones', () => switched('record-new'), { key: 'record-new' }),
      button('Let plantain paint', () => switched('auto'), { key: 'auto' })))
}

function told(miss, isFirst) {
  return h('article', { class: 'card miss' },
    h('h2', {}, h('a', { href: `#/exchange/${miss.number}`, 'data-key': `miss ${miss.number}` }, `#${miss.number}`), ' ', miss.prompt || '(no prompt)'),
    h('p', { class: 'muted small' }, [miss.route, miss.model, `session ${miss.session}`, time(miss.time)].filter(Boolean).join(', '),
      ', key ', h('code', {}, miss.key.slice(0, 16))),
    miss.nearest.length ? null : h('p', {}, 'No fixture is near it.'),
    miss.nearest.map((fixture, index) => h('details', { open: isFirst && index === 0, 'data-key': `${miss.number} ${fixture.name}` },
      h('summary', {}, h('code', {}, fixture.name), h('span', { class: 'muted small' }, plural(fixture.differences.length, 'difference'))),
      h('dl', { class: 'differences' }, fixture.differences.map(difference => [
        h('dt', {}, h('code', {}, difference.path)), h('dd', {}, compared(difference))])))))
}
