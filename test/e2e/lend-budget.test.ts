import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { eventsOf, fraud, type Training, train } from './harness.ts'
import { agentFraud, lendInputs, lendingPolicy } from './lending.ts'

const gateway = 'gateway: { calls: [streamGenerateContent, rawPredict, streamRawPredict] }'

/** A command that calls models, one after the other, and prints each status. */
const callModels = (...calls: readonly string[]): string =>
  [
    `node -e '`,
    'const call = async (model, verb, body) => {',
    '  const [base, secret] = [process.env.ANTHROPIC_VERTEX_BASE_URL, process.env.ANTHROPIC_AUTH_TOKEN]',
    '  const url = base + "/projects/acme-ml/locations/global/publishers/" + model + ":" + verb',
    '  const reply = await fetch(url, { method: "POST", headers: { authorization: "Bearer " + secret, "content-type": "application/json" }, body: JSON.stringify(body) })',
    '  console.log("status " + reply.status + " " + (await reply.text()).slice(0, 300))',
    '}',
    'const claude = text => call("anthropic/models/claude-sonnet-4-5", "streamRawPredict", { anthropic_version: "vertex-2023-10-16", stream: true, max_tokens: 100, messages: [{ role: "user", content: text }] })',
    'const gemini = text => call("google/models/gemini-2.5-flash", "streamGenerateContent?alt=sse", { contents: [{ role: "user", parts: [{ text }] }], generationConfig: { maxOutputTokens: 50 } })',
    `const run = async () => { ${calls.map(one => `await ${one}`).join('; ')} }`,
    'run()',
    `'`,
  ].join('\n')

const lendTo = (cloud: Emulator, run: string): Promise<Training> => train(cloud, { inputs: { ...lendInputs, run } })

test('streams of two publishers are counted, and the one over the budget is refused and costs nothing', async () => {
  await using cloud = await agentFraud({
    lend: `${gateway}, budget: { requests: 2, cost: 1 }, prices: { "anthropic/claude-*": { input: 3, output: 15 }, "google/gemini-*": { input: 1, output: 2 } }`,
  })
  const run = await lendTo(cloud, callModels('claude("Hello")', 'gemini("Hello")', 'claude("Once more")'))
  expect(run, run.log).toMatchObject({ exitCode: 0 })
  expect(run.log.match(/status \d+/g)).toEqual(['status 200', 'status 200', 'status 400'])
  expect(run.log).toContain('the budget of grant agent is spent: 2 of 2 requests used (lend.budget.requests)')
  const ended = eventsOf(run, 'call.ended')
  expect(ended).toMatchObject([{ outcome: 'complete' }, { outcome: 'complete' }])
  for (const { input_tokens, output_tokens } of ended) {
    expect(input_tokens).toBeGreaterThan(0)
    expect(output_tokens).toBeGreaterThan(0)
  }
  expect(eventsOf(run, 'call.refused')).toMatchObject([{ rule: 'lend.budget.requests' }])
  expect(eventsOf(run, 'lend.ended')).toMatchObject([{ calls: 2, refused: 1 }])
  expect(run.summary).toMatch(
    /^## ⚠️ Grant `agent` lent 2 calls of Vertex AI for less than \$0.0001, and its budget is spent: requests$/m,
  )
  expect(run.summary).toContain('`anthropic/claude-sonnet-4-5`')
  expect(run.log).toMatch(
    /^Lending to train\/0 at http:\/\/127\.0\.0\.1:\d+: streamGenerateContent, .*budget: 2 requests, \$1\.00$/m,
  )
  expect(run.log).toMatch(/^Lent: 2 calls, 1 refused; /m)
  expect(run.annotations).toContainEqual(expect.objectContaining({ title: 'The budget of grant agent is spent' }))
})

test('prompts and answers go to Cloud Logging alone, and only if the grant says so', async () => {
  const audit = 'audit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }\ngrants:\n'
  for (const prompts of [true, false]) {
    const lend = `${gateway}${prompts ? ', record: { prompts: true }' : ''}`
    await using cloud = await fraud({ policy: lendingPolicy(lend).replace('grants:\n', audit) })
    const run = await lendTo(cloud, callModels('claude("the secret plan")'))
    expect(run, run.log).toMatchObject({ exitCode: 0 })
    const contents = cloud.google.logging.entries.flatMap(({ jsonPayload }) =>
      jsonPayload?.['type'] === 'dev.keyless-vertex.call.content' ? [jsonPayload['data']] : [],
    )
    expect(JSON.stringify(run.record)).not.toContain('secret plan')
    expect(run.log + run.summary).not.toContain('secret plan')
    if (!prompts) expect(contents).toEqual([])
    else {
      const [began] = eventsOf(run, 'call.began')
      expect(contents).toMatchObject([
        { borrower: 'train/0', call: 1, what: 'request', sha256: began?.request_sha256, cut_characters: 0 },
        { borrower: 'train/0', call: 1, what: 'response', cut_characters: 0 },
      ])
      expect(JSON.stringify(contents)).toContain('the secret plan')
    }
  }
})
