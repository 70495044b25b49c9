import type { Isolation } from './isolation.ts'

/** An isolation in words. */
export interface IsolationWords {
  /** For the record and the summary: `namespaces (sudo)`. */
  readonly name: string
  /** What the command cannot do. */
  readonly stops: string
  /** What it still can do. */
  readonly leaves: string
  /** Why there is no better one; empty if it is the best. */
  readonly why: string
}

const namespaceStops =
  'The command has its own processes and mounts, and no way to more rights. It cannot see this action, the runner or their variables, RUNNER_TEMP or stored credentials, and cannot change the code of actions and the runner.'
const namespaceLeaves =
  'It is the same user on the same network: it can read and change the workspace and the home folder, also what later steps run.'

/** Says what an isolation stops and what not. The words of the machine are untrusted. */
export function describeIsolation({ level, why }: Isolation): IsolationWords {
  switch (level) {
    case 'root':
      return {
        name: 'namespaces (root)',
        stops: namespaceStops,
        leaves: `${namespaceLeaves} It runs as root without capabilities, so it can change every file of root.`,
        why,
      }
    case 'sudo':
      return {
        name: 'namespaces (sudo)',
        stops: `${namespaceStops} It has no further groups.`,
        leaves: namespaceLeaves,
        why,
      }
    case 'user':
      return {
        name: 'namespaces (user)',
        stops: namespaceStops,
        leaves: `${namespaceLeaves} It keeps the groups of this user, and what they open.`,
        why,
      }
    case 'none':
      return {
        name: 'none',
        stops: "The command does not inherit the job's tokens and keys.",
        leaves:
          "It is not isolated: it can read the variables and the memory of this action, which have the job's identity, and every file of this user.",
        why,
      }
    default:
      return level satisfies never
  }
}
