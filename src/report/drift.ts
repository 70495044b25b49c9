import { clipText, code, logLine, markdown, markdownTable, printable } from '../core/escape.ts'
import type { SetupProvider } from '../policy/compile/setup.ts'
import {
  type Drift,
  type DriftEffect,
  driftEffects,
  type SetupDifference,
  worstFirst,
} from '../policy/drift/difference.ts'
import { commandBlocks, commandLines } from './commands.ts'

/** A comparison of Google's side with what policies compile to. */
export interface DriftReport extends Drift {
  readonly providers: readonly Pick<SetupProvider, 'resource'>[]
}

const logMarksOfEffects: Readonly<Record<DriftEffect, string>> = {
  'lets in': '✗ lets in  ',
  unknown: '? unknown  ',
  'keeps out': '✗ keeps out',
  neither: '- neither  ',
}

const marksOfEffects: Readonly<Record<DriftEffect, string>> = {
  'lets in': '❌ lets in',
  unknown: '❔ unknown',
  'keeps out': '⛔ keeps out',
  neither: '➖ neither',
}

/** `2 let in more than the policy, 1 unknown`; `no drift` */
export function countEffects(differences: readonly SetupDifference[]): string {
  const words: Readonly<Record<DriftEffect, string>> = {
    'lets in': 'let in more than the policy',
    unknown: 'unknown',
    'keeps out': 'keep a run out',
    neither: 'neither let in nor keep out',
  }
  const counts = driftEffects.flatMap(effect => {
    const number = differences.filter(one => one.effect === effect).length
    return number === 0 ? [] : [`${number} ${words[effect]}`]
  })
  return counts.length === 0 ? 'no drift' : counts.join(', ')
}

/** A difference with its example token, without its fix. */
export const describeSetupDifference = ({ message, example }: SetupDifference): string =>
  example === undefined ? message : `${message}. Example of such a token: ${JSON.stringify(example)}`

/** Returns lines for the log. No name in them can be a workflow command. */
export function driftLines({ differences, notes }: Drift): string[] {
  return [
    ...differences.flatMap(one => [
      `${logMarksOfEffects[one.effect]}  ${clipText(describeSetupDifference(one), 2_000)}`,
      `    ${one.fix.words}`,
      ...commandLines(one.fix.commands, '    '),
    ]),
    ...notes.map(({ message }) => `- note       ${clipText(message, 2_000)}`),
  ].map(logLine)
}

/** How a provider stands. */
export interface ProviderStanding {
  readonly provider: string
  /** The worst effect; absent: no drift. */
  readonly worst: DriftEffect | undefined
  readonly counts: Readonly<Record<DriftEffect, number>>
}

/** Returns how each provider stands, the worst first. */
export function standingOfProviders({ providers, differences }: DriftReport): ProviderStanding[] {
  const rank = (effect: DriftEffect | undefined): number =>
    effect === undefined ? driftEffects.length : driftEffects.indexOf(effect)
  return providers
    .map(({ resource }) => {
      const own = worstFirst(differences.filter(one => one.providers.includes(resource)))
      const count = (effect: DriftEffect): number => own.filter(one => one.effect === effect).length
      const counts = {
        'lets in': count('lets in'),
        unknown: count('unknown'),
        'keeps out': count('keeps out'),
        neither: count('neither'),
      }
      return { provider: resource, worst: own[0]?.effect, counts }
    })
    .toSorted((a, b) => rank(a.worst) - rank(b.worst))
}

/** Formats the providers as a table for a terminal. */
export function standingTable(standings: readonly ProviderStanding[]): string[] {
  const header = ['provider', ...driftEffects]
  const rows = standings.map(({ provider, counts }) => [
    printable(provider),
    ...driftEffects.map(effect => String(counts[effect])),
  ])
  const widths = header.map((title, index) => Math.max(title.length, ...rows.map(row => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
  return [header, ...rows].map(line).map(logLine)
}

/** Returns the part of the summary about drift. */
export function driftSections({ differences, notes }: DriftReport): string[] {
  return [
    '### Set-up at Google',
    differences.length === 0
      ? "Google's side is what the policy compiles to, as far as it was compared."
      : markdownTable(
          ['', 'What', 'Difference'],
          differences.map(one => [
            marksOfEffects[one.effect],
            code(one.on),
            markdown(clipText(describeSetupDifference(one), 1_000)),
          ]),
        ),
    ...differences.flatMap(({ fix }) =>
      fix.commands.length === 0 ? [] : [`${markdown(fix.words)}\n\n${commandBlocks(fix.commands)}`],
    ),
    notes.map(({ message }) => `- ${markdown(clipText(message, 1_000))}`).join('\n'),
  ]
}
