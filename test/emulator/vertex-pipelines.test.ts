import { beforeEach, describe, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const parent = '/v1/projects/acme-ml/locations/us-central1/pipelineJobs'

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
})

const call = (method: string, target: string, body?: unknown): Promise<Reply> =>
  send(vertex.service, host, method, target, body)
const get = async (id: string) => Object((await call('GET', `${parent}/${id}`)).body)
const taskStates = (job: { jobDetail?: { taskDetails?: { taskName: string; state: string }[] } }) =>
  Object.fromEntries((job.jobDetail?.taskDetails ?? []).map(({ taskName, state }) => [taskName, state]))

const spec = (change: object = {}): object => ({
  pipelineInfo: { name: 'train-fraud' },
  schemaVersion: '2.1.0',
  sdkVersion: 'kfp-2.14.6',
  root: {
    inputDefinitions: {
      parameters: {
        epochs: { parameterType: 'NUMBER_INTEGER' },
        rate: { parameterType: 'NUMBER_DOUBLE', defaultValue: 0.1 },
        note: { parameterType: 'STRING', isOptional: true },
      },
    },
    dag: {
      tasks: {
        prepare: { componentRef: { name: 'comp-prepare' } },
        loop: { componentRef: { name: 'comp-loop' }, dependentTasks: ['prepare'] },
        report: {
          componentRef: { name: 'comp-report' },
          inputs: { parameters: { auc: { taskOutputParameter: { producerTask: 'loop', outputParameterKey: 'auc' } } } },
        },
      },
    },
  },
  components: {
    'comp-prepare': {
      executorLabel: 'exec',
      outputDefinitions: {
        parameters: { rows: { parameterType: 'NUMBER_INTEGER' } },
        artifacts: { data: { artifactType: { schemaTitle: 'system.Dataset', schemaVersion: '0.0.1' } } },
      },
    },
    'comp-loop': { dag: { tasks: { fit: { componentRef: { name: 'comp-fit' } } } } },
    'comp-fit': {
      executorLabel: 'exec',
      outputDefinitions: { parameters: { auc: { parameterType: 'NUMBER_DOUBLE' } } },
    },
    'comp-report': { executorLabel: 'exec' },
  },
  deploymentSpec: { executors: { exec: { container: { image: 'python:3.12' } } } },
  ...change,
})

const pipelineJob = (change: object = {}, config: object = {}, specChange: object = {}): object => ({
  displayName: 'train-fraud',
  pipelineSpec: spec(specChange),
  runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/runs', parameterValues: { epochs: 3 }, ...config },
  ...change,
})

describe('pipeline jobs', () => {
  test('run task by task, nested graphs too, and give their outputs where the real ones do', async () => {
    vertex.state.script({
      runningMs: 30_000,
      tasks: { fit: { outputs: { auc: 0.93 } }, prepare: { artifacts: { data: { rows: 7 } } } },
    })
    const made = await call('POST', `${parent}?pipelineJobId=train-fraud-1`, pipelineJob())
    expect(made).toMatchObject({
      status: 200,
      body: {
        name: 'projects/123456789/locations/us-central1/pipelineJobs/train-fraud-1',
        state: 'PIPELINE_STATE_PENDING',
        runtimeConfig: { parameterValues: { epochs: 3 } },
      },
    })
    world.clock.advance(6_000)
    expect(taskStates(await get('train-fraud-1'))).toEqual({ 'train-fraud-1': 'RUNNING', prepare: 'RUNNING' })
    world.clock.advance(10_000)
    const midway = await get('train-fraud-1')
    expect(taskStates(midway)).toEqual({
      'train-fraud-1': 'RUNNING',
      prepare: 'SUCCEEDED',
      loop: 'RUNNING',
      fit: 'RUNNING',
    })
    expect(midway.jobDetail.taskDetails[1]).toMatchObject({
      execution: { state: 'COMPLETE', metadata: { 'output:rows': 1 } },
      outputs: {
        data: {
          artifacts: [
            {
              schemaTitle: 'system.Dataset',
              uri: expect.stringMatching(/^gs:\/\/acme-models\/runs\/123456789\/train-fraud-1\/prepare_\d+\/data$/),
              metadata: { rows: 7 },
            },
          ],
        },
      },
    })
    world.clock.advance(20_000)
    const ended = await get('train-fraud-1')
    expect(ended).toMatchObject({ state: 'PIPELINE_STATE_SUCCEEDED', endTime: '2026-03-01T12:00:35.000000Z' })
    expect(taskStates(ended)).toMatchObject({ fit: 'SUCCEEDED', loop: 'SUCCEEDED', report: 'SUCCEEDED' })
    const fit = ended.jobDetail.taskDetails.find((task: { taskName: string }) => task.taskName === 'fit')
    const loop = ended.jobDetail.taskDetails.find((task: { taskName: string }) => task.taskName === 'loop')
    expect(fit).toMatchObject({ parentTaskId: loop.taskId, execution: { metadata: { 'output:auc': 0.93 } } })
    const listed = Object((await call('GET', parent)).body).pipelineJobs[0]
    expect(listed).not.toHaveProperty('jobDetail')
  })

  test('a failed task fails the pipeline and what needs it never starts', async () => {
    vertex.state.script({ tasks: { fit: { outcome: 'FAILED' } } })
    await call('POST', `${parent}?pipelineJobId=failing`, pipelineJob())
    world.clock.advance(120_000)
    const job = await get('failing')
    expect(job).toMatchObject({
      state: 'PIPELINE_STATE_FAILED',
      error: {
        code: 9,
        message: expect.stringMatching(
          /^The DAG failed because some tasks failed\. The failed tasks are: \[loop, fit\]\./,
        ),
      },
    })
    expect(taskStates(job)).toMatchObject({ prepare: 'SUCCEEDED', fit: 'FAILED', report: 'NOT_TRIGGERED' })
  })

  test('a cancelled pipeline ends with its running task cancelled', async () => {
    await call('POST', `${parent}?pipelineJobId=stopped`, pipelineJob())
    world.clock.advance(10_000)
    expect(await call('POST', `${parent}/stopped:cancel`)).toMatchObject({ status: 200 })
    expect(await get('stopped')).toMatchObject({ state: 'PIPELINE_STATE_CANCELLING' })
    world.clock.advance(3_000)
    const job = await get('stopped')
    expect(job).toMatchObject({ state: 'PIPELINE_STATE_CANCELLED', error: { code: 1, message: 'CANCELED' } })
    expect(taskStates(job)).toMatchObject({ prepare: 'CANCELLED' })
  })

  test('the same id twice is ALREADY_EXISTS, an id of another form is refused', async () => {
    await call('POST', `${parent}?pipelineJobId=once`, pipelineJob())
    expect((await call('POST', `${parent}?pipelineJobId=once`, pipelineJob())).body).toMatchObject(
      rpcError(409, 'ALREADY_EXISTS', 'Pipeline job with the specified ID already exists.'),
    )
    for (const id of ['Upper', '1st', 'a_b', 'x'.repeat(129)])
      expect((await call('POST', `${parent}?pipelineJobId=${id}`, pipelineJob())).body).toMatchObject(
        rpcError(
          400,
          'INVALID_ARGUMENT',
          `List of found errors:\t1.Field: pipeline_job_id; Message: \`${id}\` does not match \`[a-z][-a-z0-9]{0,127}\`.\t`,
        ),
      )
  })

  test('without an account of its own it runs as the Compute Engine default, which the caller must be allowed to be', async () => {
    world.denied.add('iam.serviceAccounts.actAs')
    expect((await call('POST', parent, pipelineJob())).body).toMatchObject(
      rpcError(
        400,
        'INVALID_ARGUMENT',
        'You do not have permission to act as service_account: 123456789-compute@developer.gserviceaccount.com. (or it may not exist).',
      ),
    )
  })
})

