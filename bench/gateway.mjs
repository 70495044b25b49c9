// A gateway in a process of its own, for bench.ts, from `build`: node bench/gateway.mjs FOLDER SECRET TOKEN. It writes a
// record to the folder, prints its address, and ends with its input.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRecord } from '../build/audit/file.js'
import { systemClock } from '../build/core/clock.js'
import { keepHeapSmall } from '../build/core/heap.js'
import { startListener } from '../build/lend/server/start.js'
import { isGoogleHost } from '../build/network/hosts.js'
import { createTransport } from '../build/network/transport.js'
import { findGrant, loadPolicy } from '../build/policy/load/load.js'

const policy = `
version: 1
providers:
  internal: { resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/internal, trust: internal }
grants:
  agent:
    provider: internal
    when: { repository: acme/fraud, repository_id: "512345678", event_name: push, ref: refs/heads/main }
    service_account: agent@acme-ml.iam.gserviceaccount.com
    allow: { projects: [acme-ml], locations: [us-central1], publisher_models: ["google/gemini-2.5-*"] }
    lend:
      gateway: { calls: [generateContent, streamGenerateContent], max_output_tokens: 1000 }
      budget: { requests: 1000000, input_tokens: 10000000000, output_tokens: 10000000000, duration: 45m }
`
const [folder, secret, token] = process.argv.slice(2)
keepHeapSmall()
const grant = findGrant(loadPolicy(policy, 'vertex-policy.yml', '1.0.0').policy, 'agent')
const ca = process.env['NODE_EXTRA_CA_CERTS']
const transport = createTransport(process.env, {
  timeLimit: AbortSignal.timeout,
  ...(ca === undefined ? {} : { ca: readFileSync(ca, 'utf8') }),
})
const never = () => Promise.reject(new Error('not lent'))
const record = await openRecord({
  path: join(folder, 'record.jsonl'),
  identity: {
    server: '',
    repository: 'acme/fraud',
    repositoryId: '512345678',
    runId: '1',
    runAttempt: '1',
    job: 'b',
    sha: '',
  },
  now: Date.now,
  newId: randomUUID,
})
const listener = await startListener({
  host: '127.0.0.1',
  port: 0,
  borrower: { name: 'bench/0', secret },
  ports: {
    grant: () => grant,
    universe: 'googleapis.com',
    googleToken: async () => ({ token, expiresAt: Number.POSITIVE_INFINITY }),
    refused: () => false,
    subjectToken: never,
    idToken: never,
    denied: new AbortController().signal,
    send: transport.stream(isGoogleHost),
    requestReason: call => `acme/fraud run 1 attempt 1 sha 5f0c1c7 grant agent call ${call}`,
    userAgent: 'keyless-vertex/bench',
    labels: {},
    record: record.write,
    mask: () => {},
    clock: systemClock,
    monotonic: () => performance.now(),
    say: () => {},
    warn: () => {},
  },
})
console.log(listener.url)
process.stdin.on('end', () => process.exit(0)).resume()
