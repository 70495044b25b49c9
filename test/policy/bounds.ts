import { formatPath } from '../../src/document/path.ts'
import type { Shapes } from '../../src/document/shape.ts'
import { checkLimits, type LimitsReport } from '../../src/policy/limits/check.ts'
import type { Allow } from '../../src/policy/policy.ts'
import type { Kind } from '../../src/steps/kinds/kind-names.ts'
import type { PreparedStep } from '../../src/steps/types.ts'
import { schema } from '../steps/support.ts'
import { digest, load, smallPolicy } from './fixtures.ts'

export const image = `us-docker.pkg.dev/acme-ml/train/fraud@${digest}`

/** The `allow` of a grant that trains, registers and serves one model. */
const lines = [
  'projects: [acme-ml]',
  'locations: [us-central1]',
  'service_accounts: [runtime@acme-ml.iam.gserviceaccount.com]',
  'images: ["us-docker.pkg.dev/acme-ml/train/*@sha256:*"]',
  'machines: { types: [n1-standard-4], accelerators: { NVIDIA_TESLA_T4: 1 }, replicas: 4 }',
  'storage: ["gs://acme-models/fraud/**", "bq://acme-ml.fraud.*"]',
  'models: [fraud]',
  'publisher_models: [gemini-2.5-flash]',
  'endpoints: [fraud]',
  'datasets: [transactions]',
  'timeout: 6h',
]

/**
 * Returns the grant's `allow` for some kinds of steps, with added lines of YAML. A line replaces the existing list of
 * the same key.
 */
export function allowing(kinds: readonly Kind[], ...more: string[]): Allow {
  const named = (line: string): string => line.replace(/:.*/s, '')
  const kept = lines.filter(line => !more.some(one => named(one) === named(line)))
  const all = [`steps: [${kinds.join(', ')}]`, ...kept, ...more].map(line => `      ${line}`).join('\n')
  const grant = `service_account: trainer@acme-ml.iam.gserviceaccount.com\n    allow:\n${all}`
  const { train } = load(smallPolicy({ grant })).grants
  if (train === undefined) throw new Error('the policy has a grant train')
  return train.allow
}

export const prepared = (kind: Kind, body: object, change: Partial<PreparedStep> = {}): PreparedStep => ({
  declaration: {
    id: 'it',
    kind,
    body: {},
    needs: [],
    project: 'acme-ml',
    location: 'us-central1',
    timeoutSeconds: undefined,
    wait: true,
  },
  project: 'acme-ml',
  location: 'us-central1',
  body: { ...body },
  timeoutSeconds: 7200,
  ...change,
})

export const look = (
  step: PreparedStep,
  allow = allowing([step.declaration.kind]),
  shapes: Shapes = schema.shapes,
): LimitsReport => checkLimits(step, allow, shapes, schema.messages[step.declaration.kind].body, { grant: 'train' })

/** Returns `path: message cure`, each path from the step's body. */
export const refused = (step: PreparedStep, allow?: Allow, shapes?: Shapes): string[] =>
  look(step, allow, shapes).faults.map(({ path, message, cure }) => {
    const at = formatPath(path).replace(`steps.it.${step.declaration.kind}.`, '')
    return `${at}: ${message} ${cure}`
  })
