import { describe, expect, it } from 'vitest'
import type { LentTool } from '../../../src/policy/policy.ts'
import { allowed, asking, gemini, lending, place, prompt, refused, sentBody } from './lent.ts'

const url = `${gemini}:generateContent`
const ask = (body: unknown, grant = lending()): string => refused(asking(url, body), grant)
const withPart = (part: object): object => ({ contents: [{ role: 'user', parts: [{ text: 'x' }, part] }] })
const other = 'projects/other-ml/locations/us-central1'

describe('a body that cannot be read in one way only', () => {
  it.each<[string, unknown]>([
    ['no body', ''],
    ['a text', 'hello'],
    ['a body that is cut off', JSON.stringify(prompt).slice(0, -2)],
    ['a list', '[]'],
    ['null', 'null'],
    ['two objects', '{}{}'],
    ['a comment', '{"contents":[] /* x */}'],
    ['a comma at the end', '{"contents":[],}'],
    ['single quotes', "{'contents':[]}"],
    ['a key without quotes', '{contents:[]}'],
    ['NaN', '{"contents":[],"generationConfig":{"temperature":NaN}}'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', Buffer.from(JSON.stringify(prompt), 'utf16le')],
    ['a byte order mark', Buffer.from(`\ufeff${JSON.stringify(prompt)}`)],
    ['a NUL after the object', `${JSON.stringify(prompt)}\0`],
    ['a key twice', '{"contents":[],"cachedContent":"","cachedContent":"x"}'],
    ['a key twice, once escaped', '{"contents":[],"labels":{},"label\\u0073":{}}'],
    ['a key twice in a part', '{"contents":[{"parts":[{"text":"a","text":"b"}]}]}'],
    ['two spellings of a field', { ...prompt, generationConfig: {}, generation_config: { maxOutputTokens: 1 } }],
    ['two spellings of a limit', { ...prompt, generationConfig: { maxOutputTokens: 1, max_output_tokens: 99_999 } }],
    ['two spellings, one of them null', { ...prompt, tools: null, generationConfig: null, generation_config: {} }],
    ['101 levels', `{"contents":${'['.repeat(101)}${']'.repeat(101)}}`],
    ['100,000 levels', `{"contents":${'['.repeat(100_000)}`],
  ])('%s', (_, body) => {
    expect(ask(body)).toMatch(/^body: /)
  })

  it('a field that the gateway does not know, with what is meant', () => {
    expect(ask({ ...prompt, tool: [] })).toMatch(/tool: .* Did you mean .*tools/)
    expect(ask({ ...prompt, store: true })).toMatch(/store: .*Remove it, or use a version of Keyless Vertex/)
    expect(ask({ ...prompt, constructor: 1 })).toMatch(/constructor/)
    expect(ask('{"contents":[],"__proto__":{"tools":[]}}')).toMatch(/__proto__/)
  })

  it.each<[string, object]>([
    ['the price of a call', { serviceTier: 'PRIORITY' }],
    ['what a model selects', { generationConfig: { modelConfig: { featureSelectionPreference: 'X' } } }],
    ['a file search', { tools: [{ fileSearch: { fileSearchStoreNames: ['x'] } }] }],
    ['an account for Maps', { tools: [{ googleMaps: { authConfig: { apiKeyConfig: { apiKeyString: 'x' } } } }] }],
    ['a text as contents', { contents: 'hello' }],
    ['a text as a tool', { tools: ['googleSearch'] }],
    ['a number as a name', { cachedContent: 5 }],
    ['a list as a message', { systemInstruction: [[]] }],
    ['a word as a limit', { generationConfig: { maxOutputTokens: 'many' } }],
    ['a limit that is not whole', { generationConfig: { maxOutputTokens: 1.5 } }],
    ['a limit below nothing', { generationConfig: { maxOutputTokens: -1 } }],
    ['a limit of nothing', { generationConfig: { maxOutputTokens: 0 } }],
    ['no answers', { generationConfig: { candidateCount: 0 } }],
  ])('%s', (_, change) => {
    expect(ask({ ...prompt, ...change })).toMatch(/^body: /)
  })
})

describe('a body beyond the grant', () => {
  it.each<[string, object, RegExp]>([
    ['a file in another bucket', withPart({ fileData: { mimeType: 'text/plain', fileUri: 'gs://evil/x' } }), /storage/],
    [
      'a file in another bucket, in snake_case',
      withPart({ file_data: { mime_type: 'a', file_uri: 'gs://evil/x' } }),
      /storage/,
    ],
    ['a file on the way up', withPart({ fileData: { fileUri: 'gs://acme-data/../evil/x' } }), /storage location/],
    [
      'a file by https, which Google would fetch',
      withPart({ fileData: { fileUri: 'https://evil.example/?q=secret' } }),
      /storage location/,
    ],
    [
      'a file by http on this machine',
      withPart({ fileData: { fileUri: 'http://169.254.169.254/' } }),
      /storage location/,
    ],
    ['a film of YouTube', withPart({ fileData: { fileUri: 'https://www.youtube.com/watch?v=x' } }), /storage location/],
    ['a file of the Files API', withPart({ fileData: { fileUri: 'files/abc' } }), /storage location/],
    ['a file in the scheme in capitals', withPart({ fileData: { fileUri: 'GS://acme-data/x' } }), /storage location/],
    [
      'a file in the answer of a function',
      withPart({ functionResponse: { name: 'f', response: {}, parts: [{ fileData: { fileUri: 'gs://evil/x' } }] } }),
      /storage/,
    ],
    [
      'a file in the system prompt',
      { ...prompt, systemInstruction: { parts: [{ fileData: { fileUri: 'gs://evil/x' } }] } },
      /storage/,
    ],
    ['a file in one part without a list', { contents: { parts: { fileData: { fileUri: 'gs://evil/x' } } } }, /storage/],
    ['another model in the body', { ...prompt, model: 'publishers/google/models/gemini-3-pro' }, /body: model/],
    [
      'another model by routing',
      { ...prompt, generationConfig: { routingConfig: { manualMode: { modelName: 'gemini-3-pro' } } } },
      /publisher_models/,
    ],
    [
      'a template of another project',
      { ...prompt, modelArmorConfig: { promptTemplateName: `${other}/templates/x` } },
      /projects/,
    ],
    ['a cache of another project', { ...prompt, cachedContent: `${other}/cachedContents/1` }, /cachedContent/],
    [
      'a cache of another location',
      { ...prompt, cachedContent: 'projects/acme-ml/locations/global/cachedContents/1' },
      /cachedContent/,
    ],
    ['a cache without its project', { ...prompt, cachedContent: 'cachedContents/1' }, /cachedContent/],
    ['a cache on the way up', { ...prompt, cachedContent: `${place}/cachedContents/../models/1` }, /cachedContent/],
    [
      'a cache, which no call of the grant creates',
      { ...prompt, cachedContent: `${place}/cachedContents/1` },
      /lend.gateway.calls/,
    ],
    ['more answers than tokens', { ...prompt, generationConfig: { candidateCount: 20_000 } }, /max_output_tokens/],
    ['a label of ours', { ...prompt, labels: { 'keyless-repository': 'acme-other' } }, /only this action sets labels/],
    ['a label that Google refuses', { ...prompt, labels: { Team: 'x' } }, /not a key of a label/],
    [
      'sixty labels',
      { ...prompt, labels: Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`l${i}`, 'x'])) },
      /60 labels/,
    ],
  ])('%s', (_, body, why) => {
    expect(ask(body)).toMatch(why)
  })

  it('text that only mentions a bucket or a model passes', () => {
    allowed(asking(url, withPart({ text: 'gs://evil/x' })))
    allowed(asking(url, withPart({ functionCall: { name: 'f', args: { uri: 'gs://evil/x', tools: [] } } })))
    allowed(asking(url, withPart({ fileData: { mimeType: 'text/plain', fileUri: 'gs://acme-data/a/b' } })))
  })
})

