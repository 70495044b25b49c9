import { describe, expect, it } from 'vitest'
import { formatPath, type Path } from '../../src/document/path.ts'
import type { Shape, Shapes } from '../../src/document/shape.ts'
import { isMessage } from '../../src/policy/limits/context.ts'
import { callFields } from '../../src/policy/limits/fields/calls.ts'
import type { FieldClass } from '../../src/policy/limits/fields/classes.ts'
import { bodyFieldClass, bodyFieldNames, callFieldClass, namesNothing } from '../../src/policy/limits/fields/fields.ts'
import { isListed } from '../../src/policy/limits/lists.ts'
import { kindOfMethod } from '../../src/steps/kinds/call/kind-of-method.ts'
import type { Method } from '../../src/vertex/method.ts'
import { shapes as callShapes, methods } from '../../src/vertex/methods.generated.ts'
import { schema } from '../steps/support.ts'
import { allowing, prepared, refused } from './bounds.ts'

const shapes: Shapes = { ...schema.shapes, ...callShapes }
const callable = Object.entries(methods).filter(([name, method]) => kindOfMethod(name, method) === undefined)

interface Leaf {
  readonly method: Method
  readonly message: string
  readonly field: string
  readonly shape: Shape
  /** The path to the field, with 0 for an item and `key` for an entry. */
  readonly path: Path
}

/** Returns the first path to every field of a call that is not itself a message. */
function leavesOf(method: Method, seen: Set<string>): Leaf[] {
  const found: Leaf[] = []
  const visit = (message: string, at: Path): void => {
    if (seen.has(message)) return
    seen.add(message)
    for (const [field, { shape, outputOnly }] of Object.entries(shapes[message]?.fields ?? {})) {
      if (outputOnly) continue
      if (isMessage(shape)) visitShape(shape, [...at, field])
      else found.push({ method, message, field, shape, path: [...at, field] })
    }
  }
  const visitShape = (shape: Shape, at: Path): void => {
    if (shape.type === 'list') visitShape(shape.of, [...at, 0])
    else if (shape.type === 'map') visitShape(shape.of, [...at, 'key'])
    else if (shape.type === 'object') visit(shape.name, at)
  }
  visit(method.request, [])
  return found
}

const ofBodies = new Set(bodyFieldNames())
const seen = new Set<string>()
const leaves = callable.flatMap(([, method]) => leavesOf(method, seen))
const fieldClassOf = ({ message, field, shape }: Leaf): FieldClass | undefined =>
  bodyFieldClass(message, field) ?? callFieldClass(message, field, shape)
const nameOf = ({ message, field }: Leaf): string => `${message}.${field}`

describe('the fields that a call can send', () => {
  it(`are classified one by one: ${leaves.length} in ${seen.size} messages`, () => {
    expect(leaves.filter(leaf => fieldClassOf(leaf) === undefined).map(nameOf)).toEqual([])
    expect(leaves.length).toBeGreaterThan(1400)
  })

  it('and nothing is classified that there is not, or that a body has classified', () => {
    const there = new Set(leaves.map(nameOf))
    const classified = Object.entries(callFields).flatMap(([message, byClass]) =>
      Object.values(byClass).flatMap(fields => fields.split(' ').map(field => `${message}.${field}`)),
    )
    expect(classified.filter(name => !there.has(name))).toEqual([])
    expect(classified.filter(name => ofBodies.has(name))).toEqual([])
  })

  it('and no name that speaks of images, scripts, people, accounts or addresses passes, but those that are looked at here', () => {
    const telling =
      /image|script(?!ion)|user|email|account|ur[il]s?$|address|host|secret|accessToken|key(value|string)?$|password|network/i
    const harmless = leaves.filter(
      leaf => fieldClassOf(leaf) === 'harmless' && callSortOnly(leaf) && !namesNothing(leaf.shape),
    )
    expect(
      harmless
        .filter(({ field }) => telling.test(field))
        .map(nameOf)
        .toSorted(),
    ).toMatchInlineSnapshot(`
      [
        "DeployRequest.EndpointConfig.endpointUserId",
        "DeployRequest.ModelConfig.modelUserId",
        "FeatureViewDataKey.key",
        "GroundingChunk.Maps.PlaceAnswerSources.ReviewSnippet.googleMapsUri",
        "GroundingChunk.Maps.uri",
        "GroundingChunk.RetrievedContext.uri",
        "GroundingChunk.Web.uri",
        "GroundingChunkImage.imageUri",
        "GroundingChunkImage.sourceUri",
        "GroundingMetadata.SourceFlaggingUri.flagContentUri",
        "GroundingMetadata.imageSearchQueries",
        "NotebookReservationAffinity.key",
        "NotebookRuntime.networkTags",
        "NotebookRuntimeTemplate.networkTags",
        "Session.userId",
      ]
    `)
  })
})

