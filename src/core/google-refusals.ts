import {
  accountState,
  billingDisabled,
  organizationPolicy,
  projectInvalid,
  projectSuspended,
  scopeInsufficient,
  serviceDisabled,
  userProjectDenied,
  vpcServiceControls,
} from './google-refusal-causes.ts'
import {
  type Caller,
  consumer,
  type GoogleRefusal,
  inProject,
  metadata,
  type RefusalExplanation,
} from './refusal-explanation.ts'

/** A refusal that a row explains, as docs/troubleshooting.md shows it. */
interface RefusalExample {
  /** google.rpc.Code's name */
  readonly status: string
  readonly words: string
  /** A reason of google.api.ErrorReason, if the words do not say it. */
  readonly reason?: string
}

interface RefusalRow {
  /** Its anchor in docs/troubleshooting.md, which never changes. */
  readonly id: string
  readonly examples: readonly RefusalExample[]
  readonly reasons?: readonly string[]
  readonly words?: RegExp
  readonly explain: (refused: GoogleRefusal, caller: Caller) => RefusalExplanation
}

/** Explains a refusal, if it is one of these. */
export const explainGoogleRefusal = (refused: GoogleRefusal, caller: Caller): RefusalExplanation | undefined =>
  findRefusalRow(refused)?.explain(refused, caller)

/** Returns the row that explains a refusal. */
export function findRefusalRow({ text, details }: GoogleRefusal): RefusalRow | undefined {
  const given = details?.reasons.map(({ reason }) => reason) ?? []
  return (
    refusalRows.find(({ reasons = [] }) => reasons.some(reason => given.includes(reason))) ??
    refusalRows.find(({ words }) => words?.test(text))
  )
}

/** The first match counts: by reason, and only then by words. */
export const refusalRows: readonly RefusalRow[] = [
  {
    id: 'vpc-service-controls',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words: `Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: VQQnKfXtacme`,
      },
    ],
    reasons: ['SECURITY_POLICY_VIOLATED'],
    words: /vpcServiceControlsUniqueIdentifier|VPC Service Controls|Request is prohibited by organization's policy/i,
    explain: vpcServiceControls,
  },
  {
    id: 'api-disabled',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words:
          'Vertex AI API has not been used in project acme-ml before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/aiplatform.googleapis.com/overview?project=acme-ml then retry.',
      },
    ],
    reasons: ['SERVICE_DISABLED'],
    words: /SERVICE_DISABLED|API has not been used in project|it is disabled\. Enable it/,
    explain: serviceDisabled,
  },
  {
    id: 'billing-disabled',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words: 'This API method requires billing to be enabled.',
      },
    ],
    reasons: ['BILLING_DISABLED'],
    words:
      /BILLING_DISABLED|requires billing|billing (?:to be|must be|is not|has not been) enabled|enable billing|billing account [^.]{0,100}(?:disabled|closed|absent|delinquent|not (?:open|active|found))/i,
    explain: billingDisabled,
  },
  {
    id: 'quota-project',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words:
          'Caller does not have required permission to use project acme-quota. Grant the caller the roles/serviceusage.serviceUsageConsumer role',
      },
    ],
    reasons: ['USER_PROJECT_DENIED'],
    words: /does not have (?:the )?required permission to use project|roles\/serviceusage\.serviceUsageConsumer/,
    explain: userProjectDenied,
  },
  {
    id: 'organization-policy',
    examples: [
      {
        status: 'FAILED_PRECONDITION',
        words:
          'Constraint constraints/gcp.resourceLocations violated for projects/acme-ml attempting to use us-central1',
      },
    ],
    reasons: [
      'RESOURCE_USAGE_RESTRICTION_VIOLATED',
      'LOCATION_ORG_POLICY_VIOLATED',
      'LOCATION_POLICY_VIOLATED',
      'ORG_POLICY_VIOLATED',
    ],
    words: /\bconstraints\/[a-z]|\borg(?:anization)?(?:al)? polic(?:y|ies)\b/i,
    explain: organizationPolicy,
  },
  {
    id: 'token-scope',
    examples: [{ status: 'PERMISSION_DENIED', words: 'Request had insufficient authentication scopes.' }],
    reasons: ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
    words: /insufficient authentication scopes/i,
    explain: scopeInsufficient,
  },
  {
    id: 'account-disabled',
    examples: [
      { status: 'UNAUTHENTICATED', words: 'Service account trainer@acme-ml.iam.gserviceaccount.com is disabled.' },
    ],
    reasons: ['ACCOUNT_STATE_INVALID', 'USER_BLOCKED_BY_ADMIN', 'SERVICE_ACCOUNT_DISABLED'],
    words:
      /\bservice account\b[^\n]{0,120}\b(?:is|has been|was) (?:disabled|deleted)|Gaia id not found|\baccount (?:is|has been|was) (?:disabled|deleted)/i,
    explain: accountState,
  },
  {
    id: 'federated-token-unsupported',
    examples: [
      {
        status: 'UNAUTHENTICATED',
        words: 'Request had invalid authentication credentials.',
        reason: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
      },
    ],
    reasons: ['ACCESS_TOKEN_TYPE_UNSUPPORTED'],
    explain: () => ({
      title: 'this method does not accept a federated token',
      cause: 'this method does not accept the token of a federated principal',
      cure: 'Give the grant a service_account to impersonate.',
    }),
  },
  {
    id: 'project-suspended',
    examples: [{ status: 'PERMISSION_DENIED', words: `Consumer 'projects/acme-ml' has been suspended.` }],
    reasons: ['CONSUMER_SUSPENDED', 'GCP_SUSPENDED'],
    words: /\b(?:project|consumer)\b[^.]{0,120}\b(?:is|has been) suspended/i,
    explain: projectSuspended,
  },
  {
    id: 'project-missing',
    examples: [{ status: 'PERMISSION_DENIED', words: 'Permission denied on resource project acme-ml.' }],
    reasons: ['CONSUMER_INVALID', 'RESOURCE_PROJECT_INVALID'],
    words: /CONSUMER_INVALID|Permission denied on resource project|\bproject\b[^.]{0,80}\b(?:has been|was) deleted/i,
    explain: projectInvalid,
  },
  {
    id: 'organization-restriction',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words: 'Access denied by organization restriction.',
        reason: 'ORG_RESTRICTION_VIOLATION',
      },
    ],
    reasons: ['ORG_RESTRICTION_VIOLATION', 'ORG_RESTRICTION_HEADER_INVALID'],
    explain: () => ({
      title: 'a proxy restricts which organizations may be used',
      cause:
        "the runner's proxy adds the header X-Goog-Allowed-Resources, which does not name the organization of this project",
      cure: 'Ask the administrator of the proxy to add the organization to it: https://cloud.google.com/resource-manager/docs/organization-restrictions/overview',
    }),
  },
  {
    id: 'api-not-visible',
    examples: [
      { status: 'PERMISSION_DENIED', words: 'The API is not visible to this project.', reason: 'SERVICE_NOT_VISIBLE' },
    ],
    reasons: ['SERVICE_NOT_VISIBLE'],
    explain: (refused, caller) => ({
      title: `the API is not open to ${consumer(refused, caller)}`,
      cause:
        `the API ${metadata(refused, 'service') ?? ''} is not open to project ${consumer(refused, caller)}`.replace(
          '  ',
          ' ',
        ),
      cure: 'See which APIs the project can use:',
      commands: [`gcloud services list --available ${inProject(caller.project)} --filter=aiplatform`],
    }),
  },
]
