import { isObject, Pending } from '../core/json.ts'
import { duration } from '../core/text.ts'
import { boundInWords } from '../steps/kinds/gate/compare.ts'
import { type Probe, readRollout, type Watch } from '../steps/kinds/rollout/read-body.ts'
import type { PreparedStep } from '../steps/model.ts'
import { whereOf } from '../steps/prepare/fallback.ts'

/** Returns the outline of a step for the plan: the lines beyond its one call. */
export function courseOf(step: PreparedStep): readonly string[] {
  const { kind, detach, wait } = step.declaration
  if (kind === 'rollout') return rolloutCourse(step.body)
  if (kind === 'rollback')
    return [
      `Gives ${named(step.body['endpoint'])} back to what served before its last rollout, and undeploys what was rolled out`,
    ]
  return [
    ...unanswered(step),
    ...triesOf(step),
    ...(detach ? ['Continues if its workflow run is cancelled or times out; attach adopts it later'] : []),
    ...(wait ? [] : ['Is submitted and not waited for']),
  ]
}

/** Anthropic's models are documented only for rawPredict and streamRawPredict. */
function unanswered({ declaration: { kind }, body: { model } }: PreparedStep): string[] {
  if (kind !== 'generateContent' || typeof model !== 'string' || !/(^|\/)publishers\/anthropic\//.test(model)) return []
  return ['Asks a model of Anthropic by generateContent: Google documents rawPredict alone for it, and may refuse this']
}

function triesOf(step: PreparedStep): string[] {
  const { queueSeconds } = step.declaration
  const alternatives = step.alternatives ?? []
  if (queueSeconds === undefined && alternatives.length === 0) return []
  const patience = queueSeconds === undefined ? '' : `, for ${duration(queueSeconds * 1_000)} at most`
  const last = alternatives.length === 0 ? ', then it is cancelled and fails' : ''
  return [
    `Waits for machines in ${whereOf(step)}${patience}${last}`,
    ...alternatives.map(alternative => `If no machines are available: ${whereOf(alternative)}`),
  ]
}

function rolloutCourse(body: PreparedStep['body']): string[] {
  const { endpoint, create, bakeMs, probe, watch, keep } = readRollout(body)
  const shares = [body['traffic']].flat()
  const made = create === undefined ? '' : ', which is made where it is missing'
  const bake = bakeMs > 0 ? `, held for ${duration(bakeMs)}` : ''
  return [
    `Deploys ${named(body['model'])} on ${named(endpoint)}${made}, without traffic`,
    ...shares.map(share => `Gives it ${named(share)} % of the traffic${bake}`),
    ...(probe === undefined ? [] : [`At each share our own requests must pass: ${probeInWords(probe)}`]),
    ...(watch === undefined ? [] : [`At each share users must be served well: ${watchInWords(watch)}`]),
    ending(shares.at(-1), keep),
    'On failure, restores the previous split and undeploys the new model',
  ]
}

function ending(last: unknown, keep: boolean): string {
  if (last !== 100) return `Stops at ${named(last)} %: a later rollout of the same version continues from there`
  return keep ? 'Keeps what served before deployed at 0 %' : 'Undeploys what served before'
}

function probeInWords({ requests, errors, latencyMs, expect }: Probe): string {
  const expected = Object.entries(expect).flatMap(([path, { type, equals, min, max }]) => [
    ...(type === undefined ? [] : [`${path} of type ${named(type)}`]),
    ...(equals === undefined ? [] : [`${path} exactly ${named(equals)}`]),
    ...(min === undefined && max === undefined ? [] : [`${path} ${boundInWords({ min, max })}`]),
  ])
  const slowest = latencyMs === undefined ? [] : [`p95 at most ${latencyMs} ms`]
  return [`of ${requests} at most ${errors} fail`, ...slowest, ...expected].join('; ')
}

function watchInWords({ errors, latency, failures, minRequests, onInconclusive, withinMs }: Watch): string {
  const then = {
    hold: `are looked at for ${duration(withinMs)} more, then rolled back`,
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
