import { Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Fault } from '../../document/shape.ts'
import { resolveReferences } from '../references.ts'
import type { PreparedStep, Scope, StepDeclaration } from '../types.ts'

/** Both become parts of a URL, the location even of its host. */
const placeForms = {
  project: {
    pattern: /^(([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]|[1-9]\d{0,18})$/,
    expected: 'the id of a project, such as acme-ml',
  },
  location: {
    pattern: /^[a-z]{2,20}(-[a-z]{2,20}\d{1,2})?$/,
    expected: 'a location of Vertex AI, such as us-central1',
  },
} as const

/**
 * Returns a step's project and location, references resolved. Before the token is verified a variable or a claim may
 * still be missing, as in `plan`. After that it must be known. Paths of faults are from the step.
 */
export function resolvePlace(
  declaration: StepDeclaration,
  scope: Scope,
): Pick<PreparedStep, 'project' | 'location' | 'pendingPlace'> & { faults: readonly Fault[] } {
  const faults: Fault[] = []
  const pendingPlace: Partial<Record<'project' | 'location', Pending>> = {}
  const resolve = (key: 'project' | 'location'): string => {
    const path = [key]
    const { value, faults: flaws } = resolveReferences(declaration[key], scope, path)
    faults.push(...flaws)
    if (value instanceof Pending) {
      const message = `${value.reference} must be known before the run`
      if (!scope.verified) pendingPlace[key] = value
      else if (flaws.length === 0) faults.push({ path, message, cure: 'Give the variable that it refers to.' })
      return value.reference
    }
    if (typeof value === 'string' && placeForms[key].pattern.test(value)) return value
    const got = typeof value === 'string' ? quote(value) : (JSON.stringify(value) ?? 'nothing').slice(0, 80)
    const region = key === 'location' ? regionMeant(String(value)) : undefined
    const cure = region && `Did you mean ${region}?`
    faults.push({ path, message: `expected ${placeForms[key].expected}, got ${got}`, cure })
    return String(value)
  }
  return { project: resolve('project'), location: resolve('location'), pendingPlace, faults }
}

/** Returns `us-central1` for `us-central-1`, or for a zone in it. */
function regionMeant(text: string): string | undefined {
  const region = text.replace(/(?<=\d)-[a-f]$/, '').replace(/-(\d{1,2})$/, '$1')
  return placeForms.location.pattern.test(region) ? region : undefined
}
