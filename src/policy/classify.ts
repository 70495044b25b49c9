/**
 * What a field of a body can name. Each sort but the last two is held against a list of `allow` (`sorts.ts`).
 * `judged whole`: its message is looked at as a whole by `limits.ts`, since the field alone says too little.
 * `harmless`: names nothing that a grant bounds.
 */
export type Sort =
  | 'projects'
  | 'locations'
  | 'service_accounts'
  | 'images'
  | 'templates'
  | 'storage'
  | 'mounts'
  | 'models'
  | 'networks'
  | 'kms_keys'
  | 'tensorboards'
  | 'contexts'
  | 'reservations'
  | 'persistent_resources'
  | 'timeout'
  | 'judged whole'
  | 'harmless'

/**
 * Every field that holds text, an enum or free-form JSON, of every message that a body can hold. A test enumerates the
 * schema and fails on one that is missing here; until then `limits.ts` refuses it.
 */
export const classification: Readonly<Record<string, Sort>> = {
  'ContainerSpec.imageUri': 'images',
  'ContainerSpec.command': 'harmless',
  // What code does with its arguments and environment is bounded by the account it runs as.
  'ContainerSpec.args': 'harmless',
  'CustomJob.displayName': 'harmless',
  'CustomJob.labels': 'harmless',
  'CustomJobSpec.persistentResourceId': 'persistent_resources',
  'CustomJobSpec.serviceAccount': 'service_accounts',
  'CustomJobSpec.network': 'networks',
  // Ranges inside the network, which is checked.
  'CustomJobSpec.reservedIpRanges': 'harmless',
  'CustomJobSpec.protectedArtifactLocationId': 'locations',
  'CustomJobSpec.tensorboard': 'tensorboards',
  'CustomJobSpec.experiment': 'contexts',
  'CustomJobSpec.experimentRun': 'contexts',
  'CustomJobSpec.models': 'models',
  'DiskSpec.bootDiskType': 'harmless',
  // Resolved through the target network, which is checked.
  'DnsPeeringConfig.domain': 'harmless',
  'DnsPeeringConfig.targetProject': 'projects',
  'DnsPeeringConfig.targetNetwork': 'networks',
  'EncryptionSpec.kmsKeyName': 'kms_keys',
  'EnvVar.name': 'harmless',
  'EnvVar.value': 'harmless',
  'GcsDestination.outputUriPrefix': 'storage',
  'LustreMount.instanceIp': 'mounts',
  'LustreMount.volumeHandle': 'mounts',
  'LustreMount.filesystem': 'harmless',
  'LustreMount.mountPoint': 'harmless',
  'MachineSpec.machineType': 'judged whole',
  'MachineSpec.acceleratorType': 'judged whole',
  'MachineSpec.gpuPartitionSize': 'harmless',
  'MachineSpec.tpuTopology': 'judged whole',
  'NfsMount.server': 'mounts',
  'NfsMount.path': 'harmless',
  'NfsMount.mountPoint': 'harmless',
  'PipelineJob.displayName': 'harmless',
  'PipelineJob.labels': 'harmless',
  'PipelineJob.pipelineSpec': 'judged whole',
  'PipelineJob.serviceAccount': 'service_accounts',
  'PipelineJob.network': 'networks',
  'PipelineJob.reservedIpRanges': 'harmless',
  'PipelineJob.templateUri': 'templates',
  // Where an image or an accelerator is a parameter, the parameter's value is looked at there.
  'PipelineJob.RuntimeConfig.parameterValues': 'harmless',
  'PipelineJob.RuntimeConfig.gcsOutputDirectory': 'storage',
  'PipelineJob.RuntimeConfig.failurePolicy': 'harmless',
  // An id inside the metadata store of the pipeline's own project and location.
  'PipelineJob.RuntimeConfig.InputArtifact.artifactId': 'harmless',
  'PscInterfaceConfig.networkAttachment': 'networks',
  'PythonPackageSpec.executorImageUri': 'images',
  'PythonPackageSpec.packageUris': 'storage',
  'PythonPackageSpec.pythonModule': 'harmless',
  'PythonPackageSpec.args': 'harmless',
  'ReservationAffinity.reservationAffinityType': 'judged whole',
  'ReservationAffinity.key': 'harmless',
  'ReservationAffinity.values': 'reservations',
  'Scheduling.timeout': 'timeout',
  'Scheduling.strategy': 'harmless',
  'Scheduling.maxWaitDuration': 'harmless',
  'Value.stringValue': 'harmless',

  // Pipeline specifications (`pipeline-shapes.ts`).
  'PipelineSpec.pipelineInfo': 'harmless',
  'PipelineSpec.schemaVersion': 'harmless',
  'PipelineSpec.sdkVersion': 'harmless',
  'PipelineSpec.components': 'harmless',
  'PipelineSpec.root': 'harmless',
  // Used only where the job names no output directory.
  'PipelineSpec.defaultPipelineRoot': 'judged whole',
  'PipelineContainerSpec.image': 'images',
  'PipelineContainerSpec.command': 'harmless',
  'PipelineContainerSpec.args': 'harmless',
  'PipelineContainerSpec.lifecycle': 'harmless',
  'PipelineContainerSpec.env': 'harmless',
  'ResourceSpec.resourceCpuLimit': 'harmless',
  'ResourceSpec.resourceMemoryLimit': 'harmless',
  'ResourceSpec.resourceCpuRequest': 'harmless',
  'ResourceSpec.resourceMemoryRequest': 'harmless',
  'AcceleratorConfig.type': 'judged whole',
  'AcceleratorConfig.resourceType': 'judged whole',
  'AcceleratorConfig.resourceCount': 'judged whole',
  'ValueOrRuntimeParameter.constantValue': 'judged whole',
  'ValueOrRuntimeParameter.runtimeParameter': 'judged whole',
  'ValueOrRuntimeParameter.constant': 'judged whole',
  'ImporterSpec.typeSchema': 'harmless',
  'ImporterSpec.properties': 'harmless',
  'ImporterSpec.customProperties': 'harmless',
  'ImporterSpec.metadata': 'harmless',
  // Queries over the metadata of the pipeline's own project.
  'ExecutorSpec.resolver': 'harmless',
}
