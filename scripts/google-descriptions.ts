import protobuf from 'protobufjs'
import type { ObjectShape } from '../src/document/shape.ts'
import { loadProtos, vertexPackage } from './protos.ts'

/** Longest description of a field, in characters: an editor shows it beside the cursor. */
const longest = 180

/** What a field has besides its meaning: an editor shows it anyway, or it does not matter in a file. */
const labels = /^(?:(?:Required|Optional|Immutable|Input only|Output only|Identifier|Deprecated)\.\s*)+/i

/** Fields that people write most, in the words of this project. */
const ownWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CustomJob: {
    displayName: 'Name of the job in the console. It need not be unique.',
    jobSpec: 'What runs: machines, containers, account and network.',
    labels: 'Labels of the job. The action adds its own, which name the run.',
    encryptionSpec: 'Customer-managed encryption key: { kmsKeyName }.',
  },
  CustomJobSpec: {
    workerPoolSpecs: 'Worker pools. The first has one replica; more pools are for distributed training.',
    scheduling: 'Timeout, restarts, and how Google finds machines: standard, spot or flex-start.',
    serviceAccount: 'E-mail address of the account that the code runs as. Default: the account of Vertex AI.',
    network: 'VPC network to peer with: projects/{number}/global/networks/{name}.',
    baseOutputDirectory: 'gs:// folder for results. The code finds it in AIP_MODEL_DIR and the like.',
    tensorboard: 'Full name of a TensorBoard to which the job writes.',
    experiment: 'Full name of a context of Vertex AI Experiments.',
  },
  WorkerPoolSpec: {
    machineSpec: 'Machine and accelerator of each replica.',
    replicaCount: 'How many machines of this pool run at the same time.',
    containerSpec: 'Your own image with its command and arguments.',
    pythonPackageSpec: 'A Python package in one of Google’s images.',
    diskSpec: 'Boot disk of each machine.',
  },
  MachineSpec: {
    machineType: 'Machine type, such as n1-standard-8.',
    acceleratorType: 'Accelerator, such as NVIDIA_TESLA_A100. It must fit the machine type.',
    acceleratorCount: 'Accelerators of each machine.',
    tpuTopology: 'Topology of the TPU, such as 2x2.',
    reservationAffinity: 'A reservation of Compute Engine whose machines the job may use.',
  },
  ContainerSpec: {
    imageUri: 'The image, best by digest: LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/NAME@sha256:DIGEST.',
    command: 'Replaces the entry point of the image.',
    args: 'Arguments of the container.',
    env: 'Environment variables. Never put a secret here: jobs show them.',
  },
  Scheduling: {
    timeout: 'Maximum running time, such as "7200s". Default: seven days.',
    restartJobOnWorkerRestart: 'true: restart all machines if one of them restarts.',
    strategy: 'STANDARD, SPOT or FLEX_START: how Google finds machines, and at which price.',
    disableRetries: 'true: do not retry after an internal error of Google.',
    maxWaitDuration: 'How long the job waits for machines, such as "3600s".',
  },
  TrainingPipeline: {
    trainingTaskDefinition: 'gs:// path of the YAML file that defines the training task. Google publishes them.',
  },
  DedicatedResources: {
    machineSpec: 'Machine and accelerator of each replica.',
    minReplicaCount: 'Replicas that always run. They cost also without traffic.',
    maxReplicaCount: 'Most replicas under load. Default: minReplicaCount.',
    autoscalingMetricSpecs: 'Metrics and targets that scale the replicas.',
  },
  AutomaticResources: {
    minReplicaCount: 'Replicas that always run. They cost also without traffic.',
    maxReplicaCount: 'Most replicas under load.',
  },
  DeployedModel: {
    model: 'Model to deploy: its full name or id, with @version or @alias.',
    displayName: 'Name of the deployed model. Default: that of the model.',
    dedicatedResources: 'Machines that serve this model alone.',
    automaticResources: 'Machines that Google chooses.',
    serviceAccount: 'E-mail address of the account that the container runs as.',
  },
  Model: {
    displayName: 'Name of the model in the registry.',
    artifactUri: 'gs:// folder with the trained model.',
    containerSpec: 'The image that serves the model, with its routes and ports.',
    versionAliases: 'Aliases of this version, such as candidate. The alias default means what serves by default.',
    labels: 'Labels of the model. The action adds its own, which name the run.',
  },
  ModelContainerSpec: {
    imageUri: 'The image that serves the model, best by digest.',
    predictRoute: 'Path of the container that answers predictions.',
    healthRoute: 'Path of the container that says that it is ready.',
    ports: 'Ports of the container. Google sends requests to the first.',
  },
  Endpoint: { displayName: 'Name of the endpoint in the console.' },
  GcsDestination: { outputUriPrefix: 'gs:// folder. Google creates it if it does not exist.' },
  EncryptionSpec: {
    kmsKeyName: 'Full name of the key: projects/{id}/locations/{location}/keyRings/{ring}/cryptoKeys/{key}.',
  },
  EnvVar: { name: 'Name of the variable.', value: 'Value of the variable. Never a secret: jobs show it.' },
}

/**
 * Returns the first sentence of a comment of Google's protos, without labels, links and markup, within `longest`.
 *
 * @returns `undefined` if nothing is left
 */
export function shorten(comment: string): string | undefined {
  const text = comment
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\[([^\][]*)\](?:\[[^\][]*\]|\([^()]*\))/g, '$1')
    .replaceAll(/<\/?[a-z]+>/gi, '')
    .replaceAll(/https?:\/\/\S+/g, '')
    .trim()
    .replace(labels, '')
  // A full stop within a name, a number or an abbreviation ends no sentence.
  const [sentence = ''] = text.split(/(?<!\b(?:e\.g|i\.e|vs|etc)\.)(?<=[.!?]["')`]?) (?=[A-Z`*])/)
  const first = sentence.trim()
  if (first.length <= longest) return first === '' ? undefined : first
  return `${first.slice(0, first.lastIndexOf(' ', longest - 1)).replace(/[,;:(]+$/, '')} …`
}

let root: protobuf.Root | undefined

/** Returns a shape of Google's whose fields have descriptions. Those that it has already stay. */
export function described(name: string, shape: ObjectShape): ObjectShape {
  root ??= loadProtos()
  const found = root.lookup(name.includes('.') && name.startsWith('google.') ? name : `${vertexPackage}.${name}`)
  const fields = Object.entries(shape.fields).map(([key, field]) => {
    const comment = found instanceof protobuf.Type ? found.fields[key]?.comment : undefined
    const description = field.description ?? ownWords[name]?.[key] ?? shorten(comment ?? '') ?? inWords(key)
    return [key, { ...field, description }] as const
  })
  return { ...shape, fields: Object.fromEntries(fields) }
}

/** For fields that only the discovery document has: their name in words, as in `Max wait duration.` */
function inWords(key: string): string {
  const words = key.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** Fields of the table that Google's API does not have. */
export const strayWords = (shapes: Readonly<Record<string, ObjectShape>>): string[] =>
  Object.entries(ownWords).flatMap(([name, words]) =>
    Object.keys(words).flatMap(key => (shapes[name]?.fields[key] === undefined ? [`${name}.${key}`] : [])),
  )
