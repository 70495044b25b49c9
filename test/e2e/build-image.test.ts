import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import {
  acme,
  changed,
  eventsOf,
  expectRefused,
  fraud,
  policyText,
  type TrainOptions,
  throughDist,
  trainHere,
} from './harness.ts'
import { customJob, jobsOf, resultsOf, runSteps, stepsFile } from './steps.ts'

const builder = 'builder@acme-ml.iam.gserviceaccount.com'
const repository = 'projects/acme-ml/locations/us/repositories/train'
const name = 'us-docker.pkg.dev/acme-ml/train/fraud'

/** The grant of the example, which may also build: uploads, the account of builds, and their machine. */
const policy = changed(
  changed(
    policyText,
    'steps: [customJob, pipelineJob]',
    'steps: [customJob, buildImage]\n      writes: [gs://acme-models/build/]',
  ),
  'service_accounts: [train-runtime@acme-ml.iam.gserviceaccount.com]',
  `service_accounts: [train-runtime@acme-ml.iam.gserviceaccount.com, ${builder}]`,
).replace('types: [n1-standard-8]', 'types: [n1-standard-8, E2_HIGHCPU_8]')

const files = {
  Dockerfile: 'FROM python:3.12-slim\nCOPY trainer /trainer\n',
  'trainer/task.py': 'print("training")\n',
  '.dockerignore': 'vertex\n',
}

const begin = (options: Parameters<typeof fraud>[0] = {}): Promise<Emulator> => fraud({ policy, files, ...options })

const image = (more: object = {}, envelope: object = {}) => ({
  image: {
    buildImage: { image: name, staging: 'gs://acme-models/build/', serviceAccount: builder, ...more },
    ...envelope,
  },
})
const training = {
  train: customJob(
    'fraud',
    { needs: ['image'] },
    {
      workerPoolSpecs: [
        {
          machineSpec: { machineType: 'n1-standard-8' },
          replicaCount: 1,
          containerSpec: { imageUri: '${steps.image.reference}' },
        },
      ],
    },
  ),
}

const run = (cloud: Emulator, steps: object, options: TrainOptions = {}) =>
  trainHere(cloud, { ...options, inputs: { variables: '', steps: stepsFile({ ...steps }), ...options.inputs } })

/** A default `serviceAccount` of the file would be that of the build, too. */
const runWithoutDefaults = (cloud: Emulator, steps: object) =>
  run(cloud, steps, { inputs: { steps: stepsFile({ ...steps }, { defaults: {} }) } })

const buildsOf = ({ google }: Emulator): string[] =>
  google.cloudBuild.builds.map(one => String(google.cloudBuild.now(one)['status']))
const tagsOf = ({ google }: Emulator): string[] => [
  ...(google.artifacts.packages.get(`${repository}/packages/fraud`)?.tags.keys() ?? []),
]

test('an image is built from the commit and trained by its digest, with one credential', async () => {
  await using cloud = await begin({ ...throughDist, jobs: { pendingMs: 1_000, runningMs: 2_000 } })
  cloud.google.cloudBuild.script({ queuedMs: 500, runningMs: 4_000 })
  const { conclusion, log, outputs, ...rest } = await runSteps(cloud, {
    ...image({ machineType: 'E2_HIGHCPU_8' }),
    ...training,
  })
  expect(conclusion, log).toBe('success')
  expect(tagsOf(cloud)).toEqual([expect.stringMatching(/^tree-[0-9a-f]{32}$/)])
  const [build] = cloud.google.cloudBuild.builds
  expect(build?.build).toMatchObject({
    tags: expect.arrayContaining(['keyless-grant-train', 'keyless-step-image', 'keyless-repository-acme-fraud']),
    options: { logging: 'CLOUD_LOGGING_ONLY', machineType: 'E2_HIGHCPU_8' },
    timeout: '21600s',
  })
  const [job] = cloud.google.vertex.all
  expect(JSON.stringify(job?.resource)).toMatch(
    /"imageUri":"us-docker\.pkg\.dev\/acme-ml\/train\/fraud@sha256:[0-9a-f]{64}"/,
  )
  expect(log).toContain('starting build "')
  expect(resultsOf({ log, outputs, conclusion, ...rest })['image']?.console_url).toContain(
    `/cloud-build/builds;region=us-central1/${build?.id}?project=acme-ml`,
  )
  expect(eventsOf({ log, outputs, conclusion, ...rest }, 'image.built')).toMatchObject([{ step: 'image', image: name }])
})

