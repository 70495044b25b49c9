import { codeBlock, markdown } from './escape.ts'

/** What post did for a main that could not. Names and words may be anybody's. */
export interface Cleanup {
  readonly cancelled: readonly string[]
  /** What post could not stop. */
  readonly leftRunning: readonly string[]
  /** What goes on, or stays as it is. */
  readonly remaining: readonly string[]
  /** That undo what remains. */
  readonly commands: readonly string[]
}

/** The step summary of post; empty if there was nothing to do. */
export function renderCleanup({ cancelled, leftRunning, remaining, commands }: Cleanup): string {
  const lines = [
    ...cancelled.map(one => `- Stopped: ${markdown(one)}`),
    ...leftRunning.map(one => `- **Could not be stopped:** ${markdown(one)}. Look at it in the console.`),
    ...remaining.map(one => `- **Goes on, or stays:** ${markdown(one)}.`),
  ]
  if (lines.length === 0) return ''
  const blocks = commands.map(command => codeBlock(command))
  return ['### Keyless Vertex: cleaned up after a run that was stopped', lines.join('\n'), ...blocks].join('\n\n')
}
