// npm run bench: compares the start-up figures of this action with others as ratios, from one run on this machine. See
// README.md in this folder.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, type } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Emulator } from '../emulator/emulator.ts'
import { cancelJobs } from './cancel.ts'
import { crowd } from './crowd.ts'
import { lendingRows } from './lending.ts'
import { judge, type Measure, quantile, type Row, takeTurns } from './measure.ts'
import { createFindOrigin, timeByOrigin } from './profile.ts'
import { readyRows } from './ready.ts'
import {
  authAction,
  authStandIn,
  bundleStandIn,
  type Contender,
  coldTimer,
  firstCallTimer,
  googleClient,
  ourJob,
  ourToken,
  post,
  profile,
  setStage,
  timeToExit,
  type Walk,
  walk,
} from './stage.ts'
import { stagingRows } from './staging.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'

const latencyMs = 50
const { values } = parseArgs({
  options: { repetitions: { type: 'string', default: '20' }, auth: { type: 'string' } },
})
const repetitions = Number(values.repetitions)

/** Returns a measure that runs a contender, and appends each run to `walks`. */
const walking = (cloud: Emulator, contender: Contender, walks: Walk[]): Measure => {
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
    { what: 'main: start to first CONNECT', against, bound: 1.4, ours: times.main, theirs: times.empty },
    { what: 'post with nothing to do', against, bound: 1.15, ours: times.post, theirs: times.empty },
    { what: 'entry of post, KB', against: 'bound', bound: 64, ours: [statSync(post).size / 1024] },
  ]
}

interface Walks {
  readonly ours: Walk[]
  readonly theirs: Walk[]
}

/** Times both contenders alternately, and returns the runs that count. */
async function compare(cloud: Emulator, ours: Contender, theirs: Contender, rounds: number): Promise<Walks> {
  const walks: Walks = { ours: [], theirs: [] }
  await takeTurns({ ours: walking(cloud, ours, walks.ours), theirs: walking(cloud, theirs, walks.theirs) }, rounds)
  return { ours: walks.ours.slice(1), theirs: walks.theirs.slice(1) }
}

const times = ({ ours, theirs }: Walks): Pick<Row, 'ours' | 'theirs'> => ({
  ours: ours.map(({ milliseconds }) => milliseconds),
  theirs: theirs.map(({ milliseconds }) => milliseconds),
})

/** Rows of the CPU time, next to those of the clock. Empty if the system does not report CPU time. */
function cpuRows(what: string, against: string, bound: number, { ours, theirs }: Walks): Row[] {
  const used = (walks: readonly Walk[]): number[] => walks.flatMap(({ cpuMs }) => cpuMs ?? [])
  const row = { what, against, bound, ours: used(ours), theirs: used(theirs) }
  return row.ours.length === ours.length && row.theirs.length === theirs.length ? [row] : []
}

async function networkRows(peer: Contender): Promise<{ rows: Row[]; walks: { token: Walk[]; job: Walk[] } }> {
  await using cloud = await setStage(latencyMs)
  const token = await compare(cloud, ourToken, peer, repetitions)
  const job = await compare(cloud, ourJob, googleClient, Math.ceil(repetitions / 2))
  const rows = [
    { what: 'start to impersonated token', against: peer.name, bound: 0.72, ...times(token) },
    { what: 'start to custom job created', against: googleClient.name, bound: 0.2, ...times(job) },
  ]
  return { rows, walks: { token: token.ours, job: job.ours } }
}

/** The same without latency: loading and computing are not hidden behind the network. */
async function nearRows(peer: Contender): Promise<{ rows: Row[]; origins: string[] }> {
  await using cloud = await setStage(0)
  const token = await compare(cloud, ourToken, peer, repetitions)
  const rows = [
    { what: 'the same without latency', against: peer.name, bound: 1.25, ...times(token) },
    ...cpuRows('the same without latency: CPU time', peer.name, 1.25, token),
  ]
  return { rows, origins: await originLines(cloud, [ourToken, peer]) }
}

