import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseArguments, type Signature, UsageError } from '../../emulator/gcloud/arguments.ts'
import { commands as emulated } from '../../emulator/gcloud/commands.ts'
import { commandsIn, read, root } from './markdown.ts'

const pages = globSync(['*.md', '{docs,examples,emulator,bench,.github}/**/*.md'], { cwd: root }).toSorted()
/** Every command of every page: in shell blocks, in `run:` of workflows, and in sentences. */
const used = pages.flatMap(page => commandsIn(read(page)).map(words => ({ page, words })))
const callsOf = (program: string) => used.filter(({ words: [first] }) => first === program)

type Flags = Signature['flags']
const flags = (...names: readonly string[]): Flags => Object.fromEntries(names.map(name => [name, 'optional']))
const switches = (...names: readonly string[]): Flags => Object.fromEntries(names.map(name => [name, 'switch']))

/** Flags that gcloud has for every command that lists or shows something. */
const listing = flags('filter', 'limit', 'sort-by', 'flatten')
const binding: Flags = { member: 'required', role: 'required', condition: 'optional' }
const ofRegion: Flags = { region: 'required' }
const ofPool: Flags = { location: 'required', 'workload-identity-pool': 'required' }

/**
 * Commands and flags of gcloud that documents use and the emulator lacks.
 * Source: https://cloud.google.com/sdk/gcloud/reference
 */
const gcloud: Readonly<Record<string, Signature>> = {
  'ai custom-jobs create': {
    words: [],
    flags: {
      ...ofRegion,
      'display-name': 'required',
      ...flags('config', 'args', 'worker-pool-spec', 'service-account'),
    },
  },
  'ai custom-jobs describe': { words: ['CUSTOM_JOB'], flags: ofRegion },
  'ai custom-jobs list': { words: [], flags: ofRegion },
  'ai custom-jobs stream-logs': { words: ['CUSTOM_JOB'], flags: ofRegion },
  'ai endpoints create': { words: [], flags: { ...ofRegion, 'display-name': 'required' } },
  'ai endpoints delete': { words: ['ENDPOINT'], flags: ofRegion },
  'ai endpoints deploy-model': {
    words: ['ENDPOINT'],
    flags: {
      ...ofRegion,
      model: 'required',
      'display-name': 'required',
      ...flags('machine-type', 'min-replica-count', 'max-replica-count', 'traffic-split', 'deployed-model-id'),
    },
  },
  'ai endpoints describe': { words: ['ENDPOINT'], flags: ofRegion },
  'ai endpoints list': { words: [], flags: ofRegion },
  'ai endpoints predict': { words: ['ENDPOINT'], flags: { ...ofRegion, 'json-request': 'required' } },
  'ai endpoints undeploy-model': {
    words: ['ENDPOINT'],
    flags: { ...ofRegion, 'deployed-model-id': 'required', 'traffic-split': 'optional' },
  },
  'ai endpoints update': { words: ['ENDPOINT'], flags: { ...ofRegion, 'traffic-split': 'optional' } },
  'ai model-garden models list': { words: [], flags: flags('model-filter') },
  'ai models delete': { words: ['MODEL'], flags: ofRegion },
  'ai models describe': { words: ['MODEL'], flags: ofRegion },
  'ai models list': { words: [], flags: ofRegion },
  'ai models list-version': { words: ['MODEL'], flags: ofRegion },
  'ai models upload': {
    words: [],
    flags: {
      ...ofRegion,
      'display-name': 'required',
      ...flags('artifact-uri', 'container-image-uri', 'version-aliases', 'parent-model', 'model-id'),
    },
  },
  'artifacts docker images describe': { words: ['IMAGE'], flags: {} },
  'artifacts repositories create': {
    words: ['REPOSITORY'],
    flags: { location: 'required', 'repository-format': 'required', description: 'optional' },
  },
  'artifacts repositories delete': { words: ['REPOSITORY'], flags: { location: 'required' } },
  'auth application-default login': { words: [], flags: {} },
  'auth configure-docker': { words: ['REGISTRIES'], flags: {} },
  'auth login': { words: [], flags: {} },
  'auth print-access-token': { words: [], flags: {} },
  'beta quotas info list': { words: [], flags: { service: 'required' } },
  'billing accounts list': { words: [], flags: {} },
  'billing projects describe': { words: ['PROJECT_ID'], flags: {} },
  'billing projects link': { words: ['PROJECT_ID'], flags: { 'billing-account': 'required' } },
  'builds submit': { words: ['SOURCE'], flags: flags('tag', 'region', 'config') },
  'iam list-grantable-roles': { words: ['RESOURCE'], flags: {} },
  'iam service-accounts delete': { words: ['SERVICE_ACCOUNT'], flags: {} },
  'iam service-accounts keys disable': { words: ['KEY'], flags: { 'iam-account': 'required' } },
  'iam service-accounts keys list': { words: [], flags: { 'iam-account': 'required', ...flags('managed-by') } },
  'iam service-accounts list': { words: [], flags: {} },
  'iam service-accounts undelete': { words: ['ACCOUNT_ID'], flags: {} },
  'iam workload-identity-pools delete': { words: ['WORKLOAD_IDENTITY_POOL'], flags: { location: 'required' } },
  'iam workload-identity-pools providers delete': { words: ['PROVIDER'], flags: ofPool },
  'iam workload-identity-pools providers list': { words: [], flags: { ...ofPool, ...switches('show-deleted') } },
  'iam workload-identity-pools providers update-oidc': { words: ['PROVIDER'], flags: flags('jwk-json-path') },
  'logging read': { words: ['LOG_FILTER'], flags: flags('freshness', 'order') },
  'org-policies describe': { words: ['CONSTRAINT'], flags: switches('effective') },
  'org-policies list': { words: [], flags: {} },
  'projects create': { words: ['PROJECT_ID'], flags: flags('name', 'folder', 'organization') },
  'projects delete': { words: ['PROJECT_ID'], flags: {} },
  'projects get-iam-policy': { words: ['PROJECT_ID'], flags: {} },
  'resource-manager org-policies allow': { words: ['CONSTRAINT', 'VALUE…'], flags: {} },
  'scheduler jobs create http': {
    words: ['JOB'],
    flags: { ...flags('location'), schedule: 'required', uri: 'required' },
  },
  'secrets add-iam-policy-binding': { words: ['SECRET'], flags: binding },
  'secrets get-iam-policy': { words: ['SECRET'], flags: {} },
  'secrets versions list': { words: ['SECRET'], flags: {} },
  'services list': { words: [], flags: switches('available', 'enabled') },
  'storage buckets create': {
    words: ['URL…'],
    flags: { location: 'optional', ...switches('uniform-bucket-level-access') },
  },
  'storage buckets delete': { words: ['URL…'], flags: {} },
  'storage buckets list': { words: [], flags: {} },
  'storage cat': { words: ['URL…'], flags: {} },
  'storage cp': { words: ['SOURCE…'], flags: switches('recursive') },
  'storage ls': { words: ['URL…'], flags: switches('long', 'recursive') },
  'storage rm': { words: ['URL…'], flags: switches('recursive') },
  'storage rsync': { words: ['SOURCE', 'DESTINATION'], flags: switches('recursive') },
}

