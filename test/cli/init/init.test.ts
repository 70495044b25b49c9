import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../../emulator/emulator.ts'
import { quickStartFiles } from '../../../scripts/quick-start.ts'
import { executeProgram } from '../../../src/cli/execute.ts'
import { findGitHubToken } from '../../../src/cli/init/github-ids.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { blocks, commands, commandsIn, read } from '../../docs/markdown.ts'
import { asClone, git, gitEnvironment } from '../checkout/checkouts.ts'
import { makeWorkplace, type Workplace } from '../terminal.ts'

/** Holds a stand-in for gh. A script that a test writes can still be open in a forked process when it starts. */
const bin = join(import.meta.dirname, 'bin')
const paths = [
  '.github/vertex-policy.test.yml',
  '.github/vertex-policy.yml',
  '.github/workflows/plan.yml',
  '.github/workflows/train.yml',
  'setup/github.sh',
  'setup/google.sh',
  'vertex/release.yml',
  'vertex/train.yml',
]

/** Options without which a value is missing, so that nothing is asked of any server. */
const offline = [
  ...['--repository', 'acme/fraud', '--repository-id', '512345678', '--owner-id', '90210'],
  ...['--project', 'acme-ml', '--project-number', '123456789'],
]

/** All files of a folder but those of git. */
const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter(path => !path.startsWith('.git/'))
    .toSorted()

const textOf = ({ directory }: Workplace, path: string): string => readFileSync(join(directory, path), 'utf8')

/** An emulated GitHub, and what a person needs to ask it. */
async function world(): Promise<{ cloud: Emulator; token: string; options: object } & AsyncDisposable> {
  const cloud = await startEmulator()
  const token = cloud.github.addToken({ repositories: ['acme/fraud'], permissions: { metadata: 'read' } })
  const ca = readFileSync(cloud.caFile, 'utf8')
  return {
    cloud,
    token,
    options: { ca, environment: { ...gitEnvironment, ...cloud.environment, GH_TOKEN: token } },
    [Symbol.asyncDispose]: () => cloud.close(),
  }
}

describe('init with options', () => {
  test('writes every file, asks no questions, and ends with complete commands', async () => {
    await using place = await makeWorkplace()
    const { exit, stdout, stderr } = await place.run(['init', ...offline])
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(filesIn(place.directory)).toEqual(paths)
    for (const path of paths) expect(stdout).toContain(`  ${path}`)
    expect(stdout).toContain(
      'gcloud storage buckets create gs://acme-ml-models --project=acme-ml --location=us-central1',
    )
    expect(stdout).toContain('     bash setup/google.sh\n')
    expect(stdout).toContain('     sh setup/github.sh\n')
    for (const path of paths) expect(stdout).toMatch(new RegExp(`git add .*\\b${path.replace(/^\./, '')}\\b`))
    expect(stdout).not.toMatch(/PROJECT|REGION|<|\bundefined\b/)
  })

  test('a Dockerfile is built by a step, unless the image has a digest already', async () => {
    await using place = await makeWorkplace({ Dockerfile: 'FROM scratch\n' })
    const { stdout } = await place.run(['init', ...offline])
    expect(textOf(place, 'vertex/train.yml')).toContain('    buildImage:\n')
    expect(stdout).not.toContain('docker push')
    const image = `us-docker.pkg.dev/acme-ml/train/fraud@sha256:${'9'.repeat(64)}`
    await place.run(['init', ...offline, '--image', image, '--force'])
    expect(textOf(place, 'vertex/train.yml')).toContain(image)
    expect(textOf(place, 'vertex/train.yml')).not.toContain('    buildImage:\n')
  })

  test('the command of the quick start writes the files of the quick start', async () => {
    await using place = await makeWorkplace({ Dockerfile: 'FROM scratch\n' })
    const [words = []] = commandsIn(read('docs/quick-start.md')).filter(
      ([first, , , name]) => first === 'npx' && name === 'init',
    )
    const { exit, stderr } = await place.run([...words.slice(3), ...offline.slice(0, 6)])
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    for (const { path, text } of quickStartFiles()) expect(textOf(place, path)).toBe(text)
  })

  test('every problem is told at once, and nothing is written', async () => {
    await using place = await makeWorkplace()
    const wrong = [
      ...['--repository', 'fraud', '--project', 'Acme_ML', '--project-number', 'acme-ml', '--region', 'Iowa'],
      ...['--bucket', 'gs://models', '--image', 'docker.io/acme/fraud', '--branch', 'a b', '--model', '9'],
      ...['--action', 'keyless-vertex', '--pool', 'gcp-x', '--repository-id', '1e3', '--reviewer', '@alice'],
    ]
    const { exit, stdout, stderr } = await place.run(['init', ...wrong])
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    const flags = wrong.filter(word => word.startsWith('--'))
    expect(stderr.match(/--[a-z-]+(?=:)/g)?.toSorted()).toEqual(flags.toSorted())
    expect(stderr).toContain('--project-number: expected the number of the project, which is not its id')
    expect(filesIn(place.directory)).toEqual([])
  })

  test('without a terminal, what is missing is told with its option, and not what derives from it', async () => {
    await using place = await makeWorkplace()
    const { exit, stderr } = await place.run(['init'])
    expect(exit).toBe(2)
    expect(stderr.match(/--[a-z-]+(?=:)/g)).toEqual(['--repository', '--project', '--project-number'])
  })

  test('--dry-run prints every file, and writes none', async () => {
    await using place = await makeWorkplace()
    const { exit, stdout } = await place.run(['init', ...offline, '--dry-run'])
    expect(exit).toBe(0)
    for (const path of paths) expect(stdout).toContain(`# ---- ${path}\n`)
    expect(stdout).toContain('It would write in ')
    expect(filesIn(place.directory)).toEqual([])
  })

  test('--json lists files, values and commands; with --dry-run also the texts', async () => {
    await using place = await makeWorkplace()
    const dry = JSON.parse((await place.run(['init', ...offline, '--dry-run', '--json'])).stdout)
    expect(dry).toMatchObject({ written: false, values: { repository: 'acme/fraud', bucket: 'acme-ml-models' } })
    expect(filesIn(place.directory)).toEqual([])
    const done = JSON.parse((await place.run(['init', ...offline, '--json'])).stdout)
    expect(done.written).toBe(true)
    expect(done.next.join('\n')).toContain('gh pr create')
    expect(done.files.map(({ path, action }: Record<string, string>) => `${action} ${path}`).toSorted()).toEqual(
      paths.map(path => `create ${path}`),
    )
    for (const { path, text } of dry.files) expect(textOf(place, path)).toBe(text)
  })

  test('a second run with the same values writes the same', async () => {
    await using place = await makeWorkplace()
    await place.run(['init', ...offline])
    const before = paths.map(path => textOf(place, path))
    expect((await place.run(['init', ...offline, '--force'])).exit).toBe(0)
    expect(paths.map(path => textOf(place, path))).toEqual(before)
  })
})