const callSortOnly = (leaf: Leaf): boolean => !ofBodies.has(nameOf(leaf))

/** Values that no grant of these tests allows, by the class of the field. */
const foreign: Readonly<Partial<Record<FieldClass, string>>> = {
  images: 'docker.io/evil/ray:latest',
  service_accounts: 'admin@evil.iam.gserviceaccount.com',
  storage: 'gs://evil/x',
  tables: 'bq://evil.a.b',
  schemata: 'gs://evil/schema.yaml',
  mounts: '10.0.0.9',
  networks: 'projects/evil/global/networks/n',
  kms_keys: 'projects/evil/locations/l/keyRings/r/cryptoKeys/k',
  models: 'projects/evil/locations/us-central1/models/1',
  publisher_models: 'publishers/evil/models/m',
  endpoints: 'projects/evil/locations/us-central1/endpoints/1',
  datasets: 'projects/evil/locations/us-central1/datasets/1',
  tensorboards: 'projects/evil/locations/us-central1/tensorboards/1',
  reservations: 'projects/evil/zones/z/reservations/r',
  persistent_resources: 'evil',
  secrets: 'projects/evil/secrets/s',
  writes: 'gs://evil/x/',
  build_steps: 'docker.io/evil/step',
  build_machines: 'E2_HIGHCPU_32',
  projects: 'evil',
  locations: 'mars-1',
  address: 'https://evil.example/x.sh',
  'by value': 'projects/evil/locations/us-central1/customJobs/1',
  'must be off': 'https://evil.example',
}

const bounded = leaves.filter(leaf => {
  const fieldClass = fieldClassOf(leaf)
  return (
    fieldClass !== undefined &&
    Object.hasOwn(foreign, fieldClass) &&
    (isListed(fieldClass) || fieldClass !== 'harmless')
  )
})

describe('a call that names what the grant does not list', () => {
  const textOf = (shape: Shape, text: string): unknown =>
    shape.type === 'list'
      ? [textOf(shape.of, text)]
      : shape.type === 'map'
        ? { key: textOf(shape.of, text) }
        : shape.type === 'any' || shape.type === 'string'
          ? text
          : shape.type === 'boolean'
            ? true
            : text
  const nested = ([key = '', ...deeper]: Path, value: unknown): unknown => {
    const below = deeper.length === 0 ? value : nested(deeper, value)
    return key === 0 ? [below] : { [key]: below }
  }

  const isWithin = (at: string, place: string): boolean =>
    place !== 'body' &&
    ['.', '['].some(next => place === at || at.startsWith(place + next) || place.startsWith(at + next))

  it(`is refused at the field, whatever it is called: ${bounded.length} fields`, () => {
    const passed = bounded.filter(leaf => {
      const body = nested(leaf.path, textOf(leaf.shape, foreign[fieldClassOf(leaf) ?? 'harmless'] ?? ''))
      const step = prepared('call', { method: 'X.Y', body }, { method: leaf.method })
      const faults = refused(step, allowing(['call'], 'methods: ["*"]'), shapes)
      // The fault is at the field, or at a message above it that is forbidden as a whole.
      const at = `body.${formatPath(leaf.path)}`
      return !faults.some(fault => isWithin(at, fault.slice(0, fault.indexOf(':'))))
    })
    expect(passed.map(nameOf)).toEqual([])
    expect(bounded.length).toBeGreaterThan(400)
  })
})
