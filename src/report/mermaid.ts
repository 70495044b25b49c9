import { ActionError, type ErrorCode } from '../core/errors.ts'
import { codeBlock, mermaidLabel } from '../core/escape.ts'
import { betweenStates, describeState, type Tone } from './states.ts'
import type { RunReport, StepReport } from './types.ts'

/** With more steps a picture says less than the table. */
const drawableSteps = 24

/** Fill, border, and text in GitHub's own colors, readable on its light and dark pages. */
const colours: Readonly<Record<Tone | 'plain', readonly [string, string, string]>> = {
  good: ['#dafbe1', '#1a7f37', '#116329'],
  bad: ['#ffebe9', '#cf222e', '#a40e26'],
  stopped: ['#eaeef2', '#6e7781', '#32383f'],
  busy: ['#ddf4ff', '#0969da', '#0550ae'],
  waiting: ['#f6f8fa', '#afb8c1', '#57606a'],
  plain: ['#f6f8fa', '#d0d7de', '#24292f'],
}

/** With fewer steps the table says as much. */
const steppedFrom = 4

/** Returns a picture of the steps and what they need, colored by state. */
export function graphPicture({ steps }: RunReport): string | undefined {
  if (steps.length < steppedFrom || steps.length > drawableSteps) return undefined
  const ids = new Map(steps.map((step, index) => [step.id, `s${index}`]))
  const lines = [
    'flowchart LR',
    ...steps.map(step => `  ${ids.get(step.id)}["${label(step.kind, step.id)}"]`),
    ...steps.flatMap(step => needed(step, ids).map(id => `  ${id} --> ${ids.get(step.id)}`)),
    ...classes(steps, ids),
  ]
  return codeBlock(lines.join('\n'), 'mermaid')
}

interface RoadLink {
  readonly kind: string
  readonly value: string
}

/**
 * Returns the chain from the commit to the account, if it broke before Vertex AI: up to the link that broke, which is
 * red.
 */
export function brokenChainPicture(report: RunReport): string | undefined {
  const { run, decision, grant, mode } = report
  const broken = brokenLink(report)
  if (broken === undefined || grant === undefined || mode === 'plan') return undefined
  const merged = decision?.mergedPullRequest
  const account = grant.serviceAccount?.split('@')[0] ?? 'federated principal'
  const road: readonly RoadLink[] = [
    ...(merged === undefined ? [] : [{ kind: 'pull request', value: `#${merged}` }]),
    { kind: 'commit', value: run.sha.slice(0, 7) },
    { kind: 'run', value: run.runAttempt === '1' ? run.runId : `${run.runId} · attempt ${run.runAttempt}` },
    { kind: 'GitHub', value: 'identity token' },
    { kind: 'grant', value: grant.name },
    { kind: 'Google', value: 'token exchange' },
    { kind: 'service account', value: account },
  ]
  const at = road.findIndex(({ kind }) => kind === broken.at)
  const reached = road.slice(0, at + 1)
  const lines = [
    // The dark theme has a gray behind the label that red words do not stand out from.
    `%%{init: ${JSON.stringify({ themeVariables: { edgeLabelBackground: colours.bad[0] } })}}%%`,
    'flowchart LR',
    ...reached.map(({ kind, value }, index) => `  r${index}["${label(kind, value)}"]`),
    `  ${reached
      .slice(0, -1)
      .map((_, index) => `r${index}`)
      .join(' --> ')}`,
    `  r${at - 1} --x|"${broken.words}"| r${at}`,
    `  linkStyle ${at - 1} stroke:#cf222e,stroke-width:2px,color:${colours.bad[2]}`,
    ...classDefinitions(
      new Map([
        ['plain', reached.slice(0, -1).map((_, index) => `r${index}`)],
        ['bad', [`r${at}`]],
      ]),
    ),
  ]
  return codeBlock(lines.join('\n'), 'mermaid')
}

