import { isObject } from '../core/json.ts'
import { formatPath, withValue } from '../document/path.ts'
import { knownAtRun } from '../policy/decide/hypothetical.ts'
import { mostMachineTimes } from '../policy/limits/node-hours.ts'
import { largestOf, withCost } from '../report/cost.ts'
import { machinesOf } from '../report/machines.ts'
import { outlineOf } from '../report/plan-outline.ts'
import type { PlannedStep, StepReport } from '../report/types.ts'
import { asFile } from '../steps/file/body-files.ts'
import { callRequest } from '../steps/kinds/call/request.ts'
import { callOf } from '../steps/kinds/plain/plain-call.ts'
import { definitions } from '../steps/kinds/registry.ts'
import { labelsFor } from '../steps/labels.ts'
import type { PreparedStep } from '../steps/types.ts'
import { apiHost } from '../vertex/hosts.ts'
import type { RunContext } from './context.ts'
import type { Inputs } from './inputs.ts'
import type { PolicyInForce } from './policy-in-force.ts'

/** Returns a step as `mode: plan` shows it: its request, its body and its labels, as far as they are known. */
export function plannedStep(
  step: PreparedStep,
  { environment }: RunContext,
  policy: PolicyInForce,
  inputs: Inputs,
): PlannedStep {
  const { id, kind, needs, unchecked } = step.declaration
  const { project, location } = plannedPlaceOf(step)
  const host = apiHost(location, policy.policy.universe)
  const { method, body } = step
  const { requests, comparisons, isUnlabelled } = definitions[kind]
  const call =
    method === undefined
      ? callOf(kind, { project, location }, body)
      : callRequest(method, isObject(body['body']) ? body['body'] : {}, { project, location })
  return {
    id,
    kind,
    needs,
    project,
    location,
    timeoutSeconds: step.timeoutSeconds,
    machines: machinesOf(kind, body),
    atMost: largestOf(mostMachineTimes(step).map(time => withCost(time, policy.policy.prices))),
    unchecked,
    request:
      call === undefined
        ? (requests?.(body, host) ?? `several, at https://${host}`)
        : `${call.verb} https://${host}/v1/${call.path}`,
    body: step.bodyFile === undefined ? body : withValue(body, step.bodyFile.at, asFile(step.bodyFile)),
    labels: isUnlabelled?.(body) ? {} : plannedLabels(environment, id, policy, inputs),
    course: outlineOf(step),
    ...(step.leftToRun && {
      leftToRun: step.leftToRun.map(({ path, what }) => `${formatPath(path.slice(3))}: ${what}`),
    }),
    ...(comparisons && { comparisons: comparisons(body) }),
  }
}

/** Labels that only a run knows. */
const ofTheRun: readonly string[] = [
  'keyless-sha',
  'keyless-run-id',
  'keyless-run-attempt',
  'keyless-actor',
  'keyless-workflow',
  'keyless-key',
]

/** Outside of a run, even the repository can be unknown. */
function plannedLabels(
  { identity, provisionalClaims }: RunContext['environment'],
  step: string,
  { sha256: policySha256 }: PolicyInForce,
  { grant }: Inputs,
): Record<string, string> {
  const labels = labelsFor({
    ...identity,
    actor: provisionalClaims['actor'] ?? '',
    workflow: provisionalClaims['workflow'] ?? '',
    grant,
    step,
    policySha256,
    dedupeKey: '',
  })
  return Object.fromEntries(
    Object.entries(labels).map(([name, value]) => [name, value === '' || ofTheRun.includes(name) ? knownAtRun : value]),
  )
}

const plannedPlaceOf = ({ project, location, pendingPlace }: PreparedStep): { project: string; location: string } => ({
  project: pendingPlace?.project === undefined ? project : knownAtRun,
  location: pendingPlace?.location === undefined ? location : knownAtRun,
})

/** Returns the report of a step that has not started. */
export const stepReport = (step: PreparedStep): StepReport => ({
  id: step.declaration.id,
  kind: step.declaration.kind,
  state: 'NOT_STARTED',
  needs: step.declaration.needs,
  unchecked: step.declaration.unchecked,
  ...plannedPlaceOf(step),
  startedAt: undefined,
  finishedAt: undefined,
  name: undefined,
  consoleUrl: undefined,
  adopted: false,
  details: undefined,
  error: undefined,
})
