import type { FieldsBySort } from './classes.ts'

/** Pipeline jobs, and the parts of a compiled specification (`pipeline-shapes.ts`). */
export const pipelineFields: FieldsBySort = {
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
    // Where an image or an accelerator is a parameter, the parameter's value is looked at there.
    harmless: 'parameterValues failurePolicy',
  },
  // An id inside the metadata store of the pipeline's own project and location.
  'PipelineJob.RuntimeConfig.InputArtifact': { harmless: 'artifactId' },
  // Parameters in the form of old pipelines: as parameterValues.
  Value: { harmless: 'stringValue intValue doubleValue' },

  PipelineSpec: {
    // The root is used only where the job names no output directory.
    'judged whole': 'defaultPipelineRoot',
    harmless: 'pipelineInfo schemaVersion sdkVersion components root',
  },
  PipelineContainerSpec: { images: 'image', harmless: 'command args lifecycle env' },
  // Not bounded by `machines`, as docs/policy.md says: they are requests, for which Vertex AI picks the machine.
  ResourceSpec: {
    harmless:
      'cpuLimit memoryLimit cpuRequest memoryRequest resourceCpuLimit resourceMemoryLimit resourceCpuRequest resourceMemoryRequest',
  },
  AcceleratorConfig: { 'judged whole': 'type count resourceType resourceCount' },
  ValueOrRuntimeParameter: { 'judged whole': 'constantValue runtimeParameter constant' },
  // reimport: whether to look again at an address that is bounded.
  ImporterSpec: { 'judged whole': 'properties customProperties metadata', harmless: 'typeSchema reimport' },
  // Queries over the metadata of the pipeline's own project.
  ExecutorSpec: { harmless: 'resolver' },
}
