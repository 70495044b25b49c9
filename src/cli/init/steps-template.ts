import { modeline } from './modeline.ts'
import { accountsOf } from './policy-template.ts'
import type { InitValues } from './values.ts'
import { yamlScalar } from './yaml-scalar.ts'

/** Stands for the digest of an image that is not built yet. */
export const noDigest = `sha256:${'0'.repeat(64)}`

/** Returns the steps of training: train, check the metrics, register the model. */
export function trainStepsTemplate(values: InitValues): string {
  const { project, region, bucket, model, builds } = values
  const image = builds ? '${steps.image.reference}' : '${variables.image}'
  const name = yamlScalar(model)
  return [
    modeline(values, 'steps'),
    `# Each body is a REST resource of Vertex AI, so Google's reference applies to it word for word.
version: 1
project: ${project}
location: ${region}
defaults: { serviceAccount: ${accountsOf(values).runtime} }
variables:
${builds ? '' : imageVariable(values)}  epochs: { type: integer, default: 10 }
steps:
${builds ? buildStep(values) : ''}  train:
    customJob:
      displayName: ${name}
      jobSpec:
        workerPoolSpecs:
          - machineSpec: { machineType: n1-standard-8 }
            replicaCount: 1
            containerSpec:
              imageUri: ${image}
              args: ["--epochs=\${variables.epochs}"]
        # The code finds it in AIP_MODEL_DIR.
        baseOutputDirectory: { outputUriPrefix: "gs://${bucket}/${model}/\${github.sha}" }
    timeout: 2h
  check:
    gate: # the training code writes {"auc": 0.94} there
      metrics: \${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json
      require: { auc: { min: 0.92 } }
  register:
    needs: [check]
    uploadModel: # adds a version if the model exists
      modelId: ${name}
      model:
        displayName: ${name}
        artifactUri: \${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/model
        containerSpec: { imageUri: "${image}" }
        versionAliases: [candidate]
outputs: { model: "\${steps.register.model}@\${steps.register.modelVersionId}" } # for the release
`,
  ].join('\n')
}

function imageVariable({ image: { name, digest = noDigest } }: InitValues): string {
  return `  # The training image. A pull request that changes its digest is reviewed like code.${digest === noDigest ? ' Zeros: not built yet.' : ''}
  # To build it here from the changed code, use buildImage: docs/code-to-google.md of the action.
  image: { default: "${name}@${digest}" }
`
}

/** Returns the step that builds the image of a commit. */
function buildStep(values: InitValues): string {
  const { bucket, image } = values
  return `  image: # Cloud Build builds it; the same files are not built again
    buildImage:
      from: .
      exclude: [/.github/, /setup/, /vertex/]
      image: ${image.name}
      staging: gs://${bucket}/build/
      serviceAccount: ${accountsOf(values).builder}
    timeout: 30m
`
}

/** Returns the steps of a release: traffic in three stages, with probes and real traffic watched. */
export function releaseStepsTemplate(values: InitValues): string {
  const { project, region, model } = values
  const name = yamlScalar(model)
  return [
    modeline(values, 'steps'),
    `# If a probe fails, or real traffic sees errors, the action restores the previous version.
version: 1
project: ${project}
location: ${region}
variables: { model: { required: true } }
steps:
  release:
    rollout:
      endpoint: ${name}
      create: { displayName: ${name} } # if it does not exist
      model: \${variables.model}
      deployedModel:
        dedicatedResources: { machineSpec: { machineType: n1-standard-4 }, minReplicaCount: 1 }
      traffic: [10, 50, 100]
      bake: 10m
      # An instance as your model takes it, and bounds for what it answers.
      probe:
        instances: [{ amount: 12.5 }]
        expect: { "predictions[0].score": { min: 0, max: 1 } }
        latency: 500ms
      watch: { errors: { max: 0.01 }, latency: { p95: 800ms }, min_requests: 100 } # real traffic
`,
  ].join('\n')
}
