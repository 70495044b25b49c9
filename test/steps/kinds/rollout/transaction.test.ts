import { expect, test } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { EndpointTransaction } from '../../../../src/steps/kinds/rollout/transaction.ts'
import { executeSteps } from '../../../../src/steps/run/execute.ts'
import type { HandlerContext } from '../../../../src/steps/toolkit/handler.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'

// Imports the modules in the order of a run.
void executeSteps

const endpoint = 'projects/p/locations/l/endpoints/e'
const former = { 1: 100 }

/** An endpoint that another client changes between a read and the change after it, `times` times. */
async function changed(times: number, theirs: Resource = {}) {
  let [etag, left] = [1, times]
  let now: Resource = { name: endpoint, trafficSplit: former }
  const recorded: string[] = []
  const run = {
    id: 'release',
    step: { declaration: { id: 'release', kind: 'rollout' } },
    signal: new AbortController().signal,
    trackInFlight: () => {},
    ports: {
      record: async (type: string) => void recorded.push(type),
      vertex: {
        get: async () => ({ ...now, etag: String(etag) }),
        once: async (_: string, __: string, { body }: { body: Resource }) => {
          if (left > 0) {
            left -= 1
            etag += 1
            now = { ...now, ...theirs }
          }
          if (body['etag'] !== String(etag))
            throw new ActionError('STEP_REJECTED', 'aborted', { answer: { host: 'h', status: 409, words: 'etag' } })
          etag += 1
          now = { ...now, trafficSplit: body['trafficSplit'] }
          return { resource: { ...now, etag: String(etag) } }
        },
      },
    },
  } as unknown as HandlerContext
  const inFlight = { endpoint, former, undeploys: '2' }
  const transaction = await EndpointTransaction.begin(run, inFlight, { model: 'm@2', now: former })
  const set = await transaction.set({ 1: 90, 2: 10 }).catch((error: unknown) => error)
  return { set, recorded }
}

test('a change of something else meanwhile is nothing to a split: it is set all the same, and recorded once', async () => {
  const { set, recorded } = await changed(2, { labels: { team: 'risk' } })
  expect(set).toMatchObject({ trafficSplit: { 1: 90, 2: 10 }, labels: { team: 'risk' } })
  expect(recorded).toEqual(['rollout.began', 'rollout.changed'])
})

test('a change of the split stands, and one that never ends is told', async () => {
  const { set } = await changed(1, { trafficSplit: { 1: 50, 3: 50 } })
  expect(String(set)).toContain('The split is 1: 50 %, 3: 50 %, instead of 1: 90 %, 2: 10 %')
  expect(String((await changed(9)).set)).toContain(`another client changed ${endpoint} during this step`)
})
