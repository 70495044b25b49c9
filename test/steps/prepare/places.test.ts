import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { checkSteps } from '../../../src/run/check-steps.ts'
import { readPipeline } from '../../../src/steps/pipeline/specification.ts'
import type { Scope } from '../../../src/steps/types.ts'
import { image } from '../../policy/bounds.ts'
import { load, smallPolicy } from '../../policy/fixtures.ts'
import { emptyScope, parse, schema, stepsFile } from '../support.ts'

/** Input with one ▸, in the steps or in the pipeline's file: there a problem is expected. */
interface Input {
  readonly step: string
  readonly above?: string
  /** The location of the whole file. */
  readonly location?: string
  readonly scope?: Partial<Scope>
  /** The text of the pipeline that the step names. */
  readonly pipeline?: string
  /** The content of the file that the step names. */
  readonly content?: { readonly at: string; readonly value: readonly unknown[] }
}

/** Returns a text without its mark, and the place of the mark as `file:line:column`. */
function unmarked(marked: string, file: string): { readonly text: string; readonly mark: string | undefined } {
  const [before = '', after] = marked.split('▸')
  const lines = before.split('\n')
  const mark = after === undefined ? undefined : `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`
  return { text: marked.replace('▸', ''), mark }
}

const allow = `{ steps: [customJob, batchPredictionJob, pipelineJob, predict], projects: [acme-ml], locations: [us-central1, US, eu], service_accounts: [default], images: ["${image}"], machines: { types: [n1-standard-4], replicas: 2, accelerators: { NVIDIA_TESLA_T4: 1 } }, endpoints: [e], storage: ["gs://models/**"], timeout: 9h }`
const grant = load(smallPolicy({ grant: `service_account: t@acme-ml.iam.gserviceaccount.com\n    allow: ${allow}` }))
  .grants.train

/** Checks the step `t` and its alternatives. Returns each problem once, as a line, and the place of the mark. */
function check({ step, above, location, scope, pipeline, content }: Input) {
  const marked = stepsFile(step, above)
  const written = unmarked(
    location ? marked.replace('location: us-central1', `location: ${location}`) : marked,
    's.yml',
  )
  const other = unmarked(pipeline ?? '', 'p.yaml')
  const file = parse(written.text, 's.yml')
  const declaration = file.steps.find(({ id }) => id === 't')
  if (declaration === undefined || grant === undefined) throw new Error('the file has a step t, the policy a grant')
  const pipelines = pipeline === undefined ? {} : { t: readPipeline(other.text, 'p.yaml') }
  const bodyFiles = content && {
    t: { at: [content.at], path: 'file.json', bytes: 1, sha256: '0', value: content.value },
  }
  const declared = { file, schema, pipelines, nodeHours: new Map<string, number>(), ...(bodyFiles && { bodyFiles }) }
  const { faults, excesses } = checkSteps(declared, declaration, { ...emptyScope, ...scope }, grant, pipelines)
  // Faults of the grant are reported once the form is valid.
  const problems = faults.length > 0 ? faults : excesses
  return { mark: written.mark ?? other.mark, lines: [...new Set(problems.map(formatProblem))] }
}

const pool = (machineSpec: string, more = ''): string =>
  `{ machineSpec: ${machineSpec}, replicaCount: 1, containerSpec: { imageUri: "${image}"${more} } }`
const small = '{ machineType: n1-standard-4 }'
const job = (pools: string, spec = '', top = ''): string =>
  `customJob: { displayName: x, ${top} jobSpec: { workerPoolSpecs: [${pools}], ${spec} } }`
const fine = job(pool(small))
const batch = (machines: string): string =>
  `batchPredictionJob: { displayName: x, inputConfig: { instancesFormat: jsonl, gcsSource: { uris: [gs://models/i] } }, outputConfig: { predictionsFormat: jsonl, gcsDestination: { outputUriPrefix: gs://models/o } }, ${machines} }`
const long = `"${'x'.repeat(129)}"`
const runtime = 'runtimeConfig: { gcsOutputDirectory: gs://models/p }'
const compiled = `pipelineSpec:\n  pipelineInfo: { name: p }\n  root: {}\n  schemaVersion: 2.1.0\n`
const hosted = { github: { runner_environment: 'github-hosted' } }
const object = 'variables: { o: { type: object, required: true } }\n'
const jobSpec = 'steps.t.customJob.jobSpec'
const machineSpec = `${jobSpec}.workerPoolSpecs[0].machineSpec`

type Row = readonly [what: string, line: string, input: Input]