describe('files that exist', () => {
  test('are never replaced: nothing at all is written, and that is told before any question', async () => {
    await using place = await makeWorkplace({ 'vertex/train.yml': 'mine\n', '.github/workflows/plan.yml': 'mine\n' })
    for (const answers of [undefined, []]) {
      const { exit, stderr, questions } = await place.run(['init'], answers === undefined ? {} : { answers })
      expect({ exit, questions }).toEqual({ exit: 1, questions: [] })
      expect(stderr).toContain('these files exist already:\n  .github/workflows/plan.yml\n  vertex/train.yml\n')
      expect(stderr).toMatch(/--keep.*--force/)
    }
    expect(filesIn(place.directory)).toEqual(['.github/workflows/plan.yml', 'vertex/train.yml'])
  })

  test('--keep writes only the missing ones', async () => {
    await using place = await makeWorkplace({ 'vertex/train.yml': 'mine\n' })
    const { exit, stdout } = await place.run(['init', ...offline, '--keep', '--json'])
    expect(exit).toBe(0)
    expect(textOf(place, 'vertex/train.yml')).toBe('mine\n')
    expect(filesIn(place.directory)).toEqual(paths)
    expect(JSON.parse(stdout).files).toContainEqual({ path: 'vertex/train.yml', action: 'keep' })
    // Files that it leaves alone have no OWNER of its own to replace.
    expect(stdout).toContain('In .github/workflows/plan.yml and .github/workflows/train.yml, replace OWNER')
    rmSync(join(place.directory, 'vertex/release.yml'))
    const again = await place.run(['init', ...offline, '--keep'])
    expect([again.exit, again.stdout.includes('replace OWNER')]).toEqual([0, false])
  })

  test('--force replaces them, and says so', async () => {
    await using place = await makeWorkplace({ 'vertex/train.yml': 'mine\n' })
    const { exit, stdout } = await place.run(['init', ...offline, '--force'])
    expect(exit).toBe(0)
    expect(stdout).toMatch(/vertex\/train\.yml +the steps of training \(replaced\)/)
    expect(textOf(place, 'vertex/train.yml')).not.toBe('mine\n')
    expect((await place.run(['init', '--force', '--keep'])).exit).toBe(2)
  })

  test.each(['.github/vertex-policy.yml', 'vertex'])(
    'a link that the author of a repository put at %s leads nowhere, also with --force',
    async path => {
      await using home = await makeWorkplace({ profile: 'mine\n' })
      await using place = await makeWorkplace()
      mkdirSync(join(place.directory, '.github'))
      symlinkSync(path === 'vertex' ? home.directory : join(home.directory, 'profile'), join(place.directory, path))
      const { exit, stderr } = await place.run(['init', ...offline, '--force'])
      expect(exit).toBe(2)
      expect(stderr).toContain('it is a link, or in one, and would be written elsewhere')
      expect(filesIn(home.directory)).toEqual(['profile'])
      expect(textOf(home, 'profile')).toBe('mine\n')
    },
  )

  test('a folder with the name of a file is no file to replace: the error names it', async () => {
    await using place = await makeWorkplace({ 'vertex/train.yml/x': '' })
    const { exit, stderr } = await place.run(['init', ...offline, '--force'])
    expect(exit).toBe(2)
    expect(stderr).toContain('vertex/train.yml: it is a folder')
    expect(stderr).toContain('Only these files were written: ')
  })
})

