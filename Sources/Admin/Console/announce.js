// What a screen reader hears of the list: sums now and then, not every exchange.

const every = 8000

/** Speaks through a live region. */
export class Announcer {
  #seen = new Set()
  #errors = 0
  #timer = 0

  /** @param {HTMLElement} region with aria-live="polite" */
  constructor(region) { this.region = region }

  /** Says it now. @param {string} text */
  say(text) { this.region.textContent = text }

  /** Counts an exchange that ended, to be said in a while. @param {Object} row */
  count(row) {
    if (row.ending === null) return
    this.#seen.add(row.number)
    if (row.status >= 400) this.#errors += 1
    this.#timer ||= setTimeout(() => {
      this.say(`${this.#seen.size} more ${this.#seen.size === 1 ? 'exchange' : 'exchanges'}${this.#errors ? `, ${this.#errors} with an error` : ''}.`)
      this.#seen.clear()
      this.#errors = 0
      this.#timer = 0
    }, every)
  }
}
