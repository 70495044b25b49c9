import { describe, expect, test } from 'vitest'
import { ActionError, stepEnded } from '../../src/core/errors.ts'
import { exchangeRejected, impersonationRejected } from '../../src/credentials/explain-refusal.ts'
import { grantee } from '../../src/credentials/principal.ts'
import { readRefusal } from '../../src/credentials/refusal.ts'
import { accepted } from '../../src/google/answers.ts'
import { withDiagnosis } from '../../src/report/step-failure.ts'
import { answerOfEnd, errorOf } from '../../src/steps/toolkit/states.ts'
import { adviceOf, commandsOf } from '../advice.ts'

const trainer = 'trainer@acme-ml.iam.gserviceaccount.com'
const context = {
  member: `serviceAccount:${trainer}`,
  project: 'acme-ml',
  location: 'us-central1',
  step: 'train',
  placeOf: () => ({ file: 'vertex/train.yml', line: 1, column: 1, path: '' }),
  makersBeside: () => [],
}
const situation = {
  provider: {
    name: 'internal',
    trust: 'internal' as const,
    pool: 'projects/123456789/locations/global/workloadIdentityPools/github',
    resource: 'projects/123456789/locations/global/workloadIdentityPools/github/providers/internal',
    subject: 'run' as const,
  },
  grant: { name: 'train', when: [{ claim: 'repository_id', anyOf: [{ literal: '512345678' }] }] },
  serviceAccount: trainer,
  lifetimeSeconds: 1_800,
  claims: { repository: 'acme/fraud', repository_id: '512345678', iss: 'https://token.actions.githubusercontent.com' },
}
const path = '/v1/projects/acme-ml/locations/us-central1/customJobs'
const response = (status: number, body: unknown) => ({ status, headers: {}, body: Buffer.from(JSON.stringify(body)) })

function thrown(what: () => unknown): ActionError {
  try {
    what()
  } catch (error) {
    if (error instanceof ActionError) return error
  }
  throw new Error('it was expected to be refused')
}

interface Said {
  readonly http: number
  readonly code: number
  readonly status: string
  readonly message: string
  readonly details?: readonly unknown[]
}

const restBody = ({ http, status, message, details }: Said) => ({ error: { code: http, message, status, details } })

/** Makes the same refusal in each place where Google may send it. */
const places: Readonly<Record<string, (said: Said) => ActionError>> = {
  'a create': said =>
    withDiagnosis(
      thrown(() =>
        accepted(
          { method: 'POST', host: 'us-central1-aiplatform.googleapis.com', path },
          response(said.http, restBody(said)),
        ),
      ),
      context,
    ),
  'the end of a job': ({ code, message, details }) => {
    const error = errorOf({ error: { code, message, details } })
    if (error === undefined) throw new Error('no error')
    return withDiagnosis(stepEnded('train', 'STEP_FAILED', 'ended as FAILED', { answer: answerOfEnd(error) }), context)
  },
  'the exchange': said =>
    exchangeRejected(
      readRefusal('sts.googleapis.com', response(said.http, restBody(said)), text => text),
      situation,
    ),
  'the impersonation': said =>
    impersonationRejected(
      readRefusal('iamcredentials.googleapis.com', response(said.http, restBody(said)), text => text),
      situation,
    ),
}

const info = (reason: string, metadata: Readonly<Record<string, string>> = {}) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain: 'googleapis.com',
  metadata,
})
const denied = (message: string, ...details: readonly unknown[]): Said => ({
  http: 403,
  code: 7,
  status: 'PERMISSION_DENIED',
  message,
  details,
})
const violation = (type: string, entry: Readonly<Record<string, unknown>>) => ({
  '@type': `type.googleapis.com/google.rpc.${type}`,
  [type === 'BadRequest' ? 'fieldViolations' : 'violations']: [entry],
})

