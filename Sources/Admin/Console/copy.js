// A button that copies, and says so.
import { h, icon, replace } from './dom.js'

/**
 * @param {() => string|Promise<string>} text what to copy, asked when pressed
 * @param {string} label what it is, for who can't see what stands beside it
 * @param {string} [word] shown on the button; without, an icon alone
 * @returns {HTMLElement}
 */
export function copyButton(text, label, word) {
  const face = (name, said) => replace(button, icon(name), word || said ? h('span', {}, said ?? word) : null)
  const button = h('button', { class: `button${word ? '' : ' square'}`, type: 'button', title: label, 'aria-label': label, onclick: async () => {
    try {
      await copy(await text())
      face('check', word ? 'Copied' : undefined)
    } catch {
      face('copy', 'Not copied')
    }
    setTimeout(() => face('copy'), 1600)
  } })
  face('copy')
  return button
}

// The clipboard's own interface is for pages of this machine or by https alone; elsewhere the old way still works.
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = h('textarea', { class: 'quiet', readonly: true })
  area.value = text
  document.body.append(area)
  area.select()
  const isDone = document.execCommand('copy')
  area.remove()
  if (!isDone) throw new Error('the browser does not copy')
}