/** Codes of errors that end the chain before Vertex AI, with the link that could not be reached. */
const brokenLinks: Readonly<Partial<Record<ErrorCode, { readonly at: string; readonly words: string }>>> = {
  TOKEN_UNAVAILABLE: { at: 'GitHub', words: 'no token' },
  TOKEN_REJECTED: { at: 'GitHub', words: 'not valid' },
  DENIED: { at: 'grant', words: 'denied' },
  EVIDENCE_UNAVAILABLE: { at: 'grant', words: 'not decided' },
  STS_REJECTED: { at: 'Google', words: 'refused' },
  IMPERSONATION_REJECTED: { at: 'service account', words: 'refused' },
}

/** A grant that was revoked during the run had let it in. */
const brokenLink = ({ failure, steps }: RunReport) =>
  failure instanceof ActionError && steps.every(({ startedAt }) => startedAt === undefined)
    ? brokenLinks[failure.code]
    : undefined

const label = (kind: string, value: string): string => `${mermaidLabel(kind)}<br/><b>${mermaidLabel(value)}</b>`

const needed = (step: StepReport, ids: ReadonlyMap<string, string>): string[] =>
  step.needs.flatMap(need => ids.get(need) ?? [])

function classes(steps: readonly StepReport[], ids: ReadonlyMap<string, string>): string[] {
  const members = new Map<Tone, string[]>()
  for (const { id, state } of steps) {
    const { tone } = describeState(state)
    members.set(tone, [...(members.get(tone) ?? []), ids.get(id) ?? ''])
  }
  return classDefinitions(members)
}

const classDefinitions = (members: ReadonlyMap<Tone | 'plain', readonly string[]>): string[] =>
  [...members].flatMap(([tone, nodes]) => {
    const [fill, stroke, color] = colours[tone]
    return [`  classDef ${tone} fill:${fill},stroke:${stroke},color:${color}`, `  class ${nodes.join(',')} ${tone}`]
  })

/** Colors of bars on which dark and light text can be read: GitHub's dark page changes only the text. */
const style = `%%{init: ${JSON.stringify({
  // Room for the first and the last time.
  gantt: { leftPadding: 40, rightPadding: 40 },
  themeVariables: {
    doneTaskBkgColor: '#4ac26b',
    doneTaskBorderColor: '#2da44e',
    critBkgColor: '#ff8182',
    critBorderColor: '#fa4549',
    activeTaskBkgColor: '#8c959f',
    activeTaskBorderColor: '#6e7781',
  },
})}}%%`

/** Returns a timeline, if there are several steps. Bars of failed steps are red. */
export function timelinePicture({ steps, finishedAt }: RunReport): string | undefined {
  const inFlight = steps.filter(step => step.startedAt !== undefined)
  if (inFlight.length < steppedFrom || inFlight.length > drawableSteps) return undefined
  const at = (time: string | undefined): number => Date.parse(time ?? '')
  const start = Math.min(...inFlight.map(step => at(step.startedAt)))
  const end = Math.max(...inFlight.map(step => at(step.finishedAt ?? finishedAt)))
  if (!Number.isFinite(end - start) || end <= start) return undefined
  const bars = inFlight.map((step, index) => {
    const { tone, mark } = describeState(step.state)
    const tag = tone === 'bad' ? 'crit, ' : tone === 'good' ? 'done, ' : 'active, '
    const length = Math.max(1, Math.round((betweenStates(step.startedAt, step.finishedAt ?? finishedAt) ?? 0) / 1_000))
    // The prefix keeps an id from being one of Mermaid's own words.
    return `  ${mark} ${step.id.replace(/[^\w-]/g, '_')} :${tag}b${index}, ${inUtc(at(step.startedAt))}, ${length}s`
  })
  const axis = end - start < 600_000 ? '%H:%M:%S' : '%H:%M'
  // Without a line for the moment of reading.
  const form = '  dateFormat YYYY-MM-DD HH:mm:ss'
  const head = [style, 'gantt', '  title Times in UTC', form, `  axisFormat ${axis}`, '  todayMarker off']
  return codeBlock([...head, ...bars].join('\n'), 'mermaid')
}

/** Mermaid shows times in the reader's time zone, unless they are written without one. */
const inUtc = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ')
