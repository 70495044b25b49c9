// `npm run check:gcloud`: runs Google's own client against the emulator, if it is installed. A client that was written
// for the real services finds wrong guesses of the emulator.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { acme, setUpAcme } from '../emulator/acme.ts'
import { startEmulator } from '../emulator/emulator.ts'
import { shellVariables } from '../emulator/shell.ts'

interface Answer {
  readonly succeeded: boolean
  readonly stdout: string
  readonly stderr: string
}

/** One command: its purpose, its words, and a pattern for its output. */
interface Check {
  readonly what: string
  readonly words: readonly string[]
  readonly expected: RegExp
}

const region = '--region=us-central1'
const version = await run('gcloud', ['version', '--format=value("Google Cloud SDK")'], process.env)
if (!version.succeeded) {
  console.log('gcloud is not installed here: nothing was checked.')
  process.exit(0)
}

await using cloud = await startEmulator()
await setUpAcme(cloud)
cloud.google.identity.projects[0]?.bindings.push({
  role: 'roles/logging.logWriter',
  members: [`serviceAccount:${acme.trainer}`],
})
cloud.google.vertex.script({ logs: [{ at: 1_000, message: 'epoch 1' }] })
const environment = { ...process.env, ...shellVariables(cloud) }
const files = writeFiles(cloud.directory)
const counts = { good: 0, skipped: 0, bad: 0 }
console.log(`gcloud ${version.stdout.trim()} against the emulator`)

const job = await check(
  creates('custom job', ['ai', 'custom-jobs', 'create', '--display-name=fraud', `--config=${files.job}`]),
)
const tuning = await check(
  creates('hyperparameter tuning job', [
    ...['ai', 'hp-tuning-jobs', 'create', '--display-name=fraud', `--config=${files.tuning}`],
    ...['--max-trial-count=3', '--parallel-trial-count=2'],
  ]),
)
cloud.clock.advance(10_000)
await check(lists('custom jobs', ['ai', 'custom-jobs', 'list', region], /\/customJobs\/\d+/))
await check(describes('a custom job that runs', 'custom-jobs', job, /JOB_STATE_RUNNING/))
await check(describes('trials under way', 'hp-tuning-jobs', tuning, /"state": "ACTIVE"/))
await check({ what: 'cancel it', words: ['ai', 'custom-jobs', 'cancel', job, region], expected: /cancel/i })
cloud.clock.advance(10_000)
await check(describes('a custom job that was cancelled', 'custom-jobs', job, /JOB_STATE_CANCELLED/))
await check({
  what: "stream a job's log",
  words: ['ai', 'custom-jobs', 'stream-logs', job, region, '--polling-interval=1'],
  expected: /epoch 1/,
})
await check(lists('hyperparameter tuning jobs', ['ai', 'hp-tuning-jobs', 'list', region], /hyperparameterTuningJobs/))

const tensorboard = ['ai', 'tensorboards']
await check({
  what: 'create a Tensorboard',
  words: [...tensorboard, 'create', '--display-name=fraud', region],
  expected: /\/tensorboards\/\d+/,
})
cloud.clock.advance(5_000)
await check(lists('Tensorboards', [...tensorboard, 'list', region], /\/tensorboards\/\d+/))
await check(lists('persistent resources', ['ai', 'persistent-resources', 'list', region], /^\[\]/))

await check({
  what: 'create an endpoint',
  words: ['ai', 'endpoints', 'create', '--display-name=fraud', region],
  expected: /endpoint/i,
})
// gcloud waits for the operation, so its time passes as soon as it has started.
void cloud.answered(({ path }) => path.endsWith('/models:upload')).then(() => cloud.clock.advance(300_000))
await check({
  what: 'upload a model',
  words: [
    ...['ai', 'models', 'upload', '--display-name=fraud', '--artifact-uri=gs://acme-models/fraud', region],
    '--container-image-uri=us-docker.pkg.dev/acme-ml/serve/fraud:1',
  ],
  expected: /done/,
})
cloud.clock.advance(60_000)
await check(lists('endpoints', ['ai', 'endpoints', 'list', region], /\/endpoints\/\d+/))
await check(lists('models', ['ai', 'models', 'list', region], /\/models\/\d+/))

