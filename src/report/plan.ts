import { stringify } from 'yaml'
import { code, codeBlock, details, markdown, markdownList, markdownTable } from '../core/escape.ts'
import { Pending } from '../core/json.ts'
import { withoutSecrets } from '../document/secret-values.ts'
import { mapLeaves } from '../document/walk.ts'
import type { Decision } from '../policy/decide/decision.ts'
import { pendingIn } from '../steps/references.ts'
import { conditionTable, decisionHints, enforcementNote, tally } from './decision.ts'
import { plannedTable } from './planned-table.ts'
import type { PlannedStep, PlanReport, RunReport } from './types.ts'

/**
 * Returns what would run, and which conditions the run would have to meet. `blockLength` is the most characters of each body.
 */
export function planSections(report: RunReport, plan: PlanReport, blockLength: number): string[] {
  const { decision } = report
  const hypothesis = (title: string, verdict: Decision): string => {
    const open = verdict.verdict === 'deny' ? ' open' : ''
    const word = verdict.verdict === 'allow' ? '✅ would allow' : '⛔ would deny'
    return details(
      `${title} <b>${word}</b>: ${tally(verdict)}`,
      [
        `Supposing ${markdown(plan.assumption)}:`,
        conditionTable(verdict.conditions),
        markdownList(decisionHints(verdict.conditions)),
        enforcementNote,
      ],
      open,
    )
  }
  return [
    ...(plan.steps.length === 0
      ? []
      : [
          '### What would run',
          ...plannedTable(plan.steps),
          ...(plan.differences ?? []),
          ...plan.steps.map(outlineSection),
          limitsVerdict(report),
          uncheckedFields(plan.steps),
          unknowns(plan.steps),
          leftToRun(plan.steps),
          ...plan.steps.map(step => submission(step, blockLength)),
        ]),
    '### Conditions',
    ...(decision === undefined ? [] : [hypothesis(planTitles[plan.source], decision)]),
    ...(plan.proposed === undefined ? [] : [hypothesis('The proposed policy', plan.proposed)]),
    plan.grant.length === 0
      ? ''
      : details('<b>The grant</b>, with what it inherits', [
          markdownTable(
            ['Key', 'Value'],
            plan.grant.map(({ key, value }) => [code(key), code(value)]),
          ),
        ]),
    ...(plan.lends.length === 0 ? [] : ['### What it lends', markdownList(plan.lends.map(line => markdown(line)))]),
  ]
}

const planTitles: Readonly<Record<PlanReport['source'], string>> = {
  'in force': 'The current policy',
  checkout: 'The policy of this checkout (not the current one)',
}

/** Returns the outline of a step that needs more than one call. */
const outlineSection = ({ id, course: lines = [] }: PlannedStep): string =>
  lines.length === 0 ? '' : `${code(id)}, step by step:\n\n${markdownList(lines.map(line => markdown(line)))}`

/** Whose limits the steps were checked against: with a changed policy, its own. */
const limitsOf = ({ plan }: RunReport): string =>
  plan?.proposed === undefined ? 'the grant’s limits' : 'the limits of the grant in the proposed policy'

const limitsVerdict = (report: RunReport): string =>
  report.failure === undefined
    ? `All steps are within ${limitsOf(report)}. This action checks them, Google does not. It checks values marked *known at run time* before it sends them.`
    : ''

/** Lists fields that passed without a check, for every report that shows their step. */
export function uncheckedFields(steps: readonly Pick<PlannedStep, 'id' | 'unchecked'>[]): string {
  const fields = steps.flatMap(({ id, unchecked = [] }) => unchecked.map(field => `${code(field)} in ${code(id)}`))
  return fields.length === 0
    ? ''
    : `Not checked, because step and grant list them under \`unchecked\`. Nothing limits their values:\n\n${markdownList(fields)}`
}

function unknowns(steps: readonly PlannedStep[]): string {
  const references = steps.flatMap(({ id, body }) =>
    [...new Set(pendingIn(body).map(({ reference }) => reference))].map(
      reference => `${code(reference)} in ${code(id)}`,
    ),
  )
  return references.length === 0 ? '' : `Known at run time, and checked then:\n\n${markdownList(references)}`
}

/** Lists values that only a pipeline's run knows, and that are not checked again. */
function leftToRun(steps: readonly PlannedStep[]): string {
  const lines = steps.flatMap(step => (step.leftToRun ?? []).map(one => `${code(one)} in ${code(step.id)}`))
  return lines.length === 0 ? '' : `Known only when the pipeline runs, and never checked:\n\n${markdownList(lines)}`
}

function submission({ id, request, body, labels, comparisons = [] }: PlannedStep, blockLength: number): string {
  return details(
    `<b>${id.replace(/[^\w-]/g, '_')}</b>: request, body and labels`,
    [
      comparisons.length === 0
        ? ''
        : markdownTable(
            ['Metric', 'Expected'],
            comparisons.map(({ metric, expected }) => [code(metric), markdown(expected)]),
          ),
      code(request),
      codeBlock(yaml(body), 'yaml', blockLength),
      Object.keys(labels).length === 0
        ? ''
        : `Labels that the action adds:\n\n${codeBlock(yaml(labels), 'yaml', blockLength)}`,
    ],
    '',
  )
}

const yaml = (value: unknown): string =>
  stringify(shownInPlan(withoutSecrets(value)), { lineWidth: 0, aliasDuplicateObjects: false })

/** Returns the body as data for YAML. Unknown values are marked. */
const shownInPlan = (body: unknown): unknown =>
  mapLeaves(body, value => (value instanceof Pending ? `(known at run time) ${value.reference}` : value))
