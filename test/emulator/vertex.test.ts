import { beforeEach, describe, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const parent = '/v1/projects/acme-ml/locations/us-central1'
const numbered = 'projects/123456789/locations/us-central1'

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
})

const call = (method: string, target: string, body?: unknown): Promise<Reply> =>
  send(vertex.service, host, method, target, body)
const createCustomJob = (body: unknown): Promise<Reply> => call('POST', `${parent}/customJobs`, body)
const field = (reply: Reply, name: string): string => String(Object(reply.body)[name])

const customJob = (change: object = {}, pool: object = {}): object => ({
  displayName: 'fraud',
  jobSpec: {
    workerPoolSpecs: [
      {
        machineSpec: { machineType: 'n1-standard-8' },
        replicaCount: 1,
        containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/train/fraud@sha256:00', args: ['--epochs=10'] },
        ...pool,
      },
    ],
  },
  ...change,
})

describe('custom jobs', () => {
  test('are made under the project number, run on the clock and end', async () => {
    const made = await createCustomJob(customJob({ labels: { team: 'fraud' } }))
    expect(made).toMatchObject({
      status: 200,
      body: {
        name: expect.stringMatching(/^projects\/123456789\/locations\/us-central1\/customJobs\/\d{18,19}$/),
        displayName: 'fraud',
        state: 'JOB_STATE_PENDING',
        createTime: '2026-03-01T12:00:00.000000Z',
        labels: { team: 'fraud' },
        jobSpec: { workerPoolSpecs: [{ replicaCount: '1' }] },
      },
    })
    expect(made.body).not.toHaveProperty('startTime')
    const name = field(made, 'name')
    world.clock.advance(5_000)
    expect((await call('GET', `/v1/${name}`)).body).toMatchObject({
      state: 'JOB_STATE_RUNNING',
      startTime: '2026-03-01T12:00:05.000000Z',
    })
    world.clock.advance(60_000)
    const ended = await call('GET', `/v1/${name.replace('123456789', 'acme-ml')}`)
    expect(ended.body).toMatchObject({ state: 'JOB_STATE_SUCCEEDED', endTime: '2026-03-01T12:01:05.000000Z' })
    expect(ended.body).not.toHaveProperty('error')
  })

  test('end as their script says: failed, out of machines, expired, paused, cancelled by Google at their timeout', async () => {
    const outcome = async (script: Parameters<typeof vertex.state.script>[0], job = customJob()): Promise<unknown> => {
      vertex.state.script(script, { times: 1 })
      const name = field(await createCustomJob(job), 'name')
      world.clock.advance(120_000)
      const { state, error, startTime } = Object((await call('GET', `/v1/${name}`)).body)
      return { state, error, started: startTime !== undefined }
    }
    expect(await outcome({ outcome: { state: 'FAILED' } })).toEqual({
      state: 'JOB_STATE_FAILED',
      error: { code: 3, message: expect.stringContaining('workerpool0-0 exited with a non-zero status of 1.') },
      started: true,
    })
    expect(await outcome({ outcome: { state: 'STOCKOUT' } })).toEqual({
      state: 'JOB_STATE_FAILED',
      error: { code: 8, message: expect.stringContaining('Resources are insufficient in region: us-central1.') },
      started: false,
    })
    expect(await outcome({ outcome: { state: 'EXPIRED' } })).toMatchObject({ state: 'JOB_STATE_EXPIRED' })
    expect(await outcome({ outcome: { state: 'PAUSED' } })).toMatchObject({ state: 'JOB_STATE_PAUSED', started: true })
    const limited = Object(customJob())
    limited.jobSpec.scheduling = { timeout: '30s' }
    expect(await outcome({}, limited)).toEqual({
      state: 'JOB_STATE_CANCELLED',
      error: { code: 1, message: 'CANCELED' },
      started: true,
    })
  })

  test('are cancelled later than asked, and not once they are over', async () => {
    const name = field(await createCustomJob(customJob()), 'name')
    world.clock.advance(10_000)
    expect(await call('POST', `/v1/${name}:cancel`, {})).toMatchObject({ status: 200, body: {} })
    expect((await call('GET', `/v1/${name}`)).body).toMatchObject({ state: 'JOB_STATE_CANCELLING' })
    expect((await call('DELETE', `/v1/${name}`)).body).toMatchObject(
      rpcError(
        400,
        'FAILED_PRECONDITION',
        `The CustomJob "${name}" is in state JOB_STATE_CANCELLING and cannot be deleted.`,
      ),
    )
    world.clock.advance(3_000)
    expect((await call('GET', `/v1/${name}`)).body).toMatchObject({ state: 'JOB_STATE_CANCELLED' })
    expect((await call('POST', `/v1/${name}:cancel`)).body).toMatchObject(
      rpcError(
        400,
        'FAILED_PRECONDITION',
        `The CustomJob "${name}" is in state JOB_STATE_CANCELLED and cannot be canceled.`,
      ),
    )
    const deleted = await call('DELETE', `/v1/${name}`)
    expect(deleted.body).toMatchObject({ done: true, response: { '@type': expect.stringContaining('Empty') } })
    expect(await call('GET', `/v1/${field(deleted, 'name')}`)).toMatchObject({ status: 200, body: { done: true } })
    expect((await call('GET', `/v1/${name}`)).body).toMatchObject(
      rpcError(404, 'NOT_FOUND', `The CustomJob "${name}" does not exist.`),
    )
  })

  test('a misspelt field, a wrong type, a bad enum, a second task and a bad duration are each named in one answer', async () => {
    const reply = await createCustomJob(
      customJob(
        { displayName: 7, labels: [], colour: 'red' },
        {
          machineSpec: { machinetype: 'n1-standard-8', acceleratorType: 'NVIDIA_T5' },
          replicaCount: 'many',
          pythonPackageSpec: {},
          containerSpec: { imageUri: ['a'], args: '--a' },
        },
      ),
    )
    const at = 'custom_job.job_spec.worker_pool_specs[0]'
    const lines = [
      `Invalid value at 'custom_job.display_name' (TYPE_STRING), 7`,
      `Invalid JSON payload received. Unknown name "machinetype" at '${at}.machine_spec': Cannot find field.`,
      `Invalid value at '${at}.machine_spec.accelerator_type' (type.googleapis.com/google.cloud.aiplatform.v1.AcceleratorType), "NVIDIA_T5"`,
      `Invalid value at '${at}.replica_count' (TYPE_INT64), "many"`,
      `Invalid JSON payload received. Unknown name "imageUri" at '${at}.container_spec': Proto field is not repeating, cannot start list.`,
      `Invalid value at '${at}.container_spec.args' (TYPE_STRING), "--a"`,
      `Invalid value at '${at}' (oneof), oneof field 'task' is already set. Cannot set 'pythonPackageSpec'`,
      `Invalid JSON payload received. Unknown name "labels" at 'custom_job': Cannot bind a list to map for field 'labels'.`,
      `Invalid JSON payload received. Unknown name "colour" at 'custom_job': Cannot find field.`,
    ]
    expect(reply.body).toMatchObject(rpcError(400, 'INVALID_ARGUMENT', lines.join('\n')))
    expect(reply.body).toMatchObject({
      error: {
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: expect.arrayContaining([{ field: `${at}.machine_spec`, description: lines[1] }]),
          },
        ],
      },
    })
    const timeout = Object(customJob())
    timeout.jobSpec.scheduling = { timeout: '2h', strategy: 'CHEAP' }
    expect((await createCustomJob(timeout)).body).toMatchObject(
      rpcError(
        400,
        'INVALID_ARGUMENT',
        "Invalid value at 'custom_job.job_spec.scheduling.timeout' (type.googleapis.com/google.protobuf.Duration), Field 'timeout', Illegal duration format; duration must end with 's'\n" +
          `Invalid value at 'custom_job.job_spec.scheduling.strategy' (type.googleapis.com/google.cloud.aiplatform.v1.Scheduling.Strategy), "CHEAP"`,
      ),
    )
    expect((await createCustomJob('{"displayName"')).body).toMatchObject(
      rpcError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unexpected token.\n{"displayName"\n^'),
    )
    expect((await createCustomJob([])).body).toMatchObject(
      rpcError(
        400,
        'INVALID_ARGUMENT',
        `Invalid JSON payload received. Unknown name "" at 'custom_job': Root element must be a message.`,
      ),
    )
    expect(vertex.state.all).toEqual([])
  })

  test("what Vertex AI's own validation finds comes as its list of errors", async () => {
    const found = async (body: object): Promise<unknown> => Object((await createCustomJob(body)).body).error?.message
    expect(await found({ jobSpec: {} })).toBe(
      'List of found errors:\t1.Field: custom_job.display_name; Message: Required field is not set.\t' +
        '2.Field: custom_job.job_spec.worker_pool_specs; Message: Required field is not set.\t',
    )
    expect(await found(customJob({ labels: { Team: 'Fraud' } }))).toMatch(
      /^List of found errors:\t1\.Field: custom_job\.labels; Message: There can be no more than 64 labels attached to a single resource\. Label keys and values can only contain lowercase letters/,
    )
    const many = Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`k${index}`, 'v']))
    expect(await found(customJob({ labels: many }))).toContain('custom_job.labels')
    expect(await found(customJob({ displayName: 'x'.repeat(129) }))).toContain(
      'custom_job.display_name; Message: The display name',
    )
    const at = 'custom_job.job_spec.worker_pool_specs[0]'
    const one = (name: string, message: string): string =>
      `List of found errors:\t1.Field: ${name}; Message: ${message}\t`
    const machine = (machineSpec: object): Promise<unknown> => found(customJob({}, { machineSpec }))
    expect(await found(customJob({}, { replicaCount: 0 }))).toBe(
      one(`${at}.replica_count`, 'The replica count of the first worker pool must be 1.'),
    )
    expect(await found(customJob({}, { containerSpec: null }))).toBe(
      one(`${at}.task`, 'One of container_spec and python_package_spec must be set.'),
    )
    expect(await machine({})).toBe(one(`${at}.machine_spec.machine_type`, 'Required field is not set.'))
    expect(await machine({ machineType: 'n1-standard-3' })).toBe(
      one(`${at}.machine_spec`, 'Machine type "n1-standard-3" is not supported.'),
    )
    expect(
      await machine({ machineType: 'e2-standard-4', acceleratorType: 'NVIDIA_TESLA_T4', acceleratorCount: 1 }),
    ).toBe(
      one(`${at}.machine_spec`, 'Accelerator "NVIDIA_TESLA_T4" is not supported for machine type "e2-standard-4".'),
    )
    expect(
      await machine({ machineType: 'a2-highgpu-2g', acceleratorType: 'NVIDIA_TESLA_A100', acceleratorCount: 1 }),
    ).toBe(
      one(
        `${at}.machine_spec`,
        'Accelerator count 1 is not supported for accelerator "NVIDIA_TESLA_A100" and machine type "a2-highgpu-2g".',
      ),
    )
    expect(await machine({ machineType: 'ct5lp-hightpu-4t', acceleratorType: 'NVIDIA_L4' })).toContain(
      'is not supported',
    )
    const elsewhere = Object(customJob())
    elsewhere.jobSpec.baseOutputDirectory = { outputUriPrefix: '/tmp/out' }
    expect(await found(elsewhere)).toContain('The Cloud Storage URI `/tmp/out` is invalid. It must start with `gs://`.')
    expect(vertex.state.all).toEqual([])
  })

  test('what only Google sets is dropped from a request, null and default values too', async () => {
    const made = await createCustomJob(
      customJob({ state: 'JOB_STATE_SUCCEEDED', name: 'mine', encryptionSpec: null, labels: {} }),
    )
    expect(made.body).toMatchObject({ state: 'JOB_STATE_PENDING', name: expect.stringContaining(numbered) })
    expect(made.body).not.toHaveProperty('encryptionSpec')
    expect(made.body).not.toHaveProperty('labels')
  })
})

