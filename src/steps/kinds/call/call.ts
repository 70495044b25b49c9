import { ActionError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { poll } from '../../../core/poll.ts'
import { valueAt } from '../../../document/path.ts'
import { withoutSecrets } from '../../../document/secret-values.ts'
import type { Method } from '../../../vertex/method.ts'
import { limitAnswer, preview } from '../../toolkit/answer-size.ts'
import {
  adoptResource,
  type CreateOnce,
  createdByRun,
  createOnce,
  nameOf,
  type Sent,
  theOnly,
} from '../../toolkit/create-once.ts'
import { ifThere } from '../../toolkit/find-resource.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded, unansweredCall, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { compareAsked } from '../../toolkit/same-resource.ts'
import { type CallRequest, callRequest } from './request.ts'
import { permitUpdate } from './update.ts'

/** How long to wait for a new resource, if the step has no timeout, and the pause between two reads. */
const settleSeconds = 3_600
const settlePauseMs = 10_000

/**
 * Handles any other method of the API. Reads are repeated. A resource with labels in a collection that can be listed is
 * found again by its label. Any other effect is sent once.
 */
export const call: StepHandler = async run => {
  const { step, request } = run
  const { method } = step
  const { body } = request.body
  if (method === undefined) throw new Error(`step ${step.declaration.id} calls no method`)
  const asked = callRequest(method, isObject(body) ? body : {}, step)
  if (method.verb === 'GET' && method.operation === undefined) return readByCall(asked, run)
  if (method.verb === 'DELETE') return remove(method, asked, run)
  await permitUpdate(method, asked, run)
  const { labels } = method
  // A body without the object for labels does not have our labels.
  const isOurs = labels !== undefined && valueAt(body, [...labels, 'keyless-key']) === request.dedupeKey
  if (method.listed !== undefined && isOurs) return createByCall(method, labels, asked, run)
  const sent = await send(asked, run)
  return 'ambiguous' in sent
    ? unansweredCall(asked.path, sent.ambiguous, run)
    : answered(method, asked, sent.resource, run)
}

const send = ({ verb, path, query, body }: CallRequest, { step, ports }: HandlerContext): Promise<Sent> =>
  ports.vertex.once(verb, path, { step: step.declaration.id, query, body })

async function readByCall({ path, query }: CallRequest, run: HandlerContext): Promise<StepResult> {
  const { id, ports, signal } = run
  const answer = limitAnswer(await ports.vertex.read(path, { step: id, query, signal }), id)
  return endWithAnswer(answer, path, run)
}

/** A resource that is gone needs no second call. */
async function remove(method: Method, asked: CallRequest, run: HandlerContext): Promise<StepResult> {
  const { step, ports } = run
  const gone = (): StepResult => {
    ports.tell({
      type: 'note',
      step: step.declaration.id,
      title: `${asked.path} does not exist`,
      message: `${asked.path} does not exist: nothing to delete`,
    })
    return succeeded({ name: asked.path, resource: {} }, run)
  }
  const sent = await send(asked, run).catch((error: unknown) => {
    if (error instanceof ActionError && error.answer?.status === 404) return undefined
    throw error
  })
  if (sent === undefined) return gone()
  if ('resource' in sent) return answered(method, asked, sent.resource, run)
  return (await ifThere(asked.path, run, false)) === undefined
    ? gone()
    : unansweredCall(asked.path, sent.ambiguous, run)
}

async function createByCall(
  method: Method,
  [field = '', ...labels]: readonly string[],
  sending: CallRequest,
  run: HandlerContext,
): Promise<StepResult> {
  const { id, step, request, ports, signal } = run
  const { dedupeKey, schema } = request
  const collection = sending.path.split('/').at(-1) ?? ''
  // Without our labels, which differ between attempts.
  const asked = valueAt(step.body, ['body', field])
  const submitted = isObject(asked) ? asked : {}
  const making: CreateOnce<StepResult> = {
    step: id,
    find: async () => {
      const all = await ports.vertex.list(sending.path, collection, { step: id, signal })
      return createdByRun(
        all.filter(one => valueAt(one, [...labels, 'keyless-key']) === dedupeKey),
        request,
      )
    },
    choose: found => theOnly(found, collection, id),
    create: () => send(sending, run),
    adopt: async found => {
      const name = nameOf(found)
      const current = await waitForCall(name, run)
      const state = typeof current['state'] === 'string' ? current['state'] : 'EXISTS'
      const message = schema.shapes[method.request]?.fields[field]?.shape
      const asMessage = { shapes: schema.shapes, name: message?.type === 'object' ? message.name : method.response }
      // Google may fill in fields that the request omits, and these differ between messages.
      const adoption = { name, state, submitted, current: compareAsked(current, submitted), schema: asMessage }
      await adoptResource(adoption, request, ports)
      return { ...succeeded({ name, resource: current }, run), adopted: true }
    },
    created: async answer => answered(method, sending, answer, run),
    rerun: request.rerun,
    chosenId: false,
    uncertain: {
      what: `step ${id} created its resource in ${sending.path}`,
      step: id,
      cure: `Look in ${sending.path} for the label keyless-key=${dedupeKey}. A re-run of this workflow run adopts it if it exists.`,
    },
  }
  const end = await createOnce(making, ports, signal)
  return 'uncertain' in end ? unknownResult(end.uncertain) : end
}

/** The operation that creates it is no longer known. A resource with a state shows by it if it is done. */
async function waitForCall(name: string, { step, ports, signal, since }: HandlerContext): Promise<Resource> {
  const { clock, vertex } = ports
  const deadline = since + (step.timeoutSeconds ?? settleSeconds) * 1000
  const look = (): Promise<Resource> => vertex.get(name, { step: step.declaration.id, signal })
  const isSettled = ({ state }: Resource): boolean => !/^(PROVISIONING|CREATING|PENDING)$/.test(String(state))
  return poll(clock, { first: settlePauseMs, deadline, signal }, look, isSettled)
}

function answered(
  method: Method,
  { path }: CallRequest,
  answer: Resource,
  run: HandlerContext,
): StepResult | Promise<StepResult> {
  if (method.operation === undefined) return endWithAnswer(answer, path, run)
  const target = path.replace(/:\w+$/, '')
  return waitForOperation(answer, { what: `the call of ${String(run.request.body['method'])}` }, run, response => ({
    name: nameOf(response) || target,
    resource: response,
  }))
}

function endWithAnswer(answer: Resource, path: string, run: HandlerContext): StepResult {
  const { step, ports } = run
  const text = preview(JSON.stringify(withoutSecrets(answer), null, 2))
  ports.tell({ type: 'model-output', step: step.declaration.id, title: 'the answer', words: text })
  const name = nameOf(answer) || path.replace(/:\w+$/, '')
  return { ...succeeded({ name, resource: answer }, run), details: { type: 'answer', text } }
}
