// The rows of the journal by number, kept as the server tells them.
export class Store {
  #watchers = new Set()
  constructor(api) { this.api = api; this.rows = new Map() }
  subscribe(watcher) { this.#watchers.add(watcher); return () => this.#watchers.delete(watcher) }
  async start() {
    for (;;) {
      await this.api.follow(event => { if (event.type === 'entry') this.rows.set(event.data.number, event.data); for (const w of this.#watchers) w(event) }).catch(() => {})
      await new Promise(done => setTimeout(done, 1000))
    }
  }
}
