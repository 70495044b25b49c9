import { expect, test } from 'vitest'
import { Semaphore } from '../../src/core/semaphore.ts'

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

test('so many run at the same time, and the others in the order in which they came', async () => {
  const semaphore = new Semaphore(2)
  const started: number[] = []
  const finish: (() => void)[] = []
  const works = [0, 1, 2, 3].map(index =>
    semaphore.run(() => {
      started.push(index)
      return new Promise<number>(resolve => finish.push(() => resolve(index)))
    }),
  )
  await settle()
  expect(started).toEqual([0, 1])
  finish[1]?.()
  await settle()
  expect(started).toEqual([0, 1, 2])
  finish[0]?.()
  await settle()
  for (const end of finish) end()
  expect(await Promise.all(works)).toEqual([0, 1, 2, 3])
})

test('one that fails passes its place on', async () => {
  const semaphore = new Semaphore(1)
  const failed = semaphore.run(() => Promise.reject(new Error('no')))
  const next = semaphore.run(async () => 'done')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('done')
  expect(await semaphore.run(async () => 'free again')).toBe('free again')
})
