import { initPaths, planJob, releaseEnvironment } from './policy-template.ts'
import type { InitValues } from './values.ts'
import { yamlScalar } from './yaml-scalar.ts'

/** Says what to replace, and how to pin the action. */
const pinNote = (action: string): string =>
  /@[0-9a-f]{40}$/.test(action) ? '' : ' # better: the full commit SHA, which cannot move'

/** `acme/keyless-vertex@v1` as npm names it: `github:acme/keyless-vertex#v1`. */
export const asPackage = (action: string): string => `github:${action.replace('@', '#')}`

/**
 * Returns the workflow for pull requests: a plan of the training and of the release, and the tests of the policy, without
 * any token of Google.
 */
export function planWorkflowTemplate({ action }: InitValues): string {
  return `# Shows on each pull request what a merge would submit, and what it changes in the policy.
# It tests the policy, and gets no token of Google.
name: ${planJob}
on: pull_request
permissions: { contents: read }
jobs:
  ${planJob}: # the ruleset requires this job: ${initPaths.github}
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}${pinNote(action)}
        with:
          mode: plan
          grant: train
          steps: ${initPaths.trainSteps}
      - uses: ${action}
        with:
          mode: plan
          grant: deploy
          steps: ${initPaths.releaseSteps}
  policy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: npx --yes '${asPackage(action)}' validate
      - run: npx --yes '${asPackage(action)}' test
        if: always()
`
}

/** Returns the workflow for merges: it trains, and after an approval it releases. */
export function trainWorkflowTemplate({ action, branch }: InitValues): string {
  return `# A merge trains the model. Then a person approves the environment ${releaseEnvironment},
# and the same run releases it.
name: train
on:
  push: { branches: [${yamlScalar(branch)}] }
  workflow_dispatch: # trains again, and releases nothing
permissions: { contents: read, id-token: write }
jobs:
  train:
    runs-on: ubuntu-latest
    outputs: { model: "\${{ steps.vertex.outputs.model }}" }
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}${pinNote(action)}
        id: vertex
        with:
          grant: train
          steps: ${initPaths.trainSteps}
      - uses: actions/upload-artifact@v4
        if: always() && steps.vertex.outputs.audit_log # empty if there is no record
        with: { name: vertex-record, path: "\${{ steps.vertex.outputs.audit_log }}" }
  deploy:
    needs: train
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    environment: ${releaseEnvironment} # another person approves it
    permissions: { contents: read, id-token: write, actions: read } # actions: to read who approved
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}
        id: vertex
        with:
          grant: deploy
          steps: ${initPaths.releaseSteps}
          variables: model=\${{ needs.train.outputs.model }}
      - uses: actions/upload-artifact@v4
        if: always() && steps.vertex.outputs.audit_log
        with: { name: vertex-record-deploy, path: "\${{ steps.vertex.outputs.audit_log }}" }
`
}
