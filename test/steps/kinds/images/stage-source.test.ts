import { expect, test } from 'vitest'
import { archiveOf, stageSource } from '../../../../src/steps/kinds/images/stage-source.ts'
import { fakeBuilds } from './fake-builds.ts'

test('the archive is uploaded under its digest, and used again if it is there', async () => {
  const { run, sent, messages } = fakeBuilds()
  expect(archiveOf(run).sha256).toBe('ab'.repeat(32))
  const uri = `gs://acme-code/build/${'ab'.repeat(32)}.tar.gz`
  const first = await stageSource('gs://acme-code/build/', run)
  expect(first).toMatchObject({ uri, isAdopted: false })
  expect(await stageSource('gs://acme-code/build/', run)).toMatchObject({
    generation: first.generation,
    isAdopted: true,
  })
  expect(sent).toEqual([`PUT ${uri}`, `PUT ${uri}`])
  expect(messages()).toEqual([
    `the sources were uploaded (3 bytes): ${uri}`,
    `the sources were uploaded before: ${uri}`,
  ])
})
