import { describe, expect, test } from 'vitest'
import { acme, eventsOf, expectRefused, throughDist } from './harness.ts'
import { endpointName, place, serving, withBoth } from './serving.ts'
import { resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
/** Texts that would affect the runner's log, Markdown or a terminal if they were not escaped. */
const hostile = [
  '::error::pwned',
  '::set-output name=decision::deny',
  '##[command]rm -rf /',
  '</details><img src=x onerror=alert(1)>',
  '```',
  '![x](https://evil.example/x.png) @octocat #1',
  '\u001b[2J\u202e tricky \u0000',
  '${github.token} ${steps.ask.text}',
].join('\n')

const predict = (more: object = {}) => ({
  ask: { predict: { endpoint: 'fraud', instances: [{ amount: 12.5 }], ...more } },
})
const generate = (model = 'gemini-2.5-flash', envelope: object = {}) => ({
  ask: { generateContent: { model, contents: [{ role: 'user', parts: [{ text: 'Say hello.' }] }] }, ...envelope },
})
const outputs = (output: string) => ({ outputs: { said: output } })

/** Expects that no text of a model becomes a command, an image, an element or a control character. */
function expectHarmless(run: Awaited<ReturnType<typeof runSteps>>): void {
  expect(run.annotations.filter(({ message }) => message.includes('pwned'))).toEqual([])
  expect(run.outputs['decision']).toBe('allow')
  expect(run.summary).not.toMatch(/[\u0000-\u0008\u001b\u202e]/)
}

describe('predict', () => {
  test('gives its predictions to other steps and to outputs, and asks again where the answer is lost', async () => {
    await using cloud = await serving(throughDist)
    withBoth(cloud, { 2: 100 })
    cloud.faults.add({ host, method: 'POST', path: /:predict$/, fault: { reset: 'after' } })
    const run = await runSteps(
      cloud,
      {},
      {
        inputs: {
          steps: stepsFile(predict(), outputs('${steps.ask.predictions[0].score} of ${steps.ask.deployedModelId}')),
        },
      },
    )
    expect(run.conclusion, run.log).toBe('success')
    expect(run.outputs['said']).toBe('0.5 of 2')
    expect(resultsOf(run)['ask']).toMatchObject({ kind: 'predict', state: 'SUCCEEDED', name: endpointName })
    expect(vertexCalls(cloud).filter(call => call.endsWith(':predict'))).toHaveLength(2)
    expect(run.log).toContain('"score": 0.5')
    expect(run.summary).toContain('"score": 0.5')
    // The record never contains the model's answer.
    expect(JSON.stringify(run.record)).not.toContain('score')
  })

  test('takes its instances from a file, within what the API takes', async () => {
    const rows = (count: number): string =>
      JSON.stringify(Array.from({ length: count }, () => ({ text: 'x'.repeat(1000) })))
    await using cloud = await serving({
      files: {
        'data/rows.json': rows(300),
        'data/request.json': `{ "instances": ${rows(2)} }`,
        'data/large.json': rows(2_000),
        'data/huge.json': rows(11_000),
        'data/broken.json': '[\n{ "a": 1 },\n{ a: 2 }]',
        'data/none.json': '{ "rows": [] }',
      },
    })
    withBoth(cloud, { 2: 100 })
    const from = (instances: string) => runSteps(cloud, predict({ instances }))
    const sent = (): { instances: unknown[] }[] =>
      cloud.requestsTo(host).flatMap(({ path, body }) => (path.endsWith(':predict') ? [JSON.parse(String(body))] : []))
    // All faults of a file are reported together, before a token is requested.
    const wrong = {
      huge: predict({ instances: 'data/huge.json' }).ask,
      broken: predict({ instances: 'data/broken.json' }).ask,
      none: predict({ instances: 'data/none.json' }).ask,
      missing: predict({ instances: 'data/nowhere.json' }).ask,
      outside: predict({ instances: '../rows.json' }).ask,
      asked: { generateContent: { model: 'gemini-2.5-flash', contents: 'data/gone.json' } },
    }
    const refused = await runSteps(cloud, wrong)
    expectRefused(cloud, refused, 'STEPS_INVALID')
    for (const words of [
      /:\d+:\d+ steps\.huge\.predict\.instances: data\/huge\.json has \d+ bytes, and Vertex AI accepts at most 10000000/,
      /steps\.broken\.predict\.instances: data\/broken\.json is not JSON: see line 3/,
      /steps\.none\.predict\.instances: data\/none\.json contains no list of instances/,
      /steps\.missing\.predict\.instances: data\/nowhere\.json could not be read: there is no such file/,
      /steps\.outside\.predict\.instances: \.\.\/rows\.json could not be read: it is outside of the workspace/,
      /steps\.asked\.generateContent\.contents: data\/gone\.json could not be read/,
    ])
      expect(refused.log).toMatch(words)

    const planned = await runSteps(
      cloud,
      {},
      { inputs: { steps: stepsFile(predict({ instances: 'data/rows.json' })), mode: 'plan' } },
    )
    expect(planned.conclusion, planned.log).toBe('success')
    expect(planned.log).toMatch(/instances: data\/rows\.json \(\d+ bytes, sha256 [0-9a-f]{64}\)/)
    expect(planned.log).not.toContain('xxxx')
    const run = await from('data/rows.json')
    expect(run.conclusion, run.log).toBe('success')
    expect(sent()[0]?.instances).toHaveLength(300)
    await from('data/request.json')
    expect(sent()[1]?.instances).toHaveLength(2)
    const large = await from('data/large.json')
    expect(large.exitCode).toBe(1)
    expect(large.log).toMatch(
      /the request has \d+ bytes, and projects\/acme-ml\/.*\/endpoints\/fraud accepts at most 1500000/,
    )
    expect(sent()).toHaveLength(2)
  })

  test('shows no token that a model server echoes, in the log, outputs or files', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 2: 100 })
    const predictions = () => [{ echoed: cloud.secrets().at(-1), headers: `Bearer ${cloud.secrets().at(-1)}` }]
    cloud.google.vertex.endpoints.behave({}, { predictions })
    const more = outputs('${steps.ask.predictions[0].headers}')
    // The run's files and outputs are searched for pieces of every token.
    const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(predict(), more) } })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.outputs['said']).toBe('Bearer ***')
  })

  test('asks a dedicated endpoint at its own host, and no other host gets the token', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 2: 100 }, { dedicatedEndpointEnabled: true })
    const run = await runSteps(cloud, predict())
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.hosts()).toContain(`fraud.us-central1-${acme.projectNumber}.prediction.vertexai.goog`)
    expect(vertexCalls(cloud).filter(call => call.endsWith(':predict'))).toEqual([])
  })

  test('that fails says what the model said', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 2: 100 })
    cloud.google.vertex.endpoints.behave({}, { status: 400 })
    const run = await runSteps(cloud, predict())
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('The model server answered with HTTP status 400.')
    expect(resultsOf(run)['ask']?.state).toBe('REJECTED')
  })

  test('shows hostile predictions as they are, and lets none of them act', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 2: 100 })
    cloud.google.vertex.endpoints.behave({}, { predictions: [hostile] })
    const run = await runSteps(
      cloud,
      {},
      { inputs: { steps: stepsFile(predict(), outputs('${steps.ask.predictions[0]}')) } },
    )
    expect(run.conclusion, run.log).toBe('success')
    expectHarmless(run)
    expect(run.outputs['said']).toBe(hostile)
  })

  test('keeps no answer of more than 256 KiB, and shows 4 KiB of the others', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 2: 100 })
    const { endpoints } = cloud.google.vertex
    endpoints.behave({}, { predictions: ['x'.repeat(20_000)] })
    const long = await runSteps(cloud, predict())
    expect(long.conclusion, long.log).toBe('success')
    expect(long.log).toMatch(/more characters\)/)
    expect(Math.max(...[long.log, long.summary].map(text => text.match(/x{100,}/)?.[0].length ?? 0))).toBeLessThan(
      4_100,
    )
    endpoints.behave({}, { predictions: ['x'.repeat(300_000)] })
    const huge = await runSteps(cloud, predict())
    expect(huge.exitCode).toBe(1)
    expect(huge.log).toMatch(/the answer has 300\d{3} bytes, and at most 262144 are kept/)
  })

  test('of an endpoint outside of the grant, or of nothing, is refused before any token', async () => {
    await using cloud = await serving()
    const outside = await runSteps(cloud, predict({ endpoint: 'other' }))
    expectRefused(cloud, outside, 'LIMITS_EXCEEDED')
    const nothing = await runSteps(cloud, predict({ instances: [] }))
    expectRefused(cloud, nothing, 'STEPS_INVALID')
    expect(nothing.log).toContain('steps.ask.predict.instances: required, but empty')
  })
})

