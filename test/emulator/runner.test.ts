import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { type ActionDefinition, evaluate, readAction } from '../../emulator/runner/action.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { type RunResult, runAction, WorkflowJob } from '../../emulator/runner/runner.ts'

/** Writes a small action from the bodies of its modules, which have `fs`, `env` and a `fetch` through the proxy. */
function action(cloud: Emulator, main: string, post?: string, inputs: Record<string, string> = {}): ActionDefinition {
  const write = (name: string, body: string): string => {
    const file = join(cloud.directory, `${name}.mjs`)
    writeFileSync(
      file,
      `import fs from 'node:fs'\nimport http from 'node:http'\nconst { env } = process\nhttp.setGlobalProxyFromEnv()\n${body}\n`,
    )
    return file
  }
  return { inputs, main: write('main', main), post: post === undefined ? undefined : write('post', post) }
}

const environmentOf = (run: RunResult): Record<string, string> =>
  Object.fromEntries(
    run.rawOutput
      .trim()
      .split('\n')
      .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
const printEnvironment = 'for (const [name, value] of Object.entries(env)) console.log(name + "=" + value)'

test('an action sees what GitHub sets, and nothing of the machine that runs the tests', async () => {
  await using cloud = await startEmulator()
  process.env['KEYLESS_TEST_STRAY'] = 'stray'
  const entry = action(cloud, printEnvironment, undefined, {
    grant: '',
    key: '${{ github.job }}/${{ strategy.job-index }}',
    github_token: '${{ github.token }}',
  })
  const run = await runAction(cloud, { entry, inputs: { grant: 'train' }, job: { jobIndex: 3, runId: '170123' } })
  delete process.env['KEYLESS_TEST_STRAY']
  const env = environmentOf(run)
  expect(env).toMatchObject({
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/fraud',
    GITHUB_REPOSITORY_ID: '512345678',
    GITHUB_SHA: run.job.sha,
    GITHUB_RUN_ID: '170123',
    GITHUB_REF_NAME: 'main',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_WORKSPACE: run.paths.workspace,
    RUNNER_TEMP: run.paths.temp,
    INPUT_GRANT: 'train',
    INPUT_KEY: 'train/3',
    INPUT_GITHUB_TOKEN: run.job.token,
    HTTPS_PROXY: cloud.proxyUrl,
    NODE_EXTRA_CA_CERTS: cloud.caFile,
    ACTIONS_ID_TOKEN_REQUEST_URL: run.job.idToken?.url,
  })
  expect(env).not.toHaveProperty('KEYLESS_TEST_STRAY')
  expect(env).not.toHaveProperty('NODE_USE_ENV_PROXY')
  expect(env).not.toHaveProperty('NODE_OPTIONS')
  expect(run).toMatchObject({ exitCode: 0, conclusion: 'success' })
})

test('without id-token: write there is nothing to ask an ID token with, and an earlier step cannot take its place when there is', async () => {
  await using cloud = await startEmulator()
  const entry = action(cloud, printEnvironment)
  const fake = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://evil.example/', GITHUB_SHA: 'f'.repeat(40) }
  const without = environmentOf(await runAction(cloud, { entry, permissions: { contents: 'read' } }))
  expect(without).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL')
  const faked = environmentOf(await runAction(cloud, { entry, permissions: { contents: 'read' }, env: fake }))
  expect(faked['ACTIONS_ID_TOKEN_REQUEST_URL']).toBe('https://evil.example/')
  expect(faked['GITHUB_SHA']).not.toBe(fake.GITHUB_SHA)
  const genuine = await runAction(cloud, { entry, env: fake })
  expect(environmentOf(genuine)['ACTIONS_ID_TOKEN_REQUEST_URL']).toBe(genuine.job.idToken?.url)
  expect(environmentOf(await runAction(cloud, { entry, env: { GITHUB_SHA: undefined } }))).not.toHaveProperty(
    'GITHUB_SHA',
  )
})

test('an action works in a checkout of the commit, with the event beside it and no input', async () => {
  await using cloud = await startEmulator()
  const sha = cloud.github.repository('acme/fraud').commit({ 'vertex/train.yml': 'version: 1\n', 'gone.txt': 'x' })
  const entry = action(
    cloud,
    `console.log(fs.readFileSync('vertex/train.yml', 'utf8').trim(), fs.existsSync('gone.txt'), fs.readFileSync('extra.txt', 'utf8'))
     const event = JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
     console.log(event.after, event.repository.full_name, fs.readFileSync(0).length)`,
  )
  const run = await runAction(cloud, { entry, workspace: { 'extra.txt': 'extra', 'gone.txt': null } })
  expect(run.log).toBe(`version: 1 false extra\n${sha} acme/fraud 0\n`)
})

test('the action reaches emulated hosts with its own TLS and its job’s token', async () => {
  await using cloud = await startEmulator()
  const entry = action(
    cloud,
    `const reply = await fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY, { headers: { authorization: 'Bearer ' + env.INPUT_GITHUB_TOKEN } })
     console.log(reply.status, (await reply.json()).id)`,
    undefined,
    { github_token: '${{ github.token }}' },
  )
  expect((await runAction(cloud, { entry })).log).toBe('200 512345678\n')
  expect(cloud.hosts()).toEqual(['api.github.com'])
})

test('outputs, state, environment and summary come by files, whole values with line breaks too', async () => {
  await using cloud = await startEmulator()
  const entry = action(
    cloud,
    `fs.appendFileSync(env.GITHUB_OUTPUT, 'decision=allow\\nresults<<EOF\\n{\\n  "a": "b=c"\\n}\\nEOF\\nurl=https://x/?a=<<b\\n')
     fs.appendFileSync(env.GITHUB_STATE, 'job=projects/1\\n')
     fs.appendFileSync(env.GITHUB_ENV, 'EXPORTED=yes\\n')
     fs.appendFileSync(env.GITHUB_PATH, '/opt/bin\\n')
     fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done\\n')`,
    `console.log(env.STATE_job, env.EXPORTED, env.PATH.startsWith('/opt/bin:'), env.INPUT_GRANT, env.GITHUB_OUTPUT !== undefined)
     fs.appendFileSync(env.GITHUB_OUTPUT, 'late=1\\n')
     fs.appendFileSync(env.GITHUB_STEP_SUMMARY, 'Post was here')`,
  )
  const run = await runAction(cloud, { entry, inputs: { grant: 'train' } })
  expect(run.outputs).toEqual({ decision: 'allow', results: '{\n  "a": "b=c"\n}', url: 'https://x/?a=<<b' })
  expect(run.state).toEqual({ job: 'projects/1' })
  expect(run.summary).toBe('# Done\n')
  expect(run.post).toMatchObject({ exitCode: 0, outputs: {}, summary: 'Post was here' })
  expect(run.post?.log).toContain('projects/1 yes true train true\n')
})

test('a broken output file, a summary over 1 MiB and NODE_OPTIONS each fail the step as on GitHub', async () => {
  await using cloud = await startEmulator()
  const run = await runAction(cloud, {
    entry: action(
      cloud,
      `fs.appendFileSync(env.GITHUB_OUTPUT, 'a<<EOF\\nno end\\n')
       fs.appendFileSync(env.GITHUB_ENV, 'NODE_OPTIONS=--import=/evil.mjs\\n')
       fs.appendFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1))`,
    ),
  })
  expect(run).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: {}, env: {}, summary: '' })
  expect(run.annotations.map(one => one.message)).toEqual([
    "Unable to process file command 'output' successfully. Invalid value. Matching delimiter not found 'EOF'",
    "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    expect.stringContaining('$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1025k.'),
  ])
})

