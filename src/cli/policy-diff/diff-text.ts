import { logLine } from '../../core/escape.ts'
import { formatPath } from '../../document/path.ts'
import type { Admission, ExampleToken } from '../../policy/compare/admission.ts'
import type { ChangedPart, Effect } from '../../policy/compare/compare.ts'
import type { SetupChange } from '../../policy/compare/setup-change.ts'
import { describeExample } from '../../report/example-token.ts'
import { changeLine } from '../../report/policy-change.ts'
import { type Style, styleOf } from '../style.ts'
import type { PolicyDiff } from './policy-diff.ts'

const colorOfEffect = { none: 'dim', narrowed: 'green', widened: 'yellow' } as const satisfies Record<
  Effect,
  keyof Style
>

/** Formats what a change of a policy newly admits and refuses, grant by grant. */
export function diffAsText({ old, proposed, change, setup, command }: PolicyDiff, hasColor: boolean): string {
  const style = styleOf(hasColor)
  const effect = style[colorOfEffect[change.effect]](change.effect === 'none' ? 'no change of access' : change.effect)
  return [
    `${style.bold(logLine(proposed))}, compared with ${logLine(old)}: ${effect}`,
    ...change.parts.flatMap(part => partLines(part, style)),
    ...setupLines(setup, command),
  ].join('\n')
}

function partLines(part: ChangedPart, style: Style): string[] {
  const { grant, only, effect, changes, admission } = part
  const name = grant === undefined ? 'The policy itself' : `Grant ${grant}`
  const presence = only === undefined ? '' : only === 'proposed' ? ', which is new' : ', which is removed'
  return [
    '',
    `${style.bold(logLine(name))}${presence}: ${style[colorOfEffect[effect]](effect)}`,
    ...(admission === undefined
      ? []
      : [
          ...admissionText('+ newly admits', admission.admitted, 'before', style.yellow, style),
          ...admissionText('- newly refuses', admission.refused, 'now', style.green, style),
        ]),
    ...changes.map(one =>
      only === 'proposed'
        ? `  ${logLine(`${formatPath(one.path.slice(2))}: ${one.proposed}`)}`
        : `  ${style[colorOfEffect[one.effect]](one.effect.padEnd(8))} ${logLine(changeLine(one, part))}`,
    ),
  ]
}

function admissionText(
  verb: string,
  admission: Admission,
  compared: 'before' | 'now',
  color: (text: string) => string,
  style: Style,
): string[] {
  if (admission.kind === 'none') return []
  if (admission.kind === 'undecided') return [`  ${color(verb)}: not decided, because ${admission.reason}`]
  return admission.examples.flatMap(example => [
    `  ${color(`${verb}:`)} ${logLine(describeExample(example, compared))}`,
    ...(example.differs.length === 0 ? [] : [`      ${tokenLine(example, style)}`]),
  ])
}

/** The claims of a token on one line. Those that differ stand out. */
function tokenLine({ claims, differs }: ExampleToken, style: Style): string {
  const special = new Set(differs.map(({ claim }) => claim))
  return Object.entries(claims)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => style[special.has(name) ? 'bold' : 'dim'](logLine(`${name} ${value}`)))
    .join(style.dim(', '))
}

const mostParts = 20

/** Says what Google's side needs, and the command that prints it. */
function setupLines(setup: SetupChange, command: string): string[] {
  if (setup.kind === 'failed')
    return ['', logLine(`Google's side: the ${setup.version} policy does not compile. ${setup.reason}`)]
  const { changes } = setup
  if (changes.length === 0) return ['', "Google's side stays as it is."]
  const more = changes.length > mostParts ? [`  and ${changes.length - mostParts} more`] : []
  return [
    '',
    "Google's side must change. Until then, it admits what the old policy says:",
    ...changes.slice(0, mostParts).map(({ change, part }) => logLine(`  ${change.padEnd(7)} ${part}`)),
    ...more,
    'This prints all of it (name the other policies of the same provider, too):',
    logLine(`  ${command}`),
  ]
}
