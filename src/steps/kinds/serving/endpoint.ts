import { createHash } from 'node:crypto'
import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Shapes } from '../../../document/shape.ts'
import { fullName, parentOf, withProjectOf } from '../../../vertex/resource-names.ts'
import { type CreateOnce, createOnce, nameOf } from '../../toolkit/create-once.ts'
import { findEndpoint, ifThere, noEndpoint } from '../../toolkit/find-resource.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { sameResource } from '../../toolkit/same-resource.ts'

/** An existing endpoint as Google returned it. Its name has the project as in the step. */
export interface EnsuredEndpoint {
  readonly name: string
  readonly endpoint: Resource
  /** True if this step created it. */
  readonly made: boolean
}

/** The end of a step without its endpoint: the creation failed, was stopped, or is not known to have ended. */
export interface NoEndpoint {
  readonly end: StepResult
}

/** Adopts an endpoint, or creates it. */
export const endpoint: StepHandler = async run => {
  const { endpointId, ...create } = run.request.body
  const reference = endpointId ?? { displayName: create['displayName'] }
  const ensured = await ensureEndpoint(reference, create, run)
  if ('end' in ensured) return ensured.end
  const { name, endpoint: resource, made } = ensured
  return { ...succeeded({ name, resource }, run), adopted: !made }
}

/** Fields of an endpoint that no update changes. */
const unchangeable = ['network', 'encryptionSpec', 'dedicatedEndpointEnabled', 'privateServiceConnectConfig'] as const

/**
 * Returns the endpoint of a step, and creates it if there is none. Its id is always known beforehand, so that the grant
 * can be checked first. A second create (of a re-run, or of another run at the same time) then finds the first one's
 * endpoint. An existing endpoint is used unless it differs in a field that cannot change.
 *
 * @param reference id, full resource name, or `{ displayName }` that matches exactly one
 * @param create the Endpoint, with our labels; `undefined`: it must exist
 * @returns the endpoint, or the end of the step without it, which the caller returns
 * @throws ActionError `STEP_REJECTED`, `LIMITS_EXCEEDED`: then nothing was created; the signal's reason on abort before
 * the create
 */
export async function ensureEndpoint(
  reference: unknown,
  create: Resource | undefined,
  run: HandlerContext,
): Promise<EnsuredEndpoint | NoEndpoint> {
  const found = await findEndpoint(reference, run)
  if (found !== undefined) return adoptedEndpoint(found, create, run)
  const isFull = typeof reference === 'string' && reference.includes('/')
  if (create === undefined || isFull)
    throw noEndpoint(
      reference,
      run,
      isFull
        ? `An endpoint with a full name must exist. To create one, write only its id: ${reference.split('/').at(-1)}. `
        : 'Create it with an earlier endpoint step, or let this step create it: create: { displayName: … }. ',
    )
  return createEndpoint(reference, create, run)
}

const displayNameOf = (reference: unknown): string => (isObject(reference) ? String(reference['displayName']) : '')

/** `Fraud (EU)` → `fraud-eu-1a2b3c4d`: an id that every run would choose. A display name that is a valid id stays. */
export function idFor(reference: unknown): string {
  const displayName = displayNameOf(reference)
  if (/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(displayName)) return displayName
  const readable = displayName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  return `${readable || 'endpoint'}-${createHash('sha256').update(displayName).digest('hex').slice(0, 8)}`
}

/**
 * Several tries with one id create at most one endpoint: a second create is refused while the first one's endpoint
 * exists.
 */
async function createEndpoint(
  reference: unknown,
  create: Resource,
  run: HandlerContext,
): Promise<EnsuredEndpoint | NoEndpoint> {
  const { step, ports, signal, permit } = run
  const { declaration } = step
  const id = typeof reference === 'string' ? reference : idFor(reference)
  const name = fullName(id, 'endpoints', step)
  permit('endpoints', name, [declaration.kind, 'endpoint'])
  const making: CreateOnce<EnsuredEndpoint | NoEndpoint> = {
    step: declaration.id,
    find: async () => [await ifThere(name, run)].filter(found => found !== undefined),
    choose: ([found]) => found,
    create: () =>
      ports.vertex.once('POST', `${parentOf(step)}/endpoints`, {
        step: declaration.id,
        query: { endpointId: id },
        body: create,
      }),
    adopt: async endpoint => {
      if (typeof reference === 'string' || endpoint['displayName'] === displayNameOf(reference))
        return adoptedEndpoint({ name, endpoint }, create, run)
      const message = `the endpoint ${name} exists, but its display name is ${quote(String(endpoint['displayName']))}`
      throw stepError(declaration.id, 'STEP_REJECTED', message, {
        subject: { kind: 'endpoint', name },
        cure: 'Name the endpoint that you mean by its id.',
      })
    },
    created: operation => waitForEndpoint(name, operation, run),
    rerun: 'adopt',
    chosenId: true,
    uncertain: {
      what: `the endpoint ${name} of step ${declaration.id} was created`,
      step: declaration.id,
      cure: `Look for it in ${step.location} of ${step.project}; if it exists, a re-run of the step adopts it.`,
    },
  }
  const made = await createOnce(making, ports, signal)
  return 'uncertain' in made ? { end: unknownResult(made.uncertain) } : made
}

async function waitForEndpoint(
  name: string,
  operation: Resource,
  run: HandlerContext,
): Promise<EnsuredEndpoint | NoEndpoint> {
  const { step, ports, signal } = run
  const end = await waitForOperation(
    operation,
    { what: `the creation of ${name}`, subject: { kind: 'endpoint', name } },
    run,
    async () => ({
      name,
      // The operation's own response may contain only its name.
      resource: await ports.vertex.get(name, { step: step.declaration.id, signal }),
    }),
  )
  return end.state === 'SUCCEEDED' && end.resource ? { name, endpoint: end.resource, made: true } : { end }
}

function adoptedEndpoint(
  { name, endpoint }: { readonly name: string; readonly endpoint: Resource },
  create: Resource | undefined,
  { id, step, ports, request }: HandlerContext,
): EnsuredEndpoint {
  // Google writes the project's number in place of its id.
  const named = (resource: Resource): Resource => withProjectOf(resource, nameOf(endpoint), step.project)
  const difference = create && unlike(named(create), named(endpoint), request.schema.shapes)
  if (difference !== undefined) {
    const message = `the endpoint ${name} exists, and differs in fields that cannot be changed: ${difference}`
    const cure = 'Write its values, or create another endpoint with a different id and display name.'
    throw stepError(id, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure })
  }
  ports.tell({ type: 'progress', step: id, message: `the endpoint ${name} exists: using it unchanged` })
  return { name, endpoint, made: false }
}

/** `network is projects/…, not projects/…`: a requested field that an existing endpoint lacks and cannot get. */
function unlike(asked: Resource, found: Resource, shapes: Shapes): string | undefined {
  const differing = unchangeable.filter(
    field =>
      asked[field] !== undefined &&
      sameResource({ [field]: asked[field] }, { [field]: found[field] }, { shapes, name: 'Endpoint' }) !== undefined,
  )
  const say = (value: unknown): string => (value === undefined ? 'not set' : JSON.stringify(value))
  return differing.length === 0
    ? undefined
    : differing.map(field => `${field} is ${say(found[field])}, not ${say(asked[field])}`).join('; ')
}
