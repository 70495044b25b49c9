import { quote } from '../../core/text.ts'

/** Everything that the files of `init` depend on. */
export interface InitValues {
  /** `acme/fraud` */
  readonly repository: string
  readonly repositoryId: string
  readonly ownerId: string
  /** Host of the GitHub server: `github.com`. */
  readonly server: string
  /** The default branch. */
  readonly branch: string
  /** Id of the project at Google. */
  readonly project: string
  readonly projectNumber: string
  readonly region: string
  /** Name of the bucket, without `gs://`. */
  readonly bucket: string
  readonly image: Image
  /** Name of the model, of its endpoint, and of its folder in the bucket. */
  readonly model: string
  /** Login of the person who approves releases; absent: the person who runs the set-up of GitHub. */
  readonly reviewer: string | undefined
  readonly pool: string
  readonly provider: string
  /** Whether a step builds the image from the repository's Dockerfile. */
  readonly builds: boolean
  /** The action in workflows: `acme/keyless-vertex@v1`. */
  readonly action: string
}

/** An image in Artifact Registry. */
export interface Image {
  /** `us-docker.pkg.dev` */
  readonly host: string
  /** `us` */
  readonly location: string
  readonly project: string
  /** The repository in Artifact Registry: `train`. */
  readonly repository: string
  /** `us-docker.pkg.dev/acme-ml/train/fraud` */
  readonly name: string
  /** `sha256:…`; absent: not built yet. */
  readonly digest: string | undefined
}

/** The values as options and answers give them, all texts. An absent one has no answer yet. */
export interface GivenValues {
  readonly repository?: string | undefined
  readonly repositoryId?: string | undefined
  readonly ownerId?: string | undefined
  readonly server?: string | undefined
  readonly branch?: string | undefined
  readonly project?: string | undefined
  readonly projectNumber?: string | undefined
  readonly region?: string | undefined
  readonly bucket?: string | undefined
  readonly image?: string | undefined
  readonly model?: string | undefined
  readonly reviewer?: string | undefined
  readonly pool?: string | undefined
  readonly provider?: string | undefined
  readonly action?: string | undefined
}

export type ValueName = keyof GivenValues

/** The form of each value, and where it is defined. */
const forms: Readonly<Record<ValueName, { readonly pattern: RegExp; readonly expected: string }>> = {
  repository: {
    pattern: /^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d_])?\/(?!\.{1,2}$)[\w.-]{1,100}$/i,
    expected: 'owner/name of a repository, as acme/fraud',
  },
  repositoryId: { pattern: /^[1-9]\d{0,15}$/, expected: 'the digits of an id, as 512345678' },
  ownerId: { pattern: /^[1-9]\d{0,15}$/, expected: 'the digits of an id, as 90210' },
  server: { pattern: /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/, expected: 'the host of a GitHub server, as github.com' },
  // Git permits more. A workflow reads [ ] * ? + ! and \ in the name of a branch as a pattern.
  branch: {
    pattern: /^(?=\w)(?!.*(?:\.\.|\/\/|\/\.|\.lock$|[/.]$))[\w./#@-]{1,200}$/,
    expected: 'the name of a branch, as main',
  },
  // https://cloud.google.com/resource-manager/reference/rest/v3/projects
  project: {
    pattern: /^[a-z][a-z\d-]{4,28}[a-z\d]$/,
    expected: 'the id of a project: 6 to 30 lower-case letters, digits and hyphens, a letter first, as acme-ml',
  },
  projectNumber: {
    pattern: /^[1-9]\d{5,18}$/,
    expected: 'the number of the project, which is not its id, as 123456789',
  },
  region: { pattern: /^[a-z]{2,20}-[a-z]{2,20}\d{1,2}$/, expected: 'a region of Vertex AI, as us-central1' },
  // https://cloud.google.com/storage/docs/buckets#naming
  bucket: {
    pattern: /^(?!goog)(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z\d][a-z\d_.-]{1,220}[a-z\d]$/,
    expected: 'the name of a bucket: lower-case letters, digits, hyphens and dots, as acme-models',
  },
  image: {
    pattern:
      /^[a-z\d-]{2,30}-docker\.pkg\.dev\/[a-z][a-z\d-]{4,28}[a-z\d]\/[a-z][a-z\d-]{0,62}\/[a-z\d][a-z\d._-]{0,127}(?:@sha256:[\da-f]{64})?$/,
    expected: 'an image in Artifact Registry, with or without its digest, as us-docker.pkg.dev/acme-ml/train/fraud',
  },
  // https://cloud.google.com/vertex-ai/docs/reference/rest/v1/projects.locations.models/upload
  model: {
    pattern: /^[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/,
    expected: 'a name of lower-case letters, digits and hyphens, a letter first, as fraud',
  },
  reviewer: {
    pattern: /^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d_])?$/i,
    expected: 'the login of a person at GitHub, as alice',
  },
  // https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools/create
  pool: {
    pattern: /^(?!gcp-)[a-z\d-]{4,32}$/,
    expected: 'the id of a pool: 4 to 32 lower-case letters, digits and hyphens, not gcp- first, as github',
  },
  provider: {
    pattern: /^(?!gcp-)[a-z\d-]{4,32}$/,
    expected: 'the id of a provider: 4 to 32 lower-case letters, digits and hyphens, not gcp- first, as internal',
  },
  action: {
    pattern: /^[\w.-]{1,100}\/[\w.-]{1,100}@[\w.][\w./-]{0,199}$/,
    expected: 'owner/name@ref of the action, as acme/keyless-vertex@v1',
  },
}

