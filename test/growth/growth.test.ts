import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cases } from './cases.ts'
import { cases as controls } from './controls.ts'

/**
 * Counts in a process of its own how often each block of code runs. A compiler that optimizes would count less. What
 * runs inside of one operation of JavaScript, such as a search in a text, is not counted.
 *
 * @returns for each case the blocks that run more than six times as often for four times the input
 */
function steepIn(module: string): Readonly<Record<string, readonly string[]>> {
  const count = fileURLToPath(new URL('count.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, ['--no-opt', '--no-maglev', count, module], { encoding: 'utf8' }))
}

describe('work grows no faster than the input, but for a sort', () => {
  const steep = steepIn('./cases.ts')
  test.each(Object.keys(cases))('%s', name => {
    expect(steep[name]).toEqual([])
  })
})

describe('the count tells a square from what is linear', () => {
  const steep = steepIn('./controls.ts')
  test.each(Object.keys(controls))('%s', name => {
    expect(steep[name]?.length === 0).toBe(name.startsWith('linear'))
  })
})
