import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { digestOf } from '../../emulator/google/artifacts.ts'
import { acme, changed, files, fraud, policyText, throughDist } from './harness.ts'
import { creates, jobOf, resultsOf, runSteps, stepsFile } from './steps.ts'

const features = files['pipelines/features.yaml'] ?? ''
const spec: Readonly<Record<string, unknown>> = parse(features)
const runtimeConfig = { gcsOutputDirectory: 'gs://acme-models/fraud/features' }

describe('a template', () => {
  const registry = 'https://us-kfp.pkg.dev/acme-ml/pipelines/features'
  const policy = changed(
    policyText,
    '      timeout: 6h\n',
    `      timeout: 6h\n      templates: [{ glob: "gs://acme-models/templates/**" }, { glob: "gs://locked/**" }, { glob: "${registry}/sha256:*" }]\n`,
  )

  test('of Cloud Storage or Artifact Registry is read, held against the grant, and sent inline', async () => {
    await using cloud = await fraud({ ...throughDist, policy, jobs: { runningMs: 10_000 } })
    const { storage, artifacts } = cloud.google
    storage.put('gs://acme-models/templates/features.yaml', features, acme.project)
    const text = JSON.stringify(spec)
    artifacts.templates.push({
      location: 'us',
      project: acme.project,
      repository: 'pipelines',
      package: 'features',
      tags: ['latest'],
      text,
    })
    const run = await runSteps(cloud, {
      stored: {
        pipelineJob: {
          templateUri: 'gs://acme-models/templates/features.yaml',
          runtimeConfig: { ...runtimeConfig, parameterValues: { days: 5 } },
        },
      },
      registered: { pipelineJob: { templateUri: `${registry}/${digestOf(text)}`, runtimeConfig } },
    })
    expect(run.conclusion, run.log).toBe('success')
    for (const step of ['stored', 'registered']) {
      expect(jobOf(cloud, step)).toMatchObject({ displayName: 'fraud-features', pipelineSpec: spec })
      expect(jobOf(cloud, step)).not.toHaveProperty('templateUri')
    }
    expect(jobOf(cloud, 'stored')['runtimeConfig']).toEqual({ ...runtimeConfig, parameterValues: { days: 5 } })
    const reads = [...cloud.requestsTo('storage.googleapis.com'), ...cloud.requestsTo('us-kfp.pkg.dev')]
    expect(reads.map(({ headers }) => headers['x-goog-request-reason'])).toEqual([
      expect.stringContaining('step stored'),
      expect.stringContaining('step registered'),
    ])
  })

  test('that asks for more, is not there, may not be read or is a web page is refused before it is submitted', async () => {
    await using cloud = await fraud({ policy })
    const { storage } = cloud.google
    storage.put(
      'gs://acme-models/templates/evil.yaml',
      features.replace(/us-docker\.pkg\.dev\/acme-ml\/train\/features@sha256:\w+/, 'docker.io/evil:latest'),
      acme.project,
    )
    storage.put('gs://locked/features.yaml', features, 'other-project')
    // Someone took back what compile binds for an entry of allow.storage.
    storage.buckets.get('locked')?.bindings.splice(0)
    storage.put('gs://acme-models/templates/page.yaml', features, acme.project)
    cloud.faults.add({
      host: 'storage.googleapis.com',
      path: /page\.yaml$/,
      times: Infinity,
      fault: { body: '<!doctype html><title>Sign in</title>' },
    })
    const template = (templateUri: string) => ({ pipelineJob: { templateUri, runtimeConfig } })
    const run = await runSteps(cloud, {
      evil: template('gs://acme-models/templates/evil.yaml'),
      missing: template('gs://acme-models/templates/none.yaml'),
      locked: template('gs://locked/features.yaml'),
      page: template('gs://acme-models/templates/page.yaml'),
      unregistered: template(`${registry}/sha256:${'0'.repeat(64)}`),
    })
    expect(run.exitCode).toBe(1)
    expect(creates(cloud)).toEqual([])
    expect(run.log).toMatch(/docker\.io\/evil:latest.* is outside allow\.images of grant train/)
    expect(run.log).toContain('(LIMITS_EXCEEDED, at: steps)')
    expect(run.log).toContain('No such object: acme-models/templates/none.yaml')
    expect(run.log).toContain("Permission 'storage.objects.get' denied on resource (or it may not exist)")
    expect(run.log).toContain('roles/storage.objectViewer')
    expect(run.log).toMatch(/gs:\/\/acme-models\/templates\/page\.yaml (is not a pipeline|cannot be read)/)
    expect(run.log).toContain('Requested entity was not found.')
    expect(Object.values(resultsOf(run)).every(({ name }) => name === null)).toBe(true)
  })
})

/**
 * PyYAML continues a quoted text at a smaller indentation than YAML 1.2 allows. Indented further, the text is the same
 * for every reader.
 */
const indented = (text: string): string =>
  text.replace(/^ *(?:- )?'(?:[^'\n]|'')*(?:\n(?:[^'\n]|'')*)+'$/gm, quoted =>
    quoted.replace(/\n(?= *\S)/g, `\n${' '.repeat(40)}`),
  )

const kfp = resolve(import.meta.dirname, '../../../shared/data/kfp')

describe.skipIf(!existsSync(kfp))('compiled Kubeflow pipelines of others', () => {
  test('are submitted as the real API takes them', async () => {
    const names = readdirSync(kfp).filter(name => name.endsWith('.yaml'))
    const texts = Object.fromEntries(names.map(name => [`pipelines/${name}`, readFileSync(join(kfp, name), 'utf8')]))
    const policy = changed(
      policyText,
      '      images:\n',
      '      images:\n        - python:3.11\n        - ghcr.io/containerd/busybox\n',
    )
    await using cloud = await fraud({ policy, files: texts, jobs: { runningMs: 5_000 } })
    const parameterValues: Record<string, object> = { 'add_numbers.yaml': { a: 1, b: 2 } }
    const steps = Object.fromEntries(
      names.map((name, index) => [
        `p${index}`,
        {
          pipelineJob: {
            pipelineSpec: `pipelines/${name}`,
            runtimeConfig: {
              ...runtimeConfig,
              ...(parameterValues[name] && { parameterValues: parameterValues[name] }),
            },
          },
        },
      ]),
    )
    const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(steps), log_streaming: 'false' } })
    expect(run.conclusion, run.log).toBe('success')
    for (const [index, name] of names.entries()) {
      const [first = ''] = (texts[`pipelines/${name}`] ?? '').split(/^---$/m)
      expect(jobOf(cloud, `p${index}`)['pipelineSpec'], name).toEqual(parse(indented(first)))
      expect(resultsOf(run)[`p${index}`]?.state).toBe('SUCCEEDED')
    }
  })
})
