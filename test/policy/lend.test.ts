import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lendShapes } from '../../src/policy/load/lend-shapes.ts'
import type { Lend } from '../../src/policy/policy.ts'
import { load, problems } from './fixtures.ts'

const allowed = 'publisher_models: ["anthropic/claude-*", gemini-2.5-flash], projects: [acme-ml], locations: [global]'

interface Parts {
  readonly allow?: string
  readonly account?: string
  readonly trust?: string
  readonly more?: string
  readonly top?: string
}

/** A policy with one grant that lends. */
const policy = (lend: string, { allow = allowed, account, trust = 'internal', more = '', top = '' }: Parts = {}) =>
  `version: 1${top}
providers:
  inside: { resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/inside, trust: ${trust} }
grants:
  agent:
    provider: inside
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main }${account === '' ? '' : `\n    service_account: ${account ?? 'agent@acme-ml.iam.gserviceaccount.com'}`}
    allow: { ${allow} }
    lend: ${lend}
${more}`

const lent = (text: string, grant = 'agent'): Lend | undefined => load(text).grants[grant]?.lend
/** The problems without their places. */
const told = (lend: string, parts: Parts = {}): string[] =>
  problems(policy(lend, parts)).map(text => text.replace(/^\S+ /, ''))

const gateway = 'gateway: { calls: [generateContent] }'

describe('a grant that lends', () => {
  it('needs no steps, and lends what it says and nothing else', () => {
    const text = policy(`
      gateway: { calls: [generateContent, streamRawPredict, predict, predict], max_output_tokens: 16000, tools: [functions] }
      budget: { requests: 500, input_tokens: 5000000, output_tokens: 500000, duration: 45m }
      isolation: required`)
    expect(load(text).grants['agent']?.allow.steps).toEqual([])
    expect(lent(text)).toEqual({
      gateway: {
        calls: ['generateContent', 'streamRawPredict', 'predict'],
        maxOutputTokens: 16_000,
        tools: ['functions'],
      },
      budget: {
        requests: 500,
        inputTokens: 5_000_000,
        outputTokens: 500_000,
        cost: undefined,
        durationSeconds: 2700,
      },
      prices: [],
      credentials: [],
      recordPrompts: false,
      isolation: 'required',
    })
  })

  it('lends nothing without the key', () => {
    expect(lent(policy('{ credentials: [file] }').replace(/^ {4}lend: .*$/m, ''))).toBeUndefined()
  })

  it('lends a method of the API, which allow.methods need not name', () => {
    const text = policy(
      '{ gateway: { calls: [GenAiCacheService.CreateCachedContent, JobService.CreateBatchPredictionJob] } }',
    )
    expect(lent(text)?.gateway?.calls).toEqual([
      'GenAiCacheService.CreateCachedContent',
      'JobService.CreateBatchPredictionJob',
    ])
  })

  it('prices a name before a pattern, and a narrow pattern before a wide one, whatever their order', () => {
    const prices = `{ "**": { input: 9, output: 9 }, "anthropic/*": { input: 3, output: 15 }, "publishers/anthropic/models/claude-haiku-*": { input: 1, output: 5 }, gemini-2.5-flash: { input: 0.3, output: 2.5 } }`
    expect(lent(policy(`{ ${gateway}, budget: { cost: 5 }, prices: ${prices} }`))?.prices).toEqual([
      { model: { literal: 'google/gemini-2.5-flash' }, input: 0.3, output: 2.5 },
      { model: { glob: 'anthropic/claude-haiku-*' }, input: 1, output: 5 },
      { model: { glob: 'anthropic/*' }, input: 3, output: 15 },
      { model: { glob: '**' }, input: 9, output: 9 },
    ])
  })

  it('inherits each part by itself', () => {
    const child = `  review:
    extends: agent
    when: { ref: refs/heads/release }
    lend: { gateway: { tools: [functions] }, budget: { requests: 5 } }
`
    const parent = '{ gateway: { calls: [predict], max_output_tokens: 100 }, budget: { requests: 500, duration: 45m } }'
    expect(lent(policy(parent, { more: child }), 'review')).toMatchObject({
      gateway: { calls: ['predict'], maxOutputTokens: 100, tools: ['functions'] },
      budget: { requests: 5, durationSeconds: 2700 },
    })
  })

  it('may leave to its heirs what it lends, if it is only a parent', () => {
    const heirs = `    abstract: true
  review: { extends: agent, lend: { gateway: { calls: [predict] } } }
`
    expect(
      lent(policy('{ budget: { requests: 5 }, gateway: { max_output_tokens: 10 } }', { more: heirs }), 'review'),
    ).toMatchObject({
      gateway: { calls: ['predict'], maxOutputTokens: 10 },
      budget: { requests: 5 },
    })
  })
})

