import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { FaultRule } from '../../emulator/faults.ts'
import { acme, changed, eventsOf, expectRefused, fraud, policyText, type Training, throughDist } from './harness.ts'
import { resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [uploadModel, copyModel, aliases]\n      models: [fraud, projects/acme-ml/locations/europe-west4/models/fraud]',
)
  .replace('locations: [us-central1]', 'locations: [us-central1, europe-west4]')
  .replace('/train/*@sha256:*', '/*/*@sha256:*')
const image = `us-docker.pkg.dev/acme-ml/serve/fraud@sha256:${'1'.repeat(64)}`
const model = (more: object = {}): object => ({
  displayName: 'fraud',
  artifactUri: 'gs://acme-models/fraud/1',
  containerSpec: { imageUri: image },
  ...more,
})
const upload = (more: object = {}, request: object = {}) => ({
  register: { uploadModel: { modelId: 'fraud', model: model(more), ...request } },
})
const numbered = `projects/${acme.projectNumber}/locations/us-central1/models/fraud`
const page = 'https://console.cloud.google.com/vertex-ai/models/locations/us-central1/models/fraud/versions'

const versionsOf = (cloud: Emulator): string[] =>
  cloud.google.vertex.models.all.flatMap(({ versions }) => versions.map(({ name }) => name))
const uploads = (cloud: Emulator): string[] =>
  vertexCalls(cloud).filter(call => call === 'POST models:upload' || call === 'POST models:copy')
const seed = (cloud: Emulator, location = 'us-central1', more: object = {}) =>
  cloud.google.vertex.models.put(acme.project, location, { modelId: 'fraud', ...more })
const breakCall = (cloud: Emulator, verb: string, fault: FaultRule['fault'], times = 1): void =>
  cloud.faults.add({ host, method: 'POST', path: new RegExp(`:${verb}$`), fault, times })
const attempt = (cloud: Emulator, runAttempt: string, steps: object, inputs: Record<string, string> = {}) =>
  runSteps(
    cloud,
    {},
    {
      inputs: { steps: stepsFile({ ...steps }), ...inputs },
      job: { runId: '17012345678', runAttempt },
      permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
    },
  )
const adopted = (run: Training): string[] => eventsOf(run, 'step.adopted').map(({ name }) => name)