/** Groups of code by CPU time: medians of a few runs under the profiler, which makes every run a little longer. */
async function originLines(cloud: Emulator, contenders: readonly Contender[]): Promise<string[]> {
  const find = createFindOrigin()
  const lines: string[] = []
  for (const contender of contenders) {
    const runs: Map<string, number>[] = []
    for (let run = 0; run < 5; run++)
      runs.push(new Map(timeByOrigin(JSON.parse(await profile(cloud, contender)), find)))
    const origins = [...new Set(runs.flatMap(run => [...run.keys()]))]
    const median = (origin: string): number =>
      quantile(
        runs.map(run => run.get(origin) ?? 0),
        0.5,
      )
    const shown = origins.map(origin => [origin, median(origin)] as const).filter(([, time]) => time >= 0.5)
    lines.push(
      `\n${contender.name}: where its CPU time goes, milliseconds under the profiler, the whole process`,
      ...shown.toSorted(([, a], [, b]) => b - a).map(([origin, time]) => `  ${time.toFixed(1).padStart(6)}  ${origin}`),
    )
  }
  return lines
}

/**
 * Milliseconds that an empty Node process takes on the machine on which the bounds were set. Bounds scale to this
 * machine's speed.
 */
const emptyNodeMs = 45

async function coldRows(): Promise<Row[]> {
  await using cloud = await setStage(0)
  const { empty, grants, compile, proof, steps, schema } = await takeTurns(
    {
      empty: coldTimer(cloud, 'nothing', 0),
      grants: coldTimer(cloud, 'grants', 500),
      compile: coldTimer(cloud, 'compile', 500),
      proof: coldTimer(cloud, 'proof', 50),
      steps: coldTimer(cloud, 'steps', 1000),
      schema: coldTimer(cloud, 'schema', 0),
    },
    Math.ceil(repetitions / 2),
  )
  const against = 'CPU time of an empty Node process'
  return [
    { what: '500 grants decided (5 ms)', against, bound: 5 / emptyNodeMs, ours: grants, theirs: empty },
    { what: '500 grants compiled (1 s)', against, bound: 1000 / emptyNodeMs, ours: compile, theirs: empty },
    { what: '50 grants proven (10 s)', against, bound: 10_000 / emptyNodeMs, ours: proof, theirs: empty },
    { what: '1,000 steps checked (0.5 s)', against, bound: 500 / emptyNodeMs, ours: steps, theirs: empty },
    { what: 'schema loaded (30 ms)', against, bound: 30 / emptyNodeMs, ours: schema, theirs: empty },
  ]
}

/** Counts and memory. Other work on the machine does not change them, so one run is enough. */
async function crowdRows(): Promise<Row[]> {
  const { lists, intervals, gets, megabytes } = await crowd(200)
  const against = 'bound'
  return [
    { what: '200 running jobs: lists', against: `intervals of 10 s`, bound: intervals + 1, ours: [lists] },
    { what: '200 running jobs: gets', against, bound: 0, ours: [gets] },
    ...(megabytes === undefined
      ? []
      : [{ what: '200 jobs with logs: peak memory, MB', against, bound: 100, ours: [megabytes] }]),
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

const root = join(import.meta.dirname, '..')
execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })

const cpu = cpus()[0]?.model.trim() ?? 'unknown processor'
const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root })
console.log(
  `${type()}, ${availableParallelism()} × ${cpu}, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}; ${revision}`,
)
console.log(`Round trips to the emulated hosts take ${latencyMs} ms more, a new connection two of them.\n`)

const start = await startRows()
const peer = values.auth === undefined ? authStandIn(bundleStandIn()) : authAction(resolve(values.auth))
const { rows: network, walks } = await networkRows(peer)
const { rows: near, origins } = await nearRows(peer)
const rows = [
  ...start,
  ...network,
  ...near,
  ...(await coldRows()),
  ...(await crowdRows()),
  ...(await cancelRows()),
  ...(await readyRows(latencyMs, Math.ceil(repetitions / 2))),
  ...(await lendingRows(repetitions * 10)),
  ...(await stagingRows(Math.ceil(repetitions / 7))),
]
for (const line of table(rows)) console.log(line)
console.log(`
"ours" and "theirs": median (shortest). Ratios are taken within each round. "missed" is over the bound in three rounds of four.
google-github-actions/auth is no package: bench/baseline-auth.mjs makes the calls that its source makes, by the same
libraries (@actions/core, @actions/http-client, of the versions here), bundled by ncc, and verifies nothing, as it does.
It loads less than the original. With --auth DIRECTORY, a checkout of that action takes its place.
Bounds in milliseconds are for a machine on which an empty Node process takes ${emptyNodeMs} ms of CPU time.`)
printTimelines(walks)
for (const line of origins) console.log(line)
const missed = rows.filter(row => judge(row).verdict === 'missed')
if (missed.length > 0) {
  console.log(`\nMissed: ${missed.map(({ what }) => what).join('; ')}`)
  process.exitCode = 1
}
