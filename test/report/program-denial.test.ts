import { expect, test } from 'vitest'
import { explainSymptom } from '../../src/report/diagnosis.ts'

const runtime = 'train-runtime@acme-ml.iam.gserviceaccount.com'
const exited = {
  status: 'INVALID_ARGUMENT',
  text: 'The replica workerpool0-0 exited with a non-zero status of 1.',
  ended: true,
}
const told = (line: string) =>
  explainSymptom(exited, {
    member: 'serviceAccount:trainer@acme-ml.iam.gserviceaccount.com',
    project: 'acme-ml',
    location: 'us-central1',
    step: 'train',
    runsAs: runtime,
    lastLines: [line],
  })?.diagnosis
const refusal = (account: string): string =>
  `Forbidden: 403 GET https://storage.googleapis.com/storage/v1/b/acme-data/o/rows.csv: ${account} does not have storage.objects.get access to the object.`

test('a program that may not read a bucket gets the grant to its own account', () => {
  const { title, isEnd, commands } = told(refusal(runtime)) ?? {}
  expect({ title, isEnd }).toEqual({ title: `${runtime} lacks storage.objects.get on gs://acme-data`, isEnd: true })
  expect(commands).toEqual([
    `gcloud storage buckets add-iam-policy-binding gs://acme-data \\\n  --member=serviceAccount:${runtime} \\\n  --role=roles/storage.objectViewer`,
  ])
})

test.each([
  ['names an account of its choice', refusal('mallory@evil.iam.gserviceaccount.com')],
  ['names a person', refusal('mallory@example.com')],
  ['hides a command in a name', refusal('$(id)@evil.iam.gserviceaccount.com')],
])('a program that %s gets no grant', (_, line) => {
  expect(JSON.stringify(told(line)?.commands ?? [])).not.toContain('add-iam-policy-binding')
})