test('a summary of exactly 1 MiB is kept', async () => {
  await using cloud = await startEmulator()
  const entry = action(cloud, `fs.appendFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024))`)
  expect((await runAction(cloud, { entry })).summary).toHaveLength(1024 * 1024)
})

test('commands in the output are executed wherever the runner finds them', async () => {
  await using cloud = await startEmulator()
  const run = await runAction(cloud, {
    entry: action(
      cloud,
      `process.stdout.write('progress 10%\\r::set-output name=a::1\\n')
       process.stderr.write('  ::set-output name=b::2\\n')
       console.log('text ##[set-output name=c;]3')
       console.log('text ::set-output name=d::4')
       console.log('::unknown::5')
       console.log('##[command]git fetch')`,
    ),
  })
  expect(run.outputs).toEqual({ a: '1', b: '2', c: '3' })
  expect(run.commands.map(command => [command.name, command.properties['name'], command.data]).toSorted()).toEqual([
    ['set-output', 'a', '1'],
    ['set-output', 'b', '2'],
    ['set-output', 'c', '3'],
  ])
  for (const line of ['progress 10%', 'text ::set-output name=d::4', '::unknown::5', '##[command]git fetch'])
    expect(run.log.split('\n')).toContain(line)
})

test('between stop-commands and its word nothing is executed', async () => {
  await using cloud = await startEmulator()
  const run = await runAction(cloud, {
    entry: action(
      cloud,
      `console.log('::stop-commands::a1b2c3')
       console.log('::set-output name=a::1'); console.log('##[add-path]/evil'); process.stdout.write('x\\r::error::no\\n'); console.log('::wrong::')
       console.log('::a1b2c3::')
       console.log('::notice::yes')`,
    ),
  })
  expect(run.commands.map(command => command.name)).toEqual(['stop-commands', 'notice'])
  expect(run.outputs).toEqual({})
  expect(run.conclusion).toBe('success')
})

