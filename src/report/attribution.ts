import { code, details, link, markdown, markdownList, markdownTable } from '../core/escape.ts'
import type { GrantFacts, PolicyReference, RunReport } from './types.ts'

const repositoryUrl = ({ run }: RunReport): string =>
  `${run.server}/${run.repository.split('/').map(encodeURIComponent).join('/')}`

const commitLink = (report: RunReport): string =>
  link(code(report.run.sha.slice(0, 7)), `${repositoryUrl(report)}/commit/${encodeURIComponent(report.run.sha)}`)

const runLink = (report: RunReport): string => {
  const { runId, runAttempt } = report.run
  const address = `${repositoryUrl(report)}/actions/runs/${encodeURIComponent(runId)}/attempts/${encodeURIComponent(runAttempt)}`
  return link(
    runAttempt === '1' ? `run ${code(runId)}` : `run ${code(runId)}, attempt ${markdown(runAttempt)}`,
    address,
  )
}

const pullRequestLink = (report: RunReport, number: number): string =>
  link(`#${number}`, `${repositoryUrl(report)}/pull/${number}`)

/** Returns the policy, linked at its commit. */
export const policyLink = ({ path, commit, url }: PolicyReference): string =>
  commit === undefined ? `${code(path)} of the checkout` : `${link(code(path), url)} at ${code(commit.slice(0, 7))}`

/** Returns one line from the merge to the place of the steps, with links. Only if there were steps to run. */
export function chainLine(report: RunReport): string {
  const { decision, grant, credential, steps } = report
  if (report.mode !== 'run' || credential === undefined || grant === undefined) return ''
  const merged = decision?.mergedPullRequest
  const road = [
    ...(merged === undefined ? [] : [pullRequestLink(report, merged)]),
    `${commitLink(report)} on ${code(report.run.ref.replace(/^refs\/heads\//, ''))}`,
    runLink(report),
    `grant ${code(grant.name)}`,
    credential.serviceAccount === undefined
      ? credential.principal === undefined
        ? 'federated principal'
        : `principal ${code(credential.principal)}`
      : code(credential.serviceAccount),
  ]
  const places = [...new Set(steps.map(({ project, location }) => code(`${project}/${location}`)))]
  const where = places.length > 3 ? [`${places.length} places`] : places
  return [...road, where.join(', ')].filter(part => part !== '').join(' → ')
}

/** Returns the section to compare with Google's audit log: who, what, and under which policy. */
export function attributionSection(report: RunReport): string {
  const { run, grant, policy, credential, decision } = report
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Repository', link(code(run.repository), repositoryUrl(report))],
    [
      'Commit',
      `${link(code(run.sha), `${repositoryUrl(report)}/commit/${encodeURIComponent(run.sha)}`)} on ${code(run.ref)}`,
    ],
    [
      'Pull request',
      decision?.mergedPullRequest === undefined ? undefined : pullRequestLink(report, decision.mergedPullRequest),
    ],
    ['Run', run.workflow === undefined ? runLink(report) : `${runLink(report)} of ${code(run.workflow)}`],
    [
      'Triggered by',
      run.actor === undefined ? `event ${code(run.event)}` : `${code(run.actor)}, event ${code(run.event)}`,
    ],
    [
      'Approved by',
      decision === undefined || decision.approvers.length === 0
        ? undefined
        : decision.approvers.map(({ login, id }) => `${code(login)} (id ${markdown(id)})`).join(', '),
    ],
    ['Grant', grant === undefined ? undefined : `${code(grant.name)}${purposeOf(grant)}`],
    ['Policy', policy === undefined ? undefined : `${policyLink(policy)}, SHA-256 ${code(policy.sha256)}`],
    ['Principal', credential?.principal === undefined ? undefined : code(credential.principal)],
    ['Service account', credential?.serviceAccount === undefined ? undefined : code(credential.serviceAccount)],
  ]
  const known = rows.flatMap(([name, value]) => (value === undefined ? [] : [`**${name}:** ${value}`]))
  const resources = report.steps.flatMap(({ id, name }) => (name === undefined ? [] : [[code(id), code(name)]]))
  return details('<b>Attribution</b>: who, what, by which rules', [
    markdownList(known),
    resources.length === 0 ? '' : markdownTable(['Step', 'Resource'], resources.slice(0, 200)),
  ])
}

const purposeOf = ({ description }: GrantFacts): string =>
  description === undefined ? '' : ` (*${markdown(description, 300)}*)`