const ofTheBody: readonly Row[] = [
  [
    'a key',
    `${machineSpec}.machinetype: no such field`,
    { step: `t: { ${job(pool('{ ▸machinetype: n1-standard-4 }'))} }` },
  ],
  [
    'a value',
    `${jobSpec}.enableWebAccess: expected true`,
    { step: `t: { ${job(pool(small), 'enableWebAccess: ▸1')} }` },
  ],
  [
    'a missing key, at its mapping',
    `${jobSpec}: workerPoolSpecs is required`,
    { step: 't: { customJob: { displayName: x, ▸jobSpec: {} } }' },
  ],
  [
    'a reference',
    'steps.t.customJob.displayName: ${github.environment}: the token has no claim environment',
    { step: `t: { ${fine.replace('x,', '▸"${github.environment}",')} }`, scope: { verified: true } },
  ],
  [
    'the content of a variable, at the reference',
    `${jobSpec}.scheduling.strategy: no such value: "SPOTTY"`,
    {
      step: `t: { ${job(pool(small), 'scheduling: ▸"${variables.o}"')} }`,
      above: object,
      scope: { variables: { o: { strategy: 'SPOTTY' } } },
    },
  ],
  [
    'a label',
    'steps.t.customJob.labels.Team: "Team" is not a key',
    { step: `t: { ${job(pool(small), '', 'labels: { ▸Team: x },')} }` },
  ],
  [
    'a rule of a message',
    'steps.t.customJob.displayName: a display name has at most',
    { step: `t: { ${fine.replace('x,', `▸${long},`)} }` },
  ],
  [
    'a rule of its kind',
    'steps.t.predict.endpoint: expected the id of an endpoint',
    { step: 't: { predict: { endpoint: ▸"https://e", instances: [1] } }' },
  ],
  [
    'a value that may be a secret, and stays unsaid',
    `${jobSpec}.workerPoolSpecs[0].containerSpec.env[0].value: is not of the type`,
    { step: `t: { ${job(pool(small, ', env: [{ name: A, value: ▸1 }]'))} }` },
  ],
  [
    'its timeout',
    `${jobSpec}.scheduling.timeout: a job on a hosted runner`,
    { step: `t: { ${job(pool(small), 'scheduling: { timeout: ▸25200s }')} }`, scope: hosted },
  ],
  [
    'an inline pipeline',
    'steps.t.pipelineJob.pipelineSpec.rooot: no such field',
    {
      step: `t: { pipelineJob: { ${runtime}, pipelineSpec: { pipelineInfo: { name: x }, schemaVersion: 2.1.0, ▸rooot: {} } } }`,
    },
  ],
  [
    'what the grant refuses',
    `${machineSpec}.machineType: the machine type "n1-standard-8"`,
    { step: `t: { ${job(pool('{ machineType: ▸n1-standard-8 }'))} }` },
  ],
]

const ofTheStep: readonly Row[] = [
  [
    'a timeout that the body contradicts',
    'steps.t.timeout: 7200 s here, but 60s in jobSpec',
    { step: `t: { timeout: ▸2h, ${job(pool(small), 'scheduling: { timeout: 60s }')} }` },
  ],
  [
    'an unchecked field that is known',
    'steps.t.unchecked[1]: "customJob.labels" is not a field',
    { step: `t: { unchecked: [customJob.a, ▸customJob.labels], ${job(pool(small), '', 'a: 1,')} }` },
  ],
  ['its location', 'steps.t.location: expected a location', { step: `t: { location: ▸US, ${fine} }` }],
  ['its project', 'steps.t.project: expected the id of a project', { step: `t: { project: ▸A, ${fine} }` }],
  ['its region', 'steps.t.location: customJob: it needs one region', { step: `t: { location: ▸eu, ${fine} }` }],
  [
    'the region of the file, at the step',
    'steps.t.location: customJob: it needs one region',
    { step: `t: ▸{ ${fine} }`, location: 'eu' },
  ],
  ['the location of the file', 'location: expected a location', { step: `t: { ${fine} }`, location: '▸US' }],
  [
    'a location that the grant refuses',
    'steps.t.location: the location "us-east4"',
    { step: `t: { location: ▸us-east4, ${fine} }` },
  ],
  [
    'a location of the file that the grant refuses, at the step',
    'steps.t.location: the location "us-east4"',
    { step: `t: ▸{ ${fine} }`, location: 'us-east4' },
  ],
]

