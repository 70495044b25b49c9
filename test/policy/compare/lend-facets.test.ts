import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOf } from '../../../src/lend/usage/price.ts'
import { comparePolicies, describeGrant } from '../../../src/policy/compare/compare.ts'
import { gatewayCalls, lentForms } from '../../../src/policy/lent.ts'
import { matchesAny } from '../../../src/policy/match.ts'
import type { Grant, Policy } from '../../../src/policy/policy.ts'
import { load, smallPolicy } from '../fixtures.ts'

/** A policy whose grant lends this; '' for a grant that lends nothing. */
const lending = (lend: string): Policy =>
  load(
    smallPolicy({
      grant: `service_account: a@acme-ml.iam.gserviceaccount.com
    allow: { publisher_models: ["anthropic/claude-*", "google/*"] }${lend === '' ? '' : `\n    lend: ${lend}`}`,
      top: '\naudit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }',
    }),
  )

const agent = (
  rest = '',
  gateway = '{ calls: [generateContent, predict], max_output_tokens: 100, tools: [functions] }',
) => `{ gateway: ${gateway}${rest && `, ${rest}`} }`
const anyPrice = 'prices: { "**": { input: 1, output: 2 } }'

describe('a change of what a grant lends', () => {
  it.each([
    ['its first calls', '', agent(), 'widened', 'lend.gateway.calls widened'],
    ['its last calls', agent(), '', 'narrowed', 'lend.gateway.calls narrowed'],
    [
      'one more call',
      agent('', '{ calls: [predict] }'),
      agent('', '{ calls: [predict, rawPredict] }'),
      'widened',
      'lend.gateway.calls widened',
    ],
    [
      'one call less',
      agent('', '{ calls: [predict, rawPredict] }'),
      agent('', '{ calls: [predict] }'),
      'narrowed',
      'lend.gateway.calls narrowed',
    ],
    [
      'the order of calls',
      agent('', '{ calls: [predict, rawPredict] }'),
      agent('', '{ calls: [rawPredict, predict] }'),
      'none',
      'lend.gateway.calls none',
    ],
    ['longer answers', agent(), agent().replace('100', '101'), 'widened', 'lend.gateway.max_output_tokens widened'],
    [
      'answers without limit',
      agent(),
      agent().replace('max_output_tokens: 100, ', ''),
      'widened',
      'lend.gateway.max_output_tokens widened',
    ],
    [
      'a tool that leaves Google',
      agent(),
      agent().replace('[functions]', '[functions, urlContext]'),
      'widened',
      'lend.gateway.tools widened',
    ],
    ['no tools', agent(), agent().replace(', tools: [functions]', ''), 'narrowed', 'lend.gateway.tools narrowed'],
    ['a first budget', agent(), agent('budget: { requests: 5 }'), 'narrowed', 'lend.budget.requests narrowed'],
    [
      'a budget that is gone',
      agent('budget: { input_tokens: 5 }'),
      agent(),
      'widened',
      'lend.budget.input_tokens widened',
    ],
    [
      'a larger budget',
      agent('budget: { output_tokens: 5 }'),
      agent('budget: { output_tokens: 6 }'),
      'widened',
      'lend.budget.output_tokens widened',
    ],
    [
      'more money',
      agent(`budget: { cost: 5 }, ${anyPrice}`),
      agent(`budget: { cost: 6 }, ${anyPrice}`),
      'widened',
      'lend.budget.cost widened',
    ],
    [
      'less time',
      agent('budget: { duration: 45m }'),
      agent('budget: { duration: 44m }'),
      'narrowed',
      'lend.budget.duration narrowed',
    ],
    ['the same time', agent('budget: { duration: 60m }'), agent('budget: { duration: 1h }'), 'none', undefined],
    [
      'lower prices, with which more calls fit into the cost',
      agent(`budget: { cost: 5 }, ${anyPrice}`),
      agent(`budget: { cost: 5 }, ${anyPrice}`.replace('output: 2', 'output: 1')),
      'widened',
      'lend.prices widened',
    ],
    [
      'higher prices',
      agent(`budget: { cost: 5 }, ${anyPrice}`),
      agent(`budget: { cost: 5 }, ${anyPrice}`.replace('output: 2', 'output: 3')),
      'narrowed',
      'lend.prices narrowed',
    ],
    ['prices that limit nothing', agent(), agent(anyPrice), 'none', 'lend.prices none'],
    ['a token that may leave', agent(), agent('credentials: [file]'), 'widened', 'lend.credentials widened'],
    [
      'a token that anything at the port can get',
      agent('credentials: [file]'),
      agent('credentials: [metadata]'),
      'widened',
      'lend.credentials widened',
    ],
    [
      'prompts that are recorded',
      agent(),
      agent('record: { prompts: true }'),
      'widened',
      'lend.record.prompts widened',
    ],
    [
      'prompts that are not recorded any more',
      agent('record: { prompts: true }'),
      agent(),
      'widened',
      'lend.record.prompts widened',
    ],
    ['required isolation', agent(), agent('isolation: required'), 'narrowed', 'lend.isolation narrowed'],
    ['isolation that is only preferred', agent('isolation: required'), agent(), 'widened', 'lend.isolation widened'],
    [
      'a cache that costs less',
      agent(`budget: { cost: 5 }, ${anyPrice}`),
      agent(`budget: { cost: 5 }, ${anyPrice}`.replace('output: 2', 'output: 2, cache_read: 0.1')),
      'widened',
      'lend.prices widened',
    ],
    [
      'the price that a cache has anyway',
      agent(`budget: { cost: 5 }, ${anyPrice}`),
      agent(`budget: { cost: 5 }, ${anyPrice}`.replace('output: 2', 'output: 2, cache_write: 2')),
      'none',
      'lend.prices none',
    ],
  ])('%s', (_, from, to, effect, key) => {
    const found = comparePolicies(lending(from), lending(to))
    const keys = found.parts.flatMap(({ changes }) =>
      changes.map(one => `${one.path.slice(2).join('.')} ${one.effect}`),
    )
    expect(found.effect).toBe(effect)
    expect(keys).toEqual(key === undefined ? [] : from === '' || to === '' ? expect.arrayContaining([key]) : [key])
  })

  it('reads as the policy has it', () => {
    const { train } = lending(
      agent(`budget: { cost: 5, duration: 90s }, ${anyPrice}, credentials: [file], isolation: required`),
    ).grants
    const lent = describeGrant(train as Grant).filter(({ path }) => path[0] === 'lend')
    expect(lent.map(({ path, value }) => `${path.slice(1).join('.')}: ${value}`)).toEqual([
      'gateway.calls: generateContent, predict',
      'gateway.max_output_tokens: 100',
      'gateway.tools: functions',
      'budget.cost: 5',
      'budget.duration: 90s',
      'prices: **: 1 in, 2 out',
      'credentials: file',
      'isolation: required',
    ])
  })
})

