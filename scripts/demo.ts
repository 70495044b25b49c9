// `npm run demo`: runs the committed dist on examples/fraud, against an emulated GitHub and Google on this machine.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { styleText } from 'node:util'
import { parse } from 'yaml'
import { acme, setUpAcme } from '../emulator/acme.ts'
import { type Emulator, startEmulator } from '../emulator/emulator.ts'
import type { RecordedRequest } from '../emulator/requests.ts'
import { findLeaks } from '../emulator/runner/leaks.ts'
import { type RunResult, runAction } from '../emulator/runner/runner.ts'
import { isObject } from '../src/core/json.ts'

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'tmp/demo')
const startedAt = performance.now()

/** Expectations of the demo, each with its outcome. The demo fails if one of them is false. */
const expectations: { readonly what: string; readonly holds: boolean }[] = []
const expect = (what: string, holds: boolean): void => void expectations.push({ what, holds })

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
// Temporary files of the emulator and the runner stay within the repository, too.
process.env['TMPDIR'] = folder

say(`${bold('Keyless Vertex')}, from a merge to a model: the committed dist on examples/fraud, run as GitHub's runner
runs it. GitHub and Google are emulated behind their real host names; nothing leaves this machine.
The demo runs in accelerated time: durations of steps are in the emulator's time, and include waiting.`)

await using cloud = await startEmulator({ timeScale: 15 })
await setUpAcme(cloud)
scriptJobs(cloud)
/** The commands of the summary name the release that the workflows name. */
const uses = { repository: 'OWNER/keyless-vertex', ref: 'v1' }
const inputs = workflowInputs('examples/fraud/.github/workflows/train.yml')
const repository = cloud.github.repository(acme.repository)
repository.commit(filesBelow('examples/fraud'), { message: 'Train the fraud model' })

title(1, 'A push to main trains the model')
hurry()
const train = await runAction(cloud, { inputs, uses })
const trained = [...cloud.requests]
printLog(train)
keep('train', train)
expect('the run succeeds', train.conclusion === 'success' && train.post?.conclusion === 'success')
expect('the policy allows it', train.outputs['decision'] === 'allow')

title(2, 'What the emulated Google saw')
printRequests(trained.filter(isGoogle))
printLabels(cloud)
expect('two jobs were made', cloud.google.vertex.all.length === 2)
expect(
  'every request to Google says what it is for',
  trained.filter(isGoogle).every(({ headers }) => headers['x-goog-request-reason']?.startsWith(acme.repository)),
)

title(3, 'What an auditor gets')
const record = join(folder, 'train/vertex-audit.jsonl')
printFiles('train')
printVerification(record, train.outputs['audit_sha256'] ?? '')

title(4, 'A pull request asks for the same, and is refused')
const head = repository.commit(
  { 'vertex/train.yml': readFileSync(join(root, 'examples/fraud/vertex/train.yml')) },
  { branch: 'more-epochs', message: 'Train longer' },
)
const pull = repository.addPull({ head: 'more-epochs', headSha: head, title: 'Train longer' })
const refused = await runAction(cloud, { inputs, uses, job: { event: 'pull_request', pull: pull.number } })
printLog(refused)
keep('pull-request', refused)
const asked = cloud.requests.slice(trained.length)
say(`\nRequests to the emulated GitHub: ${asked.length}; to the emulated Google: ${asked.filter(isGoogle).length}.`)
printFiles('pull-request')
expect('the pull request is refused', refused.exitCode === 1 && refused.outputs['decision'] === 'deny')
expect('Google gets no request', asked.length > 0 && !asked.some(isGoogle))
for (const [what, run] of Object.entries({ 'the first run': train, 'the second run': refused }))
  expect(`no piece of a token is left by ${what}`, findLeaks(run, cloud.secrets()).length === 0)

