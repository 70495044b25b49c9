import { code, markdownTable } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { describeCost, describeTime, type TimeAndCost, totalOf } from './cost.ts'
import { formatMachine } from './machines.ts'
import type { PlannedStep } from './types.ts'

/**
 * `at most 16 node-hours`, with the cost if there are prices.
 *
 * @param name formats the name of a machine, which is untrusted
 */
export function describeAtMost(time: TimeAndCost, name: (text: string) => string): string {
  const hours = describeTime(time)
  const cost = describeCost(time, name)
  if (hours === 'unknown') return 'node-hours unknown'
  if (hours === 'no limit') return 'no limit of node-hours'
  return `at most ${hours}${cost === undefined ? '' : `, ${cost}`}`
}

/** Returns what would run, a row for each step, and the most that all of them could use. */
export function plannedTable(steps: readonly PlannedStep[]): string[] {
  const hasMachines = steps.some(({ machines = [], atMost }) => machines.length > 0 || atMost !== undefined)
  const hasNeeds = steps.some(({ needs }) => needs.length > 0)
  const columns: readonly { readonly title: string; readonly cell: (step: PlannedStep) => string }[] = [
    { title: 'Step', cell: ({ id }) => `**${code(id)}**` },
    { title: 'Kind', cell: ({ kind }) => code(kind) },
    ...(hasMachines ? [{ title: 'Machines', cell: machinesCell }] : []),
    { title: 'Where', cell: ({ project, location }) => `${code(project)} · ${code(location)}` },
    { title: 'At most', cell: atMostCell },
    ...(hasNeeds ? [{ title: 'Depends on', cell: ({ needs }: PlannedStep) => needs.map(code).join(', ') || '–' }] : []),
  ]
  const table = markdownTable(
    columns.map(({ title }) => title),
    steps.map(step => columns.map(({ cell }) => cell(step))),
  )
  return [table, totalLine(steps)].filter(part => part !== '')
}

const machinesCell = ({ machines = [] }: PlannedStep): string =>
  machines.map(machine => code(formatMachine(machine))).join(', ') || '–'

/** A timeout, and what its machines could use within it. */
function atMostCell({ timeoutSeconds, atMost }: PlannedStep): string {
  const limit = timeoutSeconds === undefined ? undefined : duration(timeoutSeconds * 1_000)
  const hours = atMost && describeTime(atMost)
  const shown = hours === 'unknown' ? 'node-hours unknown' : hours
  const cost = atMost && describeCost(atMost, code)
  return [limit, shown, cost].filter(part => part !== undefined).join(' · ') || '–'
}

function totalLine(steps: readonly PlannedStep[]): string {
  const times = steps.flatMap(({ atMost }) => atMost ?? [])
  const known = times.filter(({ isUnknown }) => !isUnknown)
  const total = totalOf(known)
  const isPartial = known.length < times.length
  const sentences = [
    ...(isPartial ? ['A pipeline chooses its machines, so the node-hours of its run are unknown.'] : []),
    ...(total === undefined || known.length < 2
      ? []
      : [`${isPartial ? 'All other steps' : 'All steps'} together: ${describeAtMost(total, code)}.`]),
    ...(times.some(({ cost }) => cost !== undefined) ? ['Costs are estimates by the `prices` of the policy.'] : []),
  ]
  return sentences.join(' ')
}
