// The journal's rows as the server tells them: the newest page first, then live, and the older ones when nothing else is to do.

/** As early.js asks for. */
const firstPage = 60
const page = 500
/** More than one session's journal keeps; beyond it the oldest rows go. */
const most = 20000

/** Rows in the order of their numbers, and how the connection is. Watchers get `{type, data?}`: entry, loaded, reset, gap, state. */
export class Store {
  /** @type {Object[]} oldest first */
  rows = []
  /** `loading`, `live` or `lost` */
  state = 'loading'
  /** Exchanges of the session that the server keeps; more than `rows` while older pages are on their way. */
  total = 0
  #api
  #session
  #byNumber = new Map()
  #watchers = new Set()
  #revision = 0
  #generation = 0
  #stream = null
  #rest = null

  constructor(api, session) {
    this.#api = api
    this.#session = session
  }

  /** @param {(event: {type: string, data?: *}) => void} watcher @returns {() => void} ends it */
  subscribe(watcher) {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** @param {number} number @returns {Object|undefined} */
  row(number) { return this.#byNumber.get(number) }

  /** Loads and follows for as long as the page is open; after a loss it tries again, later each time. */
  async start() {
    for (let wait = 500; ; wait = Math.min(wait * 2, 4000)) {
      try {
        await this.#begin()
        wait = 500
        this.#stream = new AbortController()
        if (!this.#rest) await this.#api.follow(event => this.#take(event), { after: this.#revision, signal: this.#stream.signal })
      } catch { /* Told by the state: there is nothing else to do than to try again. */ }
      if (this.#rest) {
        await this.#rest.promise
        continue
      }
      this.#become('lost')
      await new Promise(done => setTimeout(done, wait))
    }
  }

  /** Lets the connection go until `wake`: a browser has six for a server, and a page that nobody sees would keep one. */
  sleep() {
    this.#rest ??= Promise.withResolvers()
    this.#stream?.abort()
  }

  /** Asks what came meanwhile, and follows again. */
  wake() {
    this.#rest?.resolve()
    this.#rest = null
  }

  // A server that began anew counts from one again: rows under the same numbers are other ones then.
  async #begin(isAnew = false) {
    const answer = await this.#page(firstPage)
    const isAnother = isAnew || answer.revision < this.#revision || answer.entries.some(row => (this.#byNumber.get(row.number)?.time ?? row.time) !== row.time)
    if (isAnother) {
      this.#forget('*')
      this.#revision = 0
    }
    this.total = answer.matching
    const reached = this.rows.at(-1)?.number ?? 0
    this.#fill(answer)
    this.#become('live')
    const oldest = answer.entries.at(-1)?.number ?? 0
    if (answer.entries.length === firstPage && oldest > reached) this.#older(oldest)
  }

  async #older(before) {
    const generation = ++this.#generation
    while (this.rows.length < most) {
      await new Promise(done => (window.requestIdleCallback ?? setTimeout)(done, { timeout: 300 }))
      const answer = await this.#page(page, before).catch(() => null)
      if (generation !== this.#generation || !answer) return
      this.#fill(answer)
      if (answer.entries.length < page) return
      before = answer.entries.at(-1).number
    }
  }

  #page(limit, before) { return this.#api.get('journal', { view: 'row', session: this.#session, limit, before }) }

  #fill(answer) {
    this.#revision = Math.max(this.#revision, answer.revision)
    for (const row of answer.entries) this.#put(row)
    this.#tell({ type: 'loaded' })
  }

  #take(event) {
    if (event.type === 'hello' && event.data.revision < this.#revision) throw new Error('another server')
    if (event.type === 'reset') this.#forget(event.data.session)
    if (event.type === 'gap') this.#begin(true).catch(() => {})
    if (event.type === 'entry') {
      this.#revision = Math.max(this.#revision, event.data.revision)
      this.#put(event.data)
    }
    if (event.type !== 'hello') this.#tell(event)
  }

  // Pages and events may cross: the later revision stays.
  #put(row) {
    const known = this.#byNumber.get(row.number)
    if (known && known.revision > row.revision) return
    row.seen = performance.now()
    this.#byNumber.set(row.number, row)
    const at = this.#place(row.number)
    if (known) this.rows[at] = row
    else this.rows.splice(at, 0, row)
    if (this.rows.length > most) this.#byNumber.delete(this.rows.shift().number)
  }

  #place(number) {
    let low = 0, high = this.rows.length
    if (high && this.rows[high - 1].number < number) return high
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.rows[middle].number < number) low = middle + 1
      else high = middle
    }
    return low
  }

  #forget(session) {
    this.#generation += 1
    this.rows = session === '*' ? [] : this.rows.filter(row => row.session !== session)
    this.#byNumber = new Map(this.rows.map(row => [row.number, row]))
    this.total = this.rows.length
    if (!this.rows.length) this.#api.forgetPictures()
  }

  #become(state) {
    if (this.state === state) return
    this.state = state
    this.#tell({ type: 'state', data: state })
  }

  #tell(event) { for (const watcher of this.#watchers) watcher(event) }
}
