import { quote } from '../../core/text.ts'
import { periodSeconds } from '../../document/formats.ts'
import type { Path } from '../../document/path.ts'
import { suggest } from '../../document/suggest.ts'
import { methodNames } from '../../vertex/method-names.generated.ts'
import { withoutVersion } from '../../vertex/resource-names.ts'
import { gatewayCalls, publisherModelName } from '../lent.ts'
import { literalTexts, matcherText, matchesAny } from '../match.ts'
import type { Budget, GatewayBounds, Grant, Lend, Policy, Price, Provider } from '../policy.ts'
import { controlCharacters, type PolicyPart, type PolicyReader } from './reader.ts'

/** Reads `lend`: each part by itself. `checkLend` then compares the parts with each other and with the grant. */
export function readLend(value: PolicyPart<'Lend'>, path: Path, reading: PolicyReader): Lend {
  reportEmptyList(value.credentials, [...path, 'credentials'], 'lends no credential', reading)
  return {
    gateway: value.gateway && readGateway(value.gateway, [...path, 'gateway'], reading),
    budget: readBudget(value.budget, [...path, 'budget'], reading),
    prices: readPrices(value.prices, [...path, 'prices'], reading),
    credentials: withoutRepeats(value.credentials),
    recordPrompts: value.record?.prompts ?? false,
    isolation: value.isolation ?? 'preferred',
  }
}

/** Returns each value once, without those that are faulty and reported already. */
const withoutRepeats = <T>(list: readonly (T | undefined)[] = []): T[] => [
  ...new Set(list.flatMap(one => (one === undefined ? [] : [one]))),
]

function reportEmptyList(
  list: readonly unknown[] | undefined,
  path: Path,
  effect: string,
  reading: PolicyReader,
): void {
  if (list?.length === 0)
    reading.report({ path, message: 'an empty list.', cure: `Remove it: a missing list ${effect}.` })
}

function readGateway(value: PolicyPart<'Gateway'>, path: Path, reading: PolicyReader): GatewayBounds {
  const calls = withoutRepeats(value.calls)
  for (const [index, call] of (value.calls ?? []).entries()) {
    const fault = call === undefined ? undefined : callFault(call)
    if (fault !== undefined) reading.report({ path: [...path, 'calls', index], ...fault })
  }
  reportEmptyList(value.tools, [...path, 'tools'], 'allows none', reading)
  return { calls, maxOutputTokens: value.max_output_tokens, tools: withoutRepeats(value.tools) }
}

const callNames = Object.keys(gatewayCalls)

/**
 * Returns what is wrong with a call in the list; nothing if the gateway serves it. The gateway would refuse an unknown
 * one at each use.
 */
function callFault(call: string): { readonly message: string; readonly cure: string } | undefined {
  if (callNames.includes(call)) return undefined
  if (/^(?:\w+\.)?BidiGenerateContent$/i.test(call))
    return {
      message: 'the Live API (BidiGenerateContent) is a WebSocket, whose messages the gateway cannot check.',
      cure: 'Remove it: use streamGenerateContent.',
    }
  const short = Object.entries(gatewayCalls).find(([, method]) => method === call)?.[0]
  if (short !== undefined) return { message: `${call} has a short name.`, cure: `Write ${short}.` }
  const all = Object.entries(methodNames).flatMap(([service, names]) => names.map(name => `${service}.${name}`))
  if (all.includes(call)) return undefined
  const namesakes = all.filter(name => name.endsWith(`.${call}`))
  const service = all.filter(name => name.startsWith(`${call.split('.')[0]}.`))
  const candidates = service.length > 0 ? service : call.includes('.') ? all : callNames
  const cure =
    namesakes.length > 0
      ? `Write ${namesakes.join(' or ')}.`
      : (suggest(call, candidates) ??
        `One of ${callNames.join(', ')}, or a method such as GenAiCacheService.CreateCachedContent.`)
  return { message: `no such call: ${quote(call)}.`, cure }
}

function readBudget(value: PolicyPart<'Budget'> | undefined, path: Path, reading: PolicyReader): Budget {
  if (value !== undefined && Object.keys(value).length === 0)
    reading.report({ path, message: 'limits nothing.', cure: 'Add requests: 500, say, or remove it.', key: true })
  const { requests, input_tokens, output_tokens, cost, duration } = value ?? {}
  const durationSeconds = periodSeconds(duration)
  if (durationSeconds === 0)
    reading.report({ path: [...path, 'duration'], message: '0 lends nothing.', cure: 'Write 45m, say.' })
  if (cost === 0) reading.report({ path: [...path, 'cost'], message: '0 allows no call.', cure: 'Write 5, say.' })
  return { requests, inputTokens: input_tokens, outputTokens: output_tokens, cost, durationSeconds }
}

/** More prices than models that a reviewer can compare. */
const mostPrices = 50