test('commands that GitHub has switched off fail the step', async () => {
  await using cloud = await startEmulator()
  const run = await runAction(cloud, { entry: action(cloud, `console.log('::add-path::/evil')`) })
  expect(run).toMatchObject({ exitCode: 0, conclusion: 'failure', path: [] })
  expect(run.log).toContain('The `add-path` command is disabled.')
})

test('groups, annotations and debug lines look as GitHub shows them', async () => {
  await using cloud = await startEmulator()
  const entry = action(
    cloud,
    `console.log('::group::Training'); console.log('epoch 1'); console.log('::endgroup::')
     console.log('::error title=No,file=vertex/train.yml,line=12,col=9::first%0Asecond, 100%25')
     console.log('::debug::hidden')
     for (let i = 0; i < 12; i++) console.log('::warning::' + 'w'.repeat(5000))`,
  )
  const run = await runAction(cloud, { entry })
  expect(run.log).toContain('##[group]Training\nepoch 1\n##[endgroup]\n##[error]first\nsecond, 100%\n##[warning]www')
  expect(run.log).not.toContain('hidden')
  expect(run.annotations[0]).toEqual({
    type: 'error',
    message: 'first\nsecond, 100%',
    title: 'No',
    file: 'vertex/train.yml',
    line: 12,
    column: 9,
    endLine: undefined,
    endColumn: undefined,
  })
  const warnings = run.annotations.filter(one => one.type === 'warning')
  expect(warnings.map(one => one.message.length)).toEqual(Array.from({ length: 10 }, () => 4096))
  expect((await runAction(cloud, { entry, debug: true })).log).toContain('##[debug]hidden')
})

test('a masked secret shows nowhere, in no usual encoding, and in no later step', async () => {
  await using cloud = await startEmulator()
  const secret = 'p"ss w&rd/ö-0123456789'
  const show = `const secret = ${JSON.stringify(secret)}
     for (const form of [secret, Buffer.from(secret).toString('base64'), Buffer.from('ab' + secret).toString('base64'), encodeURIComponent(secret), JSON.stringify(secret)]) console.log(form)
     fs.appendFileSync(env.GITHUB_STEP_SUMMARY, secret)`
  const run = await runAction(cloud, {
    entry: action(cloud, `console.log('::add-mask::' + ${JSON.stringify(secret)})\n${show}`, show),
  })
  for (const step of [run, run.post]) {
    expect(step?.log).toMatch(/^\*\*\*\n\*\*\*\n.*\*\*\*.*\n\*\*\*\n"?\*\*\*"?\n$/)
    expect(step?.summary).toBe('***')
    expect(step?.rawOutput).toContain(secret)
  }
  expect(findLeaks({ ...run, paths: { ...run.paths, root: run.paths.workspace } }, [secret])).toEqual([])
})

test('a leak is found in log, outputs and files, down to 13 characters', async () => {
  await using cloud = await startEmulator()
  const run = await runAction(cloud, {
    entry: action(
      cloud,
      `const piece = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN.slice(-13)
       console.log(piece); fs.writeFileSync('left.txt', 'x' + piece); fs.appendFileSync(env.GITHUB_OUTPUT, 'a=' + piece + '\\n')`,
    ),
  })
  expect(findLeaks(run, cloud.secrets())).toEqual(['main log', 'main outputs', 'work/fraud/fraud/left.txt'])
  expect(findLeaks(run, ['a-secret-that-is-nowhere'])).toEqual([])

  // A piece of 13 characters is found wherever it starts, in the secret and in the text. A shorter piece is not.
  const secret = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const found = (log: string): string[] => findLeaks({ ...run, log, outputs: {} }, [secret])
  for (let start = 0; start + 13 <= secret.length; start++) {
    for (let before = 0; before < 13; before++)
      expect(found(`${' '.repeat(before)}${secret.slice(start, start + 13)} after`)).toEqual(['main log'])
    expect(found(`${secret.slice(start, start + 12)} ${secret.slice(start + 1, start + 13)}`)).toEqual([])
  }
})

