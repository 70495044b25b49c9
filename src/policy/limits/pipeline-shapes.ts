import type { Field, ObjectShape, Shape, Shapes } from '../../document/shape.ts'

const textField: Field = { shape: { type: 'string' } }
const number: Field = { shape: { type: 'number' } }
const flagField: Field = { shape: { type: 'boolean' } }
const anyField: Field = { shape: { type: 'any' } }
const textsField: Field = { shape: { type: 'list', of: { type: 'string' } } }
const object = (name: string): Shape => ({ type: 'object', name })
const one = (name: string): Field => ({ shape: object(name) })
const map = (name: string): Field => ({ shape: { type: 'map', of: object(name) } })

const valueOrRuntimeParameter: ObjectShape = {
  fields: { constantValue: anyField, runtimeParameter: textField, constant: anyField },
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
      pipelineInfo: anyField,
      deploymentSpec: one('PipelineDeploymentConfig'),
      schemaVersion: textField,
      sdkVersion: textField,
      components: anyField,
      root: anyField,
      defaultPipelineRoot: textField,
    },
  },
  PipelineDeploymentConfig: { fields: { executors: map('ExecutorSpec') } },
  ExecutorSpec: {
    fields: { container: one('PipelineContainerSpec'), importer: one('ImporterSpec'), resolver: anyField },
    oneofs: { spec: ['container', 'importer', 'resolver'] },
  },
  PipelineContainerSpec: {
    fields: {
      image: { ...textField, required: true },
      command: textsField,
      args: textsField,
      lifecycle: anyField,
      resources: one('ResourceSpec'),
      env: anyField,
    },
  },
  ResourceSpec: {
    fields: {
      cpuLimit: number,
      memoryLimit: number,
      cpuRequest: number,
      memoryRequest: number,
      accelerator: one('AcceleratorConfig'),
      resourceCpuLimit: textField,
      resourceMemoryLimit: textField,
      resourceCpuRequest: textField,
      resourceMemoryRequest: textField,
    },
  },
  AcceleratorConfig: {
    fields: {
      type: textField,
      count: { shape: { type: 'string', format: 'int64' } },
      resourceType: textField,
      resourceCount: textField,
    },
  },
  ImporterSpec: {
    fields: {
      artifactUri: one('ValueOrRuntimeParameter'),
      typeSchema: anyField,
      properties: anyField,
      customProperties: anyField,
      metadata: anyField,
      reimport: flagField,
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
      outputDefinitions: anyField,
      dag: one('DagSpec'),
      executorLabel: textField,
      taskConfigPassthroughs: anyField,
    },
    oneofs: { implementation: ['dag', 'executorLabel'] },
  },
  ComponentInputsSpec: { fields: { artifacts: anyField, parameters: map('ParameterSpec') } },
  ParameterSpec: {
    fields: {
      type: textField,
      parameterType: textField,
      defaultValue: anyField,
      isOptional: flagField,
      description: textField,
      literals: anyField,
    },
  },
  DagSpec: { fields: { tasks: map('PipelineTaskSpec'), outputs: anyField } },
  PipelineTaskSpec: {
    fields: {
      taskInfo: anyField,
      inputs: one('TaskInputsSpec'),
      dependentTasks: textsField,
      cachingOptions: anyField,
      componentRef: one('ComponentRef'),
      triggerPolicy: anyField,
      artifactIterator: anyField,
      parameterIterator: one('ParameterIteratorSpec'),
      retryPolicy: anyField,
      iteratorPolicy: anyField,
    },
    oneofs: { iterator: ['artifactIterator', 'parameterIterator'] },
  },
  ComponentRef: { fields: { name: textField } },
  ParameterIteratorSpec: { fields: { items: anyField, itemInput: textField } },
  TaskInputsSpec: { fields: { artifacts: anyField, parameters: map('InputParameterSpec') } },
  InputParameterSpec: {
    fields: {
      taskOutputParameter: anyField,
      runtimeValue: one('ValueOrRuntimeParameter'),
      componentInputParameter: textField,
      taskFinalStatus: anyField,
      parameterExpressionSelector: textField,
    },
    oneofs: { kind: ['taskOutputParameter', 'runtimeValue', 'componentInputParameter', 'taskFinalStatus'] },
  },
  ValueOrRuntimeParameter: valueOrRuntimeParameter,
}