describe('on a terminal', () => {
  test('five answers are enough, and Enter takes what derives from the others', async () => {
    await using place = await makeWorkplace()
    asClone(place.directory, 'git@github.com:acme/fraud.git')
    await using github = await world()
    const answers = ['acme-ml', '123456789', '', 'acme-models', '']
    const { exit, questions, stdout } = await place.run(['init'], { ...github.options, answers })
    expect(exit).toBe(0)
    expect(questions.map(({ message, initial }) => [message.split(' ')[0], initial])).toEqual([
      ['Project', undefined],
      ['Number', undefined],
      ['Region', 'us-central1'],
      ['Bucket', 'acme-ml-models'],
      ['Training', 'us-central1-docker.pkg.dev/acme-ml/train/fraud'],
    ])
    expect(stdout).toContain('gs://acme-models')
    const policy = textOf(place, '.github/vertex-policy.yml')
    expect(policy).toContain('repository_id: "512345678"')
    expect(policy).toContain('repository_owner_id: "90210"')
    expect(github.cloud.hosts()).toEqual(['api.github.com'])
  })

  test('Ctrl-C and a no write nothing', async () => {
    await using place = await makeWorkplace()
    for (const answers of [[undefined], ['acme/fraud', undefined]]) {
      const ids = ['--repository-id', '1', '--owner-id', '1']
      const { exit, stderr } = await place.run(['init', ...ids], { answers })
      expect({ exit, stderr }).toEqual({ exit: 1, stderr: 'Nothing was written.\n' })
    }
    const declined = await place.run(['init', ...offline], { answers: ['', '', ''], confirms: false })
    expect(declined).toMatchObject({ exit: 1, stderr: 'Nothing was written.\n' })
    expect(filesIn(place.directory)).toEqual([])
  })

  test('each question says what is wrong with an answer', async () => {
    await using place = await makeWorkplace()
    const answers = ['ACME', '', 'acme-ml', 'acme-ml', '123456789', 'x', '', 'gs://x', '', 'fraud:latest', '']
    const { exit, refusals } = await place.run(['init', ...offline.slice(0, 6)], { answers })
    expect(exit).toBe(0)
    expect(refusals).toEqual([
      expect.stringMatching(/^expected the id of a project.* got "ACME"$/),
      expect.stringMatching(/^expected the id of a project/),
      expect.stringMatching(/^expected the number of the project, which is not its id.* got "acme-ml"$/),
      expect.stringMatching(/^expected a region/),
      expect.stringMatching(/^expected the name of a bucket/),
      expect.stringMatching(/^expected an image in Artifact Registry/),
    ])
  })

  test('--yes asks nothing there, too', async () => {
    await using place = await makeWorkplace()
    const { exit, questions } = await place.run(['init', ...offline, '--yes'], { answers: [] })
    expect({ exit, questions }).toEqual({ exit: 0, questions: [] })
  })
})

