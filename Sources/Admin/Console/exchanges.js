// The exchanges panel: the list, and beside it (on a phone: over it) the exchange that is open.
import { h, replace, styled } from './dom.js'
import { List } from './list.js'

// The list is on the screen before the detail's files are asked for.
const part = () => Promise.all([import('./detail.js'), styled()]).then(([{ Detail }]) => Detail)

/** Panel `#/exchanges` and `#/exchange/7`. `navigate` opens another exchange without building the list anew. */
export function mount(main, ctx) {
  const open = number => ctx.go(`#/exchange/${number}`)
  // Steps from one exchange to the next are no places to come back to.
  const turn = number => { if (number !== null) location.replace(`#/exchange/${number}`) }
  const close = () => ctx.go('#/exchanges')
  const list = new List(ctx, open)
  const pane = h('section', { class: 'pane', hidden: true, 'aria-label': 'Exchange', tabindex: '-1' })
  const root = h('div', { class: 'exchanges' }, list.element, pane)
  replace(main, root)
  let detail = null, wanted = null

  async function navigate(argument) {
    const number = /^\d+$/.test(argument ?? '') ? Number(argument) : null
    if (number === (detail?.number ?? null) && number === wanted) return
    wanted = number
    const Detail = number === null ? null : await part().catch(() => null)
    if (wanted !== number) return
    // Without the server there are no files either: the next click asks again.
    if (number !== null && !Detail) { wanted = null; return ctx.announce('The exchange can’t be shown: the server does not answer.') }
    detail?.end()
    const had = detail !== null
    detail = number === null ? null : new Detail(ctx, number, { close, turn: steps => turn(list.neighbour(steps, number)), hasNext: steps => list.neighbour(steps, number) !== null })
    replace(pane, detail?.element)
    pane.scrollTop = 0
    pane.hidden = detail === null
    root.classList.toggle('open', detail !== null)
    if (number !== null) list.select(number)
    if (had && number === null) list.viewport.focus({ preventScroll: true })
    if (number !== null && !had) pane.focus({ preventScroll: true })
  }

  const move = steps => {
    const number = list.neighbour(steps)
    if (number === null) return
    if (detail) turn(number)
    else { list.select(number); list.viewport.focus({ preventScroll: true }) }
  }
  const edge = steps => { for (let next; (next = list.neighbour(steps)) !== null;) list.select(next) }

  const keys = {
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    PageDown: () => move(Math.max(1, list.pageRows)), PageUp: () => move(-list.pageRows), Home: () => edge(-1),
    Enter: () => list.selected !== null && !detail && open(list.selected),
    Escape: () => detail ? close() : list.select(null),
    '/': () => { if (detail && getComputedStyle(list.element).visibility === 'hidden') close(); list.toolbar.search.focus(); list.toolbar.search.select() },
    p: () => list.pause(), c: () => detail?.copyCurl(),
  }

  // What is wanted next, while nothing else is to do: also for when the server is gone.
  const idle = window.requestIdleCallback ?? setTimeout
  idle(() => Promise.all([part(), import('./empty.js')]).catch(() => {}), { timeout: 2000 })
  navigate(ctx.argument)
  return {
    navigate,
    update(event) { list.update(event); detail?.update(event) },
    /** @param {KeyboardEvent} event @returns {boolean} whether the key did something here */
    key(event) {
      const isInPane = detail && pane.contains(document.activeElement)
      // In the pane arrows and pages scroll, and Enter presses what has the focus.
      if (/^(Arrow|Page|Home|Enter)/.test(event.key) && (isInPane || !list.viewport.contains(document.activeElement) && document.activeElement !== document.body && document.activeElement !== main)) return false
      if (!keys[event.key]) return false
      keys[event.key]()
      return true
    },
    unmount() { list.end(); detail?.end() },
  }
}
