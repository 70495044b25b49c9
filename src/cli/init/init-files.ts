import { version } from '../../core/version.ts'
import { loadPolicy } from '../../policy/load/load.ts'
import { githubScriptTemplate } from './github-template.ts'
import { googleSetup } from './google-setup.ts'
import { initPaths, policyTemplate } from './policy-template.ts'
import { releaseStepsTemplate, trainStepsTemplate } from './steps-template.ts'
import { testsTemplate } from './tests-template.ts'
import type { InitValues } from './values.ts'
import { planWorkflowTemplate, trainWorkflowTemplate } from './workflow-template.ts'

/** How the set-up of Google is written: as a script of gcloud, for Terraform, or both. */
export type SetupTarget = 'gcloud' | 'terraform' | 'both'

export interface InitFile {
  /** In the repository, with `/`. */
  readonly path: string
  readonly text: string
  /** What it is, in a few words. */
  readonly what: string
}

type FileName = keyof typeof initPaths

const purposes: Readonly<Record<FileName, string>> = {
  policy: 'which workflow may do what',
  tests: 'tests of the policy',
  plan: 'a plan on each pull request, and the tests of the policy',
  train: 'trains on merges, releases after an approval',
  trainSteps: 'the steps of training',
  releaseSteps: 'the steps of a release',
  googleScript: "Google's side, for gcloud",
  googleTerraform: "Google's side, for Terraform",
  github: "GitHub's side: ruleset and environment",
}

const fileNames = (setup: SetupTarget): readonly FileName[] =>
  (Object.keys(purposes) as readonly FileName[]).filter(
    name => !(name === 'googleScript' && setup === 'terraform') && !(name === 'googleTerraform' && setup === 'gcloud'),
  )

/** Returns the paths of all files of `init`, which need no values. */
export const pathsOfFiles = (setup: SetupTarget): readonly string[] => fileNames(setup).map(name => initPaths[name])

/** Renders all files. The set-up of Google is compiled from the policy. */
export function initFiles(values: InitValues, setup: SetupTarget): readonly InitFile[] {
  const policy = policyTemplate(values)
  // Nothing is written that the action would refuse.
  const loaded = loadPolicy(policy, initPaths.policy, version)
  const texts: Readonly<Record<FileName, string>> = {
    policy,
    tests: testsTemplate(values),
    plan: planWorkflowTemplate(values),
    train: trainWorkflowTemplate(values),
    trainSteps: trainStepsTemplate(values),
    releaseSteps: releaseStepsTemplate(values),
    github: githubScriptTemplate(values),
    ...googleSetup(loaded, `${values.repository}/${initPaths.policy}`),
  }
  return fileNames(setup).map(name => ({ path: initPaths[name], text: texts[name], what: purposes[name] }))
}
