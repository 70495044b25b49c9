import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ActionError, stepEnded } from '../../src/core/errors.ts'
import { isObject } from '../../src/core/json.ts'
import { exchangeRejected, impersonationRejected } from '../../src/credentials/explain-refusal.ts'
import { readRefusal } from '../../src/credentials/refusal.ts'
import { createRepository } from '../../src/github/repository.ts'
import { accepted, isNamed, isPageOf, resourceIn } from '../../src/google/answers.ts'
import { fetchKeys, githubIssuer } from '../../src/identity/keys.ts'
import { verifyToken } from '../../src/identity/verify.ts'
import type { HttpResponse } from '../../src/network/transport.ts'
import { withDiagnosis } from '../../src/report/step-failure.ts'
import { answerText, blocked } from '../../src/steps/kinds/inference/generate-content.ts'
import { sameResource } from '../../src/steps/toolkit/same-resource.ts'
import { answerOfEnd, errorOf, stateOf } from '../../src/steps/toolkit/states.ts'
import { type JobKindName, outcomeOf } from '../../src/vertex/job-kinds.ts'
import { shapes } from '../../src/vertex/schema.generated.ts'
import { adviceOf, commandsOf } from '../advice.ts'
import { audience, forge, issuerKey, keyId, payload, publicKey } from '../identity/tokens.ts'
import { clock, wire } from '../identity/wire.ts'

/**
 * Real answers of Google and GitHub. Each file names its source. The parsers and the diagnosis of the action read all
 * of them. The last test fails if no row names a file.
 */
const folder = join(import.meta.dirname, '../fixtures/google')

interface Fixture {
  readonly status: number
  readonly body: unknown
  readonly request: Readonly<Record<string, unknown>> | undefined
}

function fixture(name: string): Fixture {
  const file: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  if (!isObject(file)) throw new Error(`${name} is not a fixture`)
  const { status, body, request, source, what } = file
  expect([typeof source, typeof what]).toEqual(['string', 'string'])
  return { status: Number(status ?? 0), body, request: isObject(request) ? request : undefined }
}

const response = ({ status, body }: Fixture): HttpResponse => ({
  status,
  headers: {},
  body: Buffer.from(JSON.stringify(body)),
})

const objectIn = ({ body }: Fixture): Readonly<Record<string, unknown>> => {
  if (!isObject(body)) throw new Error('no object')
  return body
}

