// The live list of exchanges, newest first.
import { h, replace } from './dom.js'
import { isFiltering, matches } from './filters.js'
import { NewRows } from './newrows.js'
import { Order } from './order.js'
import { columns, progress, rowElement } from './row.js'
import { Toolbar } from './toolbar.js'
import { VirtualList } from './virtual.js'

/** The list: `select` marks a row, `onOpen(number)` is called when one is opened. */
export class List {
  /** Number of the marked row, or null. */
  selected = null
  #rows = new Order()
  #pending = 0
  #waiting = 0
  #held = null
  #why = ''
  #ticking

  constructor(ctx, onOpen) {
    this.ctx = ctx
    this.onOpen = onOpen
    this.toolbar = new Toolbar({ onFilter: () => this.#refresh(true), onPause: () => this.pause(), withSession: ctx.session() === '*' })
    const head = h('div', { role: 'row', class: 'row heads', 'aria-rowindex': 1 }, columns.map(([name, word]) => h('div', { role: 'columnheader', class: `cell ${name}` }, h('span', {}, word))))
    this.viewport = h('div', { class: 'viewport', role: 'grid', tabindex: 0, 'aria-label': 'Exchanges, newest first', 'aria-readonly': 'true', onclick: event => this.#clicked(event) }, h('div', { role: 'rowgroup', class: 'headgroup' }, head))
    this.notice = h('div', { class: 'notice', hidden: true })
    this.above = new NewRows(this.viewport)
    this.element = h('section', { class: 'list', 'aria-label': 'Exchanges' }, h('h1', { class: 'quiet' }, 'Exchanges'), this.toolbar.element, this.viewport, this.above.element, this.notice)
    this.virtual = new VirtualList(this.viewport, {
      // With its revision in the key, a row that changed is made anew and no other.
      key: index => `${this.#rows.at(index).number}.${this.#rows.at(index).revision}.${this.#rows.at(index).time}`,
      render: index => this.#render(this.#rows.at(index)),
      drawn: () => this.#activate(),
    })
    this.#ticking = setInterval(() => this.#tick(), 200)
    this.#refresh()
  }

  /** Takes an event of the store: many become one drawing. */
  update(event) {
    // Thumbnails that were lost with the connection get another chance.
    if (event.type === 'state' && event.data === 'live') this.virtual.renew()
    if (event.type === 'state') return this.#empty()
    if (this.toolbar.isPaused) {
      if (event.type === 'entry' && event.data.number > this.#rows.newest + this.#waiting) this.#waiting += 1
      if (event.type !== 'reset') return this.toolbar.paused(true, this.#waiting)
      this.#held = null
    }
    // The first page goes on the screen at once, whatever else is going on.
    if (event.type === 'loaded' && !this.#rows.length) return this.#refresh()
    this.#pending ||= requestAnimationFrame(() => this.#refresh())
  }

  /** Holds the list still, or lets it go on. */
  pause() {
    this.#waiting = 0
    this.toolbar.paused(!this.toolbar.isPaused, 0)
    this.#refresh(true)
  }

  /** Marks the row of this number and brings it into view. @param {number|null} number */
  select(number) {
    this.selected = number
    for (const element of this.virtual.elements) this.#mark(element)
    const index = this.#rows.index(number)
    if (index >= 0) this.virtual.reveal(index)
    this.#activate()
  }

  /** The number `steps` further down from the marked one (or from `number`), or null at the end. @param {number} steps */
  neighbour(steps, number = this.selected) { return this.#rows.neighbour(number, steps) }

  /** Rows that fit the screen: how far a page goes. */
  get pageRows() { return Math.max(1, Math.floor(this.viewport.clientHeight / this.virtual.rowHeight) - 2) }

  /** Lets go of timers and watchers. */
  end() {
    clearInterval(this.#ticking)
    cancelAnimationFrame(this.#pending)
    this.virtual.end()
  }

  #refresh(isWhole = false) {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    const { store } = this.ctx, filters = this.toolbar.filters, isFiltered = isFiltering(filters)
    // Held still, filters look at the rows that were there.
    const source = this.toolbar.isPaused ? (this.#held ??= store.rows.slice()) : (this.#held = null, store.rows)
    const before = this.#rows.newest
    this.#rows = new Order(isFiltered ? source.filter(row => matches(row, filters)) : source.slice())
    const added = isWhole || !before ? 0 : this.#rows.newerThan(before)
    if (isWhole) this.viewport.scrollTop = 0
    this.virtual.resize(this.#rows.length, added)
    if (added) this.above.add(added)
    this.viewport.setAttribute('aria-rowcount', this.#rows.length + 1)
    this.toolbar.offer(source)
    this.toolbar.counted(this.#rows.length, isFiltered ? source.length : Math.max(source.length, store.total), isFiltered)
    this.#empty()
    if (this.#rows.length && !before) performance.mark('plantain rows')
  }

  #empty() {
    const { store } = this.ctx, why = this.#rows.length || store.state === 'loading' ? '' : store.rows.length ? 'match' : store.state === 'lost' ? 'lost' : 'server'
    this.viewport.classList.toggle('bare', why !== '')
    if (why === this.#why) return
    this.#why = why
    this.notice.hidden = why === ''
    replace(this.notice)
    if (why) import('./empty.js').then(({ notice }) => { if (why === this.#why) replace(this.notice, notice(why, () => this.toolbar.clear())) }, () => {})
  }

  // Only a row that is there can be the active one.
  #activate() {
    const id = `row-${this.selected}`
    if (document.getElementById(id)) this.viewport.setAttribute('aria-activedescendant', id)
    else this.viewport.removeAttribute('aria-activedescendant')
  }

  #render(row) {
    const element = rowElement(row, this.ctx.api)
    this.#mark(element)
    return element
  }

  #mark(element) {
    const isSelected = element.dataset.number === String(this.selected)
    element.classList.toggle('selected', isSelected)
    element.setAttribute('aria-selected', String(isSelected))
  }

  #tick() {
    for (const element of this.virtual.elements) {
      const row = element.classList.contains('way') && this.ctx.store.row(Number(element.dataset.number))
      if (row && row.ending === null) progress(element, row)
    }
  }

  #clicked(event) {
    const number = event.target.closest('.row[data-number]')?.dataset.number
    if (number && !String(getSelection())) this.onOpen(Number(number))
  }
}
