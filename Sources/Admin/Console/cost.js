// What an exchange cost, as a sum one can check by hand.
import { h } from './dom.js'
import { count, exactUSD, none } from './format.js'

/**
 * The lines of the sum: so many tokens of a kind at a price per million. Cached tokens are a part of the prompt: its text first.
 * @param {Object} usage of the exchange route
 * @param {Object} price USD per million tokens, `search` USD per query
 * @returns {{what: string, count: number, price: number, per: number, usd: number}[]}
 */
export function costLines(usage, price) {
  const text = usage.promptText + (usage.toolUse ?? 0), cached = usage.cached ?? 0, fromText = Math.min(cached, text)
  const million = 1e6, lines = [
    ['prompt, text', text - fromText, price.input, million], ['prompt, pictures', usage.promptImage - (cached - fromText), price.inputImage ?? price.input, million],
    ['prompt, cached', cached, price.cached ?? price.input, million], ['answer, text', usage.candidatesText, price.text, million],
    ['answer, pictures', usage.candidatesImage, price.image, million], ['thoughts', usage.thoughts, price.text, million],
    ['searches', usage.searches ?? 0, price.search ?? 0, 1],
  ]
  return lines.filter(([, number]) => number > 0).map(([what, number, each, per]) => ({ what, count: number, price: each ?? 0, per, usd: number * (each ?? 0) / per }))
}

/** The table of tokens and cost. @param {Object} exchange as the exchange route tells it */
export function costElement(exchange) {
  const { usage, price, costUSD } = exchange
  if (!usage || !Object.values(usage).some(number => number > 0)) return h('p', { class: 'muted' }, exchange.ending === null ? 'Counted when the answer has ended.' : 'No tokens: nothing to pay.')
  if (!price) return h('div', {}, h('p', { class: 'muted' }, 'The model has no price in the table: it costs nothing here.'), tokens(costLines(usage, {}), false))
  const lines = costLines(usage, price), sum = lines.reduce((total, line) => total + line.usd, 0)
  return h('div', { class: 'sum' }, tokens(lines, true),
    h('p', { class: 'total' }, h('span', {}, 'Cost'), h('b', {}, exactUSD(costUSD))),
    Math.abs(sum - costUSD) > 1e-8 ? h('p', { class: 'note small' }, costUSD === 0 ? `It would be ${exactUSD(round(sum))}, but an exchange that ends like this is not billed.` : `The lines make ${exactUSD(round(sum))}; not all of it is billed for an exchange that ends like this.`) : null,
    h('p', { class: 'muted small' }, price.asOf ? `Prices of ${price.asOf}, ${price.tier} tier.` : `Prices of the ${price.tier} tier.`))
}

function tokens(lines, isPriced) {
  return h('div', { class: 'scroll' }, h('table', { class: 'table' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Tokens of'), h('th', { scope: 'col', class: 'number' }, 'Count'), isPriced ? [h('th', { scope: 'col', class: 'number' }, '× price'), h('th', { scope: 'col', class: 'number' }, '= cost')] : null)),
    h('tbody', {}, lines.map(line => h('tr', {}, h('td', {}, line.what), h('td', { class: 'number' }, count(line.count)),
      isPriced ? [h('td', { class: 'number muted' }, line.per === 1 ? `× $${line.price}` : `× $${line.price}/M`), h('td', { class: 'number' }, line.usd ? exactUSD(round(line.usd)) : none)] : null)))))
}

// Nano-dollars are the meter's unit: what floating point adds behind them is noise.
const round = usd => Math.round(usd * 1e9) / 1e9
