// Server-sent events from a fetch: EventSource can't send a token.

/**
 * The events of a stream, in order. Comments are skipped; a line may end in CR, LF or both, and a chunk anywhere.
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<{type: string, id: string, data: string}>}
 */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      const parts = (rest + value).split(/\r\n\r\n|\n\n|\r\r/)
      rest = parts.pop()
      for (const part of parts) {
        const event = parse(part)
        if (event) yield event
      }
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

/**
 * One event of its lines, or null if it says nothing.
 * @param {string} block
 * @returns {{type: string, id: string, data: string}|null}
 */
export function parse(block) {
  const event = { type: 'message', id: '', data: '' }, data = []
  let isEmpty = true
  for (const line of block.split(/\r\n|\n|\r/)) {
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line)
    if (field === '') continue
    isEmpty = false
    if (field === 'event') event.type = value
    else if (field === 'id') event.id = value
    else if (field === 'data') data.push(value)
  }
  event.data = data.join('\n')
  return isEmpty ? null : event
}
