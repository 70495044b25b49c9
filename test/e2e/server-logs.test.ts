import { describe, expect, test } from 'vitest'
import { changed, fraud, policyText } from './harness.ts'
import { machine, serving, withBoth } from './serving.ts'
import { runSteps } from './steps.ts'

const logging = 'logging.googleapis.com'
const lines = [
  'INFO:     Started server process [1]',
  'Traceback (most recent call last):',
  '  File "/app/serve.py", line 14, in <module>',
  "ModuleNotFoundError: No module named 'lightgbm'",
]
const logs = lines.map((message, line) => ({ at: 15_000 + line, message }))
const said = "ModuleNotFoundError: No module named 'lightgbm'"
const error = { code: 9, message: 'Model server terminated: model server container terminated: exit_code: 1' }
const deployedModel = { model: 'fraud@2', dedicatedResources: machine }
const deploy = (envelope: object = {}) => ({
  deploy: { deployModel: { endpoint: 'fraud', deployedModel }, ...envelope },
})

/** An endpoint with the first version. Its server has a log of its own, which is not that of the new one. */
async function withServer(script: object) {
  const cloud = await serving()
  withBoth(cloud, { 1: 100 })
  cloud.google.vertex.endpoints.script({ deployMs: 20_000, ...script })
  const { project, location } = { project: { id: 'acme-ml', number: '123456789' }, location: 'us-central1' }
  const other = { project, location, of: { endpoint: 'fraud', deployed: '1' }, since: cloud.clock.now() }
  cloud.google.vertex.serverLogs.add(other, [{ at: 0, message: 'Error: of the version that serves' }])
  return cloud
}

const readsOf = (cloud: Awaited<ReturnType<typeof serving>>) =>
  cloud.requestsTo(logging).filter(({ path }) => path === '/v2/entries:list')

describe('a server that did not start says why', () => {
  test('a model that is deployed', async () => {
    await using cloud = await withServer({ error, logs })
    const run = await runSteps(cloud, deploy())
    expect(run.conclusion).toBe('failure')
    for (const line of lines) expect(run.log).toContain(`[deploy] ${line}`)
    expect(run.log).not.toContain('of the version that serves')
    expect(run.annotations[0]?.title).toBe(`deploy failed: the model server did not start · ${said}`)
    expect(run.summary).toMatch(/^## .*\n\n```\n/)
    expect(run.summary).toContain(`It said: ${said}.`)
  })

  test('a model that hangs until the time limit of its step', async () => {
    await using cloud = await withServer({
      deployMs: 600_000,
      logs: [{ at: 5_000, message: 'waiting for gs://weights' }],
    })
    const run = await runSteps(cloud, deploy({ timeout: '1m' }))
    expect(run.conclusion).toBe('failure')
    expect(run.log).toContain('[deploy] waiting for gs://weights')
  })

  test('an agent', async () => {
    await using cloud = await fraud({ policy: changed(policyText, '[customJob, pipelineJob]', '[reasoningEngine]') })
    cloud.google.vertex.engines.script({ createMs: 20_000, outcome: { state: 'FAILED' }, logs })
    const spec = {
      deploymentSpec: { maxInstances: 2 },
      packageSpec: { pickleObjectGcsUri: 'gs://acme-models/fraud/agent.pkl', pythonVersion: '3.12' },
    }
    const run = await runSteps(cloud, { agent: { reasoningEngine: { displayName: 'support', spec } } })
    expect(run.conclusion).toBe('failure')
    expect(run.annotations[0]?.title).toContain(`· ${said}`)
    expect(run.log).toContain(`[agent] ${said}`)
  })
})

describe('its log is not read', () => {
  test('after a success', async () => {
    await using cloud = await withServer({ logs })
    expect((await runSteps(cloud, deploy())).conclusion).toBe('success')
    expect(readsOf(cloud)).toEqual([])
  })

  test('if no machine was free, so that no server ran', async () => {
    await using cloud = await withServer({ outOfStock: true, logs })
    expect((await runSteps(cloud, deploy())).conclusion).toBe('failure')
    expect(readsOf(cloud)).toEqual([])
  })

  test('without log_streaming', async () => {
    await using cloud = await withServer({ error, logs })
    const run = await runSteps(cloud, deploy(), { inputs: { log_streaming: 'false' } })
    expect(run.log).not.toContain(said)
    expect(readsOf(cloud)).toEqual([])
  })
})

test('an account that may not read logs still gets the failure, and the command that shows the log', async () => {
  await using cloud = await withServer({ error, logs })
  const [project] = cloud.google.identity.projects
  if (project === undefined) throw new Error('acme has no project')
  const bindings = project.bindings.filter(({ role }) => role !== 'roles/logging.viewer')
  cloud.google.identity.projects[0] = { ...project, bindings }
  const run = await runSteps(cloud, deploy())
  expect(run.annotations.map(({ title }) => title)).toEqual([
    'Logs are not shown',
    'deploy: the model server did not start',
  ])
  expect(run.log).toContain('gcloud logging read')
})
