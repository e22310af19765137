// Numbers and times as people read them. Pure: the same value is always the same text.

// By hand, not by Intl: that takes longer to wake than the list to draw, and differs from machine to machine.

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const pad = (n, width = 2) => String(n).padStart(width, '0')
const grouped = digits => digits.replace(/\B(?=(\d{3})+$)/g, ',')
const clock = date => `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`

/** What stands where there is nothing to tell. */
export const none = '–'

/** Local time of day of an ISO time, to the second: `10:00:07`. @param {string} iso */
export const time = iso => clock(new Date(iso))

/** Local time of day to the millisecond. @param {string} iso */
export const exactTime = iso => `${time(iso)}.${pad(new Date(iso).getMilliseconds(), 3)}`

/** Local date and time: `21 Nov 2026, 10:00:07`. @param {string} iso */
export function dateTime(iso) {
  const date = new Date(iso)
  return `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}, ${clock(date)}`
}

/** `1,344`. @param {number|null} n */
export const count = n => n === null || n === undefined ? none : `${n < 0 ? '-' : ''}${grouped(String(Math.abs(Math.round(n))))}`

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
  const whole = Math.round(seconds)
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`
  if (whole < 86400) return `${Math.floor(whole / 3600)} h ${pad(Math.floor(whole % 3600 / 60))} min`
  return `${Math.floor(whole / 86400)} d ${pad(Math.floor(whole % 86400 / 3600))} h`
}

/** Dollars at a glance: `$0.1345`, `$12.30`; what is less than a hundredth of a cent is `<$0.0001`. @param {number|null} n */
export function usd(n) {
  if (n === null || n === undefined) return none
  if (n === 0) return '$0'
  if (Math.abs(n) < 0.0001) return '<$0.0001'
  return dollars(n.toFixed(Math.abs(n) < 1 ? 4 : 2))
}

/** Dollars to the last nano-dollar, two decimals at least: `$0.139838`. @param {number} n */
export const exactUSD = n => dollars(n.toFixed(9).replace(/(\.\d\d\d*?)0+$/, '$1'))

/** `43 %`. @param {number} share of one */
export const percent = share => `${share > 0 && share < 0.01 ? '<1' : Math.round(share * 100)} %`

/** `1408 × 768`. @param {{width: number, height: number}|null} picture */
export const dimensions = picture => picture && picture.width ? `${picture.width} × ${picture.height}` : none

function dollars(fixed) {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(fixed)
  return `${sign}$${grouped(whole)}${rest}`
}

function three(n) {
  return n < 10 ? n.toFixed(2) : n < 100 ? n.toFixed(1) : String(Math.round(n))
}
