import { parse } from 'yaml'
import { isObject } from '../../src/core/json.ts'
import type { Emulator } from '../emulator.ts'
import type { JobOptions, Permissions } from '../github/jobs.ts'
import { type Contexts, evaluate } from './action.ts'
import type { RunProcess } from './process.ts'
import { type ActionOptions, type RunResult, WorkflowJob } from './runner.ts'

type Mapping = Readonly<Record<string, unknown>>
type Outputs = Readonly<Record<string, string>>

export interface WorkflowOptions extends JobOptions {
  /** Outputs of other actions and scripts, which are not run, by the step's id. */
  readonly stepOutputs?: Readonly<Record<string, Outputs>>
  /**
   * Replaces a step that is not this action, in order. It may write files that the step leaves in the workspace. The
   * step's `env` and `with` have the values of earlier steps.
   *
   * @returns the outputs of the step
   */
  readonly standIn?: (step: Mapping, job: WorkflowJob) => Outputs | undefined
  /** Variables of the repository (`vars.…`). */
  readonly vars?: Outputs
  /** Inputs of a `workflow_dispatch`. */
  readonly inputs?: Outputs
  /** Options for every use of this action, besides those of the workflow. */
  readonly use?: Pick<ActionOptions, 'limitMs' | 'cancel' | 'kill' | 'env'>
  /** How a use runs, by its inputs. Default: all in the same way. */
  readonly runProcess?: (inputs: Outputs) => RunProcess
}

/** One job that was run, or one leg of its matrix. */
export interface WorkflowJobRun {
  /** Id in the workflow file. */
  readonly job: string
  readonly matrix: Outputs
  /** Uses of this action, in order, each with its post. */
  readonly uses: readonly RunResult[]
  readonly succeeded: boolean
}

/**
 * Runs a workflow file of a repository's commit, as far as this action needs it: jobs after their dependencies, matrix
 * legs, environments, variables of the environment, outputs between steps and jobs. Other actions and scripts are left
 * to `standIn`, or skipped. An unknown part of GitHub's language is an error.
 *
 * @param path as `.github/workflows/train.yml`
 */
export async function runWorkflow(
  cloud: Emulator,
  path: string,
  options: WorkflowOptions = {},
): Promise<readonly WorkflowJobRun[]> {
  const {
    stepOutputs = {},
    vars = {},
    inputs = {},
    use = {},
    standIn = () => undefined,
    runProcess,
    ...jobOptions
  } = options
  const { event = 'push', repository: name } = jobOptions
  const repository = cloud.github.repository(name ?? 'acme/fraud')
  const commit = repository.commitAt(jobOptions.ref ?? `refs/heads/${repository.defaultBranch}`)
  const workflow: unknown = parse(commit?.files[path]?.toString() ?? '')
  if (!isObject(workflow) || !isObject(workflow['jobs'])) throw new Error(`${path} is no workflow`)
  if (!eventsOf(workflow['on']).includes(event)) throw new Error(`${path} does not run on ${event}`)

  const runs: WorkflowJobRun[] = []
  const outputs: Record<string, Outputs> = {}
  for (const [id, job] of inOrder(workflow['jobs'])) {
    const needs = needsOf(job)
    if (runs.some(run => needs.includes(run.job) && !run.succeeded)) continue
    const contexts = { needs: outputs, vars, inputs }
    const shared = { ...mappingOf(workflow['env']), ...mappingOf(job['env']) }
    for (const [index, matrix] of legsOf(job, contexts).entries()) {
      const leg = { matrix, ...contexts }
      const environment = environmentOf(job, leg)
      const started = new WorkflowJob(cloud, {
        job: {
          ...jobOptions,
          job: id,
          jobIndex: index,
          workflow: String(workflow['name'] ?? path),
          workflowFile: path,
          ...(environment === undefined ? {} : { environment }),
        },
        permissions: permissionsOf(job['permissions'] ?? workflow['permissions']),
      })
      const { uses, steps } = await runSteps(started, { ...job, env: shared }, leg, {
        stepOutputs,
        use,
        standIn,
        runProcess,
      })
      await started.end()
      runs.push({ job: id, matrix, uses, succeeded: uses.every(({ exitCode }) => exitCode === 0) })
      outputs[id] = outputsOf(job, { ...leg, steps })
    }
  }
  return runs
}

interface Leg {
  readonly matrix: Outputs
  readonly needs: Readonly<Record<string, Outputs>>
  readonly vars: Outputs
  readonly inputs: Outputs
}