describe('a tool of Google', () => {
  const tools: readonly (readonly [LentTool, object])[] = [
    ['functions', { functionDeclarations: [{ name: 'f' }] }],
    ['functions', { function_declarations: [{ name: 'f' }] }],
    ['googleSearch', { googleSearch: {} }],
    ['googleSearch', { googleSearchRetrieval: {} }],
    ['googleMaps', { googleMaps: {} }],
    ['enterpriseWebSearch', { enterpriseWebSearch: {} }],
    ['urlContext', { urlContext: {} }],
    ['urlContext', { url_context: {} }],
    ['codeExecution', { codeExecution: {} }],
    ['computerUse', { computerUse: { environment: 'ENVIRONMENT_BROWSER' } }],
    ['retrieval', { retrieval: { vertexAiSearch: { datastore: `${place}/collections/a/dataStores/b` } } }],
    ['mcp', { mcpServers: [{ name: 'x', streamableHttpTransport: { url: 'https://evil.example' } }] }],
  ]

  it.each(tools)('needs %s in the grant: %j', (kind, tool) => {
    expect(ask({ ...prompt, tools: [tool] }, lending({ tools: [] }))).toMatch(/^lend.gateway.tools: .*It allows none/)
    allowed(asking(url, { ...prompt, tools: [tool] }), lending({ tools: [kind] }))
    allowed(asking(url, { ...prompt, tools: tool }), lending({ tools: [kind] }))
  })

  it('hides behind no other one', () => {
    const both = { functionDeclarations: [{ name: 'f' }], googleSearch: {} }
    expect(ask({ ...prompt, tools: [both] })).toMatch(/googleSearch/)
    expect(ask({ ...prompt, tools: [{ functionDeclarations: [] }, { urlContext: {} }] })).toMatch(/urlContext/)
    expect(refused(asking(`${gemini}:countTokens`, { ...prompt, tools: [{ googleSearch: {} }] }))).toMatch(
      /googleSearch/,
    )
  })

  it('of others is for no grant', () => {
    const all = lending({ tools: ['functions', 'googleSearch', 'retrieval', 'mcp', 'urlContext'] })
    for (const tool of [{ parallelAiSearch: { apiKey: 'x' } }, { exaAiSearch: { apiKey: 'x' } }])
      expect(ask({ ...prompt, tools: [tool] }, all)).toMatch(/^lend.gateway.tools: No grant/)
    const externalApi = { endpoint: 'https://evil.example' }
    expect(ask({ ...prompt, tools: [{ retrieval: { externalApi } }] }, all)).toMatch(/No grant/)
  })

  it.each([
    ['a data store', { vertexAiSearch: { datastore: `${other}/collections/a/dataStores/b` } }],
    ['an engine', { vertexAiSearch: { engine: `${other}/collections/a/engines/b` } }],
    [
      'one of several data stores',
      { vertexAiSearch: { dataStoreSpecs: [{ dataStore: `${other}/collections/a/dataStores/b` }] } },
    ],
    ['a corpus', { vertexRagStore: { ragResources: [{ ragCorpus: `${other}/ragCorpora/1` }] } }],
    ['a corpus, in snake_case', { vertex_rag_store: { rag_resources: [{ rag_corpus: `${other}/ragCorpora/1` }] } }],
  ])('retrieves nothing from %s of another project', (_, retrieval) => {
    expect(ask({ ...prompt, tools: [{ retrieval }] }, lending({ tools: ['retrieval'] }))).toMatch(/^allow.projects/)
  })

  it('retrieves nothing by a name that could lead elsewhere, nor by a model outside the grant', () => {
    const grant = lending({ tools: ['retrieval'] })
    const bad = { vertexAiSearch: { datastore: `${place}/../../other/x` } }
    expect(ask({ ...prompt, tools: [{ retrieval: bad }] }, grant)).toMatch(/full name/)
    const ranking = { llmRanker: { modelName: 'gemini-3-pro' } }
    const rag = {
      vertexRagStore: { ragResources: [{ ragCorpus: `${place}/ragCorpora/1` }], ragRetrievalConfig: { ranking } },
    }
    expect(ask({ ...prompt, tools: [{ retrieval: rag }] }, grant)).toMatch(/publisher_models/)
  })
})