test('a failing main is a failure with its exit code, and post runs all the same', async () => {
  await using cloud = await startEmulator()
  const run = await runAction(cloud, { entry: action(cloud, 'process.exitCode = 3', `console.log('post')`) })
  expect(run).toMatchObject({
    exitCode: 3,
    conclusion: 'failure',
    log: '##[error]Process completed with exit code 3.\n',
  })
  expect(run.post?.log).toBe('post\n')
})

const announce = `await fetch(env.GITHUB_API_URL + '/zen')`
const announced = (cloud: Emulator): Promise<unknown> => cloud.answered(request => request.path === '/zen')

test('a cancelled workflow sends SIGINT first, and post still sees the state', async () => {
  await using cloud = await startEmulator()
  const entry = action(
    cloud,
    `process.on('SIGINT', () => { fs.appendFileSync(env.GITHUB_STATE, 'left=job-1\\n'); console.log('bye'); process.exit(1) })
     setInterval(() => {}, 1000)
     ${announce}`,
    'console.log(env.STATE_left)',
  )
  const run = await runAction(cloud, { entry, cancel: announced })
  expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
  expect(run.log).toBe('##[error]The operation was canceled.\nbye\n')
  expect(run.post?.log).toBe('job-1\n')
})

test('who ignores SIGINT gets SIGTERM, and who ignores both is killed', async () => {
  await using cloud = await startEmulator({ timeScale: 10 })
  const entry = action(
    cloud,
    `for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log(signal))
     setInterval(() => {}, 1000)
     ${announce}`,
    `console.log('post')`,
  )
  const run = await runAction(cloud, { entry, cancel: announced })
  expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: null, signal: 'SIGKILL' })
  expect(run.log).toBe('##[error]The operation was canceled.\nSIGINT\nSIGTERM\n')
  expect(run.post?.log).toBe('post\n')
})

test('a killed main leaves what it had written, and post runs', async () => {
  await using cloud = await startEmulator()
  const entry = action(
    cloud,
    `fs.appendFileSync(env.GITHUB_STATE, 'left=job-1\\n'); setInterval(() => {}, 1000)
     ${announce}`,
    'console.log(env.STATE_left)',
  )
  const run = await runAction(cloud, { entry, kill: announced })
  expect(run).toMatchObject({ conclusion: 'failure', exitCode: null, signal: 'SIGKILL' })
  expect(run.post?.log).toBe('job-1\n')
})

test('a process that never ends fails the test with its log, not the machine', async () => {
  await using cloud = await startEmulator()
  const script = `console.log('stuck'); fs.writeFileSync(env.RUNNER_TEMP + '/began', ''); setInterval(() => {}, 1000)`
  const job = new WorkflowJob(cloud)
  // The time passes once the process has begun, however long that takes.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const run = job.run({ entry: action(cloud, script), limitMs: 1000 })
    const ended = expect(run).rejects.toThrow(
      /did not end within 1000 ms \(it is 20\d\d-\S+, threads [A-Z]+.*\); its log:\nstuck/,
    )
    while (!existsSync(join(job.paths.temp, 'began'))) await setImmediate()
    vi.advanceTimersByTime(1000)
    await ended
  } finally {
    vi.useRealTimers()
  }
})

test('two uses in one job share tokens and temp, and their posts run last-in first-out', async () => {
  await using cloud = await startEmulator()
  const entry = action(
    cloud,
    `fs.appendFileSync(env.GITHUB_STATE, 'n=' + env.INPUT_N + '\\n')
     console.log(fs.existsSync(env.RUNNER_TEMP + '/mark'), env.GITHUB_ACTION); fs.writeFileSync(env.RUNNER_TEMP + '/mark', '')`,
    `fs.appendFileSync(env.RUNNER_TEMP + '/order', env.STATE_n); console.log(fs.readFileSync(env.RUNNER_TEMP + '/order', 'utf8'))`,
    { n: '' },
  )
  const job = new WorkflowJob(cloud)
  const first = await job.run({ entry, inputs: { n: '1' } })
  const second = await job.run({ entry, inputs: { n: '2' } })
  await job.end()
  expect([first.log, second.log]).toEqual(['false __self\n', 'true __self_2\n'])
  expect([second.post?.log, first.post?.log]).toEqual(['2\n', '21\n'])
  expect(job.job.ended).toBe(true)
  await expect(job.run({ entry })).rejects.toThrow('the job has ended')
})