function thrown(what: () => unknown): ActionError {
  try {
    what()
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
  throw new Error('it was expected to be refused')
}

const context = {
  member: 'serviceAccount:trainer@acme-ml.iam.gserviceaccount.com',
  project: 'acme-ml',
  location: 'us-central1',
  step: 'train',
  placeOf: () => ({ file: 'vertex/train.yml', line: 1, column: 1, path: '' }),
  makersBeside: () => [],
}
const vertex = { method: 'POST', host: 'us-central1-aiplatform.googleapis.com' }
const here = '/v1/projects/acme-ml/locations/us-central1'
const situation = {
  provider: {
    name: 'internal',
    trust: 'internal' as const,
    pool: 'projects/123456789/locations/global/workloadIdentityPools/github',
    resource: 'projects/123456789/locations/global/workloadIdentityPools/github/providers/internal',
    subject: 'run' as const,
  },
  grant: { name: 'train', when: [{ claim: 'repository_id', anyOf: [{ literal: '512345678' }] }] },
  serviceAccount: 'trainer@acme-ml.iam.gserviceaccount.com',
  lifetimeSeconds: 1_800,
  claims: { repository: 'acme/fraud', repository_id: '512345678', iss: githubIssuer },
}

/** Commands for a set-up that differs from the policy. */
const setUpAgain = [/^keyless-vertex drift$/, /^keyless-vertex compile > setup\.sh && bash setup\.sh$/]

/** Ways to cause each refusal. */
const ways = {
  request:
    (path: string, method = 'POST') =>
    (one: Fixture): ActionError =>
      withDiagnosis(
        thrown(() => accepted({ ...vertex, method, path }, response(one))),
        context,
      ),
  end:
    (end: string, about?: string, job?: string) =>
    ({ body }: Fixture): ActionError => {
      const error = errorOf({ error: body })
      if (error === undefined) throw new Error('no error')
      const answer = { ...answerOfEnd(error), ...(about !== undefined && { about }) }
      const subject = job === undefined ? undefined : ({ kind: 'job', name: job } as const)
      return withDiagnosis(stepEnded('train', 'STEP_FAILED', end, { subject, answer }), context)
    },
  sts: (one: Fixture): ActionError =>
    exchangeRejected(
      readRefusal('sts.googleapis.com', response(one), text => text),
      situation,
    ),
  iam: (one: Fixture): ActionError =>
    impersonationRejected(
      readRefusal('iamcredentials.googleapis.com', response(one), text => text),
      situation,
    ),
}
const create = ways.request(`${here}/customJobs`)
const jobName = 'projects/123456789/locations/us-central1/customJobs/42'
const jobEnd = ways.end(`ended as FAILED: ${jobName}`, undefined, jobName)
const engineEnd = ways.end(
  'ran into a failure of the agent engine',
  'projects/123456789/locations/us-central1/reasoningEngines/42/operations/7',
)

/** File, way, code, title, cause, and the start of each command in the advice. */
const refusals: readonly (readonly [string, (one: Fixture) => ActionError, string, RegExp, readonly RegExp[]])[] = [
  [
    'create-act-as',
    create,
    'STEP_REJECTED',
    /may not start jobs that run as 123456789-compute@/,
    [
      /^gcloud iam service-accounts add-iam-policy-binding 123456789-compute@.* \\\n {2}--project=123456789 \\\n {2}--member=serviceAccount:trainer@.* \\\n {2}--role=roles\/iam\.serviceAccountUser$/,
    ],
  ],
  [
    'create-consumer-invalid',
    create,
    'STEP_REJECTED',
    /^there is no project acme-ml, or it may not be used/,
    [/^gcloud projects describe acme-ml$/],
  ],
  [
    'create-invalid-name',
    ways.request(`/v1/${jobName}`, 'GET'),
    'STEP_REJECTED',
    /refuses the value of name: Invalid CustomJob resource name\.$/,
    [],
  ],
  [
    'create-org-policy-location',
    create,
    'STEP_REJECTED',
    /constraints\/gcp\.resourceLocations does not allow resources in us-central1 in project acme-ml$/,
    [/^gcloud org-policies describe gcp\.resourceLocations --effective --project=acme-ml$/],
  ],
  [
    'create-permission',
    create,
    'STEP_REJECTED',
    /lacks aiplatform\.customJobs\.create in project acme-ml; roles\/aiplatform\.user includes it$/,
    [
      /^gcloud projects add-iam-policy-binding acme-ml \\\n {2}--member=serviceAccount:trainer@.* \\\n {2}--role=roles\/aiplatform\.user$/,
    ],
  ],
  [
    'create-quota-gpu',
    create,
    'STEP_REJECTED',
    /^the quota aiplatform\.googleapis\.com\/custom_model_training_nvidia_l4_gpus of project acme-ml in us-central1 is exceeded$/,
    [
      /^gcloud beta quotas info list --service=aiplatform\.googleapis\.com --project=acme-ml --filter=metric=aiplatform\.googleapis\.com\/custom_model_training_nvidia_l4_gpus$/,
    ],
  ],
  [
    'create-service-disabled',
    create,
    'STEP_REJECTED',
    /^the API aiplatform\.googleapis\.com is not enabled in project acme-ml$/,
    [/^gcloud services enable aiplatform\.googleapis\.com --project=acme-ml$/],
  ],
  [
    'create-vpcsc',
    create,
    'STEP_REJECTED',
    /perimeter of VPC Service Controls keeps serviceAccount:trainer@.* from aiplatform\.googleapis\.com.*\(unique id VQQnKfXtacme\)$/,
    [
      /^gcloud logging read 'log_id\("cloudaudit\.googleapis\.com\/policy"\) AND protoPayload\.metadata\.vpcServiceControlsUniqueId="VQQnKfXtacme"' \\\n {2}--project=acme-ml /,
    ],
  ],
  [
    'deploy-op-server-exited',
    ways.end('ran into a failure of the deployment', 'projects/1/locations/us-central1/endpoints/fraud/operations/7'),
    'STEP_FAILED',
    /container of the model did not start/,
    [
      /^gcloud logging read 'resource\.type="aiplatform\.googleapis\.com\/Endpoint" AND resource\.labels\.endpoint_id="fraud"'/,
    ],
  ],
  [
    'endpoint-network',
    ways.request(`${here}/endpoints`),
    'STEP_REJECTED',
    /peered with another network/,
    [/^gcloud ai endpoints list --project=acme-ml --region=us-central1 /],
  ],
  [
    'engine-code13',
    engineEnd,
    'STEP_FAILED',
    /image could not be built, or its container failed when it was started/,
    [
      /^gcloud logging read 'resource\.type="aiplatform\.googleapis\.com\/ReasoningEngine" AND resource\.labels\.reasoning_engine_id="42"'/,
    ],
  ],
  [
    'engine-code3',
    engineEnd,
    'STEP_FAILED',
    /own code or its requirements failed when it was started/,
    [/reasoning_engine_id="2650944524800491520"/],
  ],
  [
    'engine-copy',
    engineEnd,
    'STEP_FAILED',
    /^the object gs:\/\/acme-models\/agent\/reasoning_engine\.pkl does not exist, or Vertex AI may not read it/,
    [/^gcloud storage ls -l gs:\/\/acme-models\/agent\/reasoning_engine\.pkl$/],
  ],
  [
    'gemini-contents',
    ways.request(`${here}/publishers/google/models/gemini:generateContent`),
    'STEP_REJECTED',
    /refuses the request of step train$/,
    [],
  ],
  [
    'gemini-not-found',
    ways.request(`${here}/publishers/google/models/gemini-9:generateContent`),
    'STEP_REJECTED',
    /publishers\/google\/models\/gemini-9 does not exist, is misspelled, or is not offered in us-central1$/,
    [],
  ],
  [
    'gemini-quota',
    ways.request(`${here}/publishers/google/models/gemini:generateContent`),
    'STEP_REJECTED',
    /^the quota aiplatform\.googleapis\.com\/generate_content_requests_per_minute_per_project_per_base_model of/,
    [/^gcloud beta quotas info list /],
  ],
  [
    'get-endpoint-404',
    ways.request(`${here}/endpoints/fraud`, 'GET'),
    'STEP_REJECTED',
    /^projects\/123456789\/locations\/us-central1\/endpoints\/fraud does not exist, or was deleted since$/,
    [/^gcloud ai endpoints list --project=acme-ml --region=us-central1$/],
  ],
  [
    'get-engine-404',
    ways.request(`${here}/reasoningEngines/42`, 'GET'),
    'STEP_REJECTED',
    /^projects\/acme-ml\/locations\/us-central1\/reasoningEngines\/42 does not exist, or was deleted since$/,
    [
      /^curl -fsS -H "Authorization: Bearer \$\(gcloud auth print-access-token\)" https:\/\/us-central1-aiplatform\.googleapis\.com\/v1\/projects\/acme-ml\/locations\/us-central1\/reasoningEngines$/,
    ],
  ],
  [
    'get-pipeline-404',
    ways.request(`${here}/pipelineJobs/train-1`, 'GET'),
    'STEP_REJECTED',
    /^projects\/acme-ml\/locations\/us-central1\/pipelineJobs\/train-1 does not exist/,
    [/\/pipelineJobs$/],
  ],
  [
    'iam-caller-old',
    ways.iam,
    'IMPERSONATION_REJECTED',
    /may not impersonate it.*does not map attribute\.train_512345678\.$/,
    [
      /providers describe internal /,
      /^gcloud iam service-accounts add-iam-policy-binding trainer@.*attribute\.train_512345678\/true$/,
      /^gcloud iam service-accounts add-iam-policy-binding trainer@.*attribute\.repository_id\/512345678$/,
      ...setUpAgain,
    ],
  ],
  [
    'iam-get-access-token',
    ways.iam,
    'IMPERSONATION_REJECTED',
    /^trainer@acme-ml\.iam\.gserviceaccount\.com does not exist, or principalSet:/,
    [
      /providers describe internal /,
      /^gcloud iam service-accounts add-iam-policy-binding trainer@.*attribute\.train_512345678\/true$/,
      /^gcloud iam service-accounts add-iam-policy-binding trainer@.*attribute\.repository_id\/512345678$/,
      ...setUpAgain,
    ],
  ],
  [
    'iam-scope',
    ways.iam,
    'IMPERSONATION_REJECTED',
    /reached iamcredentials\.googleapis\.com lacks the scope/,
    [/^curl -sv -o \/dev\/null https:\/\/iamcredentials\.googleapis\.com$/],
  ],
  [
    'job-insufficient-region',
    jobEnd,
    'STEP_FAILED',
    /no such machine free in us-central1 now: this is a stock-out/,
    [],
  ],
  [
    'job-nonzero',
    jobEnd,
    'STEP_FAILED',
    /^the program in replica workerpool1-1 exited with status 1$/,
    [/^gcloud logging read 'resource\.type="ml_job" AND resource\.labels\.job_id="42"'/],
  ],
  [
    'job-quota-code8',
    jobEnd,
    'STEP_FAILED',
    /^the quota aiplatform\.googleapis\.com\/custom_model_training_nvidia_k80_gpus/,
    [/^gcloud beta quotas info list /],
  ],
  [
    'job-tuning-endpoint',
    jobEnd,
    'STEP_FAILED',
    /created its model/,
    [/^gcloud ai models list --project=acme-ml --region=us-central1 /],
  ],
  [
    'logs-quota',
    ways.request('/v2/entries:list'),
    'STEP_REJECTED',
    /^the quota logging\.googleapis\.com\/read_requests of project acme-ml/,
    [/^gcloud beta quotas info list --service=logging\.googleapis\.com /],
  ],
  [
    'predict-permission',
    ways.request(`${here}/endpoints/fraud:predict`),
    'STEP_REJECTED',
    /lacks aiplatform\.endpoints\.predict in project acme-ml; roles\/aiplatform\.user includes it$/,
    [/^gcloud projects add-iam-policy-binding acme-ml /],
  ],
  [
    'sts-attribute-condition',
    ways.sts,
    'STS_REJECTED',
    /^The attribute condition of provider internal is false/,
    [...setUpAgain, /providers describe internal /],
  ],
  [
    'sts-invalid-audience',
    ways.sts,
    'STS_REJECTED',
    /is not the full name of a provider/,
    [/providers describe internal .*--format='value\(name\)'$/],
  ],
  [
    'sts-invalid-target',
    ways.sts,
    'STS_REJECTED',
    /does not exist, or it or its pool is disabled or deleted\.$/,
    [/providers list /, /update-oidc internal .*--no-disabled$/, /providers undelete internal /],
  ],
  ['tuning-adapter', ways.request(`${here}/tuningJobs`), 'STEP_REJECTED', /refuses the request of step train$/, []],
  [
    'upload-storage-permission',
    ways.request(`${here}/models:upload`),
    'STEP_REJECTED',
    /^serviceAccount:service-123456789@gcp-sa-aiplatform\.iam\.gserviceaccount\.com may not use the bucket gs:\/\/acme-models/,
    [
      /^gcloud storage buckets add-iam-policy-binding gs:\/\/acme-models \\\n {2}--member=serviceAccount:service-123456789@gcp-sa-aiplatform\.iam\.gserviceaccount\.com \\\n {2}--role=roles\/storage\.objectViewer$/,
    ],
  ],
]

test.each(refusals)('%s: its cause and its commands', (name, way, code, cause, expected) => {
  const one = fixture(name)
  const error = way(one)
  expect(error.code).toBe(code)
  expect(error.likelyCause).toMatch(cause)
  const commands = commandsOf(error)
  expect(commands).toHaveLength(expected.length)
  for (const [index, pattern] of expected.entries()) expect(commands[index]).toMatch(pattern)
  // Google's own sentence stays, details for Google's developers are removed, and no placeholder is left.
  const body = objectIn(one)
  const status = isObject(body['error']) ? body['error'] : body
  const sentence = String(status['message'] ?? body['error_description'])
  expect(error.answer?.words.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' ').trim())
  expect(error.answer?.words).not.toContain('ORIGINAL ERROR')
  expect(adviceOf(error)).not.toMatch(
    /\b(?:PROJECT|BUCKET|ENGINE|IMAGE|ROLE|POOL|PROVIDER|ACCOUNT|CONDITION)(?:_ID)?\b/,
  )
})

