import { ActionError, type Place, type Problem } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'
import type { JsonObject } from '../core/json.ts'
import { distinctProblems } from '../document/problem-list.ts'
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
import { type LoadedPipeline, pipelineSourceOf, readPipeline } from '../steps/pipeline/specification.ts'
import { stepSchema, withMethods } from '../steps/prepare/schema.ts'
import { checkRunTimeout } from '../steps/prepare/timeout.ts'
import { resolveReferences } from '../steps/references.ts'
import type { ReadyStep } from '../steps/toolkit/handler.ts'
import type { Ports } from '../steps/toolkit/ports.ts'
import type { PreparedStep, Scope, StepDeclaration, StepsFile } from '../steps/types.ts'
import {
  checkSteps,
  type Declared,
  excessesOf,
  problemIn,
  refuseExcess,
  refuseInvalid,
  type StepsCheck,
} from './check-steps.ts'
import type { RunContext } from './context.ts'
import { finalizeStep, type ReadyContext } from './finalize-step.ts'
import type { Inputs } from './inputs.ts'
import { readBodyFiles } from './read-body-files.ts'
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
  const pipelines = await readLocalPipelines(file, now, workspace)
  const bodyFiles = await readBodyFiles(file, now, workspace)
  const written = [environment.tempDirectory, inputs.auditLog].filter(path => path !== undefined)
  const { sources, contentsOf } = await readStepSources(file, now, workspace, written)
  let declared: Declared = { file: early, schema, pipelines, bodyFiles, sources, nodeHours: new Map() }
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
      const { message: _, ...place } = file.document.problem(['steps', id, ...(field ? [kind, ...field] : [])], '', {
        key: true,
      })
      return place
    },
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

/** Checks all steps against the schema first. Limits on an invalid body would say little. */
function checkAll(
  declared: Declared,
  policy: Policy,
  grant: Grant,
  scope: Scope,
  claims: Claims | undefined,
): readonly PreparedStep[] {
  const { file, pipelines } = declared
  const look = (by: Grant): readonly StepsCheck[] =>
    file.steps.map(declaration => checkSteps(declared, declaration, scope, by, pipelines))
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

/** @throws ActionError `STEPS_INVALID` if a pipeline is not compiled */
function refusePython(file: string): void {
  if (!/\.py$/i.test(file)) return
  throw new ActionError('STEPS_INVALID', `${file} is Python, not a compiled pipeline`, {
    cure: 'Compile it, and name the output file:',
    commands: [`kfp dsl compile --py ${quoteShell(file)} --output ${quoteShell(file.replace(/py$/i, 'yaml'))}`],
  })
}

/** @throws ActionError with every pipeline that cannot be read, each at its step */
export async function readLocalPipelines(
  file: StepsFile,
  scope: Scope,
  workspace: string,
): Promise<Record<string, LoadedPipeline>> {
  const loaded: Record<string, LoadedPipeline> = {}
  const failures: ActionError[] = []
  const problems: Problem[] = []
  for (const { id, kind, body } of file.steps) {
    if (kind !== 'pipelineJob') continue
    const { value } = resolveReferences({ pipelineSpec: body['pipelineSpec'] }, scope)
    const source = pipelineSourceOf(value as JsonObject)
    if (source.from !== 'file') continue
    try {
      refusePython(source.file)
      loaded[id] = readPipeline(await readWorkspaceFile(workspace, source.file, 'STEPS_UNREADABLE'), source.file)
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      failures.push(error)
      const path = ['steps', id, kind, 'pipelineSpec']
      const { message, cure, commands } = error
      const here = file.document.problem(path, message, { cure, commands })
      problems.push(...(error.problems.length > 0 ? error.problems : [here]))
    }
  }
  const [first, ...others] = failures
  if (first === undefined) return loaded
  const message = others.length === 0 ? first.message : `${failures.length} pipelines cannot be read`
  throw new ActionError(first.code, message, { problems: distinctProblems(problems) })
}
