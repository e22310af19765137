// One row of the list: its cells, and what moves while the exchange is under way.
import { h, replace } from './dom.js'
import { bytes, count, dateTime, dimensions, duration, none, time, usd } from './format.js'
import { badges, endingWord, statusBadge } from './words.js'

const thumbnailWidth = 96
/** Milliseconds a row must stay before its thumbnail is fetched. */
const settled = 60

/** The columns in order: class, heading, and whether it holds a number. */
export const columns = [
  ['thumb', 'Picture'], ['when', 'Time'], ['num', '#'], ['code', 'Status'], ['model', 'Model'], ['prompt', 'Prompt'],
  ['size', 'Size'], ['tokens', 'Tokens'], ['cost', 'Cost'], ['took', 'Duration'], ['end', 'Ending'],
]

/**
 * The row's element.
 * @param {Object} row of the journal
 * @param {Object} api for the thumbnail
 * @returns {HTMLElement}
 */
export function rowElement(row, api) {
  const isUnderWay = row.ending === null
  const cells = {
    thumb: thumbnail(row, api),
    when: h('time', { datetime: row.time, title: dateTime(row.time) }, time(row.time)),
    num: row.number,
    code: statusBadge(row.status, row.ending),
    model: [h('b', {}, row.model || none), h('span', {}, row.operation)],
    prompt: [h('b', { dir: 'auto' }, row.prompt || h('i', {}, `${row.method} ${row.path}`)), h('span', { class: 'badges' }, badges(row))],
    size: row.picture ? [h('b', {}, dimensions(row.picture)), h('span', {}, [row.picture.size, row.images > 1 ? `${row.images} pictures` : ''].filter(Boolean).join(' · '))] : none,
    tokens: row.tokens ? count(row.tokens) : none,
    cost: row.costUSD ? usd(row.costUSD) : none,
    took: [h('b', {}, isUnderWay ? '' : duration(row.elapsed)), h('i', { class: 'track' }, h('i', {}))],
    end: isUnderWay ? '' : [h('b', { class: endingWord(row) ? 'odd' : '' }, endingWord(row) || 'whole'), h('span', {}, bytes(row.bytesSent))],
  }
  const element = h('div', { role: 'row', id: `row-${row.number}`, class: `row${isUnderWay ? ' way' : ''}`, dataset: { number: row.number } },
    columns.map(([name]) => h('div', { role: 'gridcell', class: `cell ${name}` }, cells[name])))
  progress(element, row)
  return element
}

/** Seconds that an exchange under way has taken, by its row and the time since that came. @param {Object} row */
export const soFar = row => Math.max(0, row.now - row.arrived) + (performance.now() - row.seen) / 1000

/**
 * Sets the bar, and of an exchange under way the time so far: towards `due` where an answer is planned.
 * @param {HTMLElement} element
 * @param {Object} row
 */
export function progress(element, row) {
  const bar = element.querySelector('.track > i')
  if (row.ending !== null) {
    bar.style.width = `${share(row.elapsed)}%`
    return
  }
  const elapsed = soFar(row)
  const planned = row.due === null ? null : row.due - row.arrived
  replace(element.querySelector('.took > b'), planned ? `${elapsed.toFixed(1)} / ${planned.toFixed(1)} s` : `${elapsed.toFixed(1)} s`)
  bar.style.width = planned ? `${Math.min(100, elapsed / planned * 100)}%` : ''
  bar.classList.toggle('unknown', !planned)
}

/** How long the bar is, in percent: by magnitude, a millisecond next to nothing and a minute the whole. */
export function share(seconds) {
  return Math.min(100, Math.max(3, Math.log10(1 + (seconds ?? 0) * 1000) / Math.log10(60001) * 100))
}

function thumbnail(row, api) {
  if (!row.images) return null
  const image = h('img', { alt: '', decoding: 'async' })
  const isWanted = () => image.isConnected
  // Rows that fly by are gone before anything is fetched for them.
  setTimeout(() => isWanted() && api.pictureURL(row.number, 0, thumbnailWidth, undefined, isWanted).then(url => { image.src = url }, () => image.remove()), settled)
  return image
}
