// Keys of the whole page: g and a letter go to a panel, ? shows what there is. Everything else is the panel's.
import { h } from './dom.js'

const inPanel = [
  [['j', '↓'], 'next exchange'], [['k', '↑'], 'the one before'], [['Enter'], 'open it'], [['Esc'], 'back to the list'], [['/'], 'filter'], [['p'], 'hold the list still'], [['c'], 'copy as curl'],
]

/**
 * Listens for keys while nothing is being typed.
 * @param {Object<string, string>} places letter after g → hash
 * @param {(event: KeyboardEvent) => boolean} panel gets what is left; true if it took it
 */
export function listen(places, panel) {
  let isGoing = false, timer = 0
  let dialog
  const show = () => {
    if (!dialog) document.body.append(dialog = help(places))
    dialog.showModal()
  }
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    const field = event.target.closest?.('input, select, textarea')
    if (field) {
      // Out of a field by Esc; all other keys are the field's.
      if (event.key === 'Escape') field.blur()
      return
    }
    if (isGoing) {
      isGoing = false
      clearTimeout(timer)
      if (places[event.key]) { location.hash = places[event.key]; event.preventDefault() }
      return
    }
    if (event.key === 'g') {
      isGoing = true
      timer = setTimeout(() => { isGoing = false }, 1500)
    } else if (event.key === '?') show()
    else if (!panel(event)) return
    event.preventDefault()
  })
  return show
}

function help(places) {
  const pair = (keys, text) => [h('dt', {}, keys.map(key => h('kbd', {}, key))), h('dd', {}, text)]
  const dialog = h('dialog', { class: 'keys', 'aria-labelledby': 'keys-title' },
    h('h2', { id: 'keys-title' }, 'Keys'),
    h('div', { class: 'grid' },
      h('dl', {}, inPanel.map(([keys, text]) => pair(keys, text))),
      h('dl', {}, Object.entries(places).map(([letter, hash]) => pair(['g', letter], hash.slice(2))), pair(['?'], 'these keys'))),
    h('p', { class: 'row end' }, h('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, 'Close')))
  return dialog
}