describe('uploadModel', () => {
  test('makes a model, and of one that exists a new version, which outputs can name', async () => {
    await using cloud = await fraud({ ...throughDist, policy })
    const steps = stepsFile(upload({ versionAliases: ['candidate'], labels: { team: 'risk' } }), {
      outputs: { model: '${steps.register.model}@${steps.register.modelVersionId}' },
    })
    const first = await runSteps(cloud, {}, { inputs: { steps } })
    expect(first.conclusion, first.log).toBe('success')
    expect(first.outputs['model']).toBe('projects/acme-ml/locations/us-central1/models/fraud@1')
    expect(resultsOf(first)['register']).toMatchObject({
      kind: 'uploadModel',
      state: 'SUCCEEDED',
      name: `${numbered}@1`,
      console_url: `${page}/1?project=acme-ml`,
    })
    expect(first.summary).toContain(`**Model:** [\`fraud@1\`](${page}/1?project=acme-ml)`)
    expect(first.log).toContain(`register: done: ${numbered}@1\nregister: ${page}/1?project=acme-ml\n`)
    const second = await runSteps(cloud, {}, { inputs: { steps } })
    expect(second.conclusion, second.log).toBe('success')
    expect(second.outputs['model']).toBe('projects/acme-ml/locations/us-central1/models/fraud@2')
    expect(versionsOf(cloud)).toEqual([`${numbered}@1`, `${numbered}@2`])
    const [made] = cloud.google.vertex.models.all
    expect([...(made?.aliases ?? [])]).toEqual([
      ['default', '1'],
      ['candidate', '2'],
    ])
    expect(made?.versions[1]?.resource['labels']).toMatchObject({ team: 'risk', 'keyless-step': 'register' })
    const [operation] = eventsOf(second, 'step.submitted')
    expect(operation?.name).toMatch(/\/models\/fraud\/operations\/\d+$/)
    expect(eventsOf(second, 'step.finished')).toEqual([
      { step: 'register', kind: 'uploadModel', name: `${numbered}@2`, state: 'SUCCEEDED', reason: null },
    ])
  })

  test.for([
    ['the connection is reset before it took effect', { reset: 'before' }, 2],
    ['the connection is reset after it took effect', { reset: 'after' }, 1],
    ['a 503 hides that it took effect', { status: 503, effect: true, body: 'Service Unavailable' }, 1],
  ] as const)('is looked for before it is repeated where %s', async ([, fault, sent]) => {
    for (const exists of [false, true]) {
      await using cloud = await fraud({ policy })
      if (exists) seed(cloud)
      breakCall(cloud, 'upload', fault)
      const run = await runSteps(cloud, upload())
      expect(run.conclusion, run.log).toBe('success')
      expect(cloud.faults.pending).toEqual([])
      expect(uploads(cloud)).toHaveLength(sent)
      const version = exists ? 2 : 1
      expect(versionsOf(cloud)).toHaveLength(version)
      expect(resultsOf(run)['register']?.name).toBe(`${numbered}@${version}`)
      expect(adopted(run)).toEqual(sent === 1 ? [`${numbered}@${version}`] : [])
    }
  })

  test('is taken up by a re-run of the workflow, and made anew when told to or when the body differs', async () => {
    await using cloud = await fraud({ policy })
    seed(cloud)
    const steps = upload({ versionAliases: ['candidate'] })
    expect((await attempt(cloud, '1', steps)).conclusion).toBe('success')
    cloud.clock.advance(60_000)
    // Aliases move; the version stays the same.
    cloud.google.vertex.models.all[0]?.aliases.delete('candidate')
    const again = await attempt(cloud, '2', steps)
    expect(again.conclusion, again.log).toBe('success')
    expect(adopted(again)).toEqual([`${numbered}@2`])
    expect(again.annotations.map(({ title }) => title)).toContain('Step register was adopted')
    expect(resultsOf(again)['register']).toMatchObject({
      name: `${numbered}@2`,
      console_url: `${page}/2?project=acme-ml`,
    })
    expect(versionsOf(cloud)).toHaveLength(2)

    const other = await attempt(cloud, '3', upload({ artifactUri: 'gs://acme-models/fraud/2' }))
    expect(resultsOf(other)['register']?.name).toBe(`${numbered}@3`)
    const fresh = await attempt(cloud, '4', steps, { rerun: 'new' })
    expect(resultsOf(fresh)['register']?.name).toBe(`${numbered}@4`)
    cloud.clock.advance(60_000)
    const torn = await attempt(cloud, '5', steps)
    expect(torn.exitCode).toBe(1)
    expect(torn.log).toContain(
      "2 model versions have this step's key, so the action neither adopts one nor creates another",
    )
    expect(versionsOf(cloud)).toHaveLength(4)
  })

  test('takes up no look-alike of another image under the same label', async () => {
    await using cloud = await fraud({ policy })
    await attempt(cloud, '1', upload())
    cloud.clock.advance(60_000)
    const [version] = cloud.google.vertex.models.all[0]?.versions ?? []
    if (version === undefined) throw new Error('nothing was made')
    version.resource = { ...version.resource, containerSpec: { imageUri: image.replace('acme-ml', 'evil') } }
    const run = await attempt(cloud, '2', upload())
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      `${numbered}@1 has this step's key, but differs from the request at containerSpec.imageUri`,
    )
    expect(versionsOf(cloud)).toHaveLength(1)
  })

  test('becomes the next version where somebody makes the model meanwhile', async () => {
    await using cloud = await fraud({ policy })
    // The id is taken after the action looked for it, or while the upload is in progress.
    const taken = cloud.answered(({ method, path }) => method === 'POST' && path.endsWith('/models:upload'))
    const [run] = await Promise.all([runSteps(cloud, upload()), taken.then(() => seed(cloud))])
    expect(run.conclusion, run.log).toBe('success')
    expect(versionsOf(cloud)).toEqual([`${numbered}@1`, `${numbered}@2`])
    expect(resultsOf(run)['register']?.name).toBe(`${numbered}@2`)
    expect(run.log).toContain(
      'meanwhile another client created a model with this id: this one becomes its next version',
    )

    await using late = await fraud({ policy })
    const error = {
      error: { code: 409, message: 'The Model with ID `fraud` already exists.', status: 'ALREADY_EXISTS' },
    }
    breakCall(late, 'upload', { status: 409, body: error })
    const refused = late.answered(({ method, path }) => method === 'POST' && path.endsWith('/models:upload'))
    const [second] = await Promise.all([runSteps(late, upload()), refused.then(() => seed(late))])
    expect(second.conclusion, second.log).toBe('success')
    expect(versionsOf(late)).toEqual([`${numbered}@1`, `${numbered}@2`])
  })

  test('fails with Google’s words: refused, or when the operation ends', async () => {
    await using cloud = await fraud({ policy })
    const refused = await runSteps(cloud, upload({ containerSpec: undefined }))
    expect(refused.exitCode).toBe(1)
    expect(refused.log).toContain('model.container_spec')
    expect(refused.log).toContain('(STEP_REJECTED, at: step)')
    cloud.google.vertex.models.script({ error: { code: 9, message: 'The artifacts could not be read.' } })
    const failed = await runSteps(cloud, upload())
    expect(failed.exitCode).toBe(1)
    expect(failed.log).toContain(`the upload of projects/acme-ml/locations/us-central1/models/fraud failed`)
    expect(failed.log).toContain('The artifacts could not be read.')
    expect(eventsOf(failed, 'step.finished')).toMatchObject([{ state: 'FAILED', reason: 'code 9' }])
    const { identity } = cloud.google
    for (const project of identity.projects)
      project.bindings = project.bindings.filter(({ role }) => role !== 'roles/aiplatform.user')
    const forbidden = await runSteps(cloud, upload())
    expect(forbidden.log).toContain(`lacks aiplatform.models.`)
    expect(forbidden.log).toContain('roles/aiplatform.user')
    expect(versionsOf(cloud)).toEqual([])
  })

  test('says what goes on where it cannot be stopped: past its timeout, cancelled, killed', async () => {
    const long = async (): Promise<Emulator> => {
      const cloud = await fraud({ policy })
      cloud.google.vertex.models.script({ uploadMs: 3_600_000 })
      return cloud
    }
    const isPoll = ({ path, method }: { path: string; method: string }): boolean =>
      method === 'GET' && path.includes('/operations/')
    const name = expect.stringMatching(/\/models\/fraud\/operations\/\d+$/)
    {
      await using cloud = await long()
      const { register } = upload()
      const run = await runSteps(cloud, { register: { ...register, timeout: '30s' } })
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain('took longer than its timeout of 30 s')
      expect(run.log).toContain('It cannot be stopped, and may still take effect.')
      expect(eventsOf(run, 'step.finished')).toMatchObject([{ state: 'TIMED_OUT' }])
    }
    {
      await using cloud = await long()
      const run = await runSteps(cloud, upload(), { cancel: () => cloud.answered(isPoll) })
      expect(run.conclusion, run.log).toBe('cancelled')
      expect(eventsOf(run, 'run.cancelled')[0]).toMatchObject({ cancelled: [], left_running: [name] })
      expect(resultsOf(run)['register']?.state).toBe('CANCELLING')
    }
    {
      await using cloud = await long()
      const run = await runSteps(cloud, upload(), { kill: () => cloud.answered(isPoll) })
      expect(run.signal).toBe('SIGKILL')
      expect(eventsOf(run, 'run.cancelled')).toMatchObject([{ signal: 'KILLED', cancelled: [], left_running: [name] }])
      expect(run.post?.annotations).toContainEqual(expect.objectContaining({ title: 'Left running' }))
    }
    {
      await using cloud = await fraud({ policy })
      const run = await runSteps(cloud, upload(), {
        kill: () => cloud.answered(isPoll).then(() => cloud.clock.advance(60_000)),
      })
      expect(run.signal).toBe('SIGKILL')
      // The upload had ended when post looked.
      expect(eventsOf(run, 'run.cancelled')).toEqual([{ signal: 'KILLED', cancelled: [], left_running: [] }])
      expect(versionsOf(cloud)).toHaveLength(1)
    }
  })
})

