import { clipText, code, logLine, markdown, markdownList, markdownTable } from '../core/escape.ts'
import { formatPath } from '../document/path.ts'
import type { Change, ChangedPart, Effect, PolicyChange } from '../policy/compare/compare.ts'
import { admissionItems, admissionLines, exampleBlock } from './example-token.ts'

/** The changes of a proposed policy; `undefined`: there is no present policy to compare with. */
export interface PolicyChangeReport {
  readonly effect: Effect
  /** The grant of the plan. */
  readonly grant: string
  readonly change: PolicyChange | undefined
  /** True if there is no current policy yet. */
  readonly isFirst?: boolean
  /** Refusals of the present policy, if the proposed one admits the steps. */
  readonly refusedNow: readonly string[]
}

const effectMarks: Readonly<Record<Effect, string>> = {
  none: '⚪ no effect',
  narrowed: '✅ narrowed',
  widened: '⚠️ widened',
}

/** `widens grant train`: the change admits more, or it is not provably narrower. */
export function headlineOf(
  { change, isFirst = false }: PolicyChangeReport,
  shown: (name: string) => string = name => name,
): string {
  if (isFirst) return 'adds the first policy'
  const parts = change?.parts.filter(({ effect }) => effect === 'widened') ?? []
  const grants = parts.flatMap(({ grant }) => (grant === undefined ? [] : [shown(grant)]))
  if (grants.length === 0) return 'widens the policy'
  return `widens ${grants.length === 1 ? 'grant' : 'grants'} ${grants.join(', ')}`
}

/** Returns the summary's section; nothing without changes. */
export function policyChangeSection(report: PolicyChangeReport): string[] {
  const { change, grant, refusedNow } = report
  if (change === undefined) return [`### What changes in the policy`, notCompared]
  if (change.parts.length === 0) return []
  const own = change.parts.find(part => part.grant === grant)
  const others = change.parts.filter(part => part !== own)
  return [
    '### What changes in the policy',
    `The proposed policy, compared with the current one: **${effectMarks[change.effect]}**. What \`when\` admits is compared exactly. Any other change counts as widened unless it is provably narrower.`,
    ...(own === undefined
      ? []
      : [
          `Grant ${code(grant)}${presence(own)}: ${effectMarks[own.effect]}`,
          changeTable(own.changes),
          markdownList(itemsOf(own)),
          own.admission === undefined ? '' : exampleBlock(own.admission),
          others.length > 0 ? 'Besides:' : '',
        ]),
    markdownList(others.map(describeOther)),
    refusedNow.length === 0
      ? ''
      : `**⚠️ The current policy refuses these steps; the proposed one allows them:**\n\n${markdownList(refusedNow.slice(0, 20).map(problem => markdown(problem)))}`,
  ]
}

/** What `when` newly admits and refuses, with example tokens. */
const itemsOf = ({ admission }: ChangedPart): string[] => (admission === undefined ? [] : admissionItems(admission))

function describeOther(part: ChangedPart): string {
  const what = `${describePart(part, code)}${presence(part)}: ${effectMarks[part.effect]}${describeKeys(part)}`
  // Items of a list within a list are indented.
  return [what, ...itemsOf(part).map(item => `  - ${item}`)].join('\n')
}

const notCompared =
  'The action does not compare a policy of the checkout with the current one, so it counts as **⚠️ widened**. To compare them, write the input `policy` without `./`.'

function changeTable(changes: readonly Change[]): string {
  if (changes.length === 0) return ''
  return markdownTable(
    ['Key', 'Current', 'Proposed', 'Effect'],
    changes.map(({ path, current, proposed, effect }) => [
      code(formatPath(path.slice(2))),
      current === undefined ? '–' : code(current),
      proposed === undefined ? '–' : code(proposed),
      effectMarks[effect],
    ]),
  )
}

const describePart = ({ grant }: ChangedPart, shown: (name: string) => string): string =>
  grant === undefined ? 'The policy itself' : `Grant ${shown(grant)}`

const presence = ({ only }: ChangedPart): string =>
  only === undefined ? '' : only === 'proposed' ? ', which is new' : ', which is removed'

const describeKeys = ({ only, changes, grant }: ChangedPart): string =>
  only !== undefined || changes.length === 0
    ? ''
    : ` (${changes.map(({ path }) => code(formatPath(grant === undefined ? path : path.slice(2)))).join(', ')})`

/** Returns the changes for the log: a line for each key, then example tokens. */
export function policyChangeLines({ change }: PolicyChangeReport): string[] {
  const parts = change?.parts ?? []
  return parts
    .flatMap(part => [
      `${describePart(part, name => name)}${presence(part)}: ${part.effect}`,
      ...part.changes.map(one => `  ${one.effect}  ${changeLine(one, part)}`),
      ...(part.admission === undefined ? [] : admissionLines(part.admission).map(line => `  ${line}`)),
    ])
    .map(logLine)
}

/** `allow.images: us-docker.pkg.dev/acme-ml/train/* → **` */
export function changeLine({ path, current, proposed }: Change, { grant }: ChangedPart): string {
  const key = formatPath(grant === undefined ? path : path.slice(2))
  return `${key}: ${clipText(current ?? '(absent)', 300)} → ${clipText(proposed ?? '(absent)', 300)}`
}
