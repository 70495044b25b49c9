import { sha256 } from '../audit/chain.ts'
import { shownPath } from './files.ts'
import { UsageError } from './session.ts'
import { longestFile, type Terminal } from './terminal.ts'

/** A record, with the name of its file as it is shown. */
export interface RecordInput {
  readonly file: string
  readonly bytes: Buffer
}

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text)

/** Returns the hex SHA-256 of the last complete line: the run's `audit_sha256`. */
export function hashOfLastLine(record: Buffer): string {
  const end = record.lastIndexOf(0x0a)
  const start = end < 1 ? 0 : record.lastIndexOf(0x0a, end - 1) + 1
  return sha256(record.subarray(start, Math.max(start, end)))
}

/** Folders below the one that is named, and files in all: `gh run download` makes one folder for each artifact. */
const most = { depth: 3, files: 100 }

/**
 * Reads records: files, the standard input as `-`, and in folders every `*.jsonl`.
 *
 * @throws UsageError if a folder has no record, or too many, and if all of them together are too large
 */
export async function readRecords(paths: readonly string[], terminal: Terminal): Promise<readonly RecordInput[]> {
  const inputs: RecordInput[] = []
  let length = 0
  for (const path of paths)
    for (const file of await filesAt(path, terminal)) {
      const bytes = await terminal.read(file)
      length += bytes.length
      if (length > longestFile)
        throw new UsageError(`${shownPath(file)} and the records before it are larger than 256 MiB: name fewer`)
      inputs.push({ file: shownPath(file), bytes })
    }
  return inputs
}

async function filesAt(path: string, terminal: Terminal): Promise<readonly string[]> {
  const names = path === '-' ? undefined : await terminal.list(path).catch(() => undefined)
  if (names === undefined) return [path]
  const found = await filesIn(path.replace(/[/\\]$/, ''), names, terminal, most.depth)
  if (found.length === 0)
    throw new UsageError(`there is no *.jsonl file in ${shownPath(path)}: name the file of the record itself`)
  if (found.length > most.files)
    throw new UsageError(`${shownPath(path)} has more than ${most.files} *.jsonl files: name those to read`)
  return found
}

async function filesIn(
  folder: string,
  names: readonly string[],
  terminal: Terminal,
  depth: number,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of names.toSorted()) {
    const path = `${folder}/${name.replace(/\/$/, '')}`
    if (!name.endsWith('/')) {
      if (name.endsWith('.jsonl')) found.push(path)
    } else if (depth > 1) found.push(...(await filesIn(path, await terminal.list(path), terminal, depth - 1)))
    if (found.length > most.files) break
  }
  return found
}
