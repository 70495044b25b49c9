import type { AuditEventType } from './event-fields.ts'

/** What an event means and when it is written, for the reference in docs/record.md. */
export interface EventDescription {
  readonly meaning: string
  readonly written: string
  /** Meaning of each field that `commonFields` does not explain. Parts of an object as `conditions.hint`. */
  readonly fields?: Readonly<Record<string, string>>
}

/** Fields that mean the same in every event. */
export const commonFields: Readonly<Record<string, string>> = {
  step: 'Id of the step in the steps file.',
  kind: 'Kind of the step, such as `customJob`.',
  grant: 'Name of the grant.',
  project: 'Project of the request.',
  location: 'Location of the request.',
  endpoint: 'Full resource name of the endpoint.',
  deployed_model_id: 'Id of the deployed model at the endpoint.',
  engine: 'Full resource name of the agent engine.',
  request_sha256: 'Hex SHA-256 of the body as sent.',
  dedupe_key: 'Key by which a re-run finds the resource. It is also the label `keyless-key`.',
  expires_at: 'End of the token, RFC 3339.',
  principal:
    'Federated principal, as in IAM bindings and in `principalSubject` of Google’s audit log. Null if unknown.',
  service_account: 'Impersonated service account; null for direct access.',
  borrower: 'Who borrows: the repository, run and job.',
  passed: 'Whether every bound was met.',
}

const jobName = 'Full resource name of the job or build.'
const sharesMeaning = 'Id of each deployed model with its percentage of the traffic.'
const percentileMeanings = (of: string): Readonly<Record<string, string>> => ({
  [`${of}.p50_ms`]: 'Median latency in milliseconds.',
  [`${of}.p95_ms`]: '95th percentile of the latency in milliseconds.',
  [`${of}.p99_ms`]: '99th percentile of the latency in milliseconds.',
})

