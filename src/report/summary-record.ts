import { code, codeBlock, details } from '../core/escape.ts'
import type { RunReport } from './types.ts'

/** Returns where the record is, and how to verify it. */
export function recordSection({ record }: RunReport): string {
  if (record === undefined) return ''
  return details('<b>Record</b>, and how to verify it', [
    `${code(record.path)}, last hash ${code(record.sha256)}. Each line has the hash of the line before it, so a change of any line breaks the chain. It is lost with the runner unless the workflow uploads it. To verify it, run this in the directory of the file:`,
    codeBlock(record.verify, 'sh'),
  ])
}
