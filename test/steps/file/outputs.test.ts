import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { resolveOutputs } from '../../../src/steps/file/outputs.ts'
import { emptyScope, job, parse, stepsFile } from '../support.ts'

describe('outputs', () => {
  const text = `${stepsFile(`a: { ${job} }\nb: { ${job} }`)}outputs:\n  name: "x/\${steps.a.name}"\n  spec: "\${steps.a.jobSpec}"\n  count: "\${steps.a.n}"\n  b: "\${steps.b.name}"\n`

  it('are text, and JSON where they are more; what never ran is left out', () => {
    const file = parse(text.replace('a.n}', 'a.labels.n}'))
    const steps = { a: { name: 'n', jobSpec: { x: [1] }, labels: { n: 5 } } }
    expect(resolveOutputs(file, { ...emptyScope, steps })).toEqual({
      outputs: { name: 'x/n', spec: '{"x":[1]}', count: '5' },
      faults: [],
    })
    expect(resolveOutputs(file, emptyScope).outputs).toEqual({})
  })

  it('say where a step did not return what they name', () => {
    const { faults } = resolveOutputs(parse(text.replace('a.n}', 'a.labels.n}')), {
      ...emptyScope,
      steps: { a: { name: 'n', jobSpec: {} } },
    })
    expect(faults.map(formatProblem)).toEqual([
      'vertex/train.yml:10:10 outputs.count: ${steps.a.labels.n}: there is no "labels" in it. Check what the step returns.',
    ])
  })
})
