import { withoutProject } from '../../vertex/resource-names.ts'
import type { AuditStory, RecordStory, RolloutPart, RunStory } from './story.ts'

/** Joins the records of each run to one story: training and deployment are usually jobs of one run. */
export function joinRuns(records: readonly RecordStory[], unmatched: readonly string[]): AuditStory {
  const runs = new Map<string, RecordStory[]>()
  for (const record of records) {
    const { run, file } = record
    const key = JSON.stringify(run === null ? [file] : [run.server, run.repository, run.run_id])
    runs.set(key, [...(runs.get(key) ?? []), record])
  }
  const isWhole = ({ verification }: RecordStory): boolean =>
    verification.result === 'verified' || verification.result === 'consistent'
  return {
    version: 1,
    ok: unmatched.length === 0 && records.every(isWhole),
    unmatched_sha256: unmatched,
    runs: [...runs.values()].map(runStory),
  }
}

const isVerified = ({ verification }: RecordStory): boolean => verification.result === 'verified'

function runStory(records: readonly RecordStory[]): RunStory {
  const sorted = records.toSorted((a, b) => ((a.started_at ?? '') < (b.started_at ?? '') ? -1 : 1))
  const [first] = sorted
  const [all, verified] = [makersOf(sorted), makersOf(sorted.filter(isVerified))]
  // A file that nothing confirms must not add to what a verified record says.
  const makersFor = (record: RecordStory) => (isVerified(record) ? verified : all)
  return {
    server: first?.run?.server ?? null,
    repository: first?.run?.repository ?? null,
    run_id: first?.run?.run_id ?? null,
    records: sorted.map(record => ({
      ...record,
      steps: record.steps.map(step =>
        step.rollout === null
          ? step
          : {
              ...step,
              rollout: { ...step.rollout, made_by: makersFor(record).get(withoutProject(step.rollout.model)) ?? null },
            },
      ),
    })),
  }
}

/** Which job and step made a resource, by its location and the rest of its name. */
function makersOf(records: readonly RecordStory[]): ReadonlyMap<string, NonNullable<RolloutPart['made_by']>> {
  const makers = new Map<string, NonNullable<RolloutPart['made_by']>>()
  for (const { run, steps } of records)
    for (const { step, kind, resources } of steps)
      for (const { name } of kind === 'uploadModel' || kind === 'copyModel' ? resources : [])
        makers.set(withoutProject(name), { job: run?.job ?? '', step })
  return makers
}
