import { resolve } from 'node:path'
import { ActionError, type Problem } from '../core/errors.ts'
import { isObject } from '../core/json.ts'
import { distinctProblems, invalidFile } from '../document/problem-list.ts'
import type { SourceRequest, StepSources } from '../steps/file/sources.ts'
import { definitions } from '../steps/kinds/registry.ts'
import { resolveReferences } from '../steps/references.ts'
import type { UploadContent } from '../steps/toolkit/service-ports.ts'
import type { Scope, StepsFile } from '../steps/types.ts'

/** What the steps of a file take from the workspace. */
export interface SourcesOfSteps {
  /** By the id of the step. */
  readonly sources: Readonly<Record<string, readonly StepSources[]>>
  readonly contentsOf: (step: string) => readonly (readonly UploadContent[])[]
}

/**
 * Reads and digests what the steps of a file take from the workspace. Nothing is sent. The code for it is loaded only if
 * a step takes something.
 *
 * @param never paths that are not taken: what this action writes itself
 * @throws ActionError `STEPS_INVALID` with every source that cannot be taken, each at its step
 */
export async function readStepSources(
  file: StepsFile,
  scope: Scope,
  workspace: string,
  never: readonly string[],
): Promise<SourcesOfSteps> {
  const sources: Record<string, readonly StepSources[]> = {}
  const contents = new Map<string, readonly (readonly UploadContent[])[]>()
  const problems: Problem[] = []
  for (const { id, kind, body } of file.steps) {
    const requests = sourceRequestsOf(body, kind, scope)
    if (requests.length === 0) continue
    const { readSources } = await import('../workspace/read-sources.ts')
    const absolute = never.map(path => resolve(workspace, path))
    const read = await Promise.all(requests.map(request => readSources(workspace, request, absolute)))
    const taken = read.flatMap(one => ('faults' in one ? [] : [one]))
    for (const [index, one] of read.entries()) {
      const { at = [], from = [] } = requests[index] ?? {}
      const ofEntry = (entry: number) => ['steps', id, kind, ...at, ...(from.length > 1 ? [entry] : [])]
      for (const { message, cure, index: entry, at: named } of 'faults' in one ? one.faults : [])
        problems.push(file.document.problem(named ? ['steps', id, kind, ...named] : ofEntry(entry), message, { cure }))
    }
    sources[id] = taken.map(one => one.sources)
    contents.set(
      id,
      taken.map(one => one.contents),
    )
  }
  if (problems.length > 0) throw invalidFile('STEPS_INVALID', file.document.file, distinctProblems(problems))
  return {
    sources,
    contentsOf: step => {
      const found = contents.get(step)
      if (found === undefined) throw new ActionError('INTERNAL', `step ${step} takes nothing from the workspace`)
      return found
    },
  }
}

/** Sources with a part that is not known, as in a plan without a variable, are not read. */
function sourceRequestsOf(body: unknown, kind: keyof typeof definitions, scope: Scope): readonly SourceRequest[] {
  const { sources } = definitions[kind]
  if (sources === undefined) return []
  const { value } = resolveReferences(body, scope)
  return isObject(value) ? sources(value) : []
}
