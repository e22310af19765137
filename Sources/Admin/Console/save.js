// Keeps an exchange as a fixture, under a name that the prompt suggests.
import { h, icon, replace } from './dom.js'

/** Small letters, digits and dashes of the first words. @param {string} prompt */
export function slug(prompt) {
  const words = prompt.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return words.slice(0, 40).replace(/-[^-]*$/, match => words.length > 40 ? '' : match) || 'exchange'
}

/**
 * A button that opens a field for the name.
 * @param {Object} ctx
 * @param {number} number
 * @param {string} prompt
 * @returns {{button: HTMLElement, form: HTMLElement}}
 */
export function saveForm(ctx, number, prompt) {
  const name = h('input', { class: 'input mono', id: 'fixture-name', value: slug(prompt), spellcheck: 'false', autocomplete: 'off', required: true })
  const result = h('div', { role: 'status' })
  const submit = h('button', { class: 'button primary', type: 'submit' }, 'Save')
  const form = h('form', { class: 'save', hidden: true, onsubmit: async event => {
    event.preventDefault()
    submit.disabled = true
    try {
      const answer = await ctx.api.post('fixtures', { exchange: number, name: name.value.trim() })
      // Another fixture of the same request may stand before it.
      const isFirst = answer.answers === undefined || answer.answers === answer.fixture
      const then = isFirst ? 'the same request is answered by it from now on.' : `the same request is answered by ${answer.answers}, which stands before it.`
      replace(result, h('p', { class: 'good' }, `Saved as ${answer.fixture}: ${then}`))
    } catch (error) {
      replace(result, h('p', { class: 'error' }, error.message))
    }
    submit.disabled = false
  } }, h('label', { for: 'fixture-name' }, 'Name of the fixture'), h('div', { class: 'row' }, name, submit, h('button', { class: 'button plain', type: 'button', onclick: () => toggle(false) }, 'Cancel')), result)
  const button = h('button', { class: 'button', type: 'button', 'aria-expanded': 'false', onclick: () => toggle(form.hidden) }, icon('save'), 'Save as fixture')
  const toggle = isOpen => {
    form.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
    replace(result)
    if (isOpen) name.select()
  }
  return { button, form }
}