describe('what a pipeline job is refused for', () => {
  const found = async (body: object): Promise<unknown> => Object((await call('POST', parent, body)).body).error?.message
  const config = 'pipeline_job.runtime_config'

  test('parameters that are unknown, missing or of another type', async () => {
    expect(await found(pipelineJob({}, { parameterValues: { epoch: 3, rate: 'fast', note: null } }))).toBe(
      `List of found errors:\t1.Field: ${config}.parameter_values[epoch]; Message: The pipeline has no input parameter \`epoch\`.\t` +
        `2.Field: ${config}.parameter_values[rate]; Message: The value is not of the parameter's type NUMBER_DOUBLE.\t` +
        `3.Field: ${config}.parameter_values[note]; Message: The value is not of the parameter's type STRING.\t` +
        `4.Field: ${config}.parameter_values[epochs]; Message: The required input parameter \`epochs\` is missing.\t`,
    )
    expect(await found(pipelineJob({}, { parameterValues: { epochs: 1.5 } }))).toContain('type NUMBER_INTEGER')
  })

  test('raw parameters for an old schema version, typed ones for a new', async () => {
    const typed = { parameters: { epochs: { intValue: 3 } } }
    expect(await found(pipelineJob({}, typed))).toContain(
      'The schema version 2.1.0 takes its parameters in `parameterValues`.',
    )
    const old = {
      schemaVersion: '2.0.0',
      root: { ...Object(spec()).root, inputDefinitions: { parameters: { epochs: { type: 'INT' } } } },
    }
    expect(await found(pipelineJob({}, {}, old))).toContain(
      'The schema version 2.0.0 takes its parameters in `parameters`.',
    )
    expect(await found(pipelineJob({}, { ...typed, parameterValues: {} }, old))).toBeUndefined()
    expect(
      await found(pipelineJob({}, { parameters: { epochs: { stringValue: '3' } }, parameterValues: {} }, old)),
    ).toContain('type INT')
  })

  test('an output directory that is missing or not in Cloud Storage', async () => {
    expect(await found(pipelineJob({ runtimeConfig: null }))).toContain(
      `${config}.gcs_output_directory; Message: Required field is not set.`,
    )
    expect(await found(pipelineJob({}, { gcsOutputDirectory: null }))).toBe(
      `List of found errors:\t1.Field: ${config}.gcs_output_directory; Message: Required field is not set.\t`,
    )
    expect(await found(pipelineJob({}, { gcsOutputDirectory: 's3://x/y' }))).toBe(
      `List of found errors:\t1.Field: ${config}.gcs_output_directory; Message: The Cloud Storage URI \`s3://x/y\` is invalid. It must start with \`gs://\`.\t`,
    )
  })

  test('a specification that does not hold together', async () => {
    expect(await found(pipelineJob({ pipelineSpec: {} }))).toContain(
      'pipeline_job.pipeline_spec.root.dag.tasks; Message: Required field is not set.',
    )
    expect(await found(pipelineJob({}, {}, { deploymentSpec: { executors: {} } }))).toContain(
      'pipeline_job.pipeline_spec.components[comp-prepare]; Message: No executor is labelled `exec`.',
    )
    expect(await found(pipelineJob({}, {}, { components: {} }))).toContain('No component is named `comp-prepare`.')
    expect(await found(pipelineJob({ pipelineSpec: 'pipeline.yaml' }))).toBe(
      `Invalid value at 'pipeline_job.pipeline_spec' (type.googleapis.com/google.protobuf.Struct), "pipeline.yaml"`,
    )
  })
})
