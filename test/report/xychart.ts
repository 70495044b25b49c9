import { readdirSync } from 'node:fs'

/** What Mermaid reads from an xychart. */
export interface XyChart {
  readonly title: string
  readonly categories: readonly string[] | undefined
  readonly y: readonly [number, number]
  readonly bars: readonly (readonly number[])[]
  readonly lines: readonly (readonly number[])[]
}

interface Numbered {
  readonly value: number
}

/** The part of Mermaid's module that is used: its grammar runs without a browser, `mermaid.parse` does not. */
interface XyChartModule {
  readonly diagram: { readonly parser: { readonly parser: { yy: object; readonly parse: (text: string) => unknown } } }
}

const folder = new URL('../../node_modules/mermaid/dist/chunks/mermaid.core/', import.meta.url)
const file = readdirSync(folder).find(name => /^xychartDiagram-\w+\.mjs$/.test(name)) ?? 'missing'
const { diagram } = (await import(new URL(file, folder).href)) as XyChartModule

/** Reads a chart with Mermaid's own grammar. The first line is a directive, which Mermaid takes off before. */
export function parseXyChart(text: string): XyChart {
  const lines: number[][] = []
  const bars: number[][] = []
  let title = ''
  let y: [number, number] = [0, 0]
  let categories: string[] | undefined
  diagram.parser.parser.yy = {
    setDiagramTitle: (shown: string) => {
      title = shown
    },
    ...{ setXAxisTitle: () => {}, setYAxisTitle: () => {}, setXAxisRangeData: () => {} },
    setXAxisBand: (all: readonly { readonly text: string }[]) => {
      categories = all.map(one => one.text)
    },
    setYAxisRangeData: (least: number, most: number) => {
      y = [least, most]
    },
    setLineData: (_: unknown, data: readonly Numbered[]) => lines.push(data.map(({ value }) => value)),
    setBarData: (_: unknown, data: readonly Numbered[]) => bars.push(data.map(({ value }) => value)),
  }
  const [directive = '', ...rest] = text.split('\n')
  JSON.parse(/^%%\{init: (\{.*\})\}%%$/.exec(directive)?.[1] ?? '')
  diagram.parser.parser.parse(rest.join('\n'))
  return { title, categories, y, bars, lines }
}

/** Returns the charts of a Markdown text. */
export const chartsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```mermaid\n(.*?)\n```$/gms)].map(([, chart = '']) => chart)
