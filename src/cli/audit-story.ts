import { type RecordReading, readRecord } from '../audit/read-record.ts'
import { StoryBuilder } from '../report/audit/build-story.ts'
import { joinRuns } from '../report/audit/join-runs.ts'
import type { AuditStory, RecordStory, Verification } from '../report/audit/story.ts'
import type { RecordInput } from './record-files.ts'

interface StoryOptions {
  /** Hashes of the records, from outside of the files. */
  readonly hashes: readonly string[]
  /** Servers of GitHub that may be linked. */
  readonly hosts: readonly string[]
}

/** Reads records, checks their chains, and returns what they say. */
export function storyOf(inputs: readonly RecordInput[], { hashes, hosts }: StoryOptions): AuditStory {
  const wanted = new Set(hashes.map(hash => hash.toLowerCase()))
  const found = new Set<string>()
  const records = inputs.map(({ file, bytes }): RecordStory => {
    const builder = new StoryBuilder()
    const reading = readRecord(bytes, builder.add)
    const { sha256 } = reading
    if (sha256 !== undefined && wanted.has(sha256) && reading.broken === undefined) found.add(sha256)
    // With one record and one hash it is clear that they belong together.
    const only = inputs.length === 1 && wanted.size === 1 ? [...wanted][0] : undefined
    // A compressed file often has no line feed, but that is not what is wrong with it.
    const mayBeRecord = bytes.length === 0 || bytes[0] === 0x7b
    return builder.build(file, verificationOf(reading, wanted, { only, mayBeRecord }), reading.run, hosts)
  })
  const unmatched = inputs.length === 1 && wanted.size === 1 ? [] : [...wanted].filter(hash => !found.has(hash))
  return joinRuns(records, unmatched)
}

function verificationOf(
  { broken, events, sha256 = '', closed }: RecordReading,
  wanted: ReadonlySet<string>,
  { only, mayBeRecord }: { readonly only: string | undefined; readonly mayBeRecord: boolean },
): Verification {
  const chain = { events, sha256: sha256 === '' ? null : sha256 }
  if (broken !== undefined) {
    const isNone = events === 0 && (broken.reason === 'it is not a JSON object' || !mayBeRecord)
    const reason = isNone ? 'the file is not a record: its first line is not a JSON object' : broken.reason
    return { ...chain, result: 'broken', line: broken.line, reason }
  }
  if (only !== undefined && only !== sha256)
    return { ...chain, result: 'broken', line: events, reason: otherHash(only) }
  if (!closed) return { ...chain, result: 'incomplete', line: events, reason: withoutEnd }
  return { ...chain, result: wanted.has(sha256) ? 'verified' : 'consistent', line: null, reason: null }
}

const withoutEnd =
  'The run was killed and never cleaned up, lines were cut off, or the file was copied while mode lend still lent.'

const otherHash = (hash: string): string =>
  `its last line does not have the SHA-256 ${hash}: it was edited, lines were cut off or added, or this is the record of another run`
