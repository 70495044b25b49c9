import { isObject, type JsonObject } from '../../core/json.ts'
import { periodSeconds } from '../../document/formats.ts'
import { type Path, valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { definitions } from '../kinds/registry.ts'
import { linksIn, type StepLink } from '../references.ts'
import { checkLink, type Targets } from './check-references.ts'
import type { StepDraft } from './draft.ts'
import { earlyKeys } from './early-values.ts'

/**
 * Returns the ids that a step needs, each with the place of the reference.
 *
 * @param written the step as the user wrote it
 */
export function neededSteps(draft: StepDraft, written: unknown, targets: Targets, faults: Fault[]): Map<string, Path> {
  const { id, kind, body, envelope } = draft
  const path = ['steps', id]
  const needs = new Map<string, Path>()
  const add = (need: string, at: Path): void => void (needs.has(need) || needs.set(need, at))
  for (const [index, need] of (Array.isArray(envelope['needs']) ? envelope['needs'] : []).entries()) {
    const at = [...path, 'needs', index]
    if (typeof need !== 'string') continue
    if (targets.steps.get(need) !== undefined) add(need, at)
    else if (!targets.steps.has(need)) {
      const cure = suggest(need, [...targets.steps.keys()])
      faults.push({ path: at, message: `no step is named ${need}`, cure })
    }
  }
  const [own, others] = [linksIn(body, [...path, kind]), linksIn(envelope['fallback'], [...path, 'fallback'])]
  faults.push(...own.faults, ...others.faults)
  const definition = definitions[kind]
  for (const link of [...own.links, ...others.links]) {
    const found = definition.checkReference?.(link, body, targets)
    const fault =
      checkLink(link, targets) ??
      versionlessFault(link, draft, targets.steps) ??
      definition.earlyPaths?.map(early => earlyFault(link, [...path, kind, ...early])).find(one => one) ??
      earlyFault(link, [...path, 'fallback', link.path[3] ?? 0, 'location']) ??
      found?.unusable
    faults.push(...(found?.others ?? []))
    if (fault !== undefined) faults.push(fault)
    else if (link.reference.root === 'steps' && targets.steps.get(link.reference.path[0]) !== undefined)
      add(link.reference.path[0], link.path)
  }
  if (isObject(written)) checkEarly(written, ['project', 'location', ...earlyKeys], path, targets, faults)
  return needs
}

export function checkTopLevel(root: JsonObject, targets: Targets, faults: Fault[]): void {
  if (periodSeconds(root['timeout']) === 0) faults.push({ path: ['timeout'], message: 'expected a time above zero' })
  checkEarly(root, ['project', 'location', 'timeout'], [], targets, faults)
  const { links, faults: flaws } = linksIn(root['defaults'], ['defaults'])
  faults.push(...flaws, ...links.flatMap(link => checkLink(link, targets) ?? earlyFault(link, link.path) ?? []))
}

/** A step's place must be known before anything runs, since the grant bounds it, and so must how it runs. */
function checkEarly(holder: JsonObject, keys: readonly string[], path: Path, targets: Targets, faults: Fault[]): void {
  for (const key of keys) {
    // The alternatives in a list are a part of the body.
    if (typeof holder[key] !== 'string') continue
    const { links, faults: flaws } = linksIn(holder[key], [...path, key])
    faults.push(...flaws, ...links.flatMap(link => checkLink(link, targets) ?? earlyFault(link, link.path) ?? []))
  }
}

function earlyFault({ reference, path }: StepLink, early: Path): Fault | undefined {
  if (reference.root !== 'steps' || path.length !== early.length || !path.every((one, index) => one === early[index]))
    return undefined
  const message = `${reference.text}: this value must be known before any step runs`
  return { path, message, cure: 'Refer only to variables or claims.' }
}

/** An upload returns only the model's name, which means its default version: mostly not the new one. */
function versionlessFault(
  { reference, path }: StepLink,
  { kind, body }: StepDraft,
  kinds: Targets['steps'],
): Fault | undefined {
  const { root, path: of, text } = reference
  const [maker, field, ...rest] = of
  const makerKind = root === 'steps' ? kinds.get(maker) : undefined
  const isMade = makerKind !== undefined && definitions[makerKind].makesVersion
  const key = path.at(-1)
  const { versionKeys = ['model'] } = definitions[kind]
  const names = versionKeys.some(name => name === key)
  // Paths are from the root of the file: steps, the id, the kind.
  if (!isMade || field !== 'model' || rest.length > 0 || !names || valueAt(body, path.slice(3)) !== text)
    return undefined
  const message = `${text} is the model that ${maker} creates a version of, without that version: it would be the default version`
  return { path, message, cure: `Write "${text}@\${steps.${maker}.modelVersionId}".` }
}
