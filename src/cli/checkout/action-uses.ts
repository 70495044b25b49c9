import { parseDocument } from 'yaml'
import { isObject } from '../../core/json.ts'

/** A use of this action in a workflow of the checkout. */
export interface ActionUse {
  readonly grant: string
  readonly policy: string
  /** '' for mode `lend`, which runs none. */
  readonly steps: string
  /** Only the lines without an expression of GitHub, which has no value here. */
  readonly variables: string
  /** `.github/workflows/train.yml, job train` */
  readonly place: string
}

/** An action by its name, with any publisher, or one of the repository itself. */
const thisAction = /^(?:[\w.-]{1,100}\/)?keyless-vertex(?:@|$)/

/**
 * Returns every use of this action that can run steps or lend: not those of mode `plan`, which show what another one does.
 * Uses that differ in nothing are returned once.
 */
export function actionUses(file: string, text: string): readonly ActionUse[] {
  const document = parseDocument(text, { logLevel: 'silent' })
  const workflow: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 })
  const jobs = isObject(workflow) && isObject(workflow['jobs']) ? Object.entries(workflow['jobs']) : []
  return jobs.flatMap(([job, definition]) => {
    const steps = isObject(definition) && Array.isArray(definition['steps']) ? definition['steps'] : []
    return steps.flatMap(step => useOf(step, `${file}, job ${job}`))
  })
}

function useOf(step: unknown, place: string): ActionUse[] {
  if (!isObject(step) || !thisAction.test(String(step['uses'] ?? '')) || !isObject(step['with'])) return []
  const inputs = step['with']
  const input = (name: string): string => (typeof inputs[name] === 'string' ? inputs[name].trim() : '')
  const [grant, steps, mode] = [input('grant'), input('steps'), input('mode')]
  // What an expression names is known to GitHub alone.
  if (grant === '' || mode === 'plan' || isExpression(grant) || isExpression(steps)) return []
  if ((steps === '') !== (mode === 'lend')) return []
  const policy = input('policy')
  const variables = input('variables')
  const isJson = variables.startsWith('{')
  return [
    {
      grant,
      steps,
      place,
      policy: isExpression(policy) ? '' : policy,
      variables: isJson
        ? isExpression(variables)
          ? ''
          : variables
        : variables
            .split('\n')
            .filter(one => !isExpression(one))
            .join('\n'),
    },
  ]
}

const isExpression = (text: string): boolean => text.includes('${{')

/** Returns the uses without those that are equal to an earlier one in all but their place. */
export function distinctUses(uses: readonly ActionUse[]): readonly ActionUse[] {
  const byContent = new Map<string, ActionUse>()
  for (const use of uses) {
    const { place: _, ...content } = use
    const key = JSON.stringify(content)
    if (!byContent.has(key)) byContent.set(key, use)
  }
  return [...byContent.values()]
}
