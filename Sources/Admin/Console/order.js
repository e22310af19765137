// Rows newest first, though they are kept oldest first, as they come.

/** A list of rows as it is shown: index 0 is the newest. */
export class Order {
  /** @param {{number: number}[]} rows oldest first */
  constructor(rows = []) { this.rows = rows }

  get length() { return this.rows.length }

  /** Number of the newest, or 0. */
  get newest() { return this.rows.at(-1)?.number ?? 0 }

  /** @param {number} index */
  at(index) { return this.rows[this.rows.length - 1 - index] }

  /** Where the row of this number stands, or -1. @param {number|null} number */
  index(number) {
    const at = number === null ? -1 : this.rows.findLastIndex(row => row.number === number)
    return at < 0 ? -1 : this.rows.length - 1 - at
  }

  /** How many rows are newer. @param {number} number */
  newerThan(number) { return this.rows.length - 1 - this.rows.findLastIndex(row => row.number <= number) }

  /** The number `steps` further down from this one, or null beyond either end. Of none it is the first; one that a filter hides is between two. */
  neighbour(number, steps) {
    const index = this.index(number), below = number === null ? 0 : this.newerThan(number)
    const next = number === null ? 0 : index >= 0 ? index + steps : steps > 0 ? below + steps - 1 : below + steps
    return this.at(next)?.number ?? null
  }
}
