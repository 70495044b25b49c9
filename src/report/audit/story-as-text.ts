import { count } from '../../core/text.ts'
import { describeState } from '../states.ts'
import { createLayout, type Paint, type TextLayout } from './layout.ts'
import type { AuditStory, LentPart, RecordStory, RolloutPart, RunStory, StepPart } from './story.ts'
import {
  amount,
  approvedWords,
  askedWords,
  boundWords,
  checkOf,
  comparisonWords,
  conditionWords,
  decisionsOf,
  decisionWords,
  endWords,
  policiesOf,
  resourceWord,
  sampleWords,
  shareChain,
  stepWords,
  timeWords,
  tokenWords,
  usageWords,
  verificationWords,
} from './words.ts'

/** Most lines of one list. `--json` has more. */
const mostLines = 40

/** Returns what records say, as text for a terminal. Control characters of the record are written out. */
export function storyAsText(story: AuditStory, { width, paint }: { width: number; paint: Paint }): string {
  const layout = createLayout(width, paint)
  for (const hash of story.unmatched_sha256)
    layout.item(`NOT FOUND: no record ends with the line that has the SHA-256 ${hash}.`, 0, paint.red)
  for (const run of story.runs) tellRun(run, layout)
  return layout.text()
}

function tellRun({ records, server, repository, run_id }: RunStory, layout: TextLayout): void {
  if (records.length > 1 && run_id !== null)
    layout.heading(`Run ${run_id} of ${repository ?? ''} on ${server ?? ''}: ${records.length} records`)
  for (const record of records) {
    layout.heading(record.run === null ? record.file : `Job ${record.run.job} · ${record.file}`)
    tellRecord(record, layout)
  }
}

function tellRecord(record: RecordStory, layout: TextLayout): void {
  const { verification, run, asked, ended } = record
  const { paint } = layout
  const tints = { verified: paint.green, consistent: paint.yellow, incomplete: paint.red, broken: paint.red }
  layout.item(verificationWords(verification), 1, tints[verification.result])
  if (run === null) return
  layout.gap()
  if (ended !== null) layout.row('Ended', endWords(ended), ended.conclusion === 'success' ? paint.green : paint.red)
  else layout.row('Ended', 'not in the record', paint.red)
  layout.row('Run', `${run.repository}, run ${run.run_id}, attempt ${run.run_attempt}, mode ${record.mode ?? '?'}`)
  tellPage(run.url, layout)
  layout.row('Commit', run.commit)
  tellPage(run.commit_url, layout)
  layout.row('Asked', asked === null ? 'no identity token was verified' : askedWords(asked))
  layout.row('Approved', approvedWords(record))
  tellPage(record.decisions.find(one => one.pull_request_url !== null)?.pull_request_url ?? null, layout)
  tellPolicies(record, layout)
  tellActing(record, layout)
  tellDecisions(record, layout)
  tellSetup(record, layout)
  if (record.steps.length > 0) layout.heading('Steps')
  list(record.steps, layout, step => tellStep(step, layout))
  if (record.lent !== null) tellLent(record.lent, layout)
  tellUndone(record, layout)
  tellRest(record, layout)
}

const tellPage = (url: string | null, layout: TextLayout): void => {
  if (url !== null) layout.row('', url, layout.paint.dim)
}

function tellPolicies(record: RecordStory, layout: TextLayout): void {
  const policies = policiesOf(record)
  if (policies.length === 0) layout.row('Policy', 'none was read')
  list(policies, layout, ({ policy, commit, sha256, url }) => {
    layout.row('Policy', `${policy} ${commit === null ? 'of the checkout' : `at commit ${commit}`}`)
    layout.row('', `SHA-256 ${sha256}`)
    tellPage(url, layout)
  })
}

function tellActing({ identity, rejected_tokens }: RecordStory, layout: TextLayout): void {
  const { principal, service_account, renewals } = identity
  if (principal === null && service_account === null) layout.row('Identity', 'none at Google')
  if (service_account !== null) layout.row('Identity', service_account)
  if (principal !== null) layout.row(service_account === null ? 'Identity' : '', principal)
  if (renewals > 0) layout.row('', `renewed ${amount(renewals, 'time')}`)
  list(rejected_tokens, layout, ({ code, reason }) =>
    layout.row('Rejected', `a token of GitHub: ${code}, ${reason}`, layout.paint.red),
  )
}

function tellDecisions(record: RecordStory, layout: TextLayout): void {
  for (const decision of decisionsOf(record)) {
    layout.heading(`Decision: ${decisionWords(decision)}`)
    list(decision.conditions, layout, one => layout.check(one.result, `${one.condition}: ${conditionWords(one)}`))
  }
  const again = record.decisions.length - decisionsOf(record).length
  if (again > 0) layout.item(`The same decision was made again ${amount(again, 'time')}, at renewals.`)
}

function tellSetup({ setup }: RecordStory, layout: TextLayout): void {
  if (setup === null) return
  layout.heading("Google's side compared with the policy")
  layout.item(setup.differences.length === 0 ? 'no difference' : amount(setup.differences.length, 'difference'))
  list(setup.differences, layout, ({ rule, effect, on }) => layout.item(`${rule}: ${effect}, on ${on}`, 2))
}

