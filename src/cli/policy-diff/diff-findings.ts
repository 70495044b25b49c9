import { formatPath, type Path } from '../../document/path.ts'
import type { ChangedPart } from '../../policy/compare/compare.ts'
import type { LoadedPolicy } from '../../policy/load/load.ts'
import { describeExample } from '../../report/example-token.ts'
import { changeLine } from '../../report/policy-change.ts'
import { safeJson } from '../findings/as-json.ts'
import { type Finding, type FindingRule, type FindingsReport, inFileOrder } from '../findings/finding.ts'
import type { PolicyDiff } from './policy-diff.ts'

const diffRules: readonly FindingRule[] = [
  {
    id: 'policy-admits-more',
    level: 'error',
    summary: 'A change of the policy admits tokens that it refused.',
    page: 'docs/policy-diff.md',
  },
  {
    id: 'policy-allows-more',
    level: 'error',
    summary: 'A change of the policy allows more, or cannot be proved narrower.',
    page: 'docs/policy-diff.md',
  },
]

/** Returns what a change widens, at its place in the new policy. */
export function diffFindings(diff: PolicyDiff, proposed: LoadedPolicy): FindingsReport {
  return {
    findings: inFileOrder(diff.change.parts.flatMap(part => findingsOfPart(part, proposed))),
    rules: diffRules,
    sources: new Map([[diff.proposed, proposed.text]]),
    checked: [diff.proposed],
  }
}

function findingsOfPart(part: ChangedPart, { placeOf }: LoadedPolicy): Finding[] {
  const { grant, only, effect, changes, admission } = part
  if (effect !== 'widened') return []
  const at = (path: Path): NonNullable<Finding['place']> => {
    const { file, line, column } = placeOf(path)
    return { file, line, column, path: '' }
  }
  const examples = admission?.admitted.kind === 'tokens' ? admission.admitted.examples : []
  const [first] = changes.filter(one => one.effect === 'widened' && one.path[2] === 'when')
  const where: Path = only === 'proposed' || first === undefined ? ['grants', grant ?? ''] : first.path
  const admitted = examples.map((example): Finding => {
    const [differing] = example.differs
    const own = differing === undefined ? where : ['grants', grant ?? '', 'when', differing.claim]
    const message = `grant ${grant}${only === 'proposed' ? ' is new, and' : ''} newly admits: ${describeExample(example, 'before')}`
    return { rule: 'policy-admits-more', level: 'error', message, place: at(own) }
  })
  if (only === 'proposed') return admitted
  const isShown = (path: Path): boolean => path[2] !== 'when' || admitted.length === 0
  const allowed = changes.filter(one => one.effect === 'widened' && isShown(one.path))
  return [
    ...admitted,
    ...allowed.map((one): Finding => {
      const message = `${grant === undefined ? '' : `grant ${grant}, `}${changeLine(one, part)}`
      return { rule: 'policy-allows-more', level: 'error', message, place: at(one.path) }
    }),
  ]
}

/** The difference as data, for programs. */
export const diffAsJson = ({ old, proposed, change, setup, command }: PolicyDiff): string =>
  safeJson({
    ok: change.effect !== 'widened',
    old,
    new: proposed,
    effect: change.effect,
    parts: change.parts.map(({ grant, effect, only, changes, admission }) => ({
      ...(grant !== undefined && { grant }),
      effect,
      ...(only !== undefined && { only: only === 'proposed' ? 'new' : 'old' }),
      changes: changes.map(({ path, current, proposed: value, effect: own }) => ({
        path: formatPath(path),
        old: current ?? null,
        new: value ?? null,
        effect: own,
      })),
      ...(admission && { admits: admission.admitted, refuses: admission.refused }),
    })),
    setup: { ...setup, command },
  })
