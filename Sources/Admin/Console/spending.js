// How the usage panel shows what the ledger told.
import { h } from './dom.js'
import { count, plural, usd } from './format.js'
import { card, table, meter } from './parts.js'
import { chart } from './chart.js'
import { columns, instant, piece, ranked } from './scale.js'

/** The spans with their totals, as radio buttons: arrow keys choose. */
export function tiles(windows, sums, chosen, choose) {
  return h('fieldset', { class: 'tiles' }, h('legend', { class: 'quiet' }, 'Span of time'), windows.map((window, index) =>
    h('label', { class: 'tile' },
      h('input', { type: 'radio', name: 'span', class: 'quiet', checked: window.id === chosen, 'data-key': window.id, onchange: () => choose(window.id) }),
      h('span', { class: 'muted small' }, window.name), h('b', {}, usd(sums[index].costUSD)),
      h('span', { class: 'muted small' }, h('span', {}, plural(sums[index].requests, 'request'), ', '), h('span', {}, plural(sums[index].images, 'picture'))))))
}

/** Facts, charts and tables of one span. */
export function details(window, { total, time, model, key, session, day }) {
  if (!total.requests) return h('p', { class: 'empty' }, 'No request in this span of time.')
  const rows = time.map(row => ({ at: instant(row[window.by]), ...row })).filter(row => row.at)
  const to = Date.now()
  const from = window.from(to, rows.reduce((least, row) => Math.min(least, row.at), to))
  const size = piece(to - from, window.least)
  const series = value => rows.map(row => ({ at: row.at, name: row.model || '(no model)', value: row[value] }))
  // One order for both charts: a model has the same colour in each.
  const names = ranked(series('costUSD'))
  const shared = value => ({ names, size, list: columns(series(value), names, from, to, size) })
  return [
    h('p', { class: 'facts' }, [['requests', total.requests], ['errors', total.errors], ['pictures', total.images], ...tokens(total)]
      .map(([name, value]) => h('span', {}, h('b', {}, count(value)), ` ${name}`))),
    h('div', { class: 'cards' },
      h('div', { class: 'card' }, chart({ title: 'Cost over time, by model', ...shared('costUSD'), say: usd, mark: axis })),
      h('div', { class: 'card' }, chart({ title: 'Pictures over time, by model', ...shared('images'), say: count, mark: count, isWhole: true }))),
    h('div', { class: 'cards' }, breakdown('By model', 'model', model), breakdown('By session', 'session', session),
      breakdown('By key', 'key', key, word => word.slice(0, 16)), breakdown('By day', 'day', [...day].reverse())),
  ]
}

/** Dollars on an axis: as many digits as its steps need, the same for all. */
const axis = (amount, step) => amount ? `$${amount.toFixed(step % 1 === 0 ? 0 : step >= 0.01 ? 2 : 4)}` : '$0'

const kinds = { promptText: 'prompt text', promptImage: 'prompt picture', cached: 'cached', candidatesText: 'answer text', candidatesImage: 'answer picture',
  toolUse: 'tool use' }

/** Tokens as pairs of name and number: their sum first, then what it is made of, without zeros. What was cached is part of the prompt. */
function tokens({ tokens: { total, ...parts } }) {
  const named = Object.entries(parts).filter(([, value]) => value > 0)
  const sum = named.reduce((sum, [name, value]) => name === 'cached' ? sum : sum + value, 0)
  return [['tokens', total ?? sum], ...named.map(([name, value]) => [`${kinds[name] ?? name} tokens`, value])]
}

function breakdown(title, name, rows, say = word => word) {
  const most = Math.max(...rows.map(row => row.costUSD), 0)
  const sorted = name === 'day' ? rows : [...rows].sort((a, b) => b.costUSD - a.costUSD || b.requests - a.requests)
  return card(title, table(`Usage ${title.toLowerCase()}`, [
    { name, cell: row => row[name] ? h('span', { title: row[name], class: name === 'key' ? 'mono' : null }, say(row[name])) : h('span', { class: 'muted' }, '(none)') },
    { name: 'requests', isNumber: true, cell: row => count(row.requests) },
    { name: 'errors', isNumber: true, cell: row => count(row.errors) },
    { name: 'pictures', isNumber: true, cell: row => count(row.images) },
    { name: 'cost', isNumber: true, cell: row => [usd(row.costUSD), meter(row.costUSD, most, true)] },
  ], sorted))
}

/** In the place of the numbers while the ledger is off; `message` is the API's. */
export function off(message) {
  return h('div', { class: 'empty' }, h('p', {}, message),
    h('p', {}, 'The ledger counts every request, its tokens and what it would have cost.'))
}
