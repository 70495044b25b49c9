import { isObject, type JsonObject } from '../../core/json.ts'
import { byteSize, count } from '../../core/text.ts'
import { describeState } from '../states.ts'
import { fieldNumbers, fieldObjects, fieldText, fieldTexts, numberOrZero, textOrEmpty } from './fields.ts'

type Words = (data: JsonObject) => string

const withField =
  (words: string, name: string): Words =>
  data =>
    `${words} ${textOrEmpty(data, name)}`

/** `17: 90 %, 4711: 10 %` */
export const shareWords = (shares: Readonly<Record<string, number>>): string =>
  Object.entries(shares)
    .map(([id, share]) => `${id}: ${share} %`)
    .join(', ') || 'no model'

const passedWords = (data: JsonObject): string => (data['passed'] === true ? 'passed' : 'failed')

/** Each event in a few words. An event without words of its own is unknown. */
const eventWords: Readonly<Record<string, Words>> = {
  'run.started': data => `run started, mode ${textOrEmpty(data, 'mode')}, grant ${textOrEmpty(data, 'grant')}`,
  'policy.loaded': data => `policy ${textOrEmpty(data, 'policy')} read`,
  'token.requested': data => `identity token requested from GitHub (${textOrEmpty(data, 'purpose')})`,
  'token.verified': () => 'identity token verified',
  'token.rejected': data => `identity token rejected: ${textOrEmpty(data, 'code')}, ${textOrEmpty(data, 'reason')}`,
  'decision.made': data => `decision: ${textOrEmpty(data, 'verdict')}, grant ${textOrEmpty(data, 'grant')}`,
  'credential.exchanged': () => 'token exchanged at Google',
  'credential.impersonated': withField('acting as', 'service_account'),
  'credential.renewed': () => 'credential renewed',
  'setup.compared': data => `Google's side compared: ${fieldObjects(data, 'differences').length} differences`,
  'step.started': data => `started ${fieldText(data, 'method') ?? textOrEmpty(data, 'kind')}`,
  'step.adopted': withField('adopted', 'name'),
  'step.submitted': withField('created', 'name'),
  'model.resolved': data => `${textOrEmpty(data, 'asked')} is ${textOrEmpty(data, 'model')}`,
  'image.built': data => `built ${textOrEmpty(data, 'image')}@${textOrEmpty(data, 'digest')}`,
  'step.cancelled': data => `asked Google to cancel ${textOrEmpty(data, 'name')} (${textOrEmpty(data, 'reason')})`,
  'step.fallback': data =>
    `next alternative: ${textOrEmpty(data, 'from')} to ${textOrEmpty(data, 'to')} (${textOrEmpty(data, 'reason')})`,
  'object.staging': data => `uploading ${objectWords(data)} to ${textOrEmpty(data, 'uri')}`,
  'object.staged': data => `uploaded ${objectWords(data)} to ${textOrEmpty(data, 'uri')}`,
  'gate.judged': data => `gate ${passedWords(data)}`,
  'rollout.began': data => `rollout of ${textOrEmpty(data, 'model')} began on ${textOrEmpty(data, 'endpoint')}`,
  'rollout.changed': data => `traffic set to ${shareWords(fieldNumbers(data, 'shares'))}`,
  'rollout.sampled': data =>
    `${textOrEmpty(data, 'by')} at ${numberOrZero(data, 'share')} % of the traffic ${passedWords(data)}`,
  'rollout.retired': withField('undeployed', 'deployed_model_id'),
  'rollout.restored': data =>
    `traffic restored to ${shareWords(fieldNumbers(data, 'shares'))} (${textOrEmpty(data, 'reason')})`,
  'agent.queried': data => `asked ${textOrEmpty(data, 'engine')} (${textOrEmpty(data, 'class_method')})`,
  'agent.answered': data => `answer of ${textOrEmpty(data, 'engine')} ${passedWords(data)}`,
  'agent.restored': data => `restored ${textOrEmpty(data, 'engine')} (${textOrEmpty(data, 'reason')})`,
  'template.published': data => `published ${textOrEmpty(data, 'package')} as ${textOrEmpty(data, 'version')}`,
  'template.tagged': data =>
    `tag ${textOrEmpty(data, 'tag')} of ${textOrEmpty(data, 'package')} set to ${textOrEmpty(data, 'version')}`,
  'schedule.changed': data => {
    const fields = fieldTexts(data, 'fields')
    const what = fields.length === 0 ? '' : ` (${fields.join(', ')})`
    return `${textOrEmpty(data, 'change')} of schedule ${textOrEmpty(data, 'schedule')}${what}`
  },
  'step.finished': data => {
    const reason = fieldText(data, 'reason')
    return `${describeState(textOrEmpty(data, 'state')).words}${reason === null ? '' : `: ${reason}`}`
  },
  'lend.started': withField('lending began, to', 'borrower'),
  'token.lent': withField('a token was lent as', 'form'),
  'lend.ended': withField('lending ended:', 'reason'),
  'run.cancelled': withField('run stopped:', 'signal'),
  'run.finished': data => {
    const code = fieldText(data, 'code')
    return `run ended: ${textOrEmpty(data, 'conclusion')}${code === null ? '' : ` (${code})`}`
  },
}

const objectWords = (data: JsonObject): string =>
  `${count(numberOrZero(data, 'objects'))} objects, ${byteSize(numberOrZero(data, 'bytes'))}`

/** Events that are summed up only: a record can have a million of them. */
const summedUp: ReadonlySet<string> = new Set(['call.began', 'call.ended', 'call.refused'])

/** True for an event that a story tells. */
export const isTold = (type: string): boolean => Object.hasOwn(eventWords, type) || summedUp.has(type)

/** Returns an event in a few words; `undefined` for one that is only summed up. */
export function eventInWords(type: string, data: unknown): string | undefined {
  if (summedUp.has(type)) return undefined
  const words = Object.hasOwn(eventWords, type) ? eventWords[type] : undefined
  return words === undefined || !isObject(data) ? 'unknown to this version' : words(data)
}
