// Which session a panel is about, and requests about that one, whatever page they are made from.
import { h } from './dom.js'
import { session } from './api.js'
import { choice, field } from './parts.js'

/** From a session's page back to the page of all: a path of a session would win over the parameter. */
const root = session() === '*' ? '' : '../../../__admin/'

/**
 * The admin API about one session, all (`*`), or none in particular (null).
 * @param {object} api `ctx.api`
 * @param {string|null} name
 */
export function about(api, name) {
  const options = params => ({ params: { session: name, ...params } })
  return {
    get: (path, params) => api.get(root + path, { session: name, ...params }),
    post: (path, body, type) => api.post(root + path, body, { ...options(), type }),
    put: (path, body) => api.put(root + path, body, options()),
    delete: (path, params) => api.delete(root + path, options(params)),
  }
}

/**
 * The session of a panel that can only be about one: the page's; on the page of all, the one chosen here.
 * `offer(names)` says which there are; `changed` is called when another is chosen.
 */
export function subject(changed) {
  if (session() !== '*') return { element: null, name: session, offer() {} }
  let names = [], name = 'default'
  const element = h('div', { class: 'subject' })
  const offer = list => {
    // The default session begins with its first request; it can be armed before.
    const all = [...new Set(['default', ...list])]
    if (all.join('\n') === names.join('\n') || element.contains(document.activeElement)) return
    names = all
    if (!names.includes(name)) name = names[0]
    element.replaceChildren(field('Session', choice(names.map(name => [name, name]), name, chosen => { name = chosen; changed() })))
  }
  offer([])
  return { element, name: () => name, offer }
}
