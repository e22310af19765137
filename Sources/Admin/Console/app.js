// The page: which panel is on, and the way there by address and keys.
import { api, consoleOf, onTokenNeeded, session } from './api.js'
import * as dom from './dom.js'
import { Announcer } from './announce.js'
import * as exchanges from './exchanges.js'
import * as format from './format.js'
import { listen } from './keys.js'
import { Store } from './store.js'
import { nextTheme, setTheme, theme } from './theme.js'

const { h, replace } = dom
const [main, live, themeButton, sessions] = ['main', 'live', 'theme', 'sessions'].map(id => document.getElementById(id))
const links = [...document.querySelectorAll('#nav a')], panels = links.map(link => link.dataset.panel)
const letters = { e: 'exchanges', u: 'usage', s: 'sessions', c: 'scenario', f: 'faults', l: 'limits', m: 'misses' }
onTokenNeeded(isWrong => import('./token.js').then(({ askToken }) => askToken(isWrong)))
/** The one store of the page: it loads and follows from now on. */
const store = new Store(api, session())
store.start()
const announcer = new Announcer(document.getElementById('announce'))
const context = { api, store, ...dom, format, session, consoleOf, announce: text => announcer.say(text), go: hash => { location.hash = hash } }
let current = { name: null, panel: null }, turn = 0

const showKeys = listen(Object.fromEntries(Object.entries(letters).map(([letter, name]) => [letter, `#/${name}`])), event => current.panel?.key?.(event) ?? false)
document.getElementById('keys').addEventListener('click', showKeys)
themeButton.addEventListener('click', () => { setTheme(nextTheme()); nameTheme() })
sessions.addEventListener('change', () => location.assign(consoleOf(sessions.value)))

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
  for (const link of links) link.dataset.panel === name ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current')
  if (current.name === name && current.panel.navigate) return current.panel.navigate(argument)
  const module = name === 'exchanges' ? exchanges : await Promise.all([import(`./${name}.js`), dom.styled()]).then(([module]) => module, broken)
  if (mine !== turn) return
  current.panel?.unmount()
  current = { name, panel: module.mount(main, { ...context, argument }) }
  links.find(link => link.dataset.panel === name).scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const broken = error => ({ mount: () => (replace(main, h('p', { class: 'empty' }, `This panel can't be shown: ${error.message}`)), { unmount() {} }) })

store.subscribe(event => {
  if (event.type === 'state') showState()
  if (event.type === 'entry') announcer.count(event.data)
  current.panel?.update?.(event)
})
window.addEventListener('hashchange', show)
// A page one went on from is kept by the browser, streams and all; one in the background is let alone for a while.
let hidden = 0
window.addEventListener('pagehide', () => store.sleep())
window.addEventListener('pageshow', () => store.wake())
document.addEventListener('visibilitychange', () => {
  clearTimeout(hidden)
  if (document.hidden) hidden = setTimeout(() => store.sleep(), 20000)
  else store.wake()
})
nameTheme()
offerSessions([])
showState()
show()
