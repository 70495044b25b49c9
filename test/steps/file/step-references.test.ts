import { describe, expect, test } from 'vitest'
import { parse, refusal, stepsFile } from '../support.ts'

const job = 'customJob: { displayName: x }'
const needsOf = (steps: string): readonly string[] => parse(stepsFile(steps)).steps.at(-1)?.needs ?? []
const problems = (steps: string, above = ''): string[] => refusal(() => parse(stepsFile(steps, above))).problems

describe('what a step needs', () => {
  test('is what it names and what it refers to, each once', () => {
    const steps = `a: { ${job} }\nb: { ${job} }\nc: { needs: [b], customJob: { displayName: "\${steps.a.name}-\${steps.b.name}" } }`
    expect(needsOf(steps).toSorted()).toEqual(['a', 'b'])
  })

  test('that does not exist is named, with the nearest step', () => {
    expect(problems(`train: { ${job} }\nb: { needs: [trian], ${job} }`)).toEqual([
      expect.stringMatching(/steps\.b\.needs\[0\]: no step is named trian\. Did you mean train\?/),
    ])
  })
})

test('a place must be known before any step runs, since the grant bounds it', () => {
  expect(problems(`a: { ${job} }\nb: { location: "\${steps.a.name}", ${job} }`)).toEqual([
    expect.stringContaining('this value must be known before any step runs'),
  ])
})

test('the model of an upload is not its version, which a deployment needs', () => {
  const upload = 'register: { uploadModel: { model: { displayName: x } } }'
  const deploy = (model: string): string =>
    `${upload}\nrelease: { deployModel: { endpoint: e, deployedModel: { model: "${model}" } } }`
  expect(problems(deploy('${steps.register.model}'))).toEqual([
    expect.stringContaining('it would be the default version'),
  ])
  expect(needsOf(deploy('${steps.register.model}@${steps.register.modelVersionId}'))).toEqual(['register'])
})
