import { expect, test } from 'vitest'
import { handlerOf } from '../../../src/steps/kinds/handlers.ts'
import { job } from '../../../src/steps/kinds/jobs/run-job.ts'
import { isJobKind, kinds } from '../../../src/steps/kinds/kind-names.ts'
import { rollback } from '../../../src/steps/kinds/rollout/rollback.ts'
import { rollout } from '../../../src/steps/kinds/rollout/rollout.ts'

test('every kind has a handler: all jobs have the same, and a rollback is no rollout', () => {
  for (const kind of kinds) expect(handlerOf(kind), kind).toBeTypeOf('function')
  for (const kind of kinds.filter(isJobKind)) expect(handlerOf(kind)).toBe(job)
  expect(handlerOf('rollout')).toBe(rollout)
  expect(handlerOf('rollback')).toBe(rollback)
  expect(handlerOf('attach')).not.toBe(job)
})
