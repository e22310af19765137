// The catalogue of faults, to search in and to fire from.
import { h } from './dom.js'
import { plural } from './format.js'
import { about, subject } from './subject.js'
import { frame, choice, field, upcoming } from './parts.js'
import { zone, refresher } from './zone.js'
import { faultRow } from './fault.js'
import { armedCard, disarming } from './armed.js'

const classes = {
  credentials: 'Credentials', request: 'Refused requests', quota: 'Quotas', server: 'Server errors', block: 'Blocked prompts and pictures',
  shape: 'Odd answers', envelope: 'Odd errors', stream: 'Streams', timing: 'Timing', transport: 'Connections',
}

/** Every fault by class, narrowed by words, class and preset; Fire arms one for the next requests of one session. */
export function mount(main, ctx) {
  const of = subject(() => refresh.now())
  const where = () => about(ctx.api, of.name())
  const { body, act, tell, failed } = frame(main, 'Faults', 'Fire arms a fault for the next requests of the session, before any rule is asked.', of.element)
  let preset = null, rows = []
  const search = h('input', { class: 'input', type: 'search', placeholder: '429, safety, reset …', oninput: () => narrow() })
  const group = choice([['', 'all'], ...Object.entries(classes)], '', () => narrow())
  const times = h('input', { class: 'input', type: 'number', min: 1, max: 1000, value: 1, inputmode: 'numeric' })
  const chips = h('div', { class: 'row', role: 'group', 'aria-label': 'What presets of --chaos draw from' })
  const found = h('p', { class: 'muted small', role: 'status' })
  const list = h('div', { class: 'faults' })
  const disarm = disarming(where, act, () => refresh.now())
  const armed = zone(arms => armedCard(arms, disarm))
  const tools = h('div', { class: 'row bottom' }, field('Search', search), field('Class', group), field('For the next … requests', times))
  body.append(h('div', { class: 'card tools-of-faults' }, tools, chips, found), armed.element, list)

  const fire = (fault, parameters) => act(() => {
    const order = { fault, times: Math.max(1, Math.floor(Number(times.value)) || 1) }
    return where().post('arm', Object.keys(parameters).length ? { ...order, with: parameters } : order)
  }, told => `Armed ${fault} for ${upcoming(told.armed.times)} of session ${told.session}.`).then(() => refresh.now())

  const narrow = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const { fault, text, element } of rows) {
      const isMeant = (!preset || preset.faults.includes(fault.name)) && (!group.value || fault.class === group.value)
      element.hidden = !(isMeant && words.every(word => text.includes(word)))
    }
    for (const section of list.children) section.hidden = !section.querySelector('.fault-row:not([hidden])')
    const seen = rows.filter(row => !row.element.hidden).length
    found.textContent = seen === rows.length ? plural(seen, 'fault') : `${seen} of ${plural(rows.length, 'fault')}`
  }
  const chip = one => {
    const press = () => {
      preset = preset === one ? null : one
      for (const other of chips.children) other.setAttribute('aria-pressed', String(other === element && preset === one))
      narrow()
    }
    const element = h('button', { type: 'button', class: 'button', 'aria-pressed': 'false', title: `what --chaos ${one.name} draws from`, onclick: press }, one.name)
    return element
  }
  // `#/faults/NAME`: it is opened, marked and brought into view, whatever was searched for before.
  const seek = name => {
    list.querySelector('.sought')?.classList.remove('sought')
    const row = rows.find(({ fault }) => fault.name === name || fault.aliases.includes(name))
    if (name === undefined) return
    if (!row) return tell(`No fault is called '${name}'.`, 'error')
    preset = null
    search.value = group.value = ''
    for (const chip of chips.children) if (chip.matches('button')) chip.setAttribute('aria-pressed', 'false')
    narrow()
    row.element.classList.add('sought')
    row.element.querySelector('details').open = true
    row.element.scrollIntoView({ block: 'center' })
  }
  where().get('faults').then(({ faults, presets }) => {
    rows = faults.map(fault => ({ fault, element: faultRow(fault, fire),
      text: [fault.name, ...fault.aliases, fault.title, fault.status, fault.class, fault.advice].join(' ').toLowerCase() }))
    list.replaceChildren(...[...new Set(faults.map(fault => fault.class))].map(name => h('section', { class: 'card', 'aria-label': classes[name] ?? name },
      h('h2', {}, classes[name] ?? name), rows.filter(row => row.fault.class === name).map(row => row.element))))
    chips.replaceChildren(h('span', { class: 'muted small' }, 'Presets'), ...presets.map(chip))
    narrow()
    if (ctx.argument !== undefined) seek(ctx.argument)
  }).catch(failed)

  const refresh = refresher(async () => {
    const [state, { sessions }] = await Promise.all([where().get('state'), where().get('sessions')])
    of.offer(sessions.map(session => session.name))
    armed.show(state.arms)
  }, failed, { pause: 300 })
  return { navigate: seek, update: () => refresh.poke(), unmount: () => refresh.stop() }
}
