// How the nearest fixtures differ from what was asked, place by place.
import { diff } from './differences.js'
import { h } from './dom.js'
import { none } from './format.js'

/**
 * The nearest fixtures of a miss, each with its differences; of texts word by word.
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
        difference.words ? h('td', { colspan: 2 }, h('span', { class: 'words' }, diff(difference.words))) : [h('td', {}, difference.asked ?? none), h('td', {}, difference.recorded ?? none)]))))))))
}
