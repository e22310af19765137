// What the panels share: a frame with a line that tells what a button did, and small pieces.
import { h } from './dom.js'
import { count } from './format.js'

/**
 * A panel's frame: its heading, `aside` at its right, a status line, and `body` below.
 * `act(doing, said)` does something and tells what came of it: `said` of the answer, or the API's own words. `failed(error)` tells why
 * the panel is not up to date, and with null that it is again.
 */
export function frame(main, title, hint, aside) {
  const status = h('p', { class: 'panel-status', role: 'status' })
  const body = h('div', { class: 'panel-body' })
  main.replaceChildren(h('section', { class: 'page panel', 'aria-label': title },
    h('header', { class: 'head' }, h('h1', {}, title), aside, h('p', { class: 'panel-hint muted' }, hint)), status, body))
  let timer
  const tell = (text, kind = 'good') => {
    clearTimeout(timer)
    status.textContent = text
    status.className = text ? `panel-status ${kind}` : 'panel-status'
    // Good news goes by itself, an error stays until the next thing is done.
    if (text && kind === 'good') timer = setTimeout(() => tell(''), 10000)
  }
  const failed = error => tell(error?.message ?? '', 'error')
  const act = async (doing, said) => {
    try {
      const answer = await doing()
      tell(typeof said === 'function' ? said(answer) : said)
      return answer
    } catch (error) {
      failed(error)
      return null
    }
  }
  return { body, tell, act, failed }
}

/** A titled box. */
export function card(title, ...children) {
  return h('section', { class: 'card', 'aria-label': title }, h('h2', {}, title), ...children)
}

/** A control under its label, and a note below it. */
export function field(label, control, note) {
  return h('label', { class: 'field' }, h('span', {}, label), control, note ? h('span', { class: 'field-note' }, note) : null)
}

/** A select of `[value, text]` pairs. A zone that is drawn anew finds it again by its `key`. */
export function choice(pairs, chosen, changed, key) {
  const select = h('select', { onchange: () => changed?.(select.value), 'data-key': key }, pairs.map(([value, text]) => h('option', { value }, text)))
  select.value = chosen
  return select
}

/** A button. A zone that is drawn anew finds it again by its `key`. */
export function button(text, pressed, { key, kind = '', label } = {}) {
  return h('button', { type: 'button', class: `button ${kind}`, onclick: pressed, 'data-key': key, 'aria-label': label }, text)
}

/** A button that asks once more, in its own place. Escape or No takes it back. */
export function confirmed(text, question, pressed, { key, label } = {}) {
  const ask = button(text, () => {
    const yes = button('Yes', () => { back(); pressed() }, { kind: 'danger', label: `Yes: ${question}` })
    box.classList.add('asking')
    box.replaceChildren(h('span', {}, question), yes, button('No', back, { label: 'No, leave it' }))
    yes.focus()
  }, { key, label })
  const box = h('span', { class: 'confirm row' }, ask)
  const back = () => {
    box.classList.remove('asking')
    box.replaceChildren(ask)
    ask.focus()
  }
  box.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !box.classList.contains('asking')) return
    // The page's own Escape must not leave the panel as well.
    event.stopPropagation()
    back()
  })
  return box
}

/**
 * A table. A column is `{name, cell(row), isNumber?}`; the first names its row. A region, so that keys can scroll it.
 * `stack` as the last makes blocks of its rows on a phone. */
export function table(caption, columns, rows, kindOfTable = '') {
  const kind = column => column.isNumber ? 'number' : null
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, h('table', { class: `table ${kindOfTable}` },
    h('caption', { class: 'quiet' }, caption),
    h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col', class: kind(column) }, column.name)))),
    h('tbody', {}, rows.map(row => h('tr', { class: row.isChosen ? 'chosen' : null }, columns.map((column, index) => {
      const props = { class: kind(column), 'data-name': typeof column.name === 'string' ? column.name : null }
      return index ? h('td', props, column.cell(row)) : h('th', { scope: 'row', ...props }, column.cell(row))
    }))))))
}

/** How full something is, for the eyes: words beside it say the same. A `plain` one warns of nothing. */
export function meter(used, most, isPlain = false) {
  const share = most > 0 ? Math.min(1, used / most) : used > 0 ? 1 : 0
  const level = isPlain ? '' : share >= 1 ? 'full' : share >= 0.8 ? 'nearly' : ''
  return h('div', { class: `meter ${level}`, 'aria-hidden': 'true' }, h('i', { style: { width: `${share * 100}%` } }))
}

/** Seconds to the whole second, as a countdown says them: fractions would only flicker. */
export function lasting(seconds) {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min${whole % 60 ? ` ${whole % 60} s` : ''}`
  if (whole < 86400) return `${Math.floor(whole / 3600)} h ${Math.floor(whole / 60) % 60} min`
  return `${Math.floor(whole / 86400)} d ${Math.floor(whole / 3600) % 24} h`
}

/** `the next request`, `the next 3 requests`. */
export const upcoming = times => times === 1 ? 'the next request' : `the next ${count(times)} requests`

/** Where something holds, by the `session` of an answer: `*` is all. */
export const inSession = name => name === '*' ? 'in all sessions' : `in session ${name}`
