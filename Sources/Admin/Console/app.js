// The page: which panel is on, and the way there by address and keys.
import { api, consoleOf, session } from './api.js'
import * as dom from './dom.js'
import { Announcer } from './announce.js'
import * as exchanges from './exchanges.js'
import * as format from './format.js'
import { listen } from './keys.js'
import { store } from './start.js'
import { nextTheme, setTheme, theme } from './theme.js'

const { h, icon, replace } = dom
const panels = ['exchanges', 'usage', 'sessions', 'scenario', 'faults', 'limits', 'misses']
const letters = { e: 'exchanges', u: 'usage', s: 'sessions', c: 'scenario', f: 'faults', l: 'limits', m: 'misses' }
const main = document.getElementById('main')
const announcer = new Announcer(document.getElementById('announce'))
const context = { api, store, ...dom, format, session, consoleOf, announce: text => announcer.say(text), go: hash => { location.hash = hash } }
let current = { name: null, panel: null }, turn = 0

replace(document.getElementById('nav'), h('ul', {}, panels.map(name => h('li', {}, h('a', { href: `#/${name}`, dataset: { panel: name } }, name[0].toUpperCase() + name.slice(1))))))
const showKeys = listen(Object.fromEntries(Object.entries(letters).map(([letter, name]) => [letter, `#/${name}`])), event => current.panel?.key?.(event) ?? false)
const live = h('span', { class: 'live', dataset: { state: 'loading' } }, 'connecting')
const themeButton = h('button', { class: 'button plain square', type: 'button', onclick: () => { setTheme(nextTheme()); nameTheme() } }, icon('theme'))
const sessions = h('select', { 'aria-label': 'Session', title: 'Session', onchange: () => location.assign(consoleOf(sessions.value)) })
replace(document.getElementById('tools'), live, sessions, themeButton, h('button', { class: 'button plain square', type: 'button', title: 'Keys (?)', 'aria-label': 'Keys', onclick: showKeys }, '?'))

function nameTheme() {
  themeButton.title = `Colours: ${theme()}; press for ${nextTheme()}`
  themeButton.setAttribute('aria-label', themeButton.title)
}

let wasLost = false
function showState() {
  live.dataset.state = store.state
  replace(live, { loading: 'connecting', live: 'live', lost: 'lost: trying again' }[store.state])
  if (store.state === 'lost') announcer.say('The connection is lost; trying again.')
  if (store.state === 'live' && wasLost) announcer.say('The connection is back.')
  wasLost = store.state === 'lost'
}

// The names are asked when the menu is about to open; before that the one of this page is enough.
function offerSessions(names) {
  const all = new Set(['*', session(), ...names])
  replace(sessions, [...all].map(name => h('option', { value: name }, name === '*' ? 'All sessions' : name)))
  sessions.value = session()
}
const askSessions = () => api.get('sessions').then(answer => offerSessions(answer.sessions.map(one => one.name)), () => {})
for (const event of ['pointerdown', 'focus']) sessions.addEventListener(event, askSessions)

/** `#/exchange/7` → the exchanges panel, about 7; an address nobody knows is the first panel. */
function place() {
  const [, word = '', ...rest] = location.hash.split('/')
  const argument = rest.length ? decoded(rest.join('/')) : undefined
  const name = word === 'exchange' ? 'exchanges' : panels.includes(word) ? word : 'exchanges'
  return { name, argument: word === 'exchanges' ? undefined : argument }
}

function decoded(text) {
  try { return decodeURIComponent(text) } catch { return text }
}

async function show() {
  const { name, argument } = place(), mine = ++turn
  document.title = `plantain: ${name}${argument ? ` ${argument}` : ''}`
  for (const link of document.querySelectorAll('#nav a')) link.dataset.panel === name ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current')
  if (current.name === name && current.panel.navigate) return current.panel.navigate(argument)
  const module = name === 'exchanges' ? exchanges : await import(`./${name}.js`).catch(broken)
  if (mine !== turn) return
  current.panel?.unmount()
  current = { name, panel: module.mount(main, { ...context, argument }) }
  document.querySelector('#nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const broken = error => ({ mount: () => (replace(main, h('p', { class: 'empty' }, `This panel can't be shown: ${error.message}`)), { unmount() {} }) })

store.subscribe(event => {
  if (event.type === 'state') showState()
  if (event.type === 'entry') announcer.count(event.data)
  current.panel?.update?.(event)
})
window.addEventListener('hashchange', show)
nameTheme()
offerSessions([])
showState()
show()