describe('the ids', () => {
  const options = ['--project', 'acme-ml', '--project-number', '123456789']

  test('are those of GitHub, with its own case of the name, and its default branch', async () => {
    await using place = await makeWorkplace()
    asClone(place.directory, 'https://github.com/Acme/FRAUD.git')
    await using github = await world()
    github.cloud.github.repository('acme/fraud').defaultBranch = 'trunk'
    const { exit, stdout, stderr } = await place.run(['init', ...options, '--json'], github.options)
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(JSON.parse(stdout).values).toMatchObject({ repository: 'acme/fraud', branch: 'trunk', model: 'fraud' })
    expect(stdout + filesIn(place.directory).map(path => textOf(place, path))).not.toContain(github.token)
  })

  test('of a renamed repository are found, and its new name is written', async () => {
    await using place = await makeWorkplace()
    await using github = await world()
    github.cloud.github.repository('acme/fraud').rename('acme/detection')
    const { stdout } = await place.run(['init', ...options, '--repository', 'acme/fraud', '--json'], github.options)
    expect(JSON.parse(stdout).values).toMatchObject({ repository: 'acme/detection', repositoryId: '512345678' })
  })

  test('are not asked for while another value is wrong', async () => {
    await using place = await makeWorkplace()
    await using github = await world()
    const { exit } = await place.run(['init', '--repository', 'acme/fraud'], github.options)
    expect(exit).toBe(2)
    expect(github.cloud.hosts()).toEqual([])
  })

  test('of a repository that the token may not see: GitHub’s words, and the options instead', async () => {
    await using place = await makeWorkplace()
    await using github = await world()
    const { exit, stderr } = await place.run(['init', ...options, '--repository', 'acme/other'], github.options)
    expect(exit).toBe(2)
    expect(stderr).toContain('Not Found')
    expect(stderr).toContain('There is no repository acme/other, or the token may not see it')
    expect(stderr).toContain('--repository-id')
    expect(stderr).not.toContain(github.token)
    expect(filesIn(place.directory)).toEqual([])
  })

  test.each([
    [401, {}, 'The token is not valid, or has expired'],
    [403, {}, 'The token may not read this repository'],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' }, 'Try again after 00:00 UTC'],
    [200, {}, '--repository-id'],
  ])('after a refusal with %s %j: %s', async (status, headers, words) => {
    await using place = await makeWorkplace()
    await using github = await world()
    const body = { message: 'No, you may not' }
    github.cloud.faults.add({ host: 'api.github.com', times: 9, fault: { status, headers, body } })
    const { exit, stderr } = await place.run(['init', ...options, '--repository', 'acme/fraud'], github.options)
    expect(exit).toBe(2)
    expect(stderr).toContain(words)
  })

  test('without a token, and without gh: how to sign in, and the options instead', async () => {
    await using place = await makeWorkplace()
    const { exit, stderr } = await place.run(['init', ...options, '--repository', 'acme/fraud'])
    expect(exit).toBe(2)
    expect(stderr).toContain('gh auth login')
    expect(stderr).toContain('--repository-id')
  })

  test('by the token of gh, which is asked for that server only', async () => {
    await using place = await makeWorkplace()
    await using github = await world()
    const environment = {
      ...github.cloud.environment,
      STORED_FOR_GITHUB_COM: github.token,
      PATH: [bin, gitEnvironment['PATH']].join(delimiter),
    }
    const ran = await place.run(['init', ...options, '--repository', 'acme/fraud', '--json'], {
      ...github.options,
      environment,
    })
    expect(ran.stderr).toBe('')
    expect(JSON.parse(ran.stdout).values.repositoryId).toBe('512345678')
  })

  test('the token for github.com is sent to no other server, whatever the remote says', async () => {
    await using place = await makeWorkplace()
    asClone(place.directory, 'https://github.com.evil.example/acme/fraud.git')
    await using github = await world()
    const { exit, stderr } = await place.run(['init', ...options], github.options)
    expect(exit).toBe(2)
    expect(stderr).toContain('There is no token to ask github.com.evil.example')
    expect(github.cloud.connections).toEqual([])
  })

  describe('the token for an enterprise server', () => {
    const tokens = { GH_ENTERPRISE_TOKEN: 'ghp_enterprise', GITHUB_ENTERPRISE_TOKEN: 'ghp_enterprise' }
    async function asked(server: string, variables: Record<string, string>): Promise<string | undefined> {
      await using place = await makeWorkplace()
      const env = { PATH: [bin, process.env['PATH']].join(delimiter), ...variables }
      const execute: Terminal['execute'] = (program, args, extra = {}) =>
        executeProgram(program, args, { directory: place.directory, env, extra })
      return findGitHubToken({ environment: env, execute }, server)
    }

    test('is sent to no server that a planted remote names', async () => {
      expect(await asked('github.evil.example', tokens)).toBeUndefined()
      expect(await asked('github.evil.example', { ...tokens, GH_HOST: 'github.acme.example' })).toBeUndefined()
    })

    test('a planted remote gets no request, and the person reads which options need none', async () => {
      await using place = await makeWorkplace()
      asClone(place.directory, 'https://github.evil.example/acme/fraud.git')
      await using github = await world()
      const environment = { ...gitEnvironment, ...github.cloud.environment, ...tokens }
      const ran = await place.run(['init', ...options], { ...github.options, environment })
      expect(ran.exit).toBe(2)
      expect(ran.stderr).toContain('There is no token to ask github.evil.example')
      expect(ran.stderr).toContain('--repository-id and --owner-id')
      expect(ran.stderr).not.toContain('ghp_')
      expect(github.cloud.connections).toEqual([])
    })

    test('is sent to the server that GH_HOST names', async () => {
      expect(await asked('github.acme.example', { ...tokens, GH_HOST: 'GitHub.acme.example' })).toBe('ghp_enterprise')
    })

    test('is that which gh stores for the server', async () => {
      expect(await asked('github.acme.example', tokens)).toBe('ghp_stored')
      expect(await asked('github.acme.example', {})).toBe('ghp_stored')
    })
  })
})

