import { codeBlock, markdown } from '../core/escape.ts'

/** Result of post after a main that did not finish. Names and words are untrusted. */
export interface Cleanup {
  readonly cancelled: readonly string[]
  /** Entries that post could not stop. */
  readonly leftRunning: readonly string[]
  /** Entries that continue, or stay as they are. */
  readonly remaining: readonly string[]
  /** Commands that undo what remains. */
  readonly commands: readonly string[]
  /** Agents that serve a version without a confirmed answer, each with the command that asks it. */
  readonly agents?: readonly { readonly words: string; readonly command: string }[]
}

/** Returns the step summary of post; empty if there was nothing to do. */
export function renderCleanup({ cancelled, leftRunning, remaining, commands, agents = [] }: Cleanup): string {
  const lines = [
    ...cancelled.map(one => `- Stopped: ${markdown(one)}`),
    ...leftRunning.map(one => `- **Could not be stopped:** ${markdown(one)}. Check it in the console.`),
    ...remaining.map(one => `- **Still running or not removed:** ${markdown(one)}.`),
    ...agents.map(({ words }) => `- **Serves unconfirmed:** ${markdown(words)}. To ask it, run the workflow again.`),
  ]
  if (lines.length === 0) return ''
  const blocks = [...commands, ...new Set(agents.map(({ command }) => command))].map(one => codeBlock(one))
  return ['### Keyless Vertex: cleaned up after a stopped run', lines.join('\n'), ...blocks].join('\n\n')
}
