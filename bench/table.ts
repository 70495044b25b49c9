import { judge, quantile, type Row } from './measure.ts'

const head = ['', 'against', 'ours', 'theirs', 'median', 'quartiles', 'of the best', 'bound', '', 'rounds']

/** Formats one line per figure, below a line of headings. */
export function table(rows: readonly Row[]): string[] {
  const lines = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...lines.map(line => (line[column] ?? '').length)))
  return lines.map(line =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function cellsOf(row: Row): string[] {
  const { median, from, to, best, verdict } = judge(row)
  const figure = (value: number): string =>
    row.theirs === undefined ? value.toFixed(value < 100 ? 1 : 0) : `${value.toFixed(2)}×`
  const figures = [figure(median), `${figure(from)} to ${figure(to)}`, figure(best), `≤ ${figure(row.bound)}`, verdict]
  const [ours, theirs] = row.theirs === undefined ? ['', ''] : [times(row.ours), times(row.theirs)]
  return [row.what, row.against, ours, theirs, ...figures, String(row.ours.length)]
}

const times = (list: readonly number[]): string =>
  `${quantile(list, 0.5).toFixed(0)} (${Math.min(...list).toFixed(0)}) ms`
