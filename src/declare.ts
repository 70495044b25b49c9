import { ActionError, type ErrorCode, formatProblem, type Problem } from './errors.ts'
import { readWorkspaceFile } from './github/workspace.ts'
import type { Inputs } from './inputs.ts'
import { checkLimits } from './policy/limits.ts'
import type { Grant, Policy } from './policy/policy.ts'
import { refuseValue } from './policy/sorts.ts'
import { type Fault, isObject } from './shape.ts'
import { labelsFor, stableLabels } from './steps/attribution.ts'
import { dedupeKey, type ResourceSchema } from './steps/dedupe.ts'
import { kindRows } from './steps/kinds/table.ts'
import type { Permit, ReadyStep } from './steps/life.ts'
import { checkOutputs, resolveOutputs } from './steps/outputs.ts'
import { parseStepsFile } from './steps/parse.ts'
import { type LoadedPipeline, pipelineSourceOf, readPipeline } from './steps/pipelines.ts'
import { prepareStep } from './steps/prepare.ts'
import { pendingIn, resolveReferences } from './steps/references.ts'
import { stepSchema, withMethods } from './steps/schema.ts'
import type { PreparedStep, Scope, StepDeclaration, StepsFile } from './steps/steps.ts'
import { valueAt, withValue } from './steps/values.ts'
import { parseVariables, resolveVariables } from './steps/variables.ts'
import type { GoogleClient } from './vertex/client.ts'
import { readTemplate } from './vertex/files.ts'
import type { World } from './world.ts'

/** The steps as they were declared: read, and to be checked and made ready as more becomes known. */
export interface DeclaredSteps {
  /** Hex SHA-256 of the steps file. */
  readonly sha256: string
  readonly declarations: readonly StepDeclaration[]
  /**
   * Holds every step against the API's schema and the grant, as far as is known.
   *
   * @param policy its other grants are looked at where this one is too narrow: another may have been meant
   * @throws ActionError `STEPS_INVALID` or `LIMITS_EXCEEDED` with all problems
   */
  readonly check: (
    policy: Policy,
    grant: Grant,
    claims: Readonly<Record<string, string>>,
    verified: boolean,
  ) => readonly PreparedStep[]
  /** Makes a step ready to be sent, from what the steps before it returned: checked again, with its labels and its key. */
  readonly ready: (
    declaration: StepDeclaration,
    resources: Readonly<Record<string, unknown>>,
    context: ReadyContext,
  ) => Promise<ReadyStep>
  /** The file's outputs as far as they can be made from what there is; `refuse` throws where one cannot be made at all. */
  readonly outputs: (
    claims: Readonly<Record<string, string>>,
    resources: Readonly<Record<string, unknown>>,
  ) => { readonly outputs: Readonly<Record<string, string>>; readonly refuse: () => void }
}

export interface ReadyContext {
  readonly client: GoogleClient
  readonly universe: string
  readonly claims: Readonly<Record<string, string>>
  readonly policySha256: string
  readonly grant: Grant
  readonly inputs: Pick<Inputs, 'key' | 'rerun'>
  readonly runCreatedAt: () => Promise<string | undefined>
}

/** A run may last 35 days and be re-run for 30: nothing of it can be older. */
const runDays = 65

/**
 * Reads the steps file, the variables and the pipelines that stand in the workspace. Nothing is asked of anyone.
 *
 * @throws ActionError `STEPS_UNREADABLE`, `STEPS_INVALID`, `INPUT_INVALID`
 */