const fallback = 'steps.t.fallback[0]'
const ofAnAlternative: readonly Row[] = [
  [
    'its location',
    `${fallback}.location: expected a location`,
    { step: `t: { ${fine}, fallback: [{ location: ▸US }] }` },
  ],
  [
    'its region',
    `${fallback}.location: customJob: it needs`,
    { step: `t: { ${fine}, fallback: [{ location: ▸eu }] }` },
  ],
  [
    'a location that the grant refuses',
    `${fallback}.location: the location "us-east4"`,
    { step: `t: { ${fine}, fallback: [{ location: ▸us-east4 }] }` },
  ],
  [
    'a key of its machine, for every pool',
    `${fallback}.machineSpec.machinetype: no such field`,
    {
      step: `t: { ${job(`${pool(small)}, ${pool(small)}`)}, fallback: [{ machineSpec: { ▸machinetype: n1-standard-4 } }] }`,
    },
  ],
  [
    'what its machine lacks and the replaced one has',
    `${fallback}.machineSpec: acceleratorCount is required`,
    {
      step: `t: { ${job(pool('{ machineType: n1-standard-4, acceleratorType: NVIDIA_TESLA_T4, acceleratorCount: 1 }'))}, fallback: [{ ▸machineSpec: { machineType: n1-standard-4, acceleratorType: NVIDIA_TESLA_T4 } }] }`,
    },
  ],
  [
    'a machine that the grant refuses',
    `${fallback}.machineSpec.machineType: the machine type "n1-standard-8"`,
    { step: `t: { ${fine}, fallback: [{ machineSpec: { machineType: ▸n1-standard-8 } }] }` },
  ],
  [
    'the machine of a batch prediction',
    `${fallback}.machineSpec.machinetype: no such field`,
    {
      step: `t: { ${batch(`dedicatedResources: { machineSpec: ${small} }`)}, fallback: [{ machineSpec: { ▸machinetype: n1-standard-4 } }] }`,
    },
  ],
  [
    'a machine without a place',
    `${fallback}.machineSpec: batchPredictionJob.dedicatedResources does not exist`,
    {
      step: `t: { ${batch('')}, fallback: [{ machineSpec: ▸${small} }] }`,
    },
  ],
  [
    'its scheduling',
    `${fallback}.scheduling.strategy: no such value: "SPOTTY"`,
    {
      step: `t: { ${job(pool(small), 'scheduling: { strategy: SPOT }')}, fallback: [{ scheduling: { strategy: ▸SPOTTY } }] }`,
    },
  ],
  [
    'the scheduling under it',
    `${jobSpec}.scheduling.strategy: no such value: "SPOTTY"`,
    {
      step: `t: { ${job(pool(small), 'scheduling: { strategy: ▸SPOTTY }')}, fallback: [{ scheduling: { disableRetries: true } }] }`,
    },
  ],
  [
    'its timeout',
    `${fallback}.scheduling.timeout: a job on a hosted runner`,
    { step: `t: { ${fine}, fallback: [{ scheduling: { timeout: ▸25200s } }] }`, scope: hosted },
  ],
  [
    'a reference',
    `${fallback}.machineSpec.machineType: \${github.environment}: the token has no claim environment`,
    {
      step: `t: { ${fine}, fallback: [{ machineSpec: { machineType: ▸"\${github.environment}" } }] }`,
      scope: { verified: true },
    },
  ],
  [
    'the content of a variable, at the reference',
    `${fallback}.machineSpec.machinetype: no such field`,
    {
      step: `t: { ${fine}, fallback: [{ machineSpec: ▸"\${variables.o}" }] }`,
      above: object,
      scope: { variables: { o: { machinetype: 'n1-standard-4' } } },
    },
  ],
  [
    'scheduling from a variable, at the reference',
    `${fallback}.scheduling.strategy: no such value: "SPOTTY"`,
    {
      step: `t: { ${fine}, fallback: [{ scheduling: ▸"\${variables.o}" }] }`,
      above: object,
      scope: { variables: { o: { strategy: 'SPOTTY' } } },
    },
  ],
  [
    'a reference in the machine that it replaces, in the body alone',
    `${machineSpec}.machineType: \${github.environment}: the token has no claim environment`,
    {
      step: `t: { ${job(pool('{ machineType: ▸"${github.environment}" }'))}, fallback: [{ machineSpec: ${small} }] }`,
      scope: { verified: true },
    },
  ],
  [
    'a machine that the grant refuses, with the variable that it comes from',
    `${fallback}.machineSpec.machineType: the machine type "n1-standard-8" is outside allow.machines.types of grant train. The value comes from \`m\` of the input \`variables\`.`,
    {
      step: `t: { ${job(pool('{ machineType: "${variables.n}" }'))}, fallback: [{ machineSpec: { machineType: ▸"\${variables.m}" } }] }`,
      above: 'variables: { m: { required: true }, n: { required: true } }\n',
      scope: { variables: { m: 'n1-standard-8', n: 'n1-standard-4' } },
    },
  ],
]

