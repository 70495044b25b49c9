import { Pending } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Fault } from '../../../document/shape.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** Returns what is wrong with an upload beyond its form. Paths are from the body. */
export function checkStage({ from, to, include, exclude, archive }: Resource): readonly Fault[] {
  const faults: Fault[] = []
  if (from === '' || (Array.isArray(from) && from.length === 0))
    faults.push({ path: ['from'], message: 'names no file', cure: 'Write `.` for the whole workspace.' })
  for (const [key, patterns] of Object.entries({ include, exclude }))
    if (Array.isArray(patterns) && patterns.length === 0)
      faults.push({ path: [key], message: 'has no pattern', cure: 'Remove it.', key: true })
  return [...faults, ...(typeof to === 'string' ? checkTarget(to, archive) : [])]
}

function checkTarget(to: string, archive: unknown): Fault[] {
  const at = { path: ['to'] }
  const [, folder] = /^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\/(.*)$/s.exec(to) ?? []
  if (folder === undefined)
    return [{ ...at, message: `expected a folder of a bucket, as gs://bucket/code/, got ${quote(to)}` }]
  if (/[\p{Cc}\p{Zl}\p{Zp}#[\]*?]/u.test(folder))
    return [
      {
        ...at,
        message: `${quote(to)} has a character that is unsafe in the name of an object`,
        cure: 'Leave out control characters and # [ ] * ?.',
      },
    ]
  const parts = folder.replace(/\/$/, '').split('/')
  if (folder !== '' && parts.some(part => part === '' || part === '.' || part === '..'))
    return [
      {
        ...at,
        message: `${quote(to)} has an empty folder, or one named . or ..`,
        cure: 'Write each folder once, with one slash after it.',
      },
    ]
  if (folder === '' || folder.endsWith('/') || archive instanceof Pending) return []
  if (archive === undefined || archive === 'none')
    return [
      {
        ...at,
        message: `${quote(to)} is not a folder: several files cannot have one name`,
        cure: `Write ${quote(`${to}/`)}, or pack the files: archive: tar.gz.`,
      },
    ]
  return []
}