/** Jobs as Google returned them, each with its state, and whether a re-run adopts it. */
const jobs: readonly (readonly [string, JobKindName, string, string | undefined])[] = [
  ['batch-prediction-succeeded', 'batchPredictionJob', 'succeeded', undefined],
  ['custom-job-create', 'customJob', 'running', 'CustomJob'],
  ['pipeline-job-create', 'pipelineJob', 'running', 'PipelineJob'],
  ['pipeline-job-get-cancelled', 'pipelineJob', 'cancelled', undefined],
  ['tuning-job-failed-model-made', 'tuningJob', 'failed', undefined],
]

test.each(jobs)('%s is read as a %s that has %s', (name, kind, outcome, shape) => {
  const one = fixture(name)
  const resource = resourceIn({ ...vertex, path: here }, response(one), isNamed)
  expect(outcomeOf(kind, stateOf(resource))).toBe(outcome)
  if (shape !== undefined) expect(sameResource(one.request ?? {}, resource, { shapes, name: shape })).toBeUndefined()
})

test('tuning-job-failed-model-made ends with the words and the code of its error', () => {
  const error = errorOf(objectIn(fixture('tuning-job-failed-model-made')))
  expect(error && answerOfEnd(error)).toMatchObject({ status: 13, words: expect.stringContaining('Tuned model') })
})

