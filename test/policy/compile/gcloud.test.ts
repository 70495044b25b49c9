import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { dictionaryFlag } from '../../../emulator/gcloud/arguments.ts'
import { commands } from '../../../emulator/gcloud/commands.ts'
import { type RunProgram, runScript } from '../../../emulator/gcloud/shell-run.ts'
import { ShellSyntaxError } from '../../../emulator/gcloud/shell-syntax.ts'
import { renderGcloud } from '../../../src/policy/compile/gcloud.ts'
import { describeOwners } from '../../../src/policy/compile/owner.ts'
import type { Setup } from '../../../src/policy/compile/setup.ts'
import { gcloudDictionary, shellName, shellWord } from '../../../src/policy/compile/shell-text.ts'
import { allFences, everyKind, hostile, hostileSetup, pool, trainer } from './setups.ts'

const seed = Number(process.env['PROPERTY_SEED'])
const directory = mkdtempSync(join(tmpdir(), 'keyless-gcloud-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** One call of gcloud: its words and its input. */
type Call = readonly [words: readonly string[], stdin: string]

/** What a script finds, and the variables that it runs with. */
interface Found {
  readonly exists: boolean
  /** Description of each provider; absent: that of the set-up with every kind. */
  readonly description?: string | undefined
  readonly takeOver?: string
}

const [{ description: ownDescription = '' } = {}] = everyKind.providers

/** What the recording gcloud prints, so that look-ups have a value. `describe` of what exists fails or not, as asked. */
function printed(words: readonly string[], description = ownDescription): string {
  if (words.includes('--format=value(state)')) return 'ACTIVE'
  if (words.includes('--format=value(description)')) return description
  return words.some(word => word.includes('value(')) ? '4711' : ''
}

const finds = (words: readonly string[], exists: boolean): boolean =>
  exists || words.some(word => word.startsWith('--format=')) || !words.some(word => /^(describe|get)$/.test(word))

/** A gcloud that notes its words and its input, and does nothing else: as `printed` and `finds` say. */
const recorder = join(directory, 'gcloud')
writeFileSync(
  recorder,
  [
    '#!/bin/sh',
    'input=',
    'case "$*" in */dev/stdin*) input=$(cat) ;; esac',
    String.raw`printf '%s\0' "$#" "$@" "$input" >>"$CALLS"`,
    'case "$*" in',
    '*"(state)"*) echo ACTIVE ;;',
    String.raw`*"(description)"*) printf "%s\n" "$DESCRIPTION" ;;`,
    '*"value("*) echo 4711 ;;',
    '*) echo ;;',
    'esac',
    'if test "$EXISTS" = yes; then exit 0; fi',
    'case " $* " in *" --format="*) exit 0 ;; *" describe "* | *" get "*) exit 1 ;; esac',
  ].join('\n'),
)
chmodSync(recorder, 0o755)

/** Reads what the recording gcloud noted. */
function callsIn(file: string): Call[] {
  const fields = readFileSync(file, 'utf8').split('\0')
  const calls: Call[] = []
  for (let at = 0; at < fields.length - 1; ) {
    const end = at + 1 + Number(fields[at])
    calls.push([fields.slice(at + 1, end), fields[end] ?? ''])
    at = end + 1
  }
  return calls
}

/** A run of a script: what it called, and how it ended. */
interface Ran {
  readonly calls: readonly Call[]
  readonly status: number | null
  readonly stderr: string
}

/** Runs a script in bash itself, in a folder that must stay empty. */
function inBash(script: string, { exists, description = ownDescription, takeOver }: Found): Ran {
  const calls = join(directory, 'calls')
  writeFileSync(calls, '')
  const folder = mkdtempSync(join(directory, 'run-'))
  const { status, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    cwd: folder,
    env: {
      ...{ PATH: `${directory}:/usr/bin:/bin`, CALLS: calls, EXISTS: exists ? 'yes' : 'no', LC_ALL: 'C.UTF-8' },
      ...{ DESCRIPTION: description, ...(takeOver !== undefined && { TAKE_OVER: takeOver }) },
    },
    encoding: 'utf8',
  })
  expect(readdirSync(folder)).toEqual([])
  return { calls: callsIn(calls), status, stderr }
}

/** Returns the calls of a script that succeeds in bash. */
function callsInBash(script: string, exists: boolean, description?: string): readonly Call[] {
  const { calls, status, stderr } = inBash(script, { exists, description })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return calls
}

/** Runs a script in the reader of the emulator. */
async function inReader(script: string, { exists, description, takeOver }: Found): Promise<Ran> {
  const calls: Call[] = []
  const gcloud: RunProgram = async ([, ...words], stdin) => {
    calls.push([words, stdin.trimEnd()])
    return { status: finds(words, exists) ? 0 : 1, stdout: `${printed(words, description)}\n`, stderr: '' }
  }
  const environment = { ...(takeOver !== undefined && { TAKE_OVER: takeOver }) }
  const { status, stderr } = await runScript(script, { gcloud }, environment)
  return { calls, status, stderr }
}

const flagOf = (call: Call | undefined, name: string): string | undefined =>
  call?.[0].find(word => word.startsWith(`--${name}=`))?.slice(name.length + 3)

const isCall =
  (...verb: readonly string[]) =>
  ([words]: Call): boolean =>
    verb.every((word, at) => words[at] === word)
const providerVerb = ['iam', 'workload-identity-pools', 'providers']

const samples: readonly [string, Setup][] = [
  ['every kind of resource', everyKind],
  ['all fences', { ...everyKind, fences: allFences }],
  ['hostile text', hostileSetup],
]

describe('a script of gcloud commands', () => {
  it.each(samples)('runs in bash, and the emulator reads the same commands: %s', async (_, setup) => {
    const script = renderGcloud(setup)
    for (const exists of [false, true]) {
      const found: Found = { exists, description: setup.providers[0]?.description }
      const ran = inBash(script, found)
      expect(await inReader(script, found)).toEqual(ran)
      expect(ran).toMatchObject({ status: 0, stderr: '' })
      expect(ran.calls.length).toBeGreaterThan(10)
    }
  })

  it('has only commands that the emulated gcloud knows', () => {
    for (const [, setup] of samples)
      for (const exists of [false, true])
        for (const [words] of callsInBash(renderGcloud(setup), exists, setup.providers[0]?.description)) {
          const verb = Object.keys(commands).find(known => words.join(' ').startsWith(`${known} `))
          expect(verb, words.join(' ')).toBeDefined()
        }
  })

  it('passes hostile text on unchanged, and runs none of it', () => {
    const calls = callsInBash(renderGcloud(hostileSetup), false)
    const created = calls.find(isCall(...providerVerb, 'create-oidc'))
    expect(flagOf(created, 'attribute-condition')).toBe(hostile)
    expect(flagOf(created, 'description')).toBe(hostile)
    const [provider] = hostileSetup.providers
    expect(dictionaryFlag('attribute-mapping', flagOf(created, 'attribute-mapping') ?? '')).toEqual(provider?.mapping)
    const granted = calls.find(isCall('projects', 'add-iam-policy-binding'))
    expect(flagOf(granted, 'member')).toBe(`serviceAccount:${trainer}/${hostile}`)
  })

  it('creates only what it cannot see, and updates a provider that it can see', () => {
    const verbs = (exists: boolean): string[] =>
      callsInBash(renderGcloud(everyKind), exists).flatMap(
        ([words]) => words.find(word => /^(create|update)/.test(word)) ?? [],
      )
    expect(verbs(false)).toEqual(['create', 'create', 'create', 'create-oidc', 'create'])
    expect(verbs(true)).toEqual(['update-oidc', 'create'])
    const [identity] = callsInBash(renderGcloud(everyKind), true).filter(
      isCall('beta', 'services', 'identity', 'create'),
    )
    expect(identity?.[0]).toContain('--service=aiplatform.googleapis.com')
  })

  it('changes providers before it adds members, so that no member has a wider meaning for a while', () => {
    const calls = callsInBash(renderGcloud(everyKind), true)
    const update = calls.findIndex(isCall(...providerVerb, 'update-oidc'))
    const first = calls.findIndex(([words]) => words.includes('add-iam-policy-binding'))
    expect(update).toBeGreaterThan(0)
    expect(first).toBeGreaterThan(update)
  })

  it('creates no pool and no account that exists elsewhere', () => {
    const script = renderGcloud(everyKind, { existingPools: [pool], existingAccounts: [trainer] })
    const created = callsInBash(script, false)
      .filter(([words]) => words.includes('create'))
      .map(([words]) => words.join(' '))
    expect(created.map(text => text.split(' --')[0])).toEqual([
      'iam service-accounts create train-runtime',
      'beta services identity create',
    ])
  })

  it('takes the organization from the ancestors of the project, whose last one it is', async () => {
    const setup = { ...everyKind, fences: allFences }
    const boundary = callsInBash(renderGcloud(setup), false).find(isCall('iam', 'principal-access-boundary-policies'))
    expect(flagOf(boundary, 'organization')).toBe('4711')
    const script = "A=$(echo 'acme-ml\n7\n900')\nB=${A##*$'\\n'}\necho \"$B\"".replaceAll('\\n7\\n', '\n7\n')
    expect(execFileSync('bash', ['-c', script]).toString()).toBe('900\n')
    expect(await runScript(script, {})).toEqual({ status: 0, stdout: '900\n', stderr: '' })
  })

  it('never creates an account of Google', () => {
    expect(renderGcloud(everyKind)).not.toContain('123456789-compute')
  })

  it('gives no role to the agent of a project with a similar id', () => {
    const projects = ['acme.com:ml', 'acme-com-ml', 'acme-com:ml']
    const script = renderGcloud({
      ...everyKind,
      bindings: projects.map(project => ({
        on: { type: 'bucket', name: 'acme-models' },
        role: 'roles/storage.objectViewer',
        member: { agent: 'vertex', project },
        why: 'grant train',
      })),
    })
    const variables = ['NUMBER_ACME_dot_COM_colon_ML', 'NUMBER_ACME_COM_ML', 'NUMBER_ACME_COM_colon_ML']
    for (const [index, variable] of variables.entries()) {
      expect(script).toContain(`${variable}=$(gcloud projects describe ${projects[index]} `)
      expect(script).toContain(`--member="serviceAccount:service-\${${variable}}@`)
    }
  })

  it('has one variable for each id of a project', () => {
    const id = fc.string({
      unit: fc.constantFrom('a', 'd', 'o', 't', 'x', '2', 'e', '-', '.', ':', '_', '$'),
      maxLength: 8,
    })
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(shellName('N', one)).toMatch(/^\w+$/)
        expect(shellName('N', one) === shellName('N', other)).toBe(one === other)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  it('looks up the number of a project whose service agent gets a role', () => {
    const granted = callsInBash(renderGcloud(everyKind), false).find(isCall('artifacts', 'repositories'))
    expect(flagOf(granted, 'member')).toBe('serviceAccount:service-4711@gcp-sa-aiplatform.iam.gserviceaccount.com')
    expect(flagOf(granted, 'condition')).toBe('None')
  })

  it('stops at a deleted pool, which would bring back what it admitted', async () => {
    const calls: string[] = []
    const ended = await runScript(renderGcloud(everyKind), {
      gcloud: async words => {
        calls.push(words.join(' '))
        const stdout = words.includes('--format=value(state)') ? 'DELETED' : printed(words)
        return { status: 0, stdout: `${stdout}\n`, stderr: '' }
      },
    })
    expect(ended.status).toBe(1)
    expect(ended.stderr).toContain('Pool github was deleted, and keeps its name for 30 days.')
    expect(calls.filter(call => call.includes('-oidc') || call.includes('add-iam'))).toEqual([])
  })

  it('stops at the first command that fails', async () => {
    const calls: string[] = []
    const ended = await runScript(renderGcloud(everyKind), {
      gcloud: async words => {
        calls.push(words.join(' '))
        return { status: words.includes('enable') ? 1 : 0, stdout: '', stderr: 'no\n' }
      },
    })
    expect(ended).toEqual({ status: 1, stdout: '', stderr: 'no\n' })
    expect(calls).toHaveLength(1)
  })

  it('says who made it and for which policies, in lines that cannot end', () => {
    expect(renderGcloud(everyKind)).toContain(`# acme/fraud/.github/vertex-policy.yml (SHA-256 ${'ab'.repeat(32)})`)
    expect(renderGcloud(everyKind)).toContain('\n# grant train: allow.storage has **. Grant the roles yourself.\n')
    const lines = renderGcloud({ ...everyKind, notes: [{ message: 'a\nrm -rf x\r\u2028b' }] }).split('\n')
    expect(lines.filter(line => line.includes('rm -rf'))).toEqual(['# a rm -rf x\\r\\u{2028}b'])
  })
})

describe('a provider that exists', () => {
  const [provider] = everyKind.providers
  const owned = (...names: readonly string[]): Setup => ({
    ...everyKind,
    providers:
      provider === undefined
        ? []
        : [
            {
              ...provider,
              description: describeOwners(names.map(name => ({ name, sha256: 'cd'.repeat(32) }))),
              grants: names.flatMap(policy => provider.grants.map(grant => ({ ...grant, policy }))),
            },
          ],
  })
  const of = (...names: readonly string[]): string =>
    describeOwners(names.map(name => ({ name, sha256: 'ab'.repeat(32) })))
  const [a, b, c] = ['acme/a/p.yml', 'acme/b/p.yml', "acme/c/it's.yml"] as const
  const many = Array.from({ length: 9 }, (_, at) => `acme/repository-${at}/.github/vertex-policy.yml`)

  /** Runs in bash and in the reader, which must agree. */
  async function runBoth(setup: Setup, description: string, takeOver?: string): Promise<Ran> {
    const found: Found = { exists: true, description, ...(takeOver !== undefined && { takeOver }) }
    const ran = inBash(renderGcloud(setup), found)
    expect(await inReader(renderGcloud(setup), found)).toEqual(ran)
    return ran
  }

  it.each([
    ['of the same policy, which changed', [a], of(a)],
    ['of the same policies', [a, b], of(a, b)],
    ['of the same policies in another order', [b, a], of(a, b)],
    ['of some of these policies: one was added', [a, b, c], of(c, a)],
    ['of the same policies, too many to name', many, of(...many)],
  ])('is updated if it is %s', async (_, names, description) => {
    const { calls, status, stderr } = await runBoth(owned(...names), description)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(calls.filter(isCall(...providerVerb, 'update-oidc'))).toHaveLength(1)
  })

  it.each([
    ['of another policy', [a], of(b)],
    ['of this policy and another one, whose grants would end', [a], of(a, b)],
    ['of another policy and one of these', [a, b], of(b, c)],
    ['of a policy whose name ends or starts as this one', [a, b], of(`x${a}`, `${b}x`)],
    ['of other policies, too many to name', many, of(...many.slice(1))],
    ['made by hand, without a description', [a, b], ''],
    ['made by hand, with a description', [a], 'GitHub Actions'],
  ])('stops the script before any change if it is %s', async (_, names, description) => {
    const { calls, status, stderr } = await runBoth(owned(...names), description)
    expect(status).toBe(1)
    expect(stderr).toContain(
      `These policies do not own provider internal of pool github, which exists. Its description: ${description}\n`,
    )
    expect(stderr).toContain('compile them together with these')
    expect(stderr).toContain('TAKE_OVER=yes bash FILE')
    const changes = calls.filter(([words]) => words.some(word => /^(create|update|add|set)/.test(word)))
    expect(changes).toEqual([])
  })

  it('is overwritten on purpose, and by no other value than yes', async () => {
    const { calls, status } = await runBoth(owned(a), of(b), 'yes')
    expect(status).toBe(0)
    expect(calls.some(isCall(...providerVerb, 'update-oidc'))).toBe(true)
    expect((await runBoth(owned(a), of(b), 'no')).status).toBe(1)
  })

  it('cannot send control sequences to the terminal by its description', async () => {
    const { stderr } = await runBoth(owned(a), 'x\u001b[2Jy\rz\nw')
    expect(stderr).toContain('Its description: x [2Jy z w\n')
  })

  it('is never overwritten after a failed look, for create fails if it exists', async () => {
    const changes = (await inReader(renderGcloud(owned(a)), { exists: false, description: of(b) })).calls
    expect(changes.filter(([words]) => words.includes('update-oidc'))).toEqual([])
    expect(changes.filter(isCall(...providerVerb, 'create-oidc'))).toHaveLength(1)
  })
})

describe('words', () => {
  it(`survive bash, whatever is in them (seed ${seed})`, () => {
    const words = fc.array(
      fc.string({ unit: 'binary', maxLength: 12 }).filter(text => !text.includes('\0')),
      {
        minLength: 40,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(words, texts => {
        const output = execFileSync('bash', ['-c', `printf '%s\\0' ${texts.map(shellWord).join(' ')}`])
        expect(output.toString().split('\0').slice(0, -1)).toEqual(texts.map(text => text.toWellFormed()))
      }),
      { seed, numRuns: 20 },
    )
  })

  it(`form a dictionary of gcloud whose values keep their delimiters (seed ${seed})`, () => {
    const text = fc.string({ unit: fc.constantFrom(';', '@', '^', ',', '=', "'", 'a') })
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z.]{1,5}$/), text, { minKeys: 1 }), values => {
        const { delimiter, items } = gcloudDictionary(Object.entries(values))
        expect(dictionaryFlag('x', `^${delimiter}^${items.join(delimiter)}`)).toEqual({ ...values })
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('the reader of scripts', () => {
  it.each([
    ['echo $X', 'an expansion outside quotes'],
    ['echo `id`', 'unquoted `'],
    ['echo "`id`"', '` in double quotes'],
    ['echo a & echo b', 'unquoted &'],
    ['echo *', 'unquoted *'],
    ['echo ~', 'unquoted ~'],
    ['echo >file', 'unquoted >'],
    ['rm x', 'no program rm'],
    ['echo "a', 'a quote does not end'],
    ['set +e', 'set +e'],
    ['if true; then echo', 'fi is missing'],
    ['(echo a', 'a parenthesis does not end'],
    ['echo $((1))', 'unknown expansion'],
    ['echo "${X:=y}"', 'unknown expansion'],
    ['echo "${X:-y}"', 'unknown expansion'],
    ['echo "${X%% sha256:*}"', 'unknown expansion'],
    ['echo "${X%.*}"', 'unknown expansion'],
    ['echo "${X/a/b}"', 'unknown expansion'],
    ['echo "${X//[[:space:]]/ }"', 'unknown expansion'],
    ['X=${Y/ $Z,/}', 'unknown expansion'],
    ['echo ${X:-}', 'an expansion outside quotes'],
  ])('refuses what it does not know: %s', async (script, message) => {
    const failed = await runScript(script, {}).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(ShellSyntaxError)
    expect(String(failed)).toContain(message)
  })

  it.each([
    ['a sha256:b sha256:c', 'X'],
    [' sha256:', 'X'],
    ['no digest', 'X'],
    ['from a, b,', 'a'],
    ['from ab, a, a,', 'a'],
    ['from [a], *,', '*'],
    ['$& \\ & ~', '&'],
    ['tab\tline\nbell\u0007', 'X'],
  ])('changes values as bash does: %j', async (value, other) => {
    const script = [
      ...[`X=${shellWord(value)}`, `Y=${shellWord(other)}`, 'echo "${X% sha256:*}" "${X//[[:cntrl:]]/ }"'],
      ...['Z=${X/" $Y,"/}', 'echo "$Z" "${X/" $Y,"/}" "${NO:-}${X:-}"'],
    ].join('\n')
    const { stdout } = await runScript(script, {})
    expect(stdout).toBe(
      execFileSync('bash', ['--norc', '-c', script], { env: { LC_ALL: 'C.UTF-8' }, encoding: 'utf8' }),
    )
  })

  it('ends at an unset variable, as bash does', async () => {
    expect(await runScript('echo "$NO"\necho later', {})).toEqual({ status: 1, stdout: '', stderr: '' })
  })
})
