import { randomInt } from 'node:crypto'

/** Runs once, before all workers: property tests of one run all go by one seed, which can be given again. */
export function setup(): void {
  process.env['PROPERTY_SEED'] ||= String(randomInt(2 ** 31))
  console.log(`Property tests go by seed ${process.env['PROPERTY_SEED']}; PROPERTY_SEED=… npm test repeats them.`)
}