function tellStep(step: StepPart, layout: TextLayout): void {
  const { green, red, yellow } = layout.paint
  const tone = describeState(step.state ?? '').tone
  const tint = tone === 'good' ? green : tone === 'bad' ? red : yellow
  layout.item([step.step, stepWords(step)].join(' · '), 1, tint)
  if (step.reason !== null) layout.item(step.reason, 2)
  list(step.models, layout, ({ asked, model }) => layout.item(`${asked} meant ${model}`, 2))
  list(step.objects, layout, ({ uri, objects, sha256, adopted }) => {
    const there =
      adopted === null ? ', not known to be complete' : adopted === 0 ? '' : `, ${adopted} were there before`
    layout.item(`uploaded ${count(objects)} objects to ${uri}, SHA-256 ${sha256}${there}`, 2)
  })
  list(step.images, layout, ({ image, digest }) => layout.item(`image ${image}@${digest}`, 2))
  list(step.fallbacks, layout, one => layout.item(`alternative: ${one.from} to ${one.to} (${one.reason})`, 2))
  list(step.resources, layout, resource => {
    const { name, console_url } = resource
    layout.item(`${resourceWord(resource)} ${name}`, 2)
    if (console_url !== null) layout.item(console_url, 3, layout.paint.dim)
  })
  for (const gate of step.gates)
    list(gate.comparisons, layout, one => layout.check(checkOf(one.passed), comparisonWords(one), 2))
  if (step.rollout !== null) tellRollout(step.rollout, layout)
  list(step.answers, layout, ({ passed, status, milliseconds, events }) =>
    layout.check(
      checkOf(passed),
      `agent answered: status ${status ?? 'none'}, ${events} events, ${milliseconds} ms`,
      2,
    ),
  )
  list(step.changes, layout, ({ text }) => layout.item(text, 2))
  if (step.request_sha256 !== null) layout.item(`request SHA-256 ${step.request_sha256}`, 2, layout.paint.dim)
}

function tellRollout(rollout: RolloutPart, layout: TextLayout): void {
  const { made_by, restored, samples } = rollout
  layout.item(`endpoint ${rollout.endpoint}`, 2)
  const origin = made_by === null ? '' : `, made by step ${made_by.step} of job ${made_by.job}`
  layout.item(`model ${rollout.model}${origin}, deployed as ${rollout.deployed_model_id ?? 'unknown'}`, 2)
  layout.item(`traffic ${shareChain(rollout)}`, 2)
  list(samples, layout, one => layout.check(checkOf(one.passed), sampleWords(one), 3))
  for (const bound of new Set(samples.map(one => boundWords(one.bound))))
    if (bound !== '') layout.item(`limits: ${bound}`, 3)
  list(rollout.retired, layout, id => layout.item(`undeployed ${id}`, 2))
  if (restored !== null) layout.item(`restored at ${timeWords(restored.time)}: ${restored.reason}`, 2, layout.paint.red)
}

function tellLent(lent: LentPart, layout: TextLayout): void {
  layout.heading(`Lent to ${lent.borrower}`)
  layout.row('Listener', lent.isolation === null ? lent.listener : `${lent.listener}, isolated by ${lent.isolation}`)
  layout.row('Lends', [...lent.calls, ...lent.credentials].join(', ') || 'nothing')
  const budget = Object.entries(lent.budget).map(([part, most]) => `${part} ${count(most)}`)
  layout.row('Budget', budget.join(', ') || 'none')
  list(lent.usage, layout, one => layout.item(usageWords(one)))
  list(lent.refused, layout, ({ rule, calls }) => layout.item(`refused by ${rule}: ${amount(calls, 'call')}`))
  list(lent.tokens, layout, one => layout.item(`token lent: ${tokenWords(one)}`))
  if (lent.without_end > 0)
    layout.item(`${count(lent.without_end)} calls have no end in the record`, 1, layout.paint.red)
  if (lent.ended !== null) layout.item(`ended at ${timeWords(lent.ended.time)}: ${lent.ended.reason}`)
}

function tellUndone({ undone, ended }: RecordStory, layout: TextLayout): void {
  const left = ended?.left_running ?? []
  if (undone.length + left.length === 0) return
  layout.heading('Undone')
  list(undone, layout, ({ time, step, text }) => layout.item(`${timeWords(time)} · ${step ?? ''} · ${text}`))
  list(left, layout, name => layout.item(`left running: ${name}`, 1, layout.paint.red))
}

function tellRest({ unknown, left_out, action_version, ended }: RecordStory, layout: TextLayout): void {
  if (unknown.length > 0) layout.heading('Events that this version does not know')
  list(unknown, layout, ({ line, type, time }) => layout.item(`line ${line} · ${timeWords(time)} · ${type}`))
  layout.gap()
  if (left_out > 0) layout.item(`${count(left_out)} entries of long lists are left out.`, 1, layout.paint.yellow)
  if (ended?.steps_sha256 != null) layout.item(`steps file SHA-256 ${ended.steps_sha256}`, 1, layout.paint.dim)
  layout.item(`written by Keyless Vertex ${action_version ?? '(unknown version)'}`, 1, layout.paint.dim)
}

/** Tells each item, up to a bound, and says how many follow. */
function list<T>(items: readonly T[], layout: TextLayout, tell: (item: T) => void): void {
  for (const item of items.slice(0, mostLines)) tell(item)
  if (items.length > mostLines)
    layout.item(`… and ${count(items.length - mostLines)} more: --json has them`, 2, layout.paint.dim)
}
