import { describe, expect, test } from 'vitest'
import { commandFor, needsOf } from '../../src/steps/needs.ts'
import { prepared } from '../policy/bounds.ts'

describe('what the account of a run needs', () => {
  const of = (body: object) => needsOf([prepared('pipelineJob', body)], { logStreaming: false, auditLog: undefined })
  const account = 'runtime@acme-ml.iam.gserviceaccount.com'
  const actsAs = ({ needs }: ReturnType<typeof needsOf>): unknown[] =>
    needs.filter(({ permission }) => permission === 'iam.serviceAccounts.actAs').map(({ on }) => on)

  test('to run a pipeline as an account that it names', () => {
    const found = of({ serviceAccount: account, runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud' } })
    expect(actsAs(found)).toEqual([{ type: 'service account', name: account }])
  })

  test('to run one as the default account, which no request can test, is said', () => {
    const found = of({ runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud' } })
    expect(actsAs(found)).toEqual([])
    expect(found.untested).toEqual([
      { what: 'step it: acting as the Compute Engine default service account of acme-ml', commands: [] },
    ])
  })
})

describe('what the account of a run needs on what a body names', () => {
  test('is asked of the bucket and the repository, once they are known', () => {
    const read = (reads: string) => {
      const { needs } = needsOf([prepared('pipelineJob', { templateUri: reads, serviceAccount: 'x' })], {
        logStreaming: false,
        auditLog: undefined,
      })
      return needs.flatMap(({ permission, on }) => (on.type === 'project' ? [] : [`${permission} ${on.name}`]))
    }
    expect(read('gs://acme-pipelines/train.json')).toEqual(['storage.objects.get acme-pipelines'])
    expect(read(`https://us-kfp.pkg.dev/acme-ml/pipelines/train/sha256:${'ab'.repeat(32)}`)).toEqual([
      'artifactregistry.repositories.downloadArtifacts pipelines',
    ])
    expect(read('https://example.com/train.json')).toEqual([])
  })

  test('with the API and the role of a publication', () => {
    const { needs } = needsOf(
      [
        prepared('publish', {
          pipeline: 'p.json',
          repository: 'https://us-kfp.pkg.dev/acme-ml/pipelines',
          tags: ['live'],
        }),
      ],
      { logStreaming: false, auditLog: undefined },
    )
    expect(needs).toContainEqual({
      service: 'artifactregistry.googleapis.com',
      on: { type: 'project', project: 'acme-ml' },
      for: ['step it'],
    })
    const asked = needs.find(({ permission }) => permission === 'artifactregistry.tags.create')
    expect(asked).toMatchObject({ on: { type: 'repository', name: 'pipelines' } })
    expect(asked && commandFor(asked, 'serviceAccount:trainer@acme-ml.iam.gserviceaccount.com')).toBe(
      'gcloud artifacts repositories add-iam-policy-binding pipelines --project=acme-ml --location=us --role=roles/artifactregistry.writer --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com',
    )
  })
})
