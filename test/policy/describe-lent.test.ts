import { expect, it } from 'vitest'
import { describeLent } from '../../src/policy/describe-lent.ts'
import type { Grant } from '../../src/policy/policy.ts'
import { load, smallPolicy } from './fixtures.ts'

const allow =
  'allow: { projects: [acme-ml], locations: [global, us-central1], publisher_models: ["anthropic/claude-*"], endpoints: [fraud] }'
function described(lend: string | undefined): string[] {
  const grant = `service_account: a@acme-ml.iam.gserviceaccount.com\n    ${allow}${lend === undefined ? '' : `\n    lend: ${lend}`}`
  return describeLent(load(smallPolicy({ grant })).grants['train'] as Grant)
}

it('nothing is said of a grant that lends nothing', () => {
  expect(described(undefined)).toEqual([])
})

it('calls come with their places, models, limits and budget', () => {
  const lend =
    '{ gateway: { calls: [rawPredict, predict], max_output_tokens: 16000, tools: [functions] }, budget: { requests: 500, input_tokens: 5000000, cost: 2.5, duration: 45m }, prices: { "**": { input: 1, output: 1 } } }'
  expect(described(lend)).toEqual([
    'Lends calls: rawPredict, predict (models anthropic/claude-*; endpoints fraud; projects acme-ml; locations global, us-central1), each of at most 16,000 output tokens, with tools: functions.',
    'Budget: at most 500 requests, 5,000,000 input tokens, $2.5, for 45m.',
  ])
})

it('a missing limit and a token that leaves are said', () => {
  expect(described('{ gateway: { calls: [predict] }, credentials: [file, id_token] }')).toEqual([
    'Lends calls: predict (models anthropic/claude-*; endpoints fraud; projects acme-ml; locations global, us-central1), with no tools.',
    'Budget: no limit on requests, tokens or cost.',
    'Lends tokens: file, id_token. Only roles at Google limit their use.',
  ])
})
