import type { Advice } from '../../core/errors.ts'
import { quoteShell } from '../../core/gcloud.ts'
import type { StatusDetails } from '../../core/rpc-status.ts'
import type { Diagnosis, RequestContext } from '../diagnosis.ts'

/** What Google said, as far as a diagnosis reads it. */
export interface Symptom {
  /** google.rpc.Code's name, as `PERMISSION_DENIED`; empty if the answer has none. */
  readonly status: string
  readonly text: string
  readonly details?: StatusDetails | undefined
  /** What the request was about, as far as the step said it. */
  readonly about?: string | undefined
  /** It is how a job or an operation ended, not the answer to a request. */
  readonly ended: boolean
}

/** One thing that goes wrong: how it is known, and what it means. */
export interface Row {
  readonly matches: (symptom: Symptom) => boolean
  /** What of the words the diagnosis needs, by group name. */
  readonly finds?: readonly RegExp[]
  readonly diagnosis: (
    found: Readonly<Record<string, string>>,
    context: RequestContext,
    symptom: Symptom,
  ) => Diagnosis | undefined
}

export const isStatus =
  (...names: readonly string[]) =>
  ({ status }: Symptom): boolean =>
    names.includes(status)
export const says =
  (...patterns: readonly RegExp[]) =>
  ({ text }: Symptom): boolean =>
    patterns.some(pattern => pattern.test(text))
export const both =
  (...tests: readonly ((symptom: Symptom) => boolean)[]) =>
  (symptom: Symptom): boolean =>
    tests.every(test => test(symptom))

/** Prose and one command, which may continue over several lines. */
export const command = (cure: string, ...lines: readonly string[]): Advice => ({
  cure,
  commands: [lines.join('\n')],
})

/** Where a request went, which may be elsewhere than its step: what it names in full is asked for in its own place. */
export function placeOf({ about = '', project, location }: RequestContext): { project: string; location: string } {
  const [, p = project, l = location] = /projects\/([\w.:-]+)\/locations\/([\w-]+)\//.exec(about) ?? []
  // Google names projects by number; the user's own word for it is better.
  return { project: /^\d+$/.test(p) ? project : p, location: l }
}

/** Shows what was written to Cloud Logging in the last day. */
export const logOf = (filter: string, { project }: RequestContext): string =>
  `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=1d --limit=50`