async function runSteps(
  job: WorkflowJob,
  definition: Mapping,
  leg: Leg,
  {
    stepOutputs,
    use,
    standIn,
    runProcess,
  }: Required<Pick<WorkflowOptions, 'stepOutputs' | 'use' | 'standIn'>> & {
    runProcess: WorkflowOptions['runProcess'] | undefined
  },
): Promise<{ uses: RunResult[]; steps: Readonly<Record<string, Outputs>> }> {
  const uses: RunResult[] = []
  const steps: Record<string, Outputs> = { ...stepOutputs }
  for (const step of listOf(definition['steps'])) {
    const filled = (values: unknown): Outputs => fillAll(values, { ...leg, steps })
    if (!/(^|\/)keyless-vertex@/.test(String(step['uses'] ?? ''))) {
      // What a step without a stand-in would give is empty.
      const lenient = (values: unknown): Outputs => fillAll(values, { ...leg, steps }, () => '')
      const outputs = standIn({ ...step, env: lenient(step['env']), with: lenient(step['with']) }, job)
      if (outputs !== undefined && typeof step['id'] === 'string') steps[step['id']] = outputs
      continue
    }
    const env = { ...filled(definition['env']), ...filled(step['env']), ...use.env }
    const inputs = filled(step['with'])
    const how = runProcess === undefined ? {} : { runProcess: runProcess(inputs) }
    const run = await job.run({ ...use, ...how, env, inputs })
    uses.push(run)
    if (typeof step['id'] === 'string') steps[step['id']] = run.outputs
    // GitHub skips the steps after one that failed.
    if (run.exitCode !== 0) break
  }
  return { uses, steps }
}

type StepContexts = Leg & { readonly steps: Leg['needs'] }

const fillAll = (values: unknown, contexts: StepContexts, absent = refuseAbsent): Outputs =>
  Object.fromEntries(
    Object.entries(mappingOf(values)).map(([name, value]) => [name, fill(String(value), contexts, absent)]),
  )

const refuseAbsent = (expression: string): string => {
  throw new Error(`no step gave ${expression}`)
}

/** Replaces expressions that only a workflow can evaluate. The job's own contexts are left for the runner. */
function fill(text: string, contexts: StepContexts, absent = refuseAbsent): string {
  const { matrix, needs, vars, inputs, steps } = contexts
  const flat = (group: string, of: Leg['needs'], value: string): string =>
    value.replace(
      new RegExp(`\\$\\{\\{\\s*${group}\\.([\\w-]+)\\.outputs\\.([\\w-]+)\\s*\\}\\}`, 'g'),
      (whole, id, name) => of[id]?.[name] ?? absent(whole),
    )
  const plain: Contexts = { matrix, vars, inputs }
  return flat('steps', steps, flat('needs', needs, text)).replace(
    /\$\{\{\s*(?:matrix|vars|inputs)\.[^}]*\}\}/g,
    expression => evaluate(expression, plain),
  )
}

function outputsOf(job: Mapping, contexts: StepContexts): Outputs {
  const declared = isObject(job['outputs']) ? Object.entries(job['outputs']) : []
  return Object.fromEntries(
    declared.flatMap(([name, template]) => {
      try {
        return [[name, fill(String(template), contexts)]]
      } catch {
        // A step that failed gave no output, so GitHub leaves it empty.
        return [[name, '']]
      }
    }),
  )
}

/** Orders jobs after their dependencies. */
function inOrder(jobs: Mapping): [string, Mapping][] {
  const ordered: [string, Mapping][] = []
  const visit = (id: string): void => {
    const job = jobs[id]
    if (!isObject(job) || ordered.some(([done]) => done === id)) return
    needsOf(job).forEach(visit)
    ordered.push([id, job])
  }
  Object.keys(jobs).forEach(visit)
  return ordered
}

/** Every combination of the lists, or what `include` names. A list may be the output of an earlier job, as JSON. */
function legsOf(job: Mapping, contexts: Omit<Leg, 'matrix'>): Outputs[] {
  const valuesOf = (list: unknown): readonly unknown[] => {
    const [, source] = /^\$\{\{ *fromJSON\(([\w.-]+)\) *\}\}$/.exec(String(list)) ?? []
    const values: unknown =
      source === undefined ? list : JSON.parse(fill(`\${{ ${source} }}`, { ...contexts, matrix: {}, steps: {} }))
    return Array.isArray(values) ? values : []
  }
  const strategy = isObject(job['strategy']) ? job['strategy'] : {}
  const matrix = isObject(strategy['matrix']) ? strategy['matrix'] : {}
  const included = listOf(matrix['include'])
  if (included.length > 0)
    return included.map(leg => Object.fromEntries(Object.entries(leg).map(([name, value]) => [name, String(value)])))
  return Object.entries(matrix).reduce<Outputs[]>(
    (legs, [name, values]) => legs.flatMap(leg => valuesOf(values).map(value => ({ ...leg, [name]: String(value) }))),
    [{}],
  )
}

function environmentOf({ environment }: Mapping, leg: Leg): string | undefined {
  const name = isObject(environment) ? environment['name'] : environment
  return typeof name === 'string' ? fill(name, { ...leg, steps: {} }) : undefined
}

function permissionsOf(value: unknown): Permissions {
  const permissions = isObject(value) ? Object.entries(value) : []
  return Object.fromEntries(
    permissions.map(([name, level]) => [name, level === 'write' ? 'write' : level === 'read' ? 'read' : 'none']),
  )
}

const mappingOf = (value: unknown): Mapping => (isObject(value) ? value : {})
const eventsOf = (on: unknown): string[] =>
  isObject(on) ? Object.keys(on) : Array.isArray(on) ? on.map(String) : [String(on)]
const needsOf = ({ needs }: Mapping): string[] =>
  Array.isArray(needs) ? needs.map(String) : needs === undefined ? [] : [String(needs)]
const listOf = (value: unknown): Mapping[] => (Array.isArray(value) ? value.filter(isObject) : [])
