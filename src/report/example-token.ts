import { code, codeBlock, details } from '../core/escape.ts'
import { quote } from '../core/text.ts'
import type { Admission, ClaimDifference, ExampleToken } from '../policy/compare/admission.ts'
import type { AdmissionChange } from '../policy/compare/compare.ts'

/** What a token is compared with: another version of the policy, or the policy that is tested. */
type ComparedWith = 'before' | 'now' | 'expected'

/** How names and values are written: as text, or as code in Markdown. */
interface TokenWords {
  readonly claim: (name: string) => string
  readonly value: (value: string) => string
  readonly phrase: (words: string) => string
}

const asWords = (text: string): string => text
const inText: TokenWords = {
  claim: asWords,
  // A value that could be mistaken for several words is quoted.
  value: value => (/^[\w./@:{}*+-]+$/.test(value) ? value : quote(value)),
  phrase: asWords,
}
const inMarkdown: TokenWords = { claim: code, value: code, phrase: code }

/** Formats what is special about a token: `event_name is schedule (before: push), otherwise as before`. */
export function describeExample(
  { differs, claims, isIssued }: ExampleToken,
  compared: ComparedWith,
  words: TokenWords = inText,
): string {
  const differences = differs.map(one => describeDifference(one, compared, words))
  const what =
    differs.length === 0 ? listClaims(claims, words) : `${differences.join(' and ')}, otherwise as ${compared}`
  return isIssued ? what : `${what} (GitHub issues no such token, as far as its documentation says)`
}

function describeDifference(
  { claim, value, expected }: ClaimDifference,
  compared: ComparedWith,
  words: TokenWords,
): string {
  const actual = value === undefined ? 'is absent' : `is ${words.value(value)}`
  return `${words.claim(claim)} ${actual} (${compared}: ${words.phrase(expected)})`
}

/** Formats claims on one line: `event_name push, ref refs/heads/main`. */
export const listClaims = (claims: ExampleToken['claims'], words: TokenWords = inText): string =>
  Object.entries(claims)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${words.claim(name)} ${words.value(value)}`)
    .join(', ')

/** Formats what `when` newly admits and refuses, for the log: the difference, then the claims of the token. */
export function admissionLines({ admitted, refused }: AdmissionChange): string[] {
  return [...linesOfAdmission('newly admits', admitted, 'before'), ...linesOfAdmission('newly refuses', refused, 'now')]
}

function linesOfAdmission(verb: string, admission: Admission, compared: ComparedWith): string[] {
  if (admission.kind === 'none') return []
  if (admission.kind === 'undecided') return [`${verb}: not decided (${admission.reason})`]
  return admission.examples.flatMap(example => [
    `${verb}: ${describeExample(example, compared)}`,
    ...(example.differs.length === 0 ? [] : [`  ${listClaims(example.claims)}`]),
  ])
}

/** Formats the same as items of a Markdown list. */
export const admissionItems = ({ admitted, refused }: AdmissionChange): string[] => [
  ...itemsOfAdmission('⚠️ Newly admits', admitted, 'before'),
  ...itemsOfAdmission('Newly refuses', refused, 'now'),
]

function itemsOfAdmission(verb: string, admission: Admission, compared: ComparedWith): string[] {
  if (admission.kind === 'none') return []
  if (admission.kind === 'undecided') return [`${verb}: not decided, because ${admission.reason}`]
  return admission.examples.map(example => `${verb}: ${describeExample(example, compared, inMarkdown)}`)
}

/** Returns the claims of all examples as a folded block; nothing if the list of them says it all. */
export function exampleBlock({ admitted, refused }: AdmissionChange): string {
  const tokens = (admission: Admission): string[] =>
    admission.kind !== 'tokens' || admission.examples.every(({ differs }) => differs.length === 0)
      ? []
      : admission.examples.map(({ claims }) => JSON.stringify(claims, undefined, 1).replaceAll(/\n */g, ' '))
  const [wider, narrower] = [tokens(admitted), tokens(refused)]
  if (wider.length + narrower.length === 0) return ''
  const lines = [...withTitle('// newly admitted', wider), ...withTitle('// newly refused', narrower)]
  return details('The whole tokens', [codeBlock(lines.join('\n'), 'jsonc')])
}

const withTitle = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines]