/** Refusals that any API of Google may send, by reason and by words only. */
const shared: readonly (readonly [string, Said, RegExp, RegExp])[] = [
  [
    'a perimeter, with its id in the reason',
    denied(
      "Request is prohibited by organization's policy.",
      info('SECURITY_POLICY_VIOLATED', { uid: 'abcDEF-123_x', service: 'storage.googleapis.com' }),
    ),
    /VPC Service Controls .*storage\.googleapis\.com.*unique id abcDEF-123_x/i,
    /vpcServiceControlsUniqueId="abcDEF-123_x"/,
  ],
  [
    'a perimeter, in words alone',
    denied("Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: Zz9-AbCdEf01"),
    /VPC Service Controls .*unique id Zz9-AbCdEf01/i,
    /vpcServiceControlsUniqueId="Zz9-AbCdEf01"/,
  ],
  [
    'no billing, by reason',
    denied('This API method requires something.', info('BILLING_DISABLED', { consumer: 'projects/acme-other' })),
    /project acme-other has no open billing account/i,
    /^gcloud billing projects describe acme-other$/,
  ],
  [
    'no billing, in words alone',
    denied(
      'This API method requires billing to be enabled. Please enable billing on project #123 by visiting https://console.developers.google.com/billing/enable?project=123 then retry.',
    ),
    /has no open billing account/i,
    /^gcloud billing projects describe /,
  ],
  [
    'a closed billing account',
    denied('The billing account for the owning project is disabled in state closed'),
    /has no open billing account/i,
    /^gcloud billing projects describe /,
  ],
  [
    'an organization policy, in a violation',
    {
      http: 400,
      code: 9,
      status: 'FAILED_PRECONDITION',
      message: 'The request has violated one or more Org Policies',
      details: [
        violation('PreconditionFailure', {
          type: 'ORG_POLICY',
          subject: 'projects/acme-ml',
          description: "Constraint 'constraints/vertexai.allowedModels' violated",
        }),
      ],
    },
    /constraints\/vertexai\.allowedModels does not allow this/i,
    /^gcloud org-policies describe vertexai\.allowedModels --effective --project=/,
  ],
  [
    'an organization policy, in words alone',
    denied(
      'Operation denied by organization policy on resource \'x\': ["constraints/iam.disableServiceAccountCreation"]',
    ),
    /constraints\/iam\.disableServiceAccountCreation/,
    /^gcloud org-policies describe iam\.disableServiceAccountCreation /,
  ],
  [
    'a service that an organization policy keeps out',
    denied('Request is disallowed.', info('RESOURCE_USAGE_RESTRICTION_VIOLATED')),
    /constraints\/gcp\.restrictServiceUsage/,
    /^gcloud org-policies describe gcp\.restrictServiceUsage /,
  ],
  [
    'an organization policy without a name',
    denied('The operation violates your organization policies.'),
    /a policy of the organization/i,
    /^gcloud org-policies list /,
  ],
  [
    'a missing scope',
    denied(
      'Request had insufficient authentication scopes.',
      info('ACCESS_TOKEN_SCOPE_INSUFFICIENT', { service: 'aiplatform.googleapis.com' }),
    ),
    /lacks the scope that this call needs/,
    /^curl -sv -o \/dev\/null https:\/\/aiplatform\.googleapis\.com$/,
  ],
  [
    'a quota project that may not be used',
    denied(
      'Caller does not have required permission to use project acme-quota. Grant the caller the roles/serviceusage.serviceUsageConsumer role, or a custom role with the serviceusage.services.use permission, by visiting https://console.developers.google.com/iam-admin/iam/project?project=acme-quota and then retry.',
      info('USER_PROJECT_DENIED', { consumer: 'projects/acme-quota' }),
    ),
    /lacks serviceusage\.services\.use in project acme-quota/,
    /^gcloud projects add-iam-policy-binding acme-quota \\\n {2}--member=.*\\\n {2}--role=roles\/serviceusage\.serviceUsageConsumer$/,
  ],
  [
    'a disabled account, by reason',
    {
      http: 401,
      code: 16,
      status: 'UNAUTHENTICATED',
      message: 'Request had invalid authentication credentials.',
      details: [info('ACCOUNT_STATE_INVALID', { email: 'other@acme-ops.iam.gserviceaccount.com' })],
    },
    /service account other@acme-ops\.iam\.gserviceaccount\.com is disabled or deleted/i,
    /^gcloud iam service-accounts describe other@acme-ops\.iam\.gserviceaccount\.com --project=acme-ops$/,
  ],
  [
    'a disabled account, in words alone',
    denied(`Service account ${trainer} is disabled.`),
    /service account trainer@acme-ml\.iam\.gserviceaccount\.com is disabled/i,
    /^gcloud iam service-accounts describe trainer@/,
  ],
  [
    'a suspended project',
    denied(
      "Consumer 'projects/acme-ml' has been suspended.",
      info('CONSUMER_SUSPENDED', { consumer: 'projects/acme-ml' }),
    ),
    /Google has suspended project acme-ml/,
    /^gcloud projects describe acme-ml$/,
  ],
  [
    'a project that is not there',
    denied(
      'Permission denied on resource project acme-gone.',
      info('CONSUMER_INVALID', { consumer: 'projects/acme-gone' }),
    ),
    /there is no project acme-gone/i,
    /^gcloud projects describe acme-gone$/,
  ],
]

