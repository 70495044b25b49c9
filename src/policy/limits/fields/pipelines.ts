import type { FieldsByClass } from './classes.ts'

/** Pipeline jobs, and the parts of a compiled specification (`src/policy/limits/pipeline-shapes.ts`). */
export const pipelineFields: FieldsByClass = {
  PipelineJob: {
    'judged whole': 'pipelineSpec',
    service_accounts: 'serviceAccount',
    networks: 'network',
    templates: 'templateUri',
    // preflightValidations: more checks by Google, before it runs anything.
    harmless: 'displayName labels reservedIpRanges preflightValidations',
  },
  'PipelineJob.RuntimeConfig': {
    storage: 'gcsOutputDirectory',
    // If an image or an accelerator is a parameter, its value is checked there.
    harmless: 'parameterValues failurePolicy',
  },
  // An id inside the metadata store of the pipeline's own project and location.
  'PipelineJob.RuntimeConfig.InputArtifact': { harmless: 'artifactId' },
  // Parameters in the form of old pipelines, like parameterValues.
  Value: { harmless: 'stringValue intValue doubleValue' },

  PipelineSpec: {
    // The root is used only if the job names no output directory.
    'judged whole': 'defaultPipelineRoot',
    harmless: 'pipelineInfo schemaVersion sdkVersion components root',
  },
  PipelineContainerSpec: { images: 'image', harmless: 'command args lifecycle env' },
  // Not bounded by `machines`, as docs/policy.md says: they are requests, and Vertex AI chooses the machine.
  ResourceSpec: {
    harmless:
      'cpuLimit memoryLimit cpuRequest memoryRequest resourceCpuLimit resourceMemoryLimit resourceCpuRequest resourceMemoryRequest',
  },
  AcceleratorConfig: { 'judged whole': 'type count resourceType resourceCount' },
  ValueOrRuntimeParameter: { 'judged whole': 'constantValue runtimeParameter constant' },
  // reimport: whether to read a bounded address again.
  ImporterSpec: { 'judged whole': 'properties customProperties metadata', harmless: 'typeSchema reimport' },
  // Queries over the metadata of the pipeline's own project.
  ExecutorSpec: { harmless: 'resolver' },
}
