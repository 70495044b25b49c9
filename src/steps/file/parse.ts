import type { Problem } from '../../core/errors.ts'
import { isObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { checkShape } from '../../document/check-shape.ts'
import { periodSeconds } from '../../document/formats.ts'
import { formatPath, type Path, valueAt } from '../../document/path.ts'
import { invalidFile } from '../../document/problem-list.ts'
import type { Fault } from '../../document/shape.ts'
import { parseDocument, type SourceDocument, stepsFile as stepsLimits } from '../../document/yaml.ts'
import { findCycle } from '../graph.ts'
import { prepareStep } from '../prepare/prepare.ts'
import { linksIn } from '../references.ts'
import type { Schema, Scope, StepDeclaration, StepsFile } from '../types.ts'
import { checkLink, type Targets } from './check-references.ts'
import { detaching, kindsOf, readSteps, studiesOf } from './draft.ts'
import { asString, declarationOf, withPendingValues } from './early-values.ts'
import { stepsShapes } from './shapes.ts'
import { writtenOut } from './shorthand.ts'
import { checkTopLevel, neededSteps } from './step-references.ts'
import { readVariableDeclarations, variableName } from './variables.ts'

/** The action's own outputs (docs/steps.md), whose names a steps file cannot use. */
export const ownOutputs: readonly string[] = [
  ...[
    'decision',
    'policy_change',
    'grant',
    'principal',
    'service_account',
    'policy_sha256',
    'policy_commit',
    'steps_sha256',
  ],
  ...['results', 'results_file', 'audit_log', 'audit_sha256', 'console_url', 'summary'],
  ...['gateway_url', 'port', 'credentials_file_path', 'project_id', 'access_token', 'id_token'],
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
  const written = isObject(document.value) ? document.value : {}
  const root = withPendingValues(written)
  const faults = checkShape(
    isObject(document.value) ? root : document.value,
    { type: 'object', name: 'StepsFile' },
    stepsShapes,
  ).map(fault => writtenOut(fault, root))
  if (typeof root['version'] === 'number' && root['version'] !== 1)
    faults.push({
      path: ['version'],
      message: `version ${root['version']} is not supported`,
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
  const needs = new Map(
    drafts.map(draft => [draft.id, neededSteps(draft, valueAt(written, ['steps', draft.id]), targets, faults)]),
  )
  const outputs = readOutputs(root['outputs'], targets, faults)
  checkTopLevel(written, targets, faults)
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
        message: `${name} is an output of the action itself`,
        cure: 'Choose another name.',
        key: true,
      })
    if (typeof template !== 'string') continue
    if (isReference(template, targets))
      faults.push({ path, message: `${quote(template)} is plain text here`, cure: `Write \${${template}}.` })
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
    cycle.length === 1 ? `waits forever: ${edges[0]}` : `a cycle that would wait forever: ${edges.join(', ')}`
  return [{ path: ['steps', first], message, cure: 'Remove one of these.', key: true }]
}
