import { credentialsOf, usualJobs } from './jobs.ts'

/** What each job does, and what sends it to Google: the words of the table in docs/migration.md. */
const jobs: Readonly<Record<string, readonly [what: string, by: string]>> = {
  '01-video-ranking': ['compile a pipeline, and submit it each week with 17 parameters', '`pipelineJob`'],
  '02-propensity': ['compile the pipeline chosen at dispatch, and submit it', '`pipelineJob`'],
  '03-wellness': ['build an image, compile a pipeline with it, and run it', '`buildImage`, `pipelineJob`'],
  '04-template': ['compile a pipeline, keep it as a template, and run it', '`publish`, `pipelineJob`'],
  '05-tuning-pipeline': ['build an image, compile a pipeline that tunes Gemini', '`buildImage`, `pipelineJob`'],
  '06-model-archive': ['upload a model that the job made, and register it', '`stage`, `uploadModel`'],
  '07-model-image': [
    'build an image, register a version with it, and deploy it',
    '`buildImage`, `uploadModel`, `deployModel`',
  ],
  '08-pickled-agent': ['upload a pickled agent, and deploy it with two secrets', '`stage`, `reasoningEngine`'],
  '09-adk-deploy': ['deploy an agent from its sources, and ask it', '`reasoningEngine`, `queryAgent`'],
  '10-weather-agent': ['deploy an agent with an identity of its own, and ask it', '`reasoningEngine`, `queryAgent`'],
  '11-inline-agent': [
    'check an agent, deploy it to one of three environments, and ask it',
    '`reasoningEngine`, `queryAgent`',
  ],
  '12-pipeline-deployer': [
    'build a base image, keep a pipeline as a template, run it, and replace its schedule',
    '`buildImage`, `publish`, `pipelineJob`, `schedule`',
  ],
  '13-three-frameworks': [
    'build six images, test against Cloud Storage, run a pipeline, deploy the newest model',
    '`buildImage`, `stage`, `pipelineJob`, `deployModel`; the tests: `mode: lend`',
  ],
  '14-end-to-end': [
    'run two pipelines, look for their outputs, copy a release to three buckets, apply Terraform',
    '`stage`, `pipelineJob`, `gate`; Terraform: `mode: lend`',
  ],
  '15-tfx-build': [
    'test against Cloud Storage, build an image, upload a pipeline, deploy the newest model',
    '`buildImage`, `stage`, `deployModel`; the tests: `mode: lend`',
  ],
  '16-notebook-review': ['run the notebooks that a pull request changes', '`stage`, `customJob`'],
  '17-gpu-package': ['train a package on a GPU', '`stage`, `customJob`'],
  '18-review-agents': ['Claude and Gemini review a pull request', '`mode: lend`, the gateway'],
}

/** Jobs that keep another credential of Google's, and why. */
export const kept: Readonly<Record<string, string>> = {}

/** The table of docs/migration.md, with the count. */
export function table(): string {
  const free = usualJobs.filter(name => credentialsOf(name).length === 0)
  const rows = usualJobs.map(name => {
    const [what, by] = jobs[name] ?? ['', '']
    return `| ${what} | ${by} | ${free.includes(name) ? 'no' : kept[name]} |`
  })
  return [
    `${free.length} of these ${usualJobs.length} jobs need no credential of Google besides this action's:`,
    '',
    '| The job | What reaches Google, and how | A second credential |',
    '| :-- | :-- | :-- |',
    ...rows,
  ].join('\n')
}