describe('copyModel', () => {
  const source = 'projects/acme-ml/locations/europe-west4/models/fraud'
  const copy = (more: object = {}) => ({
    promote: { copyModel: { sourceModel: `${source}@champion`, modelId: 'fraud', ...more } },
  })
  const original = `projects/${acme.projectNumber}/locations/europe-west4/models/fraud@1`

  test.for([
    ['all is well', undefined, 1],
    ['the connection is reset before it took effect', { reset: 'before' }, 2],
    ['the connection is reset after it took effect', { reset: 'after' }, 1],
  ] as const)('copies once the version that an alias stands for, where %s', async ([, fault, sent]) => {
    await using cloud = await fraud({ policy })
    seed(cloud, 'europe-west4', { versionAliases: ['champion'] })
    // A copy of another version, or of another model, is not a copy of this one.
    seed(cloud, 'us-central1', { originalModelInfo: { model: original.replace('@1', '@2') } })
    if (fault !== undefined) breakCall(cloud, 'copy', fault)
    const run = await attempt(cloud, '1', copy())
    expect(run.conclusion, run.log).toBe('success')
    expect(uploads(cloud)).toHaveLength(sent)
    expect(resultsOf(run)['promote']).toMatchObject({ state: 'SUCCEEDED', name: `${numbered}@2` })
    const copied = cloud.google.vertex.models.all.find(({ name }) => name === numbered)?.versions.at(-1)
    expect(copied?.resource['originalModelInfo']).toEqual({ model: original })

    cloud.clock.advance(60_000)
    const again = await attempt(cloud, '2', copy())
    expect(again.conclusion, again.log).toBe('success')
    expect(adopted(again)).toEqual([`${numbered}@2`])
    expect(again.annotations.map(({ message }) => message)).toContain(
      `${numbered}@2 is a copy of ${original}: the action adopts it. Set rerun: new to create another.`,
    )
    const fresh = await attempt(cloud, '3', copy(), { rerun: 'new' })
    expect(resultsOf(fresh)['promote']?.name).toBe(`${numbered}@3`)
  })

  test('makes a model of Google’s own id where none is named, and no second one', async () => {
    await using cloud = await fraud({ policy })
    seed(cloud, 'europe-west4')
    breakCall(cloud, 'copy', { reset: 'after' })
    const steps = { promote: { copyModel: { sourceModel: source } } }
    const run = await runSteps(cloud, steps)
    expect(run.conclusion, run.log).toBe('success')
    expect(versionsOf(cloud)).toHaveLength(2)
    expect(uploads(cloud)).toHaveLength(1)
  })

  test('is refused where the grant has not its source, and fails where that does not exist', async () => {
    await using cloud = await fraud({ policy })
    const foreign = {
      promote: { copyModel: { sourceModel: 'projects/evil/locations/us-central1/models/fraud', modelId: 'fraud' } },
    }
    const refused = await runSteps(cloud, foreign)
    expectRefused(cloud, refused, 'LIMITS_EXCEEDED')
    expect(refused.log).toContain('is outside allow.models of grant train')
    const missing = await runSteps(cloud, copy())
    expect(missing.exitCode).toBe(1)
    expect(missing.log).toContain(`models/fraud@champion" does not exist`)
    expect(uploads(cloud)).toEqual([])
  })
})

