import { expect, it } from 'vitest'
import type { LentCall } from '../../../src/lend/calls/call.ts'
import { decideCall } from '../../../src/lend/calls/decide.ts'
import { readJsonBody, withTopLevel } from '../../../src/lend/calls/json-body.ts'
import { refusalReply } from '../../../src/lend/calls/reply.ts'
import { allowed, asking, claude, contextOf, gemini, lending, message, place, prompt } from './lent.ts'

/** Numbers from 0 to 1 by the seed of this run (mulberry32). */
let state = Number(process.env['PROPERTY_SEED'])
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const below = (most: number): number => Math.floor(random() * most)
const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T

const targets = [
  `${gemini}:generateContent`,
  `${gemini}:streamGenerateContent?alt=sse`,
  `${claude}:streamRawPredict`,
  `/v1/${place}/publishers/anthropic/models/count-tokens:rawPredict`,
  `/v1beta1/publishers/google/models/gemini-2.5-pro:countTokens`,
  `/v1/${place}/endpoints/fraud:predict?$alt=json;enum-encoding%3Dint`,
]
const pieces = [
  '/',
  '//',
  '..',
  '.',
  '%2f',
  '%2e',
  '%40',
  '@',
  ':',
  ';',
  '\\',
  '?',
  '&',
  '=',
  '#',
  '%',
  '%00',
  ' ',
  '\n',
  'v1',
  'é',
  'projects',
  'other-ml',
  'gemini-3-pro',
  'endpoints',
  'publishers',
  ':predict',
  '~',
  '-',
  '*',
  '$',
  'key=x',
  'A',
]

/** Returns a text with a few characters replaced, removed, doubled, or added. */
function mutated(text: string): string {
  let changed = text
  for (let round = 0; round <= below(3); round++) {
    const at = below(changed.length + 1)
    const length = below(4)
    const put = pick([pick(pieces), '', changed.slice(at, at + below(20))])
    changed = changed.slice(0, at) + put + changed.slice(at + length)
  }
  return changed
}

/** What Google reads in a canonical target. */
function readByGoogle(target: string): { project: string; location: string; model: string | undefined; verb: string } {
  const { pathname } = new URL(`https://host.example${target}`)
  const [path = '', verb = ''] = decodeURIComponent(pathname).split(/:(?=[^:]*$)/)
  const [, project = '', location = '', rest = ''] =
    /^\/v1(?:beta1)?\/projects\/([^/]+)\/locations\/([^/]+)\/(.*)$/.exec(path) ?? []
  const [, publisher, model] = /^publishers\/([^/]+)\/models\/([^/]+)$/.exec(rest) ?? []
  return { project, location, verb, model: model === undefined ? undefined : `${publisher}/${model}` }
}

function expectConsistent(call: LentCall): void {
  const { upstream, project, location, model, name } = call
  const read = readByGoogle(upstream.target)
  expect({ project: read.project, location: read.location }).toEqual({ project, location })
  if (!upstream.target.includes('/count-tokens:')) {
    expect(read.model).toBe(model)
    expect(name).toBe(read.verb)
  }
  // No client, proxy or server between here and Google can read another path.
  expect(new URL(`https://${upstream.host}${upstream.target}`).host).toBe(upstream.host)
  expect(new URL(`https://${upstream.host}${upstream.target}`).pathname).toBe(upstream.target.replace(/\?.*$/, ''))
  expect(upstream.target).toMatch(
    /^\/v1(?:beta1)?\/projects\/acme-ml\/locations\/(?:us-central1|global|europe-west4)\/[\w.~@:/-]+(?:\?[\w.%&=-]+)?$/,
  )
  expect(upstream.host).toMatch(/^(?:[a-z0-9-]+-)?aiplatform\.googleapis\.com$/)
}

it('no mutation of an allowed path is sent elsewhere than it was decided', () => {
  let passed = 0
  for (let round = 0; round < 6_000; round++) {
    const target = mutated(pick(targets))
    const body = target.includes('anthropic')
      ? { ...message, model: 'claude-sonnet-4-5@20250929' }
      : target.includes('predict')
        ? { instances: [] }
        : prompt
    const decision = decideCall(asking(target, body), contextOf())
    if (!decision.allowed) {
      refusalReply(decision.refusal)
      continue
    }
    passed++
    expectConsistent(decision.call)
    // What is sent is canonical: deciding on it again changes nothing.
    const again = decideCall(asking(decision.call.upstream.target, body), contextOf())
    expect(again.allowed && again.call.upstream.target).toBe(decision.call.upstream.target)
  }
  expect(passed).toBeGreaterThan(5)
})

const words = [
  'contents',
  'parts',
  'text',
  'tools',
  'fileData',
  'fileUri',
  'gs://evil/x',
  'generationConfig',
  'maxOutputTokens',
  'candidateCount',
  'labels',
  'messages',
  'content',
  'source',
  'type',
  'url',
  'image',
  'max_tokens',
  'thinking',
  'budget_tokens',
  'system',
  'model',
  'retrieval',
  'vertexRagStore',
  'ragResources',
  'instances',
  'parameters',
  '__proto__',
  'constructor',
  'toString',
  'cachedContent',
  'thinkingConfig',
  'rule',
  'message',
]

/** Returns any JSON value. */
function anyValue(depth: number): unknown {
  const kind = below(depth > 4 ? 5 : 8)
  if (kind < 5)
    return pick<unknown>([null, true, -1, 0, 1, 1e308, 1.5, 99_999, '', 'x', '\ud800', '\u0000', pick(words)])
  const many = below(4)
  if (kind === 5) return Array.from({ length: many }, () => anyValue(depth + 1))
  return Object.fromEntries(Array.from({ length: many }, () => [pick(words), anyValue(depth + 1)]))
}

it('no body makes the decision fail, and a mutated one is not sent beyond the limit', () => {
  const grant = lending({ tools: ['functions', 'googleSearch', 'retrieval', 'web_search'] })
  for (let round = 0; round < 4_000; round++) {
    const target = pick(targets)
    const base = target.includes('anthropic') ? message : target.includes(':predict') ? { instances: [] } : prompt
    const changed = { ...base, [pick(words)]: anyValue(0), [pick(words)]: anyValue(0) }
    const text = below(3) === 0 ? mutated(JSON.stringify(changed)) : JSON.stringify(changed)
    const decision = decideCall(asking(target, text), contextOf(grant))
    if (!decision.allowed) expect(decision.refusal.message).not.toBe('')
    else if (!target.includes(':predict')) expect(decision.call.maxOutputTokens).toBeLessThanOrEqual(16_000)
  }
})

it('a body with replaced values is the body with replaced values', () => {
  for (let round = 0; round < 1_000; round++) {
    const value = { a: anyValue(0), 'b "{}[],:\\': anyValue(0), c: anyValue(0) }
    const text = JSON.stringify(value, null, below(3))
    const json = readJsonBody(Buffer.from(text))
    if ('rule' in json) throw new Error(json.message)
    const changes = { 'b "{}[],:\\': anyValue(0), d: 1 }
    expect(JSON.parse(withTopLevel(json, changes).toString())).toEqual(
      JSON.parse(JSON.stringify({ ...value, ...changes })),
    )
  }
})

it('a body of a megabyte passes unchanged but for what is ours', () => {
  const long = { contents: [{ role: 'user', parts: [{ text: 'ä\u0000"\\'.repeat(200_000) }] }] }
  const { upstream } = allowed(asking(`${gemini}:generateContent`, long))
  expect(JSON.parse(upstream.body.toString())).toMatchObject(long)
})
