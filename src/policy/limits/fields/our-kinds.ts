import type { FieldsByClass } from './classes.ts'

/** Kinds with their own shapes. They check names that they find at run time against the grant then. */
export const ourKindFields: FieldsByClass = {
  // The job must have the labels of this repository and grant, which the step's handler checks.
  AttachStep: { 'by value': 'name', harmless: 'key kind since' },
  // Checked by the name that it resolves to, once that is known.
  EndpointByDisplayName: { harmless: 'displayName' },
  NewestModel: { harmless: 'displayName newest' },
  EndpointStep: {
    endpoints: 'endpointId',
    networks: 'network',
    harmless:
      'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
  },
  TrafficStep: { endpoints: 'endpoint', harmless: 'trafficSplit' },

  // Numbers that a gate reads, and writes to a model's evaluation.
  GateStep: { storage: 'metrics exists', harmless: 'absent' },
  // What the query reads is known by its dry run, and checked then. Its place is that of its data.
  GateRows: { projects: 'project', harmless: 'query parameters location maximum_bytes_billed' },
  EvaluationsOf: { models: 'model' },
  Bound: { harmless: 'min max equals' },
  BetterThan: { endpoints: 'endpoint', models: 'model', harmless: 'metric by goal' },
  ImportEvaluation: { models: 'model', schemata: 'metricsSchemaUri', harmless: 'displayName' },

  RolloutStep: { endpoints: 'endpoint', models: 'model', harmless: 'traffic bake keep' },
  RolloutProbe: { 'by value': 'instances parameters', harmless: 'latency errors requests' },
  Expectation: { harmless: 'min max equals type contains' },
  Watch: { harmless: 'failures min_requests on_inconclusive within' },
  WatchErrors: { harmless: 'max' },
  WatchLatency: { harmless: 'p50 p95 p99' },
  RollbackStep: { endpoints: 'endpoint' },

  // A grant may ask an engine that it created. Only the engine's labels show that, so the step's handler checks the name.
  QueryAgentStep: {
    'judged whole': 'engine',
    'by value': 'input',
    harmless: 'class_method latency max_bytes attempts restore',
  },
  EngineByDisplayName: { harmless: 'displayName' },
  // Its runs are bounded as those of a pipelineJob.
  ScheduleStep: {
    harmless:
      'displayName cron startTime endTime maxRunCount maxConcurrentRunCount maxConcurrentActiveRunCount allowQueueing state catch_up',
  },
  // Checked as the version that it becomes.
  PublishStep: { 'judged whole': 'repository', harmless: 'pipeline tags move_tags description' },
  BuildImageStep: {
    writes: 'staging',
    service_accounts: 'serviceAccount',
    build_machines: 'machineType',
    // With any digest: `src/policy/limits/builds.ts`.
    'judged whole': 'image',
    // Files of the workspace, and how they become an image. The code in it runs as the account of the build.
    harmless: 'from dockerfile build_args target platform include exclude tags',
  },
  Buildpacks: { 'judged whole': 'builder', harmless: 'env' },
  BuildStep: {
    build_steps: 'name',
    timeout: 'timeout',
    // Code of the image.
    harmless: 'id entrypoint args script env dir waitFor allowFailure',
  },

  // Which files of the checked-out commit are uploaded. They never come from outside of it.
  StageStep: { writes: 'to', harmless: 'from include exclude archive' },

  CallStep: { methods: 'method', 'judged whole': 'body' },
}
