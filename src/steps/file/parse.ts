import type { Problem } from '../../core/errors.ts'
import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { checkShape } from '../../document/check-shape.ts'
import { periodSeconds } from '../../document/formats.ts'
import { formatPath, type Path, valueAt } from '../../document/path.ts'
import { invalidFile } from '../../document/problem-list.ts'
import type { Fault } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { parseDocument, type SourceDocument, stepsFile as stepsLimits } from '../../document/yaml.ts'
import { findCycle } from '../graph.ts'
import { checkMeasured, checkMetricsLink } from '../kinds/gate/links.ts'
import { type Kind, kinds } from '../kinds/kind-names.ts'
import { definitions } from '../kinds/registry.ts'
import type { Schema, Scope, StepDeclaration, StepsFile } from '../model.ts'
import { checkFallback, readAlternatives } from '../prepare/fallback.ts'
import { prepareStep } from '../prepare/prepare.ts'
import { type Link, linksIn } from '../references.ts'
import { checkLink, type Targets } from './check-references.ts'
import { stepsShapes } from './shapes.ts'
import { writtenOut } from './shorthand.ts'
import { readVariableDeclarations, variableName } from './variables.ts'

/** The action's own outputs (docs/steps.md), whose names a steps file cannot use. */
const ownOutputs: readonly string[] = [
  ...['decision', 'grant', 'principal', 'service_account', 'policy_sha256', 'policy_commit', 'steps_sha256'],
  ...['results', 'results_file', 'audit_log', 'audit_sha256'],
]

/**
 * Reads a steps file: its form, every reference, and that the steps form a graph without a cycle. Bodies are checked
 * later, when they are prepared. If the file is refused, faults of bodies are reported, too. `needs` has the written
 * ids and those of references.
 *
 * @param file its name in messages: the path, or `steps (input)`
 * @throws ActionError `STEPS_INVALID` with all problems, in the order of the file
 */
export function parseStepsFile(text: string, file: string, schema: Schema): StepsFile {
  const { stepsFile, problems } = readStepsFile(text, file, schema)
  if (problems.length === 0) return stepsFile
  const ofBodies = stepsFile.steps.flatMap(declaration => bodyProblems(stepsFile, declaration, schema))
  throw invalidFile('STEPS_INVALID', file, [...problems, ...ofBodies])
}

const nothingKnown: Scope = { variables: {}, github: {}, run: { id: '' }, steps: {} }

/** Checks a body with every reference unresolved. The method of a `call` is looked up once the file itself is valid. */
function bodyProblems(file: StepsFile, declaration: StepDeclaration, schema: Schema): readonly Problem[] {
  const { id, kind } = declaration
  if (kind === 'call') return []
  const { faults } = prepareStep(file, declaration, nothingKnown, { ...schema, pipelines: {} })
  return faults.filter(({ path }) => path.startsWith(formatPath(['steps', id, kind])))
}

/** Returns the content of a steps file, as far as it can be read, and its faults except those of bodies. */
export function readStepsFile(
  text: string,
  file: string,
  schema: Schema,
): { readonly stepsFile: StepsFile; readonly problems: readonly Problem[] } {
  const document = parseDocument(text, file, 'STEPS_INVALID', stepsLimits)
  const root = isObject(document.value) ? document.value : {}
  const faults = checkShape(document.value, { type: 'object', name: 'StepsFile' }, stepsShapes).map(fault =>
    writtenOut(fault, root),
  )
  if (typeof root['version'] === 'number' && root['version'] !== 1)
    faults.push({
      path: ['version'],
      message: `version ${root['version']} is not known here`,
      cure: 'Write version: 1.',
    })

  const variables = readVariableDeclarations(root['variables'], faults)
  const drafts = readSteps(root, faults)
  const targets: Targets = {
    variables,
    schema,
    steps: kindsOf(root['steps'], drafts),
    bodies: new Map(drafts.map(({ id, body }) => [id, body])),
    studies: studiesOf(drafts),
    detaching: detaching(drafts),
  }
  const needs = new Map(drafts.map(draft => [draft.id, needsOf(draft, targets, faults)]))
  const outputs = readOutputs(root['outputs'], targets, faults)
  checkTopLevel(root, targets, faults)
  faults.push(...cycleFaults(needs, document))

  const stepsFile: StepsFile = {
    document,
    project: asString(root['project']),
    location: asString(root['location']),
    timeoutSeconds: periodSeconds(root['timeout']),
    defaults: isObject(root['defaults']) ? root['defaults'] : {},
    variables,
    steps: drafts.map(draft => declarationOf(draft, [...(needs.get(draft.id)?.keys() ?? [])], root)),
    outputs,
  }
  return {
    stepsFile,
    problems: faults.map(({ path, message, ...options }) => document.problem(path, message, options)),
  }
}

/** A step of the file, once its id and kind are known. */
interface Draft {
  readonly id: string
  readonly kind: Kind
  readonly body: JsonObject
  readonly envelope: JsonObject
}

