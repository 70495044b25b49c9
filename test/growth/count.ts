import { Session } from 'node:inspector'
import type { Growth } from './growth.ts'

/** What V8 tells about the blocks of code that ran (`Profiler.ScriptCoverage` of the Chrome DevTools Protocol). */
interface Coverage {
  readonly url: string
  readonly scriptId: string
  readonly functions: readonly {
    readonly functionName: string
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[]
  }[]
}

const session = new Session()
session.connect()

function ask(method: string, parameters?: object): readonly Coverage[] {
  let coverage: readonly Coverage[] = []
  session.post(method, parameters, (error, answer) => {
    if (error !== null) throw new Error(`${method}: ${error.message}`)
    coverage = (answer as { result?: readonly Coverage[] }).result ?? []
  })
  return coverage
}

/** How often each block of code runs in `act`. The counts depend on neither the machine nor its load. */
function countsOf(act: () => unknown): ReadonlyMap<string, number> {
  ask('Profiler.takePreciseCoverage')
  act()
  return new Map(
    ask('Profiler.takePreciseCoverage').flatMap(({ url, scriptId, functions }) =>
      functions.flatMap(({ functionName, ranges }) =>
        ranges.map(({ startOffset, endOffset, count }) => [
          `${functionName} in ${url}, script ${scriptId}, characters ${startOffset} to ${endOffset}`,
          count,
        ]),
      ),
    ),
  )
}

/** What runs less often takes no time. */
const few = 1_000

/** Returns the blocks of code that run more than six times as often for four times the input. */
function steepBlocks({ size, make }: Growth): string[] {
  const short = countsOf(make(size / 4))
  const long = countsOf(make(size))
  return [...long].flatMap(([block, count]) => {
    const before = short.get(block) ?? 0
    return count > few && count > 6 * before ? [`${block}: ${before} times, then ${count} times`] : []
  })
}

// V8 counts blocks only in what it compiles from here on.
ask('Profiler.enable')
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
const { cases }: { cases: Readonly<Record<string, Growth>> } = await import(process.argv[2] ?? '')
console.log(
  JSON.stringify(Object.fromEntries(Object.entries(cases).map(([name, growth]) => [name, steepBlocks(growth)]))),
)
