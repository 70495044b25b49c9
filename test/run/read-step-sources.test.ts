import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { readStepSources } from '../../src/run/read-step-sources.ts'
import { dockerRuleOf } from '../../src/workspace/docker-rules.ts'
import { ruleOf } from '../../src/workspace/path-rules.ts'
import { emptyScope, parse, stepsFile } from '../steps/support.ts'
import { checkoutOf } from '../workspace/checkout.ts'

const read = (root: string, steps: string, never: readonly string[] = []) =>
  readStepSources(parse(stepsFile(steps)), emptyScope, root, never)

async function problemsOf(reading: Promise<unknown>) {
  const error = await reading.then(() => undefined).catch((thrown: unknown) => thrown)
  if (!(error instanceof ActionError)) throw new Error('nothing was refused')
  const places = error.problems.map(
    ({ file, line, column, path, message }) => `${file}:${line}:${column} ${path}: ${message}`,
  )
  return { code: error.code, places }
}

test('every source that cannot be read is named at its own place, all at once', async () => {
  using checkout = checkoutOf({ 'code/a': '', 'code/b\nc': '' })
  const steps = `code: { stage: { from: [code, missing, ../outside], to: "gs://acme/x/" } }
other:
  stage:
    from: nothing
    to: gs://acme/y/`
  expect(await problemsOf(read(checkout.root, steps))).toEqual({
    code: 'STEPS_INVALID',
    places: [
      'vertex/train.yml:5:27 steps.code.stage.from[0]: code has a name that no object can have: "b\\nc"',
      'vertex/train.yml:5:33 steps.code.stage.from[1]: there is no missing in the workspace',
      'vertex/train.yml:5:42 steps.code.stage.from[2]: ../outside is outside of the workspace',
      'vertex/train.yml:8:13 steps.other.stage.from: there is no nothing in the workspace',
    ],
  })
})

test('a file that is missing among the sources is reported at the field that names it', async () => {
  using checkout = checkoutOf({ 'code/a': '' })
  const steps = `image:
  buildImage:
    from: code
    dockerfile: docker/Dockerfile
    image: us-docker.pkg.dev/acme-ml/train/fraud
    staging: gs://acme/b/
plain: { buildImage: { from: code, image: us-docker.pkg.dev/acme-ml/train/fraud, staging: gs://acme/b/ } }
agent:
  reasoningEngine:
    displayName: support
    spec:
      sourceCodeSpec:
        inlineSource: { sourceArchive: { from: code } }
        pythonSpec:
          entrypointModule: support.app
          requirementsFile: support/requirements.txt`
  const { places } = await problemsOf(read(checkout.root, steps))
  const python = 'steps.agent.reasoningEngine.spec.sourceCodeSpec.pythonSpec'
  expect(places).toEqual([
    'vertex/train.yml:8:19 steps.image.buildImage.dockerfile: there is no docker/Dockerfile among the files of code',
    'vertex/train.yml:11:32 steps.plain.buildImage.from: there is no Dockerfile among the files of code',
    `vertex/train.yml:19:31 ${python}.entrypointModule: there is no support/app.py or support/app/__init__.py among the files of code`,
    `vertex/train.yml:20:31 ${python}.requirementsFile: there is no support/requirements.txt among the files of code`,
  ])
})

test('a step has the digests and the contents of its own files, and another step has none', async () => {
  using checkout = checkoutOf({ 'code/a': 'x', 'code/b': 'y', 'tmp/audit.jsonl': '' })
  const steps = `code: { stage: { from: code, to: "gs://acme/x/" } }
packed: { stage: { from: ., archive: zip, to: "gs://acme/x/" } }
gate: { gate: { metrics: "gs://acme/m.json", require: { auc: { min: 1 } } } }`
  const { sources, contentsOf } = await read(checkout.root, steps, ['tmp'])
  expect(sources['code']?.[0]?.files.map(({ path }) => path)).toEqual(['a', 'b'])
  expect(contentsOf('code')[0]?.map(({ bytes }) => bytes)).toEqual([1, 1])
  expect(sources['packed']?.[0]?.files.map(({ path }) => path)).toEqual(['code/a', 'code/b'])
  expect(contentsOf('packed')[0]?.map(({ contentType }) => contentType)).toEqual(['application/zip'])
  expect(sources['gate']).toBeUndefined()
  expect(() => contentsOf('gate')).toThrow('takes nothing from the workspace')
})

test.each(['from', 'dockerfile', 'include', 'exclude'])(
  'a build whose %s is not known yet takes no files: its default would be the whole workspace',
  async key => {
    using checkout = checkoutOf({ Dockerfile: '', secret: '' })
    const value = ['from', 'dockerfile'].includes(key) ? '"${github.environment}"' : '["${github.environment}"]'
    const build = `i: { buildImage: { ${key}: ${value}, image: us-docker.pkg.dev/acme/x/y, staging: "gs://acme/x/" } }`
    expect((await read(checkout.root, build)).sources).toEqual({})
  },
)

test('no pattern and no path of a repository ends the action with an error of its own (property)', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab.*?![]^-\\/#{}()+|$ :\t\r\näĀ'), maxLength: 12 })
  const name = fc.string({ unit: fc.constantFrom(...'ab.*?[]^-#~{}()+ äĀ'), minLength: 1, maxLength: 5 })
  const path = fc
    .array(
      name.filter(one => !/^\.{1,2}$/.test(one)),
      { minLength: 1, maxLength: 3 },
    )
    .map(parts => parts.join('/'))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), path, fc.boolean(), (patterns, at, isFolder) => {
      const shown = isFolder ? `${at}/` : at
      for (const rule of [ruleOf(patterns), ruleOf(patterns.join('\n')), dockerRuleOf(patterns.join('\n'))])
        expect(['ignored', 'kept', undefined]).toContain(rule.verdict(shown))
    }),
    { seed: Number(process.env['PROPERTY_SEED']), numRuns: 1_000 },
  )
})
