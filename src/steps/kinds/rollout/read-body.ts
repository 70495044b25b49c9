import { isObject } from '../../../core/json.ts'
import { periodSeconds } from '../../../document/formats.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** Our own requests, and the requirements of their answers. */
export interface Probe {
  readonly instances: readonly unknown[]
  readonly parameters: unknown
  /** Path in the answer to its requirement. */
  readonly expect: Readonly<Record<string, Expectation>>
  /** Bound of the p95. Milliseconds. */
  readonly latencyMs: number | undefined
  /** Most failures. */
  readonly errors: number
  /** Number of answers of the new model in each probe. */
  readonly requests: number
}

export interface Expectation {
  readonly min?: unknown
  readonly max?: unknown
  readonly equals?: unknown
  readonly type?: unknown
  readonly contains?: unknown
}

export const percentiles = ['p50', 'p95', 'p99'] as const
export type Percentile = (typeof percentiles)[number]

/** Bounds on the answers to real users. */
export interface TrafficWatch {
  /** Largest share of failed requests, from 0 to 1. */
  readonly errors: number | undefined
  /** Milliseconds. */
  readonly latency: readonly { readonly percentile: Percentile; readonly boundMs: number }[]
  readonly failures: number
  readonly minRequests: number
  readonly onInconclusive: 'hold' | 'rollback' | 'promote'
  readonly withinMs: number
}

/** A rollout's body, whose form is checked already. */
export interface RolloutBody {
  /** Id, full name, or `{ displayName }`. */
  readonly endpoint: unknown
  readonly create: Resource | undefined
  readonly model: string
  /** Without its model and id. */
  readonly deployedModel: Resource
  /** Rising percentages. */
  readonly traffic: readonly number[]
  readonly bakeMs: number
  readonly probe: Probe | undefined
  readonly watch: TrafficWatch | undefined
  readonly keep: boolean
}

/** Reads a rollout's body, whose form is checked already. */
export function readRolloutBody(body: Resource): RolloutBody {
  const { create, traffic, bake, probe, watch } = body
  return {
    endpoint: body['endpoint'],
    create: isObject(create) ? create : undefined,
    model: String(body['model']),
    deployedModel: isObject(body['deployedModel']) ? body['deployedModel'] : {},
    traffic: Array.isArray(traffic) ? traffic.map(Number) : [],
    bakeMs: periodMs(bake) ?? 0,
    probe: isObject(probe) ? readProbe(probe) : undefined,
    watch: isObject(watch) ? readWatch(watch) : undefined,
    keep: body['keep'] === 1,
  }
}

function readProbe({ instances, parameters, expect, latency, errors, requests }: Resource): Probe {
  const expected = Object.entries(isObject(expect) ? expect : {})
  return {
    instances: Array.isArray(instances) ? instances : [],
    parameters,
    expect: Object.fromEntries(expected.map(([path, value]) => [path, isObject(value) ? value : {}])),
    latencyMs: latencyMs(latency),
    errors: typeof errors === 'number' ? errors : 0,
    requests: typeof requests === 'number' ? requests : 20,
  }
}

function readWatch(watch: Resource): TrafficWatch {
  const { errors, latency, failures, on_inconclusive: then } = watch
  const bounds = isObject(latency) ? latency : {}
  return {
    errors: isObject(errors) && typeof errors['max'] === 'number' ? errors['max'] : undefined,
    latency: percentiles.flatMap(percentile => {
      const boundMs = latencyMs(bounds[percentile])
      return boundMs === undefined ? [] : [{ percentile, boundMs }]
    }),
    failures: typeof failures === 'number' ? failures : 1,
    minRequests: typeof watch['min_requests'] === 'number' ? watch['min_requests'] : 1,
    onInconclusive: then === 'rollback' || then === 'promote' ? then : 'hold',
    withinMs: periodMs(watch['within']) ?? 3_600_000,
  }
}

/** Returns `500ms` or `2s` in milliseconds; `undefined` for anything else. */
export function latencyMs(text: unknown): number | undefined {
  const [, amount, unit] = typeof text === 'string' ? (/^(\d{1,6}(?:\.\d{1,3})?)(ms|s)$/.exec(text) ?? []) : []
  const milliseconds = Number(amount) * (unit === 's' ? 1_000 : 1)
  return milliseconds > 0 ? milliseconds : undefined
}

/** Returns a period, as `10m`, in milliseconds; `undefined` for anything else. */
export function periodMs(period: unknown): number | undefined {
  const seconds = periodSeconds(period)
  return seconds === undefined ? undefined : seconds * 1_000
}