const everywhere = shared.flatMap(([name, said, cause, command]) =>
  Object.keys(places).map(place => ({ name, place, said, cause, command })),
)

test.each(everywhere)('$name, said at $place, has its cause and its command', ({ place, said, cause, command }) => {
  const error = places[place]?.(said) ?? new ActionError('INTERNAL', 'no such place')
  expect(error.likelyCause).toMatch(cause)
  expect(
    commandsOf(error).some(one => command.test(one)),
    adviceOf(error),
  ).toBe(true)
  expect(adviceOf(error)).not.toMatch(/get-iam-policy/)
})

describe('an answer or an end of Vertex AI', () => {
  const request = (http: number, status: string, message: string, ...details: readonly unknown[]) =>
    places['a create']?.({ http, code: 0, status, message, details })
  const end = (code: number, message: string, about = 'projects/1/locations/us-central1/customJobs/42') => {
    const error = errorOf({ error: { code, message } })
    if (error === undefined) throw new Error('no error')
    return withDiagnosis(
      stepEnded('train', 'STEP_FAILED', `ended as FAILED: ${about}`, {
        subject: { kind: 'job', name: about },
        answer: answerOfEnd(error),
      }),
      context,
    )
  }
  const startError =
    'The replica workerpool0-0 exited with a non-zero status of 128. Termination reason: StartError. \n Termination log message: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "trainer.task": executable file not found in $PATH: unknown\n'

  test.each<readonly [string, ActionError | undefined, RegExp, RegExp]>([
    [
      'a container without its program',
      end(3, startError),
      /its image has no executable "trainer\.task"$/,
      /containerSpec\.command of steps\.train/,
    ],
    [
      'an image for another processor',
      end(
        3,
        'The replica workerpool0-0 exited with a non-zero status of 1. Termination reason: StartError. exec /usr/bin/python3: exec format error',
      ),
      /built for another kind of processor/,
      /--platform linux\/amd64/,
    ],
    [
      'a command that the shell does not know',
      end(3, 'The replica workerpool0-0 exited with a non-zero status of 127.'),
      /status 127: the command was not found/,
      /job_id="42"/,
    ],
    [
      'quota in another error’s text',
      end(
        9,
        'Job failed. com.google.cloud.ai.platform.common.errors.AiPlatformException: code=RESOURCE_EXHAUSTED, message=The following quota metrics exceed quota limits: aiplatform.googleapis.com/automl_training_cpus, cause=null',
      ),
      /^the quota aiplatform\.googleapis\.com\/automl_training_cpus of project acme-ml/,
      /quotas info list/,
    ],
    [
      'a role missing in another error’s text',
      end(9, "Pipeline failed: code=PERMISSION_DENIED, message=Permission 'bigquery.tables.getData' denied on table"),
      /lacks bigquery\.tables\.getData/,
      /--role=roles\/bigquery\.dataViewer/,
    ],
    [
      'code 13 of a job that says nothing',
      end(13, 'Internal error occurred.'),
      /ended step train with an internal error/,
      /job_id="42"/,
    ],
    [
      'a publisher’s model that is not enabled',
      request(
        400,
        'FAILED_PRECONDITION',
        'Project `123456789` is not allowed to use Publisher Model `projects/acme-ml/locations/us-central1/publishers/anthropic/models/claude-3-haiku@20240307`',
      ),
      /the model claude-3-haiku of anthropic is not enabled in project acme-ml/,
      /model-garden models list --model-filter=claude-3-haiku --project=acme-ml/,
    ],
    [
      'a resource without its name in the words',
      request(404, 'NOT_FOUND', 'The TuningJob does not exist.'),
      /^the TuningJob that the step names in project acme-ml, us-central1, does not exist/,
      /us-central1\/tuningJobs$/,
    ],
    [
      'a region without the method',
      request(404, 'NOT_FOUND', 'Method not found.'),
      /no such method at us-central1/,
      /general\/locations$/,
    ],
    [
      'a field in a BadRequest',
      request(
        400,
        'INVALID_ARGUMENT',
        'Request contains an invalid argument.',
        violation('BadRequest', {
          field: 'custom_job.job_spec.worker_pool_specs[0]',
          description: 'replica_count must be at least 1',
        }),
      ),
      /refuses the value of customJob\.jobSpec\.workerPoolSpecs\[0\]: replica_count must be at least 1/,
      /steps\.train/,
    ],
    [
      'a 400 without a field',
      request(400, 'INVALID_ARGUMENT', 'The adapter size is not supported for this base model.'),
      /refuses the request of step train/,
      /Google’s message says why/,
    ],
    [
      'a quota in a QuotaFailure',
      request(
        429,
        'RESOURCE_EXHAUSTED',
        'Too much.',
        violation('QuotaFailure', {
          subject: 'project:acme-ml',
          description:
            "Quota exceeded for quota metric 'Training' of aiplatform.googleapis.com/custom_model_training_cpus",
        }),
      ),
      /^the quota aiplatform\.googleapis\.com\/custom_model_training_cpus/,
      /quotas info list/,
    ],
    [
      'another project’s permission',
      request(
        403,
        'PERMISSION_DENIED',
        "Permission 'aiplatform.models.get' denied on resource '//aiplatform.googleapis.com/projects/acme-models/locations/us-central1/models/9' (or it may not exist).",
      ),
      /in project acme-models/,
      /add-iam-policy-binding acme-models /,
    ],
    [
      'a secret that an account may not read, in the words of Secret Manager, which do not name it',
      end(
        7,
        "Permission 'secretmanager.versions.access' denied for resource 'projects/acme-crm/secrets/token/versions/2' (or it may not exist).",
      ),
      /^the account that the deployment runs as lacks roles\/secretmanager\.secretAccessor on the secret token of project acme-crm/,
      /^gcloud secrets get-iam-policy token --project=acme-crm$/m,
    ],
    [
      'a secret without versions',
      end(5, 'Secret [projects/1/secrets/token] not found or has no versions.'),
      /^project acme-ml has no secret token with a version$/,
      /^gcloud secrets versions list token --project=acme-ml$/m,
    ],
    [
      'a permission that no role of the table holds',
      request(403, 'PERMISSION_DENIED', "Permission 'resourcemanager.projects.update' denied on resource"),
      /lacks resourcemanager\.projects\.update/,
      /^gcloud iam list-grantable-roles \/\/cloudresourcemanager\.googleapis\.com\/projects\/acme-ml /m,
    ],
    [
      'an engine’s instance',
      end(
        13,
        'Reasoning Engine instance 8188123 failed.',
        'projects/1/locations/us-central1/reasoningEngines/7/operations/1',
      ),
      /image could not be built, or its container failed/,
      /reasoning_engine_id="(?:7|8188123)"/,
    ],
  ])('%s', (_, error, cause, advice) => {
    expect(error?.likelyCause).toMatch(cause)
    expect(error && adviceOf(error)).toMatch(advice)
    expect(error?.title).toMatch(/^train(?: failed)?: ./)
  })

  test('the last line of a traceback stands in the cause, and nothing that is not an error', () => {
    const error = errorOf({
      error: { code: 3, message: 'The replica workerpool0-0 exited with a non-zero status of 1.' },
    })
    if (error === undefined) throw new Error('no error')
    const told = (...lastLines: string[]): string | undefined =>
      withDiagnosis(stepEnded('train', 'STEP_FAILED', 'ended', { answer: answerOfEnd(error) }), {
        ...context,
        lastLines,
      }).likelyCause
    const service = 'The replica workerpool0-0 exited with a non-zero status of 1.'
    expect(told('Traceback:', 'ValueError: bad shape (3, 4)', service)).toBe(
      'the program in replica workerpool0-0 exited with status 1. It said: ValueError: bad shape (3, 4)',
    )
    expect(told('{}', service)).toBe('the program in replica workerpool0-0 exited with status 1')
  })

  test('who asked is not made up: without a known principal the command shows how to find it', () => {
    const said = denied("Permission 'aiplatform.customJobs.create' denied on resource")
    const error = withDiagnosis(
      thrown(() => accepted({ method: 'POST', host: 'h', path }, response(403, restBody(said)))),
      { ...context, member: undefined },
    )
    expect(error.likelyCause).toBe(
      'the principal of this run lacks aiplatform.customJobs.create in project acme-ml; roles/aiplatform.user includes it',
    )
    expect(commandsOf(error)).toEqual([expect.stringContaining('principalSubject:"/workloadIdentityPools/"')])
  })
})

