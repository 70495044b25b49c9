import { type ReadProvider, readProvider } from '../cel/read.ts'
import { all, any, claimPresent, grantFormula } from '../formula/formula.ts'
import { findDifference, findOverlap, type TokenSearch } from '../formula/solve.ts'
import { compareTokens } from './compare-tokens.ts'
import { readAttributeSet, subjectClaims } from './names.ts'
import type { AttributeMember, Findings, Proof, ProofFailure, ProvenGrant, ProvenPolicy } from './proof.ts'
import type { Setup, SetupProvider } from './setup.ts'

/**
 * Proves that a set-up admits exactly what `when` of some policies admits. The CEL of each provider is parsed back, so
 * the compiler is not trusted; then the solver looks for a token that one side admits and the other does not. Besides,
 * representatives of all classes of values go through `decide` and through real CEL. See docs/design/proof.md.
 *
 * `branch`, `approval` and `allow` are no part of it: Google does not know them.
 */
export function proveSetup(policies: readonly ProvenPolicy[], setup: Pick<Setup, 'providers'>): Proof {
  const findings: Findings = { statements: 0, tokens: 0, failures: [] }
  const read = new Map(setup.providers.map(provider => [provider, readProvider(provider)]))
  for (const provider of setup.providers) {
    const grants = grantsToProve(policies, provider, findings)
    proveProvider(provider, read, grants, findings)
    compareTokens(provider, grants, requiredOf(grants), findings)
  }
  return findings
}

/** Returns the grants of a provider. A member that is not of its pool is a failure. */
function grantsToProve(policies: readonly ProvenPolicy[], provider: SetupProvider, findings: Findings): ProvenGrant[] {
  return policies.flatMap(({ name, policy }) =>
    Object.values(policy.grants)
      .filter(grant => grant.provider.resource === provider.resource)
      .map(grant => {
        const made = provider.grants.filter(one => one.policy === name && one.grant === grant.name)
        const members = made.flatMap(one => one.members).map(member => readMember(member, provider.pool))
        if (members.includes(undefined))
          findings.failures.push({
            kind: 'unproven',
            provider: provider.resource,
            policy: name,
            grant: grant.name,
            message: 'a member is not an attribute of the pool of the provider.',
          })
        return {
          policy: name,
          grant,
          formula: grantFormula(grant),
          members: members.filter(member => member !== undefined),
        }
      }),
  )
}

/** An empty value would make members of the tokens that lack a claim. */
function readMember(member: string, pool: string): AttributeMember | undefined {
  const set = readAttributeSet(member)
  return set === undefined || set.pool !== pool || set.value === ''
    ? undefined
    : { attribute: `attribute.${set.name}`, value: set.value }
}

/** Claims that each token has: `verifyToken` requires those of the run, and the subject is made of them. */
const requiredOf = (grants: readonly ProvenGrant[]): readonly string[] =>
  grants.some(({ grant }) => grant.provider.subject === 'sub') ? [...subjectClaims, 'sub'] : subjectClaims

type ReadProviders = ReadonlyMap<SetupProvider, ReadProvider>

function proveProvider(
  provider: SetupProvider,
  providers: ReadProviders,
  grants: readonly ProvenGrant[],
  findings: Findings,
): void {
  const read = providers.get(provider)
  if (read === undefined) return
  const about = { provider: provider.resource }
  if (read.kind === 'unread') {
    findings.failures.push({ ...about, kind: 'unproven', message: `${read.where} cannot be read: ${read.why}.` })
    return
  }
  const given = all(...requiredOf(grants).map(claimPresent))
  // Each mapping has a value for every such token, so it can be left out of what follows.
  const isMapped = read.defined.every(formula => findDifference(given, formula).kind === 'none')
  const admitted = isMapped ? read.condition : read.admitted
  for (const one of grants) {
    const where = { ...about, policy: one.policy, grant: one.grant.name }
    const held = any(...one.members.map(({ attribute, value }) => read.attributeIs(attribute, value)))
    // Leaving out the condition proves more. If that fails, the condition is needed.
    const alone = findDifference(held, one.formula)
    const more = alone.kind === 'none' ? alone : findDifference(all(read.admitted, held), one.formula)
    note(findings, more, { ...where, kind: 'admits', message: 'Google gives it to the grant, and when refuses it.' })
    const less = findDifference(all(given, one.formula), all(held, admitted))
    note(findings, less, {
      ...where,
      kind: 'refuses',
      message: 'when admits it, and Google does not give it to the grant.',
    })
    proveOthers(provider, providers, one, findings)
  }
  if (provider.layout !== 'conditions') return
  const extra = findDifference(read.admitted, any(...grants.map(({ formula }) => formula)))
  note(findings, extra, { ...about, kind: 'admits', message: 'Google admits it, and no grant does.' })
}

/** Proves that no other provider of the pool makes a token a member of the grant that the grant refuses. */
function proveOthers(
  provider: SetupProvider,
  providers: ReadProviders,
  { policy, grant, formula, members }: ProvenGrant,
  findings: Findings,
): void {
  for (const [other, read] of providers) {
    const shared = members.filter(({ attribute }) => Object.hasOwn(other.mapping, attribute))
    if (other === provider || other.pool !== provider.pool || read.kind === 'unread' || shared.length === 0) continue
    const held = all(read.admitted, any(...shared.map(({ attribute, value }) => read.attributeIs(attribute, value))))
    // The same claims of another issuer are another token.
    const found = other.issuer === provider.issuer ? findDifference(held, formula) : findOverlap(held, formula)
    note(findings, found, {
      kind: 'admits',
      provider: other.resource,
      policy,
      grant: grant.name,
      message: 'another provider of the pool gives it to the grant.',
    })
  }
}

function note(findings: Findings, found: TokenSearch, failure: ProofFailure): void {
  if (found.kind === 'none') findings.statements++
  else if (found.kind === 'token') findings.failures.push({ ...failure, token: found.token })
  else findings.failures.push({ ...failure, kind: 'unproven', message: `undecided: ${found.reason}.` })
}
