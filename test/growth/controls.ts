import type { Growth } from './growth.ts'

const one = (): number => 1
const numbers = (size: number): number[] => Array.from({ length: size }, (_, index) => (index * 7919) % size)

/** What must be found, and after it what must not. */
export const cases: Readonly<Record<string, Growth>> = {
  'square: two loops, one inside of the other': {
    size: 400,
    make: size => () => {
      let sum = 0
      for (let left = 0; left < size; left++) for (let right = 0; right < size; right++) sum += one()
      return sum
    },
  },
  'square: a search for each item': {
    size: 400,
    make: size => () => numbers(size).map((_, index, all) => all.findIndex(item => Object.is(item, index))),
  },
  'square: a small one beside much that is linear': {
    size: 400,
    make: size => () => [
      numbers(1_000 * size).map(one),
      numbers(size).map((_, index, all) => all.find(item => Object.is(item, index))),
    ],
  },
  'linear: a loop': { size: 40_000, make: size => () => numbers(size).reduce(sum => sum + one(), 0) },
  'linear: a sort, nearly': { size: 40_000, make: size => () => numbers(size).sort((left, right) => left - right) },
}
