import { describe, expect, test } from 'vitest'
import { createWorld, pool, trainer, type World } from '../credentials/harness.ts'

const auth = 'https://github.com/google-github-actions/auth'
const readme = `${auth}#readme`
const considerations = `${auth}/blob/main/docs/SECURITY_CONSIDERATIONS.md`
const checkov =
  'https://github.com/bridgecrewio/checkov/tree/main/tests/terraform/checks/resource/gcp/example_GithubActionsOIDCTrustPolicy'
const prowler = 'https://github.com/prowler-cloud/prowler/pull/12416'
const pipelines = 'https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines'
const provider =
  'https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers'
const immutable = 'https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/'
const hardening =
  'https://docs.github.com/en/actions/security-for-github-actions/security-hardening-your-deployments/about-security-hardening-with-openid-connect'
const deputy = 'https://github.com/temporalio/deputy'
const re2 = 'https://github.com/google/re2/wiki/Syntax'

/**
 * `in`: STS exchanges the token. `out`: it refuses it. `not created`: Google does not accept the provider. `no
 * account`: the token is exchanged, but the binding is for other ones.
 */
type Outcome = 'in' | 'out' | 'not created' | 'no account'

interface Vector {
  /** What the source says, or where it is wrong, in one sentence. */
  readonly says: string
  readonly source: string
  readonly condition: string
  /** Claims that differ from a push to main of octo-org/octo-repo; `undefined` takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** Default: `google.subject` is `assertion.sub`, and the attributes of the README of google-github-actions/auth. */
  readonly mapping?: Readonly<Record<string, string>>
  /** Below the pool: who may impersonate the account. Default: any of them. */
  readonly member?: string
  /** Default: GitHub's. */
  readonly issuer?: string
  readonly outcome: Outcome
}

const owner = "assertion.repository_owner == 'octo-org'"
const stranger = {
  repository: 'evil-org/octo-repo',
  repository_owner: 'evil-org',
  repository_id: '999',
  repository_owner_id: '888',
  sub: 'repo:evil-org/octo-repo:ref:refs/heads/main',
}
const pull = {
  ref: 'refs/pull/7/merge',
  event_name: 'pull_request',
  base_ref: 'main',
  head_ref: 'rule/lala2',
  sub: 'repo:octo-org/octo-repo:pull_request',
}
const subjectOnly = { 'google.subject': 'assertion.sub' }
const gitlab = 'https://gitlab.acme.example'