test('the same files are not built again by another run, and other files are', async () => {
  await using cloud = await begin()
  for (const wanted of [1, 1]) {
    const { conclusion, log } = await run(cloud, image())
    expect(conclusion, log).toBe('success')
    expect(cloud.google.cloudBuild.builds).toHaveLength(wanted)
  }
  cloud.github.repository(acme.repository).commit({ 'trainer/task.py': 'print("other")\n' })
  expect((await run(cloud, image())).conclusion).toBe('success')
  expect(cloud.google.cloudBuild.builds).toHaveLength(2)
})

test('a plan says what would be built, and sends nothing to Google', async () => {
  await using cloud = await begin()
  const { conclusion, log } = await run(cloud, image(), { inputs: { mode: 'plan' } })
  expect(conclusion, log).toBe('success')
  expect(log).toMatch(/Adopts us-docker\.pkg\.dev\/acme-ml\/train\/fraud:tree-[0-9a-f]{32}, if the repository has it/)
  expect(log).toMatch(/Takes \.: \d+ files, \d+ bytes, as a tar\.gz of \d+ bytes, sha256 [0-9a-f]{64}/)
  expect(log).toContain('Otherwise uploads the files to gs://acme-models/build/, builds them by Dockerfile')
  expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
})

test('what is missing or outside the grant is refused before any token', async () => {
  await using cloud = await begin()
  const cases = [
    [{ dockerfile: 'docker/Dockerfile' }, 'STEPS_INVALID', 'there is no docker/Dockerfile'],
    [{ serviceAccount: 'owner@acme-ml.iam.gserviceaccount.com' }, 'LIMITS_EXCEEDED', 'allow.service_accounts'],
    [{ machineType: 'E2_HIGHCPU_32' }, 'LIMITS_EXCEEDED', 'allow.machines.types'],
    [{ staging: 'gs://acme-models/other/' }, 'LIMITS_EXCEEDED', 'allow.writes'],
    [{ image: 'us-docker.pkg.dev/acme-ml/serve/fraud' }, 'LIMITS_EXCEEDED', 'allow.images'],
    [{ steps: [{ name: 'bash', script: 'id' }] }, 'LIMITS_EXCEEDED', 'allow.build_steps'],
  ] as const
  for (const [more, code, words] of cases) {
    const refused = await run(cloud, image(more))
    expectRefused(cloud, refused, code)
    expect(refused.log).toContain(words)
  }
})

test('a build that fails ends the run with its step, its last lines and its log', async () => {
  await using cloud = await begin()
  cloud.google.cloudBuild.script({
    outcome: { status: 'FAILURE', exitCode: 2 },
    logs: [{ at: 5_000, message: 'ERROR: no matching distribution found for torch==99' }],
  })
  const { conclusion, log, summary } = await run(cloud, { ...image(), ...training })
  expect(conclusion).toBe('failure')
  expect(log).toContain('failed at step 0 (build, gcr.io/cloud-builders/docker) with exit code 2')
  expect(log).toContain('gcloud logging read')
  expect(summary).toContain('no matching distribution found for torch==99')
  expect(jobsOf(cloud)).toEqual([])
})

test('each other end of a build is explained', async () => {
  await using cloud = await begin()
  const ends = [
    [{ outcome: { status: 'INTERNAL_ERROR' } }, 'its machine was lost'],
    [{ outcome: { status: 'EXPIRED' } }, 'waited too long for a machine'],
    [{ outcome: { status: 'CANCELLED' } }, 'was cancelled, and not by this run'],
  ] as const
  for (const [script, words] of ends) {
    cloud.google.cloudBuild.script(script, 1)
    const { conclusion, log } = await run(cloud, image())
    expect(conclusion).toBe('failure')
    expect(log).toContain(words)
  }
})

test('a build that takes longer than its timeout is cancelled', async () => {
  await using cloud = await begin()
  cloud.google.cloudBuild.script({ runningMs: 3_600_000 })
  const { conclusion, log } = await run(cloud, image({}, { timeout: '5m' }))
  expect(conclusion).toBe('failure')
  expect(log).toContain('took longer than its timeout of 300 s')
  expect(buildsOf(cloud)).toEqual(['CANCELLED'])
})

