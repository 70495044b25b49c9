import { quoteShell } from '../../core/gcloud.ts'
import { quote } from '../../core/text.ts'
import { ownersIn } from '../compile/owner.ts'
import type { SetupPool, SetupProvider } from '../compile/setup.ts'
import { commandOnPool, commandOnProvider } from './commands.ts'
import { compileAgain, type Fix, type SetupDifference } from './difference.ts'
import { isRead, type LiveProvider } from './live.ts'
import { compareOtherProviders } from './other-providers.ts'
import { aboutProvider, compareAdmitted } from './provider-admission.ts'
import { type DriftQuestion, differs, type Found, foundTogether, noted, nothingFound, unknownPart } from './question.ts'
import { compareUploadedKeys } from './uploaded-keys.ts'

/** Compares the pools, their providers, and whatever else is in the pools. */
export function compareProviders(question: DriftQuestion): Found {
  return foundTogether(question.setup.pools.map(pool => comparePool(question, pool)))
}

function comparePool(question: DriftQuestion, pool: SetupPool): Found {
  const live = question.live.pools.get(pool.resource)
  if (live === undefined) return nothingFound
  const wanted = question.setup.providers.filter(provider => provider.pool === pool.resource)
  const providers = wanted.map(({ resource }) => resource)
  const state = poolState(question, pool, providers)
  if (isRead(live.state) && live.state.value === undefined) return state
  if (!isRead(live.providers))
    return foundTogether([
      state,
      differs(unknownPart(question, live.providers, pool.resource, providers, 'which tokens its providers admit')),
    ])
  const present = live.providers.value
  return foundTogether([
    state,
    ...wanted
      .filter(({ resource }) => (question.only?.provider ?? resource) === resource)
      .map(provider => {
        const found = present.find(({ id }) => id === provider.id)
        return found === undefined ? differs(missingProvider(provider)) : compareProvider(question, provider, found)
      }),
    compareOtherProviders(question, pool, present),
  ])
}

function poolState(question: DriftQuestion, { resource }: SetupPool, providers: readonly string[]): Found {
  const state = question.live.pools.get(resource)?.state
  if (state === undefined) return nothingFound
  if (!isRead(state)) return differs(unknownPart(question, state, resource, providers, 'whether the pool is enabled'))
  const about = { rule: 'pool-state', effect: 'keeps out', on: resource, providers } as const
  if (state.value === undefined)
    return differs({ ...about, message: `The pool ${resource} does not exist`, fix: compileAgain })
  const { deleted, disabled } = state.value
  if (deleted)
    return differs({
      ...about,
      message: `The pool ${resource} is deleted`,
      fix: { words: 'Restore it, within 30 days of its deletion:', commands: [commandOnPool(resource, 'undelete')] },
    })
  if (!disabled) return nothingFound
  return differs({
    ...about,
    message: `The pool ${resource} is disabled`,
    fix: {
      words: 'Enable it, unless it was disabled for a reason:',
      commands: [commandOnPool(resource, 'update', ['--no-disabled'])],
    },
  })
}

const missingProvider = ({ resource }: SetupProvider): SetupDifference => ({
  rule: 'provider-state',
  effect: 'keeps out',
  on: resource,
  providers: [resource],
  message: `The provider ${resource} does not exist`,
  fix: compileAgain,
})

function compareProvider(question: DriftQuestion, wanted: SetupProvider, live: LiveProvider): Found {
  const { resource } = wanted
  const tell = aboutProvider(wanted)
  if (live.type !== 'oidc')
    return differs(
      tell('provider-state', 'keeps out', `The provider ${resource} is not of OpenID Connect, but of ${live.type}`, {
        words: 'Delete it, and run again what compile prints for this policy.',
        commands: [commandOnProvider(resource, 'delete')],
      }),
    )
  return foundTogether([
    providerState(wanted, live),
    compareOwner(question, wanted, live),
    compareIssuer(wanted, live),
    compareAudiences(wanted, live),
    compareAdmitted(question, wanted, live),
    compareUploadedKeys(question, wanted, live),
  ])
}

function providerState(wanted: SetupProvider, { deleted, disabled }: LiveProvider): Found {
  const { resource } = wanted
  const tell = aboutProvider(wanted)
  if (deleted)
    return differs(
      tell('provider-state', 'keeps out', `The provider ${resource} is deleted`, {
        words: 'Restore it, within 30 days of its deletion:',
        commands: [commandOnProvider(resource, 'undelete')],
      }),
    )
  if (!disabled) return nothingFound
  return differs(
    tell('provider-state', 'keeps out', `The provider ${resource} is disabled`, {
      words: 'Enable it, unless it was disabled for a reason:',
      commands: [commandOnProvider(resource, 'update-oidc', ['--no-disabled'])],
    }),
  )
}

/** Other policies may own a provider, too. A run of an action compares only one, so it says nothing of the others. */
function compareOwner({ only }: DriftQuestion, wanted: SetupProvider, { description }: LiveProvider): Found {
  const [ours, theirs] = [ownersIn(wanted.description), ownersIn(description)]
  if (only !== undefined || ours === undefined || theirs === undefined) return nothingFound
  // A policy outside the checkout is known by its path alone, without its repository.
  const others = theirs.filter(name => !ours.some(own => name === own || name.endsWith(`/${own}`)))
  if (others.length === 0) return nothingFound
  return noted(
    wanted.resource,
    `The provider ${wanted.resource} was compiled from other policies: ${quote(others.join(', '))}. Compile and compare all policies of a provider together`,
  )
}

function compareIssuer(wanted: SetupProvider, live: LiveProvider): Found {
  if (live.issuer === wanted.issuer) return nothingFound
  const fix: Fix = {
    words: "Restore the policy's issuer:",
    commands: [commandOnProvider(wanted.resource, 'update-oidc', [`--issuer-uri=${quoteShell(wanted.issuer)}`])],
  }
  const tell = aboutProvider(wanted)
  return differs(
    tell(
      'provider-issuer',
      'lets in',
      `The provider accepts tokens of ${quote(live.issuer)}, which can contain any claims`,
      fix,
    ),
    tell(
      'provider-issuer',
      'keeps out',
      `The provider refuses tokens of ${wanted.issuer}, its issuer is ${quote(live.issuer)}`,
      fix,
    ),
  )
}

/** Without a list Google accepts the name of the provider itself, which this action requests. */
function compareAudiences(wanted: SetupProvider, { audiences }: LiveProvider): Found {
  if (audiences.length === 0) return nothingFound
  const own = `//iam.googleapis.com/${wanted.resource}`
  const requested = `https:${own}`
  const others = audiences.filter(audience => audience !== own && audience !== requested)
  const fix: Fix = {
    words: "Accept the provider's own audience only:",
    commands: [commandOnProvider(wanted.resource, 'update-oidc', [`--allowed-audiences=${quoteShell(requested)}`])],
  }
  const tell = aboutProvider(wanted)
  return foundTogether([
    ...others.map(audience =>
      differs(
        tell(
          'provider-audience',
          'lets in',
          `The provider accepts tokens for the audience ${quote(audience)}: another service that receives such a token can present it to Google`,
          fix,
        ),
      ),
    ),
    audiences.includes(requested)
      ? nothingFound
      : differs(tell('provider-audience', 'keeps out', `The provider refuses its own audience, ${requested}`, fix)),
  ])
}
