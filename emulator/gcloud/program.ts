// The emulated gcloud as a program: see `bin/gcloud`. It reaches the emulator as any client does, through the proxy of
// its environment, with the token of CLOUDSDK_AUTH_ACCESS_TOKEN_FILE.
import { readFileSync } from 'node:fs'
import { runGcloud } from './gcloud.ts'
import { parseObject, type Send } from './rest.ts'

const token = readFileSync(process.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '', 'utf8').trim()

const send: Send = async ({ method, host, target, body }) => {
  const response = await fetch(`https://${host}${target}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: parseObject(await response.text()) }
}

const words = process.argv.slice(2)
const stdin = words.some(word => word.endsWith('/dev/stdin')) ? readFileSync(0, 'utf8') : ''
const { status, stdout, stderr } = await runGcloud(words, send, stdin)
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = status
