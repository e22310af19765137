// A list of any length of which only what is on the screen is there: rows of one height, placed by hand.
import { h } from './dom.js'

const spare = 4

/** Shows `length` items of one height; `render(index)` gives an item's element, `key(index)` tells items
 * apart, and `drawn` is told of each drawing. */
export class VirtualList {
  #shown = new Map()
  #length = 0
  #source
  #pending = 0
  #resized

  /**
   * @param {HTMLElement} viewport scrolls
   * @param {{key: (index: number) => string, render: (index: number) => HTMLElement, drawn: () => void}} source
   */
  constructor(viewport, source) {
    this.viewport = viewport
    this.#source = source
    this.space = h('div', { class: 'space', role: 'rowgroup' })
    viewport.append(this.space)
    viewport.addEventListener('scroll', () => this.schedule(), { passive: true })
    this.#resized = new ResizeObserver(() => { this.#measure(); this.schedule() })
    this.#measure()
    this.#resized.observe(viewport)
  }

  /** Pixels of a row: the style's `--row`, which differs between a phone and a desk. */
  rowHeight = 46
  #height = 800

  #measure() {
    this.rowHeight = parseFloat(getComputedStyle(this.viewport).getPropertyValue('--row')) || this.rowHeight
    this.#height = this.viewport.clientHeight || this.#height
  }

  /** So many items now. `added` of them are new at the top: what one looks at stays where it is. */
  resize(length, added = 0) {
    this.#length = length
    const height = this.rowHeight
    this.space.style.height = `${length * height}px`
    if (added > 0 && this.viewport.scrollTop > height / 2) this.viewport.scrollTop += added * height
    this.draw()
  }

  /** Draws with the next frame. */
  schedule() { this.#pending ||= requestAnimationFrame(() => this.draw()) }

  /** Puts the rows of this place on the screen, takes the others off; a row whose key is the same is left alone. */
  draw() {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    const height = this.rowHeight
    if (this.space.style.height !== `${this.#length * height}px`) this.space.style.height = `${this.#length * height}px`
    const first = Math.max(0, Math.floor(this.viewport.scrollTop / height) - spare)
    const last = Math.min(this.#length, Math.ceil((this.viewport.scrollTop + this.#height) / height) + spare)
    const shown = new Map()
    for (let index = first; index < last; index++) {
      const key = this.#source.key(index)
      const element = this.#shown.get(key) ?? this.#source.render(index)
      this.#shown.delete(key)
      element.style.transform = `translateY(${index * height}px)`
      element.setAttribute('aria-rowindex', index + 2)
      if (!element.isConnected) this.space.append(element)
      shown.set(key, element)
    }
    for (const element of this.#shown.values()) element.remove()
    this.#shown = shown
    this.space.setAttribute('role', shown.size ? 'rowgroup' : 'none')
    this.#source.drawn()
  }

  /** Makes every row anew. */
  renew() {
    for (const element of this.#shown.values()) element.remove()
    this.#shown.clear()
    this.draw()
  }

  /** Elements on the screen. */
  get elements() { return this.#shown.values() }

  /** Scrolls no further than needed for the row to be seen; one from far away comes to the middle. @param {number} index */
  reveal(index) {
    const height = this.rowHeight, top = index * height, view = this.viewport, room = view.clientHeight - this.space.offsetTop
    if (top < view.scrollTop - room || top > view.scrollTop + 2 * room) view.scrollTop = top - room / 2
    else if (top < view.scrollTop) view.scrollTop = top
    else if (top + height > view.scrollTop + room) view.scrollTop = top + height - room
    this.draw()
  }

  /** Lets go of the viewport. */
  end() {
    cancelAnimationFrame(this.#pending)
    this.#resized.disconnect()
  }
}