test('an input that the action does not have is warned of', async () => {
  await using cloud = await startEmulator()
  const run = await runAction(cloud, { entry: action(cloud, '', undefined, { grant: '' }), inputs: { grants: 'x' } })
  expect(run.annotations).toMatchObject([
    { type: 'warning', message: "Unexpected input(s) 'grants', valid inputs are ['grant']" },
  ])
})

test('minutes of polling pass in a moment when time is scaled, and both sides agree on it', async () => {
  await using cloud = await startEmulator({ timeScale: 600, startAt: 1_790_000_000_000 })
  const entry = action(
    cloud,
    `const { setTimeout: sleep } = await import('node:timers/promises')
     const start = Date.now(), monotonic = performance.now(), begun = process.hrtime.bigint()
     await new Promise(resolve => setTimeout(resolve, 60_000)); await sleep(60_000)
     console.log(JSON.stringify({ start, passed: Date.now() - start, monotonic: performance.now() - monotonic, latency: Number(process.hrtime.bigint() - begun) / 1e6, date: new Date().getTime() - start, year: new Date(0).getUTCFullYear(), is: new Date() instanceof Date }))
     await fetch(env.GITHUB_API_URL + '/zen', { signal: AbortSignal.timeout(1000), headers: { 'x-now': String(Date.now()) } })`,
  )
  const run = await runAction(cloud, { entry })
  const seen = JSON.parse(run.log)
  expect(seen).toMatchObject({ year: 1970, is: true })
  // Time stands still while the child process starts, however long that takes.
  expect(seen.start).toBeGreaterThanOrEqual(1_790_000_000_000)
  for (const passed of [seen.passed, seen.monotonic, seen.date]) expect(passed).toBeGreaterThanOrEqual(119_000)
  // A latency is real time, of which a scaled child counts only a part.
  expect(seen.latency).toBeGreaterThan(0)
  expect(seen.latency).toBeLessThan(seen.passed / 100)
  expect(run.durationMs).toBeLessThan(120_000)
  const [request] = cloud.requests
  // The emulator notes a request after the child process sent it: never before, and within 5 real seconds.
  const lag = (request?.at ?? 0) - Number(request?.headers['x-now'])
  expect(lag).toBeGreaterThan(-600)
  expect(lag).toBeLessThan(5000 * 600)
})

test('a child sees at once what the clock is advanced by', async () => {
  await using cloud = await startEmulator({ startAt: 1_790_000_000_000 })
  const entry = action(
    cloud,
    `const start = Date.now(); ${announce}; await fetch(env.GITHUB_API_URL + '/again'); console.log(Date.now() - start >= 3_600_000)`,
  )
  const advanced = announced(cloud).then(() => cloud.clock.advance(3_600_000))
  const run = await runAction(cloud, { entry })
  await advanced
  expect(run.log).toBe('true\n')
})

test('the action’s own action.yml is one that the runner would run', () => {
  const action = readAction(join(import.meta.dirname, '../..'))
  expect(action.inputs).toMatchObject({ mode: 'run', github_token: '${{ github.token }}', grant: '' })
  expect(action.post).toMatch(/dist\/post\/index\.js$/)
})

test('an expression is evaluated, or refused where a guess would be needed', () => {
  const contexts = { github: { job: 'train', token: 't' }, strategy: { 'job-index': '0' } }
  expect(evaluate('${{ github.job }}/${{strategy.job-index}}', contexts)).toBe('train/0')
  expect(evaluate('${{ github.none }}', contexts)).toBe('')
  expect(evaluate("${{ github.none || false }} ${{ github.none || 'a b' }} ${{ github.job || 7 }}", contexts)).toBe(
    'false a b train',
  )
  expect(() => evaluate("${{ github.job == 'x' }}", contexts)).toThrow(
    "the emulated runner does not evaluate ${{ github.job == 'x' }}",
  )
})
