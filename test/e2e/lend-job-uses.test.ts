import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { processesOf } from '../../emulator/runner/orphans.ts'
import { type RunResult, WorkflowJob } from '../../emulator/runner/runner.ts'
import { sha256Of } from '../lend/credentials/harness.ts'
import { moduleOf } from './agents.ts'
import { callModel, expectClean, later, lendsFile, recordOf } from './later-steps.ts'
import { agentFraud, lendInputs } from './lending.ts'

const gateway = 'gateway: { calls: [generateContent], max_output_tokens: 100 }'

describe('a listener for later steps', () => {
  test('has a neighbour: two uses in one job have files, secrets, records and posts of their own', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const [one, other] = [await job.run({ inputs: lendInputs }), await job.run({ inputs: lendInputs })]
    expect([one.exitCode, other.exitCode]).toEqual([0, 0])
    expect(one.outputs['credentials_file_path']).not.toBe(other.outputs['credentials_file_path'])
    expect(processesOf(job.trackingId)).toHaveLength(2)
    await job.end()
    expectClean(cloud, job, one)
    expect(recordOf(one, 'vertex-audit-2.jsonl').at(-1)?.type).toBe('run.finished')
  })

  test('of one leg of a matrix does not open to the secret of another leg, nor to a second use of its own', async () => {
    await using cloud = await agentFraud({ lend: gateway, timeScale: 1 })
    const legs = [0, 1].map(jobIndex => new WorkflowJob(cloud, { job: { jobIndex } }))
    const uses: { readonly job: WorkflowJob; readonly run: RunResult; readonly name: string }[] = []
    for (const job of legs)
      for (const name of [1, 2].map(use => `vertex-audit${use === 1 ? '' : `-${use}`}.jsonl`)) {
        const run = await job.run({ inputs: lendInputs })
        expect(run.exitCode, run.log).toBe(0)
        uses.push({ job, run, name })
      }
    const secrets = uses.map(({ run }) => secretOf(run))
    expect(new Set(secrets).size).toBe(4)
    expect(new Set(uses.map(({ run }) => run.outputs['gateway_url'])).size).toBe(4)
    const place = '/v1/projects/acme-ml/locations/us-central1/publishers/google/models/gemini-2.5-flash:generateContent'
    const statuses = await Promise.all(
      uses.map(({ run }) =>
        Promise.all(
          secrets.map(async secret => {
            const headers = { authorization: secret, 'content-type': 'application/json' }
            const body = JSON.stringify({ contents: [{ role: 'user', parts: [{ text: 'a' }] }] })
            return (await fetch(`${run.outputs['gateway_url']}${place}`, { method: 'POST', headers, body })).status
          }),
        ),
      ),
    )
    expect(statuses).toEqual(secrets.map((_, own) => secrets.map((__, other) => (own === other ? 200 : 403))))
    for (const job of legs) await job.end()
    for (const [index, { job, run, name }] of uses.entries()) {
      expectClean(cloud, job, run)
      const events = recordOf(run, name)
      const borrower = `train/${index < 2 ? 0 : 1}`
      expect(events.find(({ type }) => type === 'lend.started')?.data).toMatchObject({ borrower, listener: 'job' })
      expect(events.find(({ type }) => type === 'lend.ended')?.data).toMatchObject({ calls: 1 })
    }
  })

  test('answers unmodified @google/genai of a later step, and refuses it another model in our words', async () => {
    await using cloud = await agentFraud({ lend: gateway, timeScale: 1 })
    cloud.google.vertex.publishers.answer(({ text }) => `You said: ${text}`)
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    const step = await later(
      job,
      `
import { GoogleGenAI } from ${JSON.stringify(moduleOf('@google/genai'))}
const ai = new GoogleGenAI({})
console.log((await ai.models.generateContent({ model: 'gemini-2.5-flash', contents: 'hello' })).text)
await ai.models.generateContent({ model: 'gemini-3-pro', contents: 'hello' })
`,
    )
    expect(step.exitCode).toBe(1)
    expect(step.log).toContain('You said: hello')
    expect(step.log).toContain('Keyless Vertex: the model google/gemini-3-pro is outside allow.publisher_models')
    await job.end()
    expectClean(cloud, job, run)
    expect(cloud.requests.filter(({ path }) => path.includes('/publishers/'))).toHaveLength(1)
    expect(run.post?.summary).toContain('google/gemini-3-pro')
  })

  test('shows the digest of its record in the log and the summary of post, since GitHub drops the outputs of post', async () => {
    await using cloud = await agentFraud({ lend: gateway, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    expect(run.outputs).not.toHaveProperty('audit_sha256')
    expect((await later(job, callModel('gemini-2.5-flash'))).log).toContain('200 answered')
    await job.end()
    const digest = sha256Of(lastLine(run))
    expect(run.post?.log).toContain(`last hash ${digest}`)
    expect(run.post?.summary).toContain(digest)
  })
})

describe('token_format', () => {
  test.for([
    ['alone', 'access_token'],
    ['beside a credential file', 'file, access_token'],
    ['beside a gateway', 'access_token', gateway],
  ] as const)('access_token is an output, masked and recorded before it leaves: %s', async ([, forms, beside]) => {
    const lend = [...(beside === undefined ? [] : [beside]), `credentials: [${forms}]`].join(', ')
    await using cloud = await agentFraud({ lend, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: { ...lendInputs, token_format: 'access_token' } })
    expect(run.exitCode, run.log).toBe(0)
    const token = run.outputs['access_token'] ?? ''
    expect(cloud.secrets()).toContain(token)
    expect(run.log).not.toContain(token)
    expect(run.outputs['credentials_file_path'] === undefined).toBe(forms === 'access_token' && beside === undefined)
    await job.end()
    expect(recordOf(run).filter(({ type }) => type === 'token.lent')).toMatchObject([
      { data: { form: 'access_token', token_sha256: sha256Of(token) } },
    ])
    expect(run.post?.log).not.toContain(token)
    expect(job.orphans).toEqual([])
  })

  test('id_token is an output for one audience', async () => {
    await using cloud = await agentFraud({ lend: 'credentials: [id_token]', timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const audience = 'https://fraud-abc.a.run.app'
    const run = await job.run({ inputs: { ...lendInputs, token_format: 'id_token', id_token_audience: audience } })
    expect(run.exitCode, run.log).toBe(0)
    const token = run.outputs['id_token'] ?? ''
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({ aud: audience, email: 'triage@acme-ml.iam.gserviceaccount.com' })
    expect(run.log).not.toContain(token)
    expect(run.outputs).not.toHaveProperty('access_token')
    await job.end()
    expect(recordOf(run).filter(({ type }) => type === 'token.lent')).toMatchObject([
      { data: { form: 'id_token', audience, token_sha256: sha256Of(token) } },
    ])
  })

  test.for(['access_token', 'id_token'])('%s is refused if the grant does not lend it', async format => {
    await using cloud = await agentFraud({ lend: `${gateway}, ${lendsFile}`, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const audience = format === 'id_token' ? { id_token_audience: 'https://fraud-abc.a.run.app' } : {}
    const run = await job.run({ inputs: { ...lendInputs, token_format: format, ...audience } })
    await job.end()
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(`does not lend ${format}, which the input token_format requests`)
    expect(run.log).toContain(`credentials: [file, ${format}]`)
    expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
    expect(run.env).toEqual({})
    expectClean(cloud, job, run)
  })
})

/** The header that opens the gateway of a use, from the file of its clients. */
function secretOf({ outputs }: RunResult): string {
  const { credential_source } = JSON.parse(readFileSync(outputs['credentials_file_path'] ?? '', 'utf8'))
  return credential_source.headers.authorization ?? credential_source.headers.Authorization
}

const lastLine = ({ paths }: RunResult): string =>
  readFileSync(join(paths.temp, 'vertex-audit.jsonl'), 'utf8').trimEnd().split('\n').at(-1) ?? ''
