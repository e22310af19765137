// Above the list: filters, the pause button, and how many exchanges there are.
import { h, icon, replace } from './dom.js'
import { count, plural } from './format.js'
import { noFilters, statusClasses, values } from './filters.js'

const menus = [['model', 'Any model'], ['source', 'Any source'], ['fault', 'Any fault'], ['session', 'Any session']]

/** The list's toolbar. It holds the filters and tells `onFilter` when they change, `onPause` when the button is pressed. */
export class Toolbar {
  filters = { ...noFilters }
  isPaused = false
  #menus = {}
  #known = ''

  constructor({ onFilter, onPause, withSession }) {
    this.search = h('input', { class: 'input search', type: 'search', placeholder: 'Filter: prompt, path, rule, #7', 'aria-label': 'Filter exchanges by text', spellcheck: 'false',
      oninput: () => this.#set('text', this.search.value) })
    this.#onFilter = onFilter
    for (const [name, any] of [['status', 'Any status'], ...menus]) {
      this.#menus[name] = h('select', { 'aria-label': `Filter by ${name}`, onchange: event => this.#set(name, event.target.value) }, option('', any))
    }
    replace(this.#menus.status, statusClasses.map(([value, word]) => option(value, word)))
    this.#menus.session.hidden = !withSession
    this.pause = h('button', { class: 'button', type: 'button', 'aria-pressed': 'false', title: 'Hold the list still (p)', onclick: () => onPause() })
    this.clearButton = h('button', { class: 'button plain', type: 'button', hidden: true, onclick: () => this.clear() }, 'Clear')
    this.total = h('span', { class: 'count muted' })
    this.element = h('div', { class: 'toolbar', role: 'search', 'aria-label': 'Filters' },
      h('span', { class: 'searchbox' }, icon('search'), this.search), h('span', { class: 'menus' }, Object.values(this.#menus), this.clearButton), h('span', { class: 'end' }, this.total, this.pause))
    this.paused(false, 0)
  }
  #onFilter

  /** Offers the values that rows have now; what is chosen stays even if no row has it any more. @param {Object[]} rows */
  offer(rows) {
    const found = values(rows), known = JSON.stringify(found)
    if (known === this.#known) return
    this.#known = known
    for (const [name, any] of menus) {
      const chosen = this.filters[name], all = chosen && !found[name].includes(chosen) ? [chosen, ...found[name]] : found[name]
      replace(this.#menus[name], option('', any), all.map(value => option(value, value)))
      this.#menus[name].value = chosen
    }
  }

  /** How many rows are shown, of how many. */
  counted(shown, total, isFiltered) {
    replace(this.total, isFiltered ? `${count(shown)} of ${plural(total, 'exchange')}` : plural(total, 'exchange'))
  }

  /** The button's words: what it does, and how many came since. @param {boolean} isPaused @param {number} waiting */
  paused(isPaused, waiting) {
    this.isPaused = isPaused
    this.pause.setAttribute('aria-pressed', String(isPaused))
    replace(this.pause, icon(isPaused ? 'play' : 'pause'), h('span', {}, isPaused ? (waiting ? `Resume: ${count(waiting)} new` : 'Resume') : 'Pause'))
  }

  /** Takes all filters back. */
  clear() {
    this.filters = { ...noFilters }
    this.search.value = ''
    for (const menu of Object.values(this.#menus)) menu.value = ''
    this.#changed()
  }

  #set(name, value) {
    this.filters = { ...this.filters, [name]: value }
    this.#changed()
  }

  #changed() {
    for (const [name, menu] of Object.entries(this.#menus)) menu.classList.toggle('set', this.filters[name] !== '')
    this.clearButton.hidden = Object.values(this.filters).every(value => value === '')
    this.#onFilter()
  }
}

const option = (value, text) => h('option', { value }, text)
