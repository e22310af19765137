// Who answers: a fixture, upstream, or plantain itself.
import { plural } from './format.js'
import { about } from './subject.js'
import { card, choice, field, inSession } from './parts.js'
import { zone } from './zone.js'

const modes = [
  ['auto', 'auto: a fixture, else plantain'], ['replay', 'replay: a fixture, else a miss'], ['record', 'record: upstream, and keep it'],
  ['record-new', 'record-new: a fixture, else upstream'], ['passthrough', 'passthrough: upstream'], ['diff', 'diff: upstream, held against a fixture'],
]

/** Two selects: the mode of the session `of` names, and that of all which don't say otherwise. */
export function modeCard(ctx, of, act, changed) {
  const change = name => async mode => {
    await act(() => about(ctx.api, name).put('mode', { mode: mode || null }),
      told => `Mode ${told.mode}, ${inSession(told.session)}${told.session === '*' ? ' that don’t say otherwise' : ''}.`)
    // The select has the focus, and would keep what was refused.
    await refresh(true)
    changed()
  }
  const shown = zone(told => [
    field('Every session', choice(modes, told.all.mode, change(null), 'mode of all'),
      told.all.fixtures ? `${plural(told.all.fixtures, 'fixture')} loaded` : 'no fixtures: start plantain with --fixtures FOLDER'),
    field(`Session ${told.name}`, choice([...modes, ['', `as every session: ${told.all.mode}`]], told.own.mode, change(told.name), 'mode of one'),
      'a reset takes it back'),
  ])
  const refresh = async isForced => {
    const name = of.name()
    const [all, own] = await Promise.all([null, name].map(name => about(ctx.api, name).get('mode')))
    shown.show({ all, own, name }, isForced === true)
  }
  return { element: card('Who answers', shown.element), refresh }
}
