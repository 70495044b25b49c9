import { isObject, type JsonObject } from '../../core/json.ts'
import type { Resource } from '../toolkit/ports.ts'

/**
 * Returns a pipeline's results for `${steps.p.tasks.<task>.outputs.<name>}`: parameters by their value, artifacts by
 * their resource (`uri`, `metadata`, …). Only its own tasks count, since a loop or a sub-pipeline may use the same
 * names. Source: PipelineJob.jobDetail.taskDetails of the API.
 */
export function taskResults(pipelineJob: Resource): Readonly<Record<string, { state: string; outputs: JsonObject }>> {
  const all = tasksOf(pipelineJob)
  const idOf = (task: Resource | undefined, field = 'taskId'): string => String(task?.[field] ?? '')
  // The run itself is the first task, named after it.
  const id = String(pipelineJob['name']).split('/').at(-1)
  const root = all.find(task => task['taskName'] === id && idOf(task, 'parentTaskId') === '')
  const parents = new Set(all.filter(task => task !== root).map(task => idOf(task)))
  return Object.fromEntries(
    all
      .filter(task => task !== root && !parents.has(idOf(task, 'parentTaskId')))
      .map(task => [
        String(task['taskName']),
        { state: String(task['state'] ?? ''), outputs: { ...artifacts(task), ...parameters(task) } },
      ]),
  )
}

/** Returns all tasks. The run itself is among them, with its own id. */
export const tasksOf = (pipelineJob: Resource): readonly Resource[] => {
  const detail = pipelineJob['jobDetail']
  return isObject(detail) && Array.isArray(detail['taskDetails']) ? detail['taskDetails'].filter(isObject) : []
}

/** Returns tasks that failed with an error of their own, at any depth. The run itself fails because of them. */
export const failedTasks = (pipelineJob: Resource): readonly { readonly name: string; readonly message: string }[] =>
  tasksOf(pipelineJob).flatMap(({ taskName, state, error }) =>
    state === 'FAILED' && isObject(error) && typeof error['message'] === 'string'
      ? [{ name: String(taskName), message: error['message'] }]
      : [],
  )

/** The metadata of the task's execution has an output parameter as `output:<name>`. */
function parameters(task: Resource): Record<string, unknown> {
  const execution = task['execution']
  const metadata = isObject(execution) && isObject(execution['metadata']) ? execution['metadata'] : {}
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([key, value]) =>
      key.startsWith('output:') ? [[key.slice('output:'.length), value]] : [],
    ),
  )
}

function artifacts(task: Resource): Record<string, unknown> {
  const outputs = isObject(task['outputs']) ? task['outputs'] : {}
  return Object.fromEntries(
    Object.entries(outputs).map(([name, list]) => {
      const all = isObject(list) && Array.isArray(list['artifacts']) ? list['artifacts'] : []
      return [name, all.length === 1 ? all[0] : all]
    }),
  )
}
