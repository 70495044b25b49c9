import type { FieldsBySort } from './classes.ts'

/** The kinds with a life of their own (`steps/kinds/shapes.ts`). What they find at run time, they ask the grant for then. */
export const ownFields: FieldsBySort = {
  // The job must bear the labels of this repository and grant, which the step's life looks at.
  AttachStep: { 'by value': 'name', harmless: 'key kind since' },
  // Judged by the name that it leads to, once that is known.
  EndpointByDisplayName: { harmless: 'displayName' },
  EndpointStep: {
    endpoints: 'endpointId',
    networks: 'network',
    harmless:
      'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
  },
  TrafficStep: { endpoints: 'endpoint', harmless: 'trafficSplit' },

  // Numbers that are read, and written beside a model.
  GateStep: { storage: 'metrics', harmless: 'absent' },
  EvaluationsOf: { models: 'model' },
  Bound: { harmless: 'min max equals' },
  BetterThan: { endpoints: 'endpoint', models: 'model', harmless: 'metric by goal' },
  ImportEvaluation: { models: 'model', schemata: 'metricsSchemaUri', harmless: 'displayName' },

  RolloutStep: { endpoints: 'endpoint', models: 'model', harmless: 'traffic bake keep' },
  RolloutProbe: { 'by value': 'instances parameters', harmless: 'latency errors requests' },
  Expectation: { harmless: 'min max equals type' },
  Watch: { harmless: 'failures min_requests on_inconclusive within' },
  WatchErrors: { harmless: 'max' },
  WatchLatency: { harmless: 'p50 p95 p99' },
  RollbackStep: { endpoints: 'endpoint' },

  CallStep: { methods: 'method', 'judged whole': 'body' },
}
