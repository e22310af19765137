// JSON as coloured lines. The text is read token by token, not parsed and written again: numbers, order and escapes stay as they were sent.
import { h } from './dom.js'
import { bytes } from './format.js'

const token = /\s+|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/gy
/** From this length on a text without spaces is a reference: nobody reads base64. */
const long = 96

/**
 * The text as nodes, indented by two; null if it is no JSON.
 * @param {string} text
 * @returns {Node[]|null}
 */
export function highlighted(text) {
  const tokens = read(text)
  if (!tokens) return null
  const out = [], add = (kind, value) => out.push(kind ? h('span', { class: kind }, value) : document.createTextNode(value))
  let depth = 0
  const line = () => add(null, '\n' + '  '.repeat(depth))
  tokens.forEach((part, index) => {
    const next = tokens[index + 1]
    if (part === '{' || part === '[') {
      add(null, part)
      if (next === '}' || next === ']') return
      depth += 1
      line()
    } else if (part === '}' || part === ']') {
      if (tokens[index - 1] !== '{' && tokens[index - 1] !== '[') {
        depth = Math.max(0, depth - 1)
        line()
      }
      add(null, part)
    } else if (part === ',') {
      add(null, part)
      line()
    } else if (part === ':') add(null, ': ')
    else if (part[0] === '"') out.push(next === ':' ? h('span', { class: 'key' }, part) : string(part))
    else add(/^[tfn]/.test(part) ? 'word' : 'figure', part)
  })
  return out
}

/** The tokens without white space between them, or null where something is none. */
function read(text) {
  const tokens = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    if (!found) return null
    if (!/^\s/.test(found[0])) tokens.push(found[0])
  }
  return tokens.length && /^[{["\d-]|^(true|false|null)$/.test(tokens[0]) ? tokens : null
}

function string(part) {
  const inside = part.slice(1, -1)
  if (/^\(picture \d+\)$/.test(inside)) return h('span', { class: 'reference' }, inside)
  if (inside.length < long || !/^[A-Za-z0-9+/_=\\-]+$/.test(inside)) return h('span', { class: 'text' }, part)
  return h('span', { class: 'text', title: `${inside.length} characters` }, `"${inside.slice(0, 24)}`, h('span', { class: 'reference' }, `… ${bytes(inside.length)} …`), `${inside.slice(-6)}"`)
}
