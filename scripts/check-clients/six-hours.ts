import { execFileSync } from 'node:child_process'
import { existsSync, globSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { runAction } from '../../emulator/runner/runner.ts'

const account = 'triage@acme-ml.iam.gserviceaccount.com'

const policy = (lend: string): string => `version: 1
providers:
  internal: { resource: ${acme.provider}, trust: internal }
grants:
  agent:
    provider: internal
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main, runner_environment: github-hosted }
    service_account: ${account}
    allow: { projects: [acme-ml], locations: [us-central1] }
    lend: { ${lend} }
`

/**
 * A job of six hours for google-auth. Only its clock is replaced. With `gcloud` it also asks gcloud for its token, at the
 * same time (libfaketime), and uses it.
 */
const program = (folder: string, faketime: string | undefined): string => `
import datetime, json, os, subprocess, sys
sys.path.insert(0, ${JSON.stringify(join(folder, 'lib/third_party'))})
import google.auth
from google.auth import _helpers
from google.auth.transport.requests import AuthorizedSession
import requests
passed = datetime.timedelta()
real_now = _helpers.utcnow
_helpers.utcnow = lambda: real_now() + passed
faketime = ${JSON.stringify(faketime ?? '')}
credentials, project = google.auth.default(scopes=['https://www.googleapis.com/auth/cloud-platform'])
session = AuthorizedSession(credentials)
url = 'https://storage.googleapis.com/storage/v1/b/acme-models/o/README'
calls, failed, tokens, of_gcloud = 0, 0, set(), set()
for minute in range(0, 360, 3):
    calls += 1
    reply = session.get(url)
    failed += reply.status_code != 200
    tokens.add(credentials.token)
    if faketime and minute % 15 == 0:
        env = {**os.environ, 'LD_PRELOAD': faketime, 'FAKETIME': '+%dm' % minute}
        token = subprocess.run(['gcloud', 'auth', 'print-access-token'], env=env, capture_output=True, text=True)
        of_gcloud.add(token.stdout.strip())
        calls += 1
        failed += requests.get(url, headers={'Authorization': 'Bearer ' + token.stdout.strip()}).status_code != 200
    requests.get('https://clock.example/?ms=180000')
    passed += datetime.timedelta(minutes=3)
print('RESULT ' + json.dumps({'calls': calls, 'failed': failed, 'tokens': len(tokens), 'of_gcloud': len(of_gcloud)}))
`

/** @returns one line for each form in which the token is lent @throws Error if a client showed an expired token */
export async function checkSixHours(): Promise<readonly string[]> {
  const folder = dirname(dirname(realpathSync(execFileSync('which', ['gcloud'], { encoding: 'utf8' }).trim())))
  if (!existsSync(join(folder, 'lib/third_party/google/auth')))
    return ['this gcloud brings no google-auth: not checked']
  const [faketime] = globSync('/usr/lib/*/faketime/libfaketime.so.1')
  const lines: string[] = []
  for (const form of ['file', 'metadata'])
    lines.push(await sixHoursBy(form, program(folder, form === 'file' ? faketime : undefined)))
  return lines
}

async function sixHoursBy(form: string, client: string): Promise<string> {
  let clock: Emulator['clock'] | undefined
  const handle = ({ query }: { readonly query: URLSearchParams }) => {
    clock?.advance(Number(query.get('ms')))
    return { status: 200, body: '' }
  }
  await using cloud = await startEmulator({
    timeScale: 1,
    services: [{ serves: host => host === 'clock.example', handle }],
  })
  clock = cloud.clock
  const text = policy(`credentials: [${form}]`)
  await setUpAcme(cloud, { policy: text })
  cloud.google.storage.buckets
    .get(acme.bucket)
    ?.bindings.push({ role: 'roles/storage.objectAdmin', members: [`serviceAccount:${account}`] })
  cloud.github.repository(acme.repository).commit({ [acme.policy]: text, 'client.py': client })
  const run = await runAction(cloud, {
    inputs: { mode: 'lend', grant: 'agent', run: 'python3 client.py', env_allow: 'HTTPS_PROXY' },
    env: { REQUESTS_CA_BUNDLE: cloud.caFile },
    limitMs: 300_000,
  })
  const result = /^RESULT (.*)$/m.exec(run.log)?.[1]
  const { expiredTokensSeen } = cloud.google.identity
  const exchanges = cloud.requestsTo('sts.googleapis.com').length
  const line = `by ${form}: ${result}, ${exchanges} exchanges, ${expiredTokensSeen} expired tokens`
  if (result === undefined || !result.includes('"failed": 0') || expiredTokensSeen > 0)
    throw new Error(`${line}\n${run.log}`)
  return line
}

if (import.meta.main) for (const line of await checkSixHours()) console.log(line)
