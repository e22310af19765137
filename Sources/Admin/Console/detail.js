// One exchange, whole: what was asked, what was answered, why, how long it took and what it cost.
import { hasToken, serverURL } from './api.js'
import { copyButton } from './copy.js'
import { costElement } from './cost.js'
import { curl } from './curl.js'
import { h, icon, replace } from './dom.js'
import { pictureElement } from './gallery.js'
import { messageElement } from './message.js'
import { soFar } from './row.js'
import { saveForm } from './save.js'
import { timingElement } from './timing.js'
import { decisionElement, missElement, nearMissesElement, notesElement } from './why.js'
import { statusBadge } from './words.js'

/** What is a fixture already, or no answer worth one. */
const unsavable = new Set(['fixture', 'miss', 'fault'])

/** The pane of exchange `number`. `way` leads on: `{close(), turn(steps), hasNext(steps)}`. */
export class Detail {
  #exchange = null
  #revision = -1
  #isLoading = false
  #timer = 0
  #isOver = false

  constructor(ctx, number, way) {
    this.ctx = ctx
    this.number = number
    this.way = way
    this.content = h('div', { class: 'content' }, h('p', { class: 'muted' }, 'Loading…'))
    this.title = h('h1', {}, `#${number}`)
    this.newer = this.#step(-1, 'up', 'Newer (k)')
    this.older = this.#step(1, 'under', 'Older (j)')
    this.element = h('article', { class: 'detail', 'aria-busy': 'true' },
      h('header', { class: 'detailbar' }, this.title, h('span', { class: 'row end' }, this.newer, this.older, h('button', { class: 'button plain square', type: 'button', title: 'Back to the list (Esc)', 'aria-label': 'Back to the list', onclick: way.close }, icon('close')))),
      this.content)
    this.#load()
  }

  /** Shows it anew when its row has changed. */
  update(event) {
    this.#steps()
    const isMine = event.type === 'entry' ? event.data.number === this.number && event.data.revision > this.#revision : event.type === 'reset'
    if (isMine) this.#load()
  }

  /** Puts the line for a shell on the clipboard: what the key `c` does. */
  copyCurl() { this.content.querySelector('.curl')?.click() }

  /** Stops the clock of an exchange under way. */
  end() {
    this.#isOver = true
    clearInterval(this.#timer)
  }

  #step(steps, name, label) {
    return h('button', { class: 'button plain square', type: 'button', title: label, 'aria-label': label, onclick: () => this.way.turn(steps) }, icon(name))
  }

  #steps() {
    this.newer.disabled = !this.way.hasNext(-1)
    this.older.disabled = !this.way.hasNext(1)
  }

  async #load() {
    if (this.#isLoading) return
    this.#isLoading = true
    try {
      this.#exchange = await this.ctx.api.get('exchange', { number: this.number, session: this.ctx.session() })
      this.#revision = this.#exchange.revision ?? 0
      if (!this.#isOver) this.#show(this.#exchange)
    } catch (error) {
      if (!this.#isOver) replace(this.content, h('p', { class: 'error' }, error.status === 404 ? `Exchange ${this.number} is no longer in the journal.` : error.message))
    }
    this.#isLoading = false
    this.element.removeAttribute('aria-busy')
    this.#steps()
    // It may have gone on while it was being loaded.
    const row = this.ctx.store.row(this.number)
    if (!this.#isOver && this.#exchange && row && row.revision > this.#revision) this.#load()
  }

  #show(exchange) {
    const { ctx } = this, { request, answer } = exchange
    const row = ctx.store.row(exchange.number), elapsed = () => row ? soFar(row) : 0
    const timing = h('div', {}, timingElement(exchange, elapsed()))
    clearInterval(this.#timer)
    if (exchange.timing.ended === null) this.#timer = setInterval(() => replace(timing, timingElement(exchange, elapsed())), 250)
    replace(this.title, h('span', { class: 'muted' }, `#${exchange.number} `), statusBadge(exchange.status, exchange.ending), h('span', {}, exchange.model || exchange.operation))
    replace(this.content,
      exchange.prompt ? h('p', { class: 'prompt', dir: 'auto' }, exchange.prompt) : null,
      this.#actions(exchange),
      notesElement(exchange),
      (exchange.ending === null ? [] : answer?.pictures ?? []).map(picture => pictureElement(ctx, exchange.number, picture)),
      card('Nearest fixtures', missElement(exchange)),
      h('div', { class: 'pair' }, h('div', {}, card('What happened', decisionElement(exchange)), card('Time', timing)), card('Tokens and cost', costElement(exchange))),
      card('Why no rule matched', nearMissesElement(exchange)),
      request ? messageElement('Request', `${request.method} ${request.target}`, request, request.pictures.map(picture => pictureElement(ctx, exchange.number, picture, 'request'))) : gone('request', exchange),
      answer ? messageElement('Answer', `HTTP ${answer.status}`, answer) : gone('answer', exchange))
  }

  #actions(exchange) {
    const line = curl(exchange, { server: serverURL(), admin: new URL('./', location.href).href.split('#')[0], hasToken: hasToken() })
    const copy = line === null ? null : copyButton(() => line, 'Copy as curl (c)', 'Copy as curl')
    copy?.classList.add('curl')
    const save = exchange.ending !== null && !unsavable.has(exchange.source) && exchange.request?.isWhole && exchange.answer?.isWhole ? saveForm(this.ctx, exchange.number, exchange.prompt || exchange.operation) : null
    return [h('div', { class: 'row deeds' }, copy, save?.button, line === null ? h('span', { class: 'muted small' }, 'The request is no longer kept whole: it can’t be sent again.') : null), save?.form]
  }
}

const card = (title, element) => element ? h('section', { class: 'card' }, h('h2', {}, title), element) : null

function gone(what, exchange) {
  const isComing = what === 'answer' && exchange.ending === null
  return h('p', { class: 'muted small' }, isComing ? 'The answer is under way.' : `The ${what} is no longer kept; --journal-memory keeps more.`)
}
