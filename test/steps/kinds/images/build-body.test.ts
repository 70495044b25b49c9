import { expect, test } from 'vitest'
import { readBuildBody, usesDockerfile } from '../../../../src/steps/kinds/images/build-body.ts'
import { basic } from './fake-builds.ts'

test('what is absent has its default', () => {
  expect(readBuildBody(basic)).toEqual({
    ...basic,
    from: '.',
    dockerfile: 'Dockerfile',
    buildArgs: {},
    target: undefined,
    platform: undefined,
    buildpacks: undefined,
    steps: undefined,
    serviceAccount: undefined,
    machineType: undefined,
    tags: [],
  })
  expect(readBuildBody({ ...basic, buildpacks: {} }).buildpacks).toEqual({
    builder: 'gcr.io/buildpacks/builder:latest',
    env: {},
  })
})

test('only Docker needs a Dockerfile', () => {
  expect(usesDockerfile(basic)).toBe(true)
  expect(usesDockerfile({ ...basic, buildpacks: {} })).toBe(false)
  expect(usesDockerfile({ ...basic, steps: [] })).toBe(false)
})
