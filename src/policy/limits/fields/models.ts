import type { FieldsByClass } from './classes.ts'

/** The registry: models, their versions, and their explanations. */
export const modelFields: FieldsByClass = {
  UploadModelRequest: { models: 'parentModel modelId', service_accounts: 'serviceAccount' },
  CopyModelRequest: { models: 'modelId parentModel sourceModel', service_accounts: 'customServiceAccount' },
  MergeVersionAliasesRequest: { models: 'name', harmless: 'versionAliases' },

  Model: {
    models: 'name',
    schemata: 'metadataSchemaUri',
    storage: 'artifactUri',
    // The metadata of a model may point anywhere, and Google reads some of it.
    'by value': 'metadata pipelineJob',
    harmless: 'versionAliases displayName description versionDescription defaultCheckpointId etag labels',
  },
  PredictSchemata: { schemata: 'instanceSchemaUri parametersSchemaUri predictionSchemaUri' },
  ModelContainerSpec: {
    images: 'imageUri',
    // Code of the image, like command and args of a training container. The other fields are addresses inside it.
    harmless: 'command args predictRoute healthRoute invokeRoutePrefix deploymentTimeout sharedMemorySizeMb',
  },
  Port: { harmless: 'containerPort' },
  // Health checks, inside the container.
  Probe: {
    harmless: 'periodSeconds timeoutSeconds failureThreshold successThreshold initialDelaySeconds',
  },
  'Probe.ExecAction': { harmless: 'command' },
  'Probe.HttpGetAction': { harmless: 'path port host scheme' },
  'Probe.HttpHeader': { harmless: 'name value' },
  'Probe.GrpcAction': { harmless: 'port service' },
  'Probe.TcpSocketAction': { harmless: 'port host' },
  'Model.DataStats': {
    harmless:
      'trainingDataItemsCount validationDataItemsCount testDataItemsCount trainingAnnotationsCount validationAnnotationsCount testAnnotationsCount',
  },
  ModelGardenSource: { publisher_models: 'publicModelName', harmless: 'versionId skipHfModelCache' },
  GenieSource: { publisher_models: 'baseModelUri' },
  UnmanagedContainerModel: { storage: 'artifactUri' },

  ExplanationParameters: { harmless: 'topK outputIndices' },
  SampledShapleyAttribution: { harmless: 'pathCount' },
  IntegratedGradientsAttribution: { harmless: 'stepCount' },
  SmoothGradConfig: { harmless: 'noiseSigma noisySampleCount' },
  'FeatureNoiseSigma.NoiseSigmaForFeature': { harmless: 'name sigma' },
  BlurBaselineConfig: { harmless: 'maxBlurSigma' },
  XraiAttribution: { harmless: 'stepCount' },
  Examples: { 'by value': 'nearestNeighborSearchConfig', harmless: 'neighborCount' },
  'Examples.ExampleGcsSource': { harmless: 'dataFormat' },
  GcsSource: { storage: 'uris' },
  Presets: { harmless: 'query modality' },
  // latentSpaceSource names an input of the model itself.
  ExplanationMetadata: { schemata: 'featureAttributionsSchemaUri', harmless: 'latentSpaceSource' },
  'ExplanationMetadata.InputMetadata': {
    harmless:
      'inputBaselines inputTensorName encoding modality indicesTensorName denseShapeTensorName indexFeatureMapping encodedTensorName encodedBaselines groupName',
  },
  'ExplanationMetadata.InputMetadata.FeatureValueDomain': { harmless: 'minValue maxValue originalMean originalStddev' },
  'ExplanationMetadata.InputMetadata.Visualization': {
    harmless: 'type polarity colorMap clipPercentUpperbound clipPercentLowerbound overlayType',
  },
  'ExplanationMetadata.OutputMetadata': { harmless: 'indexDisplayNameMapping displayNameMappingKey outputTensorName' },
}
