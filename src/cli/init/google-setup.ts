import { compileSetup } from '../../policy/compile/compile.ts'
import { renderGcloud } from '../../policy/compile/gcloud.ts'
import { renderTerraform } from '../../policy/compile/terraform.ts'
import type { LoadedPolicy } from '../../policy/load/load.ts'

/** The set-up of Google as files. */
interface GoogleSetup {
  readonly googleScript: string
  readonly googleTerraform: string
}

/**
 * Compiles the set-up of Google from the policy.
 *
 * @param name of the policy: `acme/fraud/.github/vertex-policy.yml`
 */
export function googleSetup({ policy, sha256 }: LoadedPolicy, name: string): GoogleSetup {
  const setup = compileSetup([{ policy, sha256, name }])
  return { googleScript: renderGcloud(setup), googleTerraform: renderTerraform(setup) }
}
