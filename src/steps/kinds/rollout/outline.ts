import { isObject, Pending } from '../../../core/json.ts'
import { duration } from '../../../core/text.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { describeMetricBound } from '../gate/compare.ts'
import { type Probe, readRolloutBody, type TrafficWatch } from './read-body.ts'

/** Returns the stages of a rollout for the plan. */
export function outlineRollout(body: Resource): string[] {
  const { endpoint, create, bakeMs, probe, watch, keep } = readRolloutBody(body)
  const shares = [body['traffic']].flat()
  const made = create === undefined ? '' : ', which is created if it does not exist'
  const bake = bakeMs > 0 ? `, held for ${duration(bakeMs)}` : ''
  return [
    `Deploys ${named(body['model'])} on ${named(endpoint)}${made}, without traffic`,
    ...shares.map(share => `Gives it ${named(share)} % of the traffic${bake}`),
    ...(probe === undefined ? [] : [`At each share the probes must pass: ${describeProbe(probe)}`]),
    ...(watch === undefined ? [] : [`At each share real traffic must stay within limits: ${describeWatch(watch)}`]),
    ending(shares.at(-1), keep),
    'On failure, restores the previous split and undeploys the new model',
  ]
}

/** Returns the effect of a rollback for the plan. */
export const outlineRollback = ({ endpoint }: Resource): string[] => [
  `Gives ${named(endpoint)} back to what served before its last rollout, and undeploys what was rolled out`,
]

function ending(last: unknown, keep: boolean): string {
  if (last !== 100) return `Stops at ${named(last)} %: a later rollout of the same version continues from there`
  return keep ? 'Keeps the previous models deployed at 0 %' : 'Undeploys the previous models'
}

function describeProbe({ requests, errors, latencyMs, expect }: Probe): string {
  const expected = formatExpectations(expect)
  const slowest = latencyMs === undefined ? [] : [`p95 at most ${latencyMs} ms`]
  return [`of ${requests} at most ${errors} fail`, ...slowest, ...expected].join('; ')
}

/** Returns expectations of an answer in words. */
export const formatExpectations = (expect: Probe['expect']): string[] =>
  Object.entries(expect).flatMap(([path, { type, equals, min, max, contains }]) => [
    ...(type === undefined ? [] : [`${path} of type ${named(type)}`]),
    ...(equals === undefined ? [] : [`${path} exactly ${named(equals)}`]),
    ...(contains === undefined ? [] : [`${path} with the text ${named(contains)}`]),
    ...(min === undefined && max === undefined ? [] : [`${path} ${describeMetricBound({ min, max })}`]),
  ])

function describeWatch({ errors, latency, failures, minRequests, onInconclusive, withinMs }: TrafficWatch): string {
  const then = {
    hold: `are watched for ${duration(withinMs)} more, then rolled back`,
    rollback: 'are rolled back',
    promote: 'continue anyway',
  }
  return [
    ...(errors === undefined ? [] : [`at most ${Number((errors * 100).toFixed(4))} % errors`]),
    ...latency.map(({ percentile, boundMs }) => `${percentile} at most ${boundMs} ms`),
    `${failures} bad ${failures === 1 ? 'sample rolls' : 'samples roll'} back`,
    `fewer than ${minRequests} requests ${then[onInconclusive]}`,
  ].join('; ')
}

/** Formats a value of the body. */
function named(value: unknown): string {
  if (value instanceof Pending) return value.reference
  if (isObject(value) && value['displayName'] !== undefined) return `the endpoint called ${named(value['displayName'])}`
  return typeof value === 'string' ? value : JSON.stringify(value)
}
