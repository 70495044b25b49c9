import { clipText, code, logLine, markdown, markdownList, markdownTable } from '../core/escape.ts'
import { commandFor, type Need, nameOfPlace, type Untested } from '../steps/needs.ts'
import { commandBlocks } from './commands.ts'

/** The result for one thing that the steps need. */
export interface CheckedNeed {
  readonly need: Need
  /** `unknown`: an unreadable answer is neither yes nor no. */
  readonly state: 'yes' | 'no' | 'unknown'
  /** Google's words, or why no answer came, if it needs an explanation. */
  readonly why?: string
  /** True if Google does not let the caller ask. */
  readonly isDenied?: boolean
}

/** Result of mode `check`. */
export interface CheckReport {
  /** The account that was tested, as IAM names it. */
  readonly member: string
  readonly checked: readonly CheckedNeed[]
  readonly untested: readonly Untested[]
}

/** What is missing comes first. */
const needOrder: readonly CheckedNeed['state'][] = ['no', 'unknown', 'yes']
const needMarks: Readonly<Record<CheckedNeed['state'], string>> = { yes: '✅ yes', no: '❌ no', unknown: '❔ unknown' }
const logMarks: Readonly<Record<CheckedNeed['state'], string>> = {
  yes: '✓ yes    ',
  no: '✗ no     ',
  unknown: '? unknown',
}

const whatOf = (need: Need): string => need.permission ?? `API ${need.service} enabled`

/** `iam.serviceAccounts.actAs on train-runtime@…, for step train` */
export const describeNeed = (need: Need): string =>
  `${whatOf(need)} on ${nameOfPlace(need.on)}, for ${need.for.join(', ')}`

/** Returns the commands for needs of one state. Several permissions of a role need one command. */
export function commandsOf(
  { checked, member }: CheckReport,
  state: CheckedNeed['state'],
): { when: string; run: string }[] {
  const byCommand = new Map<string, Need[]>()
  for (const { need, state: found } of checked) {
    if (found !== state) continue
    const run = commandFor(need, member)
    byCommand.set(run, [...(byCommand.get(run) ?? []), need])
  }
  return [...byCommand].map(([run, needs]) => ({
    when: state === 'no' ? missingNeeds(needs) : unlessGranted(needs),
    run,
  }))
}

const missingNeeds = (needs: readonly Need[]): string => `${needs.map(whatOf).join(', ')}:`

function unlessGranted(needs: readonly Need[]): string {
  const services = needs.flatMap(({ service }) => service ?? [])
  if (services.length > 0) return `If the API ${services.join(', ')} is not enabled:`
  return `If ${needs.map(whatOf).join(', ')} ${needs.length === 1 ? 'is' : 'are'} missing:`
}

/** Returns a line for each need, then what was not tested. */
export function checkLines({ checked, untested }: CheckReport): string[] {
  return [
    ...checked.map(({ need, state, why }) => {
      const because = why === undefined ? '' : ` (${clipText(why, 300)})`
      return `${logMarks[state]}  ${describeNeed(need)}${because}`
    }),
    ...untested.flatMap(({ what, commands }) => [
      `- not tested: ${what}`,
      ...commands.map(command => `    ${command}`),
    ]),
  ].map(logLine)
}

/** `9 yes, 1 no, 2 unknown` */
export function countsOf({ checked }: CheckReport): string {
  const count = (state: CheckedNeed['state']): number => checked.filter(one => one.state === state).length
  return (['yes', 'no', 'unknown'] as const)
    .flatMap(state => (count(state) === 0 ? [] : [`${count(state)} ${state}`]))
    .join(', ')
}

/** Returns the tested needs as a table, and below it the commands that grant what is missing or unknown. */
export function checkSections(report: CheckReport): string[] {
  const { checked, untested, member } = report
  return [
    '### What the steps need',
    checked.length === 0
      ? 'No steps were given, so only the credential was tested. Give the input `steps` to test what they need.'
      : `Asked as ${code(member)}. The check created and changed nothing.\n\n${markdownTable(
          ['', 'What', 'On', 'For'],
          [...checked]
            .sort((a, b) => needOrder.indexOf(a.state) - needOrder.indexOf(b.state))
            .map(({ need, state }) => [
              needMarks[state],
              code(whatOf(need)),
              code(nameOfPlace(need.on)),
              markdown(need.for.join(', ')),
            ]),
        )}`,
    markdownList(
      checked.flatMap(({ need, state, why }) =>
        state === 'yes' || why === undefined ? [] : [`${code(whatOf(need))}: ${markdown(clipText(why, 500))}`],
      ),
    ),
    // Missing needs ended the run, and their commands are further up.
    commandBlocks(commandsForUnknown(report)),
    untested.length === 0
      ? ''
      : `Not tested:\n\n${untested
          .map(({ what, commands }) => {
            const grants =
              commands.length === 0
                ? ''
                : `. If it lacks that, ${commands.length === 1 ? 'this grants' : 'these grant'} it:`
            return [`- ${markdown(what)}${grants}`, commandBlocks(commands)].join('\n\n')
          })
          .join('\n\n')}`,
  ]
}

/** Returns commands for unknown needs: first those that let the next check see them, then those that grant them. */
export function commandsForUnknown(report: CheckReport): { when: string; run: string }[] {
  const unseen = report.checked.flatMap(({ need, state, isDenied }) =>
    state === 'unknown' && need.permission === undefined && isDenied ? [need.on] : [],
  )
  const looks = new Set(unseen.map(on => commandFor({ on, permission: 'serviceusage.services.get' }, report.member)))
  return [
    ...[...looks].map(run => ({ when: 'This lets the next check see which APIs are enabled:', run })),
    ...commandsOf(report, 'unknown'),
  ]
}
