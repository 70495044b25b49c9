import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Claims } from '../../../src/identity/claims.ts'
import { createEvaluator } from '../../../src/policy/cel/provider-evaluator.ts'
import { compileSetup } from '../../../src/policy/compile/compile.ts'
import { borderValues } from '../../../src/policy/compile/representatives.ts'
import type { Setup } from '../../../src/policy/compile/setup.ts'
import { whenHolds } from '../../../src/policy/decide/decide.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import type { Condition, Grant, Matcher, Policy } from '../../../src/policy/policy.ts'
import { file, samplePolicy } from '../fixtures.ts'

const sample = loadPolicy(samplePolicy, file, '1.0.0')
const train = sample.policy.grants['train'] as Grant

const pairsWanted = 100_000
const tokensPerPolicy = 200

/** Texts that end a string, start an escape, or look like another text. */
const odd = [
  "'",
  '"',
  '\\',
  '\\n',
  '\n',
  '\r',
  '\u2028',
  '\u202e',
  '%3A',
  ':',
  '`',
  '$(id)',
  '${x}',
  '%{x}',
  '?',
  '.',
  '^',
  '$',
  '|',
  '(',
  '[a]',
  '{1}',
  '+',
  'é',
  'e\u0301',
  '😀',
  '\0',
  '/',
]
const refs = [
  'refs/heads/main',
  'refs/tags/main',
  'refs/heads/main-x',
  'refs/heads/x/refs/tags/v1',
  'refs/pull/7/merge',
]

const literal = fc.oneof(
  fc.constantFrom(...refs, 'push', 'production', 'true', ''),
  fc
    .array(fc.oneof(fc.constantFrom(...odd), fc.constantFrom('a', 'B', 'main')), { maxLength: 5 })
    .map(parts => parts.join('')),
)
const glob = fc
  .array(fc.oneof(literal, fc.constantFrom('*', '**', 'refs/heads/', '.x')), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join('').replace(/\*{3,}/g, '**'))
const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  { weight: 3, arbitrary: literal.map(text => ({ literal: text })) },
  { weight: 2, arbitrary: glob.map(text => ({ glob: text })) },
)
const claim = fc.constantFrom(
  'ref',
  'environment',
  'event_name',
  'job_workflow_ref',
  'actor',
  'repo_property_a-b',
  'sub',
)
const id = fc.constantFrom('1', '12', '512345678')

const condition = fc.record({ claim, anyOf: fc.array(matcher, { minLength: 1, maxLength: 3 }) })
const when = fc
  .tuple(fc.array(id, { minLength: 1, maxLength: 2 }), fc.array(condition, { maxLength: 4 }))
  .map(([ids, conditions]): Condition[] => [
    { claim: 'repository_id', anyOf: [...new Set(ids)].map(one => ({ literal: one })) },
    ...new Map(conditions.map(one => [one.claim, one])).values(),
  ])
/** For the layout of exact values. */
const exactWhen = fc
  .tuple(
    id,
    fc.subarray(['ref', 'event_name', 'environment']),
    fc.array(fc.constantFrom('a', 'b', 'a/b', 'A'), { minLength: 1, maxLength: 2 }),
  )
  .map(([one, claims, texts]): Condition[] => [
    { claim: 'repository_owner_id', anyOf: [{ literal: '90210' }] },
    { claim: 'repository_id', anyOf: [{ literal: one }] },
    ...claims.map(name => ({ claim: name, anyOf: texts.map(text => ({ literal: text })) })),
  ])

const policyOf = (conditions: readonly (readonly Condition[])[]): Policy => ({
  ...sample.policy,
  grants: Object.fromEntries(conditions.map((each, at) => [`g${at}`, { ...train, name: `g${at}`, when: each }])),
})

const compiled = (policy: Policy): Setup | undefined => {
  try {
    return compileSetup([{ policy, name: 'acme/fraud', sha256: sample.sha256 }])
  } catch {
    return undefined // Too long for Google, or half a character: `compile` refuses it.
  }
}

/** Values of each claim near the borders of a policy. */
function valuesOf(policy: Policy): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const { when: each } of Object.values(policy.grants))
    for (const { claim: name, anyOf } of each)
      for (const one of anyOf) {
        const text = 'literal' in one ? one.literal : one.glob.replaceAll('*', 'x')
        const near = [...borderValues(one), ...twins(text)]
        values.set(name, [...(values.get(name) ?? []), ...near])
      }
  return values
}

/** Texts that a careless comparison takes for the same. */
const twins = (text: string): string[] => [
  text.replaceAll(':', '%3A'),
  text.replaceAll('%3A', ':'),
  text.replace('refs/heads/', 'refs/tags/'),
  text.normalize('NFC'),
  text.normalize('NFD'),
  text.toLowerCase(),
  `${text}${'x'.repeat(1000)}`,
  ` ${text}`,
  text.replaceAll("'", '"'),
  text.replaceAll('\\', '\\\\'),
  `${text}' || true || '`,
  encodeURIComponent(text.toWellFormed()),
]

/** A generator of numbers that a seed fixes: fast-check is too slow for so many tokens. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function randomToken(values: ReadonlyMap<string, readonly string[]>, pick: (below: number) => number): Claims {
  const token: Record<string, string> = { repository_id: '1', run_id: '17', run_attempt: '1', sha: '5f0c1c7' }
  for (const [name, all] of values) {
    const isLiteralNext = pick(2) === 0
    const chosen = pick(12) === 0 ? undefined : (all[isLiteralNext ? 0 : pick(all.length)] ?? '')
    if (chosen !== undefined) token[name] = chosen
    else if (name !== 'repository_id') delete token[name]
  }
  return token
}

it('100,000 random tokens near the borders are judged alike by decide and by real CEL', { timeout: 120_000 }, () => {
  let pairs = 0
  let admitted = 0
  const conditions = fc.oneof(
    fc.array(when, { minLength: 1, maxLength: 3 }),
    fc.array(exactWhen, { minLength: 2, maxLength: 3 }),
  )
  const layouts = new Set<string>()
  fc.assert(
    fc.property(conditions, fc.integer(), (each, seed) => {
      if (pairs >= pairsWanted) return
      const policy = policyOf(each)
      const setup = compiled(policy)
      if (setup === undefined) return
      const [provider] = setup.providers
      if (provider === undefined) return
      layouts.add(provider.layout)
      const evaluate = createEvaluator(provider)
      const values = valuesOf(policy)
      const pick = numbers(seed)
      for (let at = 0; at < tokensPerPolicy; at++) {
        const token = randomToken(values, pick)
        const { isAdmitted, attributes } = evaluate(token)
        for (const { grant, members } of provider.grants) {
          const held =
            isAdmitted &&
            members.some(one => Object.entries(attributes).some(([key, value]) => one.endsWith(`/${key}/${value}`)))
          const isMeant = whenHolds(policy.grants[grant] as Grant, token)
          if (held !== isMeant) expect({ grant, token, held }).toEqual({ grant, token, held: isMeant })
          if (isMeant) admitted++
        }
        pairs++
      }
    }),
    { numRuns: 3000 },
  )
  expect(pairs).toBeGreaterThanOrEqual(pairsWanted)
  // Both answers occur often, in both layouts.
  expect(admitted).toBeGreaterThan(pairsWanted / 50)
  expect([...layouts].toSorted()).toEqual(['bindings', 'conditions'])
})