test('direct access: a role is granted to the tokens of the grant, not to one run; and to nobody if the mapping is not known', () => {
  const claims = {
    ...situation.claims,
    run_id: '17',
    run_attempt: '1',
    sha: 'abc',
    sub: 'repo:acme/fraud:ref:refs/heads/main',
  }
  const of = (subject: 'run' | 'sub' | 'other') =>
    grantee({ ...situation.grant, provider: { ...situation.provider, subject } }, claims, undefined)
  expect(of('run')).toBe(`principalSet://iam.googleapis.com/${situation.provider.pool}/attribute.train_512345678/true`)
  expect(of('sub')).toBe(
    `principal://iam.googleapis.com/${situation.provider.pool}/subject/repo:acme/fraud:ref:refs/heads/main`,
  )
  expect(of('other')).toBeUndefined()
  expect(grantee({ ...situation.grant, provider: situation.provider }, claims, trainer)).toBe(
    `serviceAccount:${trainer}`,
  )
})

test('a subject that the policy declares to be mapped otherwise is not mapped anew', () => {
  const said = {
    error: 'invalid_request',
    error_description: 'The size of mapped attribute google.subject exceeds the 127 bytes limit.',
  }
  const advise = (subject: 'run' | 'sub') =>
    commandsOf(
      exchangeRejected(
        readRefusal('sts.googleapis.com', response(400, said), text => text),
        {
          ...situation,
          provider: { ...situation.provider, subject },
        },
      ),
    ).filter(command => command.includes('update-oidc'))
  expect(advise('run')).toHaveLength(1)
  expect(advise('sub')).toEqual([])
})

