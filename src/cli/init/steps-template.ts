import { accountsOf, initPaths } from './policy-template.ts'
import type { InitValues } from './values.ts'
import { yamlScalar } from './yaml-scalar.ts'

/** Stands for the digest of an image that is not built yet. */
export const noDigest = `sha256:${'0'.repeat(64)}`

/** Returns the steps of training: train, check the metrics, register the model. */
export function trainStepsTemplate(values: InitValues): string {
  const { project, region, bucket, image, model } = values
  const { digest = noDigest } = image
  const name = yamlScalar(model)
  return `# Each body is a REST resource of Vertex AI, so Google's reference applies to it word for word.
version: 1
project: ${project}
location: ${region}
defaults: { serviceAccount: ${accountsOf(values).runtime} }
variables:
  # The training image. A pull request that changes its digest is reviewed like code.${digest === noDigest ? ' Zeros: not built yet.' : ''}
  # To build it here from the changed code, use the kind buildImage: docs/code-to-google.md of the action has the ways.
  image: { default: "${image.name}@${digest}" }
  epochs: { type: integer, default: 10 }
steps:
  train:
    customJob:
      displayName: ${name}
      jobSpec:
        workerPoolSpecs:
          - machineSpec: { machineType: n1-standard-8 }
            replicaCount: 1
            containerSpec:
              imageUri: \${variables.image}
              args: ["--epochs=\${variables.epochs}"]
        baseOutputDirectory: { outputUriPrefix: "gs://${bucket}/${model}/\${github.sha}" } # the code finds it in AIP_MODEL_DIR
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
        containerSpec: { imageUri: "\${variables.image}" }
        versionAliases: [candidate]
outputs: { model: "\${steps.register.model}@\${steps.register.modelVersionId}" } # ${initPaths.train} passes it to the release
`
}

/** Returns the steps of a release: traffic in three stages, with probes and real traffic watched. */
export function releaseStepsTemplate({ project, region, model }: InitValues): string {
  const name = yamlScalar(model)
  return `# If a probe fails, or real traffic sees errors, the action restores the previous version.
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
      deployedModel: { dedicatedResources: { machineSpec: { machineType: n1-standard-4 }, minReplicaCount: 1 } }
      traffic: [10, 50, 100]
      bake: 10m
      # An instance as your model takes it, and bounds for what it answers.
      probe: { instances: [{ amount: 12.5 }], expect: { "predictions[0].score": { min: 0, max: 1 } },
               latency: 500ms }
      watch: { errors: { max: 0.01 }, latency: { p95: 800ms }, min_requests: 100 } # real traffic
`
}