describe('a change that is not wider lends nothing that was not lent before', () => {
  const models = ['anthropic/claude-opus', 'anthropic/claude-haiku', 'google/gemini-pro', 'google/gemini-flash']
  const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 })
  const amount = fc.integer({ min: 0, max: 2 })
  const price = fc.record(
    { input: amount, output: amount, cache_read: amount, cache_write: amount },
    { requiredKeys: ['input', 'output'] },
  )
  const pattern = fc.constantFrom(...models, 'anthropic/*', 'google/*', 'anthropic/claude-*', '*/*pro', '**')
  const limit = fc.integer({ min: 1, max: 3 })
  const parts = {
    calls: some(Object.keys(gatewayCalls).slice(0, 3)),
    max_output_tokens: fc.option(limit, { nil: undefined }),
    tools: fc.option(some(['functions', 'googleSearch']), { nil: undefined }),
    requests: fc.option(limit, { nil: undefined }),
    cost: fc.option(limit, { nil: undefined }),
    prices: fc.dictionary(pattern, price, { minKeys: 1, maxKeys: 4 }),
    credentials: fc.option(some(lentForms), { nil: undefined }),
    isolation: fc.constantFrom('preferred', 'required'),
  }
  const whole = fc.record(parts)
  type Parts = typeof whole extends fc.Arbitrary<infer T> ? T : never
  const textOf = ({
    calls,
    max_output_tokens,
    tools,
    requests,
    cost,
    prices,
    credentials,
    isolation,
  }: Parts): string => {
    const hasBudget = requests !== undefined || cost !== undefined
    return JSON.stringify({
      gateway: { calls, max_output_tokens, tools },
      ...(hasBudget && { budget: { requests, cost } }),
      prices,
      credentials,
      isolation,
    })
  }
  const pair = fc
    .tuple(whole, whole, fc.subarray(Object.keys(parts), { maxLength: 2 }))
    .map(([one, other, taken]): [Parts, Parts] => [
      one,
      { ...one, ...Object.fromEntries(Object.entries(other).filter(([key]) => taken.includes(key))) },
    ])
  /** A use of the grant: some calls of one kind, each with its tokens and tools; or a token in a form. */
  const use = fc.record({
    call: fc.constantFrom(...Object.keys(gatewayCalls).slice(0, 3)),
    model: fc.constantFrom(...models),
    count: fc.integer({ min: 1, max: 4 }),
    input: fc.integer({ min: 0, max: 2 }),
    output: fc.integer({ min: 0, max: 4 }),
    cached: amount,
    written: amount,
    tools: fc.subarray(['functions', 'googleSearch']),
    form: fc.constantFrom(...lentForms),
    isolated: fc.boolean(),
  })
  type Use = typeof use extends fc.Arbitrary<infer T> ? T : never

  /** What a gateway and a budget that keep to the policy would say. */
  function permits(
    policy: Policy,
    { call, model, count, input, output, cached, written, tools, isolated }: Use,
  ): boolean {
    const lend = policy.grants['train']?.lend
    if (lend?.gateway === undefined) return false
    const { calls, maxOutputTokens = Infinity, tools: allowed } = lend.gateway
    const priced = lend.prices.find(one => matchesAny([one.model], model))
    const usage = { inputTokens: input, outputTokens: output, cacheReadTokens: cached, cacheWriteTokens: written }
    const cost = priced === undefined ? Infinity : (count * costOf(priced, usage)) / 1_000
    return (
      calls.includes(call) &&
      output <= maxOutputTokens &&
      tools.every(tool => allowed.some(one => one === tool)) &&
      count <= (lend.budget.requests ?? Infinity) &&
      cost <= (lend.budget.cost ?? Infinity) &&
      (isolated || lend.isolation === 'preferred')
    )
  }
  const lends = (policy: Policy, { form }: Use): boolean =>
    policy.grants['train']?.lend?.credentials.includes(form) ?? false

  it('by whatever use', () => {
    let proved = 0
    let permitted = 0
    fc.assert(
      fc.property(pair, fc.array(use, { minLength: 30, maxLength: 30 }), ([one, other], uses) => {
        const [before, after] = [lending(textOf(one)), lending(textOf(other))]
        if (comparePolicies(before, after).effect === 'widened') return
        proved++
        for (const each of uses) {
          if (permits(after, each)) {
            permitted++
            expect(permits(before, each)).toBe(true)
          }
          if (lends(after, each)) expect(lends(before, each)).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
    expect(proved).toBeGreaterThan(50)
    expect(permitted).toBeGreaterThan(50)
  })

  it('with bounded work, however many grants have long lists of prices', () => {
    const prices = (of: number): string =>
      Array.from({ length: 50 }, (_, at) => `"**a${at}*b${of}*": { input: 1, output: ${of + 1} }`).join(', ')
    const many = (shift: number): Policy =>
      load(
        smallPolicy({
          more: Array.from(
            { length: 60 },
            (_, at) =>
              `  g${at}: { extends: train, when: { environment: e${at} }, lend: { gateway: { calls: [predict] }, budget: { cost: 5 }, prices: { ${prices(at + shift)} } } }`,
          ).join('\n'),
        }),
      )
    const found = comparePolicies(many(0), many(1))
    expect(found.effect).toBe('widened')
    expect(found.parts).toHaveLength(60)
  })

  it('and nothing differs from itself', () => {
    fc.assert(
      fc.property(whole, one => {
        const policy = lending(textOf(one))
        expect(comparePolicies(policy, policy)).toEqual({ effect: 'none', parts: [] })
      }),
    )
  })
})