describe('the output of a call', () => {
  const limitOf = (config: object | undefined, most = 16_000): { sent: unknown; total: number | undefined } => {
    const body = config === undefined ? prompt : { ...prompt, generationConfig: config }
    const call = allowed(asking(url, body), lending({ maxOutputTokens: most }))
    return { sent: (sentBody(call) as { generationConfig: unknown }).generationConfig, total: call.maxOutputTokens }
  }

  it.each<[string, object | undefined, object, number]>([
    ["is the grant's if the request has none", undefined, { maxOutputTokens: 16_000 }, 16_000],
    ["is the request's if it is lower", { maxOutputTokens: 10 }, { maxOutputTokens: 10 }, 10],
    ["is lowered to the grant's", { maxOutputTokens: 65_535 }, { maxOutputTokens: 16_000 }, 16_000],
    ['is lowered in snake_case', { max_output_tokens: 65_535 }, { maxOutputTokens: 16_000 }, 16_000],
    ['is lowered if it is a text', { maxOutputTokens: '65535' }, { maxOutputTokens: 16_000 }, 16_000],
    ["is the grant's if it is null", { maxOutputTokens: null }, { maxOutputTokens: 16_000 }, 16_000],
    ['counts each answer', { candidateCount: 4 }, { candidateCount: 4, maxOutputTokens: 4_000 }, 16_000],
    [
      'counts each answer, in snake_case',
      { candidate_count: 8 },
      { candidateCount: 8, maxOutputTokens: 2_000 },
      16_000,
    ],
    [
      'counts each answer if their number is a text, which is sent as a number',
      { candidateCount: '8' },
      { candidateCount: 8, maxOutputTokens: 2_000 },
      16_000,
    ],
    [
      'leaves what stands beside it',
      { temperature: 0.5, stopSequences: ['x'] },
      { temperature: 0.5, stopSequences: ['x'], maxOutputTokens: 16_000 },
      16_000,
    ],
  ])('%s', (_, config, sent, total) => {
    expect(limitOf(config)).toEqual({ sent, total })
  })

  it('keeps as much room beside thinking as the client left', () => {
    const { sent } = limitOf({
      maxOutputTokens: 32_000,
      thinkingConfig: { thinkingBudget: 24_000, includeThoughts: true },
    })
    expect(sent).toEqual({ maxOutputTokens: 16_000, thinkingConfig: { thinkingBudget: 8_000, includeThoughts: true } })
    for (const thinkingBudget of [0, -1])
      expect(limitOf({ thinkingConfig: { thinkingBudget } }).sent).toMatchObject({ thinkingConfig: { thinkingBudget } })
  })

  it('is not raised above what a model takes', () => {
    const old = { ...lending({ maxOutputTokens: 60_000 }) }
    const grant = { ...old, allow: { ...old.allow, publisher_models: [{ glob: 'gemini-*' }] } }
    const target = url.replace('gemini-2.5-flash', 'gemini-2.0-flash')
    expect(allowed(asking(target), grant).maxOutputTokens).toBe(8_192)
    expect(allowed(asking(url), grant).maxOutputTokens).toBe(60_000)
  })

  it('is not known without a limit in the grant and in the request', () => {
    const grant = lending({ maxOutputTokens: undefined })
    expect(allowed(asking(url), grant).maxOutputTokens).toBeUndefined()
    expect(allowed(asking(url, { ...prompt, generationConfig: { maxOutputTokens: 7 } }), grant).maxOutputTokens).toBe(7)
  })

  it('of a prediction is refused if it is higher, since models differ in their parameters', () => {
    const target = `/v1/${place}/publishers/google/models/imagen-4.0-generate-001:predict`
    const instances = [{ prompt: 'x' }]
    const asked = (parameters: object): string => refused(asking(target, { instances, parameters }))
    expect(asked({ maxOutputTokens: 9_000, candidateCount: 2 })).toMatch(/^lend.gateway.max_output_tokens/)
    expect(asked({ maxOutputTokens: 'x' })).toMatch(/^lend.gateway.max_output_tokens/)
    expect(asked({ storageUri: 'gs://evil/out' })).toMatch(/storage/)
    allowed(asking(target, { instances, parameters: { sampleCount: 4, storageUri: 'gs://acme-data/out' } }))
  })
})