describe('aliases', () => {
  const move = (...versionAliases: string[]) => ({ promote: { aliases: { name: 'fraud@2', versionAliases } } })
  const merges = (cloud: Emulator): string[] => vertexCalls(cloud).filter(call => call.endsWith(':mergeVersionAliases'))
  const world = async (): Promise<Emulator> => {
    const cloud = await fraud({ policy })
    seed(cloud, 'us-central1', { versionAliases: ['champion'] })
    seed(cloud, 'us-central1', { versionAliases: ['candidate'] })
    return cloud
  }

  test.for([
    ['all is well', undefined, 1],
    ['the connection is reset before it took effect', { reset: 'before' }, 2],
    ['the connection is reset after it took effect', { reset: 'after' }, 1],
  ] as const)('are moved where %s, and left alone when they are as wished', async ([, fault, sent]) => {
    await using cloud = await world()
    if (fault !== undefined) breakCall(cloud, 'mergeVersionAliases', fault)
    const run = await runSteps(cloud, move('champion', 'default', '-candidate'))
    expect(run.conclusion, run.log).toBe('success')
    expect(merges(cloud)).toHaveLength(sent)
    expect([...(cloud.google.vertex.models.all[0]?.aliases ?? [])]).toEqual([
      ['default', '2'],
      ['champion', '2'],
    ])
    expect(resultsOf(run)['promote']).toMatchObject({
      name: `${numbered}@2`,
      console_url: `${page}/2?project=acme-ml`,
      state: 'SUCCEEDED',
    })
    const again = await runSteps(cloud, {
      promote: { aliases: { name: 'fraud@champion', versionAliases: ['default'] } },
    })
    expect(again.conclusion, again.log).toBe('success')
    expect(again.log).toContain(`promote: ${numbered}@2 already has these aliases`)
    expect(merges(cloud)).toHaveLength(sent)
  })

  test('fail with Google’s words where there is no such version', async () => {
    await using cloud = await fraud({ policy })
    const run = await runSteps(cloud, move('champion'))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('models/fraud@2" does not exist')
  })
})

