import type { JsonObject } from '../../core/json.ts'
import { Bounded, fieldNumber, fieldObjects, fieldText, fieldTexts, type StoryEvent, textOrEmpty } from './fields.ts'
import { LentSums } from './lent-part.ts'
import { pagesOf, type ServerPages } from './pages.ts'
import { addToStep, type OpenStep, openStep, undoing } from './step-part.ts'
import type {
  AskedPart,
  ConditionPart,
  DecisionPart,
  EndPart,
  ReadPolicyPart,
  RecordStory,
  RunPart,
  SetupPart,
  TimelinePart,
  UndonePart,
  Verification,
} from './story.ts'
import { eventInWords, isTold } from './timeline.ts'

/** The run that the first line of a record names. */
export interface StoryRun {
  readonly server: string
  readonly repository: string
  readonly repositoryId: string
  readonly runId: string
  readonly runAttempt: string
  readonly job: string
  readonly sha: string
}

/** Builds what one record says from its events. */
export class StoryBuilder {
  readonly #bounded = new Bounded()
  readonly #lent = new LentSums()
  readonly #steps = new Map<string, OpenStep>()
  readonly #policies: ReadPolicyPart[] = []
  readonly #decisions: DecisionPart[] = []
  readonly #rejected: RecordStory['rejected_tokens'][number][] = []
  readonly #undone: UndonePart[] = []
  readonly #unknown: RecordStory['unknown'][number][] = []
  readonly #timeline: TimelinePart[] = []
  #start: JsonObject = {}
  #asked: AskedPart | null = null
  #identity = { principal: null as string | null, service_account: null as string | null, renewals: 0 }
  #setup: SetupPart | null = null
  #stopped: JsonObject = {}
  #ended: EndPart | null = null
  #times: { first: string | null; last: string | null } = { first: null, last: null }

  readonly add = (event: StoryEvent): void => {
    const { type, time, data, line, known } = event
    this.#times = { first: this.#times.first ?? time, last: time }
    if (!known || !isTold(type)) this.#bounded.add(this.#unknown, { line, type, time })
    const isLent = this.#lent.add(event)
    const text = eventInWords(type, data)
    const step = fieldText(data, 'step')
    if (text !== undefined) this.#bounded.add(this.#timeline, { time, line, type, step, text })
    if (isLent) return
    if (step !== null) this.#addToStep(step, event)
    else this.#addToRun(event)
  }

