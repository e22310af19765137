// The admin API as the console asks it: one place for addresses, the token and errors.
import { Pictures } from './pictures.js'

/** Where the admin API is: the folder above this file's, so a page under /s/NAME/__admin/ is about that session. */
const base = new URL('../', import.meta.url)
const tokenKey = 'plantain.token'

/** A refusal: `message` is what the server said, `status` its code, `problems` where a document was wrong. */
export class APIError extends Error {
  constructor(status, body) {
    super(body?.error ?? `the server answered ${status}`)
    this.status = status
    this.problems = body?.problems ?? []
  }
}

/** The session the page is about: the name in its path, or `*` for all. @returns {string} */
export function session() {
  const name = /\/s\/([^/]+)\/__admin\/$/.exec(base.pathname)?.[1]
  return name === undefined ? '*' : decodeURIComponent(name)
}

/** The console of another session, or of all (`*`); the panel stays. @param {string} name */
export function consoleOf(name) {
  const root = base.pathname.replace(/(\/s\/[^/]+)?\/__admin\/$/, '')
  return `${root}${name === '*' ? '' : `/s/${encodeURIComponent(name)}`}/__admin/${location.hash}`
}

/** The server's own address, before any session's prefix. @returns {string} */
export const serverURL = () => base.href.replace(/(\/s\/[^/]+)?\/__admin\/$/, '')

/** Whether requests to the admin API need a token. @returns {boolean} */
export const hasToken = () => sessionStorage.getItem(tokenKey) !== null

/** Where a client of this session sends its requests: the server's root, or the session's. @returns {string} */
export const clientURL = () => base.href.replace(/\/__admin\/$/, '')

/** Asks for the token; set by the page. Called at most once at a time. @type {(isWrong: boolean) => Promise<string>} */
let askToken = () => Promise.reject(new APIError(401, { error: 'a token is needed' }))
let asking = null
export const onTokenNeeded = ask => { askToken = ask }

/**
 * Fetches with the token, and asks for one if it is refused. Parameters that are null, undefined or empty are left out.
 * @param {string} path relative to `__admin/`, without a slash before it
 * @param {Object<string, *>} [params]
 * @param {RequestInit} [options]
 * @returns {Promise<Response>}
 */
export async function request(path, params = {}, options = {}) {
  const url = new URL(path, base)
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined && value !== '') url.searchParams.set(name, value)
  const sent = sessionStorage.getItem(tokenKey)
  const headers = { ...options.headers, ...(sent ? { Authorization: `Bearer ${sent}` } : {}) }
  const answer = await (early(url) ?? fetch(url, { ...options, headers, cache: 'no-store', credentials: 'omit' }))
  if (answer.status !== 401) return answer
  // Many requests may be refused at once: one question, and whoever was refused with an older token tries the new one.
  if (sessionStorage.getItem(tokenKey) === sent) {
    asking ??= askToken(sent !== null).finally(() => { asking = null })
    sessionStorage.setItem(tokenKey, await asking)
  }
  return request(path, params, options)
}

// What early.js asked before this file was there; it is taken once.
function early(url) {
  const asked = globalThis.plantain
  if (asked?.url !== url.href) return undefined
  delete globalThis.plantain
  return asked.answer
}

async function json(answer) {
  const body = await answer.json().catch(() => null)
  if (!answer.ok) throw new APIError(answer.status, body)
  return body
}

function send(method, path, body, { params, type } = {}) {
  const isText = typeof body === 'string'
  const headers = body === undefined ? {} : { 'Content-Type': type ?? (isText ? 'text/plain' : 'application/json') }
  return request(path, params, { method, headers, body: isText || body === undefined ? body : JSON.stringify(body) }).then(json)
}

const pictures = new Pictures((path, params) => request(path, params))

/** What panels get as `ctx.api`. Without a `session` parameter a request is about the page's session; on the page of all, about the default one. */
export const api = {
  /** @returns {Promise<*>} the JSON; throws an APIError */
  get: (path, params) => request(path, params).then(json),
  /** `body` is sent as JSON, a string as it is under `options.type`. */
  post: (path, body, options) => send('POST', path, body, options),
  put: (path, body, options) => send('PUT', path, body, options),
  delete: (path, options) => send('DELETE', path, undefined, options),
  /** The answer as text, for bodies that are no JSON. */
  text: (path, params) => request(path, params).then(async answer => answer.ok ? answer.text() : json(answer)),
  /** A picture as an object URL; of a thumbnail the width is given. See `Pictures`. @returns {Promise<string>} */
  pictureURL: (number, index, width, of, isWanted) => pictures.url(number, index, width, of, isWanted),
  forgetPictures: () => pictures.clear(),
  /** Follows the journal until `signal` aborts or the connection ends. @returns {Promise<void>} */
  async follow(onEvent, { after, signal } = {}) {
    const answer = await request('journal', { follow: 1, session: session(), after }, { signal })
    if (!answer.ok) await json(answer)
    const { events } = await import('./sse.js')
    for await (const event of events(answer.body)) onEvent({ type: event.type, data: JSON.parse(event.data || '{}') })
  },
}
