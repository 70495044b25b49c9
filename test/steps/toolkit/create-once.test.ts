import { expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import {
  adoptResource,
  type CreateOnce,
  createdByRun,
  createOnce,
  type Sent,
  theOnly,
} from '../../../src/steps/toolkit/create-once.ts'
import type { Resource, StepEvent } from '../../../src/steps/toolkit/ports.ts'
import * as google from '../../../src/vertex/schema.generated.ts'
import { emptyScope, job, parse, schema, stepsFile } from '../support.ts'

const refused = (status: number): ActionError =>
  new ActionError('STEP_REJECTED', `refused with ${status}`, {
    answer: { host: 'h', status, words: `words of ${status}` },
  })
const lost = { ambiguous: new ActionError('NETWORK', 'the connection was reset') }

/** Creates with the next of `answers` each. The resource becomes visible after some reads. */
async function make(
  answers: readonly (Sent | ActionError)[],
  change: Partial<CreateOnce<string>> = {},
  shows = Infinity,
) {
  const controller = new AbortController()
  const told: StepEvent[] = []
  let creates = 0
  let looks = 0
  let slept = 0
  const making: CreateOnce<string> = {
    step: 'register',
    find: async () => (looks++ >= shows ? [{ name: 'made' }] : []),
    choose: found => theOnly(found, 'model version', 'register'),
    create: async () => {
      const answer = answers[creates++]
      if (answer === undefined || answer instanceof ActionError) throw answer ?? new Error('asked too often')
      return answer
    },
    adopt: async found => `adopted ${String(found['name'])}`,
    created: async resource => `created ${String(resource['name'])}`,
    rerun: 'adopt',
    chosenId: false,
    uncertain: { what: 'it was made', cure: 'Look for it.' },
    ...change,
  }
  const clock = {
    now: () => 0,
    random: () => 0,
    sleep: async (ms: number) => {
      slept += ms
    },
  }
  const made = await createOnce(making, { tell: event => told.push(event), clock }, controller.signal)
  return { made, creates, looks, slept, told: told.map(event => ('message' in event ? event.message : event.type)) }
}

const created: Sent = { resource: { name: 'new' } }

test('what this run made already is taken up, and not made', async () => {
  expect(await make([], {}, 0)).toMatchObject({ made: 'adopted made', creates: 0 })
  expect(await make([created], { rerun: 'new' }, 0)).toMatchObject({ made: 'created new', creates: 1 })
})

test('a lost answer is looked for, as long as it may take to show, before the create is repeated', async () => {
  expect(await make([lost, created])).toMatchObject({ made: 'created new', creates: 2, slept: 60_000 })
  expect(await make([lost, created], {}, 3)).toMatchObject({ made: 'adopted made', creates: 1, slept: 60_000 })
  expect(await make([lost], { lookAgainMs: [1, 2, 3, 400_000] }, 4)).toMatchObject({ creates: 1, slept: 400_006 })
  const { made, creates } = await make([lost, lost, lost])
  expect(creates).toBe(3)
  expect(made).toMatchObject({
    uncertain: {
      code: 'NETWORK',
      message: expect.stringContaining('It is not known whether it was made'),
      cure: 'Look for it.',
    },
  })
})

test('what was there before a step started afresh is not taken for what its lost create made', async () => {
  expect(await make([lost, created], { rerun: 'new' }, 0)).toMatchObject({ made: 'created new', creates: 2 })
})

test('a chosen id that exists already may be ours: it is looked for; any other refusal is the last word', async () => {
  await expect(make([refused(400)], { chosenId: true })).rejects.toThrow('refused with 400')
  await expect(make([refused(409)])).rejects.toThrow('refused with 409')
  const taken = await make([refused(409), created], { chosenId: true })
  expect(taken).toMatchObject({ made: 'created new', creates: 2 })
  expect(taken.told).toEqual(['its id exists already: checking if this run created it'])
  // The first try may have taken effect, so no later refusal proves that nothing was created.
  expect((await make([lost, refused(400), refused(400)])).made).toMatchObject({
    uncertain: { message: expect.stringContaining('refused with 400') },
  })
})

test('two things that carry the key are not guessed between', async () => {
  const two = async (): Promise<readonly Resource[]> => [{ name: 'a' }, { name: 'b' }]
  await expect(make([], { find: two })).rejects.toThrow(
    "Step register: 2 model versions have this step's key, so the action neither adopts one nor creates another: a, b",
  )
})

test('what is older than the run is not of its making, where GitHub says when it began', async () => {
  const at = (time: string): Resource => ({ name: time, versionCreateTime: time })
  const found = [at('2026-01-05T09:58:59Z'), at('2026-01-05T09:59:30Z'), at('2026-01-06T00:00:00Z'), at('')]
  const run = { earliest: '2025-12-01T00:00:00Z', runCreatedAt: async () => '2026-01-05T10:00:00Z' }
  expect(await createdByRun(found, run, 'versionCreateTime')).toEqual(found.slice(1, 3))
  expect(await createdByRun(found, { ...run, runCreatedAt: async () => undefined }, 'versionCreateTime')).toHaveLength(
    3,
  )
  expect(await createdByRun(found, run)).toEqual([])
})

test('is taken up whether the project stands in its fields by its id or by its number', async () => {
  const file = parse(stepsFile(`train: { ${job} }`))
  const [declaration] = file.steps
  if (declaration === undefined) throw new Error('there is no step')
  const { step } = prepareStep(file, declaration, emptyScope, { ...schema, pipelines: {} })
  const adopt = (model: string) => {
    const name = 'projects/123456789/locations/us-central1/batchPredictionJobs/7'
    const current = { name, model }
    const submitted = { model: 'projects/acme-ml/locations/us-central1/models/fraud@3' }
    const batch = { shapes: google.shapes, name: 'BatchPredictionJob' }
    const ports = { record: async () => {}, tell: () => {} }
    return adoptResource({ name, state: 'RUNNING', submitted, current, schema: batch }, { step, dedupeKey: 'k' }, ports)
  }
  await expect(adopt('projects/123456789/locations/us-central1/models/fraud@3')).resolves.toBeUndefined()
  await expect(adopt('projects/987654321/locations/us-central1/models/fraud@3')).rejects.toThrow('differs')
})
