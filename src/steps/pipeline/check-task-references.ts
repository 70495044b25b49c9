import type { Problem } from '../../core/errors.ts'
import { isObject } from '../../core/json.ts'
import { valueAt } from '../../document/path.ts'
import { suggest } from '../../document/suggest.ts'
import type { StepLink } from '../references.ts'
import type { StepsFile } from '../types.ts'
import { type LoadedPipeline, pipelineSourceOf } from './specification.ts'

/** Checks `${steps.p.tasks.<task>.outputs.<name>}` against the known pipelines: the task, and its outputs. */
export function checkTaskLinks(
  links: readonly StepLink[],
  file: StepsFile,
  pipelines: Readonly<Record<string, LoadedPipeline>>,
): readonly Problem[] {
  return links.flatMap(link => {
    if (link.reference.root !== 'steps' || link.reference.path[1] !== 'tasks') return []
    const step = file.steps.find(({ id }) => id === link.reference.path[0])
    const source = pipelineSourceOf(step?.body ?? {})
    const loaded = step !== undefined && Object.hasOwn(pipelines, step.id) ? pipelines[step.id]?.spec : undefined
    const spec = source.from === 'inline' ? source.spec : loaded
    return spec === undefined ? [] : (checkTaskLink(link, spec, file) ?? [])
  })
}

function checkTaskLink({ reference, path }: StepLink, spec: unknown, file: StepsFile): Problem | undefined {
  const [, , task, , output] = reference.path
  const fail = (message: string, word: string, names: readonly string[]): Problem => {
    const cure = suggest(word, names) ?? `It has ${names.length === 0 ? 'none' : names.join(', ')}.`
    return file.document.problem(path, `${reference.text}: ${message}`, { cure })
  }
  const tasks = namesIn(valueAt(spec, ['root', 'dag', 'tasks']))
  if (!tasks.includes(String(task))) return fail(`the pipeline has no task ${task}.`, String(task), tasks)
  const component = String(valueAt(spec, ['root', 'dag', 'tasks', String(task), 'componentRef', 'name']))
  const definitions = valueAt(spec, ['components', component, 'outputDefinitions'])
  const outputs = [...namesIn(valueAt(definitions, ['parameters'])), ...namesIn(valueAt(definitions, ['artifacts']))]
  if (!outputs.includes(String(output)))
    return fail(`the task ${task} has no output ${output}.`, String(output), outputs)
  return undefined
}

const namesIn = (value: unknown): string[] => (isObject(value) ? Object.keys(value) : [])