/** Replies that are no refusals, each with whether the action accepts it as the resource that it requested. */
const replies: readonly (readonly [string, (resource: Readonly<Record<string, unknown>>) => boolean])[] = [
  ['endpoint-create', isNamed],
  ['endpoint-delete', isNamed],
  ['endpoint-get', isNamed],
  [
    'endpoint-operation-done',
    resource => isNamed(resource) && resource['done'] === true && errorOf(resource) === undefined,
  ],
  ['reasoning-engine-create', isNamed],
  ['reasoning-engine-get-2025', isNamed],
  ['reasoning-engine-list-2026', isPageOf('reasoningEngines')],
  ['storage-list-empty', isPageOf('items')],
]

test.each(replies)('%s is taken for the answer that it is', (name, isAnswer) => {
  const one = fixture(name)
  expect(resourceIn({ ...vertex, path: here }, response(one), isAnswer)).toEqual(one.body)
})

test('reasoning-engine-get-2025 and -list-2026: what Google fills in does not keep a run from adopting an engine', () => {
  const schema = { shapes, name: 'ReasoningEngine' }
  const old = objectIn(fixture('reasoning-engine-get-2025'))
  expect(sameResource({ displayName: old['displayName'], spec: old['spec'] }, old, schema)).toBeUndefined()
  const listed: unknown = objectIn(fixture('reasoning-engine-list-2026'))['reasoningEngines']
  const engine: unknown = Array.isArray(listed) ? listed[0] : undefined
  if (!isObject(engine) || !isObject(engine['spec'])) throw new Error('no engine')
  const { effectiveIdentity: _, ...spec } = engine['spec']
  const { displayName, description, contextSpec } = engine
  expect(sameResource({ displayName, description, contextSpec, spec }, engine, schema)).toBeUndefined()
})

