import { stringify } from 'yaml'

/** Parameters of a pipeline: their types, with a default or without one. */
type Parameters = Readonly<Record<string, { readonly type: string; readonly default?: unknown }>>

interface Pipeline {
  readonly name: string
  /** Image of each task, in order. */
  readonly tasks: Readonly<Record<string, string>>
  readonly parameters?: Parameters
}

export const digest = (digit: string): string => `sha256:${digit.repeat(64)}`

/** What `kfp.compiler` writes for a pipeline whose tasks run one after the other. */
export function compiledPipeline({ name, tasks, parameters = {} }: Pipeline): string {
  const names = Object.keys(tasks)
  return stringify({
    components: Object.fromEntries(names.map(task => [`comp-${task}`, { executorLabel: `exec-${task}` }])),
    deploymentSpec: {
      executors: Object.fromEntries(
        Object.entries(tasks).map(([task, image]) => [
          `exec-${task}`,
          { container: { image, command: ['python', '-m', `steps.${task.replaceAll('-', '_')}`] } },
        ]),
      ),
    },
    pipelineInfo: { name },
    root: {
      dag: {
        tasks: Object.fromEntries(
          names.map((task, index) => [
            task,
            {
              cachingOptions: { enableCache: true },
              componentRef: { name: `comp-${task}` },
              ...(index === 0 ? {} : { dependentTasks: [names[index - 1]] }),
              taskInfo: { name: task },
            },
          ]),
        ),
      },
      inputDefinitions: {
        parameters: Object.fromEntries(
          Object.entries(parameters).map(([parameter, { type, default: value }]) => [
            parameter,
            { parameterType: type, ...(value === undefined ? {} : { defaultValue: value, isOptional: true }) },
          ]),
        ),
      },
    },
    schemaVersion: '2.1.0',
    sdkVersion: 'kfp-2.14.6',
  })
}

/** Declares parameters of one type. */
export const parametersOf = (type: string, ...names: readonly string[]): Parameters =>
  Object.fromEntries(names.map(name => [name, { type }]))

/** A Python package with one module, as `pip` and `python -m build` read it. */
export const pythonPackage = (name: string, modules: readonly string[]): Record<string, string> => ({
  'pyproject.toml': `[project]\nname = "${name}"\nversion = "1.0.0"\n`,
  [`${name}/__init__.py`]: '',
  ...Object.fromEntries(modules.map(module => [`${name}/${module}.py`, `print("${name}: ${module}")\n`])),
})

/** A Dockerfile that runs a module of a package beside it. */
export const dockerfile = (name: string, module: string): string =>
  [
    'FROM python:3.12-slim',
    'WORKDIR /app',
    `COPY ${name}/ ${name}/`,
    `ENTRYPOINT ["python", "-m", "${name}.${module}"]`,
    '',
  ].join('\n')

/** A notebook with one cell of code. */
export const notebook = (code: string): string =>
  JSON.stringify({
    cells: [{ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: [code] }],
    metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
    nbformat: 4,
    nbformat_minor: 5,
  })

/** An agent of the Agent Development Kit, with the module that gives it its methods. */
export const adkAgent = (folder: string, instruction: string): Record<string, string> => ({
  [`${folder}/__init__.py`]: '',
  [`${folder}/agent.py`]: [
    'from google.adk.agents import Agent',
    '',
    `root_agent = Agent(name="${folder}", model="gemini-2.5-flash", instruction="${instruction}")`,
    '',
  ].join('\n'),
  [`${folder}/app.py`]: [
    'from vertexai.agent_engines import AdkApp',
    '',
    `from ${folder}.agent import root_agent`,
    '',
    'app = AdkApp(agent=root_agent)',
    '',
  ].join('\n'),
  [`${folder}/requirements.txt`]: 'google-adk==1.20.0\ngoogle-cloud-aiplatform[agent_engines]==1.130.0\n',
})
