import { isObject } from '../core/json.ts'
import type { Ports, Resource } from '../steps/toolkit/ports.ts'
import { isPageOf } from './answers.ts'
import type { GoogleClient } from './client.ts'

const mostPages = 20

/** Cloud Monitoring's `projects.timeSeries.list`. */
export const createTimeSeries =
  (client: GoogleClient, universe: string): Ports['timeSeries'] =>
  async (project, query, step, signal) => {
    const found: Resource[] = []
    let pageToken = ''
    for (let pages = 0; pages < mostPages; pages++) {
      const page = await client.repeatable({
        method: 'GET',
        host: `monitoring.${universe}`,
        path: `/v3/projects/${project}/timeSeries`,
        query: { ...query, ...(pageToken && { pageToken }) },
        step,
        ...(signal && { signal }),
        isAnswer: isPageOf('timeSeries'),
      })
      const series = page['timeSeries']
      if (Array.isArray(series)) found.push(...series.filter(isObject))
      const next = page['nextPageToken']
      if (typeof next !== 'string' || next === '' || next === pageToken) break
      pageToken = next
    }
    return found
  }
