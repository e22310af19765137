// A box to load a scenario from, for one session or all.
import { h } from './dom.js'
import { about } from './subject.js'
import { card, choice, field, button, confirmed, inSession } from './parts.js'

const example = `scenario: 1
name: busy
rules:
  - id: busy
    per: request
    sequence: [overloaded-503 x2, pass]
expect:
  - {id: recovers, outcome: delivered, when: {rule: busy}}
`

/** The card; `show(scenario)` puts what is loaded into the box, until somebody writes in it. */
export function editor(ctx, of, act, tell, changed) {
  let isTouched = false, loaded
  const text = h('textarea', { rows: 16, spellcheck: 'false', autocomplete: 'off', oninput: () => { isTouched = true } })
  text.value = example
  const problems = h('ol', { class: 'problems' })
  const scope = choice([['one', 'this session'], ['all', 'all sessions']], 'one')
  const where = () => about(ctx.api, scope.value === 'all' ? null : of.name())

  const load = async () => {
    problems.replaceChildren()
    try {
      const told = await where().post('scenario', text.value, 'application/yaml')
      tell(`Loaded ${told.name} ${inSession(told.session)}: requests are counted anew.`)
      isTouched = false
      changed()
    } catch (error) {
      tell(error.message, 'error')
      problems.replaceChildren(...(error.problems ?? []).map(problem => h('li', {},
        button(`line ${problem.line}, column ${problem.column}`, () => point(text, problem)), problem.message)))
    }
  }
  const unload = () => act(() => where().delete('scenario'), told => `Nothing goes wrong any more ${inSession(told.session)}.`).then(() => { isTouched = false; changed() })

  const element = card('Load a scenario', field('YAML', text, 'Whoever it is loaded for begins anew: counters, machines, journal and clock.'), problems,
    h('div', { class: 'row bottom' }, field('For', scope), button('Load', load, { kind: 'primary' }),
      confirmed('Let nothing go wrong', 'Unload it and begin anew?', unload)))
  const show = ({ text: source }) => {
    if (isTouched || source === undefined || source === null || source === loaded) return
    loaded = text.value = source
  }
  return { element, show }
}

/** Chooses the rest of the line a problem is in, and brings it into view. */
function point(text, { line, column }) {
  const lines = text.value.split('\n')
  const begin = lines.slice(0, line - 1).reduce((sum, line) => sum + line.length + 1, 0)
  text.focus()
  text.setSelectionRange(begin + column - 1, begin + (lines[line - 1] ?? '').length)
  text.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(text).lineHeight))
}