describe('generateContent', () => {
  test.for([
    ['gemini-2.5-flash', 'us-central1', host],
    ['publishers/google/models/gemini-2.5-flash', 'global', 'aiplatform.googleapis.com'],
  ] as const)(
    'asks %s in %s, with the labels that do not change, and gives its text',
    async ([model, location, at]) => {
      await using cloud = await serving()
      cloud.google.vertex.publishers.answer('Hello, fraud team.')
      const run = await runSteps(
        cloud,
        {},
        { inputs: { steps: stepsFile(generate(model, { location }), outputs('${steps.ask.text}')) } },
      )
      expect(run.conclusion, run.log).toBe('success')
      expect(run.outputs['said']).toBe('Hello, fraud team.')
      const [sent] = cloud.requestsTo(at).filter(({ path }) => path.endsWith(':generateContent'))
      expect(sent?.path).toBe(
        `/v1/projects/acme-ml/locations/${location}/publishers/google/models/gemini-2.5-flash:generateContent`,
      )
      const { labels } = JSON.parse(String(sent?.body))
      expect(Object.keys(labels).sort()).toEqual([
        'keyless-grant',
        'keyless-repository',
        'keyless-repository-id',
        'keyless-step',
        'keyless-workflow',
      ])
      expect(run.log).toMatch(/ask: \d+ prompt tokens, \d+ answer tokens, \d+ in all/)
      expect(run.log).toContain('Hello, fraud team.')
      expect(run.summary).toContain('Hello, fraud team.')
      expect(JSON.stringify(run.record)).not.toContain('Hello')
    },
  )

  test('shows hostile words as they are, and lets none of them act', async () => {
    await using cloud = await serving()
    cloud.google.vertex.publishers.answer(hostile)
    const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(generate(), outputs('${steps.ask.text}')) } })
    expect(run.conclusion, run.log).toBe('success')
    expectHarmless(run)
    expect(run.outputs['said']).toBe(hostile)
  })

  test.for([
    [
      'a prompt that is blocked',
      { promptFeedback: { blockReason: 'PROHIBITED_CONTENT', blockReasonMessage: 'The prompt is prohibited.' } },
      'PROMPT_BLOCKED_PROHIBITED_CONTENT',
    ],
    [
      'an answer that is stopped for safety',
      { candidates: [{ finishReason: 'SAFETY', content: { role: 'model', parts: [] } }] },
      'SAFETY',
    ],
    [
      'an answer of thoughts alone',
      { candidates: [{ finishReason: 'MAX_TOKENS', content: { parts: [{ text: 'Hm.', thought: true }] } }] },
      'MAX_TOKENS',
    ],
    ['no answer at all', {}, 'NO_CANDIDATES'],
    ['a reason that is no word of Google’s', { candidates: [{ finishReason: '::error::pwned' }] }, 'UNKNOWN_FINISH'],
  ] as const)('%s fails, and says why', async ([, answer, reason]) => {
    await using cloud = await serving()
    cloud.google.vertex.publishers.answer(answer)
    const run = await runSteps(cloud, generate())
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(`gave no usable answer: ${reason}`)
    expect(resultsOf(run)['ask']?.state).toBe('FAILED')
    expect(eventsOf(run, 'step.finished')).toMatchObject([{ state: 'FAILED', reason }])
    expectHarmless(run)
  })

  test('by a model that is not there says so in Google’s words', async () => {
    await using cloud = await serving()
    cloud.google.vertex.publishers.models.clear()
    const run = await runSteps(cloud, generate())
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(`Publisher Model \`${place}/publishers/google/models/gemini-2.5-flash\` was not found`)
  })

  test('by what is not a name of a model is refused before any token', async () => {
    await using cloud = await serving()
    const run = await runSteps(cloud, generate('gemini 2.5'))
    expectRefused(cloud, run, 'STEPS_INVALID')
    expect(run.log).toContain('steps.ask.generateContent.model: expected a model, such as gemini-2.5-flash')
  })
})
