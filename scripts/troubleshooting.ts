// The sections of docs/troubleshooting.md that follow from the catalogue of diagnoses. Each row runs with sample values,
// so the page has the words that people see in log, annotation and summary.
import type { Advice, Command } from '../src/core/errors.ts'
import { findRefusalRow, refusalRows } from '../src/core/google-refusals.ts'
import type { Caller } from '../src/core/refusal-explanation.ts'
import type { StatusDetails } from '../src/core/rpc-status.ts'
import { exchangeCauses } from '../src/credentials/exchange-causes.ts'
import { impersonationCauses } from '../src/credentials/impersonation-causes.ts'
import { grantMember } from '../src/credentials/principal.ts'
import type { TokenRefusal } from '../src/credentials/refusal.ts'
import type { Cause, Causes, Situation } from '../src/credentials/refusal-cause.ts'
import {
  explainGitHubRefusal,
  type GitHubRequest,
  permissionBlock,
  refusalExplanations,
} from '../src/github/refusals.ts'
import { explainSymptom } from '../src/report/diagnosis.ts'
import type { RequestContext, Symptom } from '../src/report/symptoms/symptom.ts'
import { symptomRows } from '../src/report/symptoms.ts'
import { networkEntries } from './troubleshooting-network.ts'

/** One failure on the page. */
export interface Entry {
  readonly id: string
  readonly variants: readonly Variant[]
}

/** What people see in one case, and what it means. */
export interface Variant extends Advice {
  readonly title: string
  /** The server's words, which people search for. */
  readonly said: readonly string[]
  readonly cause: string
}

const trainer = 'trainer@acme-ml.iam.gserviceaccount.com'
const pool = 'projects/123456789/locations/global/workloadIdentityPools/github'
const situation: Situation = {
  provider: { name: 'internal', trust: 'internal', pool, resource: `${pool}/providers/internal`, subject: 'run' },
  grant: { name: 'train', when: [{ claim: 'repository_id', anyOf: [{ literal: '512345678' }] }] },
  serviceAccount: trainer,
  lifetimeSeconds: 7_200,
  claims: {
    repository: 'acme/fraud',
    repository_id: '512345678',
    ref: 'refs/heads/main',
    event_name: 'push',
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:acme/fraud:ref:refs/heads/main',
  },
}
const context: RequestContext = {
  member: `serviceAccount:${trainer}`,
  project: 'acme-ml',
  location: 'us-central1',
  step: 'train',
}
const caller: Caller = {
  member: grantMember({ ...situation.grant, provider: situation.provider }),
  project: 'acme-ml',
  location: 'us-central1',
  serviceAccount: trainer,
}

const detailsOf = (status: string, reason: string | undefined): StatusDetails | undefined =>
  reason === undefined
    ? undefined
    : {
        status,
        reasons: [{ reason, domain: 'googleapis.com', metadata: {} }],
        violations: [],
        links: [],
        localized: undefined,
      }

/** @throws Error if another row explains the example of this one, so that the page would not be true */
function checkRow(id: string, found: string | undefined): void {
  if (found !== id) throw new Error(`the example of ${id} is explained by ${found ?? 'no row'}`)
}

/** Answers of Vertex AI and of the services that a step uses. */
export const stepEntries = (): readonly Entry[] =>
  symptomRows.flatMap(({ id, examples = [] }) => {
    if (id === undefined) return []
    const variants = examples.map(({ status, words, about, ended = false }) => {
      const symptom: Symptom = { status, text: words, ended, about }
      const found = explainSymptom(symptom, { ...context, ...(about !== undefined && { about }) })
      checkRow(id, found?.row.id)
      const { title = '', cause = '', cure, commands } = found?.diagnosis ?? {}
      return { title, cause, cure, commands, said: [`${words} (${status})`] }
    })
    return [{ id, variants }]
  })

/** Refusals that any API of Google can give, to the exchange of a token, too. */
export const googleEntries = (): readonly Entry[] =>
  refusalRows.map(({ id, examples, explain }) => ({
    id,
    variants: examples.map(({ status, words: text, reason }) => {
      const refused = { text, details: detailsOf(status, reason) }
      checkRow(id, findRefusalRow(refused)?.id)
      return { ...explain(refused, caller), said: [`${text} (${reason ?? status})`] }
    }),
  }))

