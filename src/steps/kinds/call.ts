import { ActionError } from '../../errors.ts'
import { isObject } from '../../shape.ts'
import type { Resource } from '../effects.ts'
import type { Life, LifeEnd, StepRun } from '../life.ts'
import type { Method } from '../methods.ts'
import { ifThere } from '../names.ts'
import { type Making, madeByRun, makeOnce, nameOf, type Sent, takeUp, theOnly } from '../once.ts'
import { valueAt } from '../values.ts'
import { type CallRequest, callRequest } from './call-request.ts'
import { seeThrough, succeeded, unanswered, unknown } from './operation.ts'
import { kept, shown } from './said.ts'

/**
 * Any other method of the API. What only reads is repeated; what makes something with labels, in a collection that can be
 * listed, is known again by its label; everything else with an effect is sent once.
 */
export const call: Life = async run => {
  const { step, request } = run
  const { method } = step
  const { body } = request.body
  if (method === undefined) throw new Error(`step ${step.declaration.id} calls no method`)
  const asked = callRequest(method, isObject(body) ? body : {}, step)
  if (method.verb === 'GET' && method.operation === undefined) return read(asked, run)
  if (method.verb === 'DELETE') return remove(method, asked, run)
  if (method.listed !== undefined && method.labels !== undefined) return make(method, asked, run)
  const sent = await send(asked, run)
  return 'ambiguous' in sent ? unanswered(asked.path, sent.ambiguous, run) : answered(method, asked, sent.resource, run)
}

const send = ({ verb, path, query, body }: CallRequest, { step, effects }: StepRun): Promise<Sent> =>
  effects.vertex.once(verb, path, { step: step.declaration.id, query, ...(body && { body }) })

async function read({ path, query }: CallRequest, run: StepRun): Promise<LifeEnd> {
  const { step, effects, signal } = run
  const { id } = step.declaration
  const answer = kept(await effects.vertex.get(path, { step: id, query, signal }), id)
  return told(answer, path, run)
}

/** What is not there any more needs no second call. */
async function remove(method: Method, asked: CallRequest, run: StepRun): Promise<LifeEnd> {
  const { step, effects } = run
  const gone = (): LifeEnd => {
    effects.tell({ type: 'note', step: step.declaration.id, message: `${asked.path} is not there: nothing to delete` })
    return succeeded({ name: asked.path, resource: {} }, run)
  }
  const sent = await send(asked, run).catch((error: unknown) => {
    if (error instanceof ActionError && error.answer?.status === 404) return undefined
    throw error
  })
  if (sent === undefined) return gone()
  if ('resource' in sent) return answered(method, asked, sent.resource, run)
  return (await ifThere(asked.path, run)) === undefined ? gone() : unanswered(asked.path, sent.ambiguous, run)
}

async function make(method: Method, asked: CallRequest, run: StepRun): Promise<LifeEnd> {
  const { step, request, effects, signal } = run
  const { id } = step.declaration
  const { dedupeKey, schema } = request
  const collection = asked.path.split('/').at(-1) ?? ''
  const [field = ''] = method.labels ?? []
  const submitted = valueAt(request.body, ['body', field])
  const making: Making<LifeEnd> = {
    step: id,
    find: async () => {
      const all = await effects.vertex.list(asked.path, collection, { step: id, signal })
      return madeByRun(
        all.filter(one => valueAt(one, ['labels', 'keyless-key']) === dedupeKey),
        request,
      )
    },
    choose: found => theOnly(found, collection, id),
    create: () => send(asked, run),
    adopt: async found => {
      const name = nameOf(found)
      const current = await effects.vertex.get(name, { step: id, signal })
      const state = typeof current['state'] === 'string' ? current['state'] : 'EXISTS'
      const message = schema.shapes[method.request]?.fields[field]?.shape
      const adoption = {
        name,
        state,
        submitted: isObject(submitted) ? submitted : {},
        current,
        schema: { shapes: schema.shapes, name: message?.type === 'object' ? message.name : method.response },
      }
      await takeUp(adoption, request, effects)
      return { ...succeeded({ name, resource: current }, run), adopted: true }
    },
    created: async answer => answered(method, asked, answer, run),
    rerun: request.rerun,
    chosenId: false,
    uncertain: {
      what: `what step ${id} was to make in ${asked.path} was made`,
      cure: `Look in ${asked.path} for the label keyless-key=${dedupeKey}; a re-run of this workflow run takes it up where it is.`,
    },
  }
  const end = await makeOnce(making, effects, signal)
  return 'uncertain' in end ? unknown(end.uncertain) : end
}

function answered(method: Method, { path }: CallRequest, answer: Resource, run: StepRun): LifeEnd | Promise<LifeEnd> {
  if (method.operation === undefined) return told(answer, path, run)
  const target = path.replace(/:\w+$/, '')
  return seeThrough(answer, `the call of ${String(run.request.body['method'])}`, run, response => ({
    name: nameOf(response) || target,
    resource: response,
  }))
}

function told(answer: Resource, path: string, run: StepRun): LifeEnd {
  const { step, effects } = run
  const text = shown(JSON.stringify(answer, null, 2))
  effects.tell({ type: 'said', step: step.declaration.id, title: 'the answer', words: text })
  const name = nameOf(answer) || path.replace(/:\w+$/, '')
  return { ...succeeded({ name, resource: answer }, run), details: { type: 'answer', text } }
}