export async function declareSteps(world: World, inputs: Inputs): Promise<DeclaredSteps> {
  const { environment, pace } = world
  const kindSchema = stepSchema(await import('./vertex/schema.generated.ts'))
  const source = inputs.steps ?? { text: '' }
  const given = parseVariables(inputs.variables)
  const [text, name] =
    'text' in source
      ? [source.text, 'steps (input)']
      : [await readWorkspaceFile(environment.workspace, source.path, 'STEPS_UNREADABLE'), source.path]
  const file = parseStepsFile(text, name, kindSchema)
  const calls = file.steps.some(({ kind }) => kind === 'call')
  const schema = calls ? withMethods(kindSchema, await import('./vertex/methods.generated.ts')) : kindSchema
  const variables = resolveVariables(file, given, { allowMissing: inputs.mode === 'plan' })
  const scopeOf = (
    github: Readonly<Record<string, string>>,
    steps: Readonly<Record<string, unknown>>,
    verified: boolean,
  ): Scope => ({
    variables,
    github,
    run: { id: environment.identity.runId },
    steps,
    ...(verified && { verified: true }),
  })
  const pipelines = await readLocalPipelines(
    file,
    scopeOf(environment.provisionalClaims, {}, false),
    environment.workspace,
  )

  /** One step against schema and grant: the faults in form come first, since limits on a broken body say little. */
  function examine(
    declaration: StepDeclaration,
    scope: Scope,
    grant: Grant,
    loaded: Readonly<Record<string, LoadedPipeline>>,
  ): { step: PreparedStep; faults: readonly Problem[]; excesses: readonly Problem[] } {
    const context = { ...schema, pipelines: loaded, grantTimeoutSeconds: grant.allow.timeoutSeconds }
    const { step, faults } = prepareStep(file, declaration, scope, context)
    const limits = checkLimits(step, grant.allow, schema.shapes, schema.messages[declaration.kind].body, {
      grant: grant.name,
    })
    const excesses = limits.faults.map(fault => problemIn(file, fault))
    return { step, faults, excesses }
  }

  return {
    sha256: file.document.sha256,
    declarations: file.steps,
    check: (policy, grant, claims, verified) => {
      const scope = scopeOf(claims, {}, verified)
      const examined = file.steps.map(declaration => examine(declaration, scope, grant, pipelines))
      refuse('STEPS_INVALID', file, [...examined.flatMap(({ faults }) => faults), ...checkOutputs(file, pipelines)])
      const excesses = examined.flatMap(one => one.excesses)
      const allows = (other: Grant): boolean =>
        file.steps.every(declaration => examine(declaration, scope, other, pipelines).excesses.length === 0)
      const others = excesses.length === 0 ? [] : Object.values(policy.grants).filter(allows)
      refuse('LIMITS_EXCEEDED', file, excesses, grant, others)
      return examined.map(({ step }) => step)
    },
    ready: async (declaration, resources, context) => {
      const { grant, claims, client, universe } = context
      const scope = scopeOf(claims, resources, true)
      const settle = (loaded: Readonly<Record<string, LoadedPipeline>>): PreparedStep => {
        const { step, faults, excesses } = examine(declaration, scope, grant, loaded)
        refuse('STEPS_INVALID', file, faults)
        refuse('LIMITS_EXCEEDED', file, excesses, grant)
        return step
      }
      let step = settle(pipelines)
      const template = declaration.kind === 'pipelineJob' ? pipelineSourceOf(step.body) : undefined
      if (template?.from === 'template') {
        // Its address has passed the grant's `templates`; what it says is held against the grant before it is submitted, inline.
        const loaded = readPipeline(await readTemplate(client, template.uri, universe, declaration.id), template.uri)
        step = settle({ ...pipelines, [declaration.id]: loaded })
      }
      const unknown = pendingIn(step.body)
      if (unknown.length > 0)
        throw new ActionError(
          'STEPS_INVALID',
          `Step ${declaration.id}: still not known: ${unknown.map(({ reference }) => reference).join(', ')}`,
        )
      const resource = { shapes: schema.shapes, name: schema.messages[declaration.kind].body }
      const permit: Permit = (sort, name, at) => {
        const refusal = refuseValue(sort, name, grant.allow, grant.name, step)
        const path = ['steps', declaration.id, ...at]
        refuse('LIMITS_EXCEEDED', file, refusal === undefined ? [] : [problemIn(file, { path, ...refusal })], grant)
      }
      return { ...withAttribution(step, context, environment.identity, resource, pace.now()), permit }
    },
    outputs: (claims, resources) => {
      const { outputs, faults } = resolveOutputs(file, scopeOf(claims, resources, true))
      return { outputs, refuse: () => refuse('STEPS_INVALID', file, faults) }
    },
  }
}

/** Labels say where a resource came from; the key among them keeps it from being made twice. */
function withAttribution(
  step: PreparedStep,
  { claims, policySha256, grant, inputs, runCreatedAt }: ReadyContext,
  identity: World['environment']['identity'],
  schema: ResourceSchema,
  now: number,
): Omit<ReadyStep, 'permit'> {
  const { id, kind } = step.declaration
  const key = dedupeKey({ ...identity, key: inputs.key, grant: grant.name, step: id, body: step.body })
  const labels = labelsFor({
    ...identity,
    actor: claims['actor'] ?? '',
    workflow: claims['workflow'] ?? '',
    grant: grant.name,
    step: id,
    policySha256,
    dedupeKey: key,
  })
  const body = withLabels(step, kind === 'generateContent' ? stableLabels(labels) : labels)
  const earliest = new Date(now - runDays * 86_400_000).toISOString()
  return { step, request: { step, body, dedupeKey: key, rerun: inputs.rerun, earliest, runCreatedAt, schema } }
}

/** Ours stand beside the user's own, where the kind takes labels and its body has what holds them. */
function withLabels({ declaration: { kind }, body, method }: PreparedStep, ours: Readonly<Record<string, string>>) {
  const place = method?.labels === undefined ? kindRows[kind].places.labels : ['body', ...method.labels]
  if (place === undefined || !isObject(valueAt(body, place.slice(0, -1)))) return body
  const own = valueAt(body, place)
  return withValue(body, place, { ...(isObject(own) ? own : {}), ...ours })
}

async function readLocalPipelines(
  file: StepsFile,
  scope: Scope,
  workspace: string,
): Promise<Record<string, LoadedPipeline>> {
  const loaded: Record<string, LoadedPipeline> = {}
  for (const { id, kind, body } of file.steps) {
    if (kind !== 'pipelineJob') continue
    const { value } = resolveReferences({ pipelineSpec: body['pipelineSpec'] }, scope)
    const source = pipelineSourceOf(value as Readonly<Record<string, unknown>>)
    if (source.from === 'file')
      loaded[id] = readPipeline(await readWorkspaceFile(workspace, source.file, 'STEPS_UNREADABLE'), source.file)
  }
  return loaded
}

const problemIn = (file: StepsFile, { path, message, ...options }: Fault): Problem =>
  file.document.problem(path, message, options)

function refuse(
  code: ErrorCode,
  file: StepsFile,
  found: readonly Problem[],
  grant?: Grant,
  others: readonly Grant[] = [],
): void {
  if (found.length === 0) return
  // A fault in the defaults is found once with every step.
  const problems = [...new Map(found.map(problem => [formatProblem(problem), problem])).values()]
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`
  const { file: name } = file.document
  const message =
    grant === undefined ? `${name} has ${count}` : `${name} asks for more than grant ${grant.name} allows: ${count}`
  const meant =
    others.length === 0
      ? ''
      : `Grant ${others.map(other => other.name).join(' or ')} allows it: was that meant? Else ask`
  const cure = `${meant || 'Ask'} for less, or have \`allow\` of the grant widened by a reviewed change of the policy.`
  throw new ActionError(code, message, { problems, ...(grant && { cure }) })
}
