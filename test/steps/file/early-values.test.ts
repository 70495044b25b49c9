import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { settleEarlyValues } from '../../../src/steps/file/early-values.ts'
import { parseVariables, placeOfValue, resolveVariables } from '../../../src/steps/file/variables.ts'
import { emptyScope, job, parse, refusal, stepsFile } from '../support.ts'

const declared = `variables:
  sync: { type: boolean, default: true }
  hours: { type: integer, required: true }
  after: { default: null }
  limit: { default: 2h }
  places: { type: list, default: [{ location: us-east1 }] }
`

/** Returns the step `train` with an envelope, after the values are known. */
function settle(envelope: string, input: string, { github = {}, verified = false, allowMissing = false } = {}) {
  const file = parse(stepsFile(`train:\n  ${job}\n${envelope.replace(/^/gm, '  ')}`, declared))
  const given = parseVariables(input)
  const variables = resolveVariables(file, given, { allowMissing })
  const scope = { ...emptyScope, variables, github, ...(verified && { verified: true as const }) }
  const found = settleEarlyValues(file, scope, name => placeOfValue(file, given, name))
  return { step: found.file.steps[0], file: found.file, problems: found.problems.map(formatProblem) }
}

describe('values around a body', () => {
  test('take variables with their types, and claims', () => {
    const { step, problems } = settle(
      'wait: ${variables.sync}\ntimeout: ${variables.hours}h\nqueue: ${variables.limit}\ncancel: ${github.environment}\nfallback: ${variables.places}',
      'hours=3',
      { github: { environment: 'detach' } },
    )
    expect(problems).toEqual([])
    expect(step).toMatchObject({
      wait: true,
      timeoutSeconds: 10_800,
      queueSeconds: 7200,
      detach: true,
      fallback: [{ location: 'us-east1' }],
    })
    expect(settle('wait: ${variables.sync}', 'sync=false\nhours=1').step?.wait).toBe(false)
  })

  test('are left out by a variable whose default is null', () => {
    const { step, problems } = settle('timeout: ${variables.after}', 'hours=1')
    expect(problems).toEqual([])
    expect(step?.timeoutSeconds).toBeUndefined()
  })

  test('of a wrong type are refused at the place of the variable', () => {
    expect(settle('wait: ${variables.limit}', 'hours=1\nlimit=yes').problems).toEqual([
      'variables (input):2:7 limit: for steps.train.wait (vertex/train.yml:13:11): expected true or false, got the string "yes"',
    ])
    expect(settle('timeout: ${variables.limit}', 'hours=1\nlimit=0h').problems).toEqual([
      'variables (input):2:7 limit: for steps.train.timeout (vertex/train.yml:13:14): expected a time above zero',
    ])
    const [own] = settle('timeout: ${variables.hours}', 'hours=1').problems
    expect(own).toContain('for steps.train.timeout')
    const [byDefault] = settle('queue: ${variables.sync}', 'hours=1').problems
    expect(byDefault).toContain('vertex/train.yml:5:35 variables.sync.default: for steps.train.queue')
  })

  test('are checked together, as if they were written there', () => {
    const { problems } = settle('wait: ${variables.sync}\nqueue: 10m', 'hours=1\nsync=false')
    expect(problems.join()).toContain('with wait: false the job is not watched')
  })

  test('that a plan does not know yet stay unknown, and a run refuses them', () => {
    const { step, problems } = settle('timeout: ${variables.hours}h', '', { allowMissing: true })
    expect(problems).toEqual([])
    expect(step).toMatchObject({
      timeoutSeconds: undefined,
      unknown: [{ key: 'timeout', reference: '${variables.hours}h' }],
    })
    const run = settle('timeout: ${variables.hours}h', '', { allowMissing: true, verified: true })
    expect(run.problems.join()).toContain('${variables.hours}h must be known before the run')
  })

  test('cannot wait for a step', () => {
    const steps = `train:\n  ${job}\nnext:\n  ${job}\n  wait: \${steps.train.state}`
    expect(refusal(() => parse(stepsFile(steps))).problems.join()).toContain(
      'steps.next.wait: ${steps.train.state}: this value must be known before any step runs. Refer only to variables or claims.',
    )
  })

  test('name only variables that exist, and cannot be true or false within a text', () => {
    expect(
      refusal(() => parse(stepsFile(`train:\n  ${job}\n  wait: \${variables.sink}`, declared))).problems,
    ).toHaveLength(1)
    expect(
      refusal(() => parse(stepsFile(`train:\n  ${job}\n  wait: x\${variables.sync}`, declared))).problems.join(),
    ).toContain('expected true or false')
  })
})

test("the file's own time limit takes a variable", () => {
  const file = parse(stepsFile(`train: { ${job} }`, `timeout: \${variables.limit}\n${declared}`))
  const scope = { ...emptyScope, variables: { limit: '3h' } }
  const { file: known, problems } = settleEarlyValues(file, scope, name => placeOfValue(file, {}, name))
  expect(problems).toEqual([])
  expect(known.timeoutSeconds).toBe(10_800)
})
