import { ActionError, type Problem } from '../core/errors.ts'
import { distinctProblems } from '../document/problem-list.ts'
import type { Grant, Policy } from '../policy/policy.ts'
import { checkSteps, type Declared, excessesOf, problemIn, refuseInvalid } from '../run/check-steps.ts'
import { readBodyFiles } from '../run/read-body-files.ts'
import { readLocalPipelines } from '../run/read-pipelines.ts'
import { readStepSources } from '../run/read-step-sources.ts'
import { settleEarlyValues } from '../steps/file/early-values.ts'
import { checkOutputs } from '../steps/file/outputs.ts'
import { parseStepsFile } from '../steps/file/parse.ts'
import { parseVariables, placeOfValue, resolveVariables } from '../steps/file/variables.ts'
import { prepareStep } from '../steps/prepare/prepare.ts'
import { stepSchema, withMethods } from '../steps/prepare/schema.ts'
import { checkRunTimeout } from '../steps/prepare/timeout.ts'
import type { Scope } from '../steps/types.ts'

/** A steps file that was read without a run: no claim, no result and no id of a run is known. */
export interface OfflineSteps {
  readonly declared: Declared
  readonly scope: Scope
}

/** What a grant says about the steps of a file. */
export interface StepsVerdict {
  readonly grant: string
  /** What the grant does not allow; empty: it allows the steps. */
  readonly excesses: readonly Problem[]
}

/**
 * Reads a steps file, and the pipelines and files that it names in the checkout.
 *
 * @param root the folder of the checkout
 * @param variables `name=value` lines; those that are missing are not known
 * @throws ActionError with every problem
 */
export async function readStepsOffline(
  text: string,
  file: string,
  root: string,
  variables: string,
): Promise<OfflineSteps> {
  const kindSchema = stepSchema(await import('../vertex/schema.generated.ts'))
  const parsed = parseStepsFile(text.replaceAll('\r\n', '\n'), file, kindSchema)
  const calls = parsed.steps.some(({ kind }) => kind === 'call')
  const schema = calls ? withMethods(kindSchema, await import('../vertex/methods.generated.ts')) : kindSchema
  const given = parseVariables(variables)
  const scope: Scope = {
    variables: resolveVariables(parsed, given, { allowMissing: true }),
    github: {},
    run: {},
    steps: {},
  }
  const { file: steps, problems } = settleEarlyValues(parsed, scope, name => placeOfValue(parsed, given, name))
  refuseInvalid(parsed, problems)
  const local = await readLocalPipelines(steps, scope, root)
  const bodyFiles = await readBodyFiles(steps, scope, root)
  const { sources } = await readStepSources(steps, scope, root, [])
  return { declared: { file: steps, schema, ...local, bodyFiles, sources, nodeHours: new Map() }, scope }
}

/** Returns the problems that no grant changes: those of the API's schema, of the outputs and of the timeouts. */
export function problemsOfSteps({ declared, scope }: OfflineSteps): readonly Problem[] {
  const { file, schema, pipelines, bodyFiles, sources, compiledFiles } = declared
  const ofSteps = file.steps.flatMap(
    declaration =>
      prepareStep(file, declaration, scope, { ...schema, pipelines, bodyFiles, sources, compiledFiles }).faults,
  )
  const ofRun = checkRunTimeout(file, scope).map(fault => problemIn(file, fault))
  return distinctProblems([...ofRun, ...ofSteps, ...checkOutputs(file, pipelines)])
}

/** Returns what each grant allows of the steps, the most fitting first. */
export const judgeSteps = (steps: OfflineSteps, { grants }: Policy): readonly StepsVerdict[] =>
  Object.values(grants)
    .map(grant => ({ grant: grant.name, excesses: excessesByGrant(steps, grant) }))
    .toSorted((a, b) => a.excesses.length - b.excesses.length)

/** Returns what a grant does not allow of the steps, and what only the grant makes invalid. */
export function excessesByGrant({ declared, scope }: OfflineSteps, grant: Grant): readonly Problem[] {
  const found = declared.file.steps.map(declaration =>
    checkSteps(declared, declaration, scope, grant, declared.pipelines),
  )
  return distinctProblems([...found.flatMap(({ faults }) => faults), ...excessesOf(declared.file, found, grant)])
}

/** True if a document looks like a steps file, and not like a policy. An invalid document looks like neither. */
export async function looksLikeSteps(text: string): Promise<boolean> {
  const { parseDocument, stepsFile } = await import('../document/yaml.ts')
  const { isObject } = await import('../core/json.ts')
  try {
    const { value } = parseDocument(text, '', 'STEPS_INVALID', stepsFile)
    return isObject(value) && !('grants' in value) && 'steps' in value
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return false
  }
}
