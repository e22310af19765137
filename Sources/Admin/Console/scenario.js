// What goes wrong: rules, machines, expectations, and a box to load another scenario from.
import { about, subject } from './subject.js'
import { frame } from './parts.js'
import { zone, refresher } from './zone.js'
import { summary, ruleCard } from './rules.js'
import { machineCards } from './machines.js'
import { reportCard } from './report.js'
import { editor } from './editor.js'
import { armedCard, disarming } from './armed.js'

/** The scenario of one session, as it stands now. */
export function mount(main, ctx) {
  const of = subject(() => refresh.now())
  const where = () => about(ctx.api, of.name())
  const { body, tell, act, failed } = frame(main, 'Scenario', 'What goes wrong, when and for whom, and what is expected of a good client.', of.element)
  const disarm = disarming(where, act, () => refresh.now())
  const go = (machine, state) => act(() => where().post('state', { machine, state }), `Machine ${machine} is now ${state}.`).then(() => refresh.now())
  const zones = {
    head: zone(summary), armed: zone(arms => armedCard(arms, disarm)), rules: zone(({ scenario, runs, sought }) => ruleCard(scenario, runs, sought)),
    machines: zone(({ machines, runs }) => machineCards(machines, runs, go)), report: zone(reportCard),
  }
  // `#/scenario/RULE`: the rule is marked, and brought into view once it is there.
  let sought = ctx.argument, isSeeking = sought !== undefined
  const seek = rules => {
    isSeeking = false
    const element = zones.rules.element.querySelector('.sought')
    if (element) element.scrollIntoView({ block: 'center' })
    else tell(`The scenario has no rule '${sought}'${rules.length ? `; it has ${rules.join(', ')}` : ''}.`, 'error')
  }
  const navigate = argument => {
    sought = argument
    isSeeking = argument !== undefined
    return refresh.now()
  }
  const edit = editor(ctx, of, act, tell, () => refresh.now())
  body.append(...Object.values(zones).map(zone => zone.element), edit.element)

  const refresh = refresher(async () => {
    const [scenario, state, report, { sessions }] = await Promise.all(['scenario', 'state', 'report', 'sessions'].map(path => where().get(path)))
    of.offer(sessions.map(session => session.name))
    zones.head.show({ scenario, requests: state.requests })
    zones.armed.show(state.arms)
    zones.rules.show({ scenario, runs: state.rules, sought })
    if (isSeeking) seek(scenario.rules)
    // How long a machine has been where it is moves on by itself: whole seconds are enough.
    zones.machines.show({ machines: scenario.machines, runs: state.machines.map(run => ({ ...run, elapsed: Math.floor(run.elapsed) })) })
    zones.report.show({ report: report.reports[0], claims: scenario.details?.expectations ?? [] })
    edit.show(scenario)
  }, failed, { pause: 400, every: 2000 })
  return { navigate, update: () => refresh.poke(), unmount: () => refresh.stop() }
}
