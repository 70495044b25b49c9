import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { digestOf } from '../../emulator/google/artifacts.ts'
import { changed, eventsOf, files, fraud, policyText } from './harness.ts'
import { jobOf, resultsOf, runSteps } from './steps.ts'

const host = 'artifactregistry.googleapis.com'
const features = files['pipelines/features.yaml'] ?? ''
const repository = 'https://us-central1-kfp.pkg.dev/acme-ml/pipelines'
const parent = 'projects/acme-ml/locations/us-central1/repositories/pipelines'
const packageName = `${parent}/packages/fraud-features`
const templateUri = `${repository}/fraud-features/${digestOf(features)}`
const policy = changed(
  changed(policyText, 'steps: [customJob, pipelineJob]', 'steps: [publish, pipelineJob]'),
  '      timeout: 6h\n',
  `      timeout: 6h\n      templates: ["${repository}/**"]\n`,
)
const runtimeConfig = { gcsOutputDirectory: 'gs://acme-models/fraud/features' }
const published = (more: object = {}) => ({
  template: { publish: { pipeline: 'pipelines/features.yaml', repository, tags: ['live'], ...more } },
})
const other = features.replace('days: int [Default: 30.0]', 'days: int')

async function quick(options: Parameters<typeof fraud>[0] = {}): Promise<Emulator> {
  const cloud = await fraud({ policy, jobs: { runningMs: 10_000 }, ...options })
  const known = cloud.google.artifacts.repositories.get(parent)
  cloud.google.artifacts.repositories.set(parent, { format: 'KFP', bindings: known?.bindings ?? [] })
  return cloud
}

const writes = (cloud: Emulator): string[] =>
  cloud
    .requestsTo(host)
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/repositories\/pipelines\//, '')}`)

const tagOf = (cloud: Emulator, tag: string): string | undefined =>
  cloud.google.artifacts.packages.get(packageName)?.tags.get(tag)

describe('a pipeline', () => {
  test('is published, named by its digest, and run by it in the same run', async () => {
    await using cloud = await quick()
    const steps = {
      ...published({ description: 'Features of fraud' }),
      train: { pipelineJob: { templateUri: '${steps.template.templateUri}', runtimeConfig } },
    }
    const run = await runSteps(cloud, steps)
    expect(run.conclusion, run.log).toBe('success')
    expect(writes(cloud)).toEqual(['POST kfpArtifacts:create', 'POST packages/fraud-features/tags'])
    expect(cloud.google.artifacts.templates.map(({ text }) => text)).toEqual([features])
    expect(cloud.google.artifacts.packages.get(packageName)?.versions.get(digestOf(features))).toMatchObject({
      description: 'Features of fraud',
    })
    expect(tagOf(cloud, 'live')).toBe(digestOf(features))
    expect(resultsOf(run)['template']).toMatchObject({
      state: 'SUCCEEDED',
      name: `${packageName}/versions/${digestOf(features)}`,
    })
    expect(jobOf(cloud, 'train')).toMatchObject({ displayName: 'fraud-features' })
    expect(eventsOf(run, 'template.published')).toEqual([
      { step: 'template', package: packageName, version: digestOf(features) },
    ])
    expect(eventsOf(run, 'template.tagged')).toMatchObject([{ tag: 'live', from: null }])

    const again = await runSteps(cloud, steps)
    expect(again.conclusion, again.log).toBe('success')
    expect(writes(cloud)).toHaveLength(2)
    expect(eventsOf(again, 'step.adopted')).toMatchObject([{ step: 'template' }])
  })

  test('whose tag names another version is refused before anything is uploaded, unless tags may move', async () => {
    await using cloud = await quick({ files: { 'pipelines/other.yaml': other } })
    const first = await runSteps(cloud, published())
    expect(first.conclusion, first.log).toBe('success')
    const refused = await runSteps(cloud, published({ pipeline: 'pipelines/other.yaml' }))
    expect(refused.exitCode).toBe(1)
    expect(refused.log).toContain(
      `the tag "live" of fraud-features names ${digestOf(features)}, not ${digestOf(other)}`,
    )
    expect(refused.log).toContain('gcloud artifacts tags describe live --project=acme-ml')
    expect(writes(cloud)).toHaveLength(2)
    const moved = await runSteps(cloud, published({ pipeline: 'pipelines/other.yaml', move_tags: true }))
    expect(moved.conclusion, moved.log).toBe('success')
    expect(tagOf(cloud, 'live')).toBe(digestOf(other))
    expect(writes(cloud).slice(2)).toEqual(['POST kfpArtifacts:create', 'PATCH packages/fraud-features/tags/live'])
    expect(eventsOf(moved, 'template.tagged')).toMatchObject([{ from: digestOf(features) }])
  })

  test('whose upload got no answer is looked for, and not uploaded twice', async () => {
    await using cloud = await quick()
    cloud.faults.add({ host, path: /kfpArtifacts:create$/, fault: { reset: 'after' } })
    cloud.faults.add({ host, method: 'POST', path: /\/tags$/, fault: { reset: 'after' } })
    const run = await runSteps(cloud, published())
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
    expect(writes(cloud)).toEqual(['POST kfpArtifacts:create', 'POST packages/fraud-features/tags'])
    expect(tagOf(cloud, 'live')).toBe(digestOf(features))
  })

  test('that Google refuses fails with its words, and another one cannot be published by the grant', async () => {
    await using cloud = await quick()
    cloud.google.artifacts.repositories.delete(parent)
    const missing = await runSteps(cloud, published())
    expect(missing.exitCode).toBe(1)
    expect(missing.log).toContain('(STEP_REJECTED')
    expect(cloud.google.artifacts.templates).toEqual([])
  })
})

