import type { Field, ObjectShape, Shape, Shapes } from '../../document/shape.ts'

const text: Field = { shape: { type: 'string' } }
const number: Field = { shape: { type: 'number' } }
const flag: Field = { shape: { type: 'boolean' } }
const any: Field = { shape: { type: 'any' } }
const texts: Field = { shape: { type: 'list', of: { type: 'string' } } }
const object = (name: string): Shape => ({ type: 'object', name })
const one = (name: string): Field => ({ shape: object(name) })
const map = (name: string): Field => ({ shape: { type: 'map', of: object(name) } })

const valueOrRuntimeParameter: ObjectShape = {
  fields: { constantValue: any, runtimeParameter: text, constant: any },
  oneofs: { value: ['constantValue', 'runtimeParameter', 'constant'] },
}

/**
 * The parts of a compiled pipeline specification
 * (https://github.com/kubeflow/pipelines/blob/master/api/v2alpha1/pipeline_spec.proto) that determine what is started.
 * They are strict, because Google's parser accepts `deployment_spec` for `deploymentSpec`: an unknown key could be
 * another spelling of a bounded one.
 */
export const pipelineShapes: Shapes = {
  PipelineSpec: {
    fields: {
      pipelineInfo: any,
      deploymentSpec: one('PipelineDeploymentConfig'),
      schemaVersion: text,
      sdkVersion: text,
      components: any,
      root: any,
      defaultPipelineRoot: text,
    },
  },
  PipelineDeploymentConfig: { fields: { executors: map('ExecutorSpec') } },
  ExecutorSpec: {
    fields: { container: one('PipelineContainerSpec'), importer: one('ImporterSpec'), resolver: any },
    oneofs: { spec: ['container', 'importer', 'resolver'] },
  },
  PipelineContainerSpec: {
    fields: {
      image: { ...text, required: true },
      command: texts,
      args: texts,
      lifecycle: any,
      resources: one('ResourceSpec'),
      env: any,
    },
  },
  ResourceSpec: {
    fields: {
      cpuLimit: number,
      memoryLimit: number,
      cpuRequest: number,
      memoryRequest: number,
      accelerator: one('AcceleratorConfig'),
      resourceCpuLimit: text,
      resourceMemoryLimit: text,
      resourceCpuRequest: text,
      resourceMemoryRequest: text,
    },
  },
  AcceleratorConfig: {
    fields: {
      type: text,
      count: { shape: { type: 'string', format: 'int64' } },
      resourceType: text,
      resourceCount: text,
    },
  },
  ImporterSpec: {
    fields: {
      artifactUri: one('ValueOrRuntimeParameter'),
      typeSchema: any,
      properties: any,
      customProperties: any,
      metadata: any,
      reimport: flag,
    },
  },
  ValueOrRuntimeParameter: valueOrRuntimeParameter,
}

/** The graph: which task uses which executor, and the source of each parameter that determines what is started. */
export const graphShapes: Shapes = {
  Graph: { fields: { components: map('ComponentSpec'), root: one('ComponentSpec') } },
  ComponentSpec: {
    fields: {
      inputDefinitions: one('ComponentInputsSpec'),
      outputDefinitions: any,
      dag: one('DagSpec'),
      executorLabel: text,
      taskConfigPassthroughs: any,
    },
    oneofs: { implementation: ['dag', 'executorLabel'] },
  },
  ComponentInputsSpec: { fields: { artifacts: any, parameters: map('ParameterSpec') } },
  ParameterSpec: {
    fields: {
      type: text,
      parameterType: text,
      defaultValue: any,
      isOptional: flag,
      description: text,
      literals: any,
    },
  },
  DagSpec: { fields: { tasks: map('PipelineTaskSpec'), outputs: any } },
  PipelineTaskSpec: {
    fields: {
      taskInfo: any,
      inputs: one('TaskInputsSpec'),
      dependentTasks: texts,
      cachingOptions: any,
      componentRef: one('ComponentRef'),
      triggerPolicy: any,
      artifactIterator: any,
      parameterIterator: one('ParameterIteratorSpec'),
      retryPolicy: any,
      iteratorPolicy: any,
    },
    oneofs: { iterator: ['artifactIterator', 'parameterIterator'] },
  },
  ComponentRef: { fields: { name: text } },
  ParameterIteratorSpec: { fields: { items: any, itemInput: text } },
  TaskInputsSpec: { fields: { artifacts: any, parameters: map('InputParameterSpec') } },
  InputParameterSpec: {
    fields: {
      taskOutputParameter: any,
      runtimeValue: one('ValueOrRuntimeParameter'),
      componentInputParameter: text,
      taskFinalStatus: any,
      parameterExpressionSelector: text,
    },
    oneofs: { kind: ['taskOutputParameter', 'runtimeValue', 'componentInputParameter', 'taskFinalStatus'] },
  },
  ValueOrRuntimeParameter: valueOrRuntimeParameter,
}
