import { describeState } from '../states.ts'
import { type Html, html, noHtml } from './html.ts'
import type { RecordStory, RolloutPart, SamplePart } from './story.ts'
import { round } from './words.ts'

const width = 940

/** Returns the steps as bars over time. */
export function stepTimeline({ steps, started_at, ended_at }: RecordStory): Html {
  const [start, end] = [Date.parse(started_at ?? ''), Date.parse(ended_at ?? '')]
  const bars = steps.slice(0, 60).flatMap(({ step, state, started_at: from, finished_at: to }) => {
    const [first, last] = [Date.parse(from ?? ''), Date.parse(to ?? ended_at ?? '')]
    return Number.isNaN(first) || Number.isNaN(last) ? [] : [{ step, state: state ?? '', first, last }]
  })
  if (bars.length === 0 || !(end > start)) return noHtml
  const [left, row] = [150, 24]
  const x = (time: number): number =>
    left + (Math.min(Math.max(time - start, 0), end - start) / (end - start)) * (width - left - 10)
  const height = bars.length * row + 26
  const rows = bars.map(({ step, state, first, last }, index) => {
    const [from, to] = [x(first), x(last)]
    return html`<text x="0" y="${index * row + 16}">${clipLabel(step, 20)}</text><rect class="bar ${describeState(state).tone}" x="${round(from)}" y="${index * row + 4}" width="${round(Math.max(to - from, 3))}" height="16" rx="3"><title>${step}</title></rect>`
  })
  const axis = bars.length * row + 6
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Steps over time">${rows}<line class="axis" x1="${left}" x2="${width - 10}" y1="${axis}" y2="${axis}"/><text x="${left}" y="${axis + 16}">${clock(start)} UTC</text><text x="${width - 10}" y="${axis + 16}" text-anchor="end">${clock(end)} UTC</text></svg>`
}

const clock = (time: number): string => new Date(time).toISOString().slice(11, 19)

const clipLabel = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

interface ChartedValue {
  readonly title: string
  readonly unit: string
  readonly value: (model: SamplePart['models'][number]) => number | null
  readonly limit: (bound: SamplePart['bound']) => number | undefined
}

/** A measure that a chart can have: others have no place in it. */
const drawn = (value: number): number | null => (value >= 0 && value < 1e15 ? value : null)

const chartedValues: readonly ChartedValue[] = [
  {
    title: 'Failed requests, percent',
    unit: ' %',
    value: ({ error_ratio }) => (error_ratio === null ? null : drawn(error_ratio * 100)),
    limit: ({ error_ratio }) => (error_ratio === undefined ? undefined : (drawn(error_ratio * 100) ?? undefined)),
  },
  {
    title: 'Latency p95, milliseconds',
    unit: ' ms',
    value: ({ p95_ms }) => drawn(p95_ms ?? NaN),
    limit: ({ p95_ms }) => drawn(p95_ms ?? NaN) ?? undefined,
  },
]

/** Returns the samples of a rollout as charts: the new model, the others, and the limit. */
export const sampleCharts = ({ samples }: RolloutPart): Html =>
  html`${chartedValues.map(charted => sampleChart(samples.slice(0, 300), charted))}`

function sampleChart(samples: readonly SamplePart[], { title, unit, value, limit }: ChartedValue): Html {
  const series = [
    { name: 'new', points: samples.map(({ models: [first] }) => (first === undefined ? null : value(first))) },
    { name: 'other', points: samples.map(({ models }) => highestKnown(models.slice(1).map(value))) },
  ]
  const limits = samples.flatMap(({ bound }) => limit(bound) ?? [])
  const most = highestKnown([...series.flatMap(({ points }) => points), ...limits])
  if (most === null || series.every(({ points }) => points.every(point => point === null))) return noHtml
  const [left, top, height] = [60, 28, 170]
  const bottom = height - 12
  const x = (index: number): number => left + ((index + 0.5) / samples.length) * (width - left - 10)
  const y = (point: number): number => bottom - (most === 0 ? 0 : point / most) * (bottom - top)
  const lines = series.map(({ name, points }) => {
    const known = points.flatMap((point, index) => (point === null ? [] : [{ x: round(x(index)), y: round(y(point)) }]))
    return html`<polyline class="${name}" points="${known.map(one => `${one.x},${one.y}`).join(' ')}"/>${known.map(one => html`<circle class="dot-${name}" cx="${one.x}" cy="${one.y}" r="3"/>`)}`
  })
  const bound = limits.length === 0 ? null : Math.min(...limits)
  const line =
    bound === null
      ? noHtml
      : html`<line class="limit" x1="${left}" x2="${width - 10}" y1="${round(y(bound))}" y2="${round(y(bound))}"/>`
  const legend = bound === null ? '' : ` · limit ${round(bound)}${unit} (dashed)`
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><text x="0" y="14">${title}: new model (blue), others (purple)${legend}</text><line class="axis" x1="${left}" x2="${width - 10}" y1="${bottom}" y2="${bottom}"/><text x="${left - 6}" y="${top + 4}" text-anchor="end">${round(most)}${unit}</text><text x="${left - 6}" y="${bottom}" text-anchor="end">0</text>${line}${lines}</svg>`
}

function highestKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : Math.max(...known)
}
