// Numbers and times as people read them. Pure: the same value is always the same text.

const grouped = new Intl.NumberFormat('en-US')
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 })
const clockOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** What stands where there is nothing to tell. */
export const none = '–'

/** Local time of day of an ISO time, to the second: `10:00:07`. @param {string} iso */
export const time = iso => clockOfDay.format(new Date(iso))

/** Local time of day to the millisecond. @param {string} iso */
export const exactTime = iso => clock.format(new Date(iso))

/** Local date and time. @param {string} iso */
export const dateTime = iso => date.format(new Date(iso))

/** `1,344`. @param {number|null} n */
export const count = n => n === null || n === undefined ? none : grouped.format(n)

/** `1 picture`, `2 pictures`. @param {number} n @param {string} word @param {string} [words] */
export const plural = (n, word, words = word + 's') => `${count(n)} ${n === 1 ? word : words}`

/** `812 B`, `59.0 kB`, `1.40 MB`: thousands, as networks count. @param {number|null} n */
export function bytes(n) {
  if (n === null || n === undefined) return none
  if (n < 1000) return `${n} B`
  const [unit, size] = n < 1e6 ? ['kB', 1e3] : n < 1e9 ? ['MB', 1e6] : ['GB', 1e9]
  return `${three(n / size)} ${unit}`
}

/** `0.8 ms`, `31 ms`, `14.5 s`, `2 min 05 s`, `3 h 12 min`. @param {number|null} seconds */
export function duration(seconds) {
  if (seconds === null || seconds === undefined) return none
  if (seconds < 0.01) return `${(seconds * 1000).toFixed(1)} ms`
  if (seconds < 0.9995) return `${Math.round(seconds * 1000)} ms`
  if (seconds < 59.95) return `${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1)} s`
  const whole = Math.round(seconds), pad = n => String(n).padStart(2, '0')
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`
  if (whole < 86400) return `${Math.floor(whole / 3600)} h ${pad(Math.floor(whole % 3600 / 60))} min`
  return `${Math.floor(whole / 86400)} d ${pad(Math.floor(whole % 86400 / 3600))} h`
}

/** Dollars at a glance: `$0.1345`, `$12.30`; what is less than a hundredth of a cent is `<$0.0001`. @param {number|null} n */
export function usd(n) {
  if (n === null || n === undefined) return none
  if (n === 0) return '$0'
  if (Math.abs(n) < 0.0001) return '<$0.0001'
  return `$${Math.abs(n) < 1 ? n.toFixed(4) : n.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
}

/** Dollars to the last nano-dollar, without zeros behind: `$0.139838`. @param {number} n */
export const exactUSD = n => `$${n.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 9 })}`

/** `43 %`. @param {number} share of one */
export const percent = share => `${share > 0 && share < 0.01 ? '<1' : Math.round(share * 100)} %`

/** `1408 × 768`. @param {{width: number, height: number}|null} picture */
export const dimensions = picture => picture && picture.width ? `${picture.width} × ${picture.height}` : none

function three(n) {
  return n < 10 ? n.toFixed(2) : n < 100 ? n.toFixed(1) : String(Math.round(n))
}
