import { isObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Fault } from '../../document/shape.ts'

/**
 * Checks the version of a policy's format, and that it accepts this version of the action, before anything else. An
 * older action could misread a newer policy.
 */
export function checkVersions(policy: unknown, actionVersion: string): Fault[] {
  if (!isObject(policy)) return []
  const { version, requires } = policy
  if (typeof version === 'number' && version !== 1) {
    return [
      {
        path: ['version'],
        message: `policy version ${version}, but this action (${actionVersion}) reads version 1.`,
        cure: 'Use a version of the action that reads it.',
      },
    ]
  }
  if (typeof requires !== 'string') return []
  const bounds = readRange(requires)
  if (bounds === undefined) {
    return [
      {
        path: ['requires'],
        message: `no range of versions: ${quote(requires)}.`,
        cure: 'Write ">=1.0", or ">=1.0 <2".',
      },
    ]
  }
  const own = readVersion(actionVersion.replace(/[-+].*$/, ''))
  const takes = bounds.every(({ operator, version: bound }) => {
    const order = own === undefined ? Number.NaN : compare(own, bound)
    return operator === '>=' ? order >= 0 : order < 0
  })
  if (takes) return []
  const least = bounds.find(({ operator }) => operator === '>=')?.version[0]
  return [
    {
      path: ['requires'],
      message: `this policy accepts versions ${requires} of the action, this is ${actionVersion}.`,
      cure: `Change the version after @ in the workflow's uses: line${least === undefined ? '' : `, as @v${least}`}.`,
    },
  ]
}

type Version = readonly [number, number, number]
interface VersionBound {
  readonly operator: '>=' | '<'
  readonly version: Version
}

function readRange(range: string): readonly VersionBound[] | undefined {
  const bounds: VersionBound[] = []
  for (const part of range.trim().split(/ +/)) {
    const operator = part.startsWith('>=') ? '>=' : part.startsWith('<') ? '<' : undefined
    const version = operator && readVersion(part.slice(operator.length))
    if (operator === undefined || version === undefined) return undefined
    bounds.push({ operator, version })
  }
  return bounds
}

function readVersion(text: string): Version | undefined {
  const [whole, major, minor = '0', patch = '0'] = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(text) ?? []
  return whole === undefined ? undefined : [Number(major), Number(minor), Number(patch)]
}

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
