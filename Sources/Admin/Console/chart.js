// Stacked columns over time, drawn as SVG. The same numbers stand in a table below, for who can't see them.
import { h, svg } from './dom.js'
import { ticks, span } from './scale.js'
import { table } from './parts.js'

/** Which column of a chart was read last, by the chart's title. */
const read = new Map()
const height = 180, left = 52, right = 8, top = 12, bottom = 24

/** A moment as an axis says it: the time within a day, else the date. */
function moment(at, size) {
  const date = new Date(at)
  return size >= span.day
    ? date.toLocaleDateString('en', { month: 'short', day: 'numeric', timeZone: 'UTC' })
    : date.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })
}

function full(at, size) {
  return size >= span.day ? moment(at, size) : `${new Date(at).toLocaleDateString('en', { month: 'short', day: 'numeric' })} ${moment(at, size)}`
}

/** Columns that say their time below them, at least `apart` columns from each other: of several days the first column of each. */
function labelled(list, size, apart) {
  const isDays = size < span.day && list.length * size > 2 * span.day
  const words = new Map()
  let last = -apart
  list.forEach((column, index) => {
    const word = isDays ? full(column.at, size).split(' ').slice(0, 2).join(' ') : moment(column.at, size)
    const isFirst = !isDays || (index > 0 && !full(list[index - 1].at, size).startsWith(word))
    if (!isFirst || index - last < apart) return
    words.set(index, word)
    last = index
  })
  return words
}

/** `list` is what `columns` makes of the named series; `say(value)` writes a value, `mark(value, step)` one of the axis. Follows its width. */
export function chart({ title, names, list, size, say, mark, isWhole = false }) {
  const plot = h('div', { class: 'plot', tabindex: '0', role: 'group', 'data-key': title, 'aria-label': `${title}. Arrow keys read column by column.` })
  const tip = h('div', { class: 'tip', role: 'status' })
  tip.hidden = true
  let chosen = -1, bands = []

  const point = index => {
    bands[chosen]?.classList.remove('pointed')
    chosen = index
    if (list[index]) read.set(title, list[index].at)
    const column = list[index]
    tip.hidden = !column
    if (!column) return
    bands[index]?.classList.add('pointed')
    tip.replaceChildren(h('strong', {}, `${full(column.at, size)}: ${say(column.total)}`),
      ...names.filter(name => column.values[name]).map(name =>
        h('span', { class: 'tip-line' }, h('i', { class: `swatch series-${names.indexOf(name)}` }), `${name} ${say(column.values[name])}`)))
    const width = plot.clientWidth, x = left + (index + 0.5) * (width - left - right) / list.length
    // Beside the column, on the side where there is more room.
    const aside = x > width / 2 ? x - tip.offsetWidth - 20 : x + 20
    tip.style.left = `${Math.max(0, Math.min(width - tip.offsetWidth, aside))}px`
  }

  const draw = () => {
    const width = Math.max(240, plot.clientWidth), inner = width - left - right, deep = height - top - bottom
    const marks = ticks(Math.max(...list.map(column => column.total)), 4, isWhole), most = marks.at(-1)
    const x = index => left + index * inner / list.length, y = value => top + deep * (1 - value / most)
    const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' })
    for (const value of marks) picture.append(
      svg('line', { class: 'grid', x1: left, x2: width - right, y1: y(value), y2: y(value) }),
      svg('text', { class: 'tick', x: left - 8, y: y(value) + 4, 'text-anchor': 'end' }, mark(value, marks[1])))
    const named = labelled(list, size, Math.ceil(list.length / Math.max(2, Math.floor(inner / 90))))
    const gap = inner / list.length > 6 ? 2 : 0.5
    bands = list.map((column, index) => {
      const band = svg('g', { class: 'band' }, svg('rect', { class: 'reach', x: x(index), y: top, width: inner / list.length, height: deep }))
      let below = 0
      names.forEach((name, series) => {
        const value = column.values[name]
        if (!value) return
        band.append(svg('rect', { class: `series-${series}`, x: x(index) + gap / 2, width: Math.max(1, inner / list.length - gap),
          y: y(below + value), height: Math.max(0.5, y(below) - y(below + value)) }))
        below += value
      })
      if (named.has(index) && x(index) < width - 40) band.append(svg('text', { class: 'tick', x: x(index), y: height - 6 }, named.get(index)))
      band.addEventListener('pointerenter', () => point(index))
      return band
    })
    picture.append(...bands)
    plot.replaceChildren(picture, tip)
    point(chosen)
  }

  // Numbers come anew while somebody reads them: the same column is pointed at again.
  plot.addEventListener('focus', () => { if (chosen < 0) point(list.findIndex(column => column.at === read.get(title))) })
  plot.addEventListener('pointerleave', () => point(-1))
  plot.addEventListener('blur', () => point(-1))
  plot.addEventListener('keydown', event => {
    const last = list.length - 1
    const to = { ArrowLeft: chosen < 0 ? last : Math.max(0, chosen - 1), ArrowRight: Math.min(last, chosen + 1), Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    point(to)
  })
  // An observer that outlives its element is collected with it.
  new ResizeObserver(draw).observe(plot)

  const used = names.filter(name => list.some(column => column.values[name]))
  const filled = list.filter(column => column.total).reverse()
  return h('figure', { class: 'chart' },
    h('figcaption', {}, title),
    plot,
    h('ul', { class: 'legend' }, used.map(name => h('li', {}, h('i', { class: `swatch series-${names.indexOf(name)}` }), name))),
    h('details', { 'data-key': `table ${title}` }, h('summary', {}, 'As a table'),
      table(title, [{ name: 'time', cell: column => full(column.at, size) },
        ...used.map(name => ({ name, isNumber: true, cell: column => say(column.values[name] ?? 0) })),
        { name: 'total', isNumber: true, cell: column => say(column.total) }], filled)))
}
