import { expect, test } from 'vitest'
import { acme } from '../../emulator/acme.ts'
import { outputOf, project, startJob, statesOf } from './jobs.ts'
import { notebook, pythonPackage } from './sources.ts'

test('06-model-archive: a model that the job made, staged and registered', async () => {
  const { cloud, run } = await startJob('06-model-archive', pythonPackage('sentiment', ['train']))
  await using _ = cloud
  const jobs = await run({
    files: {
      'Save the model': {
        'build/model.pt': Buffer.alloc(100_000, 7),
        'build/serving/sentiment.mar': Buffer.alloc(90_000, 9),
      },
    },
  })
  expect(statesOf(jobs)).toEqual({ files: 'SUCCEEDED', register: 'SUCCEEDED' })
  expect(outputOf(jobs, 'model')).toMatch(/\/models\/sentiment@1$/)
})

test('08-pickled-agent: pickle, tar and requirements staged, and two secrets by name', async () => {
  const { cloud, run } = await startJob('08-pickled-agent', pythonPackage('gaps', ['pickle', 'ask']))
  const reader = { role: 'roles/secretmanager.secretAccessor', members: [`serviceAccount:${acme.runtime}`] }
  const set = (id: string, version: number): unknown =>
    cloud.google.secrets.set(`projects/${project}/secrets/${id}`, {
      versions: { [version]: 'ENABLED' },
      bindings: [reader],
    })
  set('search-key', 3)
  set('store-key', 1)
  await using _ = cloud
  const jobs = await run({
    files: {
      'Pickle the agent': {
        'build/agent.pkl': Buffer.from('a pickle'),
        'build/dependencies.tar.gz': Buffer.from('an archive'),
        'build/requirements.txt': 'langgraph==1.0.5\n',
      },
    },
  })
  expect(statesOf(jobs)).toEqual({ code: 'SUCCEEDED', agent: 'SUCCEEDED' })
})

test('16-notebook-review: each notebook that a pull request changes runs before its review', async () => {
  const { cloud, run } = await startJob('16-notebook-review', { 'notebooks/features.ipynb': notebook('1') })
  await using _ = cloud
  const repository = cloud.github.repository(acme.repository)
  const changes = { 'notebooks/features.ipynb': notebook('print(2)'), 'notebooks/drift.ipynb': notebook('print(3)') }
  const { number: pull } = repository.addPull({
    head: 'change',
    headSha: repository.commit(changes, { branch: 'change' }),
  })
  const jobs = await run({
    event: 'pull_request',
    pull,
    outputs: { 'Find them': { notebooks: '["features","drift"]' } },
  })
  expect(jobs.map(({ matrix }) => matrix)).toEqual([{}, { notebook: 'features' }, { notebook: 'drift' }])
  expect(cloud.google.vertex.all.map(job => job.resource['displayName'])).toEqual([
    'notebook features',
    'notebook drift',
  ])
})

test('17-gpu-package: the code of the commit as a package, trained on a GPU and not waited for', async () => {
  const files = Object.entries(pythonPackage('trainer', ['train'])).map(([path, text]) => [`package/${path}`, text])
  const { cloud, run } = await startJob('17-gpu-package', Object.fromEntries(files))
  await using _ = cloud
  const jobs = await run({ event: 'workflow_dispatch', inputs: { epochs: '5' } })
  expect(statesOf(jobs)).toEqual({ code: 'SUCCEEDED', train: 'PENDING' })
  const [job] = cloud.google.vertex.all
  expect(JSON.stringify(job?.resource)).toMatch(/gs:\/\/acme-models\/testgen\/code\/[0-9a-f]{64}\.tar\.gz/)
})
