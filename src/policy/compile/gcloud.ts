import { groupBy } from '../../core/oldest-node.ts'
import { bindingWords } from '../../steps/needs.ts'
import { fenceSections } from './gcloud-fences.ts'
import { ownerCheck } from './gcloud-owner.ts'
import {
  accountTitle,
  agentDomains,
  agentProjects,
  creatableName,
  firstLines,
  noteText,
  poolTitle,
  type RenderOptions,
} from './render-options.ts'
import type { Setup, SetupBinding, SetupMember, SetupPool, SetupProvider } from './setup.ts'
import {
  gcloudDictionary,
  orStop,
  shellCommand,
  shellComment,
  shellFlag,
  shellName,
  shellWord,
  unlessThere,
} from './shell-text.ts'

/**
 * Renders a set-up as a script for bash. It creates what is missing, updates what differs, and removes nothing; a second
 * run changes nothing. It stops before its first change if other policies own a provider. Providers change before bindings are added: at no moment is a token admitted that was not before,
 * and is not afterwards.
 */
export function renderGcloud(setup: Setup, options: RenderOptions = {}): string {
  const sections = [
    apis(setup),
    projectLookUps(setup),
    ownerChecks(setup),
    accounts(setup, options),
    ...setup.pools.map(pool => poolCommands(pool, options)),
    ...setup.providers.map((_, index) => providerCommands(setup, index)),
    agentCommands(setup),
    ...bindings(setup),
    ...fenceSections(setup, poolProject),
    notes(setup),
  ].filter(text => text !== '')
  return [
    '#!/usr/bin/env bash',
    shellComment(...firstLines('gcloud', setup.policies)),
    '#',
    '# Run it in Cloud Shell, or where gcloud is signed in as an administrator of IAM of these projects.',
    '# A second run changes nothing. It never removes a role: `keyless-vertex drift` names those that are no longer needed.',
    '',
    '# The parentheses keep your shell open if a command fails. gcloud asks no questions.',
    '(',
    'set -euo pipefail',
    'export CLOUDSDK_CORE_DISABLE_PROMPTS=1',
    '',
    sections.join('\n\n'),
    ')',
    '',
  ].join('\n')
}

const projectFlag = (project: string): string => shellFlag('project', project)

/** Reference to the id of a pool's project: a policy names its number, and gcloud wants the id. */
const poolProject = ({ projectNumber }: { readonly projectNumber: string }): string =>
  `"$${shellName('PROJECT', projectNumber)}"`

function apis({ services }: Setup): string {
  const commands = services
    .filter(({ services: names }) => names.length > 0)
    .map(({ project, services: names }) =>
      shellCommand(['gcloud services enable', ...names.map(shellWord), projectFlag(project)]),
    )
  return commands.length === 0 ? '' : ['# APIs', ...commands].join('\n')
}

/** Service agents have their project's number in their name, and pools have it in theirs. */
function projectLookUps(setup: Setup): string {
  const lookUp = (variable: string, project: string, field: string): string =>
    `${variable}=$(gcloud projects describe ${shellWord(project)} --format='value(${field})')`
  const lines = [
    ...new Set([
      ...setup.pools.map(({ projectNumber: number }) => lookUp(shellName('PROJECT', number), number, 'projectId')),
      ...agentProjects(setup).map(id => lookUp(shellName('NUMBER', id), id, 'projectNumber')),
    ]),
  ]
  return lines.length === 0 ? '' : ['# Ids and numbers of projects', ...lines].join('\n')
}

function accounts(setup: Setup, { existingAccounts = [] }: RenderOptions): string {
  const commands = setup.accounts.flatMap(account => {
    const name = creatableName(account.email)
    if (name === undefined || existingAccounts.includes(account.email)) return []
    const project = projectFlag(account.project)
    return unlessThere(
      ['gcloud iam service-accounts describe', shellWord(account.email), project],
      [
        'gcloud iam service-accounts create',
        shellWord(name),
        project,
        shellFlag('display-name', accountTitle(account)),
      ],
    )
  })
  return commands.length === 0 ? '' : ['# Service accounts', ...commands].join('\n')
}

function poolCommands(pool: SetupPool, { existingPools = [] }: RenderOptions): string {
  const at = [`--project=${poolProject(pool)}`, '--location=global']
  const describe = ['gcloud iam workload-identity-pools describe', shellWord(pool.id), ...at]
  const create = [
    ...['gcloud iam workload-identity-pools create', shellWord(pool.id), ...at],
    shellFlag('description', poolTitle(pool)),
  ]
  return [
    shellComment(`Pool ${pool.id}: ${poolTitle(pool)}`),
    ...(existingPools.includes(pool.resource) ? [] : [unlessThere(describe, create)]),
    mustBeActive(describe, `Pool ${pool.id} was deleted, and keeps its name for 30 days. ${undeleteAdvice}`),
  ].join('\n')
}

