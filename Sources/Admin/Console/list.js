// The live list of exchanges, newest first.
import { h, replace } from './dom.js'
import { emptyServer, noMatch } from './empty.js'
import { isFiltering, matches } from './filters.js'
import { columns, progress, rowElement } from './row.js'
import { Toolbar } from './toolbar.js'
import { VirtualList } from './virtual.js'

/** The list: `select` marks a row, `onOpen(number)` is called when one is opened. */
export class List {
  /** Number of the marked row, or null. */
  selected = null
  #rows = []
  #newest = 0
  #pending = 0
  #waiting = 0

  constructor(ctx, onOpen) {
    this.ctx = ctx
    this.onOpen = onOpen
    this.toolbar = new Toolbar({ onFilter: () => this.#refresh(true), onPause: () => this.pause(), withSession: ctx.session() === '*' })
    const head = h('div', { role: 'row', class: 'row heads', 'aria-rowindex': 1 }, columns.map(([name, word]) => h('div', { role: 'columnheader', class: `cell ${name}` }, h('span', {}, word))))
    this.viewport = h('div', { class: 'viewport', role: 'grid', tabindex: 0, 'aria-label': 'Exchanges, newest first', 'aria-readonly': 'true', onclick: event => this.#clicked(event) }, h('div', { role: 'rowgroup', class: 'headgroup' }, head))
    this.notice = h('div', { class: 'notice' })
    this.more = h('button', { class: 'button primary more', type: 'button', hidden: true, onclick: () => { this.viewport.scrollTop = 0; this.#refresh() } })
    this.element = h('section', { class: 'list', 'aria-label': 'Exchanges' }, this.toolbar.element, this.viewport, this.more, this.notice)
    this.virtual = new VirtualList(this.viewport, {
      // With its revision in the key, a row that changed is made anew and no other.
      key: index => `${this.#at(index).number}.${this.#at(index).revision}.${this.#at(index).time}`,
      render: index => this.#render(this.#at(index)),
    })
    this.#ticking = setInterval(() => this.#tick(), 200)
    this.#refresh()
  }
  #ticking

  /** Takes an event of the store: many become one drawing. */
  update(event) {
    if (event.type === 'state') {
      // Thumbnails that were lost with the connection get another chance.
      if (event.data === 'live') this.virtual.renew()
      return this.#empty()
    }
    if (this.toolbar.isPaused) {
      if (event.type === 'entry' && event.data.number > this.#newest + this.#waiting) this.#waiting += 1
      if (event.type !== 'reset') return this.toolbar.paused(true, this.#waiting)
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
    const index = this.#index(number)
    if (index >= 0) this.virtual.reveal(index)
    if (index >= 0) this.viewport.setAttribute('aria-activedescendant', `row-${number}`)
    else this.viewport.removeAttribute('aria-activedescendant')
  }

  /** The number `steps` further down from the marked one (or from `number`), or null at the end. @param {number} steps */
  neighbour(steps, number = this.selected) {
    if (!this.#rows.length) return null
    const index = this.#index(number)
    const next = index < 0 ? (number === null ? 0 : -1) : index + steps
    return next >= 0 && next < this.#rows.length ? this.#at(next).number : null
  }

  /** Rows that fit the screen: how far a page goes. */
  get pageRows() { return Math.max(1, Math.floor(this.viewport.clientHeight / this.virtual.rowHeight) - 2) }

  /** Lets go of timers and watchers. */
  end() {
    clearInterval(this.#ticking)
    cancelAnimationFrame(this.#pending)
    this.virtual.end()
  }

  // Newest first: the rows are kept oldest first, as they come.
  #at(index) { return this.#rows[this.#rows.length - 1 - index] }

  #index(number) {
    const at = number === null ? -1 : this.#rows.findLastIndex(row => row.number === number)
    return at < 0 ? -1 : this.#rows.length - 1 - at
  }

  #refresh(isWhole = false) {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    const { store } = this.ctx, filters = this.toolbar.filters, isFiltered = isFiltering(filters)
    // Held still, filters look at the rows that were there.
    const source = this.toolbar.isPaused ? (this.#held ??= store.rows.slice()) : (this.#held = null, store.rows)
    const before = this.#newest
    this.#rows = isFiltered ? source.filter(row => matches(row, filters)) : source.slice()
    this.#newest = this.#rows.at(-1)?.number ?? 0
    let added = 0
    if (!isWhole && before) while (added < this.#rows.length && this.#at(added).number > before) added += 1
    if (isWhole) this.viewport.scrollTop = 0
    this.virtual.resize(this.#rows.length, added)
    this.viewport.setAttribute('aria-rowcount', this.#rows.length + 1)
    this.toolbar.offer(source)
    this.toolbar.counted(this.#rows.length, isFiltered ? source.length : Math.max(source.length, store.total), isFiltered)
    this.#empty()
    if (this.#rows.length && !before) performance.mark('plantain rows')
  }
  #held = null

  #empty() {
    const { store } = this.ctx
    const nothing = this.#rows.length === 0 && store.state !== 'loading'
    this.notice.hidden = !nothing
    const which = store.rows.length ? 'match' : 'server'
    if (nothing && this.notice.dataset.which !== which) replace(this.notice, which === 'match' ? noMatch(() => this.toolbar.clear()) : emptyServer(this.ctx))
    this.notice.dataset.which = nothing ? which : ''
    this.viewport.classList.toggle('bare', nothing)
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
