import { randomBytes } from 'node:crypto'
import { closeSync, linkSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acme } from '../emulator/acme.ts'
import type { Emulator } from '../emulator/emulator.ts'
import type { RecordedRequest } from '../emulator/requests.ts'
import { type Row, takeTurns } from './measure.ts'
import { type Contender, ourJob, setStage, type Walk, walk } from './stage.ts'

const grant = `
  stage:
    provider: internal
    when: { repository_id: "512345678", event_name: [push], ref: refs/heads/main, runner_environment: github-hosted }
    service_account: ${acme.trainer}
    allow: { projects: [acme-ml], locations: [us-central1], steps: [stage], writes: ["gs://${acme.bucket}/staged/**"] }`

/** Files that both contenders upload. */
interface Load {
  readonly folder: string
  readonly files: number
}

/** Writes files of random bytes. */
function makeLoad(root: string, name: string, files: number, bytes: number): Load {
  const folder = join(root, name)
  mkdirSync(folder)
  const block = randomBytes(Math.min(bytes, 1_000_000))
  for (let index = 0; index < files; index++) {
    const file = openSync(join(folder, `file${index}`), 'w')
    for (let at = 0; at < bytes; at += block.length) {
      block.writeUInt32LE(index, 0)
      block.writeUInt32LE(at, 4)
      writeSync(file, block)
    }
    closeSync(file)
  }
  return { folder, files }
}

let runs = 0

/** Returns whether a request is the last upload of a run: to a folder of its own. */
function lastUpload({ files }: Load, prefix: string): (request: RecordedRequest) => boolean {
  const stored = new Set<string>()
  return ({ method, query, path, response }) => {
    const asked = new URLSearchParams(query)
    const name = asked.get('name') ?? ''
    if (!path.startsWith('/upload/') || !name.startsWith(prefix) || response?.status !== 200) return false
    // The first request of a resumable upload stores nothing.
    if (method === 'PUT' || asked.get('uploadType') === 'multipart') stored.add(name)
    return stored.size === files
  }
}

function ours(load: Load): Contender {
  const prefix = `staged/${runs++}/`
  const stage = { from: 'files', to: `gs://${acme.bucket}/${prefix}` }
  const steps = { version: 1, project: acme.project, location: 'us-central1', steps: { code: { stage } } }
  return {
    name: 'stage',
    script: ourJob.script,
    inputs: { grant: 'stage', steps: JSON.stringify(steps, null, 1) },
    fill: workspace => {
      mkdirSync(join(workspace, 'files'))
      for (const name of readdirSync(load.folder)) linkSync(join(load.folder, name), join(workspace, 'files', name))
    },
    until: lastUpload(load, prefix),
  }
}

function theirs({ google }: Emulator, load: Load): Contender {
  const prefix = `staged/${runs++}/`
  const upload = { bucket: acme.bucket, prefix, folder: load.folder, token: google.issueToken(acme.trainer) }
  return {
    name: '@google-cloud/storage',
    script: join(import.meta.dirname, 'baseline-storage.mjs'),
    inputs: {},
    env: () => ({ BENCH_UPLOAD: JSON.stringify(upload) }),
    until: lastUpload(load, prefix),
  }
}

/** Walks of both contenders, in turns. */
async function compareUploads(cloud: Emulator, load: Load, repetitions: number) {
  const walks: { ours: Walk[]; theirs: Walk[] } = { ours: [], theirs: [] }
  const measure = (list: Walk[], contender: () => Contender) => async () => {
    const walked = await walk(cloud, contender())
    list.push(walked)
    return walked.milliseconds
  }
  const ofOurs = measure(walks.ours, () => ours(load))
  const ofTheirs = measure(walks.theirs, () => theirs(cloud, load))
  return { times: await takeTurns({ ours: ofOurs, theirs: ofTheirs }, repetitions), walks }
}

const cpuOf = (walks: readonly Walk[]): number[] => walks.slice(1).flatMap(({ cpuMs }) => cpuMs ?? [])

const memoryRow = (what: string, walks: readonly Walk[]): Row[] => {
  const ours = walks.flatMap(({ peakMegabytes }) => peakMegabytes ?? [])
  return ours.length === 0 ? [] : [{ what: `${what}: peak memory, MB`, against: 'bound', bound: 100, ours }]
}

/** Rows of uploads: times against those of Google's client, and the peak of our memory. */
export async function stagingRows(repetitions: number): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'keyless-staging-'))
  try {
    await using cloud = await setStage(0, grant)
    cloud.google.storage.keepsUpTo = 1024 * 1024
    const rows: Row[] = []
    const against = '@google-cloud/storage'
    for (const [what, files, bytes] of [
      ['stage of 1 GB', 1, 1e9],
      ['stage of 2,000 files of 10 KB', 2_000, 10_000],
    ] as const) {
      const { times, walks } = await compareUploads(cloud, makeLoad(root, what, files, bytes), repetitions)
      const cpu = { ours: cpuOf(walks.ours), theirs: cpuOf(walks.theirs) }
      rows.push({ what, against, bound: 1.2, ...times })
      if (cpu.ours.length === repetitions) rows.push({ what: `${what}: CPU time`, against, bound: 1.2, ...cpu })
      rows.push(...memoryRow(what, walks.ours))
    }
    // As many uploads at the same time as there can be.
    const parallel = makeLoad(root, 'parallel', 20, 5e7)
    return [...rows, ...memoryRow('stage of 1 GB in 20 files', [await walk(cloud, ours(parallel))])]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