function readSteps(root: JsonObject, faults: Fault[]): Draft[] {
  const steps = isObject(root['steps']) ? root['steps'] : {}
  const fields = stepsShapes['Step']?.fields ?? {}
  if (isObject(root['steps']) && Object.keys(steps).length === 0)
    faults.push({ path: ['steps'], message: 'holds no step', cure: 'Write at least one.' })
  return Object.entries(steps).flatMap(([id, step]): Draft[] => {
    const path = ['steps', id]
    if (!/^[a-z][a-z0-9_-]{0,62}$/.test(id)) {
      const cure = 'Ids have up to 63 of a–z, 0–9, _ and -, and begin with a letter.'
      faults.push({ path, message: `${quote(id)} is not an id of a step`, cure, key: true })
    }
    if (!isObject(step)) return []
    const named = kinds.filter(kind => Object.hasOwn(step, kind))
    // A misspelt kind is reported already, as an unknown field.
    const misspelt = Object.keys(step).some(key => !Object.hasOwn(fields, key) && suggest(key, kinds) !== undefined)
    if (named.length === 0 && !misspelt)
      faults.push({ path, message: 'names no kind of step', cure: `One of: ${kinds.join(', ')}.`, key: true })
    if (named.length > 1)
      faults.push({
        path,
        message: `is of ${named.length} kinds: ${named.join(', ')}`,
        cure: 'Make it a step each.',
        key: true,
      })
    const kind = kinds.find(candidate => named.includes(candidate))
    const body = kind && step[kind]
    if (kind === undefined || !isObject(body)) return []
    faults.push(...envelopeFaults(step, kind, path))
    return [{ id, kind, body, envelope: step }]
  })
}

/** Returns every id of the file: the id of an invalid step is still a known one. */
function kindsOf(steps: unknown, drafts: readonly Draft[]): Map<string, Kind | undefined> {
  const ids = Object.keys(isObject(steps) ? steps : {})
  return new Map<string, Kind | undefined>([
    ...ids.map((id): [string, undefined] => [id, undefined]),
    ...drafts.map(({ id, kind }): [string, Kind] => [id, kind]),
  ])
}

const detaching = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(drafts.flatMap(({ id, envelope }) => (envelope['cancel'] === 'detach' ? [id] : [])))

const studiesOf = (drafts: readonly Draft[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    drafts.flatMap(({ id, kind, body }): [string, string[]][] => {
      const { studyMetrics } = definitions[kind]
      const metrics = studyMetrics && valueAt(body, studyMetrics)
      return Array.isArray(metrics) ? [[id, metrics.filter(isObject).map(({ metricId }) => String(metricId))]] : []
    }),
  )

function envelopeFaults(step: JsonObject, kind: Kind, path: Path): Fault[] {
  const definition = definitions[kind]
  const faults: Fault[] = []
  if (periodSeconds(step['timeout']) === 0)
    faults.push({ path: [...path, 'timeout'], message: 'expected a time that is longer than nothing' })
  if (step['cancel'] === 'detach' && !definition.canDetach)
    faults.push({
      path: [...path, 'cancel'],
      message: `a ${kind} cannot be adopted later: only jobs continue by themselves`,
      cure: 'Remove it.',
      key: true,
    })
  if (step['caching'] !== undefined && !definition.hasCaching)
    faults.push({ path: [...path, 'caching'], message: `a ${kind} has no caching`, cure: 'Remove it.', key: true })
  if (step['wait'] === false && definition.mustWait)
    faults.push({
      path: [...path, 'wait'],
      message: `nothing would see the ${kind} through, nor restore what was before`,
      cure: 'Remove it.',
      key: true,
    })
  return [...faults, ...checkFallback(step, kind, path)]
}

/** Returns the ids that a step needs, each with the place of the reference. */
function needsOf(draft: Draft, targets: Targets, faults: Fault[]): Map<string, Path> {
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
      faults.push({ path: at, message: `no step is named ${need}`, ...(cure ? { cure } : {}) })
    }
  }
  const [own, others] = [linksIn(body, [...path, kind]), linksIn(envelope['fallback'], [...path, 'fallback'])]
  faults.push(...own.faults, ...others.faults)
  for (const link of [...own.links, ...others.links]) {
    const fault =
      checkLink(link, targets) ??
      versionlessFault(link, draft, targets.steps) ??
      earlyFault(link, [...path, 'pipelineJob', 'pipelineSpec']) ??
      earlyFault(link, [...path, 'fallback', link.path[3] ?? 0, 'location']) ??
      (kind === 'gate' && link.path.at(-1) === 'metrics' ? checkMetricsLink(link, body['metrics'], targets) : undefined)
    if (kind === 'gate') faults.push(...checkMeasured(link, body, targets))
    if (fault !== undefined) faults.push(fault)
    else if (link.reference.root === 'steps' && targets.steps.get(link.reference.path[0]) !== undefined)
      add(link.reference.path[0], link.path)
  }
  checkEarly(envelope, path, targets, faults)
  return needs
}

