// The pictures of an exchange: in full, as large as the pane or pixel by pixel.
import { h, icon, replace } from './dom.js'
import { bytes, dimensions } from './format.js'

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/heic': 'heic', 'image/heif': 'heif' }

/**
 * A picture with its size, a button between "fit" and "100 %", and a link to keep it.
 * @param {Object} ctx
 * @param {number} number the exchange's
 * @param {Object} picture `{index, mimeType, width?, height?, bytes?}`
 * @param {'request'} [of]
 * @returns {HTMLElement}
 */
export function pictureElement(ctx, number, picture, of) {
  const stage = h('div', { class: 'stage', tabindex: 0, role: 'group', 'aria-label': `Picture ${picture.index + 1}` }, h('span', { class: 'muted small' }, 'loading'))
  const size = h('span', { class: 'muted' }, facts(picture))
  const zoom = h('button', { class: 'button', type: 'button', 'aria-pressed': 'false', onclick: () => {
    const isWhole = stage.classList.toggle('actual')
    zoom.setAttribute('aria-pressed', String(isWhole))
  } }, '100 %')
  const tools = h('figcaption', { class: 'row' }, size)
  // The media type is the client's word: the file's name is made here, of known endings alone.
  const name = `plantain-${number}${of ? '-input' : ''}-${picture.index}.${endings[picture.mimeType] ?? 'bin'}`
  ctx.api.pictureURL(number, picture.index, undefined, of).then(url => {
    const image = h('img', { src: url, alt: of ? `picture ${picture.index + 1} that the client sent` : `picture ${picture.index + 1} of the answer`, onload: () => replace(size, facts({ ...picture, width: image.naturalWidth, height: image.naturalHeight })),
      onerror: () => replace(stage, h('span', { class: 'muted' }, 'The browser can’t show it.')) })
    replace(stage, image)
    replace(tools, size, h('span', { class: 'row end' }, zoom, h('a', { class: 'button', href: url, download: name }, icon('down'), 'Download')))
  }, () => replace(stage, h('span', { class: 'muted' }, 'No longer kept.')))
  return h('figure', { class: of ? 'picture sent' : 'picture' }, stage, tools)
}

const facts = picture => [dimensions(picture), endings[picture.mimeType]?.toUpperCase().replace('JPG', 'JPEG') ?? picture.mimeType, picture.bytes ? bytes(picture.bytes) : ''].filter(word => word && word !== '–').join(' · ')
