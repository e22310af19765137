// One fault of the catalogue: what the client sees, what it should do, its parameters, and a button that fires it.
import { h } from './dom.js'
import { button, choice, field } from './parts.js'

const retries = { yes: ['ok', 'retry'], few: ['warn', 'retry a few times'], once: ['warn', 'retry once'], no: ['bad', 'don’t retry'] }

/** A row that opens. `fire(name, parameters)` arms the fault; parameters left at their defaults are not sent. */
export function faultRow(fault, fire) {
  const readers = new Map()
  const inside = h('div', { class: 'fault-inside' })
  // Built when first opened: 162 forms that nobody looks at would cost more than the whole page.
  const build = () => { if (!inside.firstChild) inside.append(...details(fault, readers)) }
  const parameters = () => Object.fromEntries([...readers].map(([name, read]) => [name, read()]).filter(([, value]) => value !== undefined))
  const [kind, words] = retries[fault.retryable] ?? []
  return h('div', { class: 'fault-row' },
    h('details', { ontoggle: build }, h('summary', {}, h('code', {}, fault.name), h('span', { class: 'muted' }, fault.title),
      h('span', { class: 'row tags' }, status(fault), kind ? h('span', { class: `badge ${kind}` }, words) : null,
        fault.needsStream ? h('span', { class: 'badge info' }, 'streams only') : null)), inside),
    button('Fire', () => fire(fault.name, parameters()), { label: `Fire ${fault.name}` }))
}

function status({ status }) {
  return /^\d+$/.test(status) ? h('span', { class: 'badge' }, `HTTP ${status}`) : null
}

function details(fault, readers) {
  const facts = [`layer ${fault.layer}`, `evidence ${fault.evidence}`, fault.tier, fault.aliases.length ? `also called ${fault.aliases.join(', ')}` : ''].filter(Boolean)
  return [
    fault.advice ? h('p', {}, h('b', {}, 'What a client should do: '), fault.advice) : null,
    h('p', { class: 'muted small' }, facts.join(' · ')),
    fault.parameters.length ? h('div', { class: 'parameters' }, fault.parameters.map(parameter => {
      const { control, read } = input(parameter)
      readers.set(parameter.name, read)
      const isListed = parameter.type === 'bool' || parameter.type.startsWith('enum')
      return field(parameter.name, control, [isListed ? '' : parameter.type, parameter.description].filter(Boolean).join(': '))
    })) : h('p', { class: 'muted small' }, 'It has no parameters.'),
  ].filter(Boolean)
}

/** A control for a parameter; what it reads is undefined while the default holds. */
function input({ type, default: standard }) {
  const list = type === 'bool' ? ['true', 'false'] : type.startsWith('enum ') ? type.slice(5).split('|') : null
  if (list) {
    const select = choice(list.map(value => [value, value === standard ? `${value} (default)` : value]), standard)
    return { control: select, read: () => select.value === standard ? undefined : type === 'bool' ? select.value === 'true' : select.value }
  }
  // A default made from the request is nothing to edit: it is only shown.
  const isMade = /\{\{|^</.test(standard)
  const text = h('input', { class: 'input', type: 'text', autocomplete: 'off', placeholder: standard, value: isMade ? '' : standard })
  const read = () => {
    const value = text.value.trim()
    if (value === '' || value === standard) return undefined
    return /^(integer|count)$/.test(type) && /^-?\d+$/.test(value) ? Number(value) : value
  }
  return { control: text, read }
}
