import { annotationText } from '../core/escape.ts'
import { readEvent } from '../github/event.ts'
import { commentMarker, pullCommentText } from '../report/comment.ts'
import type { RunReport } from '../report/types.ts'
import type { RunContext } from './context.ts'
import type { Inputs } from './inputs.ts'

/**
 * Events whose runs for a fork get a token that can only read, whatever the workflow asks for:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
const readOnlyForForks: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
])

/**
 * Writes the plan as a comment on the pull request, or updates the one of an earlier plan. A problem is a notice and
 * never a failure: the summary has the same text.
 */
export async function commentOnPull(context: RunContext, inputs: Inputs, report: RunReport): Promise<void> {
  const { environment, repository, runner } = context
  const { identity, eventName, eventPath, provisionalClaims } = environment
  const notice = (message: string): void =>
    runner.annotate({ level: 'notice', title: 'No comment on the pull request', message: annotationText(message) })
  const { pullNumber, fork } = await readEvent(eventPath, identity.repository)
  if (pullNumber === undefined)
    return notice(`This run of the event ${eventName} belongs to no pull request. The summary has the plan.`)
  if (fork && readOnlyForForks.has(eventName))
    return notice('A pull request from a fork gets a token that cannot write comments. The summary has the plan.')
  const steps = inputs.steps === undefined ? '' : 'path' in inputs.steps ? inputs.steps.path : inputs.steps.text
  const [workflow = ''] = (provisionalClaims['workflow_ref'] ?? '').split('@')
  const outcome = await repository(inputs.githubToken, 'github_token').putComment({
    pull: pullNumber,
    marker: commentMarker([workflow, inputs.key, inputs.grant, steps]),
    text: length => pullCommentText(report, length),
  })
  if ('done' in outcome) return runner.say(`Comment on pull request ${pullNumber}: ${outcome.done}`)
  const { unanswered, cause, hint, permission } = outcome
  const block = permission === undefined ? '' : `\n\npermissions:\n  contents: read\n  ${permission}`
  notice(`${unanswered}. ${cause} ${hint} The summary has the plan.${block}`)
}
