// Written by scripts/generate-schema.ts from the protos of @google-cloud/aiplatform and scripts/discovery.json: change that, not this.
import type { Shape, Shapes } from '../document/shape.ts'
import type { Methods } from './method.ts'

const any: Shape = { type: 'any' }
const boolean: Shape = { type: 'boolean' }
const bytes: Shape = { type: 'string', format: 'bytes' }
const duration: Shape = { type: 'string', format: 'duration' }
const fieldMask: Shape = { type: 'string', format: 'fieldMask' }
const int64: Shape = { type: 'string', format: 'int64' }
const integer: Shape = { type: 'integer' }
const number: Shape = { type: 'number' }
const string: Shape = { type: 'string' }
const timestamp: Shape = { type: 'string', format: 'timestamp' }
const list = (of: Shape): Shape => ({ type: 'list', of })
const map = (of: Shape): Shape => ({ type: 'map', of })
const object = (name: string): Shape => ({ type: 'object', name })

export const methods: Methods['methods'] = {
  'DataFoundryService.GenerateSyntheticData': { verb: 'POST', path: '{location=projects/*/locations/*}:generateSyntheticData', body: '*', request: 'GenerateSyntheticDataRequest', response: 'GenerateSyntheticDataResponse' },
  'DatasetService.CreateDataset': { verb: 'POST', path: '{parent=projects/*/locations/*}/datasets', body: 'dataset', request: 'CreateDatasetRequest', response: 'Dataset', operation: true, labels: ['dataset', 'labels'], listed: true },
  'DatasetService.CreateDatasetVersion': { verb: 'POST', path: '{parent=projects/*/locations/*/datasets/*}/datasetVersions', body: 'datasetVersion', request: 'CreateDatasetVersionRequest', response: 'DatasetVersion', operation: true },
  'DatasetService.DeleteDataset': { verb: 'DELETE', path: '{name=projects/*/locations/*/datasets/*}', request: 'DeleteDatasetRequest', response: 'google.protobuf.Empty', operation: true },
  'DatasetService.DeleteDatasetVersion': { verb: 'DELETE', path: '{name=projects/*/locations/*/datasets/*/datasetVersions/*}', request: 'DeleteDatasetVersionRequest', response: 'google.protobuf.Empty', operation: true },
  'DatasetService.DeleteSavedQuery': { verb: 'DELETE', path: '{name=projects/*/locations/*/datasets/*/savedQueries/*}', request: 'DeleteSavedQueryRequest', response: 'google.protobuf.Empty', operation: true },
  'DatasetService.ExportData': { verb: 'POST', path: '{name=projects/*/locations/*/datasets/*}:export', body: '*', request: 'ExportDataRequest', response: 'ExportDataResponse', operation: true },
  'DatasetService.GetAnnotationSpec': { verb: 'GET', path: '{name=projects/*/locations/*/datasets/*/annotationSpecs/*}', request: 'GetAnnotationSpecRequest', response: 'AnnotationSpec' },
  'DatasetService.GetDataset': { verb: 'GET', path: '{name=projects/*/locations/*/datasets/*}', request: 'GetDatasetRequest', response: 'Dataset' },
  'DatasetService.GetDatasetVersion': { verb: 'GET', path: '{name=projects/*/locations/*/datasets/*/datasetVersions/*}', request: 'GetDatasetVersionRequest', response: 'DatasetVersion' },
  'DatasetService.ImportData': { verb: 'POST', path: '{name=projects/*/locations/*/datasets/*}:import', body: '*', request: 'ImportDataRequest', response: 'ImportDataResponse', operation: true },
  'DatasetService.ListAnnotations': { verb: 'GET', path: '{parent=projects/*/locations/*/datasets/*/dataItems/*}/annotations', request: 'ListAnnotationsRequest', response: 'ListAnnotationsResponse' },
  'DatasetService.ListDataItems': { verb: 'GET', path: '{parent=projects/*/locations/*/datasets/*}/dataItems', request: 'ListDataItemsRequest', response: 'ListDataItemsResponse' },
  'DatasetService.ListDatasetVersions': { verb: 'GET', path: '{parent=projects/*/locations/*/datasets/*}/datasetVersions', request: 'ListDatasetVersionsRequest', response: 'ListDatasetVersionsResponse' },
  'DatasetService.ListDatasets': { verb: 'GET', path: '{parent=projects/*/locations/*}/datasets', request: 'ListDatasetsRequest', response: 'ListDatasetsResponse' },
  'DatasetService.ListSavedQueries': { verb: 'GET', path: '{parent=projects/*/locations/*/datasets/*}/savedQueries', request: 'ListSavedQueriesRequest', response: 'ListSavedQueriesResponse' },
  'DatasetService.RestoreDatasetVersion': { verb: 'GET', path: '{name=projects/*/locations/*/datasets/*/datasetVersions/*}:restore', request: 'RestoreDatasetVersionRequest', response: 'DatasetVersion', operation: true },
  'DatasetService.SearchDataItems': { verb: 'GET', path: '{dataset=projects/*/locations/*/datasets/*}:searchDataItems', request: 'SearchDataItemsRequest', response: 'SearchDataItemsResponse' },
  'DatasetService.UpdateDataset': { verb: 'PATCH', path: '{dataset.name=projects/*/locations/*/datasets/*}', body: 'dataset', request: 'UpdateDatasetRequest', response: 'Dataset' },
  'DatasetService.UpdateDatasetVersion': { verb: 'PATCH', path: '{datasetVersion.name=projects/*/locations/*/datasets/*/datasetVersions/*}', body: 'datasetVersion', request: 'UpdateDatasetVersionRequest', response: 'DatasetVersion' },
  'DeploymentResourcePoolService.CreateDeploymentResourcePool': { verb: 'POST', path: '{parent=projects/*/locations/*}/deploymentResourcePools', body: '*', request: 'CreateDeploymentResourcePoolRequest', response: 'DeploymentResourcePool', operation: true },
  'DeploymentResourcePoolService.DeleteDeploymentResourcePool': { verb: 'DELETE', path: '{name=projects/*/locations/*/deploymentResourcePools/*}', request: 'DeleteDeploymentResourcePoolRequest', response: 'google.protobuf.Empty', operation: true },
  'DeploymentResourcePoolService.GetDeploymentResourcePool': { verb: 'GET', path: '{name=projects/*/locations/*/deploymentResourcePools/*}', request: 'GetDeploymentResourcePoolRequest', response: 'DeploymentResourcePool' },
  'DeploymentResourcePoolService.ListDeploymentResourcePools': { verb: 'GET', path: '{parent=projects/*/locations/*}/deploymentResourcePools', request: 'ListDeploymentResourcePoolsRequest', response: 'ListDeploymentResourcePoolsResponse' },
  'DeploymentResourcePoolService.QueryDeployedModels': { verb: 'GET', path: '{deploymentResourcePool=projects/*/locations/*/deploymentResourcePools/*}:queryDeployedModels', request: 'QueryDeployedModelsRequest', response: 'QueryDeployedModelsResponse' },
  'DeploymentResourcePoolService.UpdateDeploymentResourcePool': { verb: 'PATCH', path: '{deploymentResourcePool.name=projects/*/locations/*/deploymentResourcePools/*}', body: 'deploymentResourcePool', request: 'UpdateDeploymentResourcePoolRequest', response: 'DeploymentResourcePool', operation: true },
  'EndpointService.CreateEndpoint': { verb: 'POST', path: '{parent=projects/*/locations/*}/endpoints', body: 'endpoint', request: 'CreateEndpointRequest', response: 'Endpoint', operation: true, labels: ['endpoint', 'labels'], listed: true },
  'EndpointService.DeleteEndpoint': { verb: 'DELETE', path: '{name=projects/*/locations/*/endpoints/*}', request: 'DeleteEndpointRequest', response: 'google.protobuf.Empty', operation: true },
  'EndpointService.DeployModel': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:deployModel', body: '*', request: 'DeployModelRequest', response: 'DeployModelResponse', operation: true },
  'EndpointService.GetEndpoint': { verb: 'GET', path: '{name=projects/*/locations/*/endpoints/*}', request: 'GetEndpointRequest', response: 'Endpoint' },
  'EndpointService.ListEndpoints': { verb: 'GET', path: '{parent=projects/*/locations/*}/endpoints', request: 'ListEndpointsRequest', response: 'ListEndpointsResponse' },
  'EndpointService.MutateDeployedModel': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:mutateDeployedModel', body: '*', request: 'MutateDeployedModelRequest', response: 'MutateDeployedModelResponse', operation: true },
  'EndpointService.UndeployModel': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:undeployModel', body: '*', request: 'UndeployModelRequest', response: 'UndeployModelResponse', operation: true },
  'EndpointService.UpdateEndpoint': { verb: 'PATCH', path: '{endpoint.name=projects/*/locations/*/endpoints/*}', body: 'endpoint', request: 'UpdateEndpointRequest', response: 'Endpoint' },
  'EndpointService.UpdateEndpointLongRunning': { verb: 'POST', path: '{endpoint.name=projects/*/locations/*/endpoints/*}:update', body: '*', request: 'UpdateEndpointLongRunningRequest', response: 'Endpoint', operation: true, labels: ['endpoint', 'labels'] },
  'EvaluationService.EvaluateInstances': { verb: 'POST', path: '{location=projects/*/locations/*}:evaluateInstances', body: '*', request: 'EvaluateInstancesRequest', response: 'EvaluateInstancesResponse' },
  'FeatureOnlineStoreAdminService.CreateFeatureOnlineStore': { verb: 'POST', path: '{parent=projects/*/locations/*}/featureOnlineStores', body: 'featureOnlineStore', request: 'CreateFeatureOnlineStoreRequest', response: 'FeatureOnlineStore', operation: true, labels: ['featureOnlineStore', 'labels'], listed: true },
  'FeatureOnlineStoreAdminService.CreateFeatureView': { verb: 'POST', path: '{parent=projects/*/locations/*/featureOnlineStores/*}/featureViews', body: 'featureView', request: 'CreateFeatureViewRequest', response: 'FeatureView', operation: true, labels: ['featureView', 'labels'], listed: true },
  'FeatureOnlineStoreAdminService.DeleteFeatureOnlineStore': { verb: 'DELETE', path: '{name=projects/*/locations/*/featureOnlineStores/*}', request: 'DeleteFeatureOnlineStoreRequest', response: 'google.protobuf.Empty', operation: true },
  'FeatureOnlineStoreAdminService.DeleteFeatureView': { verb: 'DELETE', path: '{name=projects/*/locations/*/featureOnlineStores/*/featureViews/*}', request: 'DeleteFeatureViewRequest', response: 'google.protobuf.Empty', operation: true },
  'FeatureOnlineStoreAdminService.GetFeatureOnlineStore': { verb: 'GET', path: '{name=projects/*/locations/*/featureOnlineStores/*}', request: 'GetFeatureOnlineStoreRequest', response: 'FeatureOnlineStore' },
  'FeatureOnlineStoreAdminService.GetFeatureView': { verb: 'GET', path: '{name=projects/*/locations/*/featureOnlineStores/*/featureViews/*}', request: 'GetFeatureViewRequest', response: 'FeatureView' },
  'FeatureOnlineStoreAdminService.GetFeatureViewSync': { verb: 'GET', path: '{name=projects/*/locations/*/featureOnlineStores/*/featureViews/*/featureViewSyncs/*}', request: 'GetFeatureViewSyncRequest', response: 'FeatureViewSync' },
  'FeatureOnlineStoreAdminService.ListFeatureOnlineStores': { verb: 'GET', path: '{parent=projects/*/locations/*}/featureOnlineStores', request: 'ListFeatureOnlineStoresRequest', response: 'ListFeatureOnlineStoresResponse' },
  'FeatureOnlineStoreAdminService.ListFeatureViewSyncs': { verb: 'GET', path: '{parent=projects/*/locations/*/featureOnlineStores/*/featureViews/*}/featureViewSyncs', request: 'ListFeatureViewSyncsRequest', response: 'ListFeatureViewSyncsResponse' },
  'FeatureOnlineStoreAdminService.ListFeatureViews': { verb: 'GET', path: '{parent=projects/*/locations/*/featureOnlineStores/*}/featureViews', request: 'ListFeatureViewsRequest', response: 'ListFeatureViewsResponse' },
  'FeatureOnlineStoreAdminService.SyncFeatureView': { verb: 'POST', path: '{featureView=projects/*/locations/*/featureOnlineStores/*/featureViews/*}:sync', body: '*', request: 'SyncFeatureViewRequest', response: 'SyncFeatureViewResponse' },
  'FeatureOnlineStoreAdminService.UpdateFeatureOnlineStore': { verb: 'PATCH', path: '{featureOnlineStore.name=projects/*/locations/*/featureOnlineStores/*}', body: 'featureOnlineStore', request: 'UpdateFeatureOnlineStoreRequest', response: 'FeatureOnlineStore', operation: true },
  'FeatureOnlineStoreAdminService.UpdateFeatureView': { verb: 'PATCH', path: '{featureView.name=projects/*/locations/*/featureOnlineStores/*/featureViews/*}', body: 'featureView', request: 'UpdateFeatureViewRequest', response: 'FeatureView', operation: true },
  'FeatureOnlineStoreService.FetchFeatureValues': { verb: 'POST', path: '{featureView=projects/*/locations/*/featureOnlineStores/*/featureViews/*}:fetchFeatureValues', body: '*', request: 'FetchFeatureValuesRequest', response: 'FetchFeatureValuesResponse' },
  'FeatureOnlineStoreService.GenerateFetchAccessToken': { verb: 'POST', path: '{featureView=projects/*/locations/*/featureOnlineStores/*/featureViews/*}:generateFetchAccessToken', body: '*', request: 'GenerateFetchAccessTokenRequest', response: 'GenerateFetchAccessTokenResponse' },
  'FeatureOnlineStoreService.SearchNearestEntities': { verb: 'POST', path: '{featureView=projects/*/locations/*/featureOnlineStores/*/featureViews/*}:searchNearestEntities', body: '*', request: 'SearchNearestEntitiesRequest', response: 'SearchNearestEntitiesResponse' },
  'FeatureRegistryService.BatchCreateFeatures': { verb: 'POST', path: '{parent=projects/*/locations/*/featureGroups/*}/features:batchCreate', body: '*', request: 'BatchCreateFeaturesRequest', response: 'BatchCreateFeaturesResponse', operation: true },
  'FeatureRegistryService.CreateFeature': { verb: 'POST', path: '{parent=projects/*/locations/*/featureGroups/*}/features', body: 'feature', request: 'CreateFeatureRequest', response: 'Feature', operation: true, labels: ['feature', 'labels'], listed: true },
  'FeatureRegistryService.CreateFeatureGroup': { verb: 'POST', path: '{parent=projects/*/locations/*}/featureGroups', body: 'featureGroup', request: 'CreateFeatureGroupRequest', response: 'FeatureGroup', operation: true, labels: ['featureGroup', 'labels'], listed: true },
  'FeatureRegistryService.DeleteFeature': { verb: 'DELETE', path: '{name=projects/*/locations/*/featureGroups/*/features/*}', request: 'DeleteFeatureRequest', response: 'google.protobuf.Empty', operation: true },
  'FeatureRegistryService.DeleteFeatureGroup': { verb: 'DELETE', path: '{name=projects/*/locations/*/featureGroups/*}', request: 'DeleteFeatureGroupRequest', response: 'google.protobuf.Empty', operation: true },
  'FeatureRegistryService.GetFeature': { verb: 'GET', path: '{name=projects/*/locations/*/featureGroups/*/features/*}', request: 'GetFeatureRequest', response: 'Feature' },
  'FeatureRegistryService.GetFeatureGroup': { verb: 'GET', path: '{name=projects/*/locations/*/featureGroups/*}', request: 'GetFeatureGroupRequest', response: 'FeatureGroup' },
  'FeatureRegistryService.ListFeatureGroups': { verb: 'GET', path: '{parent=projects/*/locations/*}/featureGroups', request: 'ListFeatureGroupsRequest', response: 'ListFeatureGroupsResponse' },
  'FeatureRegistryService.ListFeatures': { verb: 'GET', path: '{parent=projects/*/locations/*/featureGroups/*}/features', request: 'ListFeaturesRequest', response: 'ListFeaturesResponse' },
  'FeatureRegistryService.UpdateFeature': { verb: 'PATCH', path: '{feature.name=projects/*/locations/*/featureGroups/*/features/*}', body: 'feature', request: 'UpdateFeatureRequest', response: 'Feature', operation: true },
  'FeatureRegistryService.UpdateFeatureGroup': { verb: 'PATCH', path: '{featureGroup.name=projects/*/locations/*/featureGroups/*}', body: 'featureGroup', request: 'UpdateFeatureGroupRequest', response: 'FeatureGroup', operation: true },
  'FeaturestoreOnlineServingService.ReadFeatureValues': { verb: 'POST', path: '{entityType=projects/*/locations/*/featurestores/*/entityTypes/*}:readFeatureValues', body: '*', request: 'ReadFeatureValuesRequest', response: 'ReadFeatureValuesResponse' },
  'FeaturestoreOnlineServingService.WriteFeatureValues': { verb: 'POST', path: '{entityType=projects/*/locations/*/featurestores/*/entityTypes/*}:writeFeatureValues', body: '*', request: 'WriteFeatureValuesRequest', response: 'WriteFeatureValuesResponse' },
  'FeaturestoreService.BatchCreateFeatures': { verb: 'POST', path: '{parent=projects/*/locations/*/featurestores/*/entityTypes/*}/features:batchCreate', body: '*', request: 'BatchCreateFeaturesRequest', response: 'BatchCreateFeaturesResponse', operation: true },
  'FeaturestoreService.BatchReadFeatureValues': { verb: 'POST', path: '{featurestore=projects/*/locations/*/featurestores/*}:batchReadFeatureValues', body: '*', request: 'BatchReadFeatureValuesRequest', response: 'BatchReadFeatureValuesResponse', operation: true },
  'FeaturestoreService.CreateEntityType': { verb: 'POST', path: '{parent=projects/*/locations/*/featurestores/*}/entityTypes', body: 'entityType', request: 'CreateEntityTypeRequest', response: 'EntityType', operation: true, labels: ['entityType', 'labels'], listed: true },
  'FeaturestoreService.CreateFeature': { verb: 'POST', path: '{parent=projects/*/locations/*/featurestores/*/entityTypes/*}/features', body: 'feature', request: 'CreateFeatureRequest', response: 'Feature', operation: true, labels: ['feature', 'labels'], listed: true },
  'FeaturestoreService.CreateFeaturestore': { verb: 'POST', path: '{parent=projects/*/locations/*}/featurestores', body: 'featurestore', request: 'CreateFeaturestoreRequest', response: 'Featurestore', operation: true, labels: ['featurestore', 'labels'], listed: true },
  'FeaturestoreService.DeleteEntityType': { verb: 'DELETE', path: '{name=projects/*/locations/*/featurestores/*/entityTypes/*}', request: 'DeleteEntityTypeRequest', response: 'google.protobuf.Empty', operation: true },
  'FeaturestoreService.DeleteFeature': { verb: 'DELETE', path: '{name=projects/*/locations/*/featurestores/*/entityTypes/*/features/*}', request: 'DeleteFeatureRequest', response: 'google.protobuf.Empty', operation: true },
  'FeaturestoreService.DeleteFeatureValues': { verb: 'POST', path: '{entityType=projects/*/locations/*/featurestores/*/entityTypes/*}:deleteFeatureValues', body: '*', request: 'DeleteFeatureValuesRequest', response: 'DeleteFeatureValuesResponse', operation: true },
  'FeaturestoreService.DeleteFeaturestore': { verb: 'DELETE', path: '{name=projects/*/locations/*/featurestores/*}', request: 'DeleteFeaturestoreRequest', response: 'google.protobuf.Empty', operation: true },
  'FeaturestoreService.ExportFeatureValues': { verb: 'POST', path: '{entityType=projects/*/locations/*/featurestores/*/entityTypes/*}:exportFeatureValues', body: '*', request: 'ExportFeatureValuesRequest', response: 'ExportFeatureValuesResponse', operation: true },
  'FeaturestoreService.GetEntityType': { verb: 'GET', path: '{name=projects/*/locations/*/featurestores/*/entityTypes/*}', request: 'GetEntityTypeRequest', response: 'EntityType' },
  'FeaturestoreService.GetFeature': { verb: 'GET', path: '{name=projects/*/locations/*/featurestores/*/entityTypes/*/features/*}', request: 'GetFeatureRequest', response: 'Feature' },
  'FeaturestoreService.GetFeaturestore': { verb: 'GET', path: '{name=projects/*/locations/*/featurestores/*}', request: 'GetFeaturestoreRequest', response: 'Featurestore' },
  'FeaturestoreService.ImportFeatureValues': { verb: 'POST', path: '{entityType=projects/*/locations/*/featurestores/*/entityTypes/*}:importFeatureValues', body: '*', request: 'ImportFeatureValuesRequest', response: 'ImportFeatureValuesResponse', operation: true },
  'FeaturestoreService.ListEntityTypes': { verb: 'GET', path: '{parent=projects/*/locations/*/featurestores/*}/entityTypes', request: 'ListEntityTypesRequest', response: 'ListEntityTypesResponse' },
  'FeaturestoreService.ListFeatures': { verb: 'GET', path: '{parent=projects/*/locations/*/featurestores/*/entityTypes/*}/features', request: 'ListFeaturesRequest', response: 'ListFeaturesResponse' },
  'FeaturestoreService.ListFeaturestores': { verb: 'GET', path: '{parent=projects/*/locations/*}/featurestores', request: 'ListFeaturestoresRequest', response: 'ListFeaturestoresResponse' },
  'FeaturestoreService.SearchFeatures': { verb: 'GET', path: '{location=projects/*/locations/*}/featurestores:searchFeatures', request: 'SearchFeaturesRequest', response: 'SearchFeaturesResponse' },
  'FeaturestoreService.UpdateEntityType': { verb: 'PATCH', path: '{entityType.name=projects/*/locations/*/featurestores/*/entityTypes/*}', body: 'entityType', request: 'UpdateEntityTypeRequest', response: 'EntityType' },
  'FeaturestoreService.UpdateFeature': { verb: 'PATCH', path: '{feature.name=projects/*/locations/*/featurestores/*/entityTypes/*/features/*}', body: 'feature', request: 'UpdateFeatureRequest', response: 'Feature' },
  'FeaturestoreService.UpdateFeaturestore': { verb: 'PATCH', path: '{featurestore.name=projects/*/locations/*/featurestores/*}', body: 'featurestore', request: 'UpdateFeaturestoreRequest', response: 'Featurestore', operation: true },
  'GenAiCacheService.CreateCachedContent': { verb: 'POST', path: '{parent=projects/*/locations/*}/cachedContents', body: 'cachedContent', request: 'CreateCachedContentRequest', response: 'CachedContent' },
  'GenAiCacheService.DeleteCachedContent': { verb: 'DELETE', path: '{name=projects/*/locations/*/cachedContents/*}', request: 'DeleteCachedContentRequest', response: 'google.protobuf.Empty' },
  'GenAiCacheService.GetCachedContent': { verb: 'GET', path: '{name=projects/*/locations/*/cachedContents/*}', request: 'GetCachedContentRequest', response: 'CachedContent' },
  'GenAiCacheService.ListCachedContents': { verb: 'GET', path: '{parent=projects/*/locations/*}/cachedContents', request: 'ListCachedContentsRequest', response: 'ListCachedContentsResponse' },
  'GenAiCacheService.UpdateCachedContent': { verb: 'PATCH', path: '{cachedContent.name=projects/*/locations/*/cachedContents/*}', body: 'cachedContent', request: 'UpdateCachedContentRequest', response: 'CachedContent' },
  'GenAiTuningService.CancelTuningJob': { verb: 'POST', path: '{name=projects/*/locations/*/tuningJobs/*}:cancel', body: '*', request: 'CancelTuningJobRequest', response: 'google.protobuf.Empty' },
  'GenAiTuningService.CreateTuningJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/tuningJobs', body: 'tuningJob', request: 'CreateTuningJobRequest', response: 'TuningJob', labels: ['tuningJob', 'labels'], listed: true },
  'GenAiTuningService.GetTuningJob': { verb: 'GET', path: '{name=projects/*/locations/*/tuningJobs/*}', request: 'GetTuningJobRequest', response: 'TuningJob' },
  'GenAiTuningService.ListTuningJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/tuningJobs', request: 'ListTuningJobsRequest', response: 'ListTuningJobsResponse' },
  'GenAiTuningService.RebaseTunedModel': { verb: 'POST', path: '{parent=projects/*/locations/*}/tuningJobs:rebaseTunedModel', body: '*', request: 'RebaseTunedModelRequest', response: 'TuningJob', operation: true, labels: ['tuningJob', 'labels'] },
  'IndexEndpointService.CreateIndexEndpoint': { verb: 'POST', path: '{parent=projects/*/locations/*}/indexEndpoints', body: 'indexEndpoint', request: 'CreateIndexEndpointRequest', response: 'IndexEndpoint', operation: true, labels: ['indexEndpoint', 'labels'], listed: true },
  'IndexEndpointService.DeleteIndexEndpoint': { verb: 'DELETE', path: '{name=projects/*/locations/*/indexEndpoints/*}', request: 'DeleteIndexEndpointRequest', response: 'google.protobuf.Empty', operation: true },
  'IndexEndpointService.DeployIndex': { verb: 'POST', path: '{indexEndpoint=projects/*/locations/*/indexEndpoints/*}:deployIndex', body: '*', request: 'DeployIndexRequest', response: 'DeployIndexResponse', operation: true },
  'IndexEndpointService.GetIndexEndpoint': { verb: 'GET', path: '{name=projects/*/locations/*/indexEndpoints/*}', request: 'GetIndexEndpointRequest', response: 'IndexEndpoint' },
  'IndexEndpointService.ListIndexEndpoints': { verb: 'GET', path: '{parent=projects/*/locations/*}/indexEndpoints', request: 'ListIndexEndpointsRequest', response: 'ListIndexEndpointsResponse' },
  'IndexEndpointService.MutateDeployedIndex': { verb: 'POST', path: '{indexEndpoint=projects/*/locations/*/indexEndpoints/*}:mutateDeployedIndex', body: 'deployedIndex', request: 'MutateDeployedIndexRequest', response: 'MutateDeployedIndexResponse', operation: true },
  'IndexEndpointService.UndeployIndex': { verb: 'POST', path: '{indexEndpoint=projects/*/locations/*/indexEndpoints/*}:undeployIndex', body: '*', request: 'UndeployIndexRequest', response: 'UndeployIndexResponse', operation: true },
  'IndexEndpointService.UpdateIndexEndpoint': { verb: 'PATCH', path: '{indexEndpoint.name=projects/*/locations/*/indexEndpoints/*}', body: 'indexEndpoint', request: 'UpdateIndexEndpointRequest', response: 'IndexEndpoint' },
  'IndexService.CreateIndex': { verb: 'POST', path: '{parent=projects/*/locations/*}/indexes', body: 'index', request: 'CreateIndexRequest', response: 'Index', operation: true, labels: ['index', 'labels'], listed: true },
  'IndexService.DeleteIndex': { verb: 'DELETE', path: '{name=projects/*/locations/*/indexes/*}', request: 'DeleteIndexRequest', response: 'google.protobuf.Empty', operation: true },
  'IndexService.GetIndex': { verb: 'GET', path: '{name=projects/*/locations/*/indexes/*}', request: 'GetIndexRequest', response: 'Index' },
  'IndexService.ListIndexes': { verb: 'GET', path: '{parent=projects/*/locations/*}/indexes', request: 'ListIndexesRequest', response: 'ListIndexesResponse' },
  'IndexService.RemoveDatapoints': { verb: 'POST', path: '{index=projects/*/locations/*/indexes/*}:removeDatapoints', body: '*', request: 'RemoveDatapointsRequest', response: 'RemoveDatapointsResponse' },
  'IndexService.UpdateIndex': { verb: 'PATCH', path: '{index.name=projects/*/locations/*/indexes/*}', body: 'index', request: 'UpdateIndexRequest', response: 'Index', operation: true },
  'IndexService.UpsertDatapoints': { verb: 'POST', path: '{index=projects/*/locations/*/indexes/*}:upsertDatapoints', body: '*', request: 'UpsertDatapointsRequest', response: 'UpsertDatapointsResponse' },
  'JobService.CancelBatchPredictionJob': { verb: 'POST', path: '{name=projects/*/locations/*/batchPredictionJobs/*}:cancel', body: '*', request: 'CancelBatchPredictionJobRequest', response: 'google.protobuf.Empty' },
  'JobService.CancelCustomJob': { verb: 'POST', path: '{name=projects/*/locations/*/customJobs/*}:cancel', body: '*', request: 'CancelCustomJobRequest', response: 'google.protobuf.Empty' },
  'JobService.CancelDataLabelingJob': { verb: 'POST', path: '{name=projects/*/locations/*/dataLabelingJobs/*}:cancel', body: '*', request: 'CancelDataLabelingJobRequest', response: 'google.protobuf.Empty' },
  'JobService.CancelHyperparameterTuningJob': { verb: 'POST', path: '{name=projects/*/locations/*/hyperparameterTuningJobs/*}:cancel', body: '*', request: 'CancelHyperparameterTuningJobRequest', response: 'google.protobuf.Empty' },
  'JobService.CancelNasJob': { verb: 'POST', path: '{name=projects/*/locations/*/nasJobs/*}:cancel', body: '*', request: 'CancelNasJobRequest', response: 'google.protobuf.Empty' },
  'JobService.CreateBatchPredictionJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/batchPredictionJobs', body: 'batchPredictionJob', request: 'CreateBatchPredictionJobRequest', response: 'BatchPredictionJob', labels: ['batchPredictionJob', 'labels'], listed: true },
  'JobService.CreateCustomJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/customJobs', body: 'customJob', request: 'CreateCustomJobRequest', response: 'CustomJob', labels: ['customJob', 'labels'], listed: true },
  'JobService.CreateDataLabelingJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/dataLabelingJobs', body: 'dataLabelingJob', request: 'CreateDataLabelingJobRequest', response: 'DataLabelingJob', labels: ['dataLabelingJob', 'labels'], listed: true },
  'JobService.CreateHyperparameterTuningJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/hyperparameterTuningJobs', body: 'hyperparameterTuningJob', request: 'CreateHyperparameterTuningJobRequest', response: 'HyperparameterTuningJob', labels: ['hyperparameterTuningJob', 'labels'], listed: true },
  'JobService.CreateModelDeploymentMonitoringJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/modelDeploymentMonitoringJobs', body: 'modelDeploymentMonitoringJob', request: 'CreateModelDeploymentMonitoringJobRequest', response: 'ModelDeploymentMonitoringJob', labels: ['modelDeploymentMonitoringJob', 'labels'], listed: true },
  'JobService.CreateNasJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/nasJobs', body: 'nasJob', request: 'CreateNasJobRequest', response: 'NasJob', labels: ['nasJob', 'labels'], listed: true },
  'JobService.DeleteBatchPredictionJob': { verb: 'DELETE', path: '{name=projects/*/locations/*/batchPredictionJobs/*}', request: 'DeleteBatchPredictionJobRequest', response: 'google.protobuf.Empty', operation: true },
  'JobService.DeleteCustomJob': { verb: 'DELETE', path: '{name=projects/*/locations/*/customJobs/*}', request: 'DeleteCustomJobRequest', response: 'google.protobuf.Empty', operation: true },
  'JobService.DeleteDataLabelingJob': { verb: 'DELETE', path: '{name=projects/*/locations/*/dataLabelingJobs/*}', request: 'DeleteDataLabelingJobRequest', response: 'google.protobuf.Empty', operation: true },
  'JobService.DeleteHyperparameterTuningJob': { verb: 'DELETE', path: '{name=projects/*/locations/*/hyperparameterTuningJobs/*}', request: 'DeleteHyperparameterTuningJobRequest', response: 'google.protobuf.Empty', operation: true },
  'JobService.DeleteModelDeploymentMonitoringJob': { verb: 'DELETE', path: '{name=projects/*/locations/*/modelDeploymentMonitoringJobs/*}', request: 'DeleteModelDeploymentMonitoringJobRequest', response: 'google.protobuf.Empty', operation: true },
  'JobService.DeleteNasJob': { verb: 'DELETE', path: '{name=projects/*/locations/*/nasJobs/*}', request: 'DeleteNasJobRequest', response: 'google.protobuf.Empty', operation: true },
  'JobService.GetBatchPredictionJob': { verb: 'GET', path: '{name=projects/*/locations/*/batchPredictionJobs/*}', request: 'GetBatchPredictionJobRequest', response: 'BatchPredictionJob' },
  'JobService.GetCustomJob': { verb: 'GET', path: '{name=projects/*/locations/*/customJobs/*}', request: 'GetCustomJobRequest', response: 'CustomJob' },
  'JobService.GetDataLabelingJob': { verb: 'GET', path: '{name=projects/*/locations/*/dataLabelingJobs/*}', request: 'GetDataLabelingJobRequest', response: 'DataLabelingJob' },
  'JobService.GetHyperparameterTuningJob': { verb: 'GET', path: '{name=projects/*/locations/*/hyperparameterTuningJobs/*}', request: 'GetHyperparameterTuningJobRequest', response: 'HyperparameterTuningJob' },
  'JobService.GetModelDeploymentMonitoringJob': { verb: 'GET', path: '{name=projects/*/locations/*/modelDeploymentMonitoringJobs/*}', request: 'GetModelDeploymentMonitoringJobRequest', response: 'ModelDeploymentMonitoringJob' },
  'JobService.GetNasJob': { verb: 'GET', path: '{name=projects/*/locations/*/nasJobs/*}', request: 'GetNasJobRequest', response: 'NasJob' },
  'JobService.GetNasTrialDetail': { verb: 'GET', path: '{name=projects/*/locations/*/nasJobs/*/nasTrialDetails/*}', request: 'GetNasTrialDetailRequest', response: 'NasTrialDetail' },
  'JobService.ListBatchPredictionJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/batchPredictionJobs', request: 'ListBatchPredictionJobsRequest', response: 'ListBatchPredictionJobsResponse' },
  'JobService.ListCustomJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/customJobs', request: 'ListCustomJobsRequest', response: 'ListCustomJobsResponse' },
  'JobService.ListDataLabelingJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/dataLabelingJobs', request: 'ListDataLabelingJobsRequest', response: 'ListDataLabelingJobsResponse' },
  'JobService.ListHyperparameterTuningJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/hyperparameterTuningJobs', request: 'ListHyperparameterTuningJobsRequest', response: 'ListHyperparameterTuningJobsResponse' },
  'JobService.ListModelDeploymentMonitoringJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/modelDeploymentMonitoringJobs', request: 'ListModelDeploymentMonitoringJobsRequest', response: 'ListModelDeploymentMonitoringJobsResponse' },
  'JobService.ListNasJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/nasJobs', request: 'ListNasJobsRequest', response: 'ListNasJobsResponse' },
  'JobService.ListNasTrialDetails': { verb: 'GET', path: '{parent=projects/*/locations/*/nasJobs/*}/nasTrialDetails', request: 'ListNasTrialDetailsRequest', response: 'ListNasTrialDetailsResponse' },
  'JobService.PauseModelDeploymentMonitoringJob': { verb: 'POST', path: '{name=projects/*/locations/*/modelDeploymentMonitoringJobs/*}:pause', body: '*', request: 'PauseModelDeploymentMonitoringJobRequest', response: 'google.protobuf.Empty' },
  'JobService.ResumeModelDeploymentMonitoringJob': { verb: 'POST', path: '{name=projects/*/locations/*/modelDeploymentMonitoringJobs/*}:resume', body: '*', request: 'ResumeModelDeploymentMonitoringJobRequest', response: 'google.protobuf.Empty' },
  'JobService.SearchModelDeploymentMonitoringStatsAnomalies': { verb: 'POST', path: '{modelDeploymentMonitoringJob=projects/*/locations/*/modelDeploymentMonitoringJobs/*}:searchModelDeploymentMonitoringStatsAnomalies', body: '*', request: 'SearchModelDeploymentMonitoringStatsAnomaliesRequest', response: 'SearchModelDeploymentMonitoringStatsAnomaliesResponse' },
  'JobService.UpdateModelDeploymentMonitoringJob': { verb: 'PATCH', path: '{modelDeploymentMonitoringJob.name=projects/*/locations/*/modelDeploymentMonitoringJobs/*}', body: 'modelDeploymentMonitoringJob', request: 'UpdateModelDeploymentMonitoringJobRequest', response: 'ModelDeploymentMonitoringJob', operation: true },
  'LlmUtilityService.ComputeTokens': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:computeTokens', also: ['projects/*/locations/*/publishers/*/models/*'], body: '*', request: 'ComputeTokensRequest', response: 'ComputeTokensResponse' },
  'LlmUtilityService.CountTokens': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:countTokens', also: ['projects/*/locations/*/publishers/*/models/*'], body: '*', request: 'CountTokensRequest', response: 'CountTokensResponse' },
  'MatchService.FindNeighbors': { verb: 'POST', path: '{indexEndpoint=projects/*/locations/*/indexEndpoints/*}:findNeighbors', body: '*', request: 'FindNeighborsRequest', response: 'FindNeighborsResponse' },
  'MatchService.ReadIndexDatapoints': { verb: 'POST', path: '{indexEndpoint=projects/*/locations/*/indexEndpoints/*}:readIndexDatapoints', body: '*', request: 'ReadIndexDatapointsRequest', response: 'ReadIndexDatapointsResponse' },
  'MetadataService.AddContextArtifactsAndExecutions': { verb: 'POST', path: '{context=projects/*/locations/*/metadataStores/*/contexts/*}:addContextArtifactsAndExecutions', body: '*', request: 'AddContextArtifactsAndExecutionsRequest', response: 'AddContextArtifactsAndExecutionsResponse' },
  'MetadataService.AddContextChildren': { verb: 'POST', path: '{context=projects/*/locations/*/metadataStores/*/contexts/*}:addContextChildren', body: '*', request: 'AddContextChildrenRequest', response: 'AddContextChildrenResponse' },
  'MetadataService.AddExecutionEvents': { verb: 'POST', path: '{execution=projects/*/locations/*/metadataStores/*/executions/*}:addExecutionEvents', body: '*', request: 'AddExecutionEventsRequest', response: 'AddExecutionEventsResponse' },
  'MetadataService.CreateArtifact': { verb: 'POST', path: '{parent=projects/*/locations/*/metadataStores/*}/artifacts', body: 'artifact', request: 'CreateArtifactRequest', response: 'Artifact', labels: ['artifact', 'labels'], listed: true },
  'MetadataService.CreateContext': { verb: 'POST', path: '{parent=projects/*/locations/*/metadataStores/*}/contexts', body: 'context', request: 'CreateContextRequest', response: 'Context', labels: ['context', 'labels'], listed: true },
  'MetadataService.CreateExecution': { verb: 'POST', path: '{parent=projects/*/locations/*/metadataStores/*}/executions', body: 'execution', request: 'CreateExecutionRequest', response: 'Execution', labels: ['execution', 'labels'], listed: true },
  'MetadataService.CreateMetadataSchema': { verb: 'POST', path: '{parent=projects/*/locations/*/metadataStores/*}/metadataSchemas', body: 'metadataSchema', request: 'CreateMetadataSchemaRequest', response: 'MetadataSchema' },
  'MetadataService.CreateMetadataStore': { verb: 'POST', path: '{parent=projects/*/locations/*}/metadataStores', body: 'metadataStore', request: 'CreateMetadataStoreRequest', response: 'MetadataStore', operation: true },
  'MetadataService.DeleteArtifact': { verb: 'DELETE', path: '{name=projects/*/locations/*/metadataStores/*/artifacts/*}', request: 'DeleteArtifactRequest', response: 'google.protobuf.Empty', operation: true },
  'MetadataService.DeleteContext': { verb: 'DELETE', path: '{name=projects/*/locations/*/metadataStores/*/contexts/*}', request: 'DeleteContextRequest', response: 'google.protobuf.Empty', operation: true },
  'MetadataService.DeleteExecution': { verb: 'DELETE', path: '{name=projects/*/locations/*/metadataStores/*/executions/*}', request: 'DeleteExecutionRequest', response: 'google.protobuf.Empty', operation: true },
  'MetadataService.DeleteMetadataStore': { verb: 'DELETE', path: '{name=projects/*/locations/*/metadataStores/*}', request: 'DeleteMetadataStoreRequest', response: 'google.protobuf.Empty', operation: true },
  'MetadataService.GetArtifact': { verb: 'GET', path: '{name=projects/*/locations/*/metadataStores/*/artifacts/*}', request: 'GetArtifactRequest', response: 'Artifact' },
  'MetadataService.GetContext': { verb: 'GET', path: '{name=projects/*/locations/*/metadataStores/*/contexts/*}', request: 'GetContextRequest', response: 'Context' },
  'MetadataService.GetExecution': { verb: 'GET', path: '{name=projects/*/locations/*/metadataStores/*/executions/*}', request: 'GetExecutionRequest', response: 'Execution' },
  'MetadataService.GetMetadataSchema': { verb: 'GET', path: '{name=projects/*/locations/*/metadataStores/*/metadataSchemas/*}', request: 'GetMetadataSchemaRequest', response: 'MetadataSchema' },
  'MetadataService.GetMetadataStore': { verb: 'GET', path: '{name=projects/*/locations/*/metadataStores/*}', request: 'GetMetadataStoreRequest', response: 'MetadataStore' },
  'MetadataService.ListArtifacts': { verb: 'GET', path: '{parent=projects/*/locations/*/metadataStores/*}/artifacts', request: 'ListArtifactsRequest', response: 'ListArtifactsResponse' },
  'MetadataService.ListContexts': { verb: 'GET', path: '{parent=projects/*/locations/*/metadataStores/*}/contexts', request: 'ListContextsRequest', response: 'ListContextsResponse' },
  'MetadataService.ListExecutions': { verb: 'GET', path: '{parent=projects/*/locations/*/metadataStores/*}/executions', request: 'ListExecutionsRequest', response: 'ListExecutionsResponse' },
  'MetadataService.ListMetadataSchemas': { verb: 'GET', path: '{parent=projects/*/locations/*/metadataStores/*}/metadataSchemas', request: 'ListMetadataSchemasRequest', response: 'ListMetadataSchemasResponse' },
  'MetadataService.ListMetadataStores': { verb: 'GET', path: '{parent=projects/*/locations/*}/metadataStores', request: 'ListMetadataStoresRequest', response: 'ListMetadataStoresResponse' },
  'MetadataService.PurgeArtifacts': { verb: 'POST', path: '{parent=projects/*/locations/*/metadataStores/*}/artifacts:purge', body: '*', request: 'PurgeArtifactsRequest', response: 'PurgeArtifactsResponse', operation: true },
  'MetadataService.PurgeContexts': { verb: 'POST', path: '{parent=projects/*/locations/*/metadataStores/*}/contexts:purge', body: '*', request: 'PurgeContextsRequest', response: 'PurgeContextsResponse', operation: true },
  'MetadataService.PurgeExecutions': { verb: 'POST', path: '{parent=projects/*/locations/*/metadataStores/*}/executions:purge', body: '*', request: 'PurgeExecutionsRequest', response: 'PurgeExecutionsResponse', operation: true },
  'MetadataService.QueryArtifactLineageSubgraph': { verb: 'GET', path: '{artifact=projects/*/locations/*/metadataStores/*/artifacts/*}:queryArtifactLineageSubgraph', request: 'QueryArtifactLineageSubgraphRequest', response: 'LineageSubgraph' },
  'MetadataService.QueryContextLineageSubgraph': { verb: 'GET', path: '{context=projects/*/locations/*/metadataStores/*/contexts/*}:queryContextLineageSubgraph', request: 'QueryContextLineageSubgraphRequest', response: 'LineageSubgraph' },
  'MetadataService.QueryExecutionInputsAndOutputs': { verb: 'GET', path: '{execution=projects/*/locations/*/metadataStores/*/executions/*}:queryExecutionInputsAndOutputs', request: 'QueryExecutionInputsAndOutputsRequest', response: 'LineageSubgraph' },
  'MetadataService.RemoveContextChildren': { verb: 'POST', path: '{context=projects/*/locations/*/metadataStores/*/contexts/*}:removeContextChildren', body: '*', request: 'RemoveContextChildrenRequest', response: 'RemoveContextChildrenResponse' },
  'MetadataService.UpdateArtifact': { verb: 'PATCH', path: '{artifact.name=projects/*/locations/*/metadataStores/*/artifacts/*}', body: 'artifact', request: 'UpdateArtifactRequest', response: 'Artifact' },
  'MetadataService.UpdateContext': { verb: 'PATCH', path: '{context.name=projects/*/locations/*/metadataStores/*/contexts/*}', body: 'context', request: 'UpdateContextRequest', response: 'Context' },
  'MetadataService.UpdateExecution': { verb: 'PATCH', path: '{execution.name=projects/*/locations/*/metadataStores/*/executions/*}', body: 'execution', request: 'UpdateExecutionRequest', response: 'Execution' },
  'MigrationService.BatchMigrateResources': { verb: 'POST', path: '{parent=projects/*/locations/*}/migratableResources:batchMigrate', body: '*', request: 'BatchMigrateResourcesRequest', response: 'BatchMigrateResourcesResponse', operation: true },
  'MigrationService.SearchMigratableResources': { verb: 'POST', path: '{parent=projects/*/locations/*}/migratableResources:search', body: '*', request: 'SearchMigratableResourcesRequest', response: 'SearchMigratableResourcesResponse' },
  'ModelGardenService.Deploy': { verb: 'POST', path: '{destination=projects/*/locations/*}:deploy', body: '*', request: 'DeployRequest', response: 'DeployResponse', operation: true, labels: ['endpointConfig', 'labels'] },
  'ModelService.BatchImportEvaluatedAnnotations': { verb: 'POST', path: '{parent=projects/*/locations/*/models/*/evaluations/*/slices/*}:batchImport', body: '*', request: 'BatchImportEvaluatedAnnotationsRequest', response: 'BatchImportEvaluatedAnnotationsResponse' },
  'ModelService.BatchImportModelEvaluationSlices': { verb: 'POST', path: '{parent=projects/*/locations/*/models/*/evaluations/*}/slices:batchImport', body: '*', request: 'BatchImportModelEvaluationSlicesRequest', response: 'BatchImportModelEvaluationSlicesResponse' },
  'ModelService.CopyModel': { verb: 'POST', path: '{parent=projects/*/locations/*}/models:copy', body: '*', request: 'CopyModelRequest', response: 'CopyModelResponse', operation: true },
  'ModelService.DeleteModel': { verb: 'DELETE', path: '{name=projects/*/locations/*/models/*}', request: 'DeleteModelRequest', response: 'google.protobuf.Empty', operation: true },
  'ModelService.DeleteModelVersion': { verb: 'DELETE', path: '{name=projects/*/locations/*/models/*}:deleteVersion', request: 'DeleteModelVersionRequest', response: 'google.protobuf.Empty', operation: true },
  'ModelService.ExportModel': { verb: 'POST', path: '{name=projects/*/locations/*/models/*}:export', body: '*', request: 'ExportModelRequest', response: 'ExportModelResponse', operation: true },
  'ModelService.GetModel': { verb: 'GET', path: '{name=projects/*/locations/*/models/*}', request: 'GetModelRequest', response: 'Model' },
  'ModelService.GetModelEvaluation': { verb: 'GET', path: '{name=projects/*/locations/*/models/*/evaluations/*}', request: 'GetModelEvaluationRequest', response: 'ModelEvaluation' },
  'ModelService.GetModelEvaluationSlice': { verb: 'GET', path: '{name=projects/*/locations/*/models/*/evaluations/*/slices/*}', request: 'GetModelEvaluationSliceRequest', response: 'ModelEvaluationSlice' },
  'ModelService.ImportModelEvaluation': { verb: 'POST', path: '{parent=projects/*/locations/*/models/*}/evaluations:import', body: '*', request: 'ImportModelEvaluationRequest', response: 'ModelEvaluation' },
  'ModelService.ListModelEvaluationSlices': { verb: 'GET', path: '{parent=projects/*/locations/*/models/*/evaluations/*}/slices', request: 'ListModelEvaluationSlicesRequest', response: 'ListModelEvaluationSlicesResponse' },
  'ModelService.ListModelEvaluations': { verb: 'GET', path: '{parent=projects/*/locations/*/models/*}/evaluations', request: 'ListModelEvaluationsRequest', response: 'ListModelEvaluationsResponse' },
  'ModelService.ListModelVersionCheckpoints': { verb: 'GET', path: '{name=projects/*/locations/*/models/*}:listCheckpoints', request: 'ListModelVersionCheckpointsRequest', response: 'ListModelVersionCheckpointsResponse' },
  'ModelService.ListModelVersions': { verb: 'GET', path: '{name=projects/*/locations/*/models/*}:listVersions', request: 'ListModelVersionsRequest', response: 'ListModelVersionsResponse' },
  'ModelService.ListModels': { verb: 'GET', path: '{parent=projects/*/locations/*}/models', request: 'ListModelsRequest', response: 'ListModelsResponse' },
  'ModelService.MergeVersionAliases': { verb: 'POST', path: '{name=projects/*/locations/*/models/*}:mergeVersionAliases', body: '*', request: 'MergeVersionAliasesRequest', response: 'Model' },
  'ModelService.UpdateExplanationDataset': { verb: 'POST', path: '{model=projects/*/locations/*/models/*}:updateExplanationDataset', body: '*', request: 'UpdateExplanationDatasetRequest', response: 'UpdateExplanationDatasetResponse', operation: true },
  'ModelService.UpdateModel': { verb: 'PATCH', path: '{model.name=projects/*/locations/*/models/*}', body: 'model', request: 'UpdateModelRequest', response: 'Model' },
  'ModelService.UploadModel': { verb: 'POST', path: '{parent=projects/*/locations/*}/models:upload', body: '*', request: 'UploadModelRequest', response: 'UploadModelResponse', operation: true, labels: ['model', 'labels'] },
  'NotebookService.AssignNotebookRuntime': { verb: 'POST', path: '{parent=projects/*/locations/*}/notebookRuntimes:assign', body: '*', request: 'AssignNotebookRuntimeRequest', response: 'NotebookRuntime', operation: true, labels: ['notebookRuntime', 'labels'] },
  'NotebookService.CreateNotebookExecutionJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/notebookExecutionJobs', body: 'notebookExecutionJob', request: 'CreateNotebookExecutionJobRequest', response: 'NotebookExecutionJob', operation: true, labels: ['notebookExecutionJob', 'labels'], listed: true },
  'NotebookService.CreateNotebookRuntimeTemplate': { verb: 'POST', path: '{parent=projects/*/locations/*}/notebookRuntimeTemplates', body: 'notebookRuntimeTemplate', request: 'CreateNotebookRuntimeTemplateRequest', response: 'NotebookRuntimeTemplate', operation: true, labels: ['notebookRuntimeTemplate', 'labels'], listed: true },
  'NotebookService.DeleteNotebookExecutionJob': { verb: 'DELETE', path: '{name=projects/*/locations/*/notebookExecutionJobs/*}', request: 'DeleteNotebookExecutionJobRequest', response: 'google.protobuf.Empty', operation: true },
  'NotebookService.DeleteNotebookRuntime': { verb: 'DELETE', path: '{name=projects/*/locations/*/notebookRuntimes/*}', request: 'DeleteNotebookRuntimeRequest', response: 'google.protobuf.Empty', operation: true },
  'NotebookService.DeleteNotebookRuntimeTemplate': { verb: 'DELETE', path: '{name=projects/*/locations/*/notebookRuntimeTemplates/*}', request: 'DeleteNotebookRuntimeTemplateRequest', response: 'google.protobuf.Empty', operation: true },
  'NotebookService.GetNotebookExecutionJob': { verb: 'GET', path: '{name=projects/*/locations/*/notebookExecutionJobs/*}', request: 'GetNotebookExecutionJobRequest', response: 'NotebookExecutionJob' },
  'NotebookService.GetNotebookRuntime': { verb: 'GET', path: '{name=projects/*/locations/*/notebookRuntimes/*}', request: 'GetNotebookRuntimeRequest', response: 'NotebookRuntime' },
  'NotebookService.GetNotebookRuntimeTemplate': { verb: 'GET', path: '{name=projects/*/locations/*/notebookRuntimeTemplates/*}', request: 'GetNotebookRuntimeTemplateRequest', response: 'NotebookRuntimeTemplate' },
  'NotebookService.ListNotebookExecutionJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/notebookExecutionJobs', request: 'ListNotebookExecutionJobsRequest', response: 'ListNotebookExecutionJobsResponse' },
  'NotebookService.ListNotebookRuntimeTemplates': { verb: 'GET', path: '{parent=projects/*/locations/*}/notebookRuntimeTemplates', request: 'ListNotebookRuntimeTemplatesRequest', response: 'ListNotebookRuntimeTemplatesResponse' },
  'NotebookService.ListNotebookRuntimes': { verb: 'GET', path: '{parent=projects/*/locations/*}/notebookRuntimes', request: 'ListNotebookRuntimesRequest', response: 'ListNotebookRuntimesResponse' },
  'NotebookService.StartNotebookRuntime': { verb: 'POST', path: '{name=projects/*/locations/*/notebookRuntimes/*}:start', body: '*', request: 'StartNotebookRuntimeRequest', response: 'StartNotebookRuntimeResponse', operation: true },
  'NotebookService.StopNotebookRuntime': { verb: 'POST', path: '{name=projects/*/locations/*/notebookRuntimes/*}:stop', body: '*', request: 'StopNotebookRuntimeRequest', response: 'StopNotebookRuntimeResponse', operation: true },
  'NotebookService.UpdateNotebookRuntimeTemplate': { verb: 'PATCH', path: '{notebookRuntimeTemplate.name=projects/*/locations/*/notebookRuntimeTemplates/*}', body: 'notebookRuntimeTemplate', request: 'UpdateNotebookRuntimeTemplateRequest', response: 'NotebookRuntimeTemplate' },
  'NotebookService.UpgradeNotebookRuntime': { verb: 'POST', path: '{name=projects/*/locations/*/notebookRuntimes/*}:upgrade', body: '*', request: 'UpgradeNotebookRuntimeRequest', response: 'UpgradeNotebookRuntimeResponse', operation: true },
  'PersistentResourceService.CreatePersistentResource': { verb: 'POST', path: '{parent=projects/*/locations/*}/persistentResources', body: 'persistentResource', request: 'CreatePersistentResourceRequest', response: 'PersistentResource', operation: true, labels: ['persistentResource', 'labels'], listed: true },
  'PersistentResourceService.DeletePersistentResource': { verb: 'DELETE', path: '{name=projects/*/locations/*/persistentResources/*}', request: 'DeletePersistentResourceRequest', response: 'google.protobuf.Empty', operation: true },
  'PersistentResourceService.GetPersistentResource': { verb: 'GET', path: '{name=projects/*/locations/*/persistentResources/*}', request: 'GetPersistentResourceRequest', response: 'PersistentResource' },
  'PersistentResourceService.ListPersistentResources': { verb: 'GET', path: '{parent=projects/*/locations/*}/persistentResources', request: 'ListPersistentResourcesRequest', response: 'ListPersistentResourcesResponse' },
  'PersistentResourceService.RebootPersistentResource': { verb: 'POST', path: '{name=projects/*/locations/*/persistentResources/*}:reboot', body: '*', request: 'RebootPersistentResourceRequest', response: 'PersistentResource', operation: true },
  'PersistentResourceService.UpdatePersistentResource': { verb: 'PATCH', path: '{persistentResource.name=projects/*/locations/*/persistentResources/*}', body: 'persistentResource', request: 'UpdatePersistentResourceRequest', response: 'PersistentResource', operation: true },
  'PipelineService.BatchCancelPipelineJobs': { verb: 'POST', path: '{parent=projects/*/locations/*}/pipelineJobs:batchCancel', body: '*', request: 'BatchCancelPipelineJobsRequest', response: 'BatchCancelPipelineJobsResponse', operation: true },
  'PipelineService.BatchDeletePipelineJobs': { verb: 'POST', path: '{parent=projects/*/locations/*}/pipelineJobs:batchDelete', body: '*', request: 'BatchDeletePipelineJobsRequest', response: 'BatchDeletePipelineJobsResponse', operation: true },
  'PipelineService.CancelPipelineJob': { verb: 'POST', path: '{name=projects/*/locations/*/pipelineJobs/*}:cancel', body: '*', request: 'CancelPipelineJobRequest', response: 'google.protobuf.Empty' },
  'PipelineService.CancelTrainingPipeline': { verb: 'POST', path: '{name=projects/*/locations/*/trainingPipelines/*}:cancel', body: '*', request: 'CancelTrainingPipelineRequest', response: 'google.protobuf.Empty' },
  'PipelineService.CreatePipelineJob': { verb: 'POST', path: '{parent=projects/*/locations/*}/pipelineJobs', body: 'pipelineJob', request: 'CreatePipelineJobRequest', response: 'PipelineJob', labels: ['pipelineJob', 'labels'], listed: true },
  'PipelineService.CreateTrainingPipeline': { verb: 'POST', path: '{parent=projects/*/locations/*}/trainingPipelines', body: 'trainingPipeline', request: 'CreateTrainingPipelineRequest', response: 'TrainingPipeline', labels: ['trainingPipeline', 'labels'], listed: true },
  'PipelineService.DeletePipelineJob': { verb: 'DELETE', path: '{name=projects/*/locations/*/pipelineJobs/*}', request: 'DeletePipelineJobRequest', response: 'google.protobuf.Empty', operation: true },
  'PipelineService.DeleteTrainingPipeline': { verb: 'DELETE', path: '{name=projects/*/locations/*/trainingPipelines/*}', request: 'DeleteTrainingPipelineRequest', response: 'google.protobuf.Empty', operation: true },
  'PipelineService.GetPipelineJob': { verb: 'GET', path: '{name=projects/*/locations/*/pipelineJobs/*}', request: 'GetPipelineJobRequest', response: 'PipelineJob' },
  'PipelineService.GetTrainingPipeline': { verb: 'GET', path: '{name=projects/*/locations/*/trainingPipelines/*}', request: 'GetTrainingPipelineRequest', response: 'TrainingPipeline' },
  'PipelineService.ListPipelineJobs': { verb: 'GET', path: '{parent=projects/*/locations/*}/pipelineJobs', request: 'ListPipelineJobsRequest', response: 'ListPipelineJobsResponse' },
  'PipelineService.ListTrainingPipelines': { verb: 'GET', path: '{parent=projects/*/locations/*}/trainingPipelines', request: 'ListTrainingPipelinesRequest', response: 'ListTrainingPipelinesResponse' },
  'PredictionService.DirectPredict': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:directPredict', body: '*', request: 'DirectPredictRequest', response: 'DirectPredictResponse' },
  'PredictionService.DirectRawPredict': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:directRawPredict', body: '*', request: 'DirectRawPredictRequest', response: 'DirectRawPredictResponse' },
  'PredictionService.EmbedContent': { verb: 'POST', path: '{model=projects/*/locations/*/publishers/*/models/*}:embedContent', body: '*', request: 'EmbedContentRequest', response: 'EmbedContentResponse' },
  'PredictionService.Explain': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:explain', body: '*', request: 'ExplainRequest', response: 'ExplainResponse' },
  'PredictionService.GenerateContent': { verb: 'POST', path: '{model=projects/*/locations/*/endpoints/*}:generateContent', also: ['projects/*/locations/*/publishers/*/models/*'], body: '*', request: 'GenerateContentRequest', response: 'GenerateContentResponse' },
  'PredictionService.Predict': { verb: 'POST', path: '{endpoint=projects/*/locations/*/endpoints/*}:predict', also: ['projects/*/locations/*/publishers/*/models/*'], body: '*', request: 'PredictRequest', response: 'PredictResponse' },
  'ReasoningEngineExecutionService.AsyncQueryReasoningEngine': { verb: 'POST', path: '{name=projects/*/locations/*/reasoningEngines/*}:asyncQuery', body: '*', request: 'AsyncQueryReasoningEngineRequest', response: 'AsyncQueryReasoningEngineResponse', operation: true },
  'ReasoningEngineExecutionService.CancelAsyncQueryReasoningEngine': { verb: 'POST', path: '{name=projects/*/locations/*/reasoningEngines/*}:cancelAsyncQuery', body: '*', request: 'CancelAsyncQueryReasoningEngineRequest', response: 'CancelAsyncQueryReasoningEngineResponse' },
  'ReasoningEngineExecutionService.QueryReasoningEngine': { verb: 'POST', path: '{name=projects/*/locations/*/reasoningEngines/*}:query', body: '*', request: 'QueryReasoningEngineRequest', response: 'QueryReasoningEngineResponse' },
  'ReasoningEngineService.CreateReasoningEngine': { verb: 'POST', path: '{parent=projects/*/locations/*}/reasoningEngines', body: 'reasoningEngine', request: 'CreateReasoningEngineRequest', response: 'ReasoningEngine', operation: true, labels: ['reasoningEngine', 'labels'], listed: true },
  'ReasoningEngineService.DeleteReasoningEngine': { verb: 'DELETE', path: '{name=projects/*/locations/*/reasoningEngines/*}', request: 'DeleteReasoningEngineRequest', response: 'google.protobuf.Empty', operation: true },
  'ReasoningEngineService.GetReasoningEngine': { verb: 'GET', path: '{name=projects/*/locations/*/reasoningEngines/*}', request: 'GetReasoningEngineRequest', response: 'ReasoningEngine' },
  'ReasoningEngineService.ListReasoningEngines': { verb: 'GET', path: '{parent=projects/*/locations/*}/reasoningEngines', request: 'ListReasoningEnginesRequest', response: 'ListReasoningEnginesResponse' },
  'ReasoningEngineService.UpdateReasoningEngine': { verb: 'PATCH', path: '{reasoningEngine.name=projects/*/locations/*/reasoningEngines/*}', body: 'reasoningEngine', request: 'UpdateReasoningEngineRequest', response: 'ReasoningEngine', operation: true },
  'ScheduleService.CreateSchedule': { verb: 'POST', path: '{parent=projects/*/locations/*}/schedules', body: 'schedule', request: 'CreateScheduleRequest', response: 'Schedule', labels: ['schedule', 'createPipelineJobRequest', 'pipelineJob', 'labels'], listed: true },
  'ScheduleService.DeleteSchedule': { verb: 'DELETE', path: '{name=projects/*/locations/*/schedules/*}', request: 'DeleteScheduleRequest', response: 'google.protobuf.Empty', operation: true },
  'ScheduleService.GetSchedule': { verb: 'GET', path: '{name=projects/*/locations/*/schedules/*}', request: 'GetScheduleRequest', response: 'Schedule' },
  'ScheduleService.ListSchedules': { verb: 'GET', path: '{parent=projects/*/locations/*}/schedules', request: 'ListSchedulesRequest', response: 'ListSchedulesResponse' },
  'ScheduleService.PauseSchedule': { verb: 'POST', path: '{name=projects/*/locations/*/schedules/*}:pause', body: '*', request: 'PauseScheduleRequest', response: 'google.protobuf.Empty' },
  'ScheduleService.ResumeSchedule': { verb: 'POST', path: '{name=projects/*/locations/*/schedules/*}:resume', body: '*', request: 'ResumeScheduleRequest', response: 'google.protobuf.Empty' },
  'ScheduleService.UpdateSchedule': { verb: 'PATCH', path: '{schedule.name=projects/*/locations/*/schedules/*}', body: 'schedule', request: 'UpdateScheduleRequest', response: 'Schedule' },
  'SessionService.AppendEvent': { verb: 'POST', path: '{name=projects/*/locations/*/reasoningEngines/*/sessions/*}:appendEvent', body: 'event', request: 'AppendEventRequest', response: 'AppendEventResponse' },
  'SessionService.CreateSession': { verb: 'POST', path: '{parent=projects/*/locations/*/reasoningEngines/*}/sessions', body: 'session', request: 'CreateSessionRequest', response: 'Session', operation: true, labels: ['session', 'labels'], listed: true },
  'SessionService.DeleteSession': { verb: 'DELETE', path: '{name=projects/*/locations/*/reasoningEngines/*/sessions/*}', request: 'DeleteSessionRequest', response: 'google.protobuf.Empty', operation: true },
  'SessionService.GetSession': { verb: 'GET', path: '{name=projects/*/locations/*/reasoningEngines/*/sessions/*}', request: 'GetSessionRequest', response: 'Session' },
  'SessionService.ListEvents': { verb: 'GET', path: '{parent=projects/*/locations/*/reasoningEngines/*/sessions/*}/events', request: 'ListEventsRequest', response: 'ListEventsResponse' },
  'SessionService.ListSessions': { verb: 'GET', path: '{parent=projects/*/locations/*/reasoningEngines/*}/sessions', request: 'ListSessionsRequest', response: 'ListSessionsResponse' },
  'SessionService.UpdateSession': { verb: 'PATCH', path: '{session.name=projects/*/locations/*/reasoningEngines/*/sessions/*}', body: 'session', request: 'UpdateSessionRequest', response: 'Session' },
  'SpecialistPoolService.CreateSpecialistPool': { verb: 'POST', path: '{parent=projects/*/locations/*}/specialistPools', body: 'specialistPool', request: 'CreateSpecialistPoolRequest', response: 'SpecialistPool', operation: true },
  'SpecialistPoolService.DeleteSpecialistPool': { verb: 'DELETE', path: '{name=projects/*/locations/*/specialistPools/*}', request: 'DeleteSpecialistPoolRequest', response: 'google.protobuf.Empty', operation: true },
  'SpecialistPoolService.GetSpecialistPool': { verb: 'GET', path: '{name=projects/*/locations/*/specialistPools/*}', request: 'GetSpecialistPoolRequest', response: 'SpecialistPool' },
  'SpecialistPoolService.ListSpecialistPools': { verb: 'GET', path: '{parent=projects/*/locations/*}/specialistPools', request: 'ListSpecialistPoolsRequest', response: 'ListSpecialistPoolsResponse' },
  'SpecialistPoolService.UpdateSpecialistPool': { verb: 'PATCH', path: '{specialistPool.name=projects/*/locations/*/specialistPools/*}', body: 'specialistPool', request: 'UpdateSpecialistPoolRequest', response: 'SpecialistPool', operation: true },
  'TensorboardService.BatchCreateTensorboardRuns': { verb: 'POST', path: '{parent=projects/*/locations/*/tensorboards/*/experiments/*}/runs:batchCreate', body: '*', request: 'BatchCreateTensorboardRunsRequest', response: 'BatchCreateTensorboardRunsResponse' },
  'TensorboardService.BatchCreateTensorboardTimeSeries': { verb: 'POST', path: '{parent=projects/*/locations/*/tensorboards/*/experiments/*}:batchCreate', body: '*', request: 'BatchCreateTensorboardTimeSeriesRequest', response: 'BatchCreateTensorboardTimeSeriesResponse' },
  'TensorboardService.BatchReadTensorboardTimeSeriesData': { verb: 'GET', path: '{tensorboard=projects/*/locations/*/tensorboards/*}:batchRead', request: 'BatchReadTensorboardTimeSeriesDataRequest', response: 'BatchReadTensorboardTimeSeriesDataResponse' },
  'TensorboardService.CreateTensorboard': { verb: 'POST', path: '{parent=projects/*/locations/*}/tensorboards', body: 'tensorboard', request: 'CreateTensorboardRequest', response: 'Tensorboard', operation: true, labels: ['tensorboard', 'labels'], listed: true },
  'TensorboardService.CreateTensorboardExperiment': { verb: 'POST', path: '{parent=projects/*/locations/*/tensorboards/*}/experiments', body: 'tensorboardExperiment', request: 'CreateTensorboardExperimentRequest', response: 'TensorboardExperiment', labels: ['tensorboardExperiment', 'labels'], listed: true },
  'TensorboardService.CreateTensorboardRun': { verb: 'POST', path: '{parent=projects/*/locations/*/tensorboards/*/experiments/*}/runs', body: 'tensorboardRun', request: 'CreateTensorboardRunRequest', response: 'TensorboardRun', labels: ['tensorboardRun', 'labels'], listed: true },
  'TensorboardService.CreateTensorboardTimeSeries': { verb: 'POST', path: '{parent=projects/*/locations/*/tensorboards/*/experiments/*/runs/*}/timeSeries', body: 'tensorboardTimeSeries', request: 'CreateTensorboardTimeSeriesRequest', response: 'TensorboardTimeSeries' },
  'TensorboardService.DeleteTensorboard': { verb: 'DELETE', path: '{name=projects/*/locations/*/tensorboards/*}', request: 'DeleteTensorboardRequest', response: 'google.protobuf.Empty', operation: true },
  'TensorboardService.DeleteTensorboardExperiment': { verb: 'DELETE', path: '{name=projects/*/locations/*/tensorboards/*/experiments/*}', request: 'DeleteTensorboardExperimentRequest', response: 'google.protobuf.Empty', operation: true },
  'TensorboardService.DeleteTensorboardRun': { verb: 'DELETE', path: '{name=projects/*/locations/*/tensorboards/*/experiments/*/runs/*}', request: 'DeleteTensorboardRunRequest', response: 'google.protobuf.Empty', operation: true },
  'TensorboardService.DeleteTensorboardTimeSeries': { verb: 'DELETE', path: '{name=projects/*/locations/*/tensorboards/*/experiments/*/runs/*/timeSeries/*}', request: 'DeleteTensorboardTimeSeriesRequest', response: 'google.protobuf.Empty', operation: true },
  'TensorboardService.ExportTensorboardTimeSeriesData': { verb: 'POST', path: '{tensorboardTimeSeries=projects/*/locations/*/tensorboards/*/experiments/*/runs/*/timeSeries/*}:exportTensorboardTimeSeries', body: '*', request: 'ExportTensorboardTimeSeriesDataRequest', response: 'ExportTensorboardTimeSeriesDataResponse' },
  'TensorboardService.GetTensorboard': { verb: 'GET', path: '{name=projects/*/locations/*/tensorboards/*}', request: 'GetTensorboardRequest', response: 'Tensorboard' },
  'TensorboardService.GetTensorboardExperiment': { verb: 'GET', path: '{name=projects/*/locations/*/tensorboards/*/experiments/*}', request: 'GetTensorboardExperimentRequest', response: 'TensorboardExperiment' },
  'TensorboardService.GetTensorboardRun': { verb: 'GET', path: '{name=projects/*/locations/*/tensorboards/*/experiments/*/runs/*}', request: 'GetTensorboardRunRequest', response: 'TensorboardRun' },
  'TensorboardService.GetTensorboardTimeSeries': { verb: 'GET', path: '{name=projects/*/locations/*/tensorboards/*/experiments/*/runs/*/timeSeries/*}', request: 'GetTensorboardTimeSeriesRequest', response: 'TensorboardTimeSeries' },
  'TensorboardService.ListTensorboardExperiments': { verb: 'GET', path: '{parent=projects/*/locations/*/tensorboards/*}/experiments', request: 'ListTensorboardExperimentsRequest', response: 'ListTensorboardExperimentsResponse' },
  'TensorboardService.ListTensorboardRuns': { verb: 'GET', path: '{parent=projects/*/locations/*/tensorboards/*/experiments/*}/runs', request: 'ListTensorboardRunsRequest', response: 'ListTensorboardRunsResponse' },
  'TensorboardService.ListTensorboardTimeSeries': { verb: 'GET', path: '{parent=projects/*/locations/*/tensorboards/*/experiments/*/runs/*}/timeSeries', request: 'ListTensorboardTimeSeriesRequest', response: 'ListTensorboardTimeSeriesResponse' },
  'TensorboardService.ListTensorboards': { verb: 'GET', path: '{parent=projects/*/locations/*}/tensorboards', request: 'ListTensorboardsRequest', response: 'ListTensorboardsResponse' },
  'TensorboardService.ReadTensorboardSize': { verb: 'GET', path: '{tensorboard=projects/*/locations/*/tensorboards/*}:readSize', request: 'ReadTensorboardSizeRequest', response: 'ReadTensorboardSizeResponse' },
  'TensorboardService.ReadTensorboardTimeSeriesData': { verb: 'GET', path: '{tensorboardTimeSeries=projects/*/locations/*/tensorboards/*/experiments/*/runs/*/timeSeries/*}:read', request: 'ReadTensorboardTimeSeriesDataRequest', response: 'ReadTensorboardTimeSeriesDataResponse' },
  'TensorboardService.ReadTensorboardUsage': { verb: 'GET', path: '{tensorboard=projects/*/locations/*/tensorboards/*}:readUsage', request: 'ReadTensorboardUsageRequest', response: 'ReadTensorboardUsageResponse' },
  'TensorboardService.UpdateTensorboard': { verb: 'PATCH', path: '{tensorboard.name=projects/*/locations/*/tensorboards/*}', body: 'tensorboard', request: 'UpdateTensorboardRequest', response: 'Tensorboard', operation: true },
  'TensorboardService.UpdateTensorboardExperiment': { verb: 'PATCH', path: '{tensorboardExperiment.name=projects/*/locations/*/tensorboards/*/experiments/*}', body: 'tensorboardExperiment', request: 'UpdateTensorboardExperimentRequest', response: 'TensorboardExperiment' },
  'TensorboardService.UpdateTensorboardRun': { verb: 'PATCH', path: '{tensorboardRun.name=projects/*/locations/*/tensorboards/*/experiments/*/runs/*}', body: 'tensorboardRun', request: 'UpdateTensorboardRunRequest', response: 'TensorboardRun' },
  'TensorboardService.UpdateTensorboardTimeSeries': { verb: 'PATCH', path: '{tensorboardTimeSeries.name=projects/*/locations/*/tensorboards/*/experiments/*/runs/*/timeSeries/*}', body: 'tensorboardTimeSeries', request: 'UpdateTensorboardTimeSeriesRequest', response: 'TensorboardTimeSeries' },
  'TensorboardService.WriteTensorboardExperimentData': { verb: 'POST', path: '{tensorboardExperiment=projects/*/locations/*/tensorboards/*/experiments/*}:write', body: '*', request: 'WriteTensorboardExperimentDataRequest', response: 'WriteTensorboardExperimentDataResponse' },
  'TensorboardService.WriteTensorboardRunData': { verb: 'POST', path: '{tensorboardRun=projects/*/locations/*/tensorboards/*/experiments/*/runs/*}:write', body: '*', request: 'WriteTensorboardRunDataRequest', response: 'WriteTensorboardRunDataResponse' },
  'VertexRagDataService.CreateRagCorpus': { verb: 'POST', path: '{parent=projects/*/locations/*}/ragCorpora', body: 'ragCorpus', request: 'CreateRagCorpusRequest', response: 'RagCorpus', operation: true },
  'VertexRagDataService.DeleteRagCorpus': { verb: 'DELETE', path: '{name=projects/*/locations/*/ragCorpora/*}', request: 'DeleteRagCorpusRequest', response: 'google.protobuf.Empty', operation: true },
  'VertexRagDataService.DeleteRagFile': { verb: 'DELETE', path: '{name=projects/*/locations/*/ragCorpora/*/ragFiles/*}', request: 'DeleteRagFileRequest', response: 'google.protobuf.Empty', operation: true },
  'VertexRagDataService.GetRagCorpus': { verb: 'GET', path: '{name=projects/*/locations/*/ragCorpora/*}', request: 'GetRagCorpusRequest', response: 'RagCorpus' },
  'VertexRagDataService.GetRagEngineConfig': { verb: 'GET', path: '{name=projects/*/locations/*/ragEngineConfig}', request: 'GetRagEngineConfigRequest', response: 'RagEngineConfig' },
  'VertexRagDataService.GetRagFile': { verb: 'GET', path: '{name=projects/*/locations/*/ragCorpora/*/ragFiles/*}', request: 'GetRagFileRequest', response: 'RagFile' },
  'VertexRagDataService.ImportRagFiles': { verb: 'POST', path: '{parent=projects/*/locations/*/ragCorpora/*}/ragFiles:import', body: '*', request: 'ImportRagFilesRequest', response: 'ImportRagFilesResponse', operation: true },
  'VertexRagDataService.ListRagCorpora': { verb: 'GET', path: '{parent=projects/*/locations/*}/ragCorpora', request: 'ListRagCorporaRequest', response: 'ListRagCorporaResponse' },
  'VertexRagDataService.ListRagFiles': { verb: 'GET', path: '{parent=projects/*/locations/*/ragCorpora/*}/ragFiles', request: 'ListRagFilesRequest', response: 'ListRagFilesResponse' },
  'VertexRagDataService.UpdateRagCorpus': { verb: 'PATCH', path: '{ragCorpus.name=projects/*/locations/*/ragCorpora/*}', body: 'ragCorpus', request: 'UpdateRagCorpusRequest', response: 'RagCorpus', operation: true },
  'VertexRagDataService.UpdateRagEngineConfig': { verb: 'PATCH', path: '{ragEngineConfig.name=projects/*/locations/*/ragEngineConfig}', body: 'ragEngineConfig', request: 'UpdateRagEngineConfigRequest', response: 'RagEngineConfig', operation: true },
  'VertexRagDataService.UploadRagFile': { verb: 'POST', path: '{parent=projects/*/locations/*/ragCorpora/*}/ragFiles:upload', body: '*', request: 'UploadRagFileRequest', response: 'UploadRagFileResponse' },
  'VertexRagService.AskContexts': { verb: 'POST', path: '{parent=projects/*/locations/*}:askContexts', body: '*', request: 'AskContextsRequest', response: 'AskContextsResponse' },
  'VertexRagService.AsyncRetrieveContexts': { verb: 'POST', path: '{parent=projects/*/locations/*}:asyncRetrieveContexts', body: '*', request: 'AsyncRetrieveContextsRequest', response: 'AsyncRetrieveContextsResponse', operation: true },
  'VertexRagService.AugmentPrompt': { verb: 'POST', path: '{parent=projects/*/locations/*}:augmentPrompt', body: '*', request: 'AugmentPromptRequest', response: 'AugmentPromptResponse' },
  'VertexRagService.CorroborateContent': { verb: 'POST', path: '{parent=projects/*/locations/*}:corroborateContent', body: '*', request: 'CorroborateContentRequest', response: 'CorroborateContentResponse' },
  'VertexRagService.RetrieveContexts': { verb: 'POST', path: '{parent=projects/*/locations/*}:retrieveContexts', body: '*', request: 'RetrieveContextsRequest', response: 'RetrieveContextsResponse' },
  'VizierService.AddTrialMeasurement': { verb: 'POST', path: '{trialName=projects/*/locations/*/studies/*/trials/*}:addTrialMeasurement', body: '*', request: 'AddTrialMeasurementRequest', response: 'Trial' },
  'VizierService.CheckTrialEarlyStoppingState': { verb: 'POST', path: '{trialName=projects/*/locations/*/studies/*/trials/*}:checkTrialEarlyStoppingState', body: '*', request: 'CheckTrialEarlyStoppingStateRequest', response: 'CheckTrialEarlyStoppingStateResponse', operation: true },
  'VizierService.CompleteTrial': { verb: 'POST', path: '{name=projects/*/locations/*/studies/*/trials/*}:complete', body: '*', request: 'CompleteTrialRequest', response: 'Trial' },
  'VizierService.CreateStudy': { verb: 'POST', path: '{parent=projects/*/locations/*}/studies', body: 'study', request: 'CreateStudyRequest', response: 'Study' },
  'VizierService.CreateTrial': { verb: 'POST', path: '{parent=projects/*/locations/*/studies/*}/trials', body: 'trial', request: 'CreateTrialRequest', response: 'Trial' },
  'VizierService.DeleteStudy': { verb: 'DELETE', path: '{name=projects/*/locations/*/studies/*}', request: 'DeleteStudyRequest', response: 'google.protobuf.Empty' },
  'VizierService.DeleteTrial': { verb: 'DELETE', path: '{name=projects/*/locations/*/studies/*/trials/*}', request: 'DeleteTrialRequest', response: 'google.protobuf.Empty' },
  'VizierService.GetStudy': { verb: 'GET', path: '{name=projects/*/locations/*/studies/*}', request: 'GetStudyRequest', response: 'Study' },
  'VizierService.GetTrial': { verb: 'GET', path: '{name=projects/*/locations/*/studies/*/trials/*}', request: 'GetTrialRequest', response: 'Trial' },
  'VizierService.ListOptimalTrials': { verb: 'POST', path: '{parent=projects/*/locations/*/studies/*}/trials:listOptimalTrials', body: '*', request: 'ListOptimalTrialsRequest', response: 'ListOptimalTrialsResponse' },
  'VizierService.ListStudies': { verb: 'GET', path: '{parent=projects/*/locations/*}/studies', request: 'ListStudiesRequest', response: 'ListStudiesResponse' },
  'VizierService.ListTrials': { verb: 'GET', path: '{parent=projects/*/locations/*/studies/*}/trials', request: 'ListTrialsRequest', response: 'ListTrialsResponse' },
  'VizierService.LookupStudy': { verb: 'POST', path: '{parent=projects/*/locations/*}/studies:lookup', body: '*', request: 'LookupStudyRequest', response: 'Study' },
  'VizierService.StopTrial': { verb: 'POST', path: '{name=projects/*/locations/*/studies/*/trials/*}:stop', body: '*', request: 'StopTrialRequest', response: 'Trial' },
  'VizierService.SuggestTrials': { verb: 'POST', path: '{parent=projects/*/locations/*/studies/*}/trials:suggest', body: '*', request: 'SuggestTrialsRequest', response: 'SuggestTrialsResponse', operation: true },
}

export const uncallable: Methods['uncallable'] = {
  'FeatureOnlineStoreService.FeatureViewDirectWrite': 'streams',
  'FeaturestoreOnlineServingService.StreamingReadFeatureValues': 'streams',
  'ModelGardenService.GetPublisherModel': 'stands outside of projects',
  'PredictionService.RawPredict': 'carries bytes',
  'PredictionService.ServerStreamingPredict': 'streams',
  'PredictionService.StreamDirectPredict': 'streams',
  'PredictionService.StreamDirectRawPredict': 'streams',
  'PredictionService.StreamGenerateContent': 'streams',
  'PredictionService.StreamRawPredict': 'streams',
  'PredictionService.StreamingPredict': 'streams',
  'PredictionService.StreamingRawPredict': 'streams',
  'ReasoningEngineExecutionService.StreamQueryReasoningEngine': 'streams',
  'TensorboardService.ReadTensorboardBlobData': 'streams',
}

const enums = {
  'CometSpec.CometVersion': { type: 'enum', values: ['COMET_VERSION_UNSPECIFIED', 'COMET_22_SRC_REF'] },
  'CorpusStatus.State': { type: 'enum', values: ['UNKNOWN', 'INITIALIZED', 'ACTIVE', 'ERROR'] },
  'DeployedIndex.DeploymentTier': { type: 'enum', values: ['DEPLOYMENT_TIER_UNSPECIFIED', 'STORAGE'] },
  'EmbedContentRequest.EmbeddingTaskType': { type: 'enum', values: ['UNSPECIFIED', 'RETRIEVAL_QUERY', 'RETRIEVAL_DOCUMENT', 'SEMANTIC_SIMILARITY', 'CLASSIFICATION', 'CLUSTERING', 'QUESTION_ANSWERING', 'FACT_VERIFICATION', 'CODE_RETRIEVAL_QUERY'] },
  'ErrorAnalysisAnnotation.QueryType': { type: 'enum', values: ['QUERY_TYPE_UNSPECIFIED', 'ALL_SIMILAR', 'SAME_CLASS_SIMILAR', 'SAME_CLASS_DISSIMILAR'] },
  'EvaluatedAnnotation.EvaluatedAnnotationType': { type: 'enum', values: ['EVALUATED_ANNOTATION_TYPE_UNSPECIFIED', 'TRUE_POSITIVE', 'FALSE_POSITIVE', 'FALSE_NEGATIVE'] },
  'Event.Type': { type: 'enum', values: ['TYPE_UNSPECIFIED', 'INPUT', 'OUTPUT'] },
  'ExamplesOverride.DataFormat': { type: 'enum', values: ['DATA_FORMAT_UNSPECIFIED', 'INSTANCES', 'EMBEDDINGS'] },
  'ExportDataConfig.ExportUse': { type: 'enum', values: ['EXPORT_USE_UNSPECIFIED', 'CUSTOM_CODE_TRAINING'] },
  'Feature.MonitoringStatsAnomaly.Objective': { type: 'enum', values: ['OBJECTIVE_UNSPECIFIED', 'IMPORT_FEATURE_ANALYSIS', 'SNAPSHOT_ANALYSIS'] },
  'Feature.ValueType': { type: 'enum', values: ['VALUE_TYPE_UNSPECIFIED', 'BOOL', 'BOOL_ARRAY', 'DOUBLE', 'DOUBLE_ARRAY', 'INT64', 'INT64_ARRAY', 'STRING', 'STRING_ARRAY', 'BYTES', 'STRUCT'] },
  'FeatureOnlineStore.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'STABLE', 'UPDATING'] },
  'FeatureView.IndexConfig.DistanceMeasureType': { type: 'enum', values: ['DISTANCE_MEASURE_TYPE_UNSPECIFIED', 'SQUARED_L2_DISTANCE', 'COSINE_DISTANCE', 'DOT_PRODUCT_DISTANCE'] },
  'FeatureView.ServiceAgentType': { type: 'enum', values: ['SERVICE_AGENT_TYPE_UNSPECIFIED', 'SERVICE_AGENT_TYPE_PROJECT', 'SERVICE_AGENT_TYPE_FEATURE_VIEW'] },
  FeatureViewDataFormat: { type: 'enum', values: ['FEATURE_VIEW_DATA_FORMAT_UNSPECIFIED', 'KEY_VALUE', 'PROTO_STRUCT'] },
  'Featurestore.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'STABLE', 'UPDATING'] },
  'FeaturestoreMonitoringConfig.ImportFeaturesAnalysis.Baseline': { type: 'enum', values: ['BASELINE_UNSPECIFIED', 'LATEST_STATS', 'MOST_RECENT_SNAPSHOT_STATS', 'PREVIOUS_IMPORT_FEATURES_STATS'] },
  'FeaturestoreMonitoringConfig.ImportFeaturesAnalysis.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'DEFAULT', 'ENABLED', 'DISABLED'] },
  'FileStatus.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'ACTIVE', 'ERROR'] },
  'GoogleDriveSource.ResourceId.ResourceType': { type: 'enum', values: ['RESOURCE_TYPE_UNSPECIFIED', 'RESOURCE_TYPE_FILE', 'RESOURCE_TYPE_FOLDER'] },
  'Index.IndexUpdateMethod': { type: 'enum', values: ['INDEX_UPDATE_METHOD_UNSPECIFIED', 'BATCH_UPDATE', 'STREAM_UPDATE'] },
  'IndexDatapoint.NumericRestriction.Operator': { type: 'enum', values: ['OPERATOR_UNSPECIFIED', 'LESS', 'LESS_EQUAL', 'EQUAL', 'GREATER_EQUAL', 'GREATER', 'NOT_EQUAL'] },
  JobState: { type: 'enum', values: ['JOB_STATE_UNSPECIFIED', 'JOB_STATE_QUEUED', 'JOB_STATE_PENDING', 'JOB_STATE_RUNNING', 'JOB_STATE_SUCCEEDED', 'JOB_STATE_FAILED', 'JOB_STATE_CANCELLING', 'JOB_STATE_CANCELLED', 'JOB_STATE_PAUSED', 'JOB_STATE_EXPIRED', 'JOB_STATE_UPDATING', 'JOB_STATE_PARTIALLY_SUCCEEDED'] },
  'MetadataSchema.MetadataSchemaType': { type: 'enum', values: ['METADATA_SCHEMA_TYPE_UNSPECIFIED', 'ARTIFACT_TYPE', 'EXECUTION_TYPE', 'CONTEXT_TYPE'] },
  'MetricxSpec.MetricxVersion': { type: 'enum', values: ['METRICX_VERSION_UNSPECIFIED', 'METRICX_24_REF', 'METRICX_24_SRC', 'METRICX_24_SRC_REF'] },
  'ModelDeploymentMonitoringBigQueryTable.LogSource': { type: 'enum', values: ['LOG_SOURCE_UNSPECIFIED', 'TRAINING', 'SERVING'] },
  'ModelDeploymentMonitoringBigQueryTable.LogType': { type: 'enum', values: ['LOG_TYPE_UNSPECIFIED', 'PREDICT', 'EXPLAIN'] },
  'ModelDeploymentMonitoringJob.MonitoringScheduleState': { type: 'enum', values: ['MONITORING_SCHEDULE_STATE_UNSPECIFIED', 'PENDING', 'OFFLINE', 'RUNNING'] },
  ModelDeploymentMonitoringObjectiveType: { type: 'enum', values: ['MODEL_DEPLOYMENT_MONITORING_OBJECTIVE_TYPE_UNSPECIFIED', 'RAW_FEATURE_SKEW', 'RAW_FEATURE_DRIFT', 'FEATURE_ATTRIBUTION_SKEW', 'FEATURE_ATTRIBUTION_DRIFT'] },
  'ModelMonitoringObjectiveConfig.ExplanationConfig.ExplanationBaseline.PredictionFormat': { type: 'enum', values: ['PREDICTION_FORMAT_UNSPECIFIED', 'JSONL', 'BIGQUERY'] },
  'NasJobSpec.MultiTrialAlgorithmSpec.MetricSpec.GoalType': { type: 'enum', values: ['GOAL_TYPE_UNSPECIFIED', 'MAXIMIZE', 'MINIMIZE'] },
  'NasJobSpec.MultiTrialAlgorithmSpec.MultiTrialAlgorithm': { type: 'enum', values: ['MULTI_TRIAL_ALGORITHM_UNSPECIFIED', 'REINFORCEMENT_LEARNING', 'GRID_SEARCH'] },
  'NasTrial.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'REQUESTED', 'ACTIVE', 'STOPPING', 'SUCCEEDED', 'INFEASIBLE'] },
  'NearestNeighborQuery.NumericFilter.Operator': { type: 'enum', values: ['OPERATOR_UNSPECIFIED', 'LESS', 'LESS_EQUAL', 'EQUAL', 'GREATER_EQUAL', 'GREATER', 'NOT_EQUAL'] },
  NotebookExecutionJobView: { type: 'enum', values: ['NOTEBOOK_EXECUTION_JOB_VIEW_UNSPECIFIED', 'NOTEBOOK_EXECUTION_JOB_VIEW_BASIC', 'NOTEBOOK_EXECUTION_JOB_VIEW_FULL'] },
  'NotebookRuntime.HealthState': { type: 'enum', values: ['HEALTH_STATE_UNSPECIFIED', 'HEALTHY', 'UNHEALTHY'] },
  'NotebookRuntime.RuntimeState': { type: 'enum', values: ['RUNTIME_STATE_UNSPECIFIED', 'RUNNING', 'BEING_STARTED', 'BEING_STOPPED', 'STOPPED', 'BEING_UPGRADED', 'ERROR', 'INVALID'] },
  NotebookRuntimeType: { type: 'enum', values: ['NOTEBOOK_RUNTIME_TYPE_UNSPECIFIED', 'USER_DEFINED', 'ONE_CLICK'] },
  'OutputFieldSpec.FieldType': { type: 'enum', values: ['FIELD_TYPE_UNSPECIFIED', 'CONTENT', 'TEXT', 'IMAGE', 'AUDIO'] },
  'PersistentResource.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'PROVISIONING', 'RUNNING', 'STOPPING', 'ERROR', 'REBOOTING', 'UPDATING'] },
  'PostStartupScriptConfig.PostStartupScriptBehavior': { type: 'enum', values: ['POST_STARTUP_SCRIPT_BEHAVIOR_UNSPECIFIED', 'RUN_ONCE', 'RUN_EVERY_START', 'DOWNLOAD_AND_RUN_EVERY_START'] },
  'SampleConfig.SampleStrategy': { type: 'enum', values: ['SAMPLE_STRATEGY_UNSPECIFIED', 'UNCERTAINTY'] },
  'Schedule.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'ACTIVE', 'PAUSED', 'COMPLETED'] },
  'Study.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'ACTIVE', 'INACTIVE', 'COMPLETED'] },
  'Tensor.DataType': { type: 'enum', values: ['DATA_TYPE_UNSPECIFIED', 'BOOL', 'STRING', 'FLOAT', 'DOUBLE', 'INT8', 'INT16', 'INT32', 'INT64', 'UINT8', 'UINT16', 'UINT32', 'UINT64'] },
  'TensorboardTimeSeries.ValueType': { type: 'enum', values: ['VALUE_TYPE_UNSPECIFIED', 'SCALAR', 'TENSOR', 'BLOB_SEQUENCE'] },
} as const satisfies Record<string, Shape>

/** Messages of requests beside those of the schema. */
export const shapes: Shapes = {
  ActiveLearningConfig: {
    fields: {
      maxDataItemCount: { shape: int64 },
      maxDataItemPercentage: { shape: integer },
      sampleConfig: { shape: object('SampleConfig') },
      trainingConfig: { shape: object('TrainingConfig') },
    },
    oneofs: { humanLabelingBudget: ['maxDataItemCount', 'maxDataItemPercentage'] },
  },
  AddContextArtifactsAndExecutionsRequest: {
    fields: {
      context: { shape: string, required: true },
      artifacts: { shape: list(string) },
      executions: { shape: list(string) },
    },
  },
  AddContextChildrenRequest: {
    fields: {
      context: { shape: string, required: true },
      childContexts: { shape: list(string) },
    },
  },
  AddExecutionEventsRequest: {
    fields: {
      execution: { shape: string, required: true },
      events: { shape: list(object('Event')) },
    },
  },
  AddTrialMeasurementRequest: {
    fields: {
      trialName: { shape: string, required: true },
      measurement: { shape: object('Measurement'), required: true },
    },
  },
  AppendEventRequest: {
    fields: {
      name: { shape: string, required: true },
      event: { shape: object('SessionEvent'), required: true },
    },
  },
  AskContextsRequest: {
    fields: {
      parent: { shape: string, required: true },
      query: { shape: object('RagQuery'), required: true },
      tools: { shape: list(object('Tool')) },
    },
  },
  AssignNotebookRuntimeRequest: {
    fields: {
      parent: { shape: string, required: true },
      notebookRuntimeTemplate: { shape: string, required: true },
      notebookRuntime: { shape: object('NotebookRuntime'), required: true },
      notebookRuntimeId: { shape: string },
    },
  },
  AsyncQueryReasoningEngineRequest: {
    fields: {
      name: { shape: string, required: true },
      inputGcsUri: { shape: string },
      outputGcsUri: { shape: string },
    },
  },
  AsyncRetrieveContextsRequest: {
    fields: {
      parent: { shape: string, required: true },
      query: { shape: object('RagQuery'), required: true },
      tools: { shape: list(object('Tool')) },
    },
  },
  AugmentPromptRequest: {
    fields: {
      vertexRagStore: { shape: object('VertexRagStore') },
      parent: { shape: string, required: true },
      contents: { shape: list(object('Content')) },
      model: { shape: object('AugmentPromptRequest.Model') },
    },
  },
  'AugmentPromptRequest.Model': {
    fields: {
      model: { shape: string },
      modelVersion: { shape: string },
    },
  },
  AvroSource: {
    fields: {
      gcsSource: { shape: object('GcsSource'), required: true },
    },
  },
  BatchCancelPipelineJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      names: { shape: list(string), required: true },
    },
  },
  BatchCreateFeaturesRequest: {
    fields: {
      parent: { shape: string, required: true },
      requests: { shape: list(object('CreateFeatureRequest')), required: true },
    },
  },
  BatchCreateTensorboardRunsRequest: {
    fields: {
      parent: { shape: string, required: true },
      requests: { shape: list(object('CreateTensorboardRunRequest')), required: true },
    },
  },
  BatchCreateTensorboardTimeSeriesRequest: {
    fields: {
      parent: { shape: string, required: true },
      requests: { shape: list(object('CreateTensorboardTimeSeriesRequest')), required: true },
    },
  },
  BatchDeletePipelineJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      names: { shape: list(string), required: true },
    },
  },
  BatchImportEvaluatedAnnotationsRequest: {
    fields: {
      parent: { shape: string, required: true },
      evaluatedAnnotations: { shape: list(object('EvaluatedAnnotation')), required: true },
    },
  },
  BatchImportModelEvaluationSlicesRequest: {
    fields: {
      parent: { shape: string, required: true },
      modelEvaluationSlices: { shape: list(object('ModelEvaluationSlice')), required: true },
    },
  },
  BatchMigrateResourcesRequest: {
    fields: {
      parent: { shape: string, required: true },
      migrateResourceRequests: { shape: list(object('MigrateResourceRequest')), required: true },
    },
  },
  BatchReadFeatureValuesRequest: {
    fields: {
      csvReadInstances: { shape: object('CsvSource') },
      bigqueryReadInstances: { shape: object('BigQuerySource') },
      featurestore: { shape: string, required: true },
      destination: { shape: object('FeatureValueDestination'), required: true },
      passThroughFields: { shape: list(object('BatchReadFeatureValuesRequest.PassThroughField')) },
      entityTypeSpecs: { shape: list(object('BatchReadFeatureValuesRequest.EntityTypeSpec')), required: true },
      startTime: { shape: timestamp },
    },
    oneofs: { readOption: ['csvReadInstances', 'bigqueryReadInstances'] },
  },
  'BatchReadFeatureValuesRequest.EntityTypeSpec': {
    fields: {
      entityTypeId: { shape: string, required: true },
      featureSelector: { shape: object('FeatureSelector'), required: true },
      settings: { shape: list(object('DestinationFeatureSetting')) },
    },
  },
  'BatchReadFeatureValuesRequest.PassThroughField': {
    fields: {
      fieldName: { shape: string, required: true },
    },
  },
  BatchReadTensorboardTimeSeriesDataRequest: {
    fields: {
      tensorboard: { shape: string, required: true },
      timeSeries: { shape: list(string), required: true },
    },
  },
  BleuInput: {
    fields: {
      metricSpec: { shape: object('BleuSpec'), required: true },
      instances: { shape: list(object('BleuInstance')), required: true },
    },
  },
  BleuInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string, required: true },
    },
  },
  BoolArray: {
    fields: {
      values: { shape: list(boolean) },
    },
  },
  CachedContent: {
    fields: {
      expireTime: { shape: timestamp },
      ttl: { shape: duration },
      name: { shape: string },
      displayName: { shape: string },
      model: { shape: string },
      systemInstruction: { shape: object('Content') },
      contents: { shape: list(object('Content')) },
      tools: { shape: list(object('Tool')) },
      toolConfig: { shape: object('ToolConfig') },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      usageMetadata: { shape: object('CachedContent.UsageMetadata'), outputOnly: true },
      encryptionSpec: { shape: object('EncryptionSpec') },
    },
    oneofs: { expiration: ['expireTime', 'ttl'] },
  },
  'CachedContent.UsageMetadata': {
    fields: {
      totalTokenCount: { shape: integer },
      textCount: { shape: integer },
      imageCount: { shape: integer },
      videoDurationSeconds: { shape: integer },
      audioDurationSeconds: { shape: integer },
    },
  },
  CancelAsyncQueryReasoningEngineRequest: {
    fields: {
      name: { shape: string, required: true },
      operationName: { shape: string, required: true },
    },
  },
  CancelBatchPredictionJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  CancelCustomJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  CancelDataLabelingJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  CancelHyperparameterTuningJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  CancelNasJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  CancelPipelineJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  CancelTrainingPipelineRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  CancelTuningJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  CheckTrialEarlyStoppingStateRequest: {
    fields: {
      trialName: { shape: string, required: true },
    },
  },
  CoherenceInput: {
    fields: {
      metricSpec: { shape: object('CoherenceSpec'), required: true },
      instance: { shape: object('CoherenceInstance'), required: true },
    },
  },
  CoherenceInstance: {
    fields: {
      prediction: { shape: string, required: true },
    },
  },
  CoherenceSpec: {
    fields: {
      version: { shape: integer },
    },
  },
  ColabImage: {
    fields: {
      releaseName: { shape: string },
      description: { shape: string, outputOnly: true },
    },
  },
  CometInput: {
    fields: {
      metricSpec: { shape: object('CometSpec'), required: true },
      instance: { shape: object('CometInstance'), required: true },
    },
  },
  CometInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      source: { shape: string },
    },
  },
  CometSpec: {
    fields: {
      version: { shape: enums['CometSpec.CometVersion'], required: true },
      sourceLanguage: { shape: string },
      targetLanguage: { shape: string },
    },
  },
  CompleteTrialRequest: {
    fields: {
      name: { shape: string, required: true },
      finalMeasurement: { shape: object('Measurement') },
      trialInfeasible: { shape: boolean },
      infeasibleReason: { shape: string },
    },
  },
  ComputeTokensRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      instances: { shape: list(any) },
      model: { shape: string },
      contents: { shape: list(object('Content')) },
    },
  },
  ContainerRegistryDestination: {
    fields: {
      outputUri: { shape: string, required: true },
    },
  },
  ContentMap: {
    fields: {
      values: { shape: map(object('ContentMap.Contents')) },
    },
  },
  'ContentMap.Contents': {
    fields: {
      contents: { shape: list(object('Content')) },
    },
  },
  CorpusStatus: {
    fields: {
      state: { shape: enums['CorpusStatus.State'], outputOnly: true },
      errorStatus: { shape: string, outputOnly: true },
    },
  },
  CorroborateContentRequest: {
    fields: {
      parent: { shape: string, required: true },
      content: { shape: object('Content') },
      facts: { shape: list(object('Fact')) },
      parameters: { shape: object('CorroborateContentRequest.Parameters') },
    },
  },
  'CorroborateContentRequest.Parameters': {
    fields: {
      citationThreshold: { shape: number },
    },
  },
  CountTokensRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      model: { shape: string },
      instances: { shape: list(any) },
      contents: { shape: list(object('Content')) },
      systemInstruction: { shape: object('Content') },
      tools: { shape: list(object('Tool')) },
      generationConfig: { shape: object('GenerationConfig') },
    },
  },
  CreateArtifactRequest: {
    fields: {
      parent: { shape: string, required: true },
      artifact: { shape: object('Artifact'), required: true },
      artifactId: { shape: string },
    },
  },
  CreateBatchPredictionJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      batchPredictionJob: { shape: object('BatchPredictionJob'), required: true },
    },
  },
  CreateCachedContentRequest: {
    fields: {
      parent: { shape: string, required: true },
      cachedContent: { shape: object('CachedContent'), required: true },
    },
  },
  CreateContextRequest: {
    fields: {
      parent: { shape: string, required: true },
      context: { shape: object('Context'), required: true },
      contextId: { shape: string },
    },
  },
  CreateCustomJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      customJob: { shape: object('CustomJob'), required: true },
    },
  },
  CreateDataLabelingJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      dataLabelingJob: { shape: object('DataLabelingJob'), required: true },
    },
  },
  CreateDatasetRequest: {
    fields: {
      parent: { shape: string, required: true },
      dataset: { shape: object('Dataset'), required: true },
    },
  },
  CreateDatasetVersionRequest: {
    fields: {
      parent: { shape: string, required: true },
      datasetVersion: { shape: object('DatasetVersion'), required: true },
    },
  },
  CreateDeploymentResourcePoolRequest: {
    fields: {
      parent: { shape: string, required: true },
      deploymentResourcePool: { shape: object('DeploymentResourcePool'), required: true },
      deploymentResourcePoolId: { shape: string, required: true },
    },
  },
  CreateEndpointRequest: {
    fields: {
      parent: { shape: string, required: true },
      endpoint: { shape: object('Endpoint'), required: true },
      endpointId: { shape: string },
    },
  },
  CreateEntityTypeRequest: {
    fields: {
      parent: { shape: string, required: true },
      entityType: { shape: object('EntityType') },
      entityTypeId: { shape: string, required: true },
    },
  },
  CreateExecutionRequest: {
    fields: {
      parent: { shape: string, required: true },
      execution: { shape: object('Execution'), required: true },
      executionId: { shape: string },
    },
  },
  CreateFeatureGroupRequest: {
    fields: {
      parent: { shape: string, required: true },
      featureGroup: { shape: object('FeatureGroup'), required: true },
      featureGroupId: { shape: string, required: true },
    },
  },
  CreateFeatureOnlineStoreRequest: {
    fields: {
      parent: { shape: string, required: true },
      featureOnlineStore: { shape: object('FeatureOnlineStore'), required: true },
      featureOnlineStoreId: { shape: string, required: true },
    },
  },
  CreateFeatureRequest: {
    fields: {
      parent: { shape: string, required: true },
      feature: { shape: object('Feature'), required: true },
      featureId: { shape: string, required: true },
    },
  },
  CreateFeatureViewRequest: {
    fields: {
      parent: { shape: string, required: true },
      featureView: { shape: object('FeatureView'), required: true },
      featureViewId: { shape: string, required: true },
      runSyncImmediately: { shape: boolean },
    },
  },
  CreateFeaturestoreRequest: {
    fields: {
      parent: { shape: string, required: true },
      featurestore: { shape: object('Featurestore'), required: true },
      featurestoreId: { shape: string, required: true },
    },
  },
  CreateHyperparameterTuningJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      hyperparameterTuningJob: { shape: object('HyperparameterTuningJob'), required: true },
    },
  },
  CreateIndexEndpointRequest: {
    fields: {
      parent: { shape: string, required: true },
      indexEndpoint: { shape: object('IndexEndpoint'), required: true },
    },
  },
  CreateIndexRequest: {
    fields: {
      parent: { shape: string, required: true },
      index: { shape: object('Index'), required: true },
    },
  },
  CreateMetadataSchemaRequest: {
    fields: {
      parent: { shape: string, required: true },
      metadataSchema: { shape: object('MetadataSchema'), required: true },
      metadataSchemaId: { shape: string },
    },
  },
  CreateMetadataStoreRequest: {
    fields: {
      parent: { shape: string, required: true },
      metadataStore: { shape: object('MetadataStore'), required: true },
      metadataStoreId: { shape: string },
    },
  },
  CreateModelDeploymentMonitoringJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      modelDeploymentMonitoringJob: { shape: object('ModelDeploymentMonitoringJob'), required: true },
    },
  },
  CreateNasJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      nasJob: { shape: object('NasJob'), required: true },
    },
  },
  CreateNotebookExecutionJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      notebookExecutionJob: { shape: object('NotebookExecutionJob'), required: true },
      notebookExecutionJobId: { shape: string },
    },
  },
  CreateNotebookRuntimeTemplateRequest: {
    fields: {
      parent: { shape: string, required: true },
      notebookRuntimeTemplate: { shape: object('NotebookRuntimeTemplate'), required: true },
      notebookRuntimeTemplateId: { shape: string },
    },
  },
  CreatePersistentResourceRequest: {
    fields: {
      parent: { shape: string, required: true },
      persistentResource: { shape: object('PersistentResource'), required: true },
      persistentResourceId: { shape: string, required: true },
    },
  },
  CreatePipelineJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      pipelineJob: { shape: object('PipelineJob'), required: true },
      pipelineJobId: { shape: string },
    },
  },
  CreateRagCorpusRequest: {
    fields: {
      parent: { shape: string, required: true },
      ragCorpus: { shape: object('RagCorpus'), required: true },
    },
  },
  CreateReasoningEngineRequest: {
    fields: {
      parent: { shape: string, required: true },
      reasoningEngine: { shape: object('ReasoningEngine'), required: true },
    },
  },
  CreateScheduleRequest: {
    fields: {
      parent: { shape: string, required: true },
      schedule: { shape: object('Schedule'), required: true },
    },
  },
  CreateSessionRequest: {
    fields: {
      parent: { shape: string, required: true },
      session: { shape: object('Session'), required: true },
      sessionId: { shape: string },
    },
  },
  CreateSpecialistPoolRequest: {
    fields: {
      parent: { shape: string, required: true },
      specialistPool: { shape: object('SpecialistPool'), required: true },
    },
  },
  CreateStudyRequest: {
    fields: {
      parent: { shape: string, required: true },
      study: { shape: object('Study'), required: true },
    },
  },
  CreateTensorboardExperimentRequest: {
    fields: {
      parent: { shape: string, required: true },
      tensorboardExperiment: { shape: object('TensorboardExperiment') },
      tensorboardExperimentId: { shape: string, required: true },
    },
  },
  CreateTensorboardRequest: {
    fields: {
      parent: { shape: string, required: true },
      tensorboard: { shape: object('Tensorboard'), required: true },
    },
  },
  CreateTensorboardRunRequest: {
    fields: {
      parent: { shape: string, required: true },
      tensorboardRun: { shape: object('TensorboardRun'), required: true },
      tensorboardRunId: { shape: string, required: true },
    },
  },
  CreateTensorboardTimeSeriesRequest: {
    fields: {
      parent: { shape: string, required: true },
      tensorboardTimeSeriesId: { shape: string },
      tensorboardTimeSeries: { shape: object('TensorboardTimeSeries'), required: true },
    },
  },
  CreateTrainingPipelineRequest: {
    fields: {
      parent: { shape: string, required: true },
      trainingPipeline: { shape: object('TrainingPipeline'), required: true },
    },
  },
  CreateTrialRequest: {
    fields: {
      parent: { shape: string, required: true },
      trial: { shape: object('Trial'), required: true },
    },
  },
  CreateTuningJobRequest: {
    fields: {
      parent: { shape: string, required: true },
      tuningJob: { shape: object('TuningJob'), required: true },
    },
  },
  CsvDestination: {
    fields: {
      gcsDestination: { shape: object('GcsDestination'), required: true },
    },
  },
  CsvSource: {
    fields: {
      gcsSource: { shape: object('GcsSource'), required: true },
    },
  },
  DataLabelingJob: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      datasets: { shape: list(string), required: true },
      annotationLabels: { shape: map(string) },
      labelerCount: { shape: integer, required: true },
      instructionUri: { shape: string, required: true },
      inputsSchemaUri: { shape: string, required: true },
      inputs: { shape: any, required: true },
      state: { shape: enums.JobState, outputOnly: true },
      labelingProgress: { shape: integer, outputOnly: true },
      currentSpend: { shape: object('google.type.Money'), outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      labels: { shape: map(string) },
      specialistPools: { shape: list(string) },
      encryptionSpec: { shape: object('EncryptionSpec') },
      activeLearningConfig: { shape: object('ActiveLearningConfig') },
    },
  },
  Dataset: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      metadataSchemaUri: { shape: string, required: true },
      metadata: { shape: any, required: true },
      dataItemCount: { shape: int64, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      etag: { shape: string },
      labels: { shape: map(string) },
      savedQueries: { shape: list(object('SavedQuery')) },
      encryptionSpec: { shape: object('EncryptionSpec') },
      metadataArtifact: { shape: string, outputOnly: true },
      modelReference: { shape: string },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  DatasetVersion: {
    fields: {
      name: { shape: string, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      etag: { shape: string },
      bigQueryDatasetName: { shape: string, outputOnly: true },
      displayName: { shape: string },
      metadata: { shape: any, outputOnly: true },
      modelReference: { shape: string, outputOnly: true },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  DeleteArtifactRequest: {
    fields: {
      name: { shape: string, required: true },
      etag: { shape: string },
    },
  },
  DeleteBatchPredictionJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteCachedContentRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteContextRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
      etag: { shape: string },
    },
  },
  DeleteCustomJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteDataLabelingJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteDatasetRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteDatasetVersionRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteDeploymentResourcePoolRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteEndpointRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteEntityTypeRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  DeleteExecutionRequest: {
    fields: {
      name: { shape: string, required: true },
      etag: { shape: string },
    },
  },
  DeleteFeatureGroupRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  DeleteFeatureOnlineStoreRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  DeleteFeatureRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteFeatureValuesRequest: {
    fields: {
      selectEntity: { shape: object('DeleteFeatureValuesRequest.SelectEntity') },
      selectTimeRangeAndFeature: { shape: object('DeleteFeatureValuesRequest.SelectTimeRangeAndFeature') },
      entityType: { shape: string, required: true },
    },
    oneofs: { DeleteOption: ['selectEntity', 'selectTimeRangeAndFeature'] },
  },
  'DeleteFeatureValuesRequest.SelectEntity': {
    fields: {
      entityIdSelector: { shape: object('EntityIdSelector'), required: true },
    },
  },
  'DeleteFeatureValuesRequest.SelectTimeRangeAndFeature': {
    fields: {
      timeRange: { shape: object('google.type.Interval'), required: true },
      featureSelector: { shape: object('FeatureSelector'), required: true },
      skipOnlineStorageDelete: { shape: boolean },
    },
  },
  DeleteFeatureViewRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteFeaturestoreRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  DeleteHyperparameterTuningJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteIndexEndpointRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteIndexRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteMetadataStoreRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  DeleteModelDeploymentMonitoringJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteModelRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteModelVersionRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteNasJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteNotebookExecutionJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteNotebookRuntimeRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteNotebookRuntimeTemplateRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeletePersistentResourceRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeletePipelineJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteRagCorpusRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  DeleteRagFileRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteReasoningEngineRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  DeleteSavedQueryRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteScheduleRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteSessionRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteSpecialistPoolRequest: {
    fields: {
      name: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  DeleteStudyRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteTensorboardExperimentRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteTensorboardRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteTensorboardRunRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteTensorboardTimeSeriesRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteTrainingPipelineRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeleteTrialRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  DeployIndexRequest: {
    fields: {
      indexEndpoint: { shape: string, required: true },
      deployedIndex: { shape: object('DeployedIndex'), required: true },
    },
  },
  DeployRequest: {
    fields: {
      publisherModelName: { shape: string },
      huggingFaceModelId: { shape: string },
      destination: { shape: string, required: true },
      modelConfig: { shape: object('DeployRequest.ModelConfig') },
      endpointConfig: { shape: object('DeployRequest.EndpointConfig') },
      deployConfig: { shape: object('DeployRequest.DeployConfig') },
    },
    oneofs: { artifacts: ['publisherModelName', 'huggingFaceModelId'] },
    beta: ['customModel'],
  },
  'DeployRequest.DeployConfig': {
    fields: {
      dedicatedResources: { shape: object('DedicatedResources') },
      fastTryoutEnabled: { shape: boolean },
      systemLabels: { shape: map(string) },
    },
  },
  'DeployRequest.EndpointConfig': {
    fields: {
      endpointDisplayName: { shape: string },
      dedicatedEndpointEnabled: { shape: boolean },
      dedicatedEndpointDisabled: { shape: boolean },
      endpointUserId: { shape: string },
      labels: { shape: map(string) },
      privateServiceConnectConfig: { shape: object('PrivateServiceConnectConfig') },
    },
  },
  'DeployRequest.ModelConfig': {
    fields: {
      acceptEula: { shape: boolean },
      huggingFaceAccessToken: { shape: string },
      huggingFaceCacheEnabled: { shape: boolean },
      modelDisplayName: { shape: string },
      containerSpec: { shape: object('ModelContainerSpec') },
      modelUserId: { shape: string },
    },
  },
  DeployedIndex: {
    fields: {
      id: { shape: string, required: true },
      index: { shape: string, required: true },
      displayName: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      privateEndpoints: { shape: object('IndexPrivateEndpoints'), outputOnly: true },
      indexSyncTime: { shape: timestamp, outputOnly: true },
      automaticResources: { shape: object('AutomaticResources') },
      dedicatedResources: { shape: object('DedicatedResources') },
      enableAccessLogging: { shape: boolean },
      enableDatapointUpsertLogging: { shape: boolean },
      deployedIndexAuthConfig: { shape: object('DeployedIndexAuthConfig') },
      reservedIpRanges: { shape: list(string) },
      deploymentGroup: { shape: string },
      deploymentTier: { shape: enums['DeployedIndex.DeploymentTier'] },
      pscAutomationConfigs: { shape: list(object('PSCAutomationConfig')) },
    },
  },
  DeployedIndexAuthConfig: {
    fields: {
      authProvider: { shape: object('DeployedIndexAuthConfig.AuthProvider') },
    },
  },
  'DeployedIndexAuthConfig.AuthProvider': {
    fields: {
      audiences: { shape: list(string) },
      allowedIssuers: { shape: list(string) },
    },
  },
  DeployedIndexRef: {
    fields: {
      indexEndpoint: { shape: string },
      deployedIndexId: { shape: string },
      displayName: { shape: string, outputOnly: true },
    },
  },
  DeploymentResourcePool: {
    fields: {
      name: { shape: string },
      dedicatedResources: { shape: object('DedicatedResources'), required: true },
      encryptionSpec: { shape: object('EncryptionSpec') },
      serviceAccount: { shape: string },
      disableContainerLogging: { shape: boolean },
      createTime: { shape: timestamp, outputOnly: true },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  DestinationFeatureSetting: {
    fields: {
      featureId: { shape: string, required: true },
      destinationField: { shape: string },
    },
  },
  DirectPredictRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      inputs: { shape: list(object('Tensor')) },
      parameters: { shape: object('Tensor') },
    },
  },
  DirectRawPredictRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      methodName: { shape: string },
      input: { shape: bytes },
    },
  },
  DirectUploadSource: {
    fields: {},
  },
  DoubleArray: {
    fields: {
      values: { shape: list(number) },
    },
  },
  EmbedContentRequest: {
    fields: {
      model: { shape: string },
      content: { shape: object('Content') },
      title: { shape: string },
      taskType: { shape: enums['EmbedContentRequest.EmbeddingTaskType'] },
      outputDimensionality: { shape: integer },
      autoTruncate: { shape: boolean },
      embedContentConfig: { shape: object('EmbedContentRequest.EmbedContentConfig') },
    },
  },
  'EmbedContentRequest.EmbedContentConfig': {
    fields: {
      title: { shape: string },
      taskType: { shape: enums['EmbedContentRequest.EmbeddingTaskType'] },
      autoTruncate: { shape: boolean },
      outputDimensionality: { shape: integer },
      documentOcr: { shape: boolean },
      audioTrackExtraction: { shape: boolean },
    },
  },
  EntityIdSelector: {
    fields: {
      csvSource: { shape: object('CsvSource') },
      entityIdField: { shape: string },
    },
  },
  EntityType: {
    fields: {
      name: { shape: string },
      description: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      etag: { shape: string },
      monitoringConfig: { shape: object('FeaturestoreMonitoringConfig') },
      offlineStorageTtlDays: { shape: integer },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  ErrorAnalysisAnnotation: {
    fields: {
      attributedItems: { shape: list(object('ErrorAnalysisAnnotation.AttributedItem')) },
      queryType: { shape: enums['ErrorAnalysisAnnotation.QueryType'] },
      outlierScore: { shape: number },
      outlierThreshold: { shape: number },
    },
  },
  'ErrorAnalysisAnnotation.AttributedItem': {
    fields: {
      annotationResourceName: { shape: string },
      distance: { shape: number },
    },
  },
  EvaluateInstancesRequest: {
    fields: {
      exactMatchInput: { shape: object('ExactMatchInput') },
      bleuInput: { shape: object('BleuInput') },
      rougeInput: { shape: object('RougeInput') },
      fluencyInput: { shape: object('FluencyInput') },
      coherenceInput: { shape: object('CoherenceInput') },
      safetyInput: { shape: object('SafetyInput') },
      groundednessInput: { shape: object('GroundednessInput') },
      fulfillmentInput: { shape: object('FulfillmentInput') },
      summarizationQualityInput: { shape: object('SummarizationQualityInput') },
      pairwiseSummarizationQualityInput: { shape: object('PairwiseSummarizationQualityInput') },
      summarizationHelpfulnessInput: { shape: object('SummarizationHelpfulnessInput') },
      summarizationVerbosityInput: { shape: object('SummarizationVerbosityInput') },
      questionAnsweringQualityInput: { shape: object('QuestionAnsweringQualityInput') },
      pairwiseQuestionAnsweringQualityInput: { shape: object('PairwiseQuestionAnsweringQualityInput') },
      questionAnsweringRelevanceInput: { shape: object('QuestionAnsweringRelevanceInput') },
      questionAnsweringHelpfulnessInput: { shape: object('QuestionAnsweringHelpfulnessInput') },
      questionAnsweringCorrectnessInput: { shape: object('QuestionAnsweringCorrectnessInput') },
      pointwiseMetricInput: { shape: object('PointwiseMetricInput') },
      pairwiseMetricInput: { shape: object('PairwiseMetricInput') },
      toolCallValidInput: { shape: object('ToolCallValidInput') },
      toolNameMatchInput: { shape: object('ToolNameMatchInput') },
      toolParameterKeyMatchInput: { shape: object('ToolParameterKeyMatchInput') },
      toolParameterKvMatchInput: { shape: object('ToolParameterKVMatchInput') },
      cometInput: { shape: object('CometInput') },
      metricxInput: { shape: object('MetricxInput') },
      location: { shape: string, required: true },
      autoraterConfig: { shape: object('AutoraterConfig') },
      instance: { shape: object('EvaluationInstance') },
      metricSources: { shape: list(object('MetricSource')) },
      metrics: { shape: list(object('Metric')) },
      rubricBasedInstructionFollowingInput: { shape: object('RubricBasedInstructionFollowingInput') },
      trajectoryAnyOrderMatchInput: { shape: object('TrajectoryAnyOrderMatchInput') },
      trajectoryExactMatchInput: { shape: object('TrajectoryExactMatchInput') },
      trajectoryInOrderMatchInput: { shape: object('TrajectoryInOrderMatchInput') },
      trajectoryPrecisionInput: { shape: object('TrajectoryPrecisionInput') },
      trajectoryRecallInput: { shape: object('TrajectoryRecallInput') },
      trajectorySingleToolUseInput: { shape: object('TrajectorySingleToolUseInput') },
    },
    oneofs: { metricInputs: ['exactMatchInput', 'bleuInput', 'rougeInput', 'fluencyInput', 'coherenceInput', 'safetyInput', 'groundednessInput', 'fulfillmentInput', 'summarizationQualityInput', 'pairwiseSummarizationQualityInput', 'summarizationHelpfulnessInput', 'summarizationVerbosityInput', 'questionAnsweringQualityInput', 'pairwiseQuestionAnsweringQualityInput', 'questionAnsweringRelevanceInput', 'questionAnsweringHelpfulnessInput', 'questionAnsweringCorrectnessInput', 'pointwiseMetricInput', 'pairwiseMetricInput', 'toolCallValidInput', 'toolNameMatchInput', 'toolParameterKeyMatchInput', 'toolParameterKvMatchInput', 'cometInput', 'metricxInput'] },
  },
  EvaluatedAnnotation: {
    fields: {
      type: { shape: enums['EvaluatedAnnotation.EvaluatedAnnotationType'], outputOnly: true },
      predictions: { shape: list(any), outputOnly: true },
      groundTruths: { shape: list(any), outputOnly: true },
      dataItemPayload: { shape: any, outputOnly: true },
      evaluatedDataItemViewId: { shape: string, outputOnly: true },
      explanations: { shape: list(object('EvaluatedAnnotationExplanation')) },
      errorAnalysisAnnotations: { shape: list(object('ErrorAnalysisAnnotation')) },
    },
  },
  EvaluatedAnnotationExplanation: {
    fields: {
      explanationType: { shape: string },
      explanation: { shape: object('Explanation') },
    },
  },
  EvaluationInstance: {
    fields: {
      agentData: { shape: object('EvaluationInstanceDeprecatedAgentData') },
      otherData: { shape: object('EvaluationInstanceMapInstance') },
      prompt: { shape: object('EvaluationInstanceInstanceData') },
      reference: { shape: object('EvaluationInstanceInstanceData') },
      response: { shape: object('EvaluationInstanceInstanceData') },
      rubricGroups: { shape: map(object('RubricGroup')) },
    },
    beta: ['agentEvalData'],
  },
  EvaluationInstanceDeprecatedAgentConfig: {
    fields: {
      agentId: { shape: string },
      agentType: { shape: string },
      description: { shape: string },
      developerInstruction: { shape: object('EvaluationInstanceInstanceData') },
      subAgents: { shape: list(string) },
      tools: { shape: object('EvaluationInstanceDeprecatedAgentConfigTools') },
      toolsText: { shape: string },
    },
  },
  EvaluationInstanceDeprecatedAgentConfigTools: {
    fields: {
      tool: { shape: list(object('Tool')) },
    },
  },
  EvaluationInstanceDeprecatedAgentData: {
    fields: {
      agentConfig: { shape: object('EvaluationInstanceDeprecatedAgentConfig') },
      agents: { shape: map(object('EvaluationInstanceDeprecatedAgentConfig')) },
      developerInstruction: { shape: object('EvaluationInstanceInstanceData') },
      events: { shape: object('EvaluationInstanceDeprecatedAgentDataEvents') },
      tools: { shape: object('EvaluationInstanceDeprecatedAgentDataTools') },
      toolsText: { shape: string },
      turns: { shape: list(object('EvaluationInstanceDeprecatedAgentDataConversationTurn')) },
    },
  },
  EvaluationInstanceDeprecatedAgentDataAgentEvent: {
    fields: {
      activeTools: { shape: list(object('Tool')) },
      author: { shape: string, required: true },
      content: { shape: object('Content'), required: true },
      eventTime: { shape: string },
      stateDelta: { shape: map(any) },
    },
  },
  EvaluationInstanceDeprecatedAgentDataConversationTurn: {
    fields: {
      events: { shape: list(object('EvaluationInstanceDeprecatedAgentDataAgentEvent')) },
      turnId: { shape: string },
      turnIndex: { shape: number, required: true },
    },
  },
  EvaluationInstanceDeprecatedAgentDataEvents: {
    fields: {
      event: { shape: list(object('Content')) },
    },
  },
  EvaluationInstanceDeprecatedAgentDataTools: {
    fields: {
      tool: { shape: list(object('Tool')) },
    },
  },
  EvaluationInstanceInstanceData: {
    fields: {
      contents: { shape: object('EvaluationInstanceInstanceDataContents') },
      text: { shape: string },
    },
  },
  EvaluationInstanceInstanceDataContents: {
    fields: {
      contents: { shape: list(object('Content')) },
    },
  },
  EvaluationInstanceMapInstance: {
    fields: {
      mapInstance: { shape: map(object('EvaluationInstanceInstanceData')) },
    },
  },
  Event: {
    fields: {
      artifact: { shape: string, required: true },
      execution: { shape: string, outputOnly: true },
      eventTime: { shape: timestamp, outputOnly: true },
      type: { shape: enums['Event.Type'], required: true },
      labels: { shape: map(string) },
    },
  },
  EventActions: {
    fields: {
      skipSummarization: { shape: boolean },
      stateDelta: { shape: any },
      artifactDelta: { shape: map(integer) },
      escalate: { shape: boolean },
      requestedAuthConfigs: { shape: any },
      transferAgent: { shape: string },
    },
    beta: ['transferToAgent'],
  },
  EventMetadata: {
    fields: {
      groundingMetadata: { shape: object('GroundingMetadata') },
      partial: { shape: boolean },
      turnComplete: { shape: boolean },
      interrupted: { shape: boolean },
      longRunningToolIds: { shape: list(string) },
      branch: { shape: string },
      customMetadata: { shape: any },
      inputTranscription: { shape: object('Transcription') },
      outputTranscription: { shape: object('Transcription') },
    },
  },
  ExactMatchInput: {
    fields: {
      metricSpec: { shape: object('ExactMatchSpec'), required: true },
      instances: { shape: list(object('ExactMatchInstance')), required: true },
    },
  },
  ExactMatchInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string, required: true },
    },
  },
  ExamplesOverride: {
    fields: {
      neighborCount: { shape: integer },
      crowdingCount: { shape: integer },
      restrictions: { shape: list(object('ExamplesRestrictionsNamespace')) },
      returnEmbeddings: { shape: boolean },
      dataFormat: { shape: enums['ExamplesOverride.DataFormat'] },
    },
  },
  ExamplesRestrictionsNamespace: {
    fields: {
      namespaceName: { shape: string },
      allow: { shape: list(string) },
      deny: { shape: list(string) },
    },
  },
  ExplainRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      instances: { shape: list(any), required: true },
      parameters: { shape: any },
      explanationSpecOverride: { shape: object('ExplanationSpecOverride') },
      deployedModelId: { shape: string },
    },
    beta: ['concurrentExplanationSpecOverride'],
  },
  Explanation: {
    fields: {
      attributions: { shape: list(object('Attribution')), outputOnly: true },
      neighbors: { shape: list(object('Neighbor')), outputOnly: true },
    },
  },
  ExplanationMetadataOverride: {
    fields: {
      inputs: { shape: map(object('ExplanationMetadataOverride.InputMetadataOverride')), required: true },
    },
  },
  'ExplanationMetadataOverride.InputMetadataOverride': {
    fields: {
      inputBaselines: { shape: list(any) },
    },
  },
  ExplanationSpecOverride: {
    fields: {
      parameters: { shape: object('ExplanationParameters') },
      metadata: { shape: object('ExplanationMetadataOverride') },
      examplesOverride: { shape: object('ExamplesOverride') },
    },
  },
  ExportDataConfig: {
    fields: {
      gcsDestination: { shape: object('GcsDestination') },
      fractionSplit: { shape: object('ExportFractionSplit') },
      filterSplit: { shape: object('ExportFilterSplit') },
      annotationsFilter: { shape: string },
      savedQueryId: { shape: string },
      annotationSchemaUri: { shape: string },
      exportUse: { shape: enums['ExportDataConfig.ExportUse'] },
    },
    oneofs: { split: ['fractionSplit', 'filterSplit'] },
  },
  ExportDataRequest: {
    fields: {
      name: { shape: string, required: true },
      exportConfig: { shape: object('ExportDataConfig'), required: true },
    },
  },
  ExportFeatureValuesRequest: {
    fields: {
      snapshotExport: { shape: object('ExportFeatureValuesRequest.SnapshotExport') },
      fullExport: { shape: object('ExportFeatureValuesRequest.FullExport') },
      entityType: { shape: string, required: true },
      destination: { shape: object('FeatureValueDestination'), required: true },
      featureSelector: { shape: object('FeatureSelector'), required: true },
      settings: { shape: list(object('DestinationFeatureSetting')) },
    },
    oneofs: { mode: ['snapshotExport', 'fullExport'] },
  },
  'ExportFeatureValuesRequest.FullExport': {
    fields: {
      startTime: { shape: timestamp },
      endTime: { shape: timestamp },
    },
  },
  'ExportFeatureValuesRequest.SnapshotExport': {
    fields: {
      snapshotTime: { shape: timestamp },
      startTime: { shape: timestamp },
    },
  },
  ExportFilterSplit: {
    fields: {
      trainingFilter: { shape: string, required: true },
      validationFilter: { shape: string, required: true },
      testFilter: { shape: string, required: true },
    },
  },
  ExportFractionSplit: {
    fields: {
      trainingFraction: { shape: number },
      validationFraction: { shape: number },
      testFraction: { shape: number },
    },
  },
  ExportModelRequest: {
    fields: {
      name: { shape: string, required: true },
      outputConfig: { shape: object('ExportModelRequest.OutputConfig'), required: true },
    },
  },
  'ExportModelRequest.OutputConfig': {
    fields: {
      exportFormatId: { shape: string },
      artifactDestination: { shape: object('GcsDestination') },
      imageDestination: { shape: object('ContainerRegistryDestination') },
    },
  },
  ExportTensorboardTimeSeriesDataRequest: {
    fields: {
      tensorboardTimeSeries: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
    },
  },
  Fact: {
    fields: {
      query: { shape: string },
      title: { shape: string },
      uri: { shape: string },
      summary: { shape: string },
      vectorDistance: { shape: number },
      score: { shape: number },
      chunk: { shape: object('RagChunk') },
    },
  },
  Feature: {
    fields: {
      name: { shape: string },
      description: { shape: string },
      valueType: { shape: enums['Feature.ValueType'] },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      etag: { shape: string },
      disableMonitoring: { shape: boolean },
      monitoringStatsAnomalies: { shape: list(object('Feature.MonitoringStatsAnomaly')), outputOnly: true },
      versionColumnName: { shape: string },
      pointOfContact: { shape: string },
    },
    beta: ['featureStatsAndAnomaly', 'monitoringConfig', 'monitoringStats'],
  },
  'Feature.MonitoringStatsAnomaly': {
    fields: {
      objective: { shape: enums['Feature.MonitoringStatsAnomaly.Objective'], outputOnly: true },
      featureStatsAnomaly: { shape: object('FeatureStatsAnomaly'), outputOnly: true },
    },
  },
  FeatureGroup: {
    fields: {
      bigQuery: { shape: object('FeatureGroup.BigQuery') },
      name: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      etag: { shape: string },
      labels: { shape: map(string) },
      description: { shape: string },
      serviceAccountEmail: { shape: string, outputOnly: true },
      serviceAgentType: { shape: string },
    },
  },
  'FeatureGroup.BigQuery': {
    fields: {
      bigQuerySource: { shape: object('BigQuerySource'), required: true },
      entityIdColumns: { shape: list(string) },
      staticDataSource: { shape: boolean },
      timeSeries: { shape: object('FeatureGroup.BigQuery.TimeSeries') },
      dense: { shape: boolean },
    },
  },
  'FeatureGroup.BigQuery.TimeSeries': {
    fields: {
      timestampColumn: { shape: string },
    },
  },
  FeatureOnlineStore: {
    fields: {
      bigtable: { shape: object('FeatureOnlineStore.Bigtable') },
      optimized: { shape: object('FeatureOnlineStore.Optimized') },
      name: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      etag: { shape: string },
      labels: { shape: map(string) },
      state: { shape: enums['FeatureOnlineStore.State'], outputOnly: true },
      dedicatedServingEndpoint: { shape: object('FeatureOnlineStore.DedicatedServingEndpoint') },
      encryptionSpec: { shape: object('EncryptionSpec') },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
    oneofs: { storageType: ['bigtable', 'optimized'] },
    beta: ['embeddingManagement'],
  },
  'FeatureOnlineStore.Bigtable': {
    fields: {
      autoScaling: { shape: object('FeatureOnlineStore.Bigtable.AutoScaling'), required: true },
      enableDirectBigtableAccess: { shape: boolean },
      bigtableMetadata: { shape: object('FeatureOnlineStore.Bigtable.BigtableMetadata'), outputOnly: true },
      zone: { shape: string },
    },
  },
  'FeatureOnlineStore.Bigtable.AutoScaling': {
    fields: {
      minNodeCount: { shape: integer, required: true },
      maxNodeCount: { shape: integer, required: true },
      cpuUtilizationTarget: { shape: integer },
    },
  },
  'FeatureOnlineStore.Bigtable.BigtableMetadata': {
    fields: {
      tenantProjectId: { shape: string },
      instanceId: { shape: string },
      tableId: { shape: string },
    },
  },
  'FeatureOnlineStore.DedicatedServingEndpoint': {
    fields: {
      publicEndpointDomainName: { shape: string, outputOnly: true },
      privateServiceConnectConfig: { shape: object('PrivateServiceConnectConfig') },
      serviceAttachment: { shape: string, outputOnly: true },
    },
  },
  'FeatureOnlineStore.Optimized': {
    fields: {},
  },
  FeatureSelector: {
    fields: {
      idMatcher: { shape: object('IdMatcher'), required: true },
    },
  },
  FeatureStatsAnomaly: {
    fields: {
      score: { shape: number },
      statsUri: { shape: string },
      anomalyUri: { shape: string },
      distributionDeviation: { shape: number },
      anomalyDetectionThreshold: { shape: number },
      startTime: { shape: timestamp },
      endTime: { shape: timestamp },
    },
  },
  FeatureValue: {
    fields: {
      boolValue: { shape: boolean },
      doubleValue: { shape: number },
      int64Value: { shape: int64 },
      stringValue: { shape: string },
      boolArrayValue: { shape: object('BoolArray') },
      doubleArrayValue: { shape: object('DoubleArray') },
      int64ArrayValue: { shape: object('Int64Array') },
      stringArrayValue: { shape: object('StringArray') },
      bytesValue: { shape: bytes },
      structValue: { shape: object('StructValue') },
      metadata: { shape: object('FeatureValue.Metadata') },
    },
    oneofs: { value: ['boolValue', 'doubleValue', 'int64Value', 'stringValue', 'boolArrayValue', 'doubleArrayValue', 'int64ArrayValue', 'stringArrayValue', 'bytesValue', 'structValue'] },
  },
  'FeatureValue.Metadata': {
    fields: {
      generateTime: { shape: timestamp },
    },
  },
  FeatureValueDestination: {
    fields: {
      bigqueryDestination: { shape: object('BigQueryDestination') },
      tfrecordDestination: { shape: object('TFRecordDestination') },
      csvDestination: { shape: object('CsvDestination') },
    },
    oneofs: { destination: ['bigqueryDestination', 'tfrecordDestination', 'csvDestination'] },
  },
  FeatureView: {
    fields: {
      bigQuerySource: { shape: object('FeatureView.BigQuerySource') },
      featureRegistrySource: { shape: object('FeatureView.FeatureRegistrySource') },
      vertexRagSource: { shape: object('FeatureView.VertexRagSource') },
      name: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      etag: { shape: string },
      labels: { shape: map(string) },
      syncConfig: { shape: object('FeatureView.SyncConfig') },
      indexConfig: { shape: object('FeatureView.IndexConfig') },
      optimizedConfig: { shape: object('FeatureView.OptimizedConfig') },
      serviceAgentType: { shape: enums['FeatureView.ServiceAgentType'] },
      serviceAccountEmail: { shape: string, outputOnly: true },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
      bigtableMetadata: { shape: object('FeatureView.BigtableMetadata'), outputOnly: true },
    },
    oneofs: { source: ['bigQuerySource', 'featureRegistrySource', 'vertexRagSource'] },
    beta: ['vectorSearchConfig'],
  },
  'FeatureView.BigQuerySource': {
    fields: {
      uri: { shape: string, required: true },
      entityIdColumns: { shape: list(string), required: true },
    },
  },
  'FeatureView.BigtableMetadata': {
    fields: {
      readAppProfile: { shape: string, outputOnly: true },
    },
  },
  'FeatureView.FeatureRegistrySource': {
    fields: {
      featureGroups: { shape: list(object('FeatureView.FeatureRegistrySource.FeatureGroup')), required: true },
      projectNumber: { shape: int64 },
    },
  },
  'FeatureView.FeatureRegistrySource.FeatureGroup': {
    fields: {
      featureGroupId: { shape: string, required: true },
      featureIds: { shape: list(string), required: true },
    },
  },
  'FeatureView.IndexConfig': {
    fields: {
      treeAhConfig: { shape: object('FeatureView.IndexConfig.TreeAHConfig') },
      bruteForceConfig: { shape: object('FeatureView.IndexConfig.BruteForceConfig') },
      embeddingColumn: { shape: string },
      filterColumns: { shape: list(string) },
      crowdingColumn: { shape: string },
      embeddingDimension: { shape: integer },
      distanceMeasureType: { shape: enums['FeatureView.IndexConfig.DistanceMeasureType'] },
    },
    oneofs: { algorithmConfig: ['treeAhConfig', 'bruteForceConfig'] },
  },
  'FeatureView.IndexConfig.BruteForceConfig': {
    fields: {},
  },
  'FeatureView.IndexConfig.TreeAHConfig': {
    fields: {
      leafNodeEmbeddingCount: { shape: int64 },
    },
  },
  'FeatureView.OptimizedConfig': {
    fields: {
      automaticResources: { shape: object('AutomaticResources') },
    },
  },
  'FeatureView.SyncConfig': {
    fields: {
      cron: { shape: string },
      continuous: { shape: boolean },
    },
  },
  'FeatureView.VertexRagSource': {
    fields: {
      uri: { shape: string, required: true },
      ragCorpusId: { shape: int64 },
    },
  },
  FeatureViewDataKey: {
    fields: {
      key: { shape: string },
      compositeKey: { shape: object('FeatureViewDataKey.CompositeKey') },
    },
    oneofs: { keyOneof: ['key', 'compositeKey'] },
  },
  'FeatureViewDataKey.CompositeKey': {
    fields: {
      parts: { shape: list(string) },
    },
  },
  Featurestore: {
    fields: {
      name: { shape: string, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      etag: { shape: string },
      labels: { shape: map(string) },
      onlineServingConfig: { shape: object('Featurestore.OnlineServingConfig') },
      state: { shape: enums['Featurestore.State'], outputOnly: true },
      onlineStorageTtlDays: { shape: integer },
      encryptionSpec: { shape: object('EncryptionSpec') },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  'Featurestore.OnlineServingConfig': {
    fields: {
      fixedNodeCount: { shape: integer },
      scaling: { shape: object('Featurestore.OnlineServingConfig.Scaling') },
    },
  },
  'Featurestore.OnlineServingConfig.Scaling': {
    fields: {
      minNodeCount: { shape: integer, required: true },
      maxNodeCount: { shape: integer },
      cpuUtilizationTarget: { shape: integer },
    },
  },
  FeaturestoreMonitoringConfig: {
    fields: {
      snapshotAnalysis: { shape: object('FeaturestoreMonitoringConfig.SnapshotAnalysis') },
      importFeaturesAnalysis: { shape: object('FeaturestoreMonitoringConfig.ImportFeaturesAnalysis') },
      numericalThresholdConfig: { shape: object('FeaturestoreMonitoringConfig.ThresholdConfig') },
      categoricalThresholdConfig: { shape: object('FeaturestoreMonitoringConfig.ThresholdConfig') },
    },
  },
  'FeaturestoreMonitoringConfig.ImportFeaturesAnalysis': {
    fields: {
      state: { shape: enums['FeaturestoreMonitoringConfig.ImportFeaturesAnalysis.State'] },
      anomalyDetectionBaseline: { shape: enums['FeaturestoreMonitoringConfig.ImportFeaturesAnalysis.Baseline'] },
    },
  },
  'FeaturestoreMonitoringConfig.SnapshotAnalysis': {
    fields: {
      disabled: { shape: boolean },
      monitoringIntervalDays: { shape: integer },
      stalenessDays: { shape: integer },
    },
    beta: ['monitoringInterval'],
  },
  'FeaturestoreMonitoringConfig.ThresholdConfig': {
    fields: {
      value: { shape: number },
    },
  },
  FetchFeatureValuesRequest: {
    fields: {
      featureView: { shape: string, required: true },
      dataKey: { shape: object('FeatureViewDataKey') },
      dataFormat: { shape: enums.FeatureViewDataFormat },
    },
    beta: ['format', 'id'],
  },
  FileStatus: {
    fields: {
      state: { shape: enums['FileStatus.State'], outputOnly: true },
      errorStatus: { shape: string, outputOnly: true },
    },
  },
  FindNeighborsRequest: {
    fields: {
      indexEndpoint: { shape: string, required: true },
      deployedIndexId: { shape: string },
      queries: { shape: list(object('FindNeighborsRequest.Query')) },
      returnFullDatapoint: { shape: boolean },
    },
  },
  'FindNeighborsRequest.Query': {
    fields: {
      rrf: { shape: object('FindNeighborsRequest.Query.RRF') },
      datapoint: { shape: object('IndexDatapoint'), required: true },
      neighborCount: { shape: integer },
      perCrowdingAttributeNeighborCount: { shape: integer },
      approximateNeighborCount: { shape: integer },
      fractionLeafNodesToSearchOverride: { shape: number },
    },
  },
  'FindNeighborsRequest.Query.RRF': {
    fields: {
      alpha: { shape: number, required: true },
    },
  },
  FluencyInput: {
    fields: {
      metricSpec: { shape: object('FluencySpec'), required: true },
      instance: { shape: object('FluencyInstance'), required: true },
    },
  },
  FluencyInstance: {
    fields: {
      prediction: { shape: string, required: true },
    },
  },
  FluencySpec: {
    fields: {
      version: { shape: integer },
    },
  },
  FulfillmentInput: {
    fields: {
      metricSpec: { shape: object('FulfillmentSpec'), required: true },
      instance: { shape: object('FulfillmentInstance'), required: true },
    },
  },
  FulfillmentInstance: {
    fields: {
      prediction: { shape: string, required: true },
      instruction: { shape: string, required: true },
    },
  },
  FulfillmentSpec: {
    fields: {
      version: { shape: integer },
    },
  },
  GenerateFetchAccessTokenRequest: {
    fields: {
      featureView: { shape: string },
    },
  },
  GenerateSyntheticDataRequest: {
    fields: {
      taskDescription: { shape: object('TaskDescriptionStrategy') },
      location: { shape: string, required: true },
      count: { shape: integer, required: true },
      outputFieldSpecs: { shape: list(object('OutputFieldSpec')), required: true },
      examples: { shape: list(object('SyntheticExample')) },
    },
  },
  GetAnnotationSpecRequest: {
    fields: {
      name: { shape: string, required: true },
      readMask: { shape: fieldMask },
    },
  },
  GetArtifactRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetBatchPredictionJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetCachedContentRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetContextRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetCustomJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetDataLabelingJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetDatasetRequest: {
    fields: {
      name: { shape: string, required: true },
      readMask: { shape: fieldMask },
    },
  },
  GetDatasetVersionRequest: {
    fields: {
      name: { shape: string, required: true },
      readMask: { shape: fieldMask },
    },
  },
  GetDeploymentResourcePoolRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetEndpointRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetEntityTypeRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetExecutionRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetFeatureGroupRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetFeatureOnlineStoreRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetFeatureRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetFeatureViewRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetFeatureViewSyncRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetFeaturestoreRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetHyperparameterTuningJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetIndexEndpointRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetIndexRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetMetadataSchemaRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetMetadataStoreRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetModelDeploymentMonitoringJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetModelEvaluationRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetModelEvaluationSliceRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetModelRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetNasJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetNasTrialDetailRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetNotebookExecutionJobRequest: {
    fields: {
      name: { shape: string, required: true },
      view: { shape: enums.NotebookExecutionJobView },
    },
  },
  GetNotebookRuntimeRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetNotebookRuntimeTemplateRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetPersistentResourceRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetPipelineJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetRagCorpusRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetRagEngineConfigRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetRagFileRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetReasoningEngineRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetScheduleRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetSessionRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetSpecialistPoolRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetStudyRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetTensorboardExperimentRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetTensorboardRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetTensorboardRunRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetTensorboardTimeSeriesRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetTrainingPipelineRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetTrialRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GetTuningJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  GoogleDriveSource: {
    fields: {
      resourceIds: { shape: list(object('GoogleDriveSource.ResourceId')), required: true },
    },
  },
  'GoogleDriveSource.ResourceId': {
    fields: {
      resourceType: { shape: enums['GoogleDriveSource.ResourceId.ResourceType'], required: true },
      resourceId: { shape: string, required: true },
    },
  },
  GroundednessInput: {
    fields: {
      metricSpec: { shape: object('GroundednessSpec'), required: true },
      instance: { shape: object('GroundednessInstance'), required: true },
    },
  },
  GroundednessInstance: {
    fields: {
      prediction: { shape: string, required: true },
      context: { shape: string, required: true },
    },
  },
  GroundednessSpec: {
    fields: {
      version: { shape: integer },
    },
  },
  IdMatcher: {
    fields: {
      ids: { shape: list(string), required: true },
    },
  },
  ImportDataConfig: {
    fields: {
      gcsSource: { shape: object('GcsSource') },
      dataItemLabels: { shape: map(string) },
      annotationLabels: { shape: map(string) },
      importSchemaUri: { shape: string, required: true },
    },
  },
  ImportDataRequest: {
    fields: {
      name: { shape: string, required: true },
      importConfigs: { shape: list(object('ImportDataConfig')), required: true },
    },
  },
  ImportFeatureValuesRequest: {
    fields: {
      avroSource: { shape: object('AvroSource') },
      bigquerySource: { shape: object('BigQuerySource') },
      csvSource: { shape: object('CsvSource') },
      featureTimeField: { shape: string },
      featureTime: { shape: timestamp },
      entityType: { shape: string, required: true },
      entityIdField: { shape: string },
      featureSpecs: { shape: list(object('ImportFeatureValuesRequest.FeatureSpec')), required: true },
      disableOnlineServing: { shape: boolean },
      workerCount: { shape: integer },
      disableIngestionAnalysis: { shape: boolean },
    },
    oneofs: { source: ['avroSource', 'bigquerySource', 'csvSource'], featureTimeSource: ['featureTimeField', 'featureTime'] },
  },
  'ImportFeatureValuesRequest.FeatureSpec': {
    fields: {
      id: { shape: string, required: true },
      sourceField: { shape: string },
    },
  },
  ImportModelEvaluationRequest: {
    fields: {
      parent: { shape: string, required: true },
      modelEvaluation: { shape: object('ModelEvaluation'), required: true },
    },
  },
  ImportRagFilesConfig: {
    fields: {
      gcsSource: { shape: object('GcsSource') },
      googleDriveSource: { shape: object('GoogleDriveSource') },
      slackSource: { shape: object('SlackSource') },
      jiraSource: { shape: object('JiraSource') },
      sharePointSources: { shape: object('SharePointSources') },
      partialFailureGcsSink: { shape: object('GcsDestination') },
      partialFailureBigquerySink: { shape: object('BigQueryDestination') },
      importResultGcsSink: { shape: object('GcsDestination') },
      importResultBigquerySink: { shape: object('BigQueryDestination') },
      ragFileTransformationConfig: { shape: object('RagFileTransformationConfig') },
      ragFileParsingConfig: { shape: object('RagFileParsingConfig') },
      maxEmbeddingRequestsPerMin: { shape: integer },
      rebuildAnnIndex: { shape: boolean },
    },
    oneofs: { importSource: ['gcsSource', 'googleDriveSource', 'slackSource', 'jiraSource', 'sharePointSources'], partialFailureSink: ['partialFailureGcsSink', 'partialFailureBigquerySink'], importResultSink: ['importResultGcsSink', 'importResultBigquerySink'] },
    beta: ['globalMaxEmbeddingRequestsPerMin', 'ragFileChunkingConfig', 'ragFileMetadataConfig'],
  },
  ImportRagFilesRequest: {
    fields: {
      parent: { shape: string, required: true },
      importRagFilesConfig: { shape: object('ImportRagFilesConfig'), required: true },
    },
  },
  Index: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      metadataSchemaUri: { shape: string },
      metadata: { shape: any },
      deployedIndexes: { shape: list(object('DeployedIndexRef')), outputOnly: true },
      etag: { shape: string },
      labels: { shape: map(string) },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      indexStats: { shape: object('IndexStats'), outputOnly: true },
      indexUpdateMethod: { shape: enums['Index.IndexUpdateMethod'] },
      encryptionSpec: { shape: object('EncryptionSpec') },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  IndexDatapoint: {
    fields: {
      datapointId: { shape: string, required: true },
      featureVector: { shape: list(number), required: true },
      sparseEmbedding: { shape: object('IndexDatapoint.SparseEmbedding') },
      restricts: { shape: list(object('IndexDatapoint.Restriction')) },
      numericRestricts: { shape: list(object('IndexDatapoint.NumericRestriction')) },
      crowdingTag: { shape: object('IndexDatapoint.CrowdingTag') },
      embeddingMetadata: { shape: any },
    },
  },
  'IndexDatapoint.CrowdingTag': {
    fields: {
      crowdingAttribute: { shape: string },
    },
  },
  'IndexDatapoint.NumericRestriction': {
    fields: {
      valueInt: { shape: int64 },
      valueFloat: { shape: number },
      valueDouble: { shape: number },
      namespace: { shape: string },
      op: { shape: enums['IndexDatapoint.NumericRestriction.Operator'] },
    },
    oneofs: { Value: ['valueInt', 'valueFloat', 'valueDouble'] },
  },
  'IndexDatapoint.Restriction': {
    fields: {
      namespace: { shape: string },
      allowList: { shape: list(string) },
      denyList: { shape: list(string) },
    },
  },
  'IndexDatapoint.SparseEmbedding': {
    fields: {
      values: { shape: list(number), required: true },
      dimensions: { shape: list(int64), required: true },
    },
  },
  IndexEndpoint: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      deployedIndexes: { shape: list(object('DeployedIndex')), outputOnly: true },
      etag: { shape: string },
      labels: { shape: map(string) },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      network: { shape: string },
      enablePrivateServiceConnect: { shape: boolean },
      privateServiceConnectConfig: { shape: object('PrivateServiceConnectConfig') },
      publicEndpointEnabled: { shape: boolean },
      publicEndpointDomainName: { shape: string, outputOnly: true },
      encryptionSpec: { shape: object('EncryptionSpec') },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  IndexPrivateEndpoints: {
    fields: {
      matchGrpcAddress: { shape: string, outputOnly: true },
      serviceAttachment: { shape: string, outputOnly: true },
      pscAutomatedEndpoints: { shape: list(object('PscAutomatedEndpoints')), outputOnly: true },
    },
  },
  IndexStats: {
    fields: {
      vectorsCount: { shape: int64, outputOnly: true },
      sparseVectorsCount: { shape: int64, outputOnly: true },
      shardsCount: { shape: integer, outputOnly: true },
    },
  },
  Int64Array: {
    fields: {
      values: { shape: list(int64) },
    },
  },
  JiraSource: {
    fields: {
      jiraQueries: { shape: list(object('JiraSource.JiraQueries')), required: true },
    },
  },
  'JiraSource.JiraQueries': {
    fields: {
      projects: { shape: list(string) },
      customQueries: { shape: list(string) },
      email: { shape: string, required: true },
      serverUri: { shape: string, required: true },
      apiKeyConfig: { shape: object('ApiAuth.ApiKeyConfig'), required: true },
    },
  },
  ListAnnotationsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListArtifactsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      filter: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListBatchPredictionJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListCachedContentsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListContextsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      filter: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListCustomJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListDataItemsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListDataLabelingJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListDatasetVersionsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListDatasetsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListDeploymentResourcePoolsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListEndpointsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListEntityTypesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListEventsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      filter: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListExecutionsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      filter: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListFeatureGroupsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListFeatureOnlineStoresRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListFeatureViewSyncsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListFeatureViewsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListFeaturesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      readMask: { shape: fieldMask },
      latestStatsCount: { shape: integer },
    },
  },
  ListFeaturestoresRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListHyperparameterTuningJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListIndexEndpointsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListIndexesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListMetadataSchemasRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      filter: { shape: string },
    },
  },
  ListMetadataStoresRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListModelDeploymentMonitoringJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListModelEvaluationSlicesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListModelEvaluationsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListModelVersionCheckpointsRequest: {
    fields: {
      name: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListModelVersionsRequest: {
    fields: {
      name: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      filter: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListModelsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListNasJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListNasTrialDetailsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListNotebookExecutionJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      view: { shape: enums.NotebookExecutionJobView },
    },
  },
  ListNotebookRuntimeTemplatesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListNotebookRuntimesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListOptimalTrialsRequest: {
    fields: {
      parent: { shape: string, required: true },
    },
  },
  ListPersistentResourcesRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListPipelineJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListRagCorporaRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListRagFilesRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListReasoningEnginesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  ListSavedQueriesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
      orderBy: { shape: string },
    },
  },
  ListSchedulesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListSessionsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      filter: { shape: string },
      orderBy: { shape: string },
    },
  },
  ListSpecialistPoolsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListStudiesRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageToken: { shape: string },
      pageSize: { shape: integer },
    },
  },
  ListTensorboardExperimentsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListTensorboardRunsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListTensorboardTimeSeriesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListTensorboardsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      orderBy: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListTrainingPipelinesRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      readMask: { shape: fieldMask },
    },
  },
  ListTrialsRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageToken: { shape: string },
      pageSize: { shape: integer },
    },
  },
  ListTuningJobsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  LookupStudyRequest: {
    fields: {
      parent: { shape: string, required: true },
      displayName: { shape: string, required: true },
    },
  },
  MetadataSchema: {
    fields: {
      name: { shape: string, outputOnly: true },
      schemaVersion: { shape: string },
      schema: { shape: string, required: true },
      schemaType: { shape: enums['MetadataSchema.MetadataSchemaType'] },
      createTime: { shape: timestamp, outputOnly: true },
      description: { shape: string },
    },
  },
  MetadataStore: {
    fields: {
      name: { shape: string, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      encryptionSpec: { shape: object('EncryptionSpec') },
      description: { shape: string },
      state: { shape: object('MetadataStore.MetadataStoreState'), outputOnly: true },
      dataplexConfig: { shape: object('MetadataStore.DataplexConfig') },
    },
  },
  'MetadataStore.DataplexConfig': {
    fields: {
      enabledPipelinesLineage: { shape: boolean },
    },
  },
  'MetadataStore.MetadataStoreState': {
    fields: {
      diskUtilizationBytes: { shape: int64 },
    },
  },
  MetricSource: {
    fields: {
      metric: { shape: object('Metric') },
      metricResourceName: { shape: string },
    },
  },
  MetricxInput: {
    fields: {
      metricSpec: { shape: object('MetricxSpec'), required: true },
      instance: { shape: object('MetricxInstance'), required: true },
    },
  },
  MetricxInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      source: { shape: string },
    },
  },
  MetricxSpec: {
    fields: {
      version: { shape: enums['MetricxSpec.MetricxVersion'], required: true },
      sourceLanguage: { shape: string },
      targetLanguage: { shape: string },
    },
  },
  MigrateResourceRequest: {
    fields: {
      migrateMlEngineModelVersionConfig: { shape: object('MigrateResourceRequest.MigrateMlEngineModelVersionConfig') },
      migrateAutomlModelConfig: { shape: object('MigrateResourceRequest.MigrateAutomlModelConfig') },
      migrateAutomlDatasetConfig: { shape: object('MigrateResourceRequest.MigrateAutomlDatasetConfig') },
      migrateDataLabelingDatasetConfig: { shape: object('MigrateResourceRequest.MigrateDataLabelingDatasetConfig') },
    },
    oneofs: { request: ['migrateMlEngineModelVersionConfig', 'migrateAutomlModelConfig', 'migrateAutomlDatasetConfig', 'migrateDataLabelingDatasetConfig'] },
  },
  'MigrateResourceRequest.MigrateAutomlDatasetConfig': {
    fields: {
      dataset: { shape: string, required: true },
      datasetDisplayName: { shape: string, required: true },
    },
  },
  'MigrateResourceRequest.MigrateAutomlModelConfig': {
    fields: {
      model: { shape: string, required: true },
      modelDisplayName: { shape: string },
    },
  },
  'MigrateResourceRequest.MigrateDataLabelingDatasetConfig': {
    fields: {
      dataset: { shape: string, required: true },
      datasetDisplayName: { shape: string },
      migrateDataLabelingAnnotatedDatasetConfigs: { shape: list(object('MigrateResourceRequest.MigrateDataLabelingDatasetConfig.MigrateDataLabelingAnnotatedDatasetConfig')) },
    },
  },
  'MigrateResourceRequest.MigrateDataLabelingDatasetConfig.MigrateDataLabelingAnnotatedDatasetConfig': {
    fields: {
      annotatedDataset: { shape: string, required: true },
    },
  },
  'MigrateResourceRequest.MigrateMlEngineModelVersionConfig': {
    fields: {
      endpoint: { shape: string, required: true },
      modelVersion: { shape: string, required: true },
      modelDisplayName: { shape: string, required: true },
    },
  },
  ModelDeploymentMonitoringBigQueryTable: {
    fields: {
      logSource: { shape: enums['ModelDeploymentMonitoringBigQueryTable.LogSource'] },
      logType: { shape: enums['ModelDeploymentMonitoringBigQueryTable.LogType'] },
      bigqueryTablePath: { shape: string },
      requestResponseLoggingSchemaVersion: { shape: string, outputOnly: true },
    },
  },
  ModelDeploymentMonitoringJob: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      endpoint: { shape: string, required: true },
      state: { shape: enums.JobState, outputOnly: true },
      scheduleState: { shape: enums['ModelDeploymentMonitoringJob.MonitoringScheduleState'], outputOnly: true },
      latestMonitoringPipelineMetadata: { shape: object('ModelDeploymentMonitoringJob.LatestMonitoringPipelineMetadata'), outputOnly: true },
      modelDeploymentMonitoringObjectiveConfigs: { shape: list(object('ModelDeploymentMonitoringObjectiveConfig')), required: true },
      modelDeploymentMonitoringScheduleConfig: { shape: object('ModelDeploymentMonitoringScheduleConfig'), required: true },
      loggingSamplingStrategy: { shape: object('SamplingStrategy'), required: true },
      modelMonitoringAlertConfig: { shape: object('ModelMonitoringAlertConfig') },
      predictInstanceSchemaUri: { shape: string },
      samplePredictInstance: { shape: any },
      analysisInstanceSchemaUri: { shape: string },
      bigqueryTables: { shape: list(object('ModelDeploymentMonitoringBigQueryTable')), outputOnly: true },
      logTtl: { shape: duration },
      labels: { shape: map(string) },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      nextScheduleTime: { shape: timestamp, outputOnly: true },
      statsAnomaliesBaseDirectory: { shape: object('GcsDestination') },
      encryptionSpec: { shape: object('EncryptionSpec') },
      enableMonitoringPipelineLogs: { shape: boolean },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  'ModelDeploymentMonitoringJob.LatestMonitoringPipelineMetadata': {
    fields: {
      runTime: { shape: timestamp },
      status: { shape: object('google.rpc.Status') },
    },
  },
  ModelDeploymentMonitoringObjectiveConfig: {
    fields: {
      deployedModelId: { shape: string },
      objectiveConfig: { shape: object('ModelMonitoringObjectiveConfig') },
    },
  },
  ModelDeploymentMonitoringScheduleConfig: {
    fields: {
      monitorInterval: { shape: duration, required: true },
      monitorWindow: { shape: duration },
    },
  },
  ModelEvaluationSlice: {
    fields: {
      name: { shape: string, outputOnly: true },
      slice: { shape: object('ModelEvaluationSlice.Slice'), outputOnly: true },
      metricsSchemaUri: { shape: string, outputOnly: true },
      metrics: { shape: any, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      modelExplanation: { shape: object('ModelExplanation'), outputOnly: true },
    },
  },
  'ModelEvaluationSlice.Slice': {
    fields: {
      dimension: { shape: string, outputOnly: true },
      value: { shape: string, outputOnly: true },
      sliceSpec: { shape: object('ModelEvaluationSlice.Slice.SliceSpec'), outputOnly: true },
    },
  },
  'ModelEvaluationSlice.Slice.SliceSpec': {
    fields: {
      configs: { shape: map(object('ModelEvaluationSlice.Slice.SliceSpec.SliceConfig')) },
    },
  },
  'ModelEvaluationSlice.Slice.SliceSpec.Range': {
    fields: {
      low: { shape: number },
      high: { shape: number },
    },
  },
  'ModelEvaluationSlice.Slice.SliceSpec.SliceConfig': {
    fields: {
      value: { shape: object('ModelEvaluationSlice.Slice.SliceSpec.Value') },
      range: { shape: object('ModelEvaluationSlice.Slice.SliceSpec.Range') },
      allValues: { shape: boolean },
    },
    oneofs: { kind: ['value', 'range', 'allValues'] },
  },
  'ModelEvaluationSlice.Slice.SliceSpec.Value': {
    fields: {
      stringValue: { shape: string },
      floatValue: { shape: number },
    },
    oneofs: { kind: ['stringValue', 'floatValue'] },
  },
  ModelMonitoringAlertConfig: {
    fields: {
      emailAlertConfig: { shape: object('ModelMonitoringAlertConfig.EmailAlertConfig') },
      enableLogging: { shape: boolean },
      notificationChannels: { shape: list(string) },
    },
  },
  'ModelMonitoringAlertConfig.EmailAlertConfig': {
    fields: {
      userEmails: { shape: list(string) },
    },
  },
  ModelMonitoringObjectiveConfig: {
    fields: {
      trainingDataset: { shape: object('ModelMonitoringObjectiveConfig.TrainingDataset') },
      trainingPredictionSkewDetectionConfig: { shape: object('ModelMonitoringObjectiveConfig.TrainingPredictionSkewDetectionConfig') },
      predictionDriftDetectionConfig: { shape: object('ModelMonitoringObjectiveConfig.PredictionDriftDetectionConfig') },
      explanationConfig: { shape: object('ModelMonitoringObjectiveConfig.ExplanationConfig') },
    },
  },
  'ModelMonitoringObjectiveConfig.ExplanationConfig': {
    fields: {
      enableFeatureAttributes: { shape: boolean },
      explanationBaseline: { shape: object('ModelMonitoringObjectiveConfig.ExplanationConfig.ExplanationBaseline') },
    },
  },
  'ModelMonitoringObjectiveConfig.ExplanationConfig.ExplanationBaseline': {
    fields: {
      gcs: { shape: object('GcsDestination') },
      bigquery: { shape: object('BigQueryDestination') },
      predictionFormat: { shape: enums['ModelMonitoringObjectiveConfig.ExplanationConfig.ExplanationBaseline.PredictionFormat'] },
    },
    oneofs: { destination: ['gcs', 'bigquery'] },
  },
  'ModelMonitoringObjectiveConfig.PredictionDriftDetectionConfig': {
    fields: {
      driftThresholds: { shape: map(object('ThresholdConfig')) },
      attributionScoreDriftThresholds: { shape: map(object('ThresholdConfig')) },
      defaultDriftThreshold: { shape: object('ThresholdConfig') },
    },
  },
  'ModelMonitoringObjectiveConfig.TrainingDataset': {
    fields: {
      dataset: { shape: string },
      gcsSource: { shape: object('GcsSource') },
      bigquerySource: { shape: object('BigQuerySource') },
      dataFormat: { shape: string },
      targetField: { shape: string },
      loggingSamplingStrategy: { shape: object('SamplingStrategy') },
    },
    oneofs: { dataSource: ['dataset', 'gcsSource', 'bigquerySource'] },
  },
  'ModelMonitoringObjectiveConfig.TrainingPredictionSkewDetectionConfig': {
    fields: {
      skewThresholds: { shape: map(object('ThresholdConfig')) },
      attributionScoreSkewThresholds: { shape: map(object('ThresholdConfig')) },
      defaultSkewThreshold: { shape: object('ThresholdConfig') },
    },
  },
  MutateDeployedIndexRequest: {
    fields: {
      indexEndpoint: { shape: string, required: true },
      deployedIndex: { shape: object('DeployedIndex'), required: true },
    },
  },
  MutateDeployedModelRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      deployedModel: { shape: object('DeployedModel'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  NasJob: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      nasJobSpec: { shape: object('NasJobSpec'), required: true },
      nasJobOutput: { shape: object('NasJobOutput'), outputOnly: true },
      state: { shape: enums.JobState, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      labels: { shape: map(string) },
      encryptionSpec: { shape: object('EncryptionSpec') },
      enableRestrictedImageTraining: { shape: boolean },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  NasJobOutput: {
    fields: {
      multiTrialJobOutput: { shape: object('NasJobOutput.MultiTrialJobOutput'), outputOnly: true },
    },
  },
  'NasJobOutput.MultiTrialJobOutput': {
    fields: {
      searchTrials: { shape: list(object('NasTrial')), outputOnly: true },
      trainTrials: { shape: list(object('NasTrial')), outputOnly: true },
    },
  },
  NasJobSpec: {
    fields: {
      multiTrialAlgorithmSpec: { shape: object('NasJobSpec.MultiTrialAlgorithmSpec') },
      resumeNasJobId: { shape: string },
      searchSpaceSpec: { shape: string },
    },
  },
  'NasJobSpec.MultiTrialAlgorithmSpec': {
    fields: {
      multiTrialAlgorithm: { shape: enums['NasJobSpec.MultiTrialAlgorithmSpec.MultiTrialAlgorithm'] },
      metric: { shape: object('NasJobSpec.MultiTrialAlgorithmSpec.MetricSpec') },
      searchTrialSpec: { shape: object('NasJobSpec.MultiTrialAlgorithmSpec.SearchTrialSpec'), required: true },
      trainTrialSpec: { shape: object('NasJobSpec.MultiTrialAlgorithmSpec.TrainTrialSpec') },
    },
  },
  'NasJobSpec.MultiTrialAlgorithmSpec.MetricSpec': {
    fields: {
      metricId: { shape: string, required: true },
      goal: { shape: enums['NasJobSpec.MultiTrialAlgorithmSpec.MetricSpec.GoalType'], required: true },
    },
  },
  'NasJobSpec.MultiTrialAlgorithmSpec.SearchTrialSpec': {
    fields: {
      searchTrialJobSpec: { shape: object('CustomJobSpec'), required: true },
      maxTrialCount: { shape: integer, required: true },
      maxParallelTrialCount: { shape: integer, required: true },
      maxFailedTrialCount: { shape: integer },
    },
  },
  'NasJobSpec.MultiTrialAlgorithmSpec.TrainTrialSpec': {
    fields: {
      trainTrialJobSpec: { shape: object('CustomJobSpec'), required: true },
      maxParallelTrialCount: { shape: integer, required: true },
      frequency: { shape: integer, required: true },
    },
  },
  NasTrial: {
    fields: {
      id: { shape: string, outputOnly: true },
      state: { shape: enums['NasTrial.State'], outputOnly: true },
      finalMeasurement: { shape: object('Measurement'), outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
    },
  },
  NearestNeighborQuery: {
    fields: {
      entityId: { shape: string },
      embedding: { shape: object('NearestNeighborQuery.Embedding') },
      neighborCount: { shape: integer },
      stringFilters: { shape: list(object('NearestNeighborQuery.StringFilter')) },
      numericFilters: { shape: list(object('NearestNeighborQuery.NumericFilter')) },
      perCrowdingAttributeNeighborCount: { shape: integer },
      parameters: { shape: object('NearestNeighborQuery.Parameters') },
    },
    oneofs: { instance: ['entityId', 'embedding'] },
  },
  'NearestNeighborQuery.Embedding': {
    fields: {
      value: { shape: list(number) },
    },
  },
  'NearestNeighborQuery.NumericFilter': {
    fields: {
      valueInt: { shape: int64 },
      valueFloat: { shape: number },
      valueDouble: { shape: number },
      name: { shape: string, required: true },
      op: { shape: enums['NearestNeighborQuery.NumericFilter.Operator'] },
    },
    oneofs: { Value: ['valueInt', 'valueFloat', 'valueDouble'] },
  },
  'NearestNeighborQuery.Parameters': {
    fields: {
      approximateNeighborCandidates: { shape: integer },
      leafNodesSearchFraction: { shape: number },
    },
  },
  'NearestNeighborQuery.StringFilter': {
    fields: {
      name: { shape: string, required: true },
      allowTokens: { shape: list(string) },
      denyTokens: { shape: list(string) },
    },
  },
  Neighbor: {
    fields: {
      neighborId: { shape: string, outputOnly: true },
      neighborDistance: { shape: number, outputOnly: true },
    },
  },
  NetworkSpec: {
    fields: {
      enableInternetAccess: { shape: boolean },
      network: { shape: string },
      subnetwork: { shape: string },
    },
  },
  NotebookEucConfig: {
    fields: {
      eucDisabled: { shape: boolean },
      bypassActasCheck: { shape: boolean, outputOnly: true },
    },
  },
  NotebookExecutionJob: {
    fields: {
      dataformRepositorySource: { shape: object('NotebookExecutionJob.DataformRepositorySource') },
      gcsNotebookSource: { shape: object('NotebookExecutionJob.GcsNotebookSource') },
      directNotebookSource: { shape: object('NotebookExecutionJob.DirectNotebookSource') },
      notebookRuntimeTemplateResourceName: { shape: string },
      customEnvironmentSpec: { shape: object('NotebookExecutionJob.CustomEnvironmentSpec') },
      gcsOutputUri: { shape: string },
      executionUser: { shape: string },
      serviceAccount: { shape: string },
      workbenchRuntime: { shape: object('NotebookExecutionJob.WorkbenchRuntime') },
      name: { shape: string, outputOnly: true },
      displayName: { shape: string },
      executionTimeout: { shape: duration },
      scheduleResourceName: { shape: string },
      jobState: { shape: enums.JobState, outputOnly: true },
      status: { shape: object('google.rpc.Status'), outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      kernelName: { shape: string },
      encryptionSpec: { shape: object('EncryptionSpec') },
    },
    oneofs: { notebookSource: ['dataformRepositorySource', 'gcsNotebookSource', 'directNotebookSource'], environmentSpec: ['notebookRuntimeTemplateResourceName', 'customEnvironmentSpec'], executionIdentity: ['executionUser', 'serviceAccount'] },
  },
  'NotebookExecutionJob.CustomEnvironmentSpec': {
    fields: {
      machineSpec: { shape: object('MachineSpec') },
      persistentDiskSpec: { shape: object('PersistentDiskSpec') },
      networkSpec: { shape: object('NetworkSpec') },
    },
  },
  'NotebookExecutionJob.DataformRepositorySource': {
    fields: {
      dataformRepositoryResourceName: { shape: string },
      commitSha: { shape: string },
    },
  },
  'NotebookExecutionJob.DirectNotebookSource': {
    fields: {
      content: { shape: bytes },
    },
  },
  'NotebookExecutionJob.GcsNotebookSource': {
    fields: {
      uri: { shape: string },
      generation: { shape: string },
    },
  },
  'NotebookExecutionJob.WorkbenchRuntime': {
    fields: {},
  },
  NotebookIdleShutdownConfig: {
    fields: {
      idleTimeout: { shape: duration, required: true },
      idleShutdownDisabled: { shape: boolean },
    },
  },
  NotebookReservationAffinity: {
    fields: {
      consumeReservationType: { shape: string, required: true },
      key: { shape: string },
      values: { shape: list(string) },
    },
  },
  NotebookRuntime: {
    fields: {
      name: { shape: string, outputOnly: true },
      runtimeUser: { shape: string, required: true },
      notebookRuntimeTemplateRef: { shape: object('NotebookRuntimeTemplateRef'), outputOnly: true },
      proxyUri: { shape: string, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      healthState: { shape: enums['NotebookRuntime.HealthState'], outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      serviceAccount: { shape: string, outputOnly: true },
      runtimeState: { shape: enums['NotebookRuntime.RuntimeState'], outputOnly: true },
      isUpgradable: { shape: boolean, outputOnly: true },
      labels: { shape: map(string) },
      expirationTime: { shape: timestamp, outputOnly: true },
      version: { shape: string, outputOnly: true },
      notebookRuntimeType: { shape: enums.NotebookRuntimeType, outputOnly: true },
      machineSpec: { shape: object('MachineSpec'), outputOnly: true },
      dataPersistentDiskSpec: { shape: object('PersistentDiskSpec'), outputOnly: true },
      networkSpec: { shape: object('NetworkSpec'), outputOnly: true },
      idleShutdownConfig: { shape: object('NotebookIdleShutdownConfig'), outputOnly: true },
      eucConfig: { shape: object('NotebookEucConfig'), outputOnly: true },
      shieldedVmConfig: { shape: object('ShieldedVmConfig'), outputOnly: true },
      networkTags: { shape: list(string) },
      softwareConfig: { shape: object('NotebookSoftwareConfig'), outputOnly: true },
      encryptionSpec: { shape: object('EncryptionSpec'), outputOnly: true },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
      reservationAffinity: { shape: object('NotebookReservationAffinity'), outputOnly: true },
    },
  },
  NotebookRuntimeTemplate: {
    fields: {
      name: { shape: string },
      displayName: { shape: string, required: true },
      description: { shape: string },
      isDefault: { shape: boolean, outputOnly: true },
      machineSpec: { shape: object('MachineSpec') },
      dataPersistentDiskSpec: { shape: object('PersistentDiskSpec') },
      networkSpec: { shape: object('NetworkSpec') },
      serviceAccount: { shape: string },
      etag: { shape: string },
      labels: { shape: map(string) },
      idleShutdownConfig: { shape: object('NotebookIdleShutdownConfig') },
      eucConfig: { shape: object('NotebookEucConfig') },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      notebookRuntimeType: { shape: enums.NotebookRuntimeType },
      shieldedVmConfig: { shape: object('ShieldedVmConfig') },
      networkTags: { shape: list(string) },
      encryptionSpec: { shape: object('EncryptionSpec') },
      softwareConfig: { shape: object('NotebookSoftwareConfig') },
      reservationAffinity: { shape: object('NotebookReservationAffinity') },
    },
  },
  NotebookRuntimeTemplateRef: {
    fields: {
      notebookRuntimeTemplate: { shape: string },
    },
  },
  NotebookSoftwareConfig: {
    fields: {
      colabImage: { shape: object('ColabImage') },
      env: { shape: list(object('EnvVar')) },
      postStartupScriptConfig: { shape: object('PostStartupScriptConfig') },
    },
  },
  OutputFieldSpec: {
    fields: {
      fieldName: { shape: string, required: true },
      guidance: { shape: string },
      fieldType: { shape: enums['OutputFieldSpec.FieldType'] },
    },
  },
  PairwiseMetricInput: {
    fields: {
      metricSpec: { shape: object('PairwiseMetricSpec'), required: true },
      instance: { shape: object('PairwiseMetricInstance'), required: true },
    },
  },
  PairwiseMetricInstance: {
    fields: {
      jsonInstance: { shape: string },
      contentMapInstance: { shape: object('ContentMap') },
    },
    oneofs: { instance: ['jsonInstance', 'contentMapInstance'] },
  },
  PairwiseQuestionAnsweringQualityInput: {
    fields: {
      metricSpec: { shape: object('PairwiseQuestionAnsweringQualitySpec'), required: true },
      instance: { shape: object('PairwiseQuestionAnsweringQualityInstance'), required: true },
    },
  },
  PairwiseQuestionAnsweringQualityInstance: {
    fields: {
      prediction: { shape: string, required: true },
      baselinePrediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string, required: true },
      instruction: { shape: string, required: true },
    },
  },
  PairwiseQuestionAnsweringQualitySpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  PairwiseSummarizationQualityInput: {
    fields: {
      metricSpec: { shape: object('PairwiseSummarizationQualitySpec'), required: true },
      instance: { shape: object('PairwiseSummarizationQualityInstance'), required: true },
    },
  },
  PairwiseSummarizationQualityInstance: {
    fields: {
      prediction: { shape: string, required: true },
      baselinePrediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string, required: true },
      instruction: { shape: string, required: true },
    },
  },
  PairwiseSummarizationQualitySpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  PauseModelDeploymentMonitoringJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  PauseScheduleRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  PersistentDiskSpec: {
    fields: {
      diskType: { shape: string },
      diskSizeGb: { shape: int64 },
    },
  },
  PersistentResource: {
    fields: {
      name: { shape: string },
      displayName: { shape: string },
      resourcePools: { shape: list(object('ResourcePool')), required: true },
      state: { shape: enums['PersistentResource.State'], outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      network: { shape: string },
      pscInterfaceConfig: { shape: object('PscInterfaceConfig') },
      encryptionSpec: { shape: object('EncryptionSpec') },
      resourceRuntimeSpec: { shape: object('ResourceRuntimeSpec') },
      resourceRuntime: { shape: object('ResourceRuntime'), outputOnly: true },
      reservedIpRanges: { shape: list(string) },
      satisfiesPzi: { shape: boolean, outputOnly: true },
      satisfiesPzs: { shape: boolean, outputOnly: true },
    },
  },
  PointwiseMetricInput: {
    fields: {
      metricSpec: { shape: object('PointwiseMetricSpec'), required: true },
      instance: { shape: object('PointwiseMetricInstance'), required: true },
    },
  },
  PointwiseMetricInstance: {
    fields: {
      jsonInstance: { shape: string },
      contentMapInstance: { shape: object('ContentMap') },
    },
    oneofs: { instance: ['jsonInstance', 'contentMapInstance'] },
  },
  PostStartupScriptConfig: {
    fields: {
      postStartupScript: { shape: string },
      postStartupScriptUrl: { shape: string },
      postStartupScriptBehavior: { shape: enums['PostStartupScriptConfig.PostStartupScriptBehavior'] },
    },
  },
  PscAutomatedEndpoints: {
    fields: {
      projectId: { shape: string },
      network: { shape: string },
      matchAddress: { shape: string },
    },
  },
  PurgeArtifactsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  PurgeContextsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  PurgeExecutionsRequest: {
    fields: {
      parent: { shape: string, required: true },
      filter: { shape: string, required: true },
      force: { shape: boolean },
    },
  },
  QueryArtifactLineageSubgraphRequest: {
    fields: {
      artifact: { shape: string, required: true },
      maxHops: { shape: integer },
      filter: { shape: string },
    },
  },
  QueryContextLineageSubgraphRequest: {
    fields: {
      context: { shape: string, required: true },
    },
  },
  QueryDeployedModelsRequest: {
    fields: {
      deploymentResourcePool: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  QueryExecutionInputsAndOutputsRequest: {
    fields: {
      execution: { shape: string, required: true },
    },
  },
  QueryReasoningEngineRequest: {
    fields: {
      name: { shape: string, required: true },
      input: { shape: any },
      classMethod: { shape: string },
    },
  },
  QuestionAnsweringCorrectnessInput: {
    fields: {
      metricSpec: { shape: object('QuestionAnsweringCorrectnessSpec'), required: true },
      instance: { shape: object('QuestionAnsweringCorrectnessInstance'), required: true },
    },
  },
  QuestionAnsweringCorrectnessInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string },
      instruction: { shape: string, required: true },
    },
  },
  QuestionAnsweringCorrectnessSpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  QuestionAnsweringHelpfulnessInput: {
    fields: {
      metricSpec: { shape: object('QuestionAnsweringHelpfulnessSpec'), required: true },
      instance: { shape: object('QuestionAnsweringHelpfulnessInstance'), required: true },
    },
  },
  QuestionAnsweringHelpfulnessInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string },
      instruction: { shape: string, required: true },
    },
  },
  QuestionAnsweringHelpfulnessSpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  QuestionAnsweringQualityInput: {
    fields: {
      metricSpec: { shape: object('QuestionAnsweringQualitySpec'), required: true },
      instance: { shape: object('QuestionAnsweringQualityInstance'), required: true },
    },
  },
  QuestionAnsweringQualityInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string, required: true },
      instruction: { shape: string, required: true },
    },
  },
  QuestionAnsweringQualitySpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  QuestionAnsweringRelevanceInput: {
    fields: {
      metricSpec: { shape: object('QuestionAnsweringRelevanceSpec'), required: true },
      instance: { shape: object('QuestionAnsweringRelevanceInstance'), required: true },
    },
  },
  QuestionAnsweringRelevanceInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string },
      instruction: { shape: string, required: true },
    },
  },
  QuestionAnsweringRelevanceSpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  RagCorpus: {
    fields: {
      vectorDbConfig: { shape: object('RagVectorDbConfig') },
      vertexAiSearchConfig: { shape: object('VertexAiSearchConfig') },
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      corpusStatus: { shape: object('CorpusStatus'), outputOnly: true },
      encryptionSpec: { shape: object('EncryptionSpec') },
      satisfiesPzi: { shape: boolean, outputOnly: true },
      satisfiesPzs: { shape: boolean, outputOnly: true },
    },
    oneofs: { backendConfig: ['vectorDbConfig', 'vertexAiSearchConfig'] },
    beta: ['corpusTypeConfig', 'ragEmbeddingModelConfig', 'ragFilesCount', 'ragVectorDbConfig'],
  },
  RagEmbeddingModelConfig: {
    fields: {
      vertexPredictionEndpoint: { shape: object('RagEmbeddingModelConfig.VertexPredictionEndpoint') },
    },
    beta: ['hybridSearchConfig'],
  },
  'RagEmbeddingModelConfig.VertexPredictionEndpoint': {
    fields: {
      endpoint: { shape: string, required: true },
      model: { shape: string, outputOnly: true },
      modelVersionId: { shape: string, outputOnly: true },
    },
  },
  RagEngineConfig: {
    fields: {
      name: { shape: string },
      ragManagedDbConfig: { shape: object('RagManagedDbConfig') },
    },
  },
  RagFile: {
    fields: {
      gcsSource: { shape: object('GcsSource'), outputOnly: true },
      googleDriveSource: { shape: object('GoogleDriveSource'), outputOnly: true },
      directUploadSource: { shape: object('DirectUploadSource'), outputOnly: true },
      slackSource: { shape: object('SlackSource') },
      jiraSource: { shape: object('JiraSource') },
      sharePointSources: { shape: object('SharePointSources') },
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      fileStatus: { shape: object('FileStatus'), outputOnly: true },
      userMetadata: { shape: string, outputOnly: true },
    },
    oneofs: { ragFileSource: ['gcsSource', 'googleDriveSource', 'directUploadSource', 'slackSource', 'jiraSource', 'sharePointSources'] },
    beta: ['ragFileType', 'sizeBytes'],
  },
  RagFileChunkingConfig: {
    fields: {
      fixedLengthChunking: { shape: object('RagFileChunkingConfig.FixedLengthChunking') },
    },
    beta: ['chunkOverlap', 'chunkSize'],
  },
  'RagFileChunkingConfig.FixedLengthChunking': {
    fields: {
      chunkSize: { shape: integer },
      chunkOverlap: { shape: integer },
    },
  },
  RagFileParsingConfig: {
    fields: {
      layoutParser: { shape: object('RagFileParsingConfig.LayoutParser') },
      llmParser: { shape: object('RagFileParsingConfig.LlmParser') },
    },
    oneofs: { parser: ['layoutParser', 'llmParser'] },
    beta: ['advancedParser', 'useAdvancedPdfParsing'],
  },
  'RagFileParsingConfig.LayoutParser': {
    fields: {
      processorName: { shape: string },
      maxParsingRequestsPerMin: { shape: integer },
    },
    beta: ['globalMaxParsingRequestsPerMin'],
  },
  'RagFileParsingConfig.LlmParser': {
    fields: {
      modelName: { shape: string },
      maxParsingRequestsPerMin: { shape: integer },
      customParsingPrompt: { shape: string },
    },
    beta: ['globalMaxParsingRequestsPerMin'],
  },
  RagFileTransformationConfig: {
    fields: {
      ragFileChunkingConfig: { shape: object('RagFileChunkingConfig') },
    },
  },
  RagManagedDbConfig: {
    fields: {
      scaled: { shape: object('RagManagedDbConfig.Scaled') },
      basic: { shape: object('RagManagedDbConfig.Basic') },
      unprovisioned: { shape: object('RagManagedDbConfig.Unprovisioned') },
      serverless: { shape: object('RagManagedDbConfigServerless') },
      spanner: { shape: object('RagManagedDbConfigSpanner') },
    },
    oneofs: { tier: ['scaled', 'basic', 'unprovisioned'] },
    beta: ['enterprise'],
  },
  'RagManagedDbConfig.Basic': {
    fields: {},
  },
  'RagManagedDbConfig.Scaled': {
    fields: {},
  },
  'RagManagedDbConfig.Unprovisioned': {
    fields: {},
  },
  RagManagedDbConfigServerless: {
    fields: {},
  },
  RagManagedDbConfigSpanner: {
    fields: {
      basic: { shape: object('RagManagedDbConfig.Basic') },
      scaled: { shape: object('RagManagedDbConfig.Scaled') },
      unprovisioned: { shape: object('RagManagedDbConfig.Unprovisioned') },
    },
  },
  RagQuery: {
    fields: {
      text: { shape: string },
      ragRetrievalConfig: { shape: object('RagRetrievalConfig') },
    },
    beta: ['ranking', 'similarityTopK'],
  },
  RagVectorDbConfig: {
    fields: {
      ragManagedDb: { shape: object('RagVectorDbConfig.RagManagedDb') },
      pinecone: { shape: object('RagVectorDbConfig.Pinecone') },
      vertexVectorSearch: { shape: object('RagVectorDbConfig.VertexVectorSearch') },
      apiAuth: { shape: object('ApiAuth') },
      ragEmbeddingModelConfig: { shape: object('RagEmbeddingModelConfig') },
    },
    oneofs: { vectorDb: ['ragManagedDb', 'pinecone', 'vertexVectorSearch'] },
    beta: ['ragManagedVertexVectorSearch', 'vertexFeatureStore', 'weaviate'],
  },
  'RagVectorDbConfig.Pinecone': {
    fields: {
      indexName: { shape: string },
    },
  },
  'RagVectorDbConfig.RagManagedDb': {
    fields: {
      knn: { shape: object('RagVectorDbConfig.RagManagedDb.KNN') },
      ann: { shape: object('RagVectorDbConfig.RagManagedDb.ANN') },
    },
    oneofs: { retrievalStrategy: ['knn', 'ann'] },
  },
  'RagVectorDbConfig.RagManagedDb.ANN': {
    fields: {
      treeDepth: { shape: integer },
      leafCount: { shape: integer },
    },
  },
  'RagVectorDbConfig.RagManagedDb.KNN': {
    fields: {},
  },
  'RagVectorDbConfig.VertexVectorSearch': {
    fields: {
      indexEndpoint: { shape: string },
      index: { shape: string },
    },
  },
  RayLogsSpec: {
    fields: {
      disabled: { shape: boolean },
    },
  },
  RayMetricSpec: {
    fields: {
      disabled: { shape: boolean },
    },
  },
  RaySpec: {
    fields: {
      imageUri: { shape: string },
      resourcePoolImages: { shape: map(string) },
      headNodeResourcePoolId: { shape: string },
      rayMetricSpec: { shape: object('RayMetricSpec') },
      rayLogsSpec: { shape: object('RayLogsSpec') },
    },
    beta: ['nfsMounts'],
  },
  ReadFeatureValuesRequest: {
    fields: {
      entityType: { shape: string, required: true },
      entityId: { shape: string, required: true },
      featureSelector: { shape: object('FeatureSelector'), required: true },
    },
  },
  ReadIndexDatapointsRequest: {
    fields: {
      indexEndpoint: { shape: string, required: true },
      deployedIndexId: { shape: string },
      ids: { shape: list(string) },
    },
  },
  ReadTensorboardSizeRequest: {
    fields: {
      tensorboard: { shape: string, required: true },
    },
  },
  ReadTensorboardTimeSeriesDataRequest: {
    fields: {
      tensorboardTimeSeries: { shape: string, required: true },
      maxDataPoints: { shape: integer },
      filter: { shape: string },
    },
  },
  ReadTensorboardUsageRequest: {
    fields: {
      tensorboard: { shape: string, required: true },
    },
  },
  RebaseTunedModelRequest: {
    fields: {
      parent: { shape: string, required: true },
      tunedModelRef: { shape: object('TunedModelRef'), required: true },
      tuningJob: { shape: object('TuningJob') },
      artifactDestination: { shape: object('GcsDestination') },
      deployToSameEndpoint: { shape: boolean },
    },
  },
  RebootPersistentResourceRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  RemoveContextChildrenRequest: {
    fields: {
      context: { shape: string, required: true },
      childContexts: { shape: list(string) },
    },
  },
  RemoveDatapointsRequest: {
    fields: {
      index: { shape: string, required: true },
      datapointIds: { shape: list(string) },
    },
  },
  ResourcePool: {
    fields: {
      id: { shape: string },
      machineSpec: { shape: object('MachineSpec'), required: true },
      replicaCount: { shape: int64 },
      diskSpec: { shape: object('DiskSpec') },
      usedReplicaCount: { shape: int64, outputOnly: true },
      autoscalingSpec: { shape: object('ResourcePool.AutoscalingSpec') },
    },
  },
  'ResourcePool.AutoscalingSpec': {
    fields: {
      minReplicaCount: { shape: int64 },
      maxReplicaCount: { shape: int64 },
    },
  },
  ResourceRuntime: {
    fields: {
      accessUris: { shape: map(string), outputOnly: true },
    },
    beta: ['notebookRuntimeTemplate'],
  },
  ResourceRuntimeSpec: {
    fields: {
      serviceAccountSpec: { shape: object('ServiceAccountSpec') },
      raySpec: { shape: object('RaySpec') },
    },
  },
  RestoreDatasetVersionRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  ResumeModelDeploymentMonitoringJobRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  ResumeScheduleRequest: {
    fields: {
      name: { shape: string, required: true },
      catchUp: { shape: boolean },
    },
  },
  RetrieveContextsRequest: {
    fields: {
      vertexRagStore: { shape: object('RetrieveContextsRequest.VertexRagStore') },
      parent: { shape: string, required: true },
      query: { shape: object('RagQuery'), required: true },
    },
  },
  'RetrieveContextsRequest.VertexRagStore': {
    fields: {
      ragResources: { shape: list(object('RetrieveContextsRequest.VertexRagStore.RagResource')) },
      vectorDistanceThreshold: { shape: number },
    },
    beta: ['ragCorpora'],
  },
  'RetrieveContextsRequest.VertexRagStore.RagResource': {
    fields: {
      ragCorpus: { shape: string },
      ragFileIds: { shape: list(string) },
    },
  },
  RougeInput: {
    fields: {
      metricSpec: { shape: object('RougeSpec'), required: true },
      instances: { shape: list(object('RougeInstance')), required: true },
    },
  },
  RougeInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string, required: true },
    },
  },
  Rubric: {
    fields: {
      content: { shape: object('RubricContent'), required: true },
      importance: { shape: string },
      rubricId: { shape: string },
      type: { shape: string },
    },
  },
  RubricBasedInstructionFollowingInput: {
    fields: {
      instance: { shape: object('RubricBasedInstructionFollowingInstance'), required: true },
      metricSpec: { shape: object('RubricBasedInstructionFollowingSpec'), required: true },
    },
  },
  RubricBasedInstructionFollowingInstance: {
    fields: {
      jsonInstance: { shape: string, required: true },
    },
  },
  RubricBasedInstructionFollowingSpec: {
    fields: {},
  },
  RubricContent: {
    fields: {
      property: { shape: object('RubricContentProperty') },
    },
  },
  RubricContentProperty: {
    fields: {
      description: { shape: string },
    },
  },
  RubricGroup: {
    fields: {
      displayName: { shape: string },
      groupId: { shape: string },
      rubrics: { shape: list(object('Rubric')) },
    },
  },
  SafetyInput: {
    fields: {
      metricSpec: { shape: object('SafetySpec'), required: true },
      instance: { shape: object('SafetyInstance'), required: true },
    },
  },
  SafetyInstance: {
    fields: {
      prediction: { shape: string, required: true },
    },
  },
  SafetySpec: {
    fields: {
      version: { shape: integer },
    },
  },
  SampleConfig: {
    fields: {
      initialBatchSamplePercentage: { shape: integer },
      followingBatchSamplePercentage: { shape: integer },
      sampleStrategy: { shape: enums['SampleConfig.SampleStrategy'] },
    },
  },
  SamplingStrategy: {
    fields: {
      randomSampleConfig: { shape: object('SamplingStrategy.RandomSampleConfig') },
    },
  },
  'SamplingStrategy.RandomSampleConfig': {
    fields: {
      sampleRate: { shape: number },
    },
  },
  SavedQuery: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      metadata: { shape: any },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      annotationFilter: { shape: string, outputOnly: true },
      problemType: { shape: string, required: true },
      annotationSpecCount: { shape: integer, outputOnly: true },
      etag: { shape: string },
      supportAutomlTraining: { shape: boolean, outputOnly: true },
    },
  },
  Scalar: {
    fields: {
      value: { shape: number },
    },
  },
  Schedule: {
    fields: {
      cron: { shape: string },
      createPipelineJobRequest: { shape: object('CreatePipelineJobRequest') },
      createNotebookExecutionJobRequest: { shape: object('CreateNotebookExecutionJobRequest') },
      name: { shape: string },
      displayName: { shape: string, required: true },
      startTime: { shape: timestamp },
      endTime: { shape: timestamp },
      maxRunCount: { shape: int64 },
      startedRunCount: { shape: int64, outputOnly: true },
      state: { shape: enums['Schedule.State'], outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      nextRunTime: { shape: timestamp, outputOnly: true },
      lastPauseTime: { shape: timestamp, outputOnly: true },
      lastResumeTime: { shape: timestamp, outputOnly: true },
      maxConcurrentRunCount: { shape: int64, required: true },
      maxConcurrentActiveRunCount: { shape: int64 },
      allowQueueing: { shape: boolean },
      catchUp: { shape: boolean, outputOnly: true },
      lastScheduledRunResponse: { shape: object('Schedule.RunResponse'), outputOnly: true },
    },
    oneofs: { request: ['createPipelineJobRequest', 'createNotebookExecutionJobRequest'] },
    beta: ['createModelMonitoringJobRequest'],
  },
  'Schedule.RunResponse': {
    fields: {
      scheduledRunTime: { shape: timestamp },
      runResponse: { shape: string },
    },
  },
  SearchDataItemsRequest: {
    fields: {
      orderByDataItem: { shape: string },
      orderByAnnotation: { shape: object('SearchDataItemsRequest.OrderByAnnotation') },
      dataset: { shape: string, required: true },
      savedQuery: { shape: string },
      dataLabelingJob: { shape: string },
      dataItemFilter: { shape: string },
      annotationsFilter: { shape: string },
      annotationFilters: { shape: list(string) },
      fieldMask: { shape: fieldMask },
      annotationsLimit: { shape: integer },
      pageSize: { shape: integer },
      orderBy: { shape: string },
      pageToken: { shape: string },
    },
    oneofs: { order: ['orderByDataItem', 'orderByAnnotation'] },
  },
  'SearchDataItemsRequest.OrderByAnnotation': {
    fields: {
      savedQuery: { shape: string, required: true },
      orderBy: { shape: string },
    },
  },
  SearchFeaturesRequest: {
    fields: {
      location: { shape: string, required: true },
      query: { shape: string },
      pageSize: { shape: integer },
      pageToken: { shape: string },
    },
  },
  SearchMigratableResourcesRequest: {
    fields: {
      parent: { shape: string, required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      filter: { shape: string },
    },
  },
  SearchModelDeploymentMonitoringStatsAnomaliesRequest: {
    fields: {
      modelDeploymentMonitoringJob: { shape: string, required: true },
      deployedModelId: { shape: string, required: true },
      featureDisplayName: { shape: string },
      objectives: { shape: list(object('SearchModelDeploymentMonitoringStatsAnomaliesRequest.StatsAnomaliesObjective')), required: true },
      pageSize: { shape: integer },
      pageToken: { shape: string },
      startTime: { shape: timestamp },
      endTime: { shape: timestamp },
    },
  },
  'SearchModelDeploymentMonitoringStatsAnomaliesRequest.StatsAnomaliesObjective': {
    fields: {
      type: { shape: enums.ModelDeploymentMonitoringObjectiveType },
      topFeatureCount: { shape: integer },
    },
  },
  SearchNearestEntitiesRequest: {
    fields: {
      featureView: { shape: string, required: true },
      query: { shape: object('NearestNeighborQuery'), required: true },
      returnFullEntity: { shape: boolean },
    },
  },
  ServiceAccountSpec: {
    fields: {
      enableCustomServiceAccount: { shape: boolean, required: true },
      serviceAccount: { shape: string },
    },
  },
  Session: {
    fields: {
      expireTime: { shape: timestamp },
      ttl: { shape: duration },
      name: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      displayName: { shape: string },
      labels: { shape: map(string) },
      sessionState: { shape: any },
      userId: { shape: string, required: true },
    },
    oneofs: { expiration: ['expireTime', 'ttl'] },
  },
  SessionEvent: {
    fields: {
      name: { shape: string },
      author: { shape: string, required: true },
      content: { shape: object('Content') },
      invocationId: { shape: string, required: true },
      actions: { shape: object('EventActions') },
      timestamp: { shape: timestamp, required: true },
      errorCode: { shape: string },
      errorMessage: { shape: string },
      eventMetadata: { shape: object('EventMetadata') },
      rawEvent: { shape: any },
    },
  },
  SharePointSources: {
    fields: {
      sharePointSources: { shape: list(object('SharePointSources.SharePointSource')) },
    },
  },
  'SharePointSources.SharePointSource': {
    fields: {
      sharepointFolderPath: { shape: string },
      sharepointFolderId: { shape: string },
      driveName: { shape: string },
      driveId: { shape: string },
      clientId: { shape: string },
      clientSecret: { shape: object('ApiAuth.ApiKeyConfig') },
      tenantId: { shape: string },
      sharepointSiteName: { shape: string },
      fileId: { shape: string, outputOnly: true },
    },
    oneofs: { folderSource: ['sharepointFolderPath', 'sharepointFolderId'], driveSource: ['driveName', 'driveId'] },
  },
  ShieldedVmConfig: {
    fields: {
      enableSecureBoot: { shape: boolean },
    },
  },
  SlackSource: {
    fields: {
      channels: { shape: list(object('SlackSource.SlackChannels')), required: true },
    },
  },
  'SlackSource.SlackChannels': {
    fields: {
      channels: { shape: list(object('SlackSource.SlackChannels.SlackChannel')), required: true },
      apiKeyConfig: { shape: object('ApiAuth.ApiKeyConfig'), required: true },
    },
  },
  'SlackSource.SlackChannels.SlackChannel': {
    fields: {
      channelId: { shape: string, required: true },
      startTime: { shape: timestamp },
      endTime: { shape: timestamp },
    },
  },
  SpecialistPool: {
    fields: {
      name: { shape: string, required: true },
      displayName: { shape: string, required: true },
      specialistManagersCount: { shape: integer, outputOnly: true },
      specialistManagerEmails: { shape: list(string) },
      pendingDataLabelingJobs: { shape: list(string), outputOnly: true },
      specialistWorkerEmails: { shape: list(string) },
    },
  },
  StartNotebookRuntimeRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  StopNotebookRuntimeRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  StopTrialRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  StringArray: {
    fields: {
      values: { shape: list(string) },
    },
  },
  StructFieldValue: {
    fields: {
      name: { shape: string },
      value: { shape: object('FeatureValue') },
    },
  },
  StructValue: {
    fields: {
      values: { shape: list(object('StructFieldValue')) },
    },
  },
  Study: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      studySpec: { shape: object('StudySpec'), required: true },
      state: { shape: enums['Study.State'], outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      inactiveReason: { shape: string, outputOnly: true },
    },
  },
  SuggestTrialsRequest: {
    fields: {
      parent: { shape: string, required: true },
      suggestionCount: { shape: integer, required: true },
      clientId: { shape: string, required: true },
      contexts: { shape: list(object('TrialContext')) },
    },
  },
  SummarizationHelpfulnessInput: {
    fields: {
      metricSpec: { shape: object('SummarizationHelpfulnessSpec'), required: true },
      instance: { shape: object('SummarizationHelpfulnessInstance'), required: true },
    },
  },
  SummarizationHelpfulnessInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string, required: true },
      instruction: { shape: string },
    },
  },
  SummarizationHelpfulnessSpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  SummarizationQualityInput: {
    fields: {
      metricSpec: { shape: object('SummarizationQualitySpec'), required: true },
      instance: { shape: object('SummarizationQualityInstance'), required: true },
    },
  },
  SummarizationQualityInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string, required: true },
      instruction: { shape: string, required: true },
    },
  },
  SummarizationQualitySpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  SummarizationVerbosityInput: {
    fields: {
      metricSpec: { shape: object('SummarizationVerbositySpec'), required: true },
      instance: { shape: object('SummarizationVerbosityInstance'), required: true },
    },
  },
  SummarizationVerbosityInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string },
      context: { shape: string, required: true },
      instruction: { shape: string },
    },
  },
  SummarizationVerbositySpec: {
    fields: {
      useReference: { shape: boolean },
      version: { shape: integer },
    },
  },
  SyncFeatureViewRequest: {
    fields: {
      featureView: { shape: string, required: true },
    },
  },
  SyntheticExample: {
    fields: {
      fields: { shape: list(object('SyntheticField')), required: true },
    },
  },
  SyntheticField: {
    fields: {
      fieldName: { shape: string },
      content: { shape: object('Content'), required: true },
    },
  },
  TFRecordDestination: {
    fields: {
      gcsDestination: { shape: object('GcsDestination'), required: true },
    },
  },
  TaskDescriptionStrategy: {
    fields: {
      taskDescription: { shape: string, required: true },
    },
  },
  Tensor: {
    fields: {
      dtype: { shape: enums['Tensor.DataType'] },
      shape: { shape: list(int64) },
      boolVal: { shape: list(boolean) },
      stringVal: { shape: list(string) },
      bytesVal: { shape: list(bytes) },
      floatVal: { shape: list(number) },
      doubleVal: { shape: list(number) },
      intVal: { shape: list(integer) },
      int64Val: { shape: list(int64) },
      uintVal: { shape: list(integer) },
      uint64Val: { shape: list(int64) },
      listVal: { shape: list(object('Tensor')) },
      structVal: { shape: map(object('Tensor')) },
      tensorVal: { shape: bytes },
    },
  },
  Tensorboard: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      encryptionSpec: { shape: object('EncryptionSpec') },
      blobStoragePathPrefix: { shape: string, outputOnly: true },
      runCount: { shape: integer, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      etag: { shape: string },
      isDefault: { shape: boolean },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  TensorboardBlob: {
    fields: {
      id: { shape: string, outputOnly: true },
      data: { shape: bytes },
    },
  },
  TensorboardBlobSequence: {
    fields: {
      values: { shape: list(object('TensorboardBlob')) },
    },
  },
  TensorboardExperiment: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string },
      description: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      etag: { shape: string },
      source: { shape: string },
    },
  },
  TensorboardRun: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      etag: { shape: string },
    },
  },
  TensorboardTensor: {
    fields: {
      value: { shape: bytes, required: true },
      versionNumber: { shape: integer },
    },
  },
  TensorboardTimeSeries: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      valueType: { shape: enums['TensorboardTimeSeries.ValueType'], required: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      etag: { shape: string },
      pluginName: { shape: string },
      pluginData: { shape: bytes },
      metadata: { shape: object('TensorboardTimeSeries.Metadata'), outputOnly: true },
    },
  },
  'TensorboardTimeSeries.Metadata': {
    fields: {
      maxStep: { shape: int64, outputOnly: true },
      maxWallTime: { shape: timestamp, outputOnly: true },
      maxBlobSequenceLength: { shape: int64, outputOnly: true },
    },
  },
  ThresholdConfig: {
    fields: {
      value: { shape: number },
    },
  },
  TimeSeriesData: {
    fields: {
      tensorboardTimeSeriesId: { shape: string, required: true },
      valueType: { shape: enums['TensorboardTimeSeries.ValueType'], required: true },
      values: { shape: list(object('TimeSeriesDataPoint')), required: true },
    },
  },
  TimeSeriesDataPoint: {
    fields: {
      scalar: { shape: object('Scalar') },
      tensor: { shape: object('TensorboardTensor') },
      blobs: { shape: object('TensorboardBlobSequence') },
      wallTime: { shape: timestamp },
      step: { shape: int64 },
    },
    oneofs: { value: ['scalar', 'tensor', 'blobs'] },
  },
  ToolCall: {
    fields: {
      toolInput: { shape: string },
      toolName: { shape: string, required: true },
    },
  },
  ToolCallValidInput: {
    fields: {
      metricSpec: { shape: object('ToolCallValidSpec'), required: true },
      instances: { shape: list(object('ToolCallValidInstance')), required: true },
    },
  },
  ToolCallValidInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string, required: true },
    },
  },
  ToolCallValidSpec: {
    fields: {},
  },
  ToolNameMatchInput: {
    fields: {
      metricSpec: { shape: object('ToolNameMatchSpec'), required: true },
      instances: { shape: list(object('ToolNameMatchInstance')), required: true },
    },
  },
  ToolNameMatchInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string, required: true },
    },
  },
  ToolNameMatchSpec: {
    fields: {},
  },
  ToolParameterKVMatchInput: {
    fields: {
      metricSpec: { shape: object('ToolParameterKVMatchSpec'), required: true },
      instances: { shape: list(object('ToolParameterKVMatchInstance')), required: true },
    },
  },
  ToolParameterKVMatchInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string, required: true },
    },
  },
  ToolParameterKVMatchSpec: {
    fields: {
      useStrictStringMatch: { shape: boolean },
    },
  },
  ToolParameterKeyMatchInput: {
    fields: {
      metricSpec: { shape: object('ToolParameterKeyMatchSpec'), required: true },
      instances: { shape: list(object('ToolParameterKeyMatchInstance')), required: true },
    },
  },
  ToolParameterKeyMatchInstance: {
    fields: {
      prediction: { shape: string, required: true },
      reference: { shape: string, required: true },
    },
  },
  ToolParameterKeyMatchSpec: {
    fields: {},
  },
  TrainingConfig: {
    fields: {
      timeoutTrainingMilliHours: { shape: int64 },
    },
  },
  Trajectory: {
    fields: {
      toolCalls: { shape: list(object('ToolCall')), required: true },
    },
  },
  TrajectoryAnyOrderMatchInput: {
    fields: {
      instances: { shape: list(object('TrajectoryAnyOrderMatchInstance')), required: true },
      metricSpec: { shape: object('TrajectoryAnyOrderMatchSpec'), required: true },
    },
  },
  TrajectoryAnyOrderMatchInstance: {
    fields: {
      predictedTrajectory: { shape: object('Trajectory'), required: true },
      referenceTrajectory: { shape: object('Trajectory'), required: true },
    },
  },
  TrajectoryAnyOrderMatchSpec: {
    fields: {},
  },
  TrajectoryExactMatchInput: {
    fields: {
      instances: { shape: list(object('TrajectoryExactMatchInstance')), required: true },
      metricSpec: { shape: object('TrajectoryExactMatchSpec'), required: true },
    },
  },
  TrajectoryExactMatchInstance: {
    fields: {
      predictedTrajectory: { shape: object('Trajectory'), required: true },
      referenceTrajectory: { shape: object('Trajectory'), required: true },
    },
  },
  TrajectoryExactMatchSpec: {
    fields: {},
  },
  TrajectoryInOrderMatchInput: {
    fields: {
      instances: { shape: list(object('TrajectoryInOrderMatchInstance')), required: true },
      metricSpec: { shape: object('TrajectoryInOrderMatchSpec'), required: true },
    },
  },
  TrajectoryInOrderMatchInstance: {
    fields: {
      predictedTrajectory: { shape: object('Trajectory'), required: true },
      referenceTrajectory: { shape: object('Trajectory'), required: true },
    },
  },
  TrajectoryInOrderMatchSpec: {
    fields: {},
  },
  TrajectoryPrecisionInput: {
    fields: {
      instances: { shape: list(object('TrajectoryPrecisionInstance')), required: true },
      metricSpec: { shape: object('TrajectoryPrecisionSpec'), required: true },
    },
  },
  TrajectoryPrecisionInstance: {
    fields: {
      predictedTrajectory: { shape: object('Trajectory'), required: true },
      referenceTrajectory: { shape: object('Trajectory'), required: true },
    },
  },
  TrajectoryPrecisionSpec: {
    fields: {},
  },
  TrajectoryRecallInput: {
    fields: {
      instances: { shape: list(object('TrajectoryRecallInstance')), required: true },
      metricSpec: { shape: object('TrajectoryRecallSpec'), required: true },
    },
  },
  TrajectoryRecallInstance: {
    fields: {
      predictedTrajectory: { shape: object('Trajectory'), required: true },
      referenceTrajectory: { shape: object('Trajectory'), required: true },
    },
  },
  TrajectoryRecallSpec: {
    fields: {},
  },
  TrajectorySingleToolUseInput: {
    fields: {
      instances: { shape: list(object('TrajectorySingleToolUseInstance')), required: true },
      metricSpec: { shape: object('TrajectorySingleToolUseSpec'), required: true },
    },
  },
  TrajectorySingleToolUseInstance: {
    fields: {
      predictedTrajectory: { shape: object('Trajectory'), required: true },
    },
  },
  TrajectorySingleToolUseSpec: {
    fields: {
      toolName: { shape: string, required: true },
    },
  },
  Transcription: {
    fields: {
      text: { shape: string },
      finished: { shape: boolean },
    },
  },
  TrialContext: {
    fields: {
      description: { shape: string },
      parameters: { shape: list(object('Trial.Parameter')) },
    },
  },
  TunedModelRef: {
    fields: {
      tunedModel: { shape: string },
      tuningJob: { shape: string },
      pipelineJob: { shape: string },
    },
    oneofs: { tunedModelRef: ['tunedModel', 'tuningJob', 'pipelineJob'] },
  },
  UndeployIndexRequest: {
    fields: {
      indexEndpoint: { shape: string, required: true },
      deployedIndexId: { shape: string, required: true },
    },
  },
  UpdateArtifactRequest: {
    fields: {
      artifact: { shape: object('Artifact'), required: true },
      updateMask: { shape: fieldMask },
      allowMissing: { shape: boolean },
    },
  },
  UpdateCachedContentRequest: {
    fields: {
      cachedContent: { shape: object('CachedContent'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateContextRequest: {
    fields: {
      context: { shape: object('Context'), required: true },
      updateMask: { shape: fieldMask },
      allowMissing: { shape: boolean },
    },
  },
  UpdateDatasetRequest: {
    fields: {
      dataset: { shape: object('Dataset'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateDatasetVersionRequest: {
    fields: {
      datasetVersion: { shape: object('DatasetVersion'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateDeploymentResourcePoolRequest: {
    fields: {
      deploymentResourcePool: { shape: object('DeploymentResourcePool'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateEndpointLongRunningRequest: {
    fields: {
      endpoint: { shape: object('Endpoint'), required: true },
    },
  },
  UpdateEndpointRequest: {
    fields: {
      endpoint: { shape: object('Endpoint'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateEntityTypeRequest: {
    fields: {
      entityType: { shape: object('EntityType'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateExecutionRequest: {
    fields: {
      execution: { shape: object('Execution'), required: true },
      updateMask: { shape: fieldMask },
      allowMissing: { shape: boolean },
    },
  },
  UpdateExplanationDatasetRequest: {
    fields: {
      model: { shape: string, required: true },
      examples: { shape: object('Examples') },
    },
  },
  UpdateFeatureGroupRequest: {
    fields: {
      featureGroup: { shape: object('FeatureGroup'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateFeatureOnlineStoreRequest: {
    fields: {
      featureOnlineStore: { shape: object('FeatureOnlineStore'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateFeatureRequest: {
    fields: {
      feature: { shape: object('Feature'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateFeatureViewRequest: {
    fields: {
      featureView: { shape: object('FeatureView'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateFeaturestoreRequest: {
    fields: {
      featurestore: { shape: object('Featurestore'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateIndexEndpointRequest: {
    fields: {
      indexEndpoint: { shape: object('IndexEndpoint'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateIndexRequest: {
    fields: {
      index: { shape: object('Index'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateModelDeploymentMonitoringJobRequest: {
    fields: {
      modelDeploymentMonitoringJob: { shape: object('ModelDeploymentMonitoringJob'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateModelRequest: {
    fields: {
      model: { shape: object('Model'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateNotebookRuntimeTemplateRequest: {
    fields: {
      notebookRuntimeTemplate: { shape: object('NotebookRuntimeTemplate'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdatePersistentResourceRequest: {
    fields: {
      persistentResource: { shape: object('PersistentResource'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateRagCorpusRequest: {
    fields: {
      ragCorpus: { shape: object('RagCorpus'), required: true },
    },
  },
  UpdateRagEngineConfigRequest: {
    fields: {
      ragEngineConfig: { shape: object('RagEngineConfig'), required: true },
    },
  },
  UpdateReasoningEngineRequest: {
    fields: {
      reasoningEngine: { shape: object('ReasoningEngine'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateScheduleRequest: {
    fields: {
      schedule: { shape: object('Schedule'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateSessionRequest: {
    fields: {
      session: { shape: object('Session'), required: true },
      updateMask: { shape: fieldMask },
    },
  },
  UpdateSpecialistPoolRequest: {
    fields: {
      specialistPool: { shape: object('SpecialistPool'), required: true },
      updateMask: { shape: fieldMask, required: true },
    },
  },
  UpdateTensorboardExperimentRequest: {
    fields: {
      updateMask: { shape: fieldMask, required: true },
      tensorboardExperiment: { shape: object('TensorboardExperiment'), required: true },
    },
  },
  UpdateTensorboardRequest: {
    fields: {
      updateMask: { shape: fieldMask, required: true },
      tensorboard: { shape: object('Tensorboard'), required: true },
    },
  },
  UpdateTensorboardRunRequest: {
    fields: {
      updateMask: { shape: fieldMask, required: true },
      tensorboardRun: { shape: object('TensorboardRun'), required: true },
    },
  },
  UpdateTensorboardTimeSeriesRequest: {
    fields: {
      updateMask: { shape: fieldMask, required: true },
      tensorboardTimeSeries: { shape: object('TensorboardTimeSeries'), required: true },
    },
  },
  UpgradeNotebookRuntimeRequest: {
    fields: {
      name: { shape: string, required: true },
    },
  },
  UploadRagFileConfig: {
    fields: {
      ragFileTransformationConfig: { shape: object('RagFileTransformationConfig') },
    },
    beta: ['ragFileChunkingConfig', 'ragFileMetadataConfig', 'ragFileParsingConfig'],
  },
  UploadRagFileRequest: {
    fields: {
      parent: { shape: string, required: true },
      ragFile: { shape: object('RagFile'), required: true },
      uploadRagFileConfig: { shape: object('UploadRagFileConfig'), required: true },
    },
  },
  UpsertDatapointsRequest: {
    fields: {
      index: { shape: string, required: true },
      datapoints: { shape: list(object('IndexDatapoint')) },
      updateMask: { shape: fieldMask },
    },
  },
  VertexAiSearchConfig: {
    fields: {
      servingConfig: { shape: string },
    },
  },
  WriteFeatureValuesPayload: {
    fields: {
      entityId: { shape: string, required: true },
      featureValues: { shape: map(object('FeatureValue')), required: true },
    },
  },
  WriteFeatureValuesRequest: {
    fields: {
      entityType: { shape: string, required: true },
      payloads: { shape: list(object('WriteFeatureValuesPayload')), required: true },
    },
  },
  WriteTensorboardExperimentDataRequest: {
    fields: {
      tensorboardExperiment: { shape: string, required: true },
      writeRunDataRequests: { shape: list(object('WriteTensorboardRunDataRequest')), required: true },
    },
  },
  WriteTensorboardRunDataRequest: {
    fields: {
      tensorboardRun: { shape: string, required: true },
      timeSeriesData: { shape: list(object('TimeSeriesData')), required: true },
    },
  },
  'google.type.Interval': {
    fields: {
      startTime: { shape: timestamp },
      endTime: { shape: timestamp },
    },
  },
  'google.type.Money': {
    fields: {
      currencyCode: { shape: string },
      units: { shape: int64 },
      nanos: { shape: integer },
    },
  },
}