export const eventDescriptions: { readonly [T in AuditEventType]: EventDescription } = {
  'run.started': {
    meaning: 'The record begins.',
    written: 'First, before the policy is read.',
    fields: {
      action_version: 'Version of this action.',
      mode: 'The input `mode`.',
      rerun: 'The input `rerun`.',
      key: 'The input `key`.',
      server: 'GitHub server of the run, such as `https://github.com`.',
    },
  },
  'policy.loaded': {
    meaning: 'The policy that decides.',
    written: 'After it is read and valid. Again at each renewal.',
    fields: {
      policy: 'Path of the policy, or `owner/repo/path@ref` of a central one.',
      commit: 'Commit at which it was read.',
      sha256: 'Hex SHA-256 of the file.',
      repository_id: 'Id of the repository of a central policy.',
    },
  },
  'token.requested': {
    meaning: 'The action asks GitHub for an OIDC token.',
    written: 'Before the request.',
    fields: {
      issuer: 'Issuer that the policy trusts.',
      audience: 'Audience of the token: the provider of the grant.',
      purpose: 'Whether it is the first token of the run, or one for a renewal.',
    },
  },
  'token.verified': {
    meaning: 'The token is genuine, and of this run.',
    written: 'After signature, times, audience and run are checked.',
    fields: {
      claims: 'Claims of the token that the action reads.',
      jti: 'Id of the token.',
      key_id: 'Id of the key that signed it.',
      token_sha256: 'Hex SHA-256 of the token.',
    },
  },
  'token.rejected': {
    meaning: 'The token failed a check. The run ends.',
    written: 'Before the run ends.',
    fields: {
      code: 'Error code.',
      reason: 'The check that failed.',
      token_sha256: 'Hex SHA-256 of the token.',
    },
  },
  'decision.made': {
    meaning: 'What the grant says about this run.',
    written: 'After GitHub answered, and before any request to Google. Again at each renewal.',
    fields: {
      verdict: '`allow`, `deny` or `unknown`.',
      conditions: 'Every condition of the grant with its result.',
      'conditions.condition': 'Name of the condition, such as `when.ref`.',
      'conditions.expected': 'Value that the policy requires.',
      'conditions.actual': 'Value of this run. Absent: the token has no such claim, or GitHub did not answer.',
      'conditions.holds': 'Whether the condition is met.',
      'conditions.result': 'Result with the reason why it is not met.',
      'conditions.asked': 'Only in records of earlier versions: whether GitHub was asked.',
      'conditions.hint': 'Advice for a near miss.',
      approvers: 'People who approved the environment, as `login (id)`.',
      merged_pull_request: 'Number of the merged pull request whose merge commit this is.',
    },
  },
  'credential.exchanged': {
    meaning: 'Google exchanged the OIDC token for a federated token.',
    written: 'After the exchange.',
  },
  'credential.impersonated': {
    meaning: 'Google issued a token of the service account.',
    written: 'After the impersonation.',
  },
  'credential.renewed': {
    meaning: 'A new token replaces the one that ends.',
    written: 'After a new decision and a new exchange.',
  },
  'setup.compared': {
    meaning: 'Google’s side compared with the policy. Only with the input `drift`.',
    written: 'Before any step.',
    fields: {
      provider: 'Full name of the provider.',
      differences: 'What differs. Empty: nothing.',
      'differences.rule': 'Rule of drift.',
      'differences.effect': 'What the difference does.',
      'differences.on': 'Resource that differs.',
    },
  },
  'step.started': {
    meaning: 'A step begins.',
    written: 'Before its first effect at Google.',
    fields: {
      method: 'For a `call`: the method of Google’s API.',
      sources_sha256: 'Digests of what the step takes from the workspace: of each manifest, or of the archive.',
    },
  },
  'step.adopted': {
    meaning: 'The step reuses a resource that this run already created.',
    written: 'After it was found and compared.',
    fields: { name: 'Full resource name.', state: 'Its state when it was found.' },
  },
  'model.resolved': {
    meaning: 'The version that an alias or a display name meant.',
    written: 'Before the version is used.',
    fields: { asked: 'Name in the steps file.', model: 'Full name of the model with its version.' },
  },
  'step.submitted': {
    meaning: 'Google created the resource of the step.',
    written: 'After Google’s answer.',
    fields: { name: 'Full resource name.' },
  },
  'image.built': {
    meaning: 'A build has pushed an image.',
    written: 'After the build succeeded.',
    fields: {
      build: 'Full resource name of the build.',
      image: 'Name of the image without a digest.',
      digest: 'Digest of the image.',
    },
  },
  'step.cancelled': {
    meaning: 'The action asks Google to stop a job or a build.',
    written: 'Before the request.',
    fields: {
      name: jobName,
      reason: 'The step’s timeout, its queue time, or the end of the run.',
    },
  },
  'step.fallback': {
    meaning: 'A step tries its next alternative. The attempt before has ended.',
    written: 'Before the next attempt.',
    fields: {
      name: 'The job of the attempt before, if there was one.',
      from: 'Location and machine of the attempt before.',
      to: 'Location and machine of the next attempt.',
      reason: 'Why the attempt before ended.',
    },
  },
  'object.staging': {
    meaning: 'The action uploads files to Cloud Storage.',
    written: 'Before the first upload.',
    fields: {
      uri: 'Where the files go.',
      objects: 'Number of objects.',
      bytes: 'Size of all objects.',
      sha256: 'Hex SHA-256 of the archive, or of the manifest of all files.',
    },
  },
  'object.staged': {
    meaning: 'All objects are in Cloud Storage.',
    written: 'After the last upload.',
    fields: {
      uri: 'Where the files are.',
      objects: 'Number of objects.',
      bytes: 'Size of all objects.',
      sha256: 'Hex SHA-256 of the archive, or of the manifest of all files.',
      adopted: 'Number of objects that existed before.',
    },
  },
  'gate.judged': {
    meaning: 'A gate compared metrics with its bounds.',
    written: 'Before a step behind the gate begins.',
    fields: {
      comparisons: 'Every metric with its bound. Numbers are text, exactly as found.',
      'comparisons.metric': 'Name of the metric.',
      'comparisons.expected': 'The bound in words.',
      'comparisons.actual': 'Value found; null if there is none.',
      'comparisons.holds': 'Whether the bound is met.',
      query: 'For `rows`: facts about the BigQuery job.',
    },
  },
  'rollout.began': {
    meaning: 'A rollout begins to change an endpoint.',
    written: 'Before the first change. It has the state to restore if anything fails.',
    fields: {
      model: 'Full name of the model with its version.',
      deployed_model_id: 'Id that the new deployed model gets; null if none is deployed.',
      former: sharesMeaning,
    },
  },
  'rollout.changed': {
    meaning: 'The traffic split changes.',
    written: 'Before the request.',
    fields: { shares: sharesMeaning },
  },
  'rollout.sampled': {
    meaning: 'What a probe or a minute of real traffic showed.',
    written: 'Before the change of the split that it justifies. The first model is the new one.',
    fields: {
      by: 'The probe of the rollout, or the watch of real traffic.',
      share: 'Percentage of the traffic that the new model had.',
      from: 'Begin of the sample, RFC 3339.',
      to: 'End of the sample, RFC 3339.',
      samples: 'Number of samples that it summarizes. More than 1 only in a long bake, if all passed.',
      models: 'Each deployed model that answered.',
      'models.model': 'Name of the model with its version.',
      'models.deployed_model_id': 'Id of the deployed model at the endpoint.',
      'models.requests': 'Number of requests.',
      'models.failures': 'Number of failed requests.',
      'models.error_ratio': 'Failures per request, from 0 to 1. Absent without requests.',
      ...percentileMeanings('models'),
      bound: 'Limits on the new model.',
      'bound.failures': 'Most failures of a probe.',
      'bound.error_ratio': 'Highest error ratio.',
      'bound.min_requests': 'Fewest requests for which the bounds count.',
      ...percentileMeanings('bound'),
    },
  },
  'rollout.retired': {
    meaning: 'A model that no longer serves is undeployed.',
    written: 'After the rollout is complete.',
  },
  'rollout.restored': {
    meaning: 'The former split is restored.',
    written: 'After the restoration: undoing does not wait for the record.',
    fields: {
      shares: sharesMeaning,
      undeployed: 'Id of the deployed model that was undeployed.',
      reason: 'Why the rollout did not complete.',
    },
  },
  'agent.queried': {
    meaning: 'The action asks an agent.',
    written: 'Before the request, which may have effects.',
    fields: { class_method: 'Method of the agent.' },
  },
  'agent.answered': {
    meaning: 'The agent answered, and the answer was compared with `expect`.',
    written: 'After the answer.',
    fields: {
      status: 'HTTP status; null without an answer.',
      events: 'Number of events in the answer.',
      response_bytes: 'Size of the answer.',
      milliseconds: 'Time until the end of the answer.',
      passed: 'Whether the answer is as expected.',
    },
  },
  'agent.restored': {
    meaning: 'The former version of an agent is restored.',
    written: 'After the request: undoing does not wait for the record.',
    fields: {
      source_sha256: 'Digest of the sources of that version, if known.',
      reason: 'Why it is restored.',
    },
  },
  'template.published': {
    meaning: 'A compiled pipeline becomes a version of a template.',
    written: 'Before the upload.',
    fields: { package: 'Full name of the package.', version: 'Digest of the pipeline.' },
  },
  'schedule.changed': {
    meaning: 'An existing schedule changes.',
    written: 'Before the request.',
    fields: {
      schedule: 'Full resource name of the schedule.',
      change: 'What happens to it.',
      fields: 'Fields of an update.',
    },
  },
  'template.tagged': {
    meaning: 'A tag of a template names another version.',
    written: 'Before the request.',
    fields: {
      package: 'Full name of the package.',
      version: 'Digest that the tag names now.',
      tag: 'Name of the tag.',
      from: 'Digest that it named; null for a new tag.',
    },
  },
  'step.finished': {
    meaning: 'A step ended.',
    written: 'After its end, whatever it is.',
    fields: {
      name: 'Full resource name, if there is one.',
      state: 'State of the resource, or the action’s own: `REJECTED`, `ROLLED_BACK`, …',
      reason: 'Error code; null for a success.',
    },
  },
  'lend.started': {
    meaning: 'The listener that lends is ready.',
    written: 'Before the command or later steps can call.',
    fields: {
      listener: 'Who is served: the command of `run`, later steps, or a background step.',
      address: 'Address of the listener.',
      isolation: 'How the command is isolated; null without one.',
      calls: 'Methods that the grant lends.',
      credentials: 'Forms of credentials that the grant lends.',
      budget: 'Limits of the budget.',
    },
  },
  'call.began': {
    meaning: 'A lent call is sent to Google.',
    written: 'Before the call.',
    fields: {
      call: 'Number of the call at this listener, from 1.',
      method: 'Method of Google’s API.',
      model: 'Model of the call, if it has one.',
      request_bytes: 'Size of the request.',
    },
  },
  'call.refused': {
    meaning: 'The gateway refused a call. Only the first 1,000 are recorded.',
    written: 'After the answer to the caller.',
    fields: {
      method: 'Method of Google’s API, if it was recognized.',
      model: 'Model of the call, if it was recognized.',
      rule: 'Key of the policy, or rule of the gateway, that refuses it.',
      request_bytes: 'Size of the request.',
    },
  },
  'call.ended': {
    meaning: 'A lent call ended.',
    written: 'After the answer; flushed with the next line.',
    fields: {
      call: 'Number of the call at this listener.',
      status: 'HTTP status; null without an answer.',
      outcome: '`broken`: the answer ended early, and its tokens are the larger of seen and reserved.',
      response_bytes: 'Size of the answer.',
      input_tokens: 'Input tokens that are charged to the budget.',
      output_tokens: 'Output tokens that are charged to the budget.',
      milliseconds: 'Time until the end of the answer.',
    },
  },
  'token.lent': {
    meaning: 'A real token leaves the action. Once for each token and form.',
    written: 'Before the token is given.',
    fields: {
      form: 'How the borrower gets it.',
      token_sha256: 'Hex SHA-256 of the token.',
      audience: 'Audience of an ID token or a subject token.',
      scopes: 'Scopes of the token.',
      requested_scopes: 'Scopes that the client requested, which may be fewer.',
    },
  },
  'lend.ended': {
    meaning: 'Lending ended.',
    written: 'After all calls ended.',
    fields: {
      reason: 'Why it ended.',
      calls: 'Number of calls.',
      refused: 'Number of refused calls.',
      input_tokens: 'Input tokens of all calls.',
      output_tokens: 'Output tokens of all calls.',
    },
  },
  'run.cancelled': {
    meaning: 'The run was stopped.',
    written: 'Before `run.finished`.',
    fields: {
      signal: '`SIGINT`, `DENIED`, `TIMEOUT`; from post `POST` or `KILLED`.',
      cancelled: 'Steps whose work was stopped.',
      left_running: 'Steps whose work continues at Google.',
    },
  },
  'run.finished': {
    meaning: 'The record is complete.',
    written: 'Last.',
    fields: {
      conclusion: 'Conclusion of the step of the workflow.',
      code: 'Error code; null for a success.',
      steps_sha256: 'Hex SHA-256 of the steps file.',
    },
  },
}
