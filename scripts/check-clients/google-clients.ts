import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Check, expectCalls, expectShown } from './check.ts'

const list = 'gateway: { calls: [JobService.ListCustomJobs, generateContent] }'
const listJobs = 'gcloud ai custom-jobs list --region=us-central1 --format=json'

/** Folder of gcloud, if this machine has it. */
function findGcloud(): string | undefined {
  try {
    return dirname(dirname(realpathSync(execFileSync('which', ['gcloud'], { encoding: 'utf8' }).trim())))
  } catch {
    return undefined
  }
}

/** Sends a call with the library's own default credentials: what an SDK of Google does. */
const python = (folder: string): string => `
import json, os, sys
sys.path.insert(0, ${JSON.stringify(join(folder, 'lib/third_party'))})
import google.auth, google.auth.transport.requests
from google.auth.transport.requests import AuthorizedSession
credentials, project = google.auth.default(scopes=['https://www.googleapis.com/auth/cloud-platform'])
session = AuthorizedSession(credentials)
base = os.environ['GOOGLE_VERTEX_BASE_URL']
model = 'projects/%s/locations/us-central1/publishers/google/models/gemini-2.5-flash' % project
reply = session.post(base + '/v1/' + model + ':generateContent', json={'contents': [{'role': 'user', 'parts': [{'text': 'hi'}]}]})
print(reply.status_code, reply.text)
print('LENT', 'Google' if credentials.token.startswith('ya29') else 'a secret of the gateway')
`

/** Checks of gcloud, and of the google-auth that it brings. Empty if this machine has no gcloud. */
export function googleChecks(): readonly Check[] {
  const folder = findGcloud()
  if (folder === undefined || !existsSync(join(folder, 'lib/third_party/google/auth'))) return []
  return [
    {
      what: 'gcloud lists jobs through the gateway, with no token of Google',
      job: { lend: list, run: `${listJobs} && gcloud auth print-access-token | cut -c1-5` },
      expect: done => {
        expectShown(done, 0, '[]')
        if (!done.calls.some(({ path }) => path.endsWith('/customJobs'))) throw new Error('no call reached Google')
        if (/^ya29/m.test(done.log)) throw new Error('gcloud printed a token of Google')
      },
    },
    {
      what: 'gcloud is told that a method is refused',
      job: { lend: list, run: 'gcloud ai endpoints list --region=us-central1' },
      expect: done => {
        expectShown(done, 1, 'Keyless Vertex: ')
        expectCalls(done, 'endpoints', 0)
      },
    },
    {
      what: 'gcloud has a token of Google with credentials: [file]',
      job: { lend: 'credentials: [file]', run: 'gcloud auth print-access-token | cut -c1-5' },
      expect: done => expectShown(done, 0, 'ya29.'),
    },
    {
      what: "Python's google-auth calls Gemini through the gateway, with no token of Google",
      job: { lend: list, run: 'python3 client.py', files: { 'client.py': python(folder) } },
      expect: done => {
        expectShown(done, 0, 'LENT a secret of the gateway')
        expectCalls(done, 'gemini-2.5-flash', 1)
      },
    },
  ]
}
