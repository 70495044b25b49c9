/**
 * What a field of a body can name. Each sort but the last three is held against a list of `allow` (`sorts.ts`).
 * `must be off`: a switch that no list bounds yet, and so refused where it is on.
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
  | 'publisher_models'
  | 'endpoints'
  | 'datasets'
  | 'networks'
  | 'kms_keys'
  | 'tensorboards'
  | 'contexts'
  | 'reservations'
  | 'persistent_resources'
  | 'timeout'
  | 'must be off'
  | 'judged whole'
  | 'harmless'

/**
 * Every field that is not itself a message, of every message that a body can hold: text, numbers and switches alike. A
 * test enumerates the schema and fails on one that is missing here; until then `limits.ts` refuses it.
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
  // An interactive shell, and a dashboard, in the running job: a way in for people whom no list names.
  'CustomJobSpec.enableWebAccess': 'must be off',
  'CustomJobSpec.enableDashboardAccess': 'must be off',
  // Disks cost little beside the machines, which are bounded.
  'DiskSpec.bootDiskType': 'harmless',
  'DiskSpec.bootDiskSizeGb': 'harmless',
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
  'MachineSpec.acceleratorCount': 'judged whole',
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
  // More checks by Google, before it runs anything.
  'PipelineJob.preflightValidations': 'harmless',
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
  // Restarts and retries end with the timeout, which is bounded.
  'Scheduling.restartJobOnWorkerRestart': 'harmless',
  'Scheduling.disableRetries': 'harmless',
  // Parameters in the form of old pipelines: as parameterValues.
  'Value.stringValue': 'harmless',
  'Value.intValue': 'harmless',
  'Value.doubleValue': 'harmless',
  'WorkerPoolSpec.replicaCount': 'judged whole',

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
  // Not bounded by `machines`, as docs/policy.md says: they are requests, for which Vertex AI picks the machine.
  'ResourceSpec.cpuLimit': 'harmless',
  'ResourceSpec.memoryLimit': 'harmless',
  'ResourceSpec.cpuRequest': 'harmless',
  'ResourceSpec.memoryRequest': 'harmless',
  'ResourceSpec.resourceCpuLimit': 'harmless',
  'ResourceSpec.resourceMemoryLimit': 'harmless',
  'ResourceSpec.resourceCpuRequest': 'harmless',
  'ResourceSpec.resourceMemoryRequest': 'harmless',
  'AcceleratorConfig.type': 'judged whole',
  'AcceleratorConfig.count': 'judged whole',
  'AcceleratorConfig.resourceType': 'judged whole',
  'AcceleratorConfig.resourceCount': 'judged whole',
  'ValueOrRuntimeParameter.constantValue': 'judged whole',
  'ValueOrRuntimeParameter.runtimeParameter': 'judged whole',
  'ValueOrRuntimeParameter.constant': 'judged whole',
  'ImporterSpec.typeSchema': 'harmless',
  'ImporterSpec.properties': 'harmless',
  'ImporterSpec.customProperties': 'harmless',
  'ImporterSpec.metadata': 'harmless',
  // Whether to look again at an address that is bounded.
  'ImporterSpec.reimport': 'harmless',
  // Queries over the metadata of the pipeline's own project.
  'ExecutorSpec.resolver': 'harmless',
}
