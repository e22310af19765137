// The page: which panel is on, and the way there by address and keys.
import { api, session } from './api.js'
import * as dom from './dom.js'
import * as format from './format.js'
import { Store } from './store.js'

const panels = ['exchanges', 'usage', 'sessions', 'scenario', 'faults', 'limits', 'misses']
const main = document.getElementById('main')
const store = new Store(api)
const ctx = { api, store, h: dom.h, svg: dom.svg, replace: dom.replace, icon: dom.icon, format, session, go: hash => { location.hash = hash } }
let mounted = null, generation = 0

dom.replace(document.getElementById('nav'), dom.h('ul', {}, panels.map(name => dom.h('li', {}, dom.h('a', { href: `#/${name}`, dataset: { panel: name } }, name[0].toUpperCase() + name.slice(1))))))

async function show() {
  const [, name = 'exchanges', argument] = location.hash.split('/')
  const turn = ++generation
  const module = await import(`./${name}.js`).catch(error => ({ mount: main => { dom.replace(main, dom.h('p', { class: 'empty' }, `${name}: ${error.message}`)); return { unmount() {} } } }))
  if (turn !== generation) return
  mounted?.unmount()
  for (const link of document.querySelectorAll('#nav a')) link.toggleAttribute('aria-current', link.dataset.panel === name)
  mounted = module.mount(main, { ...ctx, argument })
}
window.addEventListener('hashchange', show)
store.subscribe(event => mounted?.update?.(event))
store.start()
show()
