import { quoteShell } from '../../core/gcloud.ts'
import type { InitFile, SetupTarget } from './init-files.ts'
import { initPaths, releaseEnvironment } from './policy-template.ts'
import type { InitValues } from './values.ts'
import { asPackage } from './workflow-template.ts'

/** One thing to do: what, and the commands that do it. */
type NextStep = readonly [what: string, ...commands: readonly string[]]

/** Returns what to do after the files are written, in order: complete commands, with the user's values. */
export function nextSteps(values: InitValues, setup: SetupTarget, files: readonly InitFile[]): readonly string[] {
  const { branch, image, action, builds } = values
  const withAction = [initPaths.plan, initPaths.train].filter(path => files.some(file => file.path === path))
  const parts: readonly NextStep[] = [
    ['Create what jobs use, unless it exists:', ...creations(values)],
    ["Set up Google's side, as an administrator of IAM:", ...googleCommands(setup)],
    ["Set up GitHub's side, as an administrator of the repository:", `sh ${initPaths.github}`],
    ...(image.digest === undefined && !builds ? [digestStep(values)] : []),
    ...(action.startsWith('OWNER/') && withAction.length > 0
      ? [[`In ${withAction.join(' and ')}, replace OWNER with the account that publishes the action.`] as const]
      : []),
    ['See what a merge would do:', `npx --yes ${quoteShell(asPackage(action))} plan`],
    [
      `Commit, and open a pull request. Its merge to ${branch} trains. Then a person approves ${releaseEnvironment}, and the run releases:`,
      'git switch --create vertex',
      `git add ${files.map(({ path }) => quoteShell(path)).join(' ')}`,
      "git commit --message 'Train and release on Vertex AI'",
      'git push --set-upstream origin vertex',
      'gh pr create --fill',
    ],
  ]
  const lines = parts.flatMap(([what, ...commands], index) => [
    `  ${index + 1}. ${what}`,
    ...commands.map(command => `     ${command}`),
  ])
  return ['', 'Next:', ...lines]
}

function creations({ bucket, project, region, image }: InitValues): readonly string[] {
  const [ours, itsProject] = [project, image.project].map(one => `--project=${quoteShell(one)}`)
  return [
    `gcloud services enable storage.googleapis.com ${ours}`,
    `gcloud services enable artifactregistry.googleapis.com ${itsProject}`,
    `gcloud storage buckets create ${quoteShell(`gs://${bucket}`)} ${ours} --location=${quoteShell(region)} --uniform-bucket-level-access`,
    `gcloud artifacts repositories create ${quoteShell(image.repository)} ${itsProject} --location=${quoteShell(image.location)} --repository-format=docker`,
  ]
}

const digestStep = ({ image }: InitValues): NextStep => [
  `Build and push the image. Then put its digest into ${initPaths.trainSteps}, in place of the zeros. The last command shows it:`,
  `gcloud auth configure-docker ${quoteShell(`${image.location}-docker.pkg.dev`)} --quiet`,
  `docker build --tag ${quoteShell(`${image.name}:latest`)} .`,
  `docker push ${quoteShell(`${image.name}:latest`)}`,
  `gcloud artifacts docker images describe ${quoteShell(`${image.name}:latest`)} --format='value(image_summary.digest)'`,
]

function googleCommands(setup: SetupTarget): readonly string[] {
  return setup === 'gcloud'
    ? [`bash ${initPaths.googleScript}`]
    : ['terraform -chdir=setup init', 'terraform -chdir=setup apply']
}
