// Says how many rows came in above while one was reading further down, and leads there.
import { h, icon, replace } from './dom.js'
import { count } from './format.js'

/** A button over the list; hidden while there is nothing new out of sight. */
export class NewRows {
  #unseen = 0

  /** @param {HTMLElement} viewport the list's */
  constructor(viewport) {
    this.element = h('button', { class: 'button primary more', type: 'button', hidden: true, onclick: () => { viewport.scrollTop = 0 } })
    viewport.addEventListener('scroll', () => { if (viewport.scrollTop < 1) this.#show(0) }, { passive: true })
    this.viewport = viewport
  }

  /** So many more at the top. @param {number} added */
  add(added) { this.#show(this.viewport.scrollTop < 1 ? 0 : this.#unseen + added) }

  #show(unseen) {
    this.#unseen = unseen
    this.element.hidden = unseen === 0
    if (unseen) replace(this.element, icon('up'), `${count(unseen)} new`)
  }
}
