import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { type FraudOptions, type Training, train } from './harness.ts'
import { agentFraud, lendInputs } from './lending.ts'

const gateway =
  'gateway: { calls: [generateContent, streamGenerateContent, countTokens, rawPredict, streamRawPredict], max_output_tokens: 16000, tools: [functions] }'

/** A job whose command is a program of Node, in a process of its own, through `dist`. Time is real. */
export async function agentJob(
  budget = '{ requests: 100, output_tokens: 500000 }',
  options: FraudOptions = {},
): Promise<Emulator> {
  const cloud = await agentFraud({ timeScale: 1, lend: `${gateway}, budget: ${budget}`, ...options })
  cloud.google.vertex.publishers.answer(({ text }) => `You said: ${text}`)
  return cloud
}

export interface Borrowed extends Training {
  /** What the program showed, by name. */
  readonly shown: Readonly<Record<string, unknown>>
}

/** Path of a module that a program in another folder can import. */
export const moduleOf = (name: string): string => fileURLToPath(import.meta.resolve(name))

/**
 * Runs a program as the command of `mode: lend`. It shows values by `show(name, value)`, and errors of calls by
 * `await refused(name, promise)`.
 */
export async function lendTo(cloud: Emulator, program: string): Promise<Borrowed> {
  const run = await train(cloud, {
    inputs: { ...lendInputs, run: `"${process.execPath}" agent.mjs` },
    workspace: { 'agent.mjs': `${prelude}${program}` },
  })
  const lines = run.log.split('\n').flatMap(line => /SHOW (\{.*\})/.exec(line)?.[1] ?? [])
  return { ...run, shown: Object.assign({}, ...lines.map(line => JSON.parse(line))) }
}

const prelude = `
const show = (name, value) => console.log('SHOW ' + JSON.stringify({ [name]: value }))
const refused = (name, promise) =>
  promise.then(() => show(name, 'was not refused'), error => show(name, { status: error.status, message: error.message }))
`

/** Expects that no request of the program's calls reached Google with anything but Google's own token. */
export function expectOwnToken(cloud: Emulator): void {
  const calls = cloud.requests.filter(({ host }) => host.endsWith('aiplatform.googleapis.com'))
  expect(calls.length).toBeGreaterThan(0)
  for (const { headers } of calls) {
    expect(headers['authorization']).toMatch(/^Bearer ya29\./)
    for (const name of ['x-goog-api-key', 'x-api-key', 'x-goog-user-project', 'cookie'])
      expect(headers).not.toHaveProperty(name)
  }
}
