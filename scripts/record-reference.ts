// The reference of the record in docs/record.md: events and fields of src/audit/event-fields.ts, with their descriptions,
// and the first lines of a record as the code writes them.
import { appendEvent, startChain } from '../src/audit/chain.ts'
import { commonFields, type EventDescription, eventDescriptions } from '../src/audit/event-descriptions.ts'
import { eventFields, isEventType } from '../src/audit/event-fields.ts'
import type { RunIdentity } from '../src/audit/events.ts'
import type { Forms } from '../src/audit/forms.ts'

/** @throws Error if a field has no description, or a description no field */
export function recordReference(): string {
  return Object.keys(eventFields)
    .filter(isEventType)
    .map(type => {
      const fields: Forms = eventFields[type]
      const about: EventDescription = eventDescriptions[type]
      const rows = rowsOf(fields, '', about.fields ?? {})
      const known = new Set(rows.map(({ name }) => name))
      const unknown = Object.keys(about.fields ?? {}).filter(name => !known.has(name))
      if (unknown.length > 0) throw new Error(`${type} has no field ${unknown.join(', ')}`)
      const table = rows.map(({ name, words, meaning }) => `| \`${name}\` | ${words} | ${meaning} |`)
      return [
        `### ${type}`,
        `${about.meaning} **Written:** ${lowerFirst(about.written)}`,
        ['| Field | Value | Meaning |', '| :-- | :-- | :-- |', ...table].join('\n'),
      ].join('\n\n')
    })
    .join('\n\n')
}

interface Row {
  readonly name: string
  readonly words: string
  readonly meaning: string
}

function rowsOf(fields: Forms, prefix: string, described: Readonly<Record<string, string>>): Row[] {
  return Object.entries(fields).flatMap(([key, form]) => {
    const name = `${prefix}${key}`
    const meaning = described[name] ?? (prefix === '' ? commonFields[key] : undefined)
    if (meaning === undefined) throw new Error(`the field ${name} of the record has no description`)
    const words = form.optional ? `${form.words}, may be absent` : form.words
    return [{ name, words, meaning }, ...rowsOf(form.fields ?? {}, `${name}.`, described)]
  })
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

const run: RunIdentity = {
  server: 'https://github.com',
  repository: 'acme/fraud',
  repositoryId: '512345678',
  runId: '17012345678',
  runAttempt: '1',
  job: 'train',
  sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
}

/** Two lines of a record, as the file has them. */
export function recordSample(): string {
  const first = appendEvent(startChain(run), run, {
    type: 'run.started',
    id: '6f1c1b0e-6a57-4b0a-9d0c-0c4a5d1f7a01',
    time: '2026-09-21T14:18:20.117Z',
    data: {
      action_version: '1.0.0',
      mode: 'run',
      grant: 'train',
      rerun: 'adopt',
      key: 'train/0',
      server: run.server,
    },
  })
  const second = appendEvent(first.state, run, {
    type: 'policy.loaded',
    id: '0e9b6f0c-2d3e-4b7e-8f43-6f7f0f8f2a02',
    time: '2026-09-21T14:18:20.402Z',
    data: { policy: '.github/vertex-policy.yml', commit: run.sha, sha256: 'ab'.repeat(32) },
  })
  return `\`\`\`json\n${first.line}\n${second.line}\n\`\`\``
}
