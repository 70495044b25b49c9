import { readFile, stat } from 'node:fs/promises'
import { annotationText } from '../core/escape.ts'
import { parseJson } from '../core/json.ts'
import { placeToRead } from '../github/workspace.ts'
import { baseDifferences } from '../report/base-differences.ts'
import type { PlannedStep } from '../report/types.ts'
import type { RunContext } from './context.ts'

/** Results of more bytes are not read. */
const mostResultBytes = 20_000_000

/** Compares the planned bodies with the results of an earlier run. A file that cannot be used is a notice. */
export async function compareWithBase(
  { environment, runner }: Pick<RunContext, 'environment' | 'runner'>,
  path: string,
  steps: readonly PlannedStep[],
): Promise<readonly string[] | undefined> {
  const file = placeToRead(path, environment)
  const read = async (): Promise<unknown> => {
    if (file === undefined) return undefined
    const about = await stat(file)
    // A link of the checkout may lead to a device or a pipe, which never ends.
    if (!about.isFile() || about.size > mostResultBytes) return undefined
    return parseJson(await readFile(file, 'utf8'))
  }
  const differences = baseDifferences(steps, await read().catch(() => undefined))
  if (differences === undefined)
    runner.annotate({
      level: 'notice',
      title: 'No differences to an earlier run',
      message: annotationText(
        `base_results: ${path} is not a results_file of an earlier run below the workspace or RUNNER_TEMP. Upload the output results_file on the base branch, and download it before this step.`,
      ),
    })
  return differences
}
