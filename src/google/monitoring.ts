import type { Ports } from '../steps/toolkit/ports.ts'
import type { GoogleClient } from './client.ts'
import { listPages } from './pages.ts'

const mostPages = 20

/** Cloud Monitoring's `projects.timeSeries.list`. */
export const createTimeSeries =
  (client: GoogleClient, universe: string): Ports['timeSeries'] =>
  (project, query, step, signal) =>
    listPages(
      client,
      {
        method: 'GET',
        host: `monitoring.${universe}`,
        path: `/v3/projects/${project}/timeSeries`,
        query,
        step,
        signal,
      },
      'timeSeries',
      mostPages,
    )
