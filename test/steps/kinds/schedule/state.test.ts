import { expect, test } from 'vitest'
import { bringToState } from '../../../../src/steps/kinds/schedule/state.ts'
import { existing, name, scheduling } from './support.ts'

test('a paused schedule is resumed with its missed runs only if the step says so', async () => {
  for (const [change, body] of [
    [{}, {}],
    [{ catch_up: true }, { catchUp: true }],
  ]) {
    const paused = existing({ state: 'PAUSED' })
    const { run, sent } = scheduling([paused], { ...change })
    expect(await bringToState(name, paused, run)).toMatchObject({ state: 'ACTIVE' })
    expect(sent).toEqual([{ call: `POST ${name}:resume`, body }])
  }
})

test('a schedule in its state, or at its end, is left alone', async () => {
  for (const state of ['ACTIVE', 'COMPLETED']) {
    const { run, calls } = scheduling([])
    await bringToState(name, existing({ state }), run)
    expect(calls()).toEqual([])
  }
})
