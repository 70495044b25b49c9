import type { ListOfRun } from '../steps/kinds/jobs/poll-many.ts'
import { labelValue } from '../steps/labels.ts'
import type { JobPlace, Jobs } from '../steps/toolkit/ports.ts'
import { apiHost } from '../vertex/hosts.ts'
import { jobKinds, parseJobName } from '../vertex/job-kinds.ts'
import { isNamed } from './answers.ts'
import type { GoogleClient } from './client.ts'
import { listPages } from './pages.ts'

/** Most pages of a key's jobs. There are only a few, so a server that never ends the list is not followed further. */
const mostPages = 50

/** @param universe Google's, as `googleapis.com` */
export function createJobs(client: GoogleClient, universe: string): Jobs {
  const parent = ({ kind, project, location }: JobPlace): { host: string; path: string } => ({
    host: apiHost(location, universe),
    path: `/v1/projects/${project}/locations/${location}/${jobKinds[kind].collection}`,
  })
  const named = (name: string): { host: string; path: string } => {
    const parsed = parseJobName(name)
    if (parsed === undefined) throw new Error(`no name of a job: ${name}`)
    return { host: apiHost(parsed.location, universe), path: `/v1/${name}` }
  }
  return {
    create: (place, body, id, call) =>
      client.once({
        method: 'POST',
        ...parent(place),
        ...chosenId(place, id),
        body,
        ...call,
      }),
    get: (name, { signal, ...call }) =>
      client.repeatable({ method: 'GET', ...named(name), ...call, ...(signal && { signal }), isAnswer: isNamed }),
    find: (place, dedupeKey, since, step) => {
      const filter = `labels.keyless-key="${dedupeKey}" AND create_time>"${since}"`
      const query = { filter, pageSize: '100' }
      const call = { method: 'GET', ...parent(place), query, step } as const
      return listPages(client, call, jobKinds[place.kind].collection, mostPages)
    },
    cancel: async (name, step) => {
      const { host, path } = named(name)
      await client.repeatable({ method: 'POST', host, path: `${path}:cancel`, body: {}, step })
    },
  }
}

/** Fields that show the state of a job. Lists of tuning jobs take no mask. */
const seen = 'name,state,error,createTime,startTime,endTime'

/**
 * Lists the jobs of this workflow run in one place, by its label.
 *
 * @param universe Google's, as `googleapis.com`
 */
export function createListOfRun(client: GoogleClient, universe: string, runId: string): ListOfRun {
  return async ({ kind, project, location }, signal) => {
    const { collection } = jobKinds[kind]
    const masks = { tuningJob: undefined, trainingPipeline: `${seen},trainingTaskMetadata` } as const
    const readMask = kind in masks ? masks[kind as keyof typeof masks] : seen
    const filter = `labels.keyless-run-id="${labelValue(runId)}"`
    return listPages(
      client,
      {
        method: 'GET',
        host: apiHost(location, universe),
        path: `/v1/projects/${project}/locations/${location}/${collection}`,
        query: { filter, pageSize: '100', ...(readMask && { readMask }) },
        signal,
        // If listing is refused, the caller reads the jobs one by one.
        known: false,
      },
      collection,
    )
  }
}

function chosenId({ kind }: JobPlace, id: string | undefined): { query?: Record<string, string> } {
  const parameter = jobKinds[kind].idParameter
  return parameter === undefined || id === undefined ? {} : { query: { [parameter]: id } }
}