function causeEntries(host: string, { particular, general }: Causes): readonly Entry[] {
  const causes = [...particular, ...general]
  return unique(causes).map(({ id, examples, title, cause, advice }) => ({
    id,
    variants: examples.map(({ status, code, words, reason }) => {
      const refusal: TokenRefusal = { host, status, code, words, details: detailsOf(code, reason) }
      const google = findRefusalRow({ text: words, details: refusal.details })?.id
      const first = particular.find(({ matches }) => matches(refusal))?.id
      checkRow(id, first ?? google ?? general.find(({ matches }) => matches(refusal))?.id)
      return {
        title: title(situation, refusal),
        cause: cause(situation, refusal),
        ...advice(situation, refusal),
        said: [`${words} (${status}${code === '' ? '' : `, ${code}`})`],
      }
    }),
  }))
}

/** A cause stands twice if words and status both lead to it. */
const unique = (causes: readonly Cause[]): readonly Cause[] =>
  causes.filter(({ id }, index) => causes.findIndex(cause => cause.id === id) === index)

const general: readonly string[] = exchangeCauses.general
  .map(({ id }) => id)
  .filter(id => impersonationCauses.general.some(cause => cause.id === id))

export const exchangeEntries = (): readonly Entry[] => causeEntries('sts.googleapis.com', exchangeCauses)

export const impersonationEntries = (): readonly Entry[] =>
  causeEntries('iamcredentials.googleapis.com', impersonationCauses).filter(({ id }) => !general.includes(id))

const asked: GitHubRequest = {
  what: 'the approvals of this run',
  host: 'api.github.com',
  repository: 'acme/fraud',
  input: 'github_token',
  permission: 'actions: read',
}

/** Replies of GitHub that are not an answer. */
export const githubEntries = (): readonly Entry[] =>
  refusalExplanations.map(({ id, examples }) => ({
    id,
    variants: examples.map(({ status, words, headers = {} }) => {
      const refused = { status, words, headers, isOfGitHub: status === 401 || status === 404 }
      checkRow(id, refusalExplanations.find(({ matches }) => matches(refused))?.id)
      const { unanswered, cause = '', hint, permission } = explainGitHubRefusal(refused, asked)
      const block = permission === undefined ? '' : `\n${permissionBlock([permission])}`
      return { title: words, said: [unanswered], cause, cure: `${hint}${block}` }
    }),
  }))

/** The sections by the names of their markers. */
export const sections = (): Readonly<Record<string, string>> => ({
  exchange: render(exchangeEntries()),
  impersonation: render(impersonationEntries()),
  google: render(googleEntries()),
  steps: render(stepEntries()),
  github: render(githubEntries()),
  network: render(networkEntries()),
})

const render = (entries: readonly Entry[]): string => entries.map(renderEntry).join('\n\n')

/** The anchor does not change if the words do. */
const renderEntry = ({ id, variants }: Entry): string =>
  `<a id="${id}"></a>\n\n${merged(variants).map(renderVariant).join('\n\n')}`

/** Words that mean the same are one failure. */
function merged(variants: readonly Variant[]): readonly Variant[] {
  const byMeaning = Map.groupBy(variants, ({ said: _, ...meaning }) => JSON.stringify(meaning))
  return [...byMeaning.values()].flatMap(same => {
    const [first] = same
    return first === undefined ? [] : [{ ...first, said: same.flatMap(({ said }) => said) }]
  })
}

const renderVariant = ({ title, said, cause, cure, commands = [] }: Variant): string => {
  const [first = '', ...block] = (cure ?? '').split('\n')
  return [
    `### ${sentenceCase(plainText(title))}`,
    fenced('text', said.join('\n')),
    `**Cause:** ${sentenceCase(plainText(cause))}${/[.!?]$/.test(cause) ? '' : '.'}`,
    ...(first === '' ? [] : [`**Fix:** ${plainText(first)}`]),
    ...(block.length === 0 ? [] : [fenced('yaml', block.join('\n'))]),
    ...commands.flatMap(renderCommand),
  ].join('\n\n')
}

function renderCommand(command: Command): string[] {
  const { when, run } = typeof command === 'string' ? { when: undefined, run: command } : command
  return [...(when === undefined ? [] : [plainText(when)]), fenced('sh', run)]
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

/** Keeps words from being Markdown; code in backticks stays code. */
const plainText = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map(part => (part.startsWith('`') ? part : part.replace(/[\\*<>[\]|]/g, '\\$&')))
    .join('')

/** Names of hosts, accounts and keys keep their lower case. */
const sentenceCase = (text: string): string =>
  /^[\w-]+[.@:/]/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`
