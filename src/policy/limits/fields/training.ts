import type { FieldsByClass } from './classes.ts'

/** Training: custom jobs, their trials, training pipelines. */
export const trainingFields: FieldsByClass = {
  // The account bounds what code does with its arguments and environment.
  ContainerSpec: { images: 'imageUri', harmless: 'command args' },
  EnvVar: { harmless: 'name value' },
  PythonPackageSpec: { images: 'executorImageUri', storage: 'packageUris', harmless: 'pythonModule args' },

  CustomJob: { harmless: 'displayName labels' },
  CustomJobSpec: {
    persistent_resources: 'persistentResourceId',
    service_accounts: 'serviceAccount',
    networks: 'network',
    locations: 'protectedArtifactLocationId',
    tensorboards: 'tensorboard',
    contexts: 'experiment experimentRun',
    models: 'models',
    // An interactive shell and a dashboard in the running job, for people whom no list names.
    'must be off': 'enableWebAccess enableDashboardAccess',
    // Ranges inside the network, which is checked.
    harmless: 'reservedIpRanges',
  },
  WorkerPoolSpec: { 'judged whole': 'replicaCount' },
  MachineSpec: {
    'judged whole': 'machineType acceleratorType acceleratorCount tpuTopology',
    harmless: 'gpuPartitionSize',
  },
  ReservationAffinity: { 'judged whole': 'reservationAffinityType', reservations: 'values', harmless: 'key' },
  // Disks cost little compared with the machines, which are bounded.
  DiskSpec: { harmless: 'bootDiskType bootDiskSizeGb' },
  NfsMount: { mounts: 'server', harmless: 'path mountPoint' },
  LustreMount: { mounts: 'instanceIp volumeHandle', harmless: 'filesystem mountPoint' },
  // Restarts and retries end with the timeout, which is bounded.
  Scheduling: { timeout: 'timeout', harmless: 'strategy maxWaitDuration restartJobOnWorkerRestart disableRetries' },
  PscInterfaceConfig: { networks: 'networkAttachment' },
  // A domain is resolved through the target network, which is checked.
  DnsPeeringConfig: { projects: 'targetProject', networks: 'targetNetwork', harmless: 'domain' },
  GcsDestination: { storage: 'outputUriPrefix' },
  EncryptionSpec: { kms_keys: 'kmsKeyName' },

  // Trials multiply the resources of a job. The fields of a study can only reduce their number.
  HyperparameterTuningJob: {
    'judged whole': 'maxTrialCount parallelTrialCount',
    harmless: 'displayName labels maxFailedTrialCount',
  },
  StudySpec: { harmless: 'algorithm observationNoise measurementSelectionType' },
  'StudySpec.DecayCurveAutomatedStoppingSpec': { harmless: 'useElapsedDuration' },
  'StudySpec.MedianAutomatedStoppingSpec': { harmless: 'useElapsedDuration' },
  'StudySpec.ConvexAutomatedStoppingSpec': {
    harmless:
      'maxStepCount minStepCount minMeasurementCount learningRateParameterName useElapsedDuration updateAllStoppedTrials',
  },
  'StudySpec.MetricSpec': { harmless: 'metricId goal' },
  'StudySpec.MetricSpec.SafetyMetricConfig': { harmless: 'safetyThreshold desiredMinSafeTrialsFraction' },
  'StudySpec.ParameterSpec': { harmless: 'parameterId scaleType' },
  'StudySpec.ParameterSpec.DoubleValueSpec': { harmless: 'minValue maxValue defaultValue' },
  'StudySpec.ParameterSpec.IntegerValueSpec': { harmless: 'minValue maxValue defaultValue' },
  'StudySpec.ParameterSpec.CategoricalValueSpec': { harmless: 'values defaultValue' },
  'StudySpec.ParameterSpec.DiscreteValueSpec': { harmless: 'values defaultValue' },
  'StudySpec.ParameterSpec.ConditionalParameterSpec.DiscreteValueCondition': { harmless: 'values' },
  'StudySpec.ParameterSpec.ConditionalParameterSpec.IntValueCondition': { harmless: 'values' },
  'StudySpec.ParameterSpec.ConditionalParameterSpec.CategoricalValueCondition': { harmless: 'values' },
  'StudySpec.StudyStoppingConfig': {
    harmless: 'shouldStopAsap minNumTrials maxNumTrials maxNumTrialsNoProgress maxDurationNoProgress',
  },
  StudyTimeConstraint: { harmless: 'maxDuration endTime' },

  TrainingPipeline: {
    // The definition says what the inputs are: a custom job's specification, or an AutoML training's budget.
    'judged whole': 'trainingTaskDefinition trainingTaskInputs',
    models: 'modelId parentModel',
    harmless: 'displayName labels',
  },
  InputDataConfig: {
    datasets: 'datasetId',
    schemata: 'annotationSchemaUri',
    // Parts of the dataset, which is checked, and its own queries and annotations.
    harmless: 'annotationsFilter savedQueryId persistMlUseAssignment',
  },
  FractionSplit: { harmless: 'trainingFraction validationFraction testFraction' },
  FilterSplit: { harmless: 'trainingFilter validationFilter testFilter' },
  PredefinedSplit: { harmless: 'key' },
  TimestampSplit: { harmless: 'trainingFraction validationFraction testFraction key' },
  StratifiedSplit: { harmless: 'trainingFraction validationFraction testFraction key' },
  BigQueryDestination: { tables: 'outputUri' },
}
