import { expect, test } from 'vitest'
import { acme } from '../../emulator/acme.ts'
import type { Emulator, EmulatorOptions } from '../../emulator/emulator.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { runProcess as processOfItsOwn } from '../../emulator/runner/process.ts'
import type { WorkflowOptions } from '../../emulator/runner/workflow.ts'
import { bucket, location, project, startJob, statesOf } from './jobs.ts'
import { installPrograms, moduleOf } from './programs.ts'
import { compiledPipeline, digest, dockerfile, parametersOf, pythonPackage } from './sources.ts'

// A listener needs a process of its own, in accelerated time. What does not lend runs inside this one.
const options: EmulatorOptions = { timeScale: 600 }
const runProcess: WorkflowOptions['runProcess'] = ({ mode }) => (mode === 'lend' ? processOfItsOwn : runInProcess)

/** Replaces `pytest` and `terraform`: it reads an object with the credential that it finds, as their clients do. */
const reader = `import { GoogleAuth } from ${moduleOf('google-auth-library')}
const auth = new GoogleAuth({ scopes: 'https://www.googleapis.com/auth/cloud-platform' })
const { data } = await auth.request({ url: 'https://storage.googleapis.com/storage/v1/b/${bucket}/o/README' })
console.log('read', data.name, process.argv.slice(2).join(' '))`

/** Gives an account of the policy a role on the bucket: what a lent credential may do is no matter of the policy. */
function grant(cloud: Emulator, account: string): void {
  const members = [`serviceAccount:${account}@${project}.iam.gserviceaccount.com`]
  cloud.google.storage.buckets.get(bucket)?.bindings.push({ role: 'roles/storage.objectViewer', members })
}

const taxi = (image: string): string =>
  compiledPipeline({
    name: 'taxi',
    tasks: { ingest: image, train: image },
    parameters: { ...parametersOf('NUMBER_INTEGER', 'epochs'), ...parametersOf('STRING', 'model_name') },
  })

/** A model of a display name, as the pipeline registers it under its own account. */
const registered = (cloud: Emulator, modelId: string): unknown =>
  cloud.google.vertex.models.put(project, location, { modelId, displayName: modelId, versionAliases: ['default'] })

test('13-three-frameworks: six images, three pipelines, tests that read Cloud Storage, and the newest model deployed', async () => {
  const images = ['bqml', 'tfx', 'kfp', 'model-card', 'vertex', 'dataflow'].map(name => [
    `images/${name}/Dockerfile`,
    dockerfile('job', name),
  ])
  const { cloud, run } = await startJob('13-three-frameworks', Object.fromEntries(images), options)
  await using _ = cloud
  using use = installPrograms(cloud, { pytest: reader })
  grant(cloud, 'tester')
  registered(cloud, 'taxi')
  const jobs = await run({
    use,
    runProcess,
    files: {
      'Compile the three pipelines': ({ BQML = '', KFP = '', TFX = '' }) => ({
        'build/bqml.json': taxi(BQML),
        'build/kfp.json': taxi(KFP),
        'build/tfx.json': taxi(TFX),
      }),
    },
  })
  expect(jobs.map(({ job, uses }) => [job, uses.length])).toEqual([
    ['images', 1],
    ['train', 3],
    ['deploy', 1],
  ])
  expect(statesOf(jobs)).toMatchObject({ train: 'SUCCEEDED', deploy: 'SUCCEEDED', ask: 'SUCCEEDED' })
  expect(jobs[1]?.uses.map(({ log }) => /read README (.*)/.exec(log)?.[1])).toEqual([
    'tests/datasource tests/local_run',
    undefined,
    'tests/artifact',
  ])
})

test('14-end-to-end: two pipelines under a key, outputs looked for, three buckets, and Terraform', async () => {
  const sources = { 'assets/schema.json': '{}', 'assets/tests/rows.csv': 'a,b\n1,2\n' }
  const { cloud, run } = await startJob('14-end-to-end', sources, options)
  await using _ = cloud
  using use = installPrograms(cloud, { terraform: reader })
  grant(cloud, 'terraform')
  registered(cloud, 'turbo')
  const sha = cloud.github.repository(acme.repository).commitAt('refs/heads/main')?.sha
  cloud.google.storage.put(`gs://${bucket}/turbo/${sha}/predict/rows.jsonl`, '{}\n', project)
  const image = `us-docker.pkg.dev/${project}/train/turbo@${digest('b')}`
  const jobs = await run({
    use,
    runProcess,
    files: {
      Compile: {
        'build/training.yaml': compiledPipeline({ name: 'training', tasks: { train: image } }),
        'build/prediction.yaml': compiledPipeline({ name: 'prediction', tasks: { predict: image } }),
      },
    },
  })
  expect(new Set(Object.values(statesOf(jobs)))).toEqual(new Set(['SUCCEEDED']))
  expect(jobs.at(-1)?.uses[0]?.log).toContain('read README -chdir=terraform apply -input=false plan')
})

test('15-tfx-build: tests with a lent credential, an image, a staged pipeline, and the newest model deployed', async () => {
  const sources = { Dockerfile: dockerfile('src', 'runner'), ...pythonPackage('src', ['runner', 'compile']) }
  const { cloud, run } = await startJob('15-tfx-build', sources, options)
  await using _ = cloud
  using use = installPrograms(cloud, { pytest: reader })
  grant(cloud, 'tester')
  registered(cloud, 'taxi')
  const jobs = await run({
    use,
    runProcess,
    files: { Compile: ({ IMAGE = '' }) => ({ 'build/taxi.json': taxi(IMAGE) }) },
  })
  expect(statesOf(jobs)).toMatchObject({
    image: 'SUCCEEDED',
    pipeline: 'SUCCEEDED',
    deploy: 'SUCCEEDED',
    ask: 'SUCCEEDED',
  })
})
