import type { Place } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Path } from '../document/path.ts'
import { readWorkspaceFile } from '../github/workspace.ts'
import type { Claims } from '../identity/claims.ts'
import { judgeWhen } from '../policy/decide/decide.ts'
import { holds } from '../policy/decide/decision.ts'
import type { Grant, Policy } from '../policy/policy.ts'
import { fieldNamed } from '../report/step-failure.ts'
import { settleEarlyValues } from '../steps/file/early-values.ts'
import { checkOutputs, resolveOutputs } from '../steps/file/outputs.ts'
import { parseStepsFile } from '../steps/file/parse.ts'
import { type GivenVariables, parseVariables, placeOfValue, resolveVariables } from '../steps/file/variables.ts'
import { stepSchema, withMethods } from '../steps/prepare/schema.ts'
import { checkRunTimeout } from '../steps/prepare/timeout.ts'
import type { ReadyStep } from '../steps/toolkit/handler.ts'
import type { Ports } from '../steps/toolkit/ports.ts'
import type { PreparedStep, Scope, StepDeclaration, StepsFile } from '../steps/types.ts'
import {
  checkSteps,
  type Declared,
  excessesOf,
  type Pipelines,
  problemIn,
  refuseExcess,
  refuseInvalid,
  type StepsCheck,
} from './check-steps.ts'
import type { RunContext } from './context.ts'
import { finalizeStep, type ReadyContext } from './finalize-step.ts'
import type { Inputs } from './inputs.ts'
import { publishedIn } from './published-pipelines.ts'
import { readBodyFiles } from './read-body-files.ts'
import { readLocalPipelines, templateIn } from './read-pipelines.ts'
import { readStepSources } from './read-step-sources.ts'

/** The declared steps. They are checked and completed as more becomes known. */
export interface LoadedSteps {
  /** Hex SHA-256 of the steps file. */
  readonly sha256: string
  readonly declarations: readonly StepDeclaration[]
  /** Seconds that all steps together may take. */
  readonly timeoutSeconds: number | undefined
  readonly contentsOf: Ports['contentsOf']
  /**
   * Checks every step against the API's schema and the grant, as far as is known.
   *
   * @param policy its other grants are suggestions if this one is too narrow
   * @throws ActionError `STEPS_INVALID` or `LIMITS_EXCEEDED` with all problems
   */
  readonly check: (
    policy: Policy,
    grant: Grant,
    claims: Readonly<Record<string, string>>,
    verified: boolean,
  ) => readonly PreparedStep[]
  /**
   * Completes a step for its request, with the results of earlier steps. It is checked again, and gets its labels and
   * its key.
   */
  readonly ready: (declaration: StepDeclaration, resources: JsonObject, ready: ReadyContext) => Promise<ReadyStep>
  /** Returns the place of a step in the file, or of the field that Google's message names. */
  readonly placeOf: (declaration: StepDeclaration, words: string) => Place
  readonly placeAt: (path: Path) => Place
  /** Returns the file's outputs, as far as the results allow. `refuse` throws if one of them is impossible. */
  readonly outputs: (
    claims: Readonly<Record<string, string>>,
    resources: JsonObject,
  ) => { readonly outputs: Readonly<Record<string, string>>; readonly refuse: () => void }
}

/**
 * Reads the steps file, the variables, and what the steps take from the workspace. It sends no request.
 *
 * @throws ActionError `STEPS_UNREADABLE`, `STEPS_INVALID`, `INPUT_INVALID`
 */