test.each([
  ['gemini-answer', 'The capital of France is **Paris**.'],
  ['gemini-no-finish-reason', 'Hello there! How can I help you today?\n'],
])('%s is an answer to go on with', (name, text) => {
  const answer = objectIn(fixture(name))
  expect(answerText(answer)).toBe(text)
  expect(blocked(answer, text)).toBeUndefined()
})

test('gemini-prompt-blocked: by Model Armor, in Google’s own sentence, which safetySettings do not reach', () => {
  const why = blocked(objectIn(fixture('gemini-prompt-blocked')), '')
  expect(why).toMatchObject({
    reason: 'PROMPT_BLOCKED_MODEL_ARMOR',
    words: 'The prompt violated Prompt Injection and Jailbreak filters.',
    cause: 'the prompt was blocked by Model Armor',
  })
  expect(why?.cure).toMatch(/^Change the prompt, or .*safetySettings do not reach it/)
})

test('github-jwks: each key is found by its id', async () => {
  const { body } = fixture('github-jwks')
  const { send } = wire(() => ({ status: 200, body }))
  const find = fetchKeys({ issuer: githubIssuer, send, clock: clock() })
  const keys = objectIn({ body, status: 200, request: undefined })['keys']
  const ids = (Array.isArray(keys) ? keys : []).filter(isObject).map(({ kid }) => String(kid))
  expect(ids).toHaveLength(4)
  for (const id of ids) expect(await find(id)).toMatchObject({ kty: 'RSA', alg: 'RS256' })
})