describe('what clients send every day', () => {
  it.each<[string, object]>([
    ["the bodies of Google's reference, without lists", { contents: { role: 'USER', parts: { text: 'x' } } }],
    [
      'snake_case, as LiteLLM sends it',
      {
        ...prompt,
        system_instruction: { parts: [{ text: 'x' }] },
        safety_settings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }],
      },
    ],
    ['the ids of function calls', withPart({ functionCall: { id: '1', name: 'f', args: {} } })],
    ['the ids of answers of functions', withPart({ functionResponse: { id: '1', name: 'f', response: { a: 1 } } })],
    ['thoughts of an earlier answer', withPart({ text: 'x', thought: true, thoughtSignature: 'YQ==' })],
    [
      'a schema with keys that are newer than ours',
      { ...prompt, generationConfig: { responseSchema: { type: 'OBJECT', $defs: {}, newKey: 1 } } },
    ],
    [
      'a level of thinking that is newer than ours',
      { ...prompt, generationConfig: { thinkingConfig: { thinkingLevel: 'HUGE' } } },
    ],
    ['an empty configuration', { ...prompt, generationConfig: {}, toolConfig: {}, safetySettings: [], tools: [] }],
    ['nulls for absent fields', { ...prompt, cachedContent: null, tools: null, labels: null }],
    ['the same model in the body', { ...prompt, model: `${place}/publishers/google/models/gemini-2.5-flash` }],
  ])('%s', (_, body) => {
    expect(allowed(asking(url, body)).maxOutputTokens).toBe(16_000)
  })

  it('labels of the user stay beside ours', () => {
    expect(sentBody(allowed(asking(url, { ...prompt, labels: { team: 'risk' } })))).toMatchObject({
      labels: { team: 'risk', 'keyless-repository': 'acme-fraud', 'keyless-grant': 'agent' },
    })
  })

  it('a long number in the arguments of a function keeps its digits', () => {
    const text = '{"contents":[{"parts":[{"functionCall":{"name":"f","args":{"id":12345678901234567890.10}}}]}]}'
    expect(allowed(asking(url, text)).upstream.body.toString()).toContain('12345678901234567890.10')
  })
})