test('the commands of docs/init.md are valid, and the table names every default', async () => {
  await using place = await makeWorkplace()
  const [, listed = []] = blocks('docs/init.md', 'sh').map(commands)
  const [, complete = []] = listed
  expect(complete.slice(0, 2)).toEqual(['keyless-vertex', 'init'])
  const { exit, stdout, stderr } = await place.run([...complete.slice(1), '--json'])
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const { files } = JSON.parse(stdout)
  const table = read('docs/init.md')
  for (const { path } of files) expect(table).toContain(`\`${path}\``)
})

test('from a folder inside of a checkout, the files go to its root', async () => {
  await using place = await makeWorkplace({ 'deep/er/x': '' })
  git(place.directory, 'init', '--quiet', '--initial-branch=main')
  const { exit } = await place.run(['init', ...offline], { environment: gitEnvironment, folder: 'deep/er' })
  expect(exit).toBe(0)
  expect(existsSync(join(place.directory, 'vertex/train.yml'))).toBe(true)
})

test('the remote of another repository gives neither server nor branch', async () => {
  await using place = await makeWorkplace()
  asClone(place.directory, 'https://git.corp.example/acme/other.git')
  git(place.directory, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
  writeFileSync(join(place.directory, 'x'), '')
  const { stdout } = await place.run(['init', ...offline, '--json'], { environment: gitEnvironment })
  expect(JSON.parse(stdout).values).toMatchObject({ server: 'github.com', branch: 'main' })
})

describe('the action in the workflows', () => {
  const commit = '9b2f6c1d4e8a7053b1c6d2e9f4a8b7c0d1e2f3a4'
  const noted = (resolved: string): Record<string, string> => ({
    '../.package-lock.json': JSON.stringify({ packages: { 'node_modules/keyless-vertex': { resolved } } }),
  })

  test.each([
    [`git+ssh://git@github.com/acme/keyless-vertex.git#${commit}`, `acme/keyless-vertex@${commit}`],
    [`git+https://github.com/acme/keyless-vertex#${commit}`, `acme/keyless-vertex@${commit}`],
    ['https://registry.npmjs.org/keyless-vertex/-/keyless-vertex-1.0.0.tgz', 'OWNER/keyless-vertex@v1'],
    [`git+ssh://git@github.com.evil.example/acme/keyless-vertex.git#${commit}`, 'OWNER/keyless-vertex@v1'],
  ])('is that of the program if npm took it from %s', async (resolved, action) => {
    await using outer = await makeWorkplace({ 'modules/keyless-vertex/x': '' })
    const [path = '', text = ''] = Object.entries(noted(resolved))[0] ?? []
    await outer.write(`modules/keyless-vertex/${path}`, text)
    const ran = await outer.run(['init', ...offline, '--json'], { folder: 'modules/keyless-vertex' })
    expect(JSON.parse(ran.stdout).values.action).toBe(action)
    expect(ran.stdout.includes('replace OWNER')).toBe(action.startsWith('OWNER'))
    expect(ran.stdout).toContain(`npx --yes 'github:${action.replace('@', '#')}' plan`)
  })

  test('is that of the option, whatever npm notes', async () => {
    await using place = await makeWorkplace()
    const ran = await place.run(['init', ...offline, '--json', '--action', 'acme/keyless-vertex@v1'])
    expect(JSON.parse(ran.stdout).values.action).toBe('acme/keyless-vertex@v1')
  })
})
