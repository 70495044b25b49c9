import { expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { outlineBuild } from '../../../../src/steps/kinds/images/outline-build.ts'
import { basic } from './fake-builds.ts'

const sha256 = 'ab'.repeat(32)

test('a plan names the image with the tag of its files, and how it is built', () => {
  const [adopted, built] = outlineBuild(basic, sha256)
  expect(adopted).toMatch(
    /^Adopts us-docker\.pkg\.dev\/acme-ml\/train\/fraud:tree-[0-9a-f]{32}, if the repository has it$/,
  )
  expect(built).toBe('Otherwise uploads the files to gs://acme-code/build/, builds them by Dockerfile, and pushes it')
  expect(outlineBuild({ ...basic, buildpacks: {} }, sha256).join()).toContain(
    'by buildpacks of gcr.io/buildpacks/builder',
  )
  expect(outlineBuild({ ...basic, steps: [{ name: 'a' }] }, sha256).join()).toContain('by steps of your own')
})

test('a tag that depends on what only the run knows is not made up', () => {
  const body = { ...basic, build_args: { DATA: new Pending('steps.data.uri', true) } }
  for (const lines of [outlineBuild(body, sha256), outlineBuild(basic, undefined)])
    expect(lines[0]).toContain('with the digest of the files as its tag')
})