export async function loadSteps(context: RunContext, inputs: Inputs): Promise<LoadedSteps> {
  const { environment } = context
  const { workspace } = environment
  const { runId } = environment.identity
  const kindSchema = stepSchema(await import('../vertex/schema.generated.ts'))
  const source = inputs.steps ?? { text: '' }
  const given = parseVariables(inputs.variables)
  const [text, name] =
    'text' in source
      ? [source.text, 'steps (input)']
      : [await readWorkspaceFile(workspace, source.path, 'STEPS_UNREADABLE'), source.path]
  // A checkout on Windows has other line ends. The steps and their digest must not depend on that.
  const file = parseStepsFile(text.replaceAll('\r\n', '\n'), name, kindSchema)
  const calls = file.steps.some(({ kind }) => kind === 'call')
  const schema = calls ? withMethods(kindSchema, await import('../vertex/methods.generated.ts')) : kindSchema
  const variables = resolveVariables(file, given, { allowMissing: inputs.mode === 'plan' })
  const scopeOf = (github: Readonly<Record<string, string>>, steps: JsonObject, verified: boolean): Scope => ({
    variables,
    github,
    run: runId === '' ? {} : { id: runId },
    steps,
    ...(verified && { verified: true }),
  })
  const now = scopeOf(environment.provisionalClaims, {}, false)
  const early = withEarlyValues(file, given, now)
  const local = await readLocalPipelines(file, now, workspace)
  const bodyFiles = await readBodyFiles(file, now, workspace)
  // Outside of a runner there is no folder for temporary files.
  const written = [environment.tempDirectory, inputs.auditLog ?? ''].filter(path => path !== '')
  const { sources, contentsOf } = await readStepSources(file, now, workspace, written)
  let declared: Declared = { file: early, schema, ...local, bodyFiles, sources, nodeHours: new Map() }
  return {
    sha256: file.document.sha256,
    get declarations() {
      return declared.file.steps
    },
    get timeoutSeconds() {
      return declared.file.timeoutSeconds
    },
    contentsOf,
    check: (policy, grant, claims, verified) => {
      const scope = scopeOf(claims, {}, verified)
      declared = { ...declared, file: withEarlyValues(file, given, scope) }
      return checkAll(declared, policy, grant, scope, verified ? claims : undefined)
    },
    ready: (declaration, resources, ready) =>
      finalizeStep(declared, declaration, scopeOf(ready.claims, resources, true), ready, context),
    placeOf: ({ id, kind, body }, words) => {
      const field = fieldNamed(words, body)
      return placeOfPath(file, ['steps', id, ...(field ? [kind, ...field] : [])], true)
    },
    placeAt: path => placeOfPath(file, path),
    outputs: (claims, resources) => {
      const { outputs, faults } = resolveOutputs(file, scopeOf(claims, resources, true))
      return { outputs, refuse: () => refuseInvalid(file, faults) }
    },
  }
}

/** @throws ActionError `STEPS_INVALID` if a value around a body is not of its form */
function withEarlyValues(file: StepsFile, given: GivenVariables, scope: Scope): StepsFile {
  const { file: known, problems } = settleEarlyValues(file, scope, variable => placeOfValue(file, given, variable))
  refuseInvalid(file, problems)
  return known
}

/** @param key true for the place of the key, not of its value */
function placeOfPath({ document }: StepsFile, path: Path, key = false): Place {
  const { message: _, ...place } = document.problem(path, '', { key })
  return place
}

/** Checks all steps against the schema first. Limits on an invalid body would say little. */
function checkAll(
  declared: Declared,
  policy: Policy,
  grant: Grant,
  scope: Scope,
  claims: Claims | undefined,
): readonly PreparedStep[] {
  const { file, pipelines } = declared
  const published = publishedIn(declared, scope)
  const inPlan = { ...scope, steps: { ...scope.steps, ...published.results } }
  const look = (by: Grant): readonly StepsCheck[] =>
    file.steps.map(declaration => {
      const check = (loaded: Pipelines): StepsCheck => checkSteps(declared, declaration, inPlan, by, loaded)
      const found = check(pipelines)
      // A template of this same run is known already. It is read again, once it is published.
      const template = published.pipelineAt(templateIn(found.step))
      if (template === undefined || found.faults.length > 0) return found
      const whole = check({ ...pipelines, [declaration.id]: template })
      return { ...found, faults: whole.faults, excesses: [...found.excesses, ...whole.excesses] }
    })
  const found = look(grant)
  const ofRun = checkRunTimeout(file, scope).map(fault => problemIn(file, fault))
  refuseInvalid(file, [...ofRun, ...found.flatMap(({ faults }) => faults), ...checkOutputs(file, pipelines)])
  const excesses = excessesOf(file, found, grant)
  // Suggests only grants that this run would get, and none that skips the approval.
  const isOpen = (other: Grant): boolean =>
    (claims === undefined || judgeWhen(other, claims).every(holds)) &&
    (grant.approval === undefined || other.approval !== undefined)
  const allows = (other: Grant): boolean => isOpen(other) && excessesOf(file, look(other), other).length === 0
  const others = excesses.length === 0 ? [] : Object.values(policy.grants).filter(allows)
  refuseExcess(file, excesses, grant, others)
  for (const { step, nodeHours } of found) declared.nodeHours.set(step.declaration.id, nodeHours)
  return found.map(({ step }) => step)
}
