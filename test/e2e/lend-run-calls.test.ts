import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as realTime } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { acme, eventsOf, policyPath, policyText, throughDist, train } from './harness.ts'
import { recordOf } from './later-steps.ts'
import { agentFraud, lendInputs } from './lending.ts'

/** A program that calls as an agent does: by the variables that it has. */
const agent = `
const fs = require('node:fs')
const base = process.env.GOOGLE_VERTEX_BASE_URL
const file = JSON.parse(fs.readFileSync(process.env.GOOGLE_APPLICATION_CREDENTIALS, 'utf8'))
const headers = { ...file.credential_source.headers, 'content-type': 'application/json' }
global.call = async model => {
  const place = 'projects/acme-ml/locations/us-central1/publishers/google/models/' + model
  const body = JSON.stringify({ contents: [{ role: 'user', parts: [{ text: 'hello' }] }] })
  const answer = await fetch(base + '/v1/' + place + ':generateContent', { method: 'POST', headers, body })
  const { error } = await answer.json()
  console.log(model, answer.status, error === undefined ? 'answered' : error.message)
  return answer.status
}
global.until = async name => { while (!fs.existsSync(name)) await new Promise(done => setTimeout(done, 10)) }
`

const script = (calls: string): string => `node - <<'END'\n${agent}\n;(async () => { ${calls} })()\nEND`

test('a command sees on its screen what it may not call, and that its budget is spent', async () => {
  await using cloud = await agentFraud({
    ...throughDist,
    lend: 'gateway: { calls: [generateContent], max_output_tokens: 100 }, budget: { requests: 1 }',
  })
  const run = await train(cloud, {
    inputs: {
      ...lendInputs,
      run: script(`await call('gemini-2.0-flash-001'); await call('gemini-2.5-flash'); await call('gemini-2.5-flash')`),
    },
  })
  expect(run, run.log).toMatchObject({ exitCode: 0, conclusion: 'success' })
  expect(run.log).toMatch(/^gemini-2\.0-flash-001 400 Keyless Vertex: .*allow\.publisher_models/m)
  expect(run.log).toMatch(/^gemini-2\.5-flash 200 answered$/m)
  expect(run.log).toMatch(/^gemini-2\.5-flash 400 Keyless Vertex: .*budget/m)
  expect(eventsOf(run, 'call.began')).toMatchObject([{ call: 1, model: 'google/gemini-2.5-flash' }])
  expect(eventsOf(run, 'lend.ended')).toMatchObject([{ reason: 'command', calls: 1, refused: 2 }])
})

test('a policy that no longer has the grant ends the calls of a command, and fails the step', async () => {
  await using cloud = await agentFraud({
    ...throughDist,
    lend: 'gateway: { calls: [generateContent], max_output_tokens: 100 }, budget: { requests: 9 }',
  })
  const job = new WorkflowJob(cloud)
  const at = (name: string): string => join(job.paths.workspace, name)
  const revoking = until(at('called')).then(() => {
    cloud.github.repository(acme.repository).commit({ [policyPath]: policyText })
    cloud.clock.advance(3_600_000)
    writeFileSync(at('revoked'), '')
  })
  const calls = `await call('gemini-2.5-flash'); fs.writeFileSync('called', ''); await until('revoked'); await call('gemini-2.5-flash'); await call('gemini-2.5-flash')`
  const run = await job.run({ inputs: { ...lendInputs, run: script(calls) } })
  await revoking
  await job.end()
  expect(run, run.log).toMatchObject({ exitCode: 1, conclusion: 'failure' })
  expect(run.log).toMatch(/^gemini-2\.5-flash 200 answered$/m)
  expect(run.log.match(/^gemini-2\.5-flash \d+ .*/gm)).toHaveLength(3)
  expect(run.log.match(/^gemini-2\.5-flash 400 Keyless Vertex: this run may not use Google any more: /gm)).toHaveLength(
    2,
  )
  expect(run.log).toContain('(DENIED, at: decision)')
  expect(recordOf(run).find(({ type }) => type === 'lend.ended')?.data).toMatchObject({ reason: 'denied' })
})

test('a command whose time is over runs on, is told so, and does not fail', async () => {
  await using cloud = await agentFraud({
    ...throughDist,
    lend: 'gateway: { calls: [generateContent], max_output_tokens: 100 }, budget: { duration: 30s }',
  })
  const calls = `while ((await call('gemini-2.5-flash')) === 200) await new Promise(done => setTimeout(done, 100)); console.log('still here')`
  const run = await train(cloud, { inputs: { ...lendInputs, run: script(calls) } })
  expect(run, run.log).toMatchObject({ exitCode: 0, conclusion: 'success' })
  expect(run.log).toMatch(/^gemini-2\.5-flash 400 Keyless Vertex: the budget of grant agent has ended: /m)
  expect(run.log).toMatch(/^still here$/m)
  expect(run.annotations).toContainEqual(expect.objectContaining({ title: 'The time of grant agent is over' }))
  expect(run.summary).toContain('its budget is spent: duration')
  expect(eventsOf(run, 'lend.ended')).toMatchObject([{ reason: 'duration', refused: 1 }])
})

async function until(path: string): Promise<void> {
  while (!existsSync(path)) await realTime(10)
}
