import { createHash } from 'node:crypto'
import { ActionError, type Problem } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'
import { isObject } from '../core/json.ts'
import { quote } from '../core/text.ts'
import { type Path, valueAt } from '../document/path.ts'
import { distinctProblems } from '../document/problem-list.ts'
import { readWorkspaceFile } from '../github/workspace.ts'
import { definitions } from '../steps/kinds/registry.ts'
import { type CompiledFile, pipelineName } from '../steps/pipeline/compiled-file.ts'
import { type LoadedPipeline, pipelineSourceOf, readPipeline } from '../steps/pipeline/specification.ts'
import { resolveReferences } from '../steps/references.ts'
import type { PreparedStep, Scope, StepDeclaration, StepsFile } from '../steps/types.ts'

/** The compiled pipelines of the workspace that steps run, and those that they upload, by the id of the step. */
export interface LocalPipelines {
  readonly pipelines: Readonly<Record<string, LoadedPipeline>>
  readonly compiledFiles: Readonly<Record<string, CompiledFile>>
}

/** Returns the template that a prepared step runs; `undefined` if it runs none, or if it is not known. */
export function templateIn({ declaration: { kind }, body }: PreparedStep): string | undefined {
  const { pipelineJob: at } = definitions[kind]
  const job = at === undefined ? undefined : valueAt(body, at)
  const source = isObject(job) ? pipelineSourceOf(job) : undefined
  return source?.from === 'template' ? source.uri : undefined
}

/** @throws ActionError with every pipeline that cannot be read, each at its step */
export async function readLocalPipelines(file: StepsFile, scope: Scope, workspace: string): Promise<LocalPipelines> {
  const pipelines: Record<string, LoadedPipeline> = {}
  const compiledFiles: Record<string, CompiledFile> = {}
  const failures: ActionError[] = []
  const problems: Problem[] = []
  for (const step of file.steps) {
    const { id, kind } = step
    const named = fileOf(step, scope)
    if (named === undefined) continue
    try {
      refusePython(named.path)
      const text = await readWorkspaceFile(workspace, named.path, 'STEPS_UNREADABLE')
      const loaded = readPipeline(text, named.path)
      if (named.isUpload) compiledFiles[id] = compiledFile(named.path, text, loaded)
      else pipelines[id] = loaded
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      failures.push(error)
      const { message, cure, commands } = error
      const here = file.document.problem(['steps', id, kind, ...named.at], message, { cure, commands })
      problems.push(...(error.problems.length > 0 ? error.problems : [here]))
    }
  }
  const [first, ...others] = failures
  if (first === undefined) return { pipelines, compiledFiles }
  const message = others.length === 0 ? first.message : `${failures.length} pipelines cannot be read`
  throw new ActionError(first.code, message, { problems: distinctProblems(problems) })
}

/** Returns the file of a step's pipeline, and where the body names it; `undefined` if it has none. */
function fileOf(
  { kind, body }: StepDeclaration,
  scope: Scope,
): { readonly path: string; readonly at: Path; readonly isUpload: boolean } | undefined {
  const { pipelineJob, pipelineFile } = definitions[kind]
  if (pipelineFile !== undefined) {
    const { value: path } = resolveReferences(valueAt(body, pipelineFile), scope)
    return typeof path === 'string' && path !== '' ? { path, at: pipelineFile, isUpload: true } : undefined
  }
  if (pipelineJob === undefined) return undefined
  const at = [...pipelineJob, 'pipelineSpec']
  const { value } = resolveReferences({ pipelineSpec: valueAt(body, at) }, scope)
  const source = pipelineSourceOf(isObject(value) ? value : {})
  return source.from === 'file' ? { path: source.file, at, isUpload: false } : undefined
}

/** @throws ActionError `STEPS_INVALID` if a pipeline is not compiled */
function refusePython(file: string): void {
  if (!/\.py$/i.test(file)) return
  throw new ActionError('STEPS_INVALID', `${file} is Python, not a compiled pipeline`, {
    cure: 'Compile it, and name the output file:',
    commands: [`kfp dsl compile --py ${quoteShell(file)} --output ${quoteShell(file.replace(/py$/i, 'yaml'))}`],
  })
}

/**
 * @throws ActionError `STEPS_INVALID` if the pipeline's name cannot be that of a package, or if Google could read another
 * name in the same bytes
 */
function compiledFile(path: string, text: string, { spec, jobDefaults }: LoadedPipeline): CompiledFile {
  const name = pipelineName(spec)
  const plain = (key: string): string => key.replaceAll('_', '').toLowerCase()
  const known = new Set(Object.keys(spec).map(plain))
  const twice = Object.keys(jobDefaults).find(key => known.has(plain(key)))
  if (twice !== undefined)
    throw new ActionError('STEPS_INVALID', `${path} has ${twice} beside its pipelineSpec and in it`, {
      cure: 'Remove the one beside it: the name of the package must be the only one.',
    })
  // YAML 1.1 ends a line there, also in a comment, and YAML 1.2 does not.
  if (/\r(?!\n)|[\u0085\u2028\u2029]/.test(text))
    throw new ActionError('STEPS_INVALID', `${path} has a line break that not every reader of YAML knows`, {
      cure: 'Compile it again, and write U+0085, U+2028, U+2029 and single carriage returns as escapes, as kfp does.',
    })
  if (!/^[a-z0-9][a-z0-9-]{0,127}$/.test(name))
    throw new ActionError('STEPS_INVALID', `${path} has the pipelineInfo.name ${quote(name)}, which names no package`, {
      cure: 'Give the pipeline a name of lowercase letters, digits and hyphens, and compile it again.',
    })
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { path, text, bytes: Buffer.byteLength(text), sha256, name }
}
