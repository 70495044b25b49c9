import { isObject } from '../core/json.ts'
import type { ListOfRun } from '../steps/kinds/jobs/poll-many.ts'
import { labelValue } from '../steps/labels.ts'
import type { JobPlace, Jobs, Resource } from '../steps/toolkit/ports.ts'
import { apiHost } from '../vertex/hosts.ts'
import { jobKinds, parseJobName } from '../vertex/job-kinds.ts'
import { isNamed, isPageOf } from './answers.ts'
import type { GoogleClient } from './client.ts'

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
    find: async (place, dedupeKey, since, step) => {
      const filter = `labels.keyless-key="${dedupeKey}" AND create_time>"${since}"`
      const found: Resource[] = []
      const seen = new Set<string>()
      for (let pageToken = ''; !seen.has(pageToken) && seen.size < mostPages; ) {
        seen.add(pageToken)
        const query = { filter, pageSize: '100', ...(pageToken && { pageToken }) }
        const { collection } = jobKinds[place.kind]
        const page = await client.repeatable({
          method: 'GET',
          ...parent(place),
          query,
          step,
          isAnswer: isPageOf(collection),
        })
        const items = page[collection]
        if (Array.isArray(items)) found.push(...items.filter(isObject))
        if (typeof page['nextPageToken'] !== 'string' || page['nextPageToken'] === '') break
        pageToken = page['nextPageToken']
      }
      return found
    },
    cancel: async (name, step) => {
      const { host, path } = named(name)
      await client.repeatable({ method: 'POST', host, path: `${path}:cancel`, body: {}, step })
    },
  }
}

/** Most pages of the jobs in one place: a hundred each. */
const mostPagesOfRun = 100

/** Fields that show the state of a job. Lists of tuning jobs accept only requests without a mask. */
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
    const found: Resource[] = []
    const filter = `labels.keyless-run-id="${labelValue(runId)}"`
    let pageToken = ''
    for (let pages = 0; pages < mostPagesOfRun; pages++) {
      const page = await client.repeatable({
        method: 'GET',
        host: apiHost(location, universe),
        path: `/v1/projects/${project}/locations/${location}/${collection}`,
        query: { filter, pageSize: '100', ...(readMask && { readMask }), ...(pageToken && { pageToken }) },
        signal,
        isAnswer: isPageOf(collection),
        // If listing is refused, the caller reads the jobs one by one.
        known: false,
      })
      const items = page[collection]
      if (Array.isArray(items)) found.push(...items.filter(isObject))
      const next = page['nextPageToken']
      if (typeof next !== 'string' || next === '' || next === pageToken) break
      pageToken = next
    }
    return found
  }
}

function chosenId({ kind }: JobPlace, id: string | undefined): { query?: Record<string, string> } {
  const parameter = jobKinds[kind].idParameter
  return parameter === undefined || id === undefined ? {} : { query: { [parameter]: id } }
}
