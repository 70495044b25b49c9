import { code, codeBlock } from '../core/escape.ts'
import { percentage, wholeMilliseconds } from '../core/text.ts'
import { joinSamples, type ModelSample, type TrafficSample } from '../steps/toolkit/traffic-sample.ts'
import { percentileKeys } from './rollout-outcome.ts'

/** A reader cannot distinguish more points at the width of a summary. */
const mostPoints = 60

/** Up to this number, each point has its time below it. */
const mostTimes = 14

/** A value of so many times the usual ones is cut, at the second number: one outlier must not flatten the rest. */
const outlier = { from: 30, cutAt: 10 } as const

/**
 * Colors that can be read on GitHub's light and dark pages. Mermaid has no legend for these charts, so the words below
 * name them. https://mermaid.js.org/syntax/xyChart.html
 */
const palette = { former: '#8c959f', own: '#2f81f7', bound: '#e5534b' } as const
const chartText = '#768390'

const chartTheme = {
  backgroundColor: 'transparent',
  ...{
    titleColor: chartText,
    xAxisLabelColor: chartText,
    xAxisTitleColor: chartText,
    xAxisTickColor: chartText,
    xAxisLineColor: chartText,
  },
  ...{ yAxisLabelColor: chartText, yAxisTitleColor: chartText, yAxisTickColor: chartText, yAxisLineColor: chartText },
}

/** A measured value of a model, and its limit. */
interface Measure {
  readonly title: string
  /** Title of the axis, with its unit. Our own words. */
  readonly axis: string
  readonly measured: (model: ModelSample) => number | undefined
  readonly bound: number | undefined
  /** From the value to the number on the axis. */
  readonly scale: number
  readonly format: (value: number, limit?: number) => string
}

/** Returns charts of the samples, with their legends in words; none if fewer than two samples have numbers. */
export function trafficCharts(samples: readonly TrafficSample[]): readonly string[] {
  const watched = samples.filter(({ by }) => by === 'watch')
  const shown = watched.length >= 2 ? watched : samples.filter(({ by }) => by === 'probe')
  return measuresOf(shown).flatMap(measure => chartOf(measure, shown) ?? [])
}

function measuresOf(samples: readonly TrafficSample[]): readonly Measure[] {
  const [first] = samples
  if (first === undefined) return []
  const { bound, by } = first
  const ofProbe = by === 'probe' && bound.failures !== undefined && bound.minRequests !== undefined
  const ratio = ofProbe ? (bound.failures ?? 0) / (bound.minRequests ?? 1) : bound.errorRatio
  const percentile =
    [percentileKeys[1], ...percentileKeys].find(({ key }) => bound[key] !== undefined) ?? percentileKeys[1]
  const of = by === 'probe' ? ' of probes' : ''
  return [
    {
      title: `Error ratio${of}`,
      axis: 'Error ratio in %',
      measured: ({ errorRatio }) => errorRatio,
      ...{ bound: ratio, scale: 100, format: percentage },
    },
    {
      title: `${percentile.what} latency${of}`,
      axis: `${percentile.what} latency in ms`,
      measured: model => model[percentile.key],
      ...{ bound: bound[percentile.key], scale: 1, format: wholeMilliseconds },
    },
  ]
}

/** One position of the axis: the new model's value, and that of the model that served before, if it is known. */
interface ChartPoint {
  readonly sample: TrafficSample
  readonly own: number
  readonly former: number | undefined
}

function chartOf(measure: Measure, samples: readonly TrafficSample[]): string | undefined {
  const known = samples.filter(({ models: [own] }) => measure.measured(own) !== undefined)
  const former = mainFormer(known)
  const points = thinned(known).map((sample): ChartPoint => {
    const other = sample.models.slice(1).find(({ deployedModelId }) => deployedModelId === former?.deployedModelId)
    return { sample, own: measure.measured(sample.models[0]) ?? 0, former: other && measure.measured(other) }
  })
  const [first] = points
  // A line needs two points, and a chart of zeros says less than its sentence.
  if (first === undefined || points.length < 2 || !points.some(({ own, former = 0 }) => own > 0 || former > 0))
    return undefined
  const shows = points.some(({ former }) => (former ?? 0) > 0)
  const top = topOf(measure, points)
  const drawn = (value: number): string => chartNumber(Math.min(value * measure.scale, top))
  const series = [
    ...(shows
      ? [{ color: palette.former, line: `  bar [${points.map(one => drawn(one.former ?? 0)).join(', ')}]` }]
      : []),
    { color: palette.own, line: `  line [${points.map(({ own }) => drawn(own)).join(', ')}]` },
    ...(measure.bound === undefined
      ? []
      : [{ color: palette.bound, line: `  line [${points.map(() => drawn(measure.bound ?? 0)).join(', ')}]` }]),
  ]
  const xyChart = { ...chartTheme, plotColorPalette: series.map(({ color }) => color).join(', ') }
  const size = { width: 900, height: 260, titleFontSize: 14, titlePadding: 4 }
  const chart = [
    `%%{init: ${JSON.stringify({ xyChart: size, themeVariables: { xyChart } })}}%%`,
    'xychart-beta',
    `  title "${measure.title}"`,
    `  ${timeAxis(points)}`,
    `  y-axis "${measure.axis}" 0 --> ${chartNumber(top)}`,
    ...series.map(({ line }) => line),
  ]
  return [
    codeBlock(chart.join('\n'), 'mermaid'),
    legend(measure, known, points, { former: shows ? former : undefined, top }),
  ].join('\n\n')
}