title(5, 'As expected?')
for (const { what, holds } of expectations) say(`  ${holds ? green('✓') : red('✗')} ${what}`)
say(`\n${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
say(
  `\nNext: open tmp/demo/train/summary.md in the preview of an editor. docs/quick-start.md leads to a model that serves.`,
)
if (expectations.some(({ holds }) => !holds)) process.exitCode = 1

/** Sets how long the jobs wait and run at the emulated Vertex AI, in emulated time. */
function scriptJobs({ google }: Emulator): void {
  const second = 1_000
  google.vertex.script(
    {
      pendingMs: 20 * second,
      tasks: {
        extract: { durationMs: 95 * second },
        featurize: { durationMs: 140 * second, outputs: { rows: 284_807 } },
      },
    },
    { displayName: 'fraud-features' },
  )
  const epochs = [0.861, 0.907, 0.926, 0.934, 0.9382]
  google.vertex.script(
    {
      pendingMs: 45 * second,
      runningMs: 460 * second,
      logs: [
        { at: 20 * second, message: 'Read 284,807 rows of features.' },
        ...epochs.map((auc, index) => ({
          at: (80 + 80 * index) * second,
          message: `epoch ${2 * index + 2}/10  auc ${auc.toFixed(4)}`,
        })),
        { at: 455 * second, message: 'Saved the model.' },
      ],
    },
    { displayName: 'fraud' },
  )
}

/** Advances the clock at each read of a job: the start-up keeps its real duration, and training passes at once. */
async function hurry(): Promise<never> {
  const seen = new Set<RecordedRequest>()
  for (;;) {
    const look = await cloud.answered(
      request => !seen.has(request) && request.method === 'GET' && /\/\w+Jobs\/[\w-]+$/.test(request.path),
    )
    seen.add(look)
    if (/"state":"\w+_(PENDING|RUNNING)"/.test(look.response?.body ?? '')) cloud.clock.advance(60_000)
  }
}

function filesBelow(path: string): Record<string, Buffer> {
  const top = join(root, path)
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    files
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [relative(top, file), readFileSync(file)] as const),
  )
}

/** Reads the `with:` of the example workflow's step that uses this action. */
function workflowInputs(path: string): Record<string, string> {
  const text = readFileSync(join(root, path), 'utf8')
  const workflow: unknown = parse(text)
  const jobs = isObject(workflow) && isObject(workflow['jobs']) ? Object.values(workflow['jobs']) : []
  const steps = jobs.filter(isObject).flatMap(({ steps }) => (Array.isArray(steps) ? steps.filter(isObject) : []))
  const given = steps.find(({ uses }) => String(uses).includes('/keyless-vertex@'))?.['with']
  if (!isObject(given)) throw new Error(`${path} does not use this action`)
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
}

/** Saves the files of a run, because the runner's folders are deleted with the emulator. */
function keep(name: string, run: RunResult): void {
  const into = join(folder, name)
  mkdirSync(into)
  writeFileSync(join(into, 'log.txt'), run.log)
  writeFileSync(join(into, 'summary.md'), run.summary)
  writeFileSync(join(into, 'outputs.json'), `${JSON.stringify(run.outputs, null, 2)}\n`)
  for (const path of [run.outputs['audit_log'], run.outputs['results_file']]) {
    if (path === undefined) continue
    const to = join(into, basename(path))
    copyFileSync(path, to)
    for (const file of ['log.txt', 'summary.md', 'outputs.json'].map(one => join(into, one)))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(path, relative(root, to)))
  }
}

function printLog({ log, conclusion, durationMs }: RunResult): void {
  for (const line of log.trimEnd().split('\n')) say(`${dim('│')} ${line.startsWith('##[error]') ? red(line) : line}`)
  const word = conclusion === 'success' ? green(conclusion) : red(conclusion)
  say(`${dim('└')} ${word} after ${(durationMs / 1000).toFixed(1)} s of this machine's time`)
}

function printRequests(requests: readonly RecordedRequest[]): void {
  const byReason = Object.groupBy(requests, ({ headers }) => headers['x-goog-request-reason'] ?? '(no reason)')
  say(`Each request has a reason, which Google's audit log keeps (${dim('X-Goog-Request-Reason')}):`)
  for (const [reason, its = []] of Object.entries(byReason)) {
    say(`\n  ${bold(reason)}`)
    const calls = Object.groupBy(
      its,
      ({ method, host, path }) => `${method.padEnd(4)} ${host}${decodeURIComponent(path)}`,
    )
    for (const [call, times = []] of Object.entries(calls)) say(`  ${`${times.length} ×`.padStart(5)}  ${call}`)
  }
}

function printLabels({ google }: Emulator): void {
  const jobs = google.vertex.all.map(({ resource }) => (isObject(resource['labels']) ? resource['labels'] : {}))
  const names = [...new Set(jobs.flatMap(Object.keys))]
  const rows = names.map(name => [name, ...jobs.map(labels => String(labels[name] ?? '–'))])
  say('\nBoth jobs have labels that say where they came from:\n')
  for (const row of aligned(rows)) say(`  ${row}`)
  expect(
    'both jobs have the eleven labels of the action',
    names.filter(name => name.startsWith('keyless-')).length === 11,
  )
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}

function printVerification(file: string, sha256: string): void {
  const command = ['dist/cli/index.js', 'audit', 'verify', relative(root, file), '--sha256', sha256]
  say(`\n$ node ${command.join(' ')}`)
  try {
    say(execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' }).trimEnd())
    expect('the record is whole', true)
  } catch {
    expect('the record is whole', false)
  }
}

function printFiles(name: string): void {
  const what: Readonly<Record<string, string>> = {
    'summary.md': "the step summary, as the run's page shows it",
    'vertex-audit.jsonl': 'the record',
    'outputs.json': 'the outputs',
    'log.txt': 'the log',
  }
  for (const row of aligned(Object.entries(what).map(([file, words]) => [`tmp/demo/${name}/${file}`, words])))
    say(`  ${row}`)
}

function isGoogle({ host }: RecordedRequest): boolean {
  return /(?:^|\.)(?:googleapis\.com|goog|pkg\.dev)$/.test(host)
}

function title(number: number, text: string): void {
  say(`\n${bold(`${number}. ${text}`)}\n`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

type Style = Parameters<typeof styleText>[0]
/** Adds colour if the output is a terminal and NO_COLOR is not set. */
function painted(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout })
}
function bold(text: string): string {
  return painted('bold', text)
}
function dim(text: string): string {
  return painted('dim', text)
}
function green(text: string): string {
  return painted('green', text)
}
function red(text: string): string {
  return painted('red', text)
}
