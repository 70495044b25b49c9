import { join } from 'node:path'
import type { Terminal } from '../terminal.ts'
import { type ActionUse, actionUses, distinctUses } from './action-uses.ts'

/** Returns every use of this action in the workflows of a checkout. */
export async function workflowUses(
  terminal: Pick<Terminal, 'list' | 'read'>,
  root: string,
): Promise<readonly ActionUse[]> {
  const folder = join('.github', 'workflows')
  const names = await terminal.list(join(root, folder)).catch((): readonly string[] => [])
  const found = await Promise.all(
    names
      .filter(name => /\.ya?ml$/.test(name))
      .toSorted()
      .map(async name => {
        const text = (await terminal.read(join(root, folder, name))).toString('utf8')
        return actionUses(`.github/workflows/${name}`, text)
      }),
  )
  return distinctUses(found.flat())
}