describe('before a token', () => {
  const refuses = async (steps: object, words: string, more: Readonly<Record<string, string>> = {}): Promise<void> => {
    await using cloud = await quick({ files: more })
    const run = await runSteps(cloud, { ...steps })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(words)
    expect(cloud.hosts()).not.toContain('sts.googleapis.com')
  }

  test('a Python file is refused with the command that compiles it', async () => {
    await refuses(
      published({ pipeline: 'pipelines/features.py' }),
      'kfp dsl compile --py pipelines/features.py --output pipelines/features.yaml',
      { 'pipelines/features.py': 'import kfp\n' },
    )
  })

  test('another repository is refused, with the pattern that would allow the pipeline', async () => {
    await refuses(
      published({ repository: 'https://us-central1-kfp.pkg.dev/acme-ml/elsewhere' }),
      'https://us-central1-kfp.pkg.dev/acme-ml/elsewhere/fraud-features/sha256:*',
    )
  })

  test('a template of the same run with another image is refused, since its file is known', async () => {
    const evil = features.replace(/us-docker\.pkg\.dev\/acme-ml\/train\/features@sha256:\w+/, 'docker.io/evil:latest')
    await refuses(
      {
        ...published({ pipeline: 'pipelines/evil.yaml' }),
        train: { pipelineJob: { templateUri: '${steps.template.templateUri}', runtimeConfig } },
      },
      'docker.io/evil:latest',
      { 'pipelines/evil.yaml': evil },
    )
  })

  test('a plan says what would be published where, with the digest', async () => {
    await using cloud = await quick()
    const run = await runSteps(cloud, published(), { inputs: { mode: 'plan' } })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain(`as ${templateUri}, unless it is there`)
    expect(cloud.hosts()).not.toContain(host)
  })
})

test('an upload without the permission is refused by name, and nothing is stored', async () => {
  await using cloud = await quick()
  cloud.google.artifacts.repositories.get(parent)?.bindings.splice(0)
  const run = await runSteps(cloud, published())
  expectRefusedStep(run.log)
  expect(cloud.google.artifacts.templates).toEqual([])
})

function expectRefusedStep(log: string): void {
  expect(log).toContain('artifactregistry.')
  expect(log).toContain('roles/artifactregistry.')
}
