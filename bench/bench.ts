// npm run bench: the start-up figures of this action as ratios, from one run on this machine. See README.md beside it.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cancelJobs } from './cancel.ts'
import { crowd } from './crowd.ts'
import { judge, type Measure, type Row, takeTurns } from './measure.ts'
import {
  authStandIn,
  bundleStandIn,
  type Contender,
  coldTimer,
  firstCallTimer,
  googleClient,
  ourJob,
  ourToken,
  post,
  setStage,
  timeToExit,
  type Walk,
  walk,
} from './stage.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'

const latencyMs = 50
const { values } = parseArgs({ options: { repetitions: { type: 'string', default: '20' } } })
const repetitions = Number(values.repetitions)

/** Measures a contender, and keeps its runs. */
const walking = (cloud: Awaited<ReturnType<typeof setStage>>, contender: Contender, walks: Walk[]): Measure => {
  return async () => {
    const walked = await walk(cloud, contender)
    walks.push(walked)
    return walked.milliseconds
  }
}

async function startRows(): Promise<Row[]> {
  await using cloud = await setStage(0)
  const firstCall = await firstCallTimer(cloud)
  const times = await takeTurns(
    { empty: () => timeToExit(['-e', '0'], {}), main: firstCall.time, post: () => timeToExit([post], {}) },
    repetitions * 2,
  )
  firstCall.close()
  const against = 'an empty Node process'
  return [
    { what: 'main: start to first CONNECT', against, bound: 2, ours: times.main, theirs: times.empty },
    { what: 'post with nothing to do', against, bound: 1.3, ours: times.post, theirs: times.empty },
    { what: 'entry of post, KB', against: 'bound', bound: 64, ours: [statSync(post).size / 1024] },
  ]
}

async function networkRows(): Promise<{ rows: Row[]; walks: { token: Walk[]; job: Walk[] } }> {
  await using cloud = await setStage(latencyMs)
  const walks = { token: [] as Walk[], job: [] as Walk[] }
  const standIn = authStandIn(bundleStandIn())
  const token = await takeTurns(
    { ours: walking(cloud, ourToken, walks.token), theirs: walking(cloud, standIn, []) },
    repetitions,
  )
  const job = await takeTurns(
    { ours: walking(cloud, ourJob, walks.job), theirs: walking(cloud, googleClient, []) },
    Math.ceil(repetitions / 2),
  )
  const rows = [
    { what: 'start to impersonated token', against: standIn.name, bound: 0.8, ...token },
    { what: 'start to custom job created', against: googleClient.name, bound: 0.5, ...job },
  ]
  return { rows, walks }
}

/** An empty Node process on the machine that bounds in milliseconds were set on; they are scaled to this one's pace. */
const emptyNodeMs = 45

async function coldRows(): Promise<Row[]> {
  await using cloud = await setStage(0)
  const { empty, grants, steps, schema } = await takeTurns(
    {
      empty: coldTimer(cloud, 'nothing', 0),
      grants: coldTimer(cloud, 'grants', 500),
      steps: coldTimer(cloud, 'steps', 1000),
      schema: coldTimer(cloud, 'schema', 0),
    },
    Math.ceil(repetitions / 2),
  )
  const against = 'processor time of an empty Node process'
  return [
    { what: '500 grants decided (5 ms)', against, bound: 5 / emptyNodeMs, ours: grants, theirs: empty },
    { what: '1,000 steps checked (1 s)', against, bound: 1000 / emptyNodeMs, ours: steps, theirs: empty },
    { what: 'schema loaded (30 ms)', against, bound: 30 / emptyNodeMs, ours: schema, theirs: empty },
  ]
}

/** Counts and memory, which other work on the machine does not change: one run says it. */
async function crowdRows(): Promise<Row[]> {
  const { lists, intervals, gets, megabytes } = await crowd(200)
  const against = 'bound'
  return [
    { what: '200 running jobs: lists', against: `intervals of 10 s`, bound: intervals + 1, ours: [lists] },
    { what: '200 running jobs: gets', against, bound: 0, ours: [gets] },
    ...(megabytes === undefined
      ? []
      : [{ what: '200 jobs with logs: peak memory, MB', against, bound: 150, ours: [megabytes] }]),
  ]
}

async function cancelRows(): Promise<Row[]> {
  const { many, one } = await takeTurns(
    { many: () => cancelJobs(50), one: () => cancelJobs(1) },
    Math.ceil(repetitions / 4),
  )
  return [{ what: '50 running jobs cancelled', against: 'one job cancelled', bound: 20, ours: many, theirs: one }]
}

const medianWalk = (walks: readonly Walk[]): Walk | undefined =>
  walks.toSorted((a, b) => a.milliseconds - b.milliseconds)[Math.floor(walks.length / 2)]

function printTimelines(walks: { token: Walk[]; job: Walk[] }): void {
  for (const [title, list] of [
    [`${ourToken.name}: start to impersonated token`, walks.token],
    [`${ourJob.name}: start to custom job created`, walks.job],
  ] as const) {
    const middle = medianWalk(list)
    if (middle === undefined) continue
    console.log(`\n${title}, the run of median length (${middle.milliseconds.toFixed(0)} ms)`)
    for (const line of timeline(middle, latencyMs)) console.log(`  ${line}`)
  }
}

const cpu = cpus()[0]?.model.trim() ?? 'unknown processor'
const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: join(import.meta.dirname, '..') })
console.log(
  `${type()}, ${availableParallelism()} × ${cpu}, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}; ${revision}`,
)
console.log(`Round trips to the emulated hosts take ${latencyMs} ms more, a new connection two of them.\n`)

const start = await startRows()
const { rows: network, walks } = await networkRows()
const rows = [...start, ...network, ...(await coldRows()), ...(await crowdRows()), ...(await cancelRows())]
for (const line of table(rows)) console.log(line)
console.log(`
"ours" and "theirs": median (shortest). Ratios are taken within each round. "missed" is over the bound in three rounds of four.
google-github-actions/auth is no package: bench/baseline-auth.mjs makes the calls that its source makes, by the same
libraries (@actions/core, @actions/http-client, of the versions here), bundled by ncc, and verifies nothing, as it does.
Bounds in milliseconds are for a machine on which an empty Node process takes ${emptyNodeMs} ms of processor time.`)
printTimelines(walks)
const missed = rows.filter(row => judge(row).verdict === 'missed')
if (missed.length > 0) {
  console.log(`\nMissed: ${missed.map(({ what }) => what).join('; ')}`)
  process.exitCode = 1
}
