// Pictures by fetch, since a token can't ride on an <img>: few at once, and the last few hundred kept as object URLs.

const atOnce = 4
const kept = 300
/** Milliseconds before a URL is given back. */
const pause = 3000

/** Object URLs of pictures, least recently used given back first. */
export class Pictures {
  #urls = new Map()
  /** What the server no longer keeps: asked for once. */
  #gone = new Set()
  #waiting = []
  #running = 0
  #fetch

  /** @param {(path: string, params: object) => Promise<Response>} fetch */
  constructor(fetch) { this.#fetch = fetch }

  /**
   * @param {number} number the exchange's
   * @param {number} index which of its pictures
   * @param {number} [width] of a thumbnail; the picture as it was sent without
   * @param {'request'} [of] pictures that the client sent
   * @param {() => boolean} [isWanted] asked when its turn comes: what has been scrolled away is not fetched
   * @returns {Promise<string>} rejects if it is no longer kept
   */
  url(number, index, width, of, isWanted = () => true) {
    const key = `${number} ${index} ${width ?? ''} ${of ?? ''}`
    if (this.#gone.has(key)) return Promise.reject(new Error('no longer kept'))
    const known = this.#urls.get(key)
    if (known) {
      this.#urls.delete(key)
      this.#urls.set(key, known)
      return known
    }
    const url = this.#queued(() => this.#load({ number, index, width, of }, key), isWanted)
    this.#urls.set(key, url)
    // What failed for another reason than that it is gone may come when it is asked for again.
    url.catch(() => this.#urls.delete(key))
    this.#trim()
    return url
  }

  /** Forgets all: numbers begin again when the server does. */
  clear() {
    for (const url of this.#urls.values()) url.then(giveBack, () => {})
    this.#urls.clear()
    this.#gone.clear()
  }

  async #load(params, key) {
    const answer = await this.#fetch('exchange/picture', params)
    if (answer.status === 404) this.#gone.add(key)
    if (!answer.ok) throw new Error(`no picture: ${answer.status}`)
    return URL.createObjectURL(await answer.blob())
  }

  // The newest question first: it is what is on the screen now.
  #queued(task, isWanted) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ isWanted, drop: () => reject(new Error('no longer wanted')), run: () => task().then(resolve, reject).finally(() => { this.#running -= 1; this.#next() }) })
      this.#next()
    })
  }

  #next() {
    while (this.#running < atOnce && this.#waiting.length) {
      const next = this.#waiting.pop()
      if (!next.isWanted()) {
        next.drop()
        continue
      }
      this.#running += 1
      next.run()
    }
  }

  #trim() {
    for (const [key, url] of this.#urls) {
      if (this.#urls.size <= kept) return
      this.#urls.delete(key)
      url.then(giveBack, () => {})
    }
  }
}

// Later, since an image may have it and not be loaded yet; and not while it stands on the page, where a link may still fetch it.
function giveBack(url) {
  setTimeout(() => document.querySelector(`[src="${url}"], [href="${url}"]`) ? giveBack(url) : URL.revokeObjectURL(url), pause)
}
