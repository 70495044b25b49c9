import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import type { MachinePrices } from '../policy.ts'
import type { PolicyPart, PolicyReader } from './reader.ts'

/** Reads the prices of machines. A faulty one is reported and left out. */
export function readMachinePrices(
  value: PolicyPart<'MachinePrices'> | undefined,
  path: Path,
  reading: PolicyReader,
): MachinePrices | undefined {
  if (value === undefined) return undefined
  const { currency = '', per_hour: perHour } = value
  if (value.currency !== undefined && !/^[A-Z]{3}$/.test(currency))
    reading.report({
      path: [...path, 'currency'],
      message: `${quote(currency)} is not a currency.`,
      cure: 'Write its three letters, such as USD or EUR.',
    })
  const at = [...path, 'per_hour']
  const [machines, accelerators] = [perHour?.machines, perHour?.accelerators]
  if (perHour !== undefined && [machines, accelerators].every(table => Object.keys(table ?? {}).length === 0))
    reading.report({
      path: at,
      message: 'no price.',
      cure: 'Add machines: { n1-standard-8: 0.38 }, say, or remove prices.',
      key: true,
    })
  return {
    currency,
    machines: readTable(machines, [...at, 'machines'], reading),
    accelerators: readTable(accelerators, [...at, 'accelerators'], reading),
  }
}

/** A name is exact: a pattern would give machines of different sizes the same price. */
function readTable(
  table: Readonly<Record<string, number | undefined>> | undefined,
  path: Path,
  { report }: PolicyReader,
): Record<string, number> {
  const read: Record<string, number> = {}
  for (const [name, price] of Object.entries(table ?? {})) {
    if (!/^[\w./-]{1,100}$/.test(name))
      report({
        path: [...path, name],
        message: `${quote(name)} is not a type.`,
        cure: 'Write one type in full: a price has no patterns.',
        key: true,
      })
    else if (price !== undefined) read[name] = price
  }
  return read
}
