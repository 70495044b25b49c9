import type { FieldsByClass } from './classes.ts'

/** Requests to models: the question, its tools, the form of the answer. Only the run gets the answer. */
export const promptFields: FieldsByClass = {
  // Imagen, Veo, and others read and write `gs://` locations in instances and parameters.
  PredictRequest: { endpoints: 'endpoint', 'by value': 'instances parameters', harmless: 'labels' },
  GenerateContentRequest: {
    publisher_models: 'model',
    // A cache contains a prompt of its own, in an allowed project and location.
    'by value': 'cachedContent',
    harmless: 'labels',
  },
  Content: { harmless: 'role' },
  Part: { harmless: 'text thought thoughtSignature' },
  Blob: { harmless: 'mimeType data displayName' },
  // Only gs://: a request of Google's to https:// would reveal the question to a stranger.
  FileData: { storage: 'fileUri', harmless: 'mimeType displayName' },
  FunctionCall: { harmless: 'name args willContinue' },
  PartialArg: { harmless: 'nullValue numberValue stringValue boolValue jsonPath willContinue' },
  FunctionResponse: { harmless: 'name response scheduling' },
  FunctionResponseBlob: { harmless: 'mimeType data displayName' },
  FunctionResponseFileData: { storage: 'fileUri', harmless: 'mimeType displayName' },
  ExecutableCode: { harmless: 'language code' },
  CodeExecutionResult: { harmless: 'outcome output' },
  VideoMetadata: { harmless: 'startOffset endOffset fps' },
  'Part.MediaResolution': { harmless: 'level' },

  // Code execution is Google's sandbox without a network. Search and Maps are Google's own, and the model writes the
  // queries. Functions are only named, since this action calls none. All of these pass.
  Tool: {
    // Data stores and corpora that no list names, third parties with their own key, and addresses that the model
    // invents, through which its knowledge could leave.
    'must be off': 'retrieval parallelAiSearch exaAiSearch urlContext',
  },
  FunctionDeclaration: { harmless: 'name description behavior parametersJsonSchema responseJsonSchema' },
  // The parts of messages that must be off. They are refused as well, in case they are reached another way.
  Retrieval: { harmless: 'disableAttribution' },
  VertexAISearch: { 'must be off': 'datastore engine', harmless: 'maxResults filter' },
  'VertexAISearch.DataStoreSpec': { 'must be off': 'dataStore', harmless: 'filter' },
  VertexRagStore: { harmless: 'similarityTopK vectorDistanceThreshold' },
  'VertexRagStore.RagResource': { 'must be off': 'ragCorpus', harmless: 'ragFileIds' },
  RagRetrievalConfig: { harmless: 'topK' },
  'RagRetrievalConfig.Filter': { harmless: 'vectorDistanceThreshold vectorSimilarityThreshold metadataFilter' },
  'RagRetrievalConfig.Ranking.RankService': { 'must be off': 'modelName' },
  'RagRetrievalConfig.Ranking.LlmRanker': { publisher_models: 'modelName' },
  'Tool.ParallelAiSearch': { 'must be off': 'apiKey', harmless: 'enableZeroDataRetention customConfigs' },
  'Tool.ExaAiSearch': { 'must be off': 'apiKey', harmless: 'customConfigs' },
  'Tool.GoogleSearch': { harmless: 'excludeDomains blockingConfidence' },
  DynamicRetrievalConfig: { harmless: 'mode dynamicThreshold' },
  GoogleMaps: { harmless: 'enableWidget' },
  EnterpriseWebSearch: { harmless: 'excludeDomains blockingConfidence' },
  'Tool.ComputerUse': { harmless: 'environment excludedPredefinedFunctions' },
  FunctionCallingConfig: { harmless: 'mode allowedFunctionNames streamFunctionCallArguments' },
  RetrievalConfig: { harmless: 'languageCode' },
  'google.type.LatLng': { harmless: 'latitude longitude' },
  SafetySetting: { harmless: 'category threshold method' },
  // Templates of Model Armor, in an allowed project and location.
  ModelArmorConfig: { 'by value': 'promptTemplateName responseTemplateName' },

  GenerationConfig: {
    harmless:
      'temperature topP topK candidateCount maxOutputTokens stopSequences responseLogprobs logprobs presencePenalty frequencyPenalty seed responseMimeType responseJsonSchema audioTimestamp responseModalities mediaResolution enableAffectiveDialog',
  },
  Schema: {
    harmless:
      'type format title description nullable default minItems maxItems enum propertyOrdering required minProperties maxProperties minimum maximum minLength maxLength pattern example additionalProperties ref',
  },
  // Automatic routing is a model of its own, which `model` names.
  'GenerationConfig.RoutingConfig.AutoRoutingMode': { harmless: 'modelRoutingPreference' },
  'GenerationConfig.RoutingConfig.ManualRoutingMode': { publisher_models: 'modelName' },
  SpeechConfig: { harmless: 'languageCode' },
  PrebuiltVoiceConfig: { harmless: 'voiceName' },
  ReplicatedVoiceConfig: { harmless: 'mimeType voiceSampleAudio' },
  SpeakerVoiceConfig: { harmless: 'speaker' },
  'GenerationConfig.ThinkingConfig': { harmless: 'includeThoughts thinkingBudget thinkingLevel' },
  ImageConfig: { harmless: 'aspectRatio personGeneration imageSize prominentPeople' },
  'ImageConfig.ImageOutputOptions': { harmless: 'mimeType compressionQuality' },
}

/** The parts of an external retrieval, which must be off. Elsewhere their names mean something else. */
export const retrievalFields: FieldsByClass = {
  ExternalApi: { 'must be off': 'endpoint', harmless: 'apiSpec' },
  ExternalApiElasticSearchParams: { harmless: 'index numHits searchTemplate' },
  'ApiAuth.ApiKeyConfig': { 'must be off': 'apiKeySecretVersion apiKeyString' },
  AuthConfig: { harmless: 'authType' },
  AuthConfigApiKeyConfig: { 'must be off': 'apiKeySecret apiKeyString', harmless: 'name httpElementLocation' },
  AuthConfigGoogleServiceAccountConfig: { service_accounts: 'serviceAccount' },
  AuthConfigHttpBasicAuthConfig: { 'must be off': 'credentialSecret' },
  AuthConfigOauthConfig: { 'must be off': 'accessToken', service_accounts: 'serviceAccount' },
  AuthConfigOidcConfig: { 'must be off': 'idToken', service_accounts: 'serviceAccount' },
}
