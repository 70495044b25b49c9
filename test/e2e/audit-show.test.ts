import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { runCommandLine } from '../../src/cli/program.ts'
import { plainTerminal } from '../cli/terminal.ts'
import { blocks } from '../docs/markdown.ts'
import { released, rollout } from './rollouts.ts'
import { runSteps } from './steps.ts'

/** Replaces what differs between two runs: digests, numbers and times. */
const withoutValues = (text: string): string =>
  text
    .replace(/\b[0-9a-f]{32,}\b/g, 'HASH')
    .replace(/\d+/g, '0')
    .split(/\s+/)
    .join(' ')

test('audit show tells why a canary was rolled back, as docs/audit.md shows it', async () => {
  await using cloud = await released()
  cloud.google.vertex.endpoints.traffic('fraud', { requestsPerMinute: 600 })
  cloud.google.vertex.endpoints.behave({ versionId: '2' }, { errorRatio: 0.05 })
  const watch = { errors: { max: 0.01 }, latency: { p95: '800ms' }, failures: 2, min_requests: 100 }
  const run = await runSteps(cloud, rollout({ traffic: [10, 100], bake: '4m', watch }))
  const path = run.outputs['audit_log'] ?? ''
  const terminal = plainTerminal(dirname(path))
  const hash = run.outputs['audit_sha256'] ?? ''
  expect(await runCommandLine(['audit', 'show', 'vertex-audit.jsonl', '--sha256', hash], terminal)).toBe(0)
  const text = terminal.printed.join('')
  for (const words of [
    'VERIFIED',
    'Asked',
    'Decision: allow',
    'watch at 10 %',
    'limits: at most 1 % failed',
    'traffic restored to',
  ])
    expect(text).toContain(words)
  if (process.env['SHOW_SAMPLE']) console.log(text)
  const [sample = ''] = blocks('docs/audit.md', 'text')
  expect(withoutValues(text)).toBe(withoutValues(sample))
  expect(readFileSync(path, 'utf8')).toContain('rollout.sampled')
}, 60_000)