const ofTheDefaults: readonly Row[] = [
  [
    'a key',
    'defaults.encryptionSpec.key: no such field',
    { step: `t: { ${fine} }`, above: 'defaults: { encryptionSpec: { kmsKeyName: k, ▸key: k } }\n' },
  ],
  [
    'a value at another place of the body',
    'defaults.network: expected a string',
    {
      step: `t: { ${fine} }`,
      above: `defaults: { network: ▸"\${variables.o}" }\n${object}`,
      scope: { variables: { o: {} } },
    },
  ],
  [
    'a label',
    'defaults.labels.Team: "Team" is not a key',
    { step: `t: { ${job(pool(small), '', 'labels: { a: b },')} }`, above: 'defaults: { labels: { ▸Team: x } }\n' },
  ],
  [
    'a label of the step that replaces one, at the step',
    'steps.t.customJob.labels.a: "B" is not a value',
    { step: `t: { ${job(pool(small), '', 'labels: { a: ▸B },')} }`, above: 'defaults: { labels: { a: C } }\n' },
  ],
  [
    'a reference',
    'defaults.labels.a: ${github.environment}: the token has no claim environment',
    {
      step: `t: { ${fine} }`,
      above: 'defaults: { labels: { a: ▸"${github.environment}" } }\n',
      scope: { verified: true },
    },
  ],
  [
    'what the grant refuses, at the step',
    `${jobSpec}.serviceAccount: the service account "sa@x"`,
    { step: `t: { ${fine.replace('jobSpec: ', 'jobSpec: ▸')} }`, above: 'defaults: { serviceAccount: sa@x }\n' },
  ],
]

const ofFiles: readonly Row[] = [
  [
    'a key of a compiled job',
    'nme: no such field',
    { step: `t: { pipelineJob: { pipelineSpec: p.yaml, ${runtime} } }`, pipeline: `▸nme: x\n${compiled}` },
  ],
  [
    'a label of a compiled job',
    'labels.Team: "Team" is not a key',
    {
      step: `t: { pipelineJob: { pipelineSpec: p.yaml, ${runtime}, labels: { a: b } } }`,
      pipeline: `labels: { ▸Team: x }\n${compiled}`,
      above: 'defaults: { labels: { c: d } }\n',
    },
  ],
  [
    'a parameter that the pipeline lacks',
    'steps.t.pipelineJob.runtimeConfig.parameterValues.a: the pipeline has no parameter a',
    {
      step: 't: { pipelineJob: { pipelineSpec: p.yaml, runtimeConfig: { gcsOutputDirectory: gs://models, parameterValues: { ▸a: 1 } } } }',
      pipeline: compiled,
    },
  ],
  [
    'a parameter of the compiled job that the pipeline lacks',
    'runtimeConfig.parameterValues.a: the pipeline has no parameter a',
    {
      step: `t: { pipelineJob: { pipelineSpec: p.yaml, ${runtime} } }`,
      pipeline: `runtimeConfig: { parameterValues: { ▸a: 1 } }\n${compiled}`,
    },
  ],
  [
    'an account of the compiled job that the grant refuses, at the step',
    'steps.t.pipelineJob.serviceAccount: the service account "sa@x"',
    {
      step: `t: { pipelineJob: ▸{ pipelineSpec: p.yaml, ${runtime} } }`,
      pipeline: `serviceAccount: sa@x\n${compiled}`,
    },
  ],
  [
    'the content of a file, at its name',
    'steps.t.predict.instances: required, but empty',
    {
      step: 't: { predict: { endpoint: e, ▸instances: file.json } }',
      content: { at: 'instances', value: [] },
    },
  ],
  [
    'a part of the content of a file, at its name',
    'steps.t.generateContent.contents[0].parts[0].txt: no such field',
    {
      step: 't: { generateContent: { model: gemini-2.5-flash, contents: ▸file.json } }',
      content: { at: 'contents', value: [{ role: 'user', parts: [{ txt: 'x' }] }] },
    },
  ],
]

describe.each([
  ['the body', ofTheBody],
  ['the step', ofTheStep],
  ['an alternative', ofAnAlternative],
  ['the defaults', ofTheDefaults],
  ['other files', ofFiles],
])('a problem is reported in the text that it comes from: in %s', (_, rows) => {
  it.each(rows)('%s', (_what, line, input) => {
    const { mark, lines } = check(input)
    expect(lines).toEqual([expect.stringContaining(`${mark} ${line}`)])
  })
})
