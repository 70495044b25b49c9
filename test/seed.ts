import { randomInt } from 'node:crypto'

/** Runs once, before all workers: all property tests of one run use one seed, which an environment variable can set. */
export function setup(): void {
  process.env['PROPERTY_SEED'] ||= String(randomInt(2 ** 31))
  console.log(`Property tests go by seed ${process.env['PROPERTY_SEED']}; PROPERTY_SEED=… npm test repeats them.`)
}
