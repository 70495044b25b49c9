import type { Advice } from '../../core/errors.ts'
import { quoteShell } from '../../core/gcloud.ts'
import type { StatusDetails } from '../../core/rpc-status.ts'

/** Google's answer, as far as a diagnosis reads it. */
export interface Symptom {
  /** google.rpc.Code's name, as `PERMISSION_DENIED`; empty if the answer has none. */
  readonly status: string
  readonly text: string
  readonly details?: StatusDetails | undefined
  /** The subject of the request, as far as the step named it. */
  readonly about?: string | undefined
  /** True if a job or an operation ended with it; false for the answer to a request. */
  readonly ended: boolean
}

/** An answer of Google that a row explains, as docs/troubleshooting.md shows it. */
export interface SymptomExample {
  /** google.rpc.Code's name */
  readonly status: string
  readonly words: string
  readonly about?: string
  /** True if a job or an operation ended with it. */
  readonly ended?: boolean
}

/** One kind of failure: how to recognize it, and what it means. */
export interface SymptomRow {
  /** Its anchor in docs/troubleshooting.md, which never changes. A row that only asks other rows has none. */
  readonly id?: string
  readonly examples?: readonly SymptomExample[]
  readonly matches: (symptom: Symptom) => boolean
  /** Patterns whose named groups the diagnosis needs. */
  readonly finds?: readonly RegExp[]
  readonly diagnosis: (
    found: Readonly<Record<string, string>>,
    context: RequestContext,
    symptom: Symptom,
  ) => Diagnosis | undefined
}

/** Matches a symptom by its google.rpc code. */
export const isStatus =
  (...names: readonly string[]) =>
  ({ status }: Symptom): boolean =>
    names.includes(status)
/** Matches a symptom by its words. */
export const symptomSays =
  (...patterns: readonly RegExp[]) =>
  ({ text }: Symptom): boolean =>
    patterns.some(pattern => pattern.test(text))
/** Matches a symptom that passes all tests. */
export const allOf =
  (...tests: readonly ((symptom: Symptom) => boolean)[]) =>
  (symptom: Symptom): boolean =>
    tests.every(test => test(symptom))

/** Prose and one command, which may span several lines. */
export const command = (cure: string, ...lines: readonly string[]): Advice => ({
  cure,
  commands: [lines.join('\n')],
})

/** Returns the project and location of a request, which may differ from those of its step: a full name has its own. */
export function placeOfRequest({ about = '', project, location }: RequestContext): {
  project: string
  location: string
} {
  const [, p = project, l = location] = /projects\/([\w.:-]+)\/locations\/([\w-]+)\//.exec(about) ?? []
  // Google names projects by number. The user's own name is better.
  return { project: /^\d+$/.test(p) ? project : p, location: l }
}

/** Command that shows what was written to Cloud Logging in the last day. */
export const logOf = (filter: string, { project }: RequestContext): string =>
  `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=1d --limit=50`

/** The caller and the target of a request: the values for a command that fixes it. */
export interface RequestContext {
  /** `serviceAccount:{email}` or `principal://…`: the member that needs a role. Absent: it is not known. */
  readonly member: string | undefined
  readonly project: string
  readonly location: string
  /** Id of the step. */
  readonly step: string
  /**
   * The subject of the request, if the answer does not name it: `gs://acme-models/fraud/metrics.json cannot be read`.
   */
  readonly about?: string
  /** Email of the account that the step's own program runs as. */
  readonly runsAs?: string | undefined
  /** The last lines of the step's log that were shown, without their sources. */
  readonly lastLines?: readonly string[] | undefined
}

export interface Diagnosis extends Advice {
  /** The likely cause, one sentence. */
  readonly cause: string
  /** The cause in a few words. */
  readonly title?: string
  /** True if the title says how the step ended: `train failed: exit code 1`. */
  readonly isEnd?: true
}
