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
}

/** Returns the step summary of post; empty if there was nothing to do. */
export function renderCleanup({ cancelled, leftRunning, remaining, commands }: Cleanup): string {
  const lines = [
    ...cancelled.map(one => `- Stopped: ${markdown(one)}`),
    ...leftRunning.map(one => `- **Could not be stopped:** ${markdown(one)}. Check it in the console.`),
    ...remaining.map(one => `- **Still running or not removed:** ${markdown(one)}.`),
  ]
  if (lines.length === 0) return ''
  const blocks = commands.map(command => codeBlock(command))
  return ['### Keyless Vertex: cleaned up after a stopped run', lines.join('\n'), ...blocks].join('\n\n')
}
