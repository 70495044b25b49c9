import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import { fullName, nameInProject, parentOf } from '../../../vertex/resource-names.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** An engine at Google, with the name in the step's own project. */
export interface FoundEngine {
  readonly name: string
  readonly engine: Resource
}

/** Returns the engines of the step's project and location that match a filter. */
export const listEngines = (
  filter: string,
  { step, ports, signal }: Pick<HandlerContext, 'step' | 'ports' | 'signal'>,
): Promise<readonly Resource[]> =>
  ports.vertex.list(`${parentOf(step)}/reasoningEngines`, 'reasoningEngines', {
    step: step.declaration.id,
    signal,
    query: { filter },
  })

/**
 * Returns an engine by its id or full name, or the only one of a display name; `undefined`: none has the display name.
 *
 * @throws ActionError `STEP_REJECTED` if none has the id, or several have the display name
 */
export async function findEngine(
  { name: given, displayName }: { readonly name?: unknown; readonly displayName?: unknown },
  run: Pick<HandlerContext, 'id' | 'step' | 'ports' | 'signal'>,
): Promise<FoundEngine | undefined> {
  const { id, step, ports, signal } = run
  if (typeof given === 'string') {
    const name = withIdOfProject(fullName(given, 'reasoningEngines', step), run)
    return { name, engine: await ports.vertex.get(name, { step: id, signal }) }
  }
  const listed = await listEngines(`display_name=${JSON.stringify(displayName)}`, run)
  const found = listed.filter(one => one['displayName'] === displayName)
  const [engine] = found
  if (engine === undefined) return undefined
  if (found.length === 1) {
    const name = fullName(nameOf(engine).split('/').at(-1) ?? '', 'reasoningEngines', step)
    return { name, engine }
  }
  const names = found.map(nameOf).join(', ')
  const message = `${found.length} agent engines have the display name ${quote(String(displayName))}: ${names}`
  throw stepError(id, 'STEP_REJECTED', message, { cure: 'Name the one to change: `name: ID`.' })
}

/** Google's answers name projects by their numbers, and grants by their ids. */
function withIdOfProject(name: string, { step, ports }: Pick<HandlerContext, 'step' | 'ports'>): string {
  const number = /^projects\/(\d+)\//.exec(name)?.[1]
  const id = number === undefined ? undefined : ports.projectIds?.get(number)
  return id === step.project ? nameInProject(step.project, name) : name
}

/** True by its labels, as `attach` identifies a job of this repository and grant. */
export function createdByGrant({ labels }: Resource, ours: Resource): boolean {
  const names = ['keyless-repository-id', 'keyless-grant']
  return isObject(labels) && names.every(name => labels[name] !== undefined && labels[name] === ours[name])
}
