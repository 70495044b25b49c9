import { isObject, type JsonObject } from '../../../core/json.ts'
import type { Metrics } from './metrics.ts'

/**
 * Returns a row of BigQuery's as metrics: each column by its name, with the value that it has. A number that JavaScript
 * cannot hold exactly stays text, which no bound accepts. `undefined`: it is not a row of this schema.
 * https://docs.cloud.google.com/bigquery/docs/reference/rest/v2/jobs/getQueryResults
 */
export function readRow(schema: unknown, row: unknown): Metrics | undefined {
  const fields = isObject(schema) ? schema['fields'] : undefined
  const cells = isObject(row) ? row['f'] : undefined
  if (!Array.isArray(fields) || !Array.isArray(cells) || fields.length !== cells.length) return undefined
  const columns: [string, unknown][] = []
  for (const [index, field] of fields.entries()) {
    const cell: unknown = cells[index]
    if (!isObject(field) || typeof field['name'] !== 'string' || !isObject(cell)) return undefined
    columns.push([field['name'], readCell(field, cell['v'])])
  }
  return Object.fromEntries(columns)
}

function readCell(field: JsonObject, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (field['mode'] !== 'REPEATED') return readCellValue(field, value)
  return Array.isArray(value) ? value.map(item => (isObject(item) ? readCellValue(field, item['v']) : null)) : null
}

function readCellValue(field: JsonObject, value: unknown): unknown {
  if (value === null) return null
  const type = String(field['type'])
  if (type === 'RECORD' || type === 'STRUCT') return readRow(field, value) ?? null
  if (typeof value !== 'string') return value
  if (type === 'BOOLEAN' || type === 'BOOL') return value === 'true' ? true : value === 'false' ? false : value
  if (type === 'FLOAT' || type === 'FLOAT64') return readFloat(value)
  return numeric.has(type) ? readExact(value) : value
}

const numeric: ReadonlySet<string> = new Set(['INTEGER', 'INT64', 'NUMERIC', 'BIGNUMERIC'])

/** A double, as BigQuery writes it. */
function readFloat(text: string): unknown {
  const special = { NaN: Number.NaN, Infinity, inf: Infinity, '-Infinity': -Infinity, '-inf': -Infinity }[text]
  if (special !== undefined) return special
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text
}

/** An integer or a decimal number, if a double has exactly its value. */
function readExact(text: string): unknown {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text
  const number = Number(text)
  const [, fraction = ''] = text.split('.')
  const isExact = fraction === '' ? Number.isSafeInteger(number) : number.toFixed(fraction.length) === text
  return isExact ? number : text
}
