// How the nearest fixtures differ from what was asked, word by word.
import { h } from './dom.js'
import { none } from './format.js'

/**
 * `a [-red-] {+blue+} bicycle` as text with what was recorded struck out and what was asked marked.
 * @param {string} words
 * @returns {HTMLElement}
 */
export function wordsElement(words) {
  const nodes = []
  let from = 0
  for (const found of words.matchAll(/\[-(.*?)-\]|\{\+(.*?)\+\}/gs)) {
    nodes.push(words.slice(from, found.index), found[1] !== undefined ? h('del', {}, found[1]) : h('ins', {}, found[2]))
    from = found.index + found[0].length
  }
  return h('span', { class: 'words' }, nodes, words.slice(from))
}

/**
 * The nearest fixtures of a miss, each with its differences.
 * @param {{name: string, differences: {path: string, asked?: string, recorded?: string, words?: string}[]}[]} nearest
 * @returns {HTMLElement}
 */
export function nearestElement(nearest) {
  if (!nearest.length) return h('p', { class: 'muted' }, 'There is no fixture that it could be compared with.')
  return h('div', { class: 'nearest' }, nearest.map(fixture => h('section', {},
    h('h3', {}, fixture.name),
    h('div', { class: 'scroll' }, h('table', { class: 'table' },
      h('thead', {}, h('tr', {}, ['Where', 'Asked', 'Recorded'].map(word => h('th', { scope: 'col' }, word)))),
      h('tbody', {}, fixture.differences.map(difference => h('tr', {}, h('td', { class: 'mono' }, difference.path),
        difference.words ? h('td', { colspan: 2 }, wordsElement(difference.words)) : [h('td', {}, difference.asked ?? none), h('td', {}, difference.recorded ?? none)]))))))))
}
