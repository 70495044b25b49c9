import type { Method } from '../../../vertex/method.ts'
import { type Kind, kinds } from '../kind-names.ts'
import { definitions } from '../registry.ts'

/** Returns the kind of step that a method belongs to, so that no call bypasses the grant's limits for that kind. */
export function kindOfMethod(name: string, { verb, path }: Method): Kind | undefined {
  const template = path.replace(/=[^}]+\}/g, '}')
  return kinds.find(kind => {
    const { call, otherMethods } = definitions[kind]
    return (call?.verb === verb && call.path === template) || otherMethods?.includes(name)
  })
}
