import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { readLocalPipelines } from '../../src/run/read-pipelines.ts'
import { emptyScope, parse, stepsFile } from '../steps/support.ts'
import { checkoutOf } from '../workspace/checkout.ts'

const spec = { pipelineInfo: { name: 'good' }, schemaVersion: '2.1.0', root: { dag: { tasks: {} } } }
const yaml = 'pipelineInfo: {name: good}\nschemaVersion: 2.1.0\nroot: {dag: {tasks: {}}}\n'

async function publishedName(text: string): Promise<string | undefined> {
  using checkout = checkoutOf({ 'p.yaml': text })
  const steps = 't: { publish: { pipeline: p.yaml, repository: "https://us-central1-kfp.pkg.dev/acme-ml/pipelines" } }'
  const read = readLocalPipelines(parse(stepsFile(steps)), emptyScope, checkout.root)
  return read.then(
    ({ compiledFiles }) => compiledFiles['t']?.name,
    (error: unknown) => (error instanceof ActionError ? error.message : String(error)),
  )
}

describe('a published pipeline has one name for every reader of its bytes', () => {
  test.each([
    ['a specification', yaml],
    ['one with the line ends of Windows', yaml.replaceAll('\n', '\r\n')],
    ['a whole job', JSON.stringify({ displayName: 'nightly', pipelineSpec: spec })],
  ])('%s is taken', async (_, text) => {
    expect(await publishedName(text)).toBe('good')
  })

  test.each(['pipelineInfo', 'pipeline_info'])('another %s beside the specification is refused', async key => {
    const text = JSON.stringify({ [key]: { name: 'evil' }, pipelineSpec: spec })
    expect(await publishedName(text)).toBe(`p.yaml has ${key} beside its pipelineSpec and in it`)
  })

  test.each(['\r', '\u0085', '\u2028', '\u2029'])(
    '%j in a comment, which ends a line of YAML 1.1, is refused',
    async end => {
      expect(await publishedName(`${yaml}# x${end}pipelineInfo: {name: evil}\n`)).toContain('has a line break')
    },
  )
})