const vectors: readonly Vector[] = [
  // The owner alone.
  { says: 'the owner admits its repositories', source: readme, condition: owner, outcome: 'in' },
  {
    says: 'the owner admits any other repository of the owner',
    source: readme,
    condition: owner,
    claims: { repository: 'octo-org/other' },
    outcome: 'in',
  },
  { says: 'the owner refuses other owners', source: readme, condition: owner, claims: stranger, outcome: 'out' },
  {
    says: 'the owner alone admits pull requests, too',
    source: `${auth}/pull/409`,
    condition: owner,
    claims: pull,
    outcome: 'in',
  },
  {
    says: 'the binding to a repository keeps the rest of the owner out of the account',
    source: readme,
    condition: owner,
    claims: { repository: 'octo-org/other' },
    member: 'attribute.repository/octo-org/octo-repo',
    outcome: 'no account',
  },
  {
    says: 'the binding to a repository lets it in',
    source: readme,
    condition: owner,
    member: 'attribute.repository/octo-org/octo-repo',
    outcome: 'in',
  },
  {
    says: 'capital letters count',
    source: `${auth}/issues/243`,
    condition: owner,
    member: 'attribute.repository/Octo-Org/octo-repo',
    outcome: 'no account',
  },
  {
    says: 'an attribute that is not mapped binds no token',
    source: `${auth}/issues/243`,
    condition: owner,
    mapping: subjectOnly,
    member: 'attribute.repository/octo-org/octo-repo',
    outcome: 'no account',
  },
  {
    says: 'a name can be taken again after a deletion: it admits the new owner of the name',
    source: considerations,
    condition: owner,
    claims: { repository_id: '999', repository_owner_id: '888' },
    outcome: 'in',
  },
  // Ids.
  {
    says: 'ids admit what they name',
    source: considerations,
    condition: "assertion.repository_owner_id == '1342004' && assertion.repository_id == '260064828'",
    outcome: 'in',
  },
  {
    says: 'ids refuse a repository that took the name',
    source: considerations,
    condition: "assertion.repository_owner_id == '1342004' && assertion.repository_id == '260064828'",
    claims: { repository_id: '999', repository_owner_id: '888' },
    outcome: 'out',
  },
  {
    says: 'ids in double quotes',
    source: `${auth}/pull/444`,
    condition: 'assertion.repository_owner_id=="1342004" && assertion.repository_id=="260064828"',
    outcome: 'in',
  },
  {
    says: 'an id without quotes is a number, and a claim is text: nothing is admitted',
    source: `${auth}/blob/55bd3a7c6e2ae7cf1877fd1ccb9d54c0503c457c/docs/SECURITY_CONSIDERATIONS.md`,
    condition: 'assertion.repository_owner_id == 1342004 && assertion.repository_id == 260064828',
    outcome: 'out',
  },
  {
    says: 'the id of the owner, as the example of the module has it',
    source:
      'https://github.com/terraform-google-modules/terraform-google-github-actions-runners/blob/main/examples/oidc-simple/main.tf',
    condition: "assertion.repository_owner_id=='1342004'",
    claims: { repository: 'renamed/other', repository_owner: 'renamed' },
    outcome: 'in',
  },
  {
    says: 'the mapping of the repository id from the id of the owner binds no token',
    source: 'https://github.com/abcxyz/guardian/pull/289',
    condition: owner,
    mapping: { ...subjectOnly, 'attribute.repository_id': 'assertion.repository_owner_id' },
    member: 'attribute.repository_id/260064828',
    outcome: 'no account',
  },
  // What Google does not accept.
  { says: 'GitHub needs a condition', source: pipelines, condition: '', outcome: 'not created' },
  {
    says: 'the module without a condition no longer applies',
    source: 'https://github.com/terraform-google-modules/terraform-google-github-actions-runners/issues/261',
    condition: '',
    mapping: {
      ...subjectOnly,
      'attribute.actor': 'assertion.actor',
      'attribute.aud': 'assertion.aud',
      'attribute.repository': 'assertion.repository',
    },
    outcome: 'not created',
  },
  {
    says: 'a condition over attributes alone names no claim',
    source: 'https://gist.github.com/arslanbekov/39faeeb57f27872ddd884461b798d446',
    condition: 'attribute.repository_owner=="octo-org"',
    outcome: 'not created',
  },
  {
    says: 'so does one over an attribute of a GitLab token',
    source: 'https://github.com/GoogleCloudPlatform/cloud-foundation-fabric/pull/671',
    condition: 'attribute.namespace_path=="octo-org"',
    mapping: { ...subjectOnly, 'attribute.namespace_path': 'assertion.namespace_path' },
    issuer: 'https://gitlab.com',
    outcome: 'not created',
  },
  {
    says: 'GitLab.com has all customers under one issuer',
    source: prowler,
    condition: '',
    issuer: 'https://gitlab.com',
    outcome: 'not created',
  },
  {
    says: 'a key that is no attribute',
    source: 'https://github.com/kushin77/self-hosted-runner/issues/1900',
    condition: owner,
    mapping: { ...subjectOnly, 'assertion.aud': 'assertion.aud' },
    outcome: 'not created',
  },
  {
    says: 'the subject must be mapped',
    source: `${auth}/pull/121`,
    condition: owner,
    mapping: { 'attribute.repository_owner': 'assertion.repository_owner' },
    outcome: 'not created',
  },
  {
    says: "one customer's own issuer needs no condition",
    source: prowler,
    condition: '',
    issuer: gitlab,
    mapping: subjectOnly,
    outcome: 'in',
  },
  // Branches, tags and pull requests.
  {
    says: 'attributes beside a claim',
    source: `${auth}/pull/409`,
    condition:
      'assertion.repository == "octo-org/octo-repo" && attribute.event_name == "push" && attribute.ref == "refs/heads/main"',
    mapping: { ...subjectOnly, 'attribute.event_name': 'assertion.event_name', 'attribute.ref': 'assertion.ref' },
    outcome: 'in',
  },
  {
    says: 'the same refuses a pull request',
    source: `${auth}/pull/409`,
    condition:
      'assertion.repository == "octo-org/octo-repo" && attribute.event_name == "push" && attribute.ref == "refs/heads/main"',
    mapping: { ...subjectOnly, 'attribute.event_name': 'assertion.event_name', 'attribute.ref': 'assertion.ref' },
    claims: pull,
    outcome: 'out',
  },
  {
    says: 'the ref of a pull request is not its branch',
    source: `${auth}/issues/308`,
    condition:
      "assertion.repository=='octo-org/octo-repo' && (assertion.event_name=='pull_request' || assertion.event_name=='workflow_dispatch') && assertion.ref.startsWith('refs/heads/rule/')",
    claims: pull,
    outcome: 'out',
  },
  {
    says: 'what the two have in common is `refs`',
    source: `${auth}/issues/308`,
    condition: "assertion.repository=='octo-org/octo-repo' && assertion.ref.startsWith('refs')",
    claims: pull,
    outcome: 'in',
  },
  {
    says: 'its branch is in head_ref, which a stranger chooses',
    source: `${auth}/issues/308`,
    condition: "assertion.repository=='octo-org/octo-repo' && assertion.head_ref.startsWith('rule/')",
    claims: pull,
    outcome: 'in',
  },
  {
    says: 'a review of a pull request has the ref of the merge',
    source: 'https://github.com/fullsend-ai/fullsend/issues/6782',
    condition: "assertion.repository == 'octo-org/octo-repo' && assertion.ref == 'refs/heads/main'",
    claims: { event_name: 'pull_request_review', ref: 'refs/pull/12/merge' },
    outcome: 'out',
  },
  {
    says: 'pull_request_target runs on the default branch, and passes a check of the ref',
    source: 'https://github.com/fullsend-ai/fullsend/issues/6782',
    condition: "assertion.repository == 'octo-org/octo-repo' && assertion.ref == 'refs/heads/main'",
    claims: { event_name: 'pull_request_target' },
    outcome: 'in',
  },
  {
    says: 'a release from a tag is not on main',
    source: 'https://github.com/NVIDIA/aicr/pull/644',
    condition: "assertion.repository == 'octo-org/octo-repo' && assertion.ref == 'refs/heads/main'",
    claims: { ref: 'refs/tags/v1.2.3', ref_type: 'tag' },
    outcome: 'out',
  },
  {
    says: 'a condition with the branch of last year locks main out',
    source: 'https://github.com/LeanerCloud/CUDly/pull/1379',
    condition: "assertion.repository == 'octo-org/octo-repo' && assertion.ref == 'refs/heads/feat/frontend'",
    outcome: 'out',
  },
  {
    says: 'a branch alone is the branch of every repository',
    source: 'https://gist.github.com/steveoh/2e1b78563fc29533a00d86bd2a6e37ae',
    condition: "assertion.ref=='refs/heads/main'",
    claims: stranger,
    outcome: 'in',
  },
  {
    says: 'a suffix of the ref lets tags and nested branches in',
    source: hardening,
    condition: `${owner} && assertion.ref.endsWith('/main')`,
    claims: { ref: 'refs/heads/evil/main' },
    outcome: 'in',
  },
  {
    says: 'a tag named like the branch is another ref',
    source: hardening,
    condition: `${owner} && assertion.ref == 'refs/heads/main'`,
    claims: { ref: 'refs/tags/main' },
    outcome: 'out',
  },
  // The subject.
  {
    says: 'the subject of a branch',
    source: checkov,
    condition: "assertion.sub == 'repo:octo-org/octo-repo:ref:refs/heads/main'",
    outcome: 'in',
  },
  {
    says: 'an environment replaces the branch in the subject',
    source: hardening,
    condition: "assertion.sub == 'repo:octo-org/octo-repo:ref:refs/heads/main'",
    claims: { sub: 'repo:octo-org/octo-repo:environment:production', environment: 'production' },
    outcome: 'out',
  },
  {
    says: 'CEL has no wildcard: an equation with `*` admits nothing, although the check passes it',
    source: checkov,
    condition: "assertion.sub == 'repo:octo-org/octo-repo:*'",
    outcome: 'out',
  },
  { says: 'nor does `*` alone', source: checkov, condition: "assertion.sub == '*'", outcome: 'out' },
  { says: 'nor `repo:*`', source: checkov, condition: "assertion.sub == 'repo:*'", outcome: 'out' },
  { says: 'nor a prefix with `*`', source: checkov, condition: "assertion.sub == 'repo:octo-org*'", outcome: 'out' },
  { says: 'nor text without a claim', source: checkov, condition: "assertion.sub == 'invalid'", outcome: 'out' },
  {
    says: 'a subject that begins with the workflow comes from any repository that names one so',
    source: checkov,
    condition: "assertion.sub.startsWith('workflow:github-actions')",
    claims: { ...stranger, sub: 'workflow:github-actions:repo:evil-org/octo-repo:ref:refs/heads/main' },
    outcome: 'in',
  },
  {
    says: 'the immutable form of the subject is another text',
    source: immutable,
    condition: "assertion.sub == 'repo:octo-org/octo-repo:ref:refs/heads/main'",
    claims: { sub: 'repo:octo-org@1342004/octo-repo@260064828:ref:refs/heads/main' },
    outcome: 'out',
  },
  {
    says: 'a prefix up to the owner misses the immutable form',
    source: immutable,
    condition: "assertion.sub.startsWith('repo:octo-org/')",
    claims: { sub: 'repo:octo-org@1342004/octo-repo@260064828:ref:refs/heads/main' },
    outcome: 'out',
  },
  {
    says: 'ids do not depend on the form of the subject',
    source: immutable,
    condition: "assertion.repository_id == '260064828'",
    claims: { sub: 'repo:octo-org@1342004/octo-repo@260064828:ref:refs/heads/main' },
    outcome: 'in',
  },
  {
    says: 'a long subject is refused after the condition has passed',
    source: `${auth}/issues/124`,
    condition: owner,
    claims: { sub: `repo:octo-org/octo-repo:ref:refs/heads/${'x'.repeat(100)}` },
    outcome: 'out',
  },
  // Prefixes, parts and patterns.
  {
    says: 'a prefix without its delimiter admits another owner',
    source: deputy,
    condition: "assertion.sub.startsWith('repo:octo-org')",
    claims: { sub: 'repo:octo-org-evil/x:ref:refs/heads/main', repository: 'octo-org-evil/x' },
    outcome: 'in',
  },
  {
    says: 'with its delimiter it does not',
    source: deputy,
    condition: "assertion.sub.startsWith('repo:octo-org/')",
    claims: { sub: 'repo:octo-org-evil/x:ref:refs/heads/main', repository: 'octo-org-evil/x' },
    outcome: 'out',
  },
  {
    says: 'a part of the name admits a name around it',
    source: deputy,
    condition: "assertion.repository.contains('octo-org/octo-repo')",
    claims: { repository: 'not-octo-org/octo-repo-fork' },
    outcome: 'in',
  },
  {
    says: 'the name of the repository without its owner',
    source: deputy,
    condition: "assertion.repository.endsWith('/octo-repo')",
    claims: stranger,
    outcome: 'in',
  },
  {
    says: 'a pattern finds its text anywhere',
    source: re2,
    condition: "assertion.repository.matches('octo-org/octo-repo')",
    claims: { repository: 'not-octo-org/octo-repo-fork' },
    outcome: 'in',
  },
  {
    says: 'anchors bind tighter than `|`',
    source: 'https://github.com/octo-sts/app',
    condition: "assertion.repository.matches('^octo-org/octo-repo|octo-org/other$')",
    claims: { repository: 'octo-org/octo-repo-evil' },
    outcome: 'in',
  },
  {
    says: 'an anchored pattern finds nothing around it',
    source: re2,
    condition: "assertion.repository.matches('^octo-org/octo-repo$')",
    claims: { repository: 'octo-org/octo-repo-evil' },
    outcome: 'out',
  },
  // Absent claims.
  {
    says: 'a claim that is absent has no value, and refuses',
    source: hardening,
    condition: `${owner} && assertion.environment == 'production'`,
    outcome: 'out',
  },
  {
    says: 'so does its denial: an unguarded `!=` admits no job without an environment',
    source: hardening,
    condition: `${owner} && assertion.environment != 'production'`,
    outcome: 'out',
  },
  {
    says: 'a guard makes it a plain no',
    source: hardening,
    condition: `${owner} && (!has(assertion.environment) || assertion.environment != 'production')`,
    outcome: 'in',
  },
  {
    says: 'what another part of an `||` admits needs no value of the rest',
    source: 'https://github.com/google/cel-spec/blob/master/doc/langdef.md',
    condition: `assertion.environment == 'production' || ${owner}`,
    outcome: 'in',
  },
  {
    says: 'a mapping of an absent claim refuses everybody',
    source: `${auth}/issues/310`,
    condition: owner,
    mapping: { ...subjectOnly, 'attribute.environment': 'assertion.environment' },
    outcome: 'out',
  },
  // Reusable workflows.
  {
    says: 'a reusable workflow by its full reference',
    source: hardening,
    condition: `${owner} && assertion.job_workflow_ref == 'octo-org/ci/.github/workflows/train.yml@refs/heads/main'`,
    claims: { job_workflow_ref: 'octo-org/ci/.github/workflows/train.yml@refs/heads/main' },
    outcome: 'in',
  },
  {
    says: 'the short form of the branch is another text',
    source: 'https://github.com/github/docs/pull/32123',
    condition: `${owner} && assertion.job_workflow_ref == 'octo-org/ci/.github/workflows/train.yml@refs/heads/main'`,
    claims: { job_workflow_ref: 'octo-org/ci/.github/workflows/train.yml@main' },
    outcome: 'out',
  },
  {
    says: 'a prefix up to the file admits every branch of it',
    source: `${auth}/issues/308`,
    condition: `${owner} && assertion.job_workflow_ref.startsWith('octo-org/ci/.github/workflows/train.yml')`,
    claims: { job_workflow_ref: 'octo-org/ci/.github/workflows/train.yml@refs/heads/evil' },
    outcome: 'in',
  },
  {
    says: "workflow_ref is the caller's file",
    source: `${auth}/issues/115`,
    condition: `${owner} && assertion.workflow_ref.startsWith('octo-org/ci/')`,
    claims: {
      workflow_ref: 'octo-org/octo-repo/.github/workflows/call.yml@refs/heads/main',
      job_workflow_ref: 'octo-org/ci/.github/workflows/train.yml@refs/heads/main',
    },
    outcome: 'out',
  },
  // Mappings and principals.
  {
    says: 'two attributes in one principal set are the value of the first',
    source: `${auth}/issues/233`,
    condition: owner,
    mapping: { ...subjectOnly, 'attribute.repository': 'assertion.repository', 'attribute.ref': 'assertion.ref' },
    member: 'attribute.repository/octo-org/octo-repo/attribute.ref/refs/heads/main',
    outcome: 'no account',
  },
  {
    says: 'one attribute of both binds them',
    source: `${auth}/issues/200`,
    condition: owner,
    mapping: { ...subjectOnly, 'attribute.full': 'assertion.repository+assertion.ref' },
    member: 'attribute.full/octo-org/octo-reporefs/heads/main',
    outcome: 'in',
  },
  {
    says: 'and refuses another branch',
    source: `${auth}/issues/200`,
    condition: owner,
    mapping: { ...subjectOnly, 'attribute.full': 'assertion.repository+assertion.ref' },
    member: 'attribute.full/octo-org/octo-reporefs/heads/main',
    claims: { ref: 'refs/heads/x' },
    outcome: 'no account',
  },
  {
    says: 'the owner as the subject makes all its repositories one principal',
    source: 'https://github.com/CorbetR/Detection-de-Fraudes-Terraform',
    condition: "\n    assertion.repository_owner=='octo-org'\n",
    mapping: { 'google.subject': 'assertion.repository_owner' },
    claims: { repository: 'octo-org/other' },
    member: 'subject/octo-org',
    outcome: 'in',
  },
  {
    says: 'the whole pool as a member is whatever the condition admits',
    source: 'https://github.com/LeanerCloud/CUDly/pull/1651',
    condition: owner,
    claims: { ...pull, repository: 'octo-org/other' },
    member: '*',
    outcome: 'in',
  },
  {
    says: 'a variable with one `$` too many is part of the text',
    source: 'https://github.com/ecadlabs/signatory/pull/645',
    condition: "assertion.repository_id == '260064828$'",
    outcome: 'out',
  },
  {
    says: 'groups of an issuer that has them',
    source: provider,
    condition: "'admins' in google.groups",
    mapping: { ...subjectOnly, 'google.groups': 'assertion.groups' },
    issuer: gitlab,
    claims: { groups: ['staff', 'admins'] },
    outcome: 'in',
  },
  {
    says: 'a token without the group',
    source: provider,
    condition: "'admins' in google.groups",
    mapping: { ...subjectOnly, 'google.groups': 'assertion.groups' },
    issuer: gitlab,
    claims: { groups: ['admins-of-nothing'] },
    outcome: 'out',
  },
]

