// What a request asked beside what a fixture recorded.
import { h } from './dom.js'

/** A difference: of texts word by word, of anything else one beside the other. */
export function compared({ asked, recorded, words }) {
  if (words) return h('p', { class: 'words' }, diff(words))
  const side = (name, value, tag) => h('p', { class: 'words' }, h('span', { class: 'tag' }, name),
    value === undefined ? h('em', { class: 'muted' }, 'nothing') : h(tag, {}, value))
  return [side('asked', asked, 'ins'), side('recorded', recorded, 'del')]
}

/** `[-recorded-]` and `{+asked+}` as elements. A sign stays before each, for who sees no colours. */
export function diff(words) {
  return words.split(/(\[-[\s\S]*?-\]|\{\+[\s\S]*?\+\})/).map(part => {
    if (part.startsWith('[-') && part.endsWith('-]')) return del(part.slice(2, -2))
    if (part.startsWith('{+') && part.endsWith('+}')) return ins(part.slice(2, -2))
    return part
  })
}

const sign = text => h('span', { class: 'sign' }, text)
const del = text => h('del', {}, sign('−'), text)
const ins = text => h('ins', {}, sign('+'), text)

/** What the signs mean. */
export const key = () => ['Of texts: ', h('span', { class: 'words' }, del('recorded'), ' is only in the fixture, ', ins('asked'), ' only in the request.')]