test('a build of an account that cannot read or push gets the command that lets it', async () => {
  await using cloud = await begin()
  for (const binding of cloud.google.storage.buckets.get('acme-models')?.bindings ?? [])
    binding.members = binding.members.filter(member => member !== `serviceAccount:${builder}`)
  const { conclusion, log } = await run(cloud, image())
  expect(conclusion).toBe('failure')
  expect(log).toContain('could not read its sources')
  expect(log).toContain(`--role=roles/storage.objectViewer --member=serviceAccount:${builder}`)
})

test('without the permission to build, nothing is built, and the log has the command that grants it', async () => {
  await using cloud = await begin()
  for (const { bindings } of cloud.google.identity.projects)
    for (const binding of bindings) if (binding.role === 'roles/cloudbuild.builds.editor') binding.members = []
  const { conclusion, log } = await run(cloud, image())
  expect(conclusion).toBe('failure')
  expect(log).toContain('roles/cloudbuild.builds.editor')
  expect(cloud.google.cloudBuild.builds).toEqual([])
})

test('mode check asks for what a build needs, where it needs it', async () => {
  await using cloud = await begin()
  const check = () => run(cloud, image(), { inputs: { mode: 'check' } })
  const { conclusion, log } = await check()
  expect(conclusion, log).toBe('success')
  expect(log).toContain('cloudbuild.builds.create')
  expect(log).toContain('artifactregistry.tags.get')
  expect(log).toContain('storage.objects.create')
  for (const { bindings } of cloud.google.identity.projects)
    for (const binding of bindings) if (binding.role === 'roles/cloudbuild.builds.editor') binding.members = []
  const { log: missing } = await check()
  expect(missing).toContain('add-iam-policy-binding acme-ml --condition=None --role=roles/cloudbuild.builds.editor')
})

test('a build as the default account of the project is built if the grant says default', async () => {
  const byDefault = changed(
    policy,
    `train-runtime@acme-ml.iam.gserviceaccount.com, ${builder}]`,
    'train-runtime@acme-ml.iam.gserviceaccount.com, default]',
  )
  await using cloud = await begin({ policy: byDefault })
  const { identity } = cloud.google
  const email = '123456789-compute@developer.gserviceaccount.com'
  const members = [`serviceAccount:${acme.trainer}`]
  identity.serviceAccounts[email] = {
    project: acme.project,
    bindings: [{ role: 'roles/iam.serviceAccountUser', members }],
  }
  identity.projects[0]?.bindings.push({ role: 'roles/cloudbuild.builds.builder', members: [`serviceAccount:${email}`] })
  const { conclusion, log } = await runWithoutDefaults(cloud, image({ serviceAccount: undefined }))
  expect(conclusion, log).toBe('success')
  expect(cloud.google.cloudBuild.builds[0]?.account).toBe(email)
  expect(cloud.google.cloudBuild.builds[0]?.build).not.toHaveProperty('serviceAccount')
})

test('a cancelled run cancels its build', async () => {
  await using cloud = await begin()
  cloud.google.cloudBuild.script({ runningMs: 3_600_000 })
  const { conclusion } = await run(cloud, image(), { cancel: () => untilBuilding(cloud) })
  expect(conclusion).toBe('cancelled')
  cloud.clock.advance(60_000)
  expect(buildsOf(cloud)).toEqual(['CANCELLED'])
})

test('after a kill post cancels the build, and leaves those of others alone', async () => {
  await using cloud = await begin()
  cloud.google.cloudBuild.script({ runningMs: 3_600_000 })
  const { post } = await run(cloud, image(), { kill: () => untilBuilding(cloud) })
  expect(post?.log).toContain('/builds/')
  cloud.clock.advance(60_000)
  expect(buildsOf(cloud)).toEqual(['CANCELLED'])
})

test('after a lost answer to the create there is one build', async () => {
  await using cloud = await begin()
  cloud.faults.add({ host: 'cloudbuild.googleapis.com', method: 'POST', fault: { reset: 'after' } })
  const { conclusion, log } = await run(cloud, image())
  expect(conclusion, log).toBe('success')
  expect(cloud.google.cloudBuild.builds).toHaveLength(1)
})

/** Resolves when Cloud Build has answered a read of the build. */
async function untilBuilding(cloud: Emulator): Promise<void> {
  const isSeen = (): boolean =>
    cloud.requests.some(
      ({ host, path, response }) =>
        host === 'cloudbuild.googleapis.com' && /\/builds\/[\w-]+$/.test(path) && response !== undefined,
    )
  while (!isSeen()) await new Promise(resolve => setImmediate(resolve))
}
