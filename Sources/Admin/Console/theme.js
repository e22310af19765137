// Light, dark, or as the system has it. early.js shows what was chosen before the page is painted.

const key = 'plantain.theme'
const order = ['system', 'light', 'dark']

/** What was chosen last: `system`, `light` or `dark`. @returns {string} */
export const theme = () => order.includes(localStorage.getItem(key)) ? localStorage.getItem(key) : 'system'

/** Shows the page in these colours and remembers it. @param {string} name */
export function setTheme(name) {
  localStorage.setItem(key, name)
  apply()
}

/** The one after this: what the button does next. @returns {string} */
export const nextTheme = () => order[(order.indexOf(theme()) + 1) % order.length]

function apply() {
  const name = theme()
  if (name === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = name
}
