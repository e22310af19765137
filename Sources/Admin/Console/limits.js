// Limits with their buckets, and what may be spent.
import { h } from './dom.js'
import { count, exactUSD, plural, usd } from './format.js'
import { about, subject } from './subject.js'
import { frame, card, meter, lasting } from './parts.js'
import { zone, refresher } from './zone.js'

const names = { rpm: 'requests a minute', rpd: 'requests a day', tpm: 'input tokens a minute', ipm: 'pictures a minute', concurrent: 'requests at once' }
const caps = { budget: 'Budget', spend_cap: 'Spend cap' }
const owners = { session: 'of this session', all: 'of all sessions', run: 'of the whole run (--budget)' }

/** Dollars of a budget: to the hundredth of a cent, and no zeros but those of cents. */
const money = amount => exactUSD(Math.round(amount * 1e4) / 1e4)

/** The buckets of one session, asked again each second while they are looked at. */
export function mount(main, ctx) {
  const of = subject(() => refresh.now())
  const { body, failed } = frame(main, 'Limits', 'How full each bucket is, for every key and model that has asked.', of.element)
  const budgets = zone(spending), limits = zone(buckets)
  body.append(budgets.element, limits.element)

  const refresh = refresher(async () => {
    const where = about(ctx.api, of.name())
    const [state, scenario, { sessions }] = await Promise.all([where.get('state'), where.get('scenario'), where.get('sessions')])
    of.offer(sessions.map(session => session.name))
    budgets.show({ budgets: state.budgets ?? [], spent: state.spent })
    limits.show({ limits: state.limits, ids: scenario.limits })
  }, failed, { pause: 250, every: 1000 })
  return { update: () => refresh.poke(), unmount: () => refresh.stop() }
}

function spending({ budgets, spent }) {
  if (!budgets.length) return h('p', { class: 'facts' }, h('span', {}, h('b', {}, usd(spent)), ' spent by this session; no budget'))
  return card('Budgets', budgets.map(({ kind, scope, limit, spent, refused }) => bucket(`${caps[kind] ?? kind} ${owners[scope] ?? scope}`, spent, limit, money,
    spent < limit ? `${money(limit - spent)} left` : `used up; ${refused ? `${plural(refused, 'request')} refused so far` : 'the next request is refused'}`)))
}

function buckets({ limits, ids }) {
  if (!ids.length) return h('p', { class: 'empty' }, h('span', {}, 'The scenario has no limits; its key ', h('code', {}, 'limits'), ' sets them.'))
  const quiet = ids.filter(id => !limits.some(limit => limit.id === id))
  return [
    h('div', { class: 'cards' }, limits.map(limit => h('section', { class: 'card', 'aria-label': `limit ${limit.id} ${of(limit.scope)}` },
      h('h2', {}, limit.id),
      h('p', { class: 'muted small scopes' }, Object.entries(limit.scope).map(([kind, name]) => h('span', {}, kind === 'api_key' ? 'key ' : `${kind} `,
        kind === 'api_key' ? h('code', { title: name }, name.slice(0, 8) || 'none') : name || 'none'))),
      limit.buckets.map(one => bucket(names[one.bucket] ?? one.bucket, one.used, one.limit, count, after(one)))))),
    quiet.length ? h('p', { class: 'muted' }, `Nothing has asked yet for what ${quiet.join(', ')} limits.`) : null,
  ]
}

// One limit has a card for every key and model that asked: its name tells them apart.
const of = scope => Object.entries(scope).map(([kind, name]) => `${kind === 'api_key' ? 'key' : kind} ${name || 'none'}`).join(', ')

/** When a bucket is empty again, if nothing more comes. */
function after({ bucket, used, limit, resets }) {
  const isFull = used >= limit
  if (bucket === 'concurrent') return isFull ? 'full: one is free when an answer ends' : ''
  return [isFull ? 'full' : '', used && resets ? `empty in ${lasting(resets)}` : ''].filter(Boolean).join(', ')
}

function bucket(name, used, most, say, note) {
  return h('div', { class: 'bucket' }, h('span', {}, name), h('span', { class: 'number' }, `${say(used)} of ${say(most)}`),
    meter(used, most), h('span', { class: 'muted small' }, note))
}
