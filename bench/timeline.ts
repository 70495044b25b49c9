import type { Walk } from './stage.ts'

/**
 * Shows a run by its round trips, as the emulated hosts saw it. `idle` is the time before a request while its
 * connection was open and the previous answer had arrived: the action was loading or computing.
 */
export function timeline({ startedAt, requests, connections }: Walk, latencyMs: number): string[] {
  const from = (at: number): number => at - startedAt
  const opened = connections.map(({ number, host, at }) => ({
    number,
    host,
    begin: from(at) - latencyMs,
    end: from(at) + latencyMs,
  }))
  const answered = requests.map(({ response, at }) => from(response?.at ?? at))
  let waited = 0
  const lines = requests.map((request, index) => {
    const begin = from(request.at)
    const ready = opened.find(({ number }) => number === request.connection)?.end ?? 0
    const before = answered.filter((end, other) => other !== index && end <= begin)
    const idle = Math.max(0, begin - Math.max(ready, ...before))
    waited += idle
    const path = request.path.length > 60 ? `${request.path.slice(0, 57)}…` : request.path
    return {
      begin,
      text: `${span(begin, answered[index] ?? begin)}  idle ${pad(idle)}  ${request.method} ${request.host}${path}`,
    }
  })
  const tunnels = opened.map(({ begin, end, host }) => ({
    begin,
    text: `${span(begin, end)}             connect ${host}`,
  }))
  return [
    ...[...tunnels, ...lines].toSorted((a, b) => a.begin - b.begin).map(({ text }) => text),
    `in all ${waited.toFixed(0)} ms of computing between answers and requests`,
  ]
}

const pad = (milliseconds: number): string => milliseconds.toFixed(0).padStart(4)
const span = (begin: number, end: number): string => `${pad(begin)} –${pad(end)} ms`