/** Returns the model with the most requests among those that served before. */
function mainFormer(samples: readonly TrafficSample[]): ModelSample | undefined {
  const requests = new Map<string, { readonly model: ModelSample; requests: number }>()
  for (const model of samples.flatMap(({ models }) => models.slice(1))) {
    const known = requests.get(model.deployedModelId)
    if (known === undefined) requests.set(model.deployedModelId, { model, requests: model.requests })
    else known.requests += model.requests
  }
  return [...requests.values()].sort((a, b) => b.requests - a.requests)[0]?.model
}

/**
 * Joins neighbors, so that chart and table stay readable. One that exceeded a limit is joined only if there are too many
 * of those, and the result then exceeded it, too.
 *
 * @param samples of one kind, oldest first
 */
export function thinned(samples: readonly TrafficSample[], most = mostPoints): readonly TrafficSample[] {
  for (let width = 1; width < samples.length * 2; width *= 2) {
    const groups = groupPassed(samples, width)
    if (groups.length <= most) return groups
  }
  const width = Math.ceil(samples.length / most)
  return samples.flatMap((sample, index) =>
    index % width === 0 ? [joinSamples([sample, ...samples.slice(index + 1, index + width)])] : [],
  )
}

function groupPassed(samples: readonly TrafficSample[], width: number): readonly TrafficSample[] {
  const groups: [TrafficSample, ...TrafficSample[]][] = []
  for (const sample of samples) {
    const group = groups.at(-1)
    if (group?.[0].passed && sample.passed && group.length < width) group.push(sample)
    else groups.push([sample])
  }
  return groups.map(joinSamples)
}

/** Returns the top of the axis: above all values, unless outliers would flatten the rest. */
function topOf({ bound = 0, scale }: Measure, points: readonly ChartPoint[]): number {
  const values = points.flatMap(({ own, former = 0 }) => [own, former]).sort((a, b) => a - b)
  const highest = Math.max(values.at(-1) ?? 0, bound)
  const usual = Math.max(bound, values[Math.floor(values.length / 2)] ?? 0)
  const shown = usual > 0 && highest > outlier.from * usual ? outlier.cutAt * usual : highest * 1.1
  return roundUp(Math.max(shown * scale, 0.001))
}

/** Longer than any latency. */
const largest = 1e12

/** Rounds up to two digits. A number as large as no latency is cut before. */
function roundUp(number: number): number {
  const value = Math.min(number, largest)
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(6))
}

/** Writes a number without an exponent, which the chart's grammar does not know. */
const chartNumber = (value: number): string => String(Number(Math.min(Math.max(value, 0), largest).toFixed(6)))

/** Returns the axis: a time below each point, or the numbers of many points. */
function timeAxis(points: readonly ChartPoint[]): string {
  const times = points.map(({ sample }) => clockTime(sample.to))
  if (points.length <= mostTimes && new Set(times).size === times.length)
    return `x-axis "Time (UTC)" [${times.map(time => `"${time}"`).join(', ')}]`
  return `x-axis "Samples in order, ${times[0]} to ${times.at(-1)} (UTC)" 1 --> ${points.length}`
}

/** `12:04`; `?` for a time that cannot be read. */
export const clockTime = (time: string): string => /T(\d{2}:\d{2})/.exec(time)?.[1] ?? '?'

/** Says in words what the chart shows, for those who do not see it, and what it cannot show. */
function legend(
  measure: Measure,
  samples: readonly TrafficSample[],
  points: readonly ChartPoint[],
  { former, top }: { readonly former: ModelSample | undefined; readonly top: number },
): string {
  const { bound, format, measured, scale } = measure
  const own = samples.flatMap(({ models: [first] }) => measured(first) ?? [])
  const name = code(samples[0]?.models[0].model ?? '')
  const over = own.filter(value => bound !== undefined && value > bound).length
  const cut = points.filter(one => one.own * scale > top)
  const cutWords = cut.slice(0, 5).map(({ sample, own: value }) => `${format(value, bound)} at ${clockTime(sample.to)}`)
  const joined = Math.max(...points.map(({ sample }) => sample.of))
  const lines = [
    `Blue line: ${name} ${rangeOf(own, measure)}${over === 0 ? '' : `, above the limit in ${over} of ${own.length} samples`}`,
    ...(former === undefined ? [] : [`gray bars: ${formerInWords(former, samples, measure)}`]),
    ...(bound === undefined ? [] : [`red line: the limit for ${name}, ${format(bound)}`]),
  ]
  return [
    `${lines.join(' · ')}.`,
    ...(cut.length === 0
      ? []
      : [`Cut at the top: ${cutWords.join(', ')}${cut.length > 5 ? `, and ${cut.length - 5} more` : ''}.`]),
    ...(joined === 1 ? [] : [`A point stands for up to ${joined} samples, and has the highest value of them.`]),
  ].join(' ')
}

function formerInWords(former: ModelSample, samples: readonly TrafficSample[], measure: Measure): string {
  const known = samples.flatMap(({ models }) => {
    const same = models.slice(1).find(({ deployedModelId }) => deployedModelId === former.deployedModelId)
    return (same && measure.measured(same)) ?? []
  })
  const silent = samples.length - known.length
  const rest = silent === 0 ? '' : `, without a value in ${silent} of ${samples.length} samples, drawn as 0`
  return `${code(former.model)} ${rangeOf(known, measure)}${rest}`
}

function rangeOf(values: readonly number[], { format, bound }: Measure): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? format(most, bound) : `${format(least, bound)} to ${format(most, bound)}`
}
