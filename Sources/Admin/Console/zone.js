// Parts of a panel that come again and again from the server.
import { h, replace } from './dom.js'

/**
 * An element that `show(data)` draws anew only when the data has changed. What had the focus has it again if it carries the same
 * data-key, <details> stay as they were, and nothing is drawn while a field in it is being filled in or a question is open, unless `isForced`.
 * @param {(data: *) => *} draw children for the data
 */
export function zone(draw) {
  const element = h('div', { class: 'zone' })
  const keyed = selector => [...element.querySelectorAll(selector)]
  let seen, isPressed = false
  // A button that is exchanged between press and release is never clicked.
  element.addEventListener('pointerdown', () => {
    isPressed = true
    const release = () => { isPressed = false }
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => setTimeout(release), { once: true })
  })
  const show = (data, isForced = false) => {
    const now = JSON.stringify(data)
    const active = element.contains(document.activeElement) ? document.activeElement : null
    const isBusy = isPressed || active?.matches('input:not([type=radio]), select, textarea') || element.querySelector('.asking')
    if (!isForced && (now === seen || isBusy)) return
    seen = now
    const key = active?.dataset.key
    const open = new Map(keyed('details[data-key]').map(details => [details.dataset.key, details.open]))
    replace(element, draw(data))
    for (const details of keyed('details[data-key]')) details.open = open.get(details.dataset.key) ?? details.open
    // What was pressed may be gone, like the exit of a machine that was taken: then the nearest, so that keys go on from here.
    const same = key && keyed('[data-key]').find(found => found.dataset.key === key)
    if (active) (same || element.querySelector('button') || document.getElementById('main')).focus({ preventScroll: true })
  }
  return { element, show }
}

/**
 * Does `work` when poked, at most every `pause` ms and never twice at once; and each `every` ms while the page is seen, if given.
 * What it throws is for `failed`, and null once it works again.
 */
export function refresher(work, failed, { pause = 1000, every } = {}) {
  let timer, isRunning = false, isDue = false, isStopped = false, hasFailed = false
  const run = async () => {
    clearTimeout(timer)
    timer = undefined
    if (isRunning) { isDue = true; return }
    isRunning = true
    isDue = false
    let problem = null
    try { await work() } catch (error) { problem = error }
    if (!isStopped && (problem || hasFailed)) failed(problem)
    hasFailed = problem !== null
    isRunning = false
    if (isDue) poke()
  }
  const poke = () => { if (!isStopped) timer ??= setTimeout(run, pause) }
  const beat = every && setInterval(() => { if (!document.hidden) run() }, every)
  const stop = () => {
    isStopped = true
    clearTimeout(timer)
    clearInterval(beat)
  }
  run()
  return { now: run, poke, stop }
}
