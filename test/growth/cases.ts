import { ActionError } from '../../src/core/errors.ts'
import { compiled as compiledLimits, parseDocument } from '../../src/document/yaml.ts'
import { decideCall } from '../../src/lend/calls/decide.ts'
import { compileSetup } from '../../src/policy/compile/compile.ts'
import { resolver } from '../../src/policy/limits/pipeline-parameters.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import type { Grant, Policy } from '../../src/policy/policy.ts'
import { dockerRuleOf } from '../../src/workspace/docker-rules.ts'
import { asking, claude, contextOf, gemini, message, place, prompt } from '../lend/calls/lent.ts'
import { samplePolicy } from '../policy/fixtures.ts'
import { parse, stepsFile } from '../steps/support.ts'
import type { Growth } from './growth.ts'

const list = <T>(length: number, item: (index: number) => T): T[] => Array.from({ length }, (_, index) => item(index))

const policyOf = (text: string) => (): unknown => {
  try {
    return loadPolicy(text, 'policy.yml', '1.0.0')
  } catch (error) {
    if (error instanceof ActionError) return error.problems
    throw error
  }
}

const wrongPolicy = (line: (index: number) => string): Growth => ({
  size: 2_000,
  make: lines => policyOf(samplePolicy + list(lines, line).join('')),
})

export const directAccess = `version: 1
providers:
  internal:
    resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/internal
    trust: internal
grants:
  base:
    abstract: true
    provider: internal
    when: { repository_id: "1", event_name: push, ref: refs/heads/main }
    allow: { steps: [predict], projects: [acme-ml], locations: [us-central1] }
`

const directGrants = (grant: (index: number) => string): Growth => ({
  size: 2_000,
  make: count => policyOf(directAccess + list(count, index => `  g${index}: ${grant(index)}\n`).join('')),
})

const steps = (step: (index: number, count: number) => string): Growth => ({
  size: 2_000,
  make: count => {
    const text = stepsFile(list(count, index => `s${index}: ${step(index, count)}`).join('\n'))
    return () => parse(text)
  },
})

const predict = 'predict: { endpoint: fraud, instances: [1] }'

function compiled(count: number): () => unknown {
  const { policy, sha256 } = loadPolicy(samplePolicy, 'policy.yml', '1.0.0')
  const { train } = policy.grants as { train: Grant }
  const glob = { claim: 'workflow', anyOf: [{ glob: 'a*' }] }
  const grants = list(count, (index): Grant => {
    const id = `p${Math.floor(index / 40)}aaa`
    const provider = { ...train.provider, resource: `${train.provider.pool}/providers/${id}` }
    return { ...train, name: `g${index}`, provider, when: [...train.when, glob] }
  })
  const large: Policy = { ...policy, grants: Object.fromEntries(grants.map(grant => [grant.name, grant])) }
  return () => compileSetup([{ policy: large, name: 'acme/fraud/policy.yml', sha256 }])
}

const lentCall = (target: string, body: (size: number) => unknown): Growth => ({
  size: 48_000,
  make: size => {
    const request = asking(target, body(size))
    return () => decideCall(request, contextOf())
  },
})

const predictCall = `/v1/${place}/endpoints/fraud:predict`

/** What a file, a pull request or an agent can make as long as it likes. */
export const cases: Readonly<Record<string, Growth>> = {
  'a policy of keys that nobody knows': wrongPolicy(index => `key${index}: 1\n`),
  'a policy of keys that are nearly right': wrongPolicy(index => `grant${index}: {}\n`),
  'a policy of one key again and again': wrongPolicy(() => 'version: 1\n'),
  'a policy of grants without anything': wrongPolicy(index => `  g${index}: { provider: x }\n`),
  'grants of direct access that no token holds two of': directGrants(
    index => `{ extends: base, when: { environment: e${index} } }`,
  ),
  'grants of direct access that one token could all hold': directGrants(() => '{ extends: base }'),
  'a document of many keys': {
    size: 8_000,
    make: count => {
      const text = list(count, index => `k${index}: 1`).join('\n')
      return () => parseDocument(text, 'policy.yml', 'POLICY_INVALID', compiledLimits)
    },
  },
  'grants of a policy compiled for Google': { size: 400, make: compiled },
  'steps that each need the one before': steps(index =>
    index === 0 ? `{ ${predict} }` : `{ needs: [s${index - 1}], ${predict} }`,
  ),
  'steps that each need the one after': steps((index, count) =>
    index === count - 1 ? `{ ${predict} }` : `{ needs: [s${index + 1}], ${predict} }`,
  ),
  'steps that name the one before and the first': steps(index =>
    index === 0
      ? '{ customJob: {} }'
      : `{ customJob: { displayName: "\${steps.s${index - 1}.name} \${steps.s0.name}" } }`,
  ),
  'a parameter of a pipeline given again and again': {
    size: 20_000,
    make: count => {
      const run = (change: object): object => ({ componentRef: { name: 'c' }, inputs: { parameters: { p: change } } })
      const parameters = { p: { parameterType: 'STRING' } }
      const spec = {
        components: { c: { executorLabel: 'e', inputDefinitions: { parameters } } },
        root: { dag: { tasks: { a: run({ runtimeValue: { constant: 'x' } }), b: run({ taskOutputParameter: {} }) } } },
      }
      const text = "{{$.inputs.parameters['p']}}".repeat(count)
      return () => resolver(spec, {})(text, 'e')
    },
  },
  'a path held against patterns of many stars': {
    size: 40_000,
    make: size => {
      const rule = dockerRuleOf(`${'*a'.repeat(50)}b\n${'**/a/'.repeat(20)}b\n`)
      const path = 'a/aaa'.repeat(size / 40)
      return () => rule.verdict(path)
    },
  },
  'one long text for Gemini': lentCall(`${gemini}:generateContent`, size => ({
    contents: [{ parts: [{ text: 'a"\\'.repeat(size / 3) }] }],
  })),
  'many parts for Gemini': lentCall(`${gemini}:generateContent`, size => ({
    contents: Array(size / 40).fill({ parts: [{ text: 'x' }] }),
  })),
  'many keys for Gemini': lentCall(`${gemini}:generateContent`, size => ({
    ...prompt,
    generationConfig: { responseJsonSchema: Object.fromEntries(list(size / 12, index => [`k${index}`, 1])) },
  })),
  'one long text for Claude': lentCall(`${claude}:rawPredict`, size => ({
    ...message,
    system: 'a\n'.repeat(size / 2),
  })),
  'many messages for Claude': lentCall(`${claude}:rawPredict`, size => ({
    ...message,
    messages: Array(size / 40).fill({ role: 'user', content: 'x' }),
  })),
  'many tools for Claude': lentCall(`${claude}:rawPredict`, size => ({
    ...message,
    tools: Array(size / 60).fill({ name: 'x', input_schema: {} }),
  })),
  'many unknown keys for Claude': lentCall(`${claude}:rawPredict`, size =>
    Object.fromEntries(list(size / 10, index => [`k${index}`, 1])),
  ),
  'many instances for an endpoint': lentCall(predictCall, size => ({ instances: Array(size / 10).fill('gs://a/b') })),
}
