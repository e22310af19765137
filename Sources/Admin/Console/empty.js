// What the list says when it has nothing to show: how a client finds this server.
import { clientURL } from './api.js'
import { copyButton } from './copy.js'
import { h } from './dom.js'

/**
 * What stands in the place of rows.
 * @param {'match'|'lost'|'server'} why there is none
 * @param {() => void} clear takes the filters back
 */
export const notice = (why, clear) => why === 'match' ? noMatch(clear) : why === 'lost' ? noServer() : emptyServer()

/** No exchange at all: the lines that point a client here. */
function emptyServer() {
  const url = clientURL()
  const ways = [
    ['Python', `client = genai.Client(api_key="test", http_options={"base_url": "${url}"})`],
    ['JavaScript', `const ai = new GoogleGenAI({ apiKey: "test", httpOptions: { baseUrl: "${url}" } })`],
    ['Go, others', `export GOOGLE_GEMINI_BASE_URL=${url} GOOGLE_API_KEY=test`],
    ['curl', `curl ${url}/v1beta/models/gemini-3-pro-image:generateContent -H 'x-goog-api-key: test' -H 'Content-Type: application/json' -d '{"contents":[{"parts":[{"text":"a red bicycle"}]}]}' -o picture.json`],
  ]
  return h('div', { class: 'welcome' },
    h('h2', {}, 'Nothing has been asked yet'),
    h('p', { class: 'muted' }, 'Point a client at this server. Any API key will do; no request leaves this machine. What it asks appears here.'),
    h('dl', {}, ways.map(([name, line]) => [h('dt', {}, name), h('dd', {}, h('code', {}, line), copyButton(() => line, `Copy the line for ${name}`))])))
}

/** Nothing to show, since nobody answers. */
const noServer = () => h('div', { class: 'empty' }, h('p', {}, 'plantain does not answer. The list comes back by itself when it does.'))

/** Exchanges, but none that the filters let through. */
function noMatch(clear) {
  return h('div', { class: 'empty' }, h('p', {}, 'No exchange matches these filters.'), h('button', { class: 'button', type: 'button', onclick: clear }, 'Clear filters'))
}
