// Times one thing in a new process, as the action does it: once, with empty caches. Prints milliseconds of CPU time,
// which other work on the machine changes little. bench.ts starts it after a build: node --import ./bench/built.mjs
// bench/cold.ts grants|compile|proof|steps|schema
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { version } from '../src/core/version.ts'
import { readEnvironment } from '../src/github/environment.ts'
import { createTransport } from '../src/network/transport.ts'
import { compileSetup } from '../src/policy/compile/compile.ts'
import { decide } from '../src/policy/decide/decide.ts'
import { findGrant, loadPolicy } from '../src/policy/load/load.ts'
import type { Policy } from '../src/policy/policy.ts'
import { createContext } from '../src/run/create-context.ts'
import { readInputs } from '../src/run/inputs.ts'
import { loadSteps } from '../src/run/load-steps.ts'
import { thisMachine } from '../src/run/machine.ts'
import { stepSchema } from '../src/steps/prepare/schema.ts'

const example = readFileSync(join(import.meta.dirname, '../examples/fraud/.github/vertex-policy.yml'), 'utf8')
const world = createContext(
  readEnvironment(process.env),
  createTransport({}),
  new AbortController().signal,
  thisMachine,
)
const claims = world.environment.provisionalClaims

function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** A policy of so many grants, each for another branch. A provider has at most 50 attributes, and one grant takes one. */
function policyOf(count: number): Policy {
  const when = 'repository: acme/fraud, repository_id: "512345678", event_name: push, runner_environment: github-hosted'
  const grants = Array.from(
    { length: count },
    (_, index) =>
      `  g${index}: { provider: p${Math.floor(index / 50)}, when: { ${when}, ref: refs/heads/b${index} }, allow: { steps: [customJob] }, service_account: s${index}@acme-ml.iam.gserviceaccount.com }`,
  )
  const pool = 'projects/123456789/locations/global/workloadIdentityPools/github'
  const providers = Array.from(
    { length: Math.ceil(count / 50) },
    (_, index) => `  p${index}: { resource: ${pool}/providers/part-${index}, trust: internal }`,
  )
  const text = ['version: 1', 'providers:', ...providers, 'grants:', ...grants].join('\n')
  return loadPolicy(text, 'policy.yml', version).policy
}

/** Decides a denial, which compares every grant of the policy. */
async function decideGrants(count: number): Promise<number> {
  const policy = policyOf(count)
  // Other threads still clear away what loading the policy left. That is not part of the decision.
  await setTimeout(200)
  const start = process.cpuUsage()
  const { verdict, others } = decide(policy, 'g0', claims)
  const milliseconds = spentSince(start)
  if (verdict !== 'deny' || others.length !== count - 1) throw new Error('not all grants were looked at')
  return milliseconds
}

/** Compiles a policy to the set-up of Google. */
function compileGrants(count: number): number {
  const policy = policyOf(count)
  const start = process.cpuUsage()
  const { providers } = compileSetup([{ policy, name: 'acme/fraud', sha256: '5f' }])
  const milliseconds = spentSince(start)
  if (providers.length !== Math.ceil(count / 50)) throw new Error('not all providers were compiled')
  return milliseconds
}

/** Proves that a compiled set-up admits what its policy admits. The library for CEL is loaded within. */
async function proveGrants(count: number): Promise<number> {
  const policies = [{ policy: policyOf(count), name: 'acme/fraud', sha256: '5f' }]
  const setup = compileSetup(policies)
  const start = process.cpuUsage()
  const { proveSetup } = await import('../src/policy/compile/prove.ts')
  const { failures, statements } = proveSetup(policies, setup)
  const milliseconds = spentSince(start)
  if (failures.length > 0 || statements < 2 * count) throw new Error('the set-up was not proven')
  return milliseconds
}

/** Reads a steps file and checks its steps and their graph by the schema and the grant. */
async function checkSteps(count: number): Promise<number> {
  const job =
    'jobSpec: { workerPoolSpecs: [{ machineSpec: { machineType: n1-standard-8 }, replicaCount: 1, containerSpec: { imageUri: "${variables.image}" } }] }'
  const steps = Array.from({ length: count }, (_, index) => {
    const needs = index === 0 ? '' : `needs: [s${Math.floor(index / 2)}], `
    return `  s${index}: { ${needs}customJob: { displayName: fraud, ${job} } }`
  })
  const text = [
    'version: 1',
    'project: acme-ml',
    'location: us-central1',
    'defaults: { serviceAccount: train-runtime@acme-ml.iam.gserviceaccount.com }',
    `variables: { image: { default: "us-docker.pkg.dev/acme-ml/train/fraud@sha256:${'1f'.repeat(32)}" } }`,
    'steps:',
    ...steps,
  ].join('\n')
  const given: Readonly<Record<string, string>> = { grant: 'train', steps: text, github_token: 'none' }
  const inputs = readInputs(name => given[name] ?? '')
  const { policy } = loadPolicy(example, 'policy.yml', version)
  const grant = findGrant(policy, 'train')
  const start = process.cpuUsage()
  const declared = await loadSteps(world, inputs)
  const checked = declared.check(policy, grant, claims, false)
  const milliseconds = spentSince(start)
  if (checked.length !== count) throw new Error('not all steps were checked')
  return milliseconds
}

/** Loads the modules that only a run with steps loads. */
async function loadSchema(): Promise<number> {
  const start = process.cpuUsage()
  const schema = stepSchema(await import('../src/vertex/schema.generated.ts'))
  const milliseconds = spentSince(start)
  if (Object.keys(schema.shapes).length < 100) throw new Error('that is no schema')
  return milliseconds
}

const measures: Readonly<Record<string, (count: number) => number | Promise<number>>> = {
  grants: decideGrants,
  compile: compileGrants,
  proof: proveGrants,
  steps: checkSteps,
  schema: loadSchema,
}
const [what = '', count] = process.argv.slice(2)
console.log(await measures[what]?.(Number(count)))