function checkTopLevel(root: JsonObject, targets: Targets, faults: Fault[]): void {
  if (periodSeconds(root['timeout']) === 0)
    faults.push({ path: ['timeout'], message: 'expected a time that is longer than nothing' })
  checkEarly(root, [], targets, faults)
  const { links, faults: flaws } = linksIn(root['defaults'], ['defaults'])
  faults.push(...flaws, ...links.flatMap(link => checkLink(link, targets) ?? earlyFault(link, link.path) ?? []))
}

/** A step's place must be known before anything runs, since the grant bounds it. */
function checkEarly(holder: JsonObject, path: Path, targets: Targets, faults: Fault[]): void {
  for (const key of ['project', 'location']) {
    const { links, faults: flaws } = linksIn(holder[key], [...path, key])
    faults.push(...flaws, ...links.flatMap(link => checkLink(link, targets) ?? earlyFault(link, link.path) ?? []))
  }
}

function earlyFault({ reference, path }: Link, early: Path): Fault | undefined {
  if (reference.root !== 'steps' || path.length !== early.length || !path.every((one, index) => one === early[index]))
    return undefined
  const message = `${reference.text}: what stands here must be known before any step runs`
  return { path, message, cure: 'Refer to variables or claims alone.' }
}

/** An upload returns only the model's name, which means its default version: mostly not the new one. */
function versionlessFault(
  { reference, path }: Link,
  { kind, body }: Draft,
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
  const message = `${text} is the model that ${maker} makes a version of, and not that version: it would be the default one`
  return { path, message, cure: `Write "${text}@\${steps.${maker}.modelVersionId}".` }
}

/** True if a text would be a valid reference inside `${…}`. */
function isReference(text: string, targets: Targets): boolean {
  if (!/^(steps|variables|github|run)\.[\w.[\]-]+$/.test(text)) return false
  const { links, faults } = linksIn(`\${${text}}`)
  return faults.length === 0 && links.every(link => checkLink(link, targets) === undefined)
}

function readOutputs(value: unknown, targets: Targets, faults: Fault[]): Record<string, string> {
  const outputs: [string, string][] = []
  for (const [name, template] of Object.entries(isObject(value) ? value : {})) {
    const path = ['outputs', name]
    if (!variableName.test(name)) faults.push({ path, message: `${quote(name)} is not a name of an output`, key: true })
    if (ownOutputs.includes(name))
      faults.push({
        path,
        message: `${name} is an output of the action's own`,
        cure: 'Choose another name.',
        key: true,
      })
    if (typeof template !== 'string') continue
    if (isReference(template, targets))
      faults.push({ path, message: `${quote(template)} is text as it stands here`, cure: `Write \${${template}}.` })
    const { links, faults: flaws } = linksIn(template, path)
    faults.push(...flaws, ...links.flatMap(link => checkLink(link, targets) ?? []))
    outputs.push([name, template])
  }
  return Object.fromEntries(outputs)
}

function cycleFaults(needs: ReadonlyMap<string, ReadonlyMap<string, Path>>, document: SourceDocument): Fault[] {
  const cycle = findCycle([...needs].map(([id, places]) => ({ id, needs: [...places.keys()] })))
  if (cycle === undefined) return []
  const [first = ''] = cycle
  const edges = cycle.map((id, index) => {
    const need = cycle[index + 1] ?? first
    const { line, column } = document.problem(needs.get(id)?.get(need) ?? [], '')
    return `${id} needs ${need === id ? 'itself' : need} (${line}:${column})`
  })
  const message =
    cycle.length === 1 ? `waits for ever: ${edges[0]}` : `a cycle that would wait for ever: ${edges.join(', ')}`
  return [{ path: ['steps', first], message, cure: 'Remove one of these.', key: true }]
}

function declarationOf(draft: Draft, needs: string[], root: JsonObject): StepDeclaration {
  const { id, kind, body, envelope } = draft
  const { timeout, queue, fallback, wait, caching, unchecked } = envelope
  const queueSeconds = periodSeconds(queue)
  return {
    id,
    kind,
    body,
    needs,
    project: asString(envelope['project'] ?? root['project']),
    location: asString(envelope['location'] ?? root['location']),
    timeoutSeconds: periodSeconds(timeout),
    wait: wait !== false,
    ...(envelope['cancel'] === 'detach' ? { detach: true } : {}),
    ...(queueSeconds !== undefined && { queueSeconds }),
    ...(Array.isArray(fallback) && fallback.length > 0 ? { fallback: readAlternatives(fallback) } : {}),
    ...(typeof caching === 'boolean' ? { caching } : {}),
    ...(Array.isArray(unchecked) ? { unchecked: unchecked.filter(path => typeof path === 'string') } : {}),
  }
}

const asString = (value: unknown): string => (typeof value === 'string' ? value : '')