describe('who may do what, and where', () => {
  test('without the permission Google names it and the resource', async () => {
    world.denied.add('aiplatform.customJobs.create')
    const reply = await createCustomJob(customJob())
    expect(reply.body).toMatchObject(
      rpcError(
        403,
        'PERMISSION_DENIED',
        "Permission 'aiplatform.customJobs.create' denied on resource '//aiplatform.googleapis.com/projects/acme-ml/locations/us-central1' (or it may not exist).",
      ),
    )
    expect(reply.body).toMatchObject({
      error: {
        details: [
          {
            reason: 'IAM_PERMISSION_DENIED',
            domain: 'aiplatform.googleapis.com',
            metadata: { permission: 'aiplatform.customJobs.create' },
          },
        ],
      },
    })
  })

  test('a job as an account that the caller may not act as is an invalid argument', async () => {
    world.denied.add('iam.serviceAccounts.actAs')
    const job = Object(customJob())
    job.jobSpec.serviceAccount = 'runtime@acme-ml.iam.gserviceaccount.com'
    expect((await createCustomJob(job)).body).toMatchObject(
      rpcError(
        400,
        'INVALID_ARGUMENT',
        'You do not have permission to act as service_account: runtime@acme-ml.iam.gserviceaccount.com. (or it may not exist).',
      ),
    )
    expect(await createCustomJob(customJob())).toMatchObject({ status: 200 })
  })

  test('without a token nothing is told', async () => {
    const reply = await send(vertex.service, host, 'GET', `${parent}/customJobs/1`, undefined, {})
    expect(reply).toMatchObject({ status: 401 })
  })

  test('a switched-off API gives the activation link, an unknown project is denied', async () => {
    const off = await call('POST', '/v1/projects/acme-off/locations/us-central1/customJobs', customJob())
    const url = 'https://console.developers.google.com/apis/api/aiplatform.googleapis.com/overview?project=987654321'
    expect(off.body).toMatchObject({
      error: {
        code: 403,
        status: 'PERMISSION_DENIED',
        message: `Vertex AI API has not been used in project 987654321 before or it is disabled. Enable it by visiting ${url} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
        details: [{ reason: 'SERVICE_DISABLED', metadata: { activationUrl: url } }, { links: [{ url }] }],
      },
    })
    const unknown = await call('POST', '/v1/projects/nobodys/locations/us-central1/customJobs', customJob())
    expect(unknown.body).toMatchObject(
      rpcError(403, 'PERMISSION_DENIED', 'Permission denied on resource project nobodys.'),
    )
  })

  test('a location of another host is refused with the right one', async () => {
    const reply = await call('POST', '/v1/projects/acme-ml/locations/europe-west4/customJobs', customJob())
    const message =
      "List of found errors:\t1.Field: parent; Message: The provided location ID doesn't match the endpoint. The valid location ID is `us-central1`.\t"
    expect(reply.body).toMatchObject(rpcError(400, 'INVALID_ARGUMENT', message))
    const globally = await send(
      vertex.service,
      'aiplatform.googleapis.com',
      'POST',
      '/v1/projects/acme-ml/locations/global/customJobs',
      customJob(),
    )
    expect(globally.body).toMatchObject(
      rpcError(501, 'UNIMPLEMENTED', 'Operation is not implemented, or supported, or enabled.'),
    )
  })

  test('a path that no proto has is the page of the front end, one that is not served yet says so', async () => {
    for (const target of [
      '/v1/nothing',
      `${parent}/customJob`,
      `${parent}/customJobs/%zz`,
      `${parent}/customJobs/1:stop`,
    ]) {
      const reply = await call('POST', target, {})
      expect([target, reply.status]).toEqual([target, 404])
      expect(reply.text).toContain('was not found on this server.')
    }
    const nowhere = await send(vertex.service, 'mars-north1-aiplatform.googleapis.com', 'GET', `${parent}/customJobs`)
    expect(nowhere).toMatchObject({ status: 404, body: undefined })
    expect((await call('GET', `${parent}/featurestores`)).body).toMatchObject(
      rpcError(
        501,
        'UNIMPLEMENTED',
        'The emulator does not serve google.cloud.aiplatform.v1.FeaturestoreService.ListFeaturestores yet.',
      ),
    )
    expect(vertex.service.serves('aiplatform.eu.rep.googleapis.com')).toBe(true)
    expect(vertex.service.serves('evil-aiplatform.googleapis.com.example')).toBe(false)
  })

  test('more submissions than the quota are refused until the minute has passed', async () => {
    vertex.state.submissions.limit = 2
    await createCustomJob(customJob())
    await createCustomJob(customJob())
    expect((await createCustomJob(customJob())).body).toMatchObject(
      rpcError(
        429,
        'RESOURCE_EXHAUSTED',
        expect.stringMatching(
          /^Quota exceeded for quota metric '.+' of service 'aiplatform\.googleapis\.com' for consumer 'project_number:123456789'\.$/,
        ),
      ),
    )
    world.clock.advance(60_000)
    expect(await createCustomJob(customJob())).toMatchObject({ status: 200 })
  })
})

describe('lists', () => {
  const list = async (query: Record<string, string>): Promise<Reply> =>
    call('GET', `${parent}/customJobs?${new URLSearchParams(query)}`)
  const names = (reply: Reply): string[] =>
    [Object(reply.body).customJobs ?? []].flat().map((job: unknown) => String(Object(job).displayName))

  const makeThree = async (): Promise<void> => {
    for (const [displayName, labels] of [
      ['first', { 'keyless-key': 'a', team: 'fraud' }],
      ['second', { 'keyless-key': 'b' }],
      ['third', { 'keyless-key': 'a' }],
    ] as const) {
      await createCustomJob(customJob({ displayName, labels }))
      world.clock.advance(30_000)
    }
  }

  test('do not show a job that was made just now, GET does', async () => {
    const name = field(await createCustomJob(customJob()), 'name')
    expect(await list({})).toMatchObject({ status: 200, body: {} })
    expect(await call('GET', `/v1/${name}`)).toMatchObject({ status: 200 })
    world.clock.advance(3_000)
    expect(names(await list({}))).toEqual(['fraud'])
  })

  test('filter by label, state, time and name, joined and grouped; OR binds tighter than AND', async () => {
    await makeThree()
    const found = async (filter: string): Promise<string[]> => names(await list({ filter }))
    expect(await found('labels.keyless-key="a" AND create_time>"2026-03-01T12:00:00Z"')).toEqual(['third'])
    expect(await found('labels.keyless-key=a state="JOB_STATE_SUCCEEDED"')).toEqual(['first'])
    expect(await found('labels.team:*')).toEqual(['first'])
    expect(await found('NOT labels.keyless-key="a"')).toEqual(['second'])
    expect(await found('display_name:"*ir*"')).toEqual(['third', 'first'])
    expect(await found('display_name="first" OR display_name="second" AND labels.keyless-key="b"')).toEqual(['second'])
    expect(await found('display_name="first" OR (display_name="second" AND labels.keyless-key="b")')).toEqual([
      'second',
      'first',
    ])
    expect(await found('labels.keyless-key="none"')).toEqual([])
  })

  test('a filter that is none, or of fields that the method has not, is an error and not an empty list', async () => {
    const refused = async (filter: string): Promise<unknown> => Object((await list({ filter })).body).error?.message
    expect(await refused('labels.a="b" AND')).toBe("Invalid filter: syntax error at line 1, column 17, token ''")
    expect(await refused('(state="JOB_STATE_FAILED"')).toBe(
      "Invalid filter: syntax error at line 1, column 26, token ''",
    )
    expect(await refused('createTime>"2026-03-01T12:00:00Z"')).toBe('The filter field `createTime` is not supported.')
    expect(await refused('state>"JOB_STATE_FAILED"')).toBe(
      'The operator `>` is not supported for the filter field `state`.',
    )
    expect(await refused('state="FAILED"')).toBe('`FAILED` is not a state.')
    expect(await refused('create_time>"yesterday"')).toBe('`yesterday` is not a timestamp in RFC 3339 format.')
    expect(await refused('labels="a"')).toBe('The filter field `labels` is not supported.')
    expect((await list({ orderBy: 'create_time' })).body).toMatchObject(
      rpcError(
        400,
        'INVALID_ARGUMENT',
        `Invalid JSON payload received. Unknown name "orderBy": Cannot bind query parameter. Field 'orderBy' could not be found in request message.`,
      ),
    )
  })

  test('come in pages whose tokens hold for the same question alone', async () => {
    await makeThree()
    const first = await list({ pageSize: '2' })
    expect(names(first)).toEqual(['third', 'second'])
    const token = field(first, 'nextPageToken')
    const second = await list({ pageSize: '2', pageToken: token })
    expect(names(second)).toEqual(['first'])
    expect(second.body).not.toHaveProperty('nextPageToken')
    for (const query of [{ pageToken: 'x' }, { pageToken: token, filter: 'labels.team:*' }])
      expect((await list(query)).body).toMatchObject(rpcError(400, 'INVALID_ARGUMENT', 'The page token is invalid.'))
  })

  test('show only what a read mask asks for', async () => {
    await makeThree()
    const reply = await list({ readMask: 'name,state,labels.team', pageSize: '1', filter: 'labels.team:*' })
    expect(Object(reply.body).customJobs).toEqual([
      { name: expect.stringContaining(numbered), state: 'JOB_STATE_SUCCEEDED', labels: { team: 'fraud' } },
    ])
  })
})