function readPrices(value: PolicyPart<'Lend'>['prices'], path: Path, reading: PolicyReader): Price[] {
  if (value !== undefined && Object.keys(value).length === 0)
    reading.report({ path, message: 'an empty mapping.', cure: 'Remove it.', key: true })
  if (Object.keys(value ?? {}).length > mostPrices)
    reading.report({ path, message: `more than ${mostPrices} prices.`, cure: 'Use patterns.', key: true })
  const seen = new Map<string, string>()
  const prices = Object.entries(value ?? {}).flatMap(([name, price]): Price[] => {
    const at = [...path, name]
    const refuse = (message: string, cure: string): void => reading.report({ path: at, message, cure, key: true })
    if (name.trim() !== name || name === '' || controlCharacters.test(name) || /\*{3}|^\/|\/$/.test(name))
      refuse(`no model, and no pattern of models: ${quote(name)}.`, 'Write it as anthropic/claude-*.')
    const model = publisherModelName(name)
    const same = seen.get(model)
    if (same !== undefined) refuse(`the same models as ${quote(same)}.`, 'Remove one of the two.')
    seen.set(model, name)
    const { input, output, cache_read: cacheRead, cache_write: cacheWrite } = price ?? {}
    if (input === undefined || output === undefined) return []
    return [{ model: model.includes('*') ? { glob: model } : { literal: model }, input, output, cacheRead, cacheWrite }]
  })
  return prices.toSorted((a, b) => priceOrder(a) - priceOrder(b))
}

/** Names come first, then longer patterns before shorter ones: an order that inheritance cannot change. */
const priceOrder = ({ model }: Price): number =>
  'literal' in model ? -Number.MAX_SAFE_INTEGER : -model.glob.replaceAll('*', '').length

/** Checks the parts of a grant's `lend` against each other and against the grant. */
export function checkLend(
  { allow, lend, serviceAccount }: Pick<Grant, 'allow' | 'lend' | 'serviceAccount'>,
  value: PolicyPart<'Lend'>,
  provider: Provider | undefined,
  path: Path,
  reading: PolicyReader,
): void {
  if (lend === undefined) return
  const refuse = (keys: Path, message: string, cure: string): void =>
    reading.report({ path: [...path, ...keys], message, cure, key: true })
  if (value.gateway === undefined && value.credentials === undefined)
    refuse([], 'lends nothing.', 'Add gateway: { calls: [generateContent] } or credentials: [file], or remove it.')
  if (value.gateway === undefined) checkWithoutGateway(value, refuse)
  if (lend.credentials.length > 0 && provider?.trust === 'external')
    refuse(
      ['credentials'],
      `the provider ${provider.name} is for unmerged code (trust: external), which must not take a token away.`,
      'Remove it: lend a gateway instead.',
    )
  const idToken = lend.credentials.indexOf('id_token')
  if (idToken !== -1 && serviceAccount === undefined)
    refuse(
      ['credentials', value.credentials?.indexOf('id_token') ?? idToken],
      'Google issues ID tokens only for service accounts, and this grant has none.',
      'Add service_account, or remove it.',
    )
  const unpriced = lend.budget.cost === undefined || value.gateway === undefined ? [] : unpricedModels({ allow, lend })
  if (unpriced.length > 0)
    refuse(
      ['budget', 'cost'],
      `no price for ${unpriced.join(', ')}, so that the cost of its calls is not known.`,
      `Add to prices: ${unpriced.map(name => `${quote(name)}: { input: …, output: … }`).join(', ')}.`,
    )
}

/** Parts of `lend` that limit or describe calls do nothing without a gateway. */
function checkWithoutGateway(
  { budget, prices, record }: PolicyPart<'Lend'>,
  refuse: (keys: Path, message: string, cure: string) => void,
): void {
  const limits = (['requests', 'input_tokens', 'output_tokens', 'cost'] as const).filter(
    key => budget?.[key] !== undefined,
  )
  const unused: Path[] = [
    ...limits.map(key => ['budget', key]),
    ...(prices === undefined ? [] : [['prices']]),
    ...(record?.prompts === true ? [['record', 'prompts']] : []),
  ]
  for (const keys of unused)
    refuse(keys, 'without a gateway there are no calls that it could be for.', 'Remove it, or add gateway.')
}

/** The models of a grant that surely have no price: those that it names in full, and all if there are no prices. */
function unpricedModels({ allow, lend }: { readonly allow: Grant['allow']; readonly lend: Lend }): string[] {
  const prices = lend.prices.map(price => price.model)
  if (prices.length === 0) return allow.publisher_models.map(model => publisherModelName(matcherText(model)))
  return literalTexts(allow.publisher_models)
    .map(publisherModelName)
    .filter(model => !matchesAny(prices, model) && !matchesAny(prices, withoutVersion(model)))
}

/** Prompts go to the record's copy in Cloud Logging, so a policy without one cannot record them. */
export function checkLentRecords(grants: Policy['grants'], reading: PolicyReader): void {
  for (const { name, lend } of Object.values(grants))
    if (lend?.recordPrompts === true)
      reading.report({
        path: ['grants', name, 'lend', 'record', 'prompts'],
        message: 'prompts go only to Cloud Logging, and this policy names no log.',
        cure: 'Add audit: { cloud_logging: projects/PROJECT/logs/keyless-vertex } at the top, or remove it.',
        key: true,
      })
}