  #addToStep(id: string, event: StoryEvent): void {
    const step = this.#steps.get(id) ?? openStep(id)
    // A record has few steps. One that was made to have many is cut.
    if (!this.#steps.has(id) && this.#steps.size >= 1_000) this.#bounded.leftOut += 1
    else this.#steps.set(id, step)
    addToStep(step, event, this.#bounded)
    if (!undoing.has(event.type)) return
    const text = eventInWords(event.type, event.data) ?? ''
    this.#bounded.add(this.#undone, { time: event.time, step: id, text, reason: textOrEmpty(event.data, 'reason') })
  }

  #addToRun({ type, time, data }: StoryEvent): void {
    switch (type) {
      case 'run.started':
        this.#start = data
        break
      case 'policy.loaded':
        this.#bounded.add(this.#policies, policyIn(data, time))
        break
      case 'token.verified':
        this.#asked ??= askedIn(data)
        break
      case 'token.rejected':
        this.#bounded.add(this.#rejected, {
          time,
          code: textOrEmpty(data, 'code'),
          reason: textOrEmpty(data, 'reason'),
        })
        break
      case 'decision.made':
        this.#bounded.add(this.#decisions, decisionIn(data, time))
        break
      case 'credential.exchanged':
        this.#identity.principal = fieldText(data, 'principal')
        break
      case 'credential.impersonated':
        this.#identity.service_account = fieldText(data, 'service_account')
        break
      case 'credential.renewed':
        this.#identity.renewals += 1
        break
      case 'setup.compared':
        this.#setup = setupIn(data)
        break
      case 'run.cancelled':
        this.#stopped = data
        break
      case 'run.finished':
        this.#ended = this.#endIn(data, time)
        break
      default:
    }
  }

  #endIn(data: JsonObject, time: string): EndPart {
    return {
      time,
      conclusion: textOrEmpty(data, 'conclusion'),
      code: fieldText(data, 'code'),
      steps_sha256: fieldText(data, 'steps_sha256'),
      cancelled: fieldTexts(this.#stopped, 'cancelled'),
      left_running: fieldTexts(this.#stopped, 'left_running'),
    }
  }

  /** @param hosts servers of GitHub that may be linked, besides GitHub's own */
  build(file: string, verification: Verification, run: StoryRun | undefined, hosts: readonly string[]): RecordStory {
    const pages = pagesOf(run?.server ?? '', run?.repository ?? '', hosts)
    return {
      file,
      verification,
      run: run === undefined ? null : runPart(run, pages),
      action_version: fieldText(this.#start, 'action_version'),
      mode: fieldText(this.#start, 'mode'),
      grant: fieldText(this.#start, 'grant'),
      key: fieldText(this.#start, 'key'),
      started_at: this.#times.first,
      ended_at: this.#times.last,
      asked: this.#asked,
      policies: this.#policies.map(one => ({ ...one, url: policyPage(one, run, pages) })),
      decisions: this.#decisions.map(one => ({
        ...one,
        pull_request_url: one.merged_pull_request === null ? null : pages.page('pull', String(one.merged_pull_request)),
      })),
      identity: this.#identity,
      rejected_tokens: this.#rejected,
      setup: this.#setup,
      steps: [...this.#steps.values()],
      lent: this.#lent.part(),
      undone: this.#undone,
      ended: this.#ended,
      unknown: this.#unknown,
      timeline: this.#timeline,
      left_out: this.#bounded.leftOut,
    }
  }
}

const runPart = (run: StoryRun, pages: ServerPages): RunPart => ({
  server: run.server,
  repository: run.repository,
  repository_id: run.repositoryId,
  run_id: run.runId,
  run_attempt: run.runAttempt,
  job: run.job,
  commit: run.sha,
  url: pages.page('actions', 'runs', run.runId, 'attempts', run.runAttempt),
  commit_url: pages.page('commit', run.sha),
})

const policyIn = (data: JsonObject, time: string): ReadPolicyPart => ({
  time,
  policy: textOrEmpty(data, 'policy'),
  commit: fieldText(data, 'commit'),
  sha256: textOrEmpty(data, 'sha256'),
  url: null,
})

/** A policy of the run's own repository is named by its path alone. */
function policyPage({ policy, commit }: ReadPolicyPart, run: StoryRun | undefined, pages: ServerPages): string | null {
  const isOwn = run !== undefined && !policy.includes('@') && policy.startsWith('.github/')
  return pages.file(isOwn ? `${run.repository}/${policy}` : policy, commit)
}

function askedIn(data: JsonObject): AskedPart {
  const found = data['claims']
  const entries = typeof found === 'object' && found !== null ? Object.entries(found) : []
  const claims: Record<string, string> = Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const claim = (name: string): string | null => (Object.hasOwn(claims, name) ? (claims[name] ?? null) : null)
  return {
    actor: claim('actor'),
    actor_id: claim('actor_id'),
    event: claim('event_name'),
    workflow: claim('workflow_ref') ?? claim('workflow'),
    ref: claim('ref'),
    environment: claim('environment'),
    claims,
  }
}

const decisionIn = (data: JsonObject, time: string): DecisionPart => ({
  time,
  verdict: textOrEmpty(data, 'verdict'),
  grant: textOrEmpty(data, 'grant'),
  approvers: fieldTexts(data, 'approvers'),
  merged_pull_request: pullRequestIn(data),
  pull_request_url: null,
  conditions: fieldObjects(data, 'conditions').map(conditionIn),
})

function pullRequestIn(data: JsonObject): number | null {
  const number = fieldNumber(data, 'merged_pull_request')
  return number !== null && Number.isSafeInteger(number) && number > 0 ? number : null
}

const conditionIn = (one: JsonObject): ConditionPart => ({
  condition: textOrEmpty(one, 'condition'),
  expected: textOrEmpty(one, 'expected'),
  actual: fieldText(one, 'actual'),
  result: conditionResult(one),
  hint: fieldText(one, 'hint'),
})

/** Records of earlier versions have only `holds`, and `asked: false` for a condition that was not checked. */
function conditionResult(one: JsonObject): ConditionPart['result'] {
  const result = fieldText(one, 'result')
  if (result === 'not asked' || one['asked'] === false) return 'not asked'
  if (result === 'unknown') return 'unknown'
  return one['holds'] === true && (result ?? 'holds') === 'holds' ? 'passed' : 'failed'
}

const setupIn = (data: JsonObject): SetupPart => ({
  provider: textOrEmpty(data, 'provider'),
  service_account: fieldText(data, 'service_account'),
  differences: fieldObjects(data, 'differences').map(one => ({
    rule: textOrEmpty(one, 'rule'),
    effect: textOrEmpty(one, 'effect'),
    on: textOrEmpty(one, 'on'),
  })),
})
