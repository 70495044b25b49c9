import type { Claims } from '../../identity/claims.ts'
import { celVariables, compileCel } from '../cel/evaluate.ts'
import { createEvaluator, textIn } from '../cel/provider-evaluator.ts'
import { whenHolds } from '../decide/decide.ts'
import { all, claimIs, claimPresent, type Formula } from '../formula/formula.ts'
import { findToken } from '../formula/solve.ts'
import type { Findings, ProvenGrant } from './proof.ts'
import { representatives } from './representatives.ts'
import type { SetupProvider } from './setup.ts'

/**
 * Lets `decide` and real CEL judge tokens at the border of each grant: each claim takes each of its representatives
 * while the others hold, and so do all pairs of claims.
 */
export function compareTokens(
  provider: SetupProvider,
  grants: readonly ProvenGrant[],
  required: readonly string[],
  findings: Findings,
): void {
  const judges = createJudges(provider, grants, required)
  for (const one of grants) {
    const base = baseToken(one.formula, required)
    const values = representatives(one.grant.when, grants)
    const own = one.grant.when.map(({ claim }) => claim)
    const token =
      firstDifference(singles(base, values), judges.whole, findings) ??
      firstDifference(pairs(base, values, own), claims => judges.member(one, claims), findings)
    if (token === undefined) continue
    findings.failures.push({
      kind: whenHolds(one.grant, token) ? 'refuses' : 'admits',
      provider: provider.resource,
      policy: one.policy,
      grant: one.grant.name,
      token,
      message: 'decide and CEL differ on this token.',
    })
  }
}

function firstDifference(
  tokens: Iterable<Claims>,
  isAlike: (claims: Claims) => boolean,
  findings: Findings,
): Claims | undefined {
  for (const token of tokens) {
    findings.tokens++
    if (!isAlike(token)) return token
  }
  return undefined
}

interface Judges {
  /** True if all grants, and the provider as a whole, are judged alike. */
  readonly whole: (claims: Claims) => boolean
  /** True if the attributes of a grant alone agree with it. */
  readonly member: (grant: ProvenGrant, claims: Claims) => boolean
}

function createJudges(provider: SetupProvider, grants: readonly ProvenGrant[], required: readonly string[]): Judges {
  const evaluate = createEvaluator(provider)
  const single = new Map(Object.entries(provider.mapping).map(([name, expression]) => [name, compileCel(expression)]))
  return {
    whole: claims => {
      const { isAdmitted, attributes } = evaluate(claims)
      // Such a token does not exist. Google refuses it, for its subject has no value.
      if (!required.every(claim => Object.hasOwn(claims, claim))) return !isAdmitted
      const isAnyAdmitted = grants.some(({ grant }) => whenHolds(grant, claims))
      return (
        grants.every(
          ({ grant, members }) =>
            whenHolds(grant, claims) ===
            (isAdmitted && members.some(({ attribute, value }) => attributes[attribute] === value)),
        ) &&
        (provider.layout !== 'conditions' || isAdmitted === isAnyAdmitted)
      )
    },
    member: ({ grant, members }, claims) => {
      const assertion = celVariables({ assertion: claims })
      const values = new Map<string, string | undefined>()
      for (const { attribute } of members) {
        const run = single.get(attribute)
        if (run !== undefined && !values.has(attribute)) values.set(attribute, textIn(run, assertion))
      }
      return whenHolds(grant, claims) === members.some(({ attribute, value }) => values.get(attribute) === value)
    },
  }
}

/** Values of claims that every token has, if a grant says nothing of them. */
const requiredValues: Readonly<Record<string, string>> = {
  repository_id: '1',
  run_id: '17012345678',
  run_attempt: '1',
  sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
  sub: 'repo:acme/fraud:ref:refs/heads/main',
}

/** Returns a token of the grant; one with the required claims only, if the grant admits none. */
function baseToken(formula: Formula, required: readonly string[]): Claims {
  const usual = Object.fromEntries(required.map(claim => [claim, requiredValues[claim] ?? '1']))
  const given = all(formula, ...required.map(claimPresent))
  const wanted = all(formula, ...Object.entries(usual).map(([claim, value]) => claimIs(claim, value)))
  for (const [question, facts] of [
    [wanted, true],
    [given, true],
    [given, false],
  ] as const) {
    const found = findToken(question, { facts })
    if (found.kind === 'token') return { ...usual, ...found.token }
  }
  return usual
}

type Values = ReadonlyMap<string, readonly (string | undefined)[]>

function replaceClaim(token: Claims, claim: string, value: string | undefined): Claims {
  const { [claim]: _, ...others } = token
  return value === undefined ? others : { ...others, [claim]: value }
}

function* singles(base: Claims, values: Values): Generator<Claims> {
  yield base
  for (const [claim, all] of values) for (const value of all) yield replaceClaim(base, claim, value)
}

/** Most values of one claim in a pair. */
const mostInPair = 8

function* pairs(base: Claims, values: Values, claims: readonly string[]): Generator<Claims> {
  const few = (claim: string): readonly (string | undefined)[] => {
    const all = values.get(claim) ?? []
    return [...all.slice(0, mostInPair - 1), ...all.slice(-1)]
  }
  for (const [at, first] of claims.entries())
    for (const second of claims.slice(at + 1))
      for (const one of few(first))
        for (const other of few(second)) yield replaceClaim(replaceClaim(base, first, one), second, other)
}
