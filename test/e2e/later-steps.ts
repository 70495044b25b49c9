import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import type { ActionOptions, RunResult, WorkflowJob } from '../../emulator/runner/runner.ts'
import { verifyChain } from '../../src/audit/verify.ts'

/** Lends a credential file to later steps. */
export const lendsFile = 'credentials: [file]'

/** Names of what listeners left below RUNNER_TEMP. */
export const leftIn = ({ paths }: RunResult): string[] =>
  readdirSync(paths.temp).filter(name => name.startsWith('keyless-vertex') && name !== 'keyless-vertex')

interface Line {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The events of a record, whose chain must be valid. */
export function recordOf({ paths }: RunResult, name = 'vertex-audit.jsonl'): Line[] {
  const text = readFileSync(join(paths.temp, name), 'utf8')
  expect(verifyChain(text)).toMatchObject({ ok: true })
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(({ type, data }) => ({ type: type.replace('dev.keyless-vertex.', ''), data }))
}

/** Runs a Node script as a later step. */
export function later(job: WorkflowJob, code: string, options: ActionOptions = {}): Promise<RunResult> {
  const script = join(job.paths.root, 'later.mjs')
  writeFileSync(script, code)
  return job.run({ ...options, entry: { inputs: {}, main: script, post: undefined } })
}

export const askForToken = `
import { GoogleAuth } from '${pathToFileURL(createRequire(import.meta.url).resolve('google-auth-library')).href}'
const auth = new GoogleAuth({ scopes: 'https://www.googleapis.com/auth/cloud-platform' })
const client = await auth.getClient()
const { token } = await client.getAccessToken()
console.log(JSON.stringify({ project: await auth.getProjectId(), length: token.length }))
`

/** A later step that calls a model of Google by the variables that it has, and prints status and message. */
export const callModel = (model: string): string => `
import { readFileSync } from 'node:fs'
const { GOOGLE_VERTEX_BASE_URL, GOOGLE_APPLICATION_CREDENTIALS } = process.env
const { credential_source } = JSON.parse(readFileSync(GOOGLE_APPLICATION_CREDENTIALS, 'utf8'))
const url = GOOGLE_VERTEX_BASE_URL + '/v1/projects/acme-ml/locations/us-central1/publishers/google/models/${model}:generateContent'
const headers = { ...credential_source.headers, 'content-type': 'application/json' }
const body = JSON.stringify({ contents: [{ role: 'user', parts: [{ text: 'hello' }] }] })
const answer = await fetch(url, { method: 'POST', headers, body })
const { error } = await answer.json()
console.log('${model}', answer.status, error === undefined ? 'answered' : error.message)
`

/** Expects that a finished use left neither process, file nor token, and a closed record. */
export function expectClean(cloud: Emulator, job: WorkflowJob, run: RunResult): void {
  expect(job.orphans).toEqual([])
  expect(leftIn(run)).toEqual([])
  expect(findLeaks(run, cloud.secrets())).toEqual([])
  expect(recordOf(run).at(-1)?.type).toBe('run.finished')
}