/** All names, in the order of the faults. */
export const valueNames = Object.keys(forms) as readonly ValueName[]

/** The flag of a value: `--repository-id`. */
export const flagOf = (name: ValueName): string => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`

/** Says what is wrong with a value; `undefined`: nothing. */
export function checkValue(name: ValueName, value: string): string | undefined {
  const { pattern, expected } = forms[name]
  if (pattern.test(value)) return undefined
  return value === '' ? `expected ${expected}` : `expected ${expected}, got ${quote(value)}`
}

/** Values that have a usual or a derived answer. */
export function derivedValues(given: GivenValues): GivenValues {
  const { repository, project, region = 'us-central1', model = modelNameOf(repository) } = given
  const isProject = project !== undefined && checkValue('project', project) === undefined
  return {
    server: 'github.com',
    branch: 'main',
    region,
    model,
    pool: 'github',
    provider: 'internal',
    // The documents write OWNER for the account that publishes the action.
    action: 'OWNER/keyless-vertex@v1',
    ...(isProject && {
      bucket: `${project}-models`,
      ...(model !== undefined && { image: `${region}-docker.pkg.dev/${project}/train/${model}` }),
    }),
  }
}

/** A name for the model, out of that of the repository. */
function modelNameOf(repository: string | undefined): string | undefined {
  const name = (repository?.split('/')[1] ?? '').toLowerCase().replace(/[^a-z\d]+/g, '-')
  const fitting = name
    .replace(/^[^a-z]+/, '')
    .slice(0, 63)
    .replace(/-+$/, '')
  return repository === undefined ? undefined : fitting === '' ? 'model' : fitting
}

/** A value that is missing or malformed, with its flag. */
export interface ValueFault {
  readonly name: ValueName
  readonly message: string
}

/** Values that derive from another one. Without that one, they are no fault of their own. */
const derivedFrom: Readonly<Partial<Record<ValueName, ValueName>>> = {
  bucket: 'project',
  image: 'project',
  model: 'repository',
}

/** Returns the values, or everything that is wrong with them. */
export function readValues(given: GivenValues): InitValues | readonly ValueFault[] {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const all: GivenValues = { ...derivedValues(given), ...present }
  const faults: ValueFault[] = []
  const need = (name: ValueName): string => {
    const value = all[name]
    const isOfAnother = value === undefined && derivedFrom[name] !== undefined
    const message = value === undefined ? `missing; ${checkValue(name, '')}` : checkValue(name, value)
    if (message !== undefined && !isOfAnother) faults.push({ name, message })
    return value ?? ''
  }
  const values: InitValues = {
    repository: need('repository'),
    repositoryId: need('repositoryId'),
    ownerId: need('ownerId'),
    server: need('server'),
    branch: need('branch'),
    project: need('project'),
    projectNumber: need('projectNumber'),
    region: need('region'),
    bucket: need('bucket'),
    image: parseImage(need('image')),
    model: need('model'),
    reviewer: all.reviewer === undefined ? undefined : need('reviewer'),
    pool: need('pool'),
    provider: need('provider'),
    action: need('action'),
    builds: false,
  }
  return faults.length === 0 ? values : faults
}

function parseImage(image: string): Image {
  const [name = '', digest] = image.split('@')
  const [host = '', project = '', repository = ''] = name.split('/')
  return { host, location: host.replace(/-docker\.pkg\.dev$/, ''), project, repository, name, digest }
}
