import { shortState } from '../vertex/job-kinds.ts'

/** The meaning of a state for a reader, which decides mark and color. */
export type Tone = 'good' | 'bad' | 'stopped' | 'busy' | 'waiting'

/** States of Vertex AI's JobState and PipelineState, and our own for steps that never created a resource. */
const tones: Readonly<Record<string, Tone>> = {
  SUCCEEDED: 'good',
  PARTIALLY_SUCCEEDED: 'bad',
  FAILED: 'bad',
  EXPIRED: 'bad',
  REJECTED: 'bad',
  TIMED_OUT: 'bad',
  ROLLED_BACK: 'bad',
  NOT_RESTORED: 'bad',
  OVERTAKEN: 'bad',
  CANCELLED: 'stopped',
  CANCELLING: 'stopped',
  SKIPPED: 'stopped',
  RUNNING: 'busy',
  DETACHED: 'busy',
  UPDATING: 'busy',
  SUBMITTED: 'busy',
  PENDING: 'busy',
  QUEUED: 'busy',
  PAUSED: 'waiting',
}

const toneMarks: Readonly<Record<Tone, string>> = { good: '✅', bad: '❌', stopped: '⏹️', busy: '▶️', waiting: '⚪' }

/**
 * Describes a state. A state newer than this table counts as waiting, so that it claims neither success nor failure.
 */
export function describeState(state: string): { tone: Tone; mark: string; words: string } {
  const word = shortState(state)
  const tone = (Object.hasOwn(tones, word) ? tones[word] : undefined) ?? 'waiting'
  return { tone, mark: toneMarks[tone], words: word.toLowerCase().replaceAll('_', ' ') }
}

/** Returns the milliseconds between two RFC 3339 times, if both exist. */
export function betweenStates(from: string | undefined, to: string | undefined): number | undefined {
  const span = Date.parse(to ?? '') - Date.parse(from ?? '')
  return Number.isNaN(span) ? undefined : span
}
