// An exchange as a line for a shell. The credential is the reader's own: what the client sent is not known here.

/** Larger bodies come from the server by a pipe. */
const largest = 8000
/** What curl sets itself, or what would make its output unreadable. */
const dropped = new Set(['host', 'content-length', 'connection', 'transfer-encoding', 'accept-encoding', 'expect', 'keep-alive', 'te', 'upgrade'])
const credentials = new Set(['x-goog-api-key', 'api-key', 'x-api-key', 'authorization', 'proxy-authorization', 'cookie'])

/**
 * Quotes for sh: nothing in it is expanded. Control characters, which a terminal may act on, are written as escapes.
 * @param {string} text
 */
export function quoted(text) {
  if (/[\x00-\x08\x0b-\x1f\x7f-\x9f]/.test(text)) {
    const escaped = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')
    return `$'${escaped.replace(/[\x00-\x1f\x7f]/g, c => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`).replace(/[\x80-\x9f]/g, c => `\\u00${c.charCodeAt(0).toString(16)}`)}'`
  }
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/**
 * The command, or null where the body is no longer whole.
 * @param {Object} exchange as the exchange route tells it
 * @param {{server: string, admin: string, hasToken: boolean}} where the server's address, the admin API's, and whether that needs a token
 * @returns {string|null}
 */
export function curl(exchange, where) {
  const { request } = exchange
  if (!request) return null
  const hasBody = request.bytes === null ? !request.isWhole || request.text !== null || request.pictures.length > 0 : request.bytes > 0
  const isPiped = hasBody && (request.text === null || request.pictures.length > 0 || request.bytes > largest || new TextEncoder().encode(request.text).length !== request.bytes)
  if (hasBody && !request.isWhole) return null
  const [path, query] = target(request.target)
  const lines = [`curl -sSg${method(request.method, hasBody)} ${address(where.server + path, query)}`]
  let isKnown = query.some(([, isSecret]) => isSecret)
  for (const [name, value] of request.fields) {
    const lower = name.toLowerCase()
    if (dropped.has(lower) || (value === 'REDACTED' && !credentials.has(lower))) continue
    if (!credentials.has(lower)) lines.push(`-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`)
    else if (lower !== 'cookie' && !isKnown) {
      isKnown = true
      lines.push(`-H "${lower.endsWith('authorization') ? `${name}: Bearer ` : `${name}: `}$GEMINI_API_KEY"`)
    }
  }
  if (!isKnown) lines.push('-H "x-goog-api-key: $GEMINI_API_KEY"')
  if (isPiped) lines.push('--data-binary @-')
  else if (hasBody) lines.push(`--data-raw ${quoted(request.text)}`)
  const command = lines.join(' \\\n  ')
  if (!isPiped) return command
  const token = where.hasToken ? ' -H "Authorization: Bearer $PLANTAIN_ADMIN_TOKEN"' : ''
  return `curl -sS${token} ${quoted(`${where.admin}exchange/request?number=${exchange.number}`)} |\n${command}`
}

/** curl sends GET by itself, and POST where there is a body. */
function method(name, hasBody) {
  return name === (hasBody ? 'POST' : 'GET') ? '' : name === 'HEAD' ? ' -I' : ` -X ${quoted(name)}`
}

// `?key=…` of the request is a credential too: its value is never the one that was sent.
function target(text) {
  const [path, query] = text.split(/\?(.*)/s)
  return [path, query === undefined ? [] : query.split('&').map(pair => [pair, /^(key|access_token|api_key|apikey)=/i.test(pair)])]
}

function address(url, query) {
  const all = query.map(([pair, isSecret]) => isSecret ? pair.split('=')[0] + '=' : pair)
  const secret = query.findIndex(([, isSecret]) => isSecret)
  if (secret < 0) return quoted(url + (all.length ? `?${all.join('&')}` : ''))
  const before = `${url}?${all.slice(0, secret + 1).join('&')}`, after = all.slice(secret + 1)
  return `${quoted(before)}"$GEMINI_API_KEY"${after.length ? quoted(`&${after.join('&')}`) : ''}`
}