test.each(['github-token-claims-2025-07', 'github-token-claims-2026-08'])('%s: its claims are accepted', async name => {
  const claims = objectIn(fixture(name))
  const issuedAt = Number(claims['iat'])
  const sub = { sub: payload['sub'] }
  const verified = await verifyToken(forge({ payload: { ...sub, ...claims } }), {
    issuer: githubIssuer,
    audience: String(claims['aud']),
    keys: async id => (id === keyId ? publicKey(issuerKey.publicKey) : undefined),
    now: () => (issuedAt + 10) * 1_000,
  })
  expect(verified.claims['repository_id']).toBe('512345678')
  expect(audience).not.toBe(verified.claims['aud'])
})

const repository = (body: unknown) =>
  createRepository({
    send: wire(() => ({ status: 200, body, headers: { 'content-type': 'application/json; charset=utf-8' } })).send,
    clock: clock(),
    token: 'ghs_0000000000000000',
    input: 'github_token',
    apiUrl: 'https://api.github.com',
    repository: 'acme/fraud',
    repositoryId: '512345678',
  })

test('github-rules-branch: the types of the rules', async () => {
  const { body } = fixture('github-rules-branch')
  const { rules } = await repository(body).branchEvidence('refs/heads/main', 'a'.repeat(40), {
    rules: true,
    merged: false,
  })
  expect(JSON.stringify(rules)).toContain('pull_request')
  expect(JSON.stringify(rules)).toContain('non_fast_forward')
})

test('github-graphql-not-found: no policy could be read, in GitHub’s own words', async () => {
  const { body } = fixture('github-graphql-not-found')
  const error = await repository(body)
    .readPolicy({ kind: 'default-branch', path: '.github/vertex-policy.yml' })
    .then(
      () => undefined,
      (failure: unknown) => failure,
    )
  expect(error).toBeInstanceOf(ActionError)
  expect(error instanceof ActionError ? [error.stage, error.answer?.words] : []).toEqual([
    'policy',
    expect.stringContaining('Could not resolve to a node'),
  ])
})

test('no fixture is left out, and none holds a secret', () => {
  const names = readdirSync(folder).map(file => file.replace(/\.json$/, ''))
  const text = readFileSync(import.meta.filename, 'utf8')
  expect(names.filter(name => !text.includes(`'${name}'`))).toEqual([])
  for (const name of names)
    expect(readFileSync(join(folder, `${name}.json`), 'utf8')).not.toMatch(
      /eyJ[\w-]{20}|ya29\.|AIza[\w-]{30}|gh[a-z]_\w{16}|PRIVATE KEY/,
    )
  console.log(`${names.length} real answers, ${refusals.length} of them refusals`)
})
