import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { Pending } from '../../../src/core/json.ts'
import type { LoadedPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import type { Scope } from '../../../src/steps/types.ts'
import { emptyScope, job, parse, schema, stepsFile } from '../support.ts'

/** Prepares the last step of a file. */
function prepare(
  steps: string,
  options: {
    above?: string
    scope?: Partial<Scope>
    pipelines?: Record<string, LoadedPipeline>
    grantTimeoutSeconds?: number
  } = {},
) {
  const { above, scope, pipelines = {}, grantTimeoutSeconds } = options
  const file = parse(stepsFile(steps, above))
  const declaration = file.steps.at(-1)
  if (declaration === undefined) throw new Error('no step')
  const context = { ...schema, pipelines, grantTimeoutSeconds }
  const { step, faults } = prepareStep(file, declaration, { ...emptyScope, ...scope }, context)
  return { file, step, problems: faults.map(formatProblem) }
}

describe('where a step runs', () => {
  it('may come from variables and claims', () => {
    const { step, problems } = prepare(
      `t: { location: "\${variables.l}", project: "acme-\${github.environment}", ${job} }`,
      {
        above: 'variables: { l: { required: true } }\n',
        scope: { variables: { l: 'europe-west4' }, github: { environment: 'dev' } },
      },
    )
    expect(problems).toEqual([])
    expect(step).toMatchObject({ location: 'europe-west4', project: 'acme-dev' })
  })

  it.each(['evil.example/#', 'us-central1.evil.example', 'US', 'us-central1/..', '', 'us_central1', 'a@b'])(
    'cannot lead to another host: %j',
    location => {
      const { problems } = prepare(`t: { location: "\${variables.l}", ${job} }`, {
        above: 'variables: { l: { required: true } }\n',
        scope: { variables: { l: location } },
      })
      expect(problems).toEqual([
        `vertex/train.yml:6:18 steps.t.location: expected a location of Vertex AI, such as us-central1, got ${JSON.stringify(location)}`,
      ])
    },
  )

  it.each(['us-central-1', 'us-central1-a'])('%j is told what was meant', location => {
    const { problems } = prepare(`t: { location: ${location}, ${job} }`)
    expect(problems).toEqual([expect.stringContaining(`got "${location}". Did you mean us-central1?`)])
  })

  it.each(['p/../../other', 'Acme', 'acme-ml?x', 'a'])('cannot lead out of its project: %j', project => {
    const { problems } = prepare(`t: { project: ${JSON.stringify(project)}, ${job} }`)
    expect(problems).toEqual([
      `vertex/train.yml:5:17 steps.t.project: expected the id of a project, such as acme-ml, got ${JSON.stringify(project)}`,
    ])
  })

  it('may be known only at the run, where nothing is verified yet, as in plan', () => {
    const above = 'variables: { l: { required: true } }\n'
    const { step, problems } = prepare(
      `t: { location: "\${variables.l}", project: "acme-\${github.environment}", ${job} }`,
      {
        above,
      },
    )
    expect(problems).toEqual([])
    expect(step.pendingPlace).toEqual({
      project: new Pending('acme-${github.environment}', false),
      location: new Pending('${variables.l}', true),
    })
  })

  it('must be known once the token is verified', () => {
    const above = 'variables: { l: { required: true } }\n'
    const scope = { verified: true } as const
    const steps = `t: { location: "\${variables.l}", project: "acme-\${github.environment}", ${job} }`
    expect(prepare(steps, { above, scope }).problems).toEqual([
      'vertex/train.yml:6:45 steps.t.project: ${github.environment}: the token has no claim environment. Not every event and job has every claim.',
      'vertex/train.yml:6:18 steps.t.location: ${variables.l} must be known before the run. Give the variable that it refers to.',
    ])
  })
})
