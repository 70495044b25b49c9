import type { Runner } from '../github/runner.ts'
import { isPinned } from '../policy/source.ts'
import { keyWarnings } from '../steps/file/key-warnings.ts'
import { ignoredGates, orderWarnings } from '../steps/file/order-warnings.ts'
import type { PreparedStep } from '../steps/types.ts'
import type { Inputs } from './inputs.ts'
import type { LoadedSteps } from './load-steps.ts'

/**
 * Warns before anything begins: a step that runs in parallel with the step that creates what it names, and a gate that
 * no step waits for.
 */
export function tellUnordered(runner: Runner, steps: readonly PreparedStep[]): void {
  const found = orderWarnings(steps)
  for (const { step, maker, resource } of found.slice(0, 5)) {
    const message = `Step ${step} names ${resource}, which step ${maker} creates, but does not wait for it. Write steps.${step}.needs: [${maker}], or the reverse if you mean that.`
    runner.annotate({ level: 'warning', title: `Step ${step} does not wait`, message })
  }
  for (const { gate, steps: others } of ignoredGates(steps).slice(0, 5)) {
    const [first = ''] = others
    const message = `Nothing waits for gate ${gate}: ${others.slice(0, 5).join(', ')} ${others.length === 1 ? 'goes' : 'go'} ahead even if it fails. Write steps.${first}.needs: [${gate}].`
    runner.annotate({ level: 'warning', title: `Gate ${gate} stops nothing`, message })
  }
  if (found.length > 5) runner.say(`${found.length - 5} more steps do not wait for what they name`)
}

/** Warns of values that look like keys, each at its place. The values are not shown. */
export function tellKeys(
  runner: Runner,
  { placeAt }: Pick<LoadedSteps, 'placeAt'>,
  steps: readonly PreparedStep[],
): void {
  const found = keyWarnings(steps)
  for (const { path, message } of found.slice(0, 5)) {
    const { file, line, column } = placeAt(path)
    const place = { file, line, column }
    runner.annotate({ level: 'warning', title: 'A value looks like a key', message, ...place })
  }
  if (found.length > 5) runner.say(`${found.length - 5} more values look like keys`)
}

const tokenOfAppSeconds = 3_600

/** Warns before anything begins: an App's token may end while these steps run, and the policy is read again with it. */
export function tellPolicyToken(runner: Runner, { policy }: Inputs, steps: readonly PreparedStep[]): void {
  if (policy.kind !== 'central' || isPinned(policy) || longestSeconds(steps) <= tokenOfAppSeconds) return
  const { owner, repository, path } = policy
  runner.annotate({
    level: 'notice',
    title: 'policy_token may end before these steps',
    message: `These steps may take more than one hour, and the token of a GitHub App ends after one. After that, this run continues under the last policy that it read: a change of ${owner}/${repository}/${path} does not stop it. Pin the policy to a commit if it is not to change, or use shorter steps.`,
  })
}

/** Sum of the timeouts along the longest chain of steps, in seconds. */
function longestSeconds(steps: readonly PreparedStep[]): number {
  const ends = new Map<string, number>()
  const endOf = (step: PreparedStep): number => {
    const known = ends.get(step.declaration.id)
    if (known !== undefined) return known
    const before = steps.filter(({ declaration }) => step.declaration.needs.includes(declaration.id)).map(endOf)
    const end = Math.max(0, ...before) + (step.timeoutSeconds ?? 0)
    ends.set(step.declaration.id, end)
    return end
  }
  return Math.max(0, ...steps.map(endOf))
}
