import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import { matchesAny } from '../match.ts'
import type { LimitsContext } from './context.ts'
import { outside } from './lists.ts'

/** The machine that serves if no type is named (machine_resources.proto, MachineSpec.machine_type). */
const defaultMachine = 'n1-standard-2'

/**
 * Checks a machine: its type, its accelerators, and their count. A TPU's topology determines the number of machines, so
 * it is part of the type.
 */
export function judgeMachine(machine: JsonObject, path: Path, limits: LimitsContext): void {
  const { machineType: given, tpuTopology } = machine
  const isLeftOut = given === undefined || given === null || given === ''
  const machineType = isLeftOut ? defaultMachine : given
  if (typeof machineType === 'string' && !(tpuTopology instanceof Pending)) {
    const type = typeof tpuTopology === 'string' && tpuTopology !== '' ? `${machineType}/${tpuTopology}` : machineType
    const { types } = limits.allow.machines
    if (!matchesAny(types, type)) {
      const what = isLeftOut ? `no machineType, so Google's default ${quote(type)},` : `the machine type ${quote(type)}`
      limits.refuse([...path, 'machineType'], outside(what, 'machines.types', type, types, limits.grant))
    }
  }
  const type = machine.acceleratorType
  if (type !== undefined && type !== 'ACCELERATOR_TYPE_UNSPECIFIED')
    judgeAccelerator(type, machine.acceleratorCount, [...path, 'acceleratorType'], limits)
}

/**
 * Checks an accelerator. A type that is not listed is refused, whatever its count.
 *
 * @param count a number or its text; absent, 0, and a value that is not known yet count as 1
 */
export function judgeAccelerator(type: unknown, count: unknown, path: Path, limits: LimitsContext): void {
  if (typeof type !== 'string') return
  const { accelerators } = limits.allow.machines
  const most = Object.hasOwn(accelerators, type) ? accelerators[type] : accelerators['*']
  const wanted = count instanceof Pending ? 1 : readCount(count)
  if (most !== undefined && wanted <= most) return
  const shown = Object.entries(accelerators).map(([name, number]) => `${name}: ${number}`)
  limits.refuse(path, {
    message: `${Number.isNaN(wanted) ? quote(String(count)) : wanted} of the accelerator ${quote(type)} on one machine is outside allow.machines.accelerators of grant ${limits.grant}.`,
    cure: `${shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`}. To allow it, write grants.${limits.grant}.allow.machines.accelerators: {${type}: ${Number.isNaN(wanted) ? 1 : wanted}}`,
  })
}

/** True if the grant lists `*`: any type of accelerator, also one that only a pipeline's run knows. */
export const admitsAnyAccelerator = ({ allow }: LimitsContext): boolean =>
  Object.hasOwn(allow.machines.accelerators, '*')

/**
 * Returns the sum over the worker pools of a job. A pool without a count, with 0, or with an unknown number has one.
 */
export const sumOfPools = (pools: unknown): number =>
  (Array.isArray(pools) ? pools : []).filter(isObject).reduce((sum, pool) => sum + largestCount(pool.replicaCount), 0)

/** Returns the largest of some counts. NaN if one of them is not a count. */
export const largestCount = (...counts: readonly unknown[]): number =>
  Math.max(...counts.map(count => (count instanceof Pending ? 1 : readCount(count))))

/**
 * Checks replicas that run at the same time.
 *
 * @param unwritten the field that would bound them, if it is absent and Google's default applies
 */
export function judgeReplicaCount(count: number, path: Path, limits: LimitsContext, unwritten?: string): void {
  const bound = limits.allow.machines.replicas
  if (count <= bound) return
  const why = unwritten === undefined ? '' : `, so many may run where ${unwritten} is not written,`
  const less = unwritten === undefined || bound === 0 ? '' : `Write ${unwritten}: ${bound}. `
  limits.refuse(path, {
    message: `${count} replicas${why} are outside allow.machines.replicas of grant ${limits.grant}.`,
    cure: `${less}It allows ${bound === 0 ? 'none' : bound}. To allow it, write grants.${limits.grant}.allow.machines.replicas: ${count}`,
  })
}

/** ANY_RESERVATION names none and may use any, so the word `any` must allow it. */
export function judgeReservation(affinity: JsonObject, path: Path, limits: LimitsContext): void {
  if (affinity.reservationAffinityType !== 'ANY_RESERVATION') return
  const { reservations } = limits.allow
  if (reservations.some(entry => 'literal' in entry && entry.literal === 'any')) return
  limits.refuse(
    [...path, 'reservationAffinityType'],
    outside('ANY_RESERVATION', 'reservations', 'any', reservations, limits.grant),
  )
}

/**
 * Returns a count. Absent and 0 are the same on the wire (proto3), and count as 1. NaN, which no bound admits, if it is
 * not a count.
 */
export function readCount(count: unknown): number {
  const number = typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : (count ?? 0)
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) return Number.NaN
  return Math.max(1, number)
}

/** Most replicas of a batch prediction. */
export const batchReplicas = ({ startingReplicaCount, maxReplicaCount }: JsonObject): number =>
  largestCount(startingReplicaCount, isUnbounded({ maxReplicaCount }) ? 10 : maxReplicaCount)
/** True if a body sets no largest number of replicas. */
export const isUnbounded = ({ maxReplicaCount }: JsonObject): boolean =>
  maxReplicaCount === undefined || maxReplicaCount === 0
