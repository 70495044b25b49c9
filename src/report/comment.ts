import { createHash } from 'node:crypto'
import { code, link } from '../core/escape.ts'
import { summarySections } from './summary.ts'
import type { RunReport } from './types.ts'

const howToCompare =
  'To see what differs from the last run on the base branch, upload its output `results_file`, get it with `gh run download`, and name it as the input `base_results`.'

/** Bodies in a comment are short: the summary of the run has all of them. */
const commentBounds = { block: 4_096, rows: 100 }

/**
 * Returns the first line of a comment, by which a later plan finds it again. Another plan of the same pull request has
 * another one. It is a digest, so that no text of a workflow can end the HTML comment.
 *
 * @param parts what makes the plan different from others: workflow, key, grant, steps
 */
export const commentMarker = (parts: readonly string[]): string =>
  `<!-- keyless-vertex plan: key ${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)} -->`

/**
 * Returns the text of a comment on a pull request: the sections of the summary, as many as fit. Everything in them is
 * escaped as in the summary, so that no name of a person is a mention.
 *
 * @param length the most UTF-16 units
 */
export function pullCommentText(report: RunReport, length: number): string {
  const { server, repository, runId, sha } = report.run
  const page = `${server}/${repository}/actions/runs/${runId}`
  const footer = `<sub>For ${code(sha.slice(0, 7))}, by ${link('this run', page)}. The next plan updates this comment.</sub>`
  const cut = `*Left out, because a comment has a limit: the rest is in the ${link('summary of the run', page)}.*`
  const sections = summarySections(report, commentBounds)
  const parts: string[] = []
  let left = length - footer.length - cut.length - howToCompare.length - 6
  for (const section of sections) {
    if (section.length + 2 > left) continue
    parts.push(section)
    left -= section.length + 2
  }
  const hint =
    report.plan === undefined || report.plan.steps.length === 0 || report.plan.differences !== undefined
      ? []
      : [howToCompare]
  return [...parts, ...(parts.length < sections.length ? [cut] : []), ...hint, footer].join('\n\n')
}
