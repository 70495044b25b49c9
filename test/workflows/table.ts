import { credentialsOf, usualJobs } from './jobs.ts'

/** What each job does, and what sends it to Google: the words of the table in docs/migration.md. */
const jobs: Readonly<Record<string, readonly [what: string, by: string]>> = {
  '01-video-ranking': ['compile a pipeline, and submit it each week with 17 parameters', '`pipelineJob`'],
  '02-propensity': ['compile the pipeline chosen at dispatch, and submit it', '`pipelineJob`'],
  '04-template': ['compile a pipeline, and run it', '`pipelineJob`'],
  '09-adk-deploy': ['deploy an agent from its sources', '`reasoningEngine`'],
  '10-weather-agent': ['deploy an agent with an identity of its own', '`reasoningEngine`'],
  '11-inline-agent': ['check an agent, deploy it to one of three environments', '`reasoningEngine`'],
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