/** gcloud's name of the flag that has a letter. */
const letters: Readonly<Record<string, string>> = { '-l': '--long', '-r': '--recursive' }

/** Returns what gcloud would say about words, without the program. */
function gcloudFault(words: readonly string[], environment: readonly string[] = []): string | undefined {
  const names = Object.keys({ ...emulated, ...gcloud }).map(name => name.split(' '))
  const isPartOf = (name: readonly string[]) => words.every((word, index) => name[index] === word)
  // A sentence names a command, or a group of them: `gcloud ai`.
  if (names.some(isPartOf)) return undefined
  const name = names
    .filter(parts => parts.every((part, index) => words[index] === part))
    .toSorted((a, b) => b.length - a.length)[0]
    ?.join(' ')
  if (name === undefined) return 'no such command is known: add it to the table of this test, with its source'
  const known = emulated[name]
  const fact = gcloud[name]
  const all: Flags = { ...listing, ...known?.flags, ...fact?.flags }
  const signature: Signature = {
    words: known?.words ?? fact?.words ?? [],
    flags: Object.fromEntries(
      Object.entries(all).map(([flag, need]) => [flag, environment.includes(flag) ? 'optional' : need]),
    ),
  }
  const rest = words.slice(name.split(' ').length).map(word => letters[word] ?? word)
  try {
    parseArguments(rest, signature)
    return undefined
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

test('every gcloud command of a document has words and flags that gcloud has', () => {
  const calls = callsOf('gcloud')
  expect(calls.length).toBeGreaterThan(100)
  const faults = calls.flatMap(({ page, words: [, ...words] }) => {
    // The workflow of the migration names its region once, for all commands.
    const fault = gcloudFault(words, read(page).includes('CLOUDSDK_AI_REGION') ? ['region'] : [])
    return fault === undefined ? [] : [`${page}: gcloud ${words.join(' ')}: ${fault}`]
  })
  expect(faults).toEqual([])
})

interface Usage {
  /** Flags with a value. */
  readonly values?: readonly string[]
  readonly switches?: readonly string[]
}

/**
 * Subcommands and flags that documents use. Sources: https://cli.github.com/manual, https://git-scm.com/docs,
 * https://docs.docker.com/reference/cli/docker, https://curl.se/docs/manpage.html
 */
const usages: Readonly<Record<string, Readonly<Record<string, Usage>>>> = {
  gh: {
    api: { values: ['--method', '--input', '--jq', '-f', '-F', '-H'], switches: ['--paginate'] },
    'attestation verify': { values: ['--repo', '--owner', '--signer-workflow', '--source-ref', '--predicate-type'] },
    'auth login': { values: ['--hostname'] },
    'auth token': {},
    'pr checks': { switches: ['--watch'] },
    'pr create': { values: ['--title', '--body'], switches: ['--fill'] },
    'pr merge': { switches: ['--auto', '--merge', '--rebase', '--squash', '--delete-branch'] },
    'release create': {
      values: ['--repo', '--title', '--notes', '--notes-file', '--target'],
      switches: ['--draft', '--verify-tag', '--prerelease'],
    },
    'release download': { values: ['--repo', '--pattern', '--dir'] },
    'release edit': { values: ['--repo', '--draft', '--notes'], switches: ['--prerelease'] },
    'release verify': { values: ['--repo'] },
    'release verify-asset': { values: ['--repo'] },
    'release view': { values: ['--repo', '--json'] },
    'repo clone': {},
    'repo create': { switches: ['--public', '--private', '--clone'] },
    'secret delete': { values: ['--repo', '--env', '--org'] },
    'run cancel': { values: ['--repo'] },
    'run download': { values: ['--repo', '--name', '--pattern', '--dir'] },
    'run list': { values: ['--repo', '--workflow', '--branch', '--limit', '--json', '--jq'] },
    'run rerun': { values: ['--repo'], switches: ['--failed'] },
    'run view': { values: ['--repo', '--json', '--jq'], switches: ['--log', '--log-failed'] },
    'run watch': { switches: ['--exit-status'] },
    'workflow disable': { values: ['--repo'] },
    'workflow run': { values: ['--repo', '--ref', '-f'] },
  },
  git: {
    add: {},
    checkout: { switches: ['-b'] },
    clone: { values: ['--branch'] },
    commit: { values: ['--message', '-m'] },
    diff: { switches: ['--exit-code', '--stat'] },
    fetch: { switches: ['--tags'] },
    log: { values: ['--format'], switches: ['--oneline'] },
    'ls-files': { switches: ['-z'] },
    push: { switches: ['--set-upstream'] },
    'rev-parse': {},
    revert: {},
    switch: { values: ['--create'] },
    tag: { switches: ['-s', '-v'] },
    verify: {},
  },
  docker: {
    build: { values: ['--tag', '--file', '--platform'] },
    login: { values: ['--username'], switches: ['--password-stdin'] },
    push: {},
  },
  curl: {
    '': {
      values: ['-H', '-o', '-d', '--header', '--output', '--data'],
      switches: ['-fsS', '-sSf', '-v', '-sv', '--fail', '--silent'],
    },
  },
  gsutil: { cp: { switches: ['-r'] }, rsync: { switches: ['-r'] } },
}

/** Returns what is wrong with a call of one of these programs. */
function usageFault(program: string, words: readonly string[]): string | undefined {
  const known = usages[program] ?? {}
  if (words.length === 0) return undefined
  const name = Object.keys(known).find(key => `${words.join(' ')} `.startsWith(key === '' ? '' : `${key} `))
  if (name === undefined)
    return Object.keys(known).some(key => key.startsWith(`${words.join(' ')} `))
      ? undefined
      : 'no such command is known: add it to the table of this test, with its source'
  const { values = [], switches = [] } = known[name] ?? {}
  const unknown = words.filter(
    word => /^--?[a-z]/i.test(word) && ![...values, ...switches].includes(word.replace(/=.*/s, '')),
  )
  return unknown.length === 0 ? undefined : `it has no ${unknown.join(', ')}`
}

test.each(Object.keys(usages))('every %s command of a document has subcommands and flags that exist', program => {
  const faults = callsOf(program).flatMap(({ page, words: [, ...words] }) => {
    const fault = usageFault(program, words)
    return fault === undefined ? [] : [`${page}: ${program} ${words.join(' ')}: ${fault}`]
  })
  expect(faults).toEqual([])
})

test('a wrong command, word or flag is found', () => {
  expect(gcloudFault(['ai', 'endpoints', 'list', '--region=us-central1'])).toBeUndefined()
  expect(gcloudFault(['ai', 'endpoint', 'list'])).toContain('no such command')
  expect(gcloudFault(['ai', 'endpoints', 'list', '--location=us-central1'])).toContain('--location')
  expect(gcloudFault(['ai', 'endpoints', 'delete', '--region=us-central1'])).toContain('ENDPOINT')
  expect(gcloudFault(['services', 'enable', 'x.googleapis.com', '--projct=acme-ml'])).toContain('--projct')
  expect(usageFault('gh', ['run', 'download', '17', '--repository', 'acme/fraud'])).toBe('it has no --repository')
  expect(usageFault('gh', ['run', 'fetch'])).toContain('no such command')
})

/** Shell blocks without the indentation of their list item. */
const scripts = pages.flatMap(page =>
  [...read(page).matchAll(/^( *)```(?:sh|bash)\n(.*?)^ *```$/gms)].map(([, indent = '', script = '']) => ({
    page,
    script: script.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  })),
)
const bash = (text: string) => spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' })

test('every shell block of a document is shell', () => {
  expect(scripts.length).toBeGreaterThan(60)
  const whole = bash(scripts.map(({ script }, index) => `block_${index}() {\n${script}\n:\n}\n`).join(''))
  const faults = whole.status === 0 ? [] : scripts.filter(({ script }) => bash(script).status !== 0)
  expect(faults).toEqual([])
  expect(whole.stderr).toBe('')
  expect(bash('if true; then echo "a\n').status).not.toBe(0)
})

/** Words in capitals that are not for the reader to replace. */
const ordinary = /^(?:POST|PUT|PATCH|GET|DELETE|END|EOF|AND|OR|NOT|TRUE|FALSE|JSON|YAML|STRING|HTTPS?)$/

/** Returns the words of a shell block that stand for a value of the reader: `OWNER`, `HASH_FROM_THE_SUMMARY`. */
const placeholdersIn = (script: string): string[] =>
  [...script.replace(/^ *#.*$/gm, '').matchAll(/(?<![$\w{}."'/~-]|\\)[A-Z][A-Z0-9_]{2,}(?![\w=]|\.[a-z])/g)].flatMap(
    ([word]) => (ordinary.test(word) ? [] : [word]),
  )

test('every placeholder of a shell block is explained on its page', () => {
  // A whole script has variables of its own.
  const unexplained = scripts.flatMap(({ page, script }) => {
    if (script.startsWith('#!')) return []
    const prose = read(page).replace(/^ *```.*?^ *```$/gms, '')
    return placeholdersIn(script)
      .filter(word => !prose.includes(word) && !script.includes(`# ${word}`))
      .map(word => `${page}: ${word}`)
  })
  expect(unexplained).toEqual([])
  expect(placeholdersIn('curl -X POST x PROJECT; echo $HOME; NAME=1 run "${PATH}"')).toEqual(['PROJECT'])
})

const links = pages.flatMap(page =>
  [...read(page).matchAll(/(?<![`\w])https?:\/\/\w[^\s)>"'`\]|]+/g)].map(([url]) => ({ page, url })),
)

test('every external link is a whole address, by HTTPS, without a session or a language in it', () => {
  expect(links.length).toBeGreaterThan(50)
  const faults = links.flatMap(({ page, url }) => {
    const address = URL.parse(url.replace(/[.,;:]+$/, ''))
    if (address === null) return [`${page}: ${url}`]
    const { protocol, hostname, search, username } = address
    const isSample = /(?:^|\.)(?:example|localhost|127\.0\.0\.1)$/.test(hostname)
    const isWhole = protocol === 'https:' && username === '' && hostname.includes('.')
    return isSample || (isWhole && !/[?&](?:hl|utm_\w+|authuser|session)=/.test(search)) ? [] : [`${page}: ${url}`]
  })
  expect(faults).toEqual([])
})