test('what cannot be is refused before any token: an alias twice, given and taken, no default, no version', async () => {
  await using cloud = await fraud({ policy })
  const run = await runSteps(cloud, {
    twice: { uploadModel: { modelId: 'fraud', model: model({ versionAliases: ['default', 'default', 'v1', '2'] }) } },
    both: { uploadModel: { modelId: 'fraud', parentModel: 'fraud', model: model() } },
    id: { copyModel: { modelId: 'Fraud', sourceModel: 'fraud' } },
    torn: { aliases: { name: 'fraud@1', versionAliases: ['champion', '-champion'] } },
    none: { aliases: { name: 'fraud', versionAliases: ['-default'] } },
    empty: { aliases: { name: 'fraud@1', versionAliases: [] } },
  })
  expectRefused(cloud, run, 'STEPS_INVALID')
  for (const words of [
    'steps.twice.uploadModel.model.versionAliases[1]: the alias "default" is given twice. Remove one.',
    'steps.twice.uploadModel.model.versionAliases[3]: "2" is not an alias of a version',
    'steps.both.uploadModel.parentModel: is given together with modelId. Keep modelId',
    'steps.id.copyModel.modelId: "Fraud" is not an id of a model',
    'steps.torn.aliases.versionAliases[1]: "champion" is both added and removed',
    'steps.none.aliases.name: "fraud" names a model, and no version of it. Write "fraud@VERSION".',
    'steps.none.aliases.versionAliases[0]: a model has exactly one default version, which cannot be removed. Give default',
    'steps.empty.aliases.versionAliases: names no alias',
  ])
    expect(run.log).toContain(words)
})
