import type { Shapes } from '../../../document/shape.ts'
import type { KindDefinitions } from '../kind-definition.ts'
import { checkName, engineName } from '../name-forms.ts'
import { anyShape, integerShape, latencyShape, messageShape, stringShape } from '../shared-shapes.ts'
import { agentSources, checkSources, keepNeeds, outlineSources, sourcePath } from './agent-sources.ts'
import { checkQuery, outlineQuery } from './query-body.ts'

/** Sources of an agent from the workspace, in place of their bytes. */
const sourceShapes: Shapes = {
  'ReasoningEngineSpec.SourceCodeSpec.InlineSource': {
    fields: {
      sourceArchive: {
        shape: {
          type: 'either',
          of: [{ type: 'string', format: 'bytes' }, messageShape('AgentSources')],
          expected: 'base64, or { from } with files of the workspace',
        },
        required: true,
        description: 'Files of the workspace, packed as a .tar.gz; or such an archive in base64.',
      },
    },
  },
  AgentSources: {
    fields: {
      from: {
        shape: {
          type: 'either',
          of: [stringShape, { type: 'list', of: stringShape }],
          expected: 'a path, or a list of paths',
        },
        required: true,
        description:
          'Files and folders of the workspace. The archive has what is below a folder, not the folder itself.',
      },
      include: {
        shape: { type: 'list', of: stringShape },
        description: 'Patterns as in .gitignore: only what one of them matches.',
      },
      exclude: {
        shape: { type: 'list', of: stringShape },
        description: 'Patterns as in .gitignore, besides .git and what the repository ignores.',
      },
      keep: {
        shape: stringShape,
        description:
          'Folder gs://bucket/prefix/ in which the archive is kept by its digest, so that a later run can restore this version.',
      },
    },
  },
}

/** The messages of a question to an agent. */
const queryShapes: Shapes = {
  QueryAgentStep: {
    fields: {
      engine: {
        shape: {
          type: 'either',
          of: [stringShape, messageShape('EngineByDisplayName')],
          expected: 'an id, a full resource name, or { displayName }',
        },
        required: true,
        description: 'Id, full resource name, or { displayName } that matches exactly one agent engine.',
      },
      class_method: {
        shape: stringShape,
        description:
          'The method of the agent. Default: stream_query, async_stream_query or query, or the only one that streams.',
      },
      input: {
        shape: { type: 'map', of: anyShape },
        required: true,
        description: 'The arguments of the method, such as user_id and message.',
      },
      expect: {
        shape: { type: 'map', of: messageShape('Expectation') },
        description:
          'Path to the expected value: text (of all events), last (the last event) or events, such as last.content.parts[0].text.',
      },
      latency: {
        shape: latencyShape,
        description: 'Longest time from the question to the end of the answer, such as 30s. Default: 300s.',
      },
      max_bytes: {
        shape: { type: 'integer', minimum: 1, maximum: 16_777_216 },
        description: 'Most bytes of the answer. Default: 1048576.',
      },
      attempts: {
        shape: { type: 'integer', minimum: 1, maximum: 10 },
        description:
          'How often the agent is asked until its answer is as expected. A question may have effects, so the default is 1.',
      },
      restore: {
        shape: { type: 'boolean' },
        description:
          'True: if the answer is not as expected, the step restores the version that the engine had before this run changed it.',
      },
    },
  },
  EngineByDisplayName: {
    fields: { displayName: { shape: stringShape, required: true, description: 'Its display name.' } },
  },
  QueryAgentResult: {
    fields: {
      engine: { shape: stringShape, description: 'Full name of the engine.' },
      classMethod: { shape: stringShape, description: 'The method that was called.' },
      answer: { shape: stringShape, description: 'Text of the answer, at most 64 KiB.' },
      events: {
        shape: { type: 'list', of: anyShape },
        description: 'Events of the answer: the last ones that fit into 128 KiB.',
      },
      milliseconds: { shape: integerShape, description: 'From the question to the end of the answer.' },
    },
  },
}

/** Agent engines. */
export const agents = {
  reasoningEngine: {
    handledAs: 'own',
    description: 'Creates or updates an agent engine: the REST resource projects.locations.reasoningEngines.',
    body: 'ReasoningEngine',
    returns: 'ReasoningEngine',
    shapes: () => sourceShapes,
    sources: agentSources,
    earlyPaths: [[...sourcePath]],
    outline: outlineSources,
    check: body => [...checkName(body, 'name', engineName), ...checkSources(body)],
    call: { verb: 'POST', path: '{parent}/reasoningEngines' },
    otherMethods: ['ReasoningEngineService.UpdateReasoningEngine'],
    places: { labels: ['labels'], encryptionSpec: ['encryptionSpec'], serviceAccount: ['spec', 'serviceAccount'] },
    needs: {
      permissions: ['create', 'get', 'list', 'update'].map(verb => `aiplatform.reasoningEngines.${verb}`),
      logs: true,
      runsCode: true,
      named: keepNeeds,
    },
  },
  queryAgent: {
    handledAs: 'own',
    description:
      'Asks an agent and reads its answer to the end. If the answer is not as expected, it can restore the former version of the engine.',
    body: 'QueryAgentStep',
    returns: 'QueryAgentResult',
    refersTo: ['Expectation'],
    shapes: () => queryShapes,
    check: checkQuery,
    places: {},
    mainField: 'engine',
    isRegional: true,
    mustWait: true,
    isNameless: true,
    isUnlabelled: () => true,
    isGate: true,
    outline: outlineQuery,
    needs: {
      permissions: ['get', 'query'].map(verb => `aiplatform.reasoningEngines.${verb}`),
      more: ({ engine, restore }) => [
        ...(typeof engine === 'string' ? [] : ['aiplatform.reasoningEngines.list']),
        ...(restore === true ? ['aiplatform.reasoningEngines.update'] : []),
      ],
    },
  },
} as const satisfies KindDefinitions
