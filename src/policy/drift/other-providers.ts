import { quote } from '../../core/text.ts'
import type { SetupPool } from '../compile/setup.ts'
import { admittedBy } from './admission.ts'
import { disableProvider } from './commands.ts'
import { isRead, type LiveBinding, type LiveProvider, type Reading } from './live.ts'
import { attributeInMember, isOfPool } from './members.ts'
import { type DriftQuestion, differs, type Found, foundTogether, noted } from './question.ts'

/**
 * Names the other providers of a pool. The principals of a pool do not say which provider admitted them: one that maps
 * an attribute of a grant lets its own tokens in.
 */
export function compareOtherProviders(
  question: DriftQuestion,
  pool: SetupPool,
  present: readonly LiveProvider[],
): Found {
  const wanted = new Set(question.setup.providers.map(({ resource }) => resource))
  const names = present.filter(({ resource }) => !wanted.has(resource))
  return foundTogether(names.map(provider => compareOther(question, pool, provider)))
}

function compareOther(question: DriftQuestion, pool: SetupPool, provider: LiveProvider): Found {
  const { setup } = question
  const { resource, issuer, condition, disabled, deleted, type } = provider
  const whose = type === 'oidc' ? `for tokens of ${quote(issuer)}` : `of type ${type}`
  const under = condition === '' ? 'without a condition' : `under the condition ${quote(condition)}`
  const what = `The pool has another provider, ${resource}, ${whose}, ${under}`
  if (deleted || disabled) return noted(pool.resource, `${what}. It is ${deleted ? 'deleted' : 'disabled'}`)
  const inPool = setup.providers.filter(one => one.pool === pool.resource)
  const about = {
    rule: 'other-provider',
    on: resource,
    providers: inPool.map(one => one.resource),
    fix: {
      words: 'Disable it, or move it to a pool of its own, if this policy does not own it:',
      commands: [disableProvider(provider)],
    },
  } as const
  const members = [...new Set([...inPool.flatMap(({ grants }) => grants.flatMap(one => one.members))])]
  const shared = members.filter(member => Object.hasOwn(provider.mapping, `attribute.${attributeInMember(member)}`))
  const found = shared.length === 0 ? undefined : admittedBy(provider, shared)
  if (found !== undefined && found.kind !== 'none') {
    const name = shared.map(member => `attribute.${attributeInMember(member)}`).join(', ')
    return differs({
      ...about,
      effect: found.kind === 'token' ? 'lets in' : 'unknown',
      message: `${what}. It maps ${name}, by which IAM knows a grant${found.kind === 'token' ? '' : `; whether any token gets it is not decided: ${found.reason}`}`,
      ...(found.kind === 'token' && { example: found.token }),
    })
  }
  const open = poolWideMember(question, pool)
  if (open !== undefined)
    return differs({ ...about, effect: 'lets in', message: `${what}. Its tokens have what ${open} has` })
  return noted(pool.resource, `${what}. It maps no attribute of a grant`)
}

/** Returns a member of a read binding that stands for every token of the pool, or for one subject of any provider. */
function poolWideMember({ live }: DriftQuestion, { resource }: SetupPool): string | undefined {
  const readings: Reading<readonly LiveBinding[] | undefined>[] = [
    ...[...live.accounts.values()].map(({ bindings }) => bindings),
    ...live.places.values(),
  ]
  return readings
    .flatMap(reading => (isRead(reading) ? (reading.value ?? []) : []))
    .flatMap(({ members }) => members)
    .find(
      member =>
        member === `principalSet://iam.googleapis.com/${resource}/*` ||
        (isOfPool(member, resource) && member.includes('/subject/')),
    )
}