describe('refused, with its cure:', () => {
  it.each([
    [
      'a lend that lends nothing',
      '{}',
      'lends nothing. Add gateway: { calls: [generateContent] } or credentials: [file]',
    ],
    ['a lend with only a budget', '{ budget: { duration: 5m } }', 'lends nothing.'],
    ['a gateway without calls', '{ gateway: {} }', 'lend.gateway: calls is required'],
    ['an empty list of calls', '{ gateway: { calls: [] } }', 'lend.gateway.calls: required, but empty'],
    [
      'a misspelled call',
      '{ gateway: { calls: [generateContnet] } }',
      'no such call: "generateContnet". Did you mean generateContent?',
    ],
    [
      'a misspelled method',
      '{ gateway: { calls: [GenAiCacheService.CreateCachedContents] } }',
      'Did you mean GenAiCacheService.CreateCachedContent?',
    ],
    [
      'a method without its service',
      '{ gateway: { calls: [CreateCachedContent] } }',
      'Write GenAiCacheService.CreateCachedContent.',
    ],
    [
      'the long name of a call',
      '{ gateway: { calls: [PredictionService.StreamRawPredict] } }',
      'Write streamRawPredict.',
    ],
    ['a call by pattern', '{ gateway: { calls: ["*"] } }', 'no such call: "*". One of generateContent,'],
    ['a method named like a key of every object', '{ gateway: { calls: [constructor.name] } }', 'no such call'],
    [
      'the Live API',
      '{ gateway: { calls: [BidiGenerateContent] } }',
      'the Live API (BidiGenerateContent) is a WebSocket',
    ],
    [
      'a method that streams',
      '{ gateway: { calls: [PredictionService.StreamingPredict] } }',
      'no such call: "PredictionService.StreamingPredict".',
    ],
    ['an unknown tool', '{ gateway: { calls: [predict], tools: [function] } }', 'Did you mean functions?'],
    ['no tools at all', '{ gateway: { calls: [predict], tools: [] } }', 'Remove it: a missing list allows none.'],
    [
      'an empty list of credentials',
      '{ gateway: { calls: [predict] }, credentials: [] }',
      'Remove it: a missing list lends no credential.',
    ],
    ['a budget of nothing', `{ ${gateway}, budget: {} }`, 'limits nothing. Add requests: 500, say, or remove it.'],
    ['a budget of no time', `{ ${gateway}, budget: { duration: 0s } }`, '0 lends nothing. Write 45m, say.'],
    [
      'a budget of no money',
      `{ ${gateway}, budget: { cost: 0 }, prices: { "**": { input: 1, output: 1 } } }`,
      '0 allows no call.',
    ],
    ['a budget of no requests', `{ ${gateway}, budget: { requests: 0 } }`, 'expected an integer of at least 1, got 0'],
    [
      'a budget without end',
      `{ ${gateway}, budget: { cost: .inf }, prices: { "**": { input: 1, output: 1 } } }`,
      'got Infinity',
    ],
    [
      'a cost without any price',
      `{ ${gateway}, budget: { cost: 5 } }`,
      'no price for anthropic/claude-*, google/gemini-2.5-flash, so that the cost of its calls is not known.',
    ],
    [
      'a model without a price',
      `{ ${gateway}, budget: { cost: 5 }, prices: { "anthropic/*": { input: 1, output: 1 } } }`,
      'Add to prices: "google/gemini-2.5-flash": { input: …, output: … }.',
    ],
    [
      'a negative price',
      `{ ${gateway}, prices: { "**": { input: -1, output: 1 } } }`,
      'expected a number of at least 0, got -1',
    ],
    ['half a price', `{ ${gateway}, prices: { "**": { input: 1 } } }`, 'output is required'],
    [
      'a price of no model',
      `{ ${gateway}, prices: { "anthropic/": { input: 1, output: 1 } } }`,
      'no model, and no pattern of models: "anthropic/".',
    ],
    [
      'two prices of one model',
      `{ ${gateway}, prices: { gemini-x: { input: 1, output: 1 }, google/gemini-x: { input: 2, output: 2 } } }`,
      'the same models as "gemini-x".',
    ],
    [
      'more prices than a reviewer compares',
      `{ ${gateway}, prices: { ${Array.from({ length: 51 }, (_, at) => `gemini-${at}: { input: 1, output: 1 }`).join(', ')} } }`,
      'more than 50 prices. Use patterns.',
    ],
    [
      'recorded prompts without a log',
      `{ ${gateway}, record: { prompts: true } }`,
      'Add audit: { cloud_logging: projects/PROJECT/logs/keyless-vertex } at the top',
    ],
    [
      'a limit of calls without a gateway',
      '{ credentials: [file], budget: { output_tokens: 5 } }',
      'without a gateway there are no calls that it could be for.',
    ],
    ['a key of another product', `{ ${gateway}, budget: { tokens: 5 } }`, 'tokens'],
  ])('%s', (_, lend, words) => {
    expect(told(lend).join('\n')).toContain(words)
  })

  it('a token that unmerged code could take away', () => {
    expect(told('{ credentials: [file] }', { trust: 'external' })).toContainEqual(
      'grants.agent.lend.credentials: the provider inside is for unmerged code (trust: external), which must not take a token away. Remove it: lend a gateway instead.',
    )
  })

  it('an ID token of no account', () => {
    expect(told('{ credentials: [file, id_token] }', { account: '' })).toEqual([
      'grants.agent.lend.credentials[1]: Google issues ID tokens only for service accounts, and this grant has none. Add service_account, or remove it.',
    ])
  })

  it('all faults at once, each at its place', () => {
    expect(
      told(
        '{ gateway: { calls: [predikt], tools: [bash] }, credentials: [key], budget: { cost: -1 }, isolation: none }',
      ),
    ).toHaveLength(6)
  })
})

it('prompts go to the log that the policy names', () => {
  const top = '\naudit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }'
  expect(lent(policy(`{ ${gateway}, record: { prompts: true } }`, { top }))?.recordPrompts).toBe(true)
})

test('whatever is in lend, a policy loads or is refused with its problems', () => {
  const word = fc.constantFrom('predict', 'generateContent', 'file', 'id_token', 'functions', '*', '', '5m', 'required')
  const keys = Object.values(lendShapes).flatMap(({ fields }) => Object.keys(fields))
  const { value } = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.integer({ min: -1, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...keys), word, fc.constant('__proto__')), tie('value'), { maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(lendShapes.Lend.fields)), value), lend => {
      try {
        load(policy(JSON.stringify(lend)))
      } catch (error) {
        expect(error).toMatchObject({ code: 'POLICY_INVALID', problems: expect.arrayContaining([expect.anything()]) })
      }
    }),
    { numRuns: 300 },
  )
})
