import { suggestSlip } from '../../document/suggest.ts'
import { internalEvents } from '../load/when.ts'
import { conditionOn, literalValues, matchesAny } from '../match.ts'
import type { Grant } from '../policy.ts'
import { isDeploying } from './deploying.ts'
import { fewNames, type LintFault, type LintRule, pathOfClaim } from './rule.ts'

/**
 * Events of workflows: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const knownEvents: readonly string[] = [
  ...internalEvents,
  'branch_protection_rule',
  'check_run',
  'check_suite',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'image_version',
  'issue_comment',
  'issues',
  'label',
  'milestone',
  'page_build',
  'public',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'registry_package',
  'status',
  'watch',
  'workflow_run',
]

/** Events that outsiders trigger, or that run code that is not merged. */
const openEvents = (grant: Grant): readonly string[] =>
  literalValues(conditionOn(grant, 'event_name')).filter(event => !internalEvents.some(one => one === event))

/** How unmerged code could reach what a grant deploys; `undefined`: not by the policy. */
function reachOf(open: Grant, deploying: Grant): string | undefined {
  if (open.serviceAccount !== undefined && open.serviceAccount === deploying.serviceAccount)
    return `acts as the same account, ${open.serviceAccount}`
  if (deploying.serviceAccount !== undefined && matchesAny(open.allow.service_accounts, deploying.serviceAccount))
    return `may start jobs that run as ${deploying.serviceAccount}, the account of this grant`
  if (open.provider.pool === deploying.provider.pool) return 'has the same pool'
  return undefined
}

export const eventRules: readonly LintRule[] = [
  {
    id: 'pull-request-deploys',
    level: 'warning',
    summary: 'A grant that deploys admits events of unmerged code.',
    why: 'A pull request, a comment or a `workflow_run` can run code that was never reviewed. A grant with such events must not change what users are served. Give it its own grant, without steps that deploy.',
    find: ({ grants }) =>
      grants.filter(isDeploying).flatMap((grant): LintFault[] => {
        const events = openEvents(grant)
        if (events.length === 0) return []
        return [
          {
            path: pathOfClaim(grant, 'event_name'),
            message: `the grant may deploy, and admits ${fewNames(events)}: code that is not merged.`,
            cure: 'Move these events to a grant of their own, without steps that deploy.',
          },
        ]
      }),
  },
  {
    id: 'pull-request-near-deploy',
    level: 'warning',
    summary: 'A grant for unmerged code shares an account or a pool with one that deploys.',
    why: 'Only the attribute of each grant separates two grants of one pool or account. One mistake in a binding then lets unmerged code deploy. Use a pool and an account of their own for unmerged code, and let its jobs run as another account.',
    find: ({ grants }) => {
      const open = grants.filter(grant => openEvents(grant).length > 0 && !isDeploying(grant))
      return grants.filter(isDeploying).flatMap(grant =>
        open.flatMap((other): LintFault[] => {
          const reach = reachOf(other, grant)
          if (reach === undefined) return []
          return [
            {
              path: ['grants', grant.name],
              message: `grant ${other.name}, which admits ${fewNames(openEvents(other))}, ${reach}.`,
              cure: 'Give the two separate pools and accounts.',
              key: true,
            },
          ]
        }),
      )
    },
  },
  {
    id: 'unapproved-environment',
    level: 'warning',
    summary: 'A grant that deploys names an environment, but requires no approval.',
    why: 'GitHub creates an environment that a job names and that does not exist yet, without protection. And an environment without reviewers delays nothing. With `approval` the action checks in each run that people approved it.',
    find: ({ grants }) =>
      grants
        .filter(grant => isDeploying(grant) && grant.approval === undefined)
        .filter(grant => conditionOn(grant, 'environment') !== undefined)
        .map(grant => ({
          path: pathOfClaim(grant, 'environment'),
          message: 'the grant may deploy with this environment, but requires no approval.',
          cure: 'Add approval: { reviewers: 1 } to the grant, and reviewers to the environment.',
        })),
  },
  {
    id: 'unknown-event',
    level: 'warning',
    summary: 'An event that GitHub does not have.',
    why: 'GitHub writes events in lower case, and a token has exactly one of its own list. A condition on another one never matches.',
    find: ({ grants }) =>
      grants.flatMap(grant =>
        literalValues(conditionOn(grant, 'event_name'))
          .filter(event => !knownEvents.includes(event) && event !== 'dynamic')
          .map(event => {
            const twin = knownEvents.find(one => one === event.toLowerCase())
            return {
              path: pathOfClaim(grant, 'event_name'),
              message: `GitHub has no event ${JSON.stringify(event)}, as far as this version knows.`,
              cure: (twin === undefined ? undefined : `Write ${twin}.`) ?? suggestSlip(event, knownEvents),
            }
          }),
      ),
  },
]
