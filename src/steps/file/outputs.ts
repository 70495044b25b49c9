import type { Problem } from '../../core/errors.ts'
import { isObject, Pending } from '../../core/json.ts'
import { checkTaskLinks } from '../pipeline/check-task-references.ts'
import type { LoadedPipeline } from '../pipeline/specification.ts'
import { linksIn, resolveReferences } from '../references.ts'
import type { Scope, StepsFile } from '../types.ts'

/** Returns what is wrong with the file's outputs once its pipelines are known: their tasks, and the tasks' outputs. */
export const checkOutputs = (
  file: StepsFile,
  pipelines: Readonly<Record<string, LoadedPipeline>>,
): readonly Problem[] => checkTaskLinks(linksIn(file.outputs, ['outputs']).links, file, pipelines)

/**
 * Returns the action's outputs of the file: scalars as text, lists and mappings as JSON. An output of a step without a
 * result (yet) is left out.
 */
export function resolveOutputs(
  file: StepsFile,
  scope: Scope,
): { outputs: Readonly<Record<string, string>>; faults: readonly Problem[] } {
  const { value, faults } = resolveReferences(file.outputs, scope, ['outputs'])
  const known = Object.entries(isObject(value) ? value : {}).filter(([, item]) => !(item instanceof Pending))
  return {
    outputs: Object.fromEntries(
      known.map(([name, item]) => [name, typeof item === 'string' ? item : JSON.stringify(item)]),
    ),
    faults: faults.map(({ path, message, ...options }) => file.document.problem(path, message, options)),
  }
}
