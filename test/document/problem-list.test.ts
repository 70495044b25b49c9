import { expect, test } from 'vitest'
import type { Problem } from '../../src/core/errors.ts'
import { invalidFile } from '../../src/document/problem-list.ts'

const at = (file: string, line: number, column: number, message = 'is wrong'): Problem => ({
  ...{ file, line, column, message },
  path: 'steps.train',
})
const places = (...found: readonly Problem[]): string[] =>
  invalidFile('STEPS_INVALID', 'vertex/train.yml', found).problems.map(
    ({ file, line, column }) => `${file}:${line}:${column}`,
  )

test('problems come in the order of the file, the steps file first and its pipelines after it', () => {
  expect(places(at('a.yml', 9, 1), at('p.yaml', 1, 1), at('a.yml', 2, 7), at('a.yml', 2, 3))).toEqual([
    'a.yml:2:3',
    'a.yml:2:7',
    'a.yml:9:1',
    'p.yaml:1:1',
  ])
})

test('what every step finds again is said once', () => {
  expect(places(at('a.yml', 2, 1), at('a.yml', 2, 1))).toEqual(['a.yml:2:1'])
  expect(places(at('a.yml', 2, 1), at('a.yml', 2, 1, 'is wrong otherwise'))).toHaveLength(2)
})

test('the message counts what is listed', () => {
  const { code, message } = invalidFile('STEPS_INVALID', 'vertex/train.yml', [at('a.yml', 1, 1)])
  expect({ code, message }).toEqual({ code: 'STEPS_INVALID', message: 'vertex/train.yml has 1 problem' })
  expect(invalidFile('STEPS_INVALID', 'vertex/train.yml', [at('a.yml', 1, 1), at('a.yml', 2, 1)]).message).toBe(
    'vertex/train.yml has 2 problems',
  )
})