const bucket = `gs://${acme.bucket}`
await check({ what: 'list a bucket', words: ['storage', 'ls', bucket], expected: /README/ })
await check({ what: 'read an object', words: ['storage', 'cat', `${bucket}/README`], expected: /Models of acme\./ })
await check({ what: 'read a range', words: ['storage', 'cat', '-r', '0-5', `${bucket}/README`], expected: /^Models$/ })
await check({ what: 'write an object', words: ['storage', 'cp', files.job, `${bucket}/jobs/job.json`], expected: /^/ })
const copy = join(cloud.directory, 'copy')
await check({ what: 'copy it back', words: ['storage', 'cp', `${bucket}/jobs/job.json`, copy], expected: /^/ })
report('the copy is what was written', readOr(copy) === readFileSync(files.job, 'utf8'), copy)
await check({ what: 'write a log entry', words: ['logging', 'write', 'keyless', 'released'], expected: /^/ })
await check(lists('log entries', ['logging', 'read', `logName="projects/${acme.project}/logs/keyless"`], /"released"/))

report('the token came by federation', cloud.requestsTo('sts.googleapis.com').length > 0, '')
report('and impersonation', cloud.requestsTo('iamcredentials.googleapis.com').length > 0, '')
console.log(`${counts.good} good, ${counts.skipped} not served yet, ${counts.bad} bad`)
if (counts.bad > 0) process.exitCode = 1

function creates(what: string, words: readonly string[]): Check {
  return { what: `create a ${what}`, words: [...words, region, '--format=value(name)'], expected: /^projects\/\d+\// }
}

function lists(what: string, words: readonly string[], expected: RegExp): Check {
  return { what: `list ${what}`, words: [...words, '--format=json'], expected }
}

function describes(what: string, collection: string, name: string, expected: RegExp): Check {
  return { what: `describe ${what}`, words: ['ai', collection, 'describe', name, region, '--format=json'], expected }
}

/** @returns what gcloud printed, trimmed */
async function check({ what, words, expected }: Check): Promise<string> {
  const { succeeded, stdout, stderr } = await run('gcloud', words, environment)
  if (stderr.includes('The emulator does not serve')) {
    counts.skipped += 1
    console.log(`skipped  ${what}: the emulator does not serve it yet`)
    return ''
  }
  // Some commands report on stderr.
  report(
    what,
    succeeded && (expected.test(stdout) || expected.test(stderr)),
    `gcloud ${words.join(' ')}\n${stdout}${stderr}`,
  )
  return stdout.trim()
}

function report(what: string, holds: boolean, details: string): void {
  counts[holds ? 'good' : 'bad'] += 1
  console.log(holds ? `good     ${what}` : `BAD      ${what}\n${details}`)
}

/** Runs a command for at most two minutes. */
function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Answer> {
  return new Promise(resolve => {
    execFile(command, [...words], { env, timeout: 120_000 }, (error, stdout, stderr) =>
      resolve({ succeeded: error === null, stdout, stderr }),
    )
  })
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function writeFiles(directory: string): { job: string; tuning: string } {
  const workerPoolSpecs = [
    {
      machineSpec: { machineType: 'n1-standard-8' },
      replicaCount: 1,
      containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/train/fraud:1' },
    },
  ]
  const studySpec = {
    metrics: [{ metricId: 'auc', goal: 'MAXIMIZE' }],
    parameters: [{ parameterId: 'rate', doubleValueSpec: { minValue: 0, maxValue: 1 } }],
  }
  const job = join(directory, 'job.json')
  const tuning = join(directory, 'tuning.json')
  writeFileSync(job, JSON.stringify({ workerPoolSpecs }))
  writeFileSync(tuning, JSON.stringify({ studySpec, trialJobSpec: { workerPoolSpecs } }))
  return { job, tuning }
}
