// A sample of the output `results` for docs/inputs.md, as the code writes it.
import { resultsJson, type StepInResults } from '../src/report/results.ts'

const place = 'projects/123456789/locations/us-central1'
const consolePages = 'https://console.cloud.google.com/vertex-ai'

const steps: Readonly<Record<string, StepInResults>> = {
  train: {
    kind: 'customJob',
    state: 'JOB_STATE_SUCCEEDED',
    project: 'acme-ml',
    name: `${place}/customJobs/4242`,
    consoleUrl: `${consolePages}/locations/us-central1/training/4242?project=acme-ml`,
    startedAt: '2026-09-21T14:18:22.000Z',
    finishedAt: '2026-09-21T15:02:10.000Z',
    resource: { jobSpec: { baseOutputDirectory: { outputUriPrefix: 'gs://acme-models/fraud/5f0c1c7' } } },
  },
  check: {
    kind: 'gate',
    state: 'SUCCEEDED',
    name: undefined,
    consoleUrl: undefined,
    startedAt: '2026-09-21T15:02:10.000Z',
    finishedAt: '2026-09-21T15:02:11.000Z',
    resource: { metrics: { auc: 0.941 } },
  },
  register: {
    kind: 'uploadModel',
    state: 'SUCCEEDED',
    project: 'acme-ml',
    name: `${place}/models/fraud`,
    consoleUrl: `${consolePages}/locations/us-central1/models/fraud/versions/2?project=acme-ml`,
    startedAt: '2026-09-21T15:02:11.000Z',
    finishedAt: '2026-09-21T15:03:40.000Z',
    resource: { model: `${place}/models/fraud`, modelVersionId: '2' },
  },
}

export const resultsSample = (): string =>
  `\`\`\`json\n${JSON.stringify(JSON.parse(resultsJson(steps)), null, 2)}\n\`\`\``