const undeleteAdvice =
  'If you undelete it, all that it admitted is admitted again. Otherwise choose another name in the policy.'

/** `describe` shows what is deleted, too. Bindings for it would come back with it. */
const mustBeActive = (describe: readonly string[], message: string): string =>
  `test "$(${shellCommand([...describe, "--format='value(state)'"])})" = ACTIVE ||\n  ${orStop(message)}`

/** A command on a provider. */
const providerWords = (verb: string, { id }: SetupProvider, pool: SetupPool): string[] => [
  `gcloud iam workload-identity-pools providers ${verb}`,
  ...[shellWord(id), `--project=${poolProject(pool)}`, '--location=global'],
  shellFlag('workload-identity-pool', pool.id),
]

const poolOf = ({ pools }: Setup, provider: SetupProvider): SetupPool | undefined =>
  pools.find(({ resource }) => resource === provider.pool)

/** Variable with the verb of the command that creates or updates a provider. */
const changeVariable = (index: number): string => `CHANGE_${index + 1}`

function ownerChecks(setup: Setup): string {
  const checks = setup.providers.flatMap((provider, index) => {
    const pool = poolOf(setup, provider)
    if (pool === undefined) return []
    const called = `provider ${provider.id} of pool ${pool.id}`
    return ownerCheck(provider, providerWords('describe', provider, pool), { called, variable: changeVariable(index) })
  })
  return checks.length === 0
    ? ''
    : [shellComment('A provider has one owner: the policies that it was made from'), ...checks].join('\n')
}

function providerCommands(setup: Setup, index: number): string {
  const provider = setup.providers[index]
  const pool = provider === undefined ? undefined : poolOf(setup, provider)
  if (provider === undefined || pool === undefined) return ''
  const values = [
    ...[shellFlag('issuer-uri', provider.issuer), shellFlag('description', provider.description)],
    ...['--attribute-mapping="$MAPPING"', '--attribute-condition="$CONDITION"'],
  ]
  const { delimiter, items } = gcloudDictionary(Object.entries(provider.mapping))
  const ofGrants = new Map(provider.grants.map(({ grant, policy, members }) => [members.join(), { grant, policy }]))
  return [
    shellComment(
      `Provider ${provider.id} of pool ${pool.id}, layout ${provider.layout}. ${provider.layoutReason}`,
      ...[...ofGrants.values()].map(({ grant, policy }) => `  grant ${grant} of ${policy}`),
    ),
    ...items.map((item, index) =>
      index === 0 ? `MAPPING=${shellWord(`^${delimiter}^${item}`)}` : `MAPPING+=${shellWord(`${delimiter}${item}`)}`,
    ),
    `CONDITION=${shellWord(provider.condition)}`,
    shellCommand([...providerWords(`"$${changeVariable(index)}"`, provider, pool), ...values]),
    mustBeActive(
      providerWords('describe', provider, pool),
      `Provider ${provider.id} was deleted, and keeps its name for 30 days. ${undeleteAdvice}`,
    ),
  ].join('\n')
}

/** An agent exists once its API was used, or after this. */
function agentCommands(setup: Setup): string {
  const commands = agentProjects(setup).map(project =>
    shellCommand(['gcloud beta services identity create --service=aiplatform.googleapis.com', projectFlag(project)]),
  )
  if (commands.length === 0) return ''
  const comment =
    'Service agents of Vertex AI. The one for custom code exists only after the first custom job of its project.'
  return [shellComment(comment), ...commands].join('\n')
}

/** One section for each reason. */
function bindings({ bindings: all }: Setup): string[] {
  const reasons = groupBy(all, ({ why }) => why)
  return [...reasons].map(([why, each]) => [shellComment(why), ...new Set(each.map(bindingCommand))].join('\n'))
}

const bindingCommand = ({ on: where, role, member }: SetupBinding): string =>
  shellCommand([
    ...bindingWords('add', where),
    `--member=${memberWord(member)}`,
    shellFlag('role', role),
    '--condition=None >/dev/null',
  ])

const memberWord = (member: SetupMember): string =>
  typeof member === 'string'
    ? shellWord(member)
    : `"serviceAccount:service-${'$'}{${shellName('NUMBER', member.project)}}@${agentDomains[member.agent]}"`

const notes = ({ notes: all }: Setup): string =>
  all.length === 0 ? '' : shellComment('Not part of this script:', ...all.map(noteText))
