import type protobuf from 'protobufjs'
import type { Message } from './transcode.ts'
import { commonViolations, listOf, messageOf, missingRequired, textOf, type Violation } from './violations.ts'

const pythonVersions = ['3.9', '3.10', '3.11', '3.12', '3.13']
const frameworks = ['google-adk', 'langchain', 'langgraph', 'ag2', 'llama-index', 'custom']

/** Rules that the comments of reasoning_engine.proto state for an agent engine. The wordings are ours. † */
export function engineViolations(engine: Message, type: protobuf.Type): Violation[] {
  const spec = messageOf(engine['spec'])
  const at = 'reasoning_engine.spec'
  return [
    ...missingRequired(engine, type, 'reasoning_engine'),
    ...commonViolations(engine, 'reasoning_engine'),
    ...sourceViolations(spec, at),
    ...deploymentViolations(messageOf(spec['deploymentSpec']), `${at}.deployment_spec`),
    ...unless(
      frameworks.includes(textOf(spec['agentFramework']) || 'custom'),
      `${at}.agent_framework`,
      `Supported values are ${frameworks.join(', ')}.`,
    ),
    ...unless(
      spec['identityType'] !== 'AGENT_IDENTITY' || textOf(spec['serviceAccount']) === '',
      `${at}.service_account`,
      'The service account must not be set when the identity type is AGENT_IDENTITY.',
    ),
  ]
}

/** The source of the code: a pickled object, sources, or a container; exactly one of them. */
function sourceViolations(spec: Message, at: string): Violation[] {
  const violations: Violation[] = []
  if (spec['packageSpec'] !== undefined) {
    const { pythonVersion, ...uris } = messageOf(spec['packageSpec'])
    const foreign = Object.values(uris).filter(uri => !/^gs:\/\/[^/]+\/.+/.test(textOf(uri)))
    violations.push(
      ...unless(
        spec['sourceCodeSpec'] === undefined && spec['containerSpec'] === undefined,
        `${at}.package_spec`,
        'The package spec must not be set beside a deployment source.',
      ),
      ...foreign.map(uri => ({
        field: `${at}.package_spec`,
        message: `\`${textOf(uri)}\` is not the Cloud Storage URI of an object.`,
      })),
      ...pythonViolations(pythonVersion, `${at}.package_spec.python_version`),
    )
  }
  if (spec['sourceCodeSpec'] !== undefined) {
    const { inlineSource, developerConnectSource, pythonSpec, imageSpec } = messageOf(spec['sourceCodeSpec'])
    violations.push(
      ...unless(
        inlineSource !== undefined || developerConnectSource !== undefined,
        `${at}.source_code_spec`,
        'One of inline_source and developer_connect_source is required.',
      ),
      ...unless(
        pythonSpec !== undefined || imageSpec !== undefined,
        `${at}.source_code_spec`,
        'One of python_spec and image_spec is required.',
      ),
      ...pythonViolations(messageOf(pythonSpec)['version'], `${at}.source_code_spec.python_spec.version`),
    )
  }
  const image = textOf(messageOf(spec['containerSpec'])['imageUri'])
  return [
    ...violations,
    ...unless(
      image === '' || /^[a-z0-9-]+-docker\.pkg\.dev\/[^/]+\/[^/]+\/.+$/.test(image),
      `${at}.container_spec.image_uri`,
      `\`${image}\` is not a Docker image of Artifact Registry.`,
    ),
  ]
}

const pythonViolations = (version: unknown, field: string): Violation[] =>
  unless(
    version === undefined || pythonVersions.includes(textOf(version)),
    field,
    `Supported values are ${pythonVersions.join(', ')}.`,
  )

function deploymentViolations(deployment: Message, at: string): Violation[] {
  const { minInstances = 1, maxInstances = 100, pscInterfaceConfig, resourceLimits, env, secretEnv } = deployment
  const limits = messageOf(resourceLimits)
  const most = pscInterfaceConfig === undefined ? 1_000 : 100
  const names = [...listOf(env), ...listOf(secretEnv)].map(one => textOf(messageOf(one)['name']))
  return [
    ...unless(within(minInstances, 0, 10), `${at}.min_instances`, 'The value must be in the range [0, 10].'),
    ...unless(within(maxInstances, 1, most), `${at}.max_instances`, `The value must be in the range [1, ${most}].`),
    ...unless(
      Object.keys(limits).every(key => key === 'cpu' || key === 'memory') &&
        ['1', '2', '4', '6', '8'].includes(textOf(limits['cpu'] ?? '4')) &&
        /^([1-9]|[12]\d|3[0-2])Gi$/.test(textOf(limits['memory'] ?? '4Gi')),
      `${at}.resource_limits`,
      'Only `cpu` (1, 2, 4, 6 or 8) and `memory` (1Gi to 32Gi) are supported.',
    ),
    ...unless(new Set(names).size === names.length, `${at}.env`, 'The names of environment variables must be unique.'),
  ]
}

const within = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most

const unless = (holds: boolean, field: string, message: string): Violation[] => (holds ? [] : [{ field, message }])
