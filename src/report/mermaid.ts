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

/**
 * Returns a picture from the merge to its results: pull request, commit, run, grant, identity, then the steps, colored
 * by state.
 */
export function flowPicture(report: RunReport): string | undefined {
  const { run, decision, grant, credential, steps } = report
  if (grant === undefined || steps.length === 0 || steps.length > drawableSteps) return undefined
  const account = credential?.serviceAccount ?? grant.serviceAccount
  const road = [
    ...(decision?.mergedPullRequest === undefined ? [] : [['pull request', `#${decision.mergedPullRequest}`]]),
    ['commit', run.sha.slice(0, 7)],
    ['run', run.runAttempt === '1' ? run.runId : `${run.runId} · attempt ${run.runAttempt}`],
    ['grant', grant.name],
    account === undefined ? ['identity', 'federated principal'] : ['service account', account.split('@')[0] ?? account],
  ] as const
  const ids = new Map(steps.map((step, index) => [step.id, `s${index}`]))
  const last = `r${road.length - 1}`
  const lines = [
    'flowchart LR',
    ...road.map(([kind = '', value = ''], index) => `  r${index}["${label(kind, value)}"]`),
    `  ${road.map((_, index) => `r${index}`).join(' --> ')}`,
    `  subgraph vertex["Vertex AI · ${mermaidLabel(steps[0]?.project ?? '')}"]`,
    '    direction LR',
    ...steps.map(step => `    ${ids.get(step.id)}["${label(step.kind, step.id)}"]`),
    ...steps.flatMap(step => needed(step, ids).map(id => `    ${id} --> ${ids.get(step.id)}`)),
    '  end',
    ...steps.filter(step => needed(step, ids).length === 0).map(step => `  ${last} --> ${ids.get(step.id)}`),
    ...classes(road.length, steps, ids),
  ]
  return codeBlock(lines.join('\n'), 'mermaid')
}

const label = (kind: string, value: string): string => `${mermaidLabel(kind)}<br/><b>${mermaidLabel(value)}</b>`

const needed = (step: StepReport, ids: ReadonlyMap<string, string>): string[] =>
  step.needs.flatMap(need => ids.get(need) ?? [])

function classes(roadLength: number, steps: readonly StepReport[], ids: ReadonlyMap<string, string>): string[] {
  const members = new Map<Tone | 'plain', string[]>([
    ['plain', Array.from({ length: roadLength }, (_, index) => `r${index}`)],
  ])
  for (const { id, state } of steps) {
    const { tone } = describeState(state)
    members.set(tone, [...(members.get(tone) ?? []), ids.get(id) ?? ''])
  }
  const drawn = [...members].flatMap(([tone, nodes]) => {
    const [fill, stroke, color] = colours[tone]
    return [`  classDef ${tone} fill:${fill},stroke:${stroke},color:${color}`, `  class ${nodes.join(',')} ${tone}`]
  })
  return [...drawn, '  style vertex fill:none,stroke:#8c959f,stroke-dasharray:4 4']
}

/** Colors of bars on which dark and light text can be read: GitHub's dark page changes only the text. */
const style = `%%{init: ${JSON.stringify({
  gantt: { leftPadding: 12, rightPadding: 12 },
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
  if (inFlight.length < 2 || inFlight.length > drawableSteps) return undefined
  const at = (time: string | undefined): number => Date.parse(time ?? '')
  const start = Math.min(...inFlight.map(step => at(step.startedAt)))
  const end = Math.max(...inFlight.map(step => at(step.finishedAt ?? finishedAt)))
  if (!Number.isFinite(end - start) || end <= start) return undefined
  const bars = inFlight.map((step, index) => {
    const { tone, mark } = describeState(step.state)
    const tag = tone === 'bad' ? 'crit, ' : tone === 'good' ? 'done, ' : 'active, '
    const length = Math.max(1, Math.round((betweenStates(step.startedAt, step.finishedAt ?? finishedAt) ?? 0) / 1_000))
    // The prefix keeps an id from being one of Mermaid's own words.
    return `  ${mark} ${step.id.replace(/[^\w-]/g, '_')} :${tag}b${index}, ${at(step.startedAt)}, ${length}s`
  })
  const axis = end - start < 600_000 ? '%H:%M:%S' : '%H:%M'
  // Without a line for the moment of reading.
  const head = [style, 'gantt', '  dateFormat x', `  axisFormat ${axis}`, '  todayMarker off']
  return codeBlock([...head, ...bars].join('\n'), 'mermaid')
}