describe('error details', () => {
  const words = (...details: readonly unknown[]): string =>
    places['a create']?.({ ...denied('No.'), details }).answer?.words ?? ''

  test('of Google’s pages alone become links, and what is for its developers is not told', () => {
    const text = words(
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [
          { description: 'Learn more', url: 'https://cloud.google.com/vertex-ai/docs' },
          { description: 'Log in', url: 'https://evil.example/google.com' },
          { description: 'Plain', url: 'http://cloud.google.com/x' },
          { description: 'User', url: 'https://a:b@cloud.google.com/x' },
          { description: 'Look-alike', url: 'https://cloud.google.com.evil.example/' },
          { description: 'Script', url: 'javascript:alert(1)' },
        ],
      },
      { '@type': 'type.googleapis.com/google.rpc.DebugInfo', detail: 'stack of ours', stackEntries: ['x'] },
      { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'de', message: 'Nein.' },
    )
    expect(text).toBe('No. (PERMISSION_DENIED)\nNein.\nLearn more: https://cloud.google.com/vertex-ai/docs')
  })

  test('are bounded in number and length', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ description: `${n} ${'x'.repeat(5_000)}` }))
    const text = words({ '@type': 'type.googleapis.com/google.rpc.PreconditionFailure', violations: many })
    expect(text.split('\n')).toHaveLength(9)
    expect(text.length).toBeLessThan(5_000)
  })

  test.each([null, 7, 'x', {}, [null, 7, [], { '@type': 7, reason: {}, violations: 'x', links: [3] }]])(
    'of another shape (%j) are passed over',
    details => {
      const body = { error: { code: 403, message: 'No.', status: 'PERMISSION_DENIED', details } }
      const error = thrown(() => accepted({ method: 'POST', host: 'h', path }, response(403, body)))
      expect(error.answer?.words).toBe('No. (PERMISSION_DENIED)')
    },
  )
})
