// Numbers for charts: ticks people read easily, and time cut into equal pieces. Nothing here touches the page.

const minute = 60_000, hour = 60 * minute, day = 24 * hour
const pieces = [minute, 2 * minute, 5 * minute, 10 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 7 * day, 30 * day]

/** Ticks from zero to at least `most`, about `count` of them, in steps of 1, 2 or 5 times a power of ten. */
export function ticks(most, count = 4, isWhole = false) {
  if (!(most > 0)) return [0, 1]
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  let step = [1, 2, 5, 10].map(factor => factor * power).find(step => step >= rough)
  if (isWhole) step = Math.max(1, step)
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** The shortest piece that cuts `span` milliseconds into at most `most` columns, and is no shorter than `least`. */
export function piece(span, least, most = 60) {
  return pieces.find(piece => piece >= least && span / piece <= most) ?? 30 * day
}

/** When a row of the ledger began, in milliseconds; its minute, hour or day is told in UTC. */
export function instant(word) {
  const [date, time = ''] = String(word).replace('Z', '').split(/[T ]/)
  const [hours = '00', minutes = '00'] = time.split(':')
  return Date.parse(`${date}T${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:00Z`)
}

/** The names of rows `{name, value}`, the largest sum first. More than `most` names end in "other". */
export function ranked(rows, most = 6) {
  const sums = new Map()
  for (const row of rows) sums.set(row.name, (sums.get(row.name) ?? 0) + row.value)
  const sorted = [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a) || a.localeCompare(b))
  return sorted.length > most ? [...sorted.slice(0, most - 1), 'other'] : sorted
}

/** Rows `{at, name, value}` as columns `{at, values: {name: sum}, total}` of `size` ms between `from` and `to`, empty ones too. */
export function columns(rows, names, from, to, size) {
  const start = Math.floor(from / size) * size
  const list = Array.from({ length: Math.max(1, Math.ceil((to - start) / size)) }, (_, index) => ({ at: start + index * size, values: {}, total: 0 }))
  for (const row of rows) {
    const column = list[Math.floor((row.at - start) / size)]
    if (!column) continue
    const name = names.includes(row.name) ? row.name : 'other'
    column.values[name] = (column.values[name] ?? 0) + row.value
    column.total += row.value
  }
  return list
}

export const span = { minute, hour, day }
