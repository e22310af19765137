// Asks for the token of --admin-token. It is kept for as long as the tab lives, and nowhere else.
import { h } from './dom.js'

/** @param {boolean} isWrong whether one was given and refused @returns {Promise<string>} resolves when one was typed */
export function askToken(isWrong) {
  return new Promise(resolve => {
    const input = h('input', { class: 'input', type: 'password', id: 'token', autocomplete: 'off', required: true })
    const dialog = h('dialog', { class: 'token', 'aria-labelledby': 'token-title', oncancel: event => event.preventDefault() },
      h('form', { method: 'dialog', onsubmit: event => {
        event.preventDefault()
        if (!input.value) return
        dialog.close()
        dialog.remove()
        resolve(input.value)
      } },
      h('h2', { id: 'token-title' }, 'This server asks for a token'),
      h('div', { class: 'field' }, h('label', { for: 'token' }, 'What it was started with: --admin-token'), input),
      isWrong ? h('p', { class: 'error', role: 'alert' }, 'That one was refused.') : null,
      h('p', { class: 'row end' }, h('button', { class: 'button primary', type: 'submit' }, 'Go on'))))
    document.body.append(dialog)
    dialog.showModal()
  })
}