const usual = {
  ...subjectOnly,
  'attribute.actor': 'assertion.actor',
  'attribute.repository': 'assertion.repository',
  'attribute.repository_owner': 'assertion.repository_owner',
}

const push = {
  sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
  repository: 'octo-org/octo-repo',
  repository_id: '260064828',
  repository_owner: 'octo-org',
  repository_owner_id: '1342004',
  actor: 'octocat',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  event_name: 'push',
}

async function ask(world: World, method: string, url: string, body: string, headers: Record<string, string> = {}) {
  const reply = await world.send({ method, url: new URL(url), headers, body })
  const text = reply.body.toString('utf8')
  const parsed: Record<string, unknown> = JSON.parse(text)
  return { status: reply.status, body: parsed, text }
}

/** Creates the provider by the API, presents a signed token to STS, and then asks for a token of the account. */
async function outcomeOf(vector: Vector): Promise<{ outcome: Outcome; words: string }> {
  const world = createWorld()
  const { state, issueToken } = world.google
  state.projects[0]?.bindings.push({ role: 'roles/owner', members: ['user:admin@octo.example'] })
  const account = state.serviceAccounts[trainer]
  const kind = vector.member?.startsWith('subject/') ? 'principal' : 'principalSet'
  const member = `${kind}://iam.googleapis.com/${pool}/${vector.member ?? '*'}`
  if (account) account.bindings = [{ role: 'roles/iam.workloadIdentityUser', members: [member] }]

  const { issuer = 'https://token.actions.githubusercontent.com', condition, mapping = usual } = vector
  const body = {
    attributeMapping: mapping,
    attributeCondition: condition,
    oidc: { issuerUri: issuer, ...(issuer === gitlab ? { jwksJson: JSON.stringify(world.published.keys.body) } : {}) },
  }
  const bearer = { authorization: `Bearer ${issueToken('admin@octo.example')}` }
  const target = `https://iam.googleapis.com/v1/${pool}/providers?workloadIdentityPoolProviderId=vector`
  const created = await ask(world, 'POST', target, JSON.stringify(body), bearer)
  if (created.status === 400) return { outcome: 'not created', words: created.text }

  const audience = `//iam.googleapis.com/${pool}/providers/vector`
  const urn = 'urn:ietf:params:oauth:token-type:'
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience,
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    requested_token_type: `${urn}access_token`,
    subject_token: await world.mint({ iss: issuer, aud: `https:${audience}`, ...push, ...vector.claims }),
    subject_token_type: `${urn}jwt`,
  })
  const contentType = { 'content-type': 'application/x-www-form-urlencoded' }
  const exchanged = await ask(world, 'POST', 'https://sts.googleapis.com/v1/token', String(form), contentType)
  if (exchanged.status !== 200) return { outcome: 'out', words: exchanged.text }
  const url = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${trainer}:generateAccessToken`
  const scope = JSON.stringify({ scope: ['https://www.googleapis.com/auth/cloud-platform'] })
  const impersonated = await ask(world, 'POST', url, scope, {
    authorization: `Bearer ${String(exchanged.body['access_token'])}`,
  })
  return { outcome: impersonated.status === 200 ? 'in' : 'no account', words: impersonated.text }
}

describe('conditions and mappings that people have published', () => {
  test.each(vectors.map(vector => [vector.says, vector] as const))('%s', async (_, vector) => {
    const { outcome, words } = await outcomeOf(vector)
    expect(outcome, `${vector.source}\n${vector.condition}\n${words}`).toBe(vector.outcome)
  })

  test('each has a source and a name of its own', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(40)
    expect(new Set(vectors.map(({ says }) => says)).size).toBe(vectors.length)
    for (const { source } of vectors) expect(source).toMatch(/^https:\/\/\S+$/)
  })
})

/** What RE2 does, and other engines do not. */
const patterns: readonly (readonly [pattern: string, text: string, outcome: Outcome])[] = [
  ['^refs/heads/main$', 'refs/heads/main', 'in'],
  // In Python and Perl, `$` also matches before a line break at the end.
  ['^refs/heads/main$', 'refs/heads/main\\n', 'out'],
  ['(?m)^refs/heads/main$', 'refs/heads/main\\nx', 'in'],
  ['^refs/heads/main\\\\z', 'refs/heads/main', 'in'],
  ['^REFS/heads/main$', 'refs/heads/main', 'out'],
  ['^(?i)REFS/HEADS/MAIN$', 'refs/heads/main', 'in'],
  ['^refs/heads/[^/]*$', 'refs/heads/a b', 'in'],
  ['^refs/heads/[^/]*$', 'refs/heads/a/b', 'out'],
  // A negated class matches a line break; a dot does not.
  ['^refs/heads/[^/]*$', 'refs/heads/a\\nb', 'in'],
  ['^refs/heads/.*$', 'refs/heads/a\\nb', 'out'],
  ['^refs/heads/[\\\\s\\\\S]*$', 'refs/heads/a\\n/b', 'in'],
  ['^(?s)refs/heads/.*$', 'refs/heads/a\\n/b', 'in'],
  ['heads', 'refs/heads/main', 'in'],
  ['', 'refs/heads/main', 'in'],
  // ASCII classes, and whole characters.
  ['^\\\\d+$', '٣', 'out'],
  ['^.$', '😀', 'in'],
  // Not in RE2: the expression has no value.
  ['^(?=refs)', 'refs/heads/main', 'out'],
  ['^(refs)/\\\\1$', 'refs/refs', 'out'],
  ['^refs(', 'refs(', 'out'],
  ['^a{1001}$', 'a', 'out'],
  ['^refs/**', 'refs/', 'out'],
]

test.each(patterns)('matches() is RE2: %s on %s', async (pattern, text, outcome) => {
  const ref: string = JSON.parse(`"${text}"`)
  const condition = `assertion.ref.matches('${pattern}')`
  const found = await outcomeOf({ says: '', source: re2, condition, claims: { ref }, outcome })
  expect(found.outcome, found.words).toBe(outcome)
})

describe('uploaded keys', () => {
  const uploaded = (keys: unknown) => ({
    attributeMapping: subjectOnly,
    oidc: { issuerUri: gitlab, jwksJson: JSON.stringify(keys) },
  })

  test('the keys that the issuer publishes do not count beside them', async () => {
    const world = createWorld()
    const { state } = world.google
    const { keys: published } = world.published
    const settings = {
      issuerUri: gitlab,
      attributeMapping: subjectOnly,
      jwksJson: uploaded(published.body).oidc.jwksJson,
    }
    const home = state.pools[pool]
    if (home) home.providers['uploaded'] = settings
    const audience = `//iam.googleapis.com/${pool}/providers/uploaded`
    const exchange = async (byStranger: boolean) => {
      const token = await world.mint({ iss: gitlab, aud: `https:${audience}` }, { byStranger })
      const urn = 'urn:ietf:params:oauth:token-type:'
      const form = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        ...{ audience, scope: 'x', requested_token_type: `${urn}access_token` },
        ...{ subject_token: token, subject_token_type: `${urn}jwt` },
      })
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return ask(world, 'POST', 'https://sts.googleapis.com/v1/token', String(form), headers)
    }
    // The issuer is not reachable from Google.
    world.published.discovery = { status: 503, body: 'down' }
    expect(await exchange(false)).toMatchObject({ status: 200 })
    expect(await exchange(true)).toMatchObject({
      status: 400,
      body: { error_description: 'Unable to verify the ID Token signature.' },
    })
    // After a rotation at the issuer, the old upload refuses the new keys, whatever the issuer publishes.
    world.published.discovery = { status: 200, body: { issuer: gitlab, jwks_uri: `${gitlab}/keys` } }
    settings.jwksJson = settings.jwksJson.replaceAll('key-1', 'key-0')
    expect(await exchange(false)).toMatchObject({ status: 400 })
  })
})
