import { expect, test } from 'vitest'
import { checkTags, setTags } from '../../../../src/steps/kinds/publish/tags.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, refusal } from '../../fake-context.ts'

const version = {
  repository: 'projects/acme-ml/locations/us/repositories/pipelines',
  package: 'train-fraud',
  version: `sha256:${'1'.repeat(64)}`,
  templateUri: '',
}
const parent = `${version.repository}/packages/train-fraud`

/** @param named versions that the tag names, read after read */
function run(named: (string | undefined)[], body: Resource = {}, answers: ('lost' | 409)[] = []) {
  const calls: string[] = []
  const fake = fakeContext({ kind: 'publish', body })
  const services = {
    ...fake.run.ports.services,
    get: async () => {
      const found = named.shift()
      if (found === undefined) throw refusal(404)
      return { version: `${parent}/versions/${found}` }
    },
    once: async (method: string, _: string, path: string) => {
      calls.push(`${method} ${path.replace(parent, '')}`)
      const answer = answers.shift()
      if (answer === 409) throw refusal(409)
      return answer === 'lost' ? { ambiguous: refusal(0) } : { resource: {} }
    },
  }
  return { ...fake, calls, context: { ...fake.run, ports: { ...fake.run.ports, services } } }
}

test('a tag of another version is not moved unless the step says so', async () => {
  const refused = run(['sha256:2'])
  expect(await errorOf(checkTags(['live'], version, refused.context))).toMatchObject({ code: 'STEP_REJECTED' })
  const moving = run(['sha256:2'], { move_tags: true })
  await setTags(['live'], version, moving.context)
  expect(moving.calls).toEqual(['PATCH v1//tags/live'])
})

test('a tag whose answer was lost is read again before it is set again', async () => {
  const { calls, context, recorded } = run([undefined, version.version], {}, ['lost'])
  await setTags(['live'], version, context)
  expect(calls).toEqual(['POST v1//tags'])
  expect(recorded).toMatchObject([{ type: 'template.tagged', data: { tag: 'live', from: null } }])
})

test('a tag that another client set in between is not taken from it', async () => {
  const { context } = run([undefined, 'sha256:2'], {}, [409])
  expect(await errorOf(setTags(['live'], version, context))).toMatchObject({ code: 'STEP_REJECTED' })
})
