import type { Shape, Shapes } from '../../document/shape.ts'

const plainText = { type: 'string' } as const
const texts = { type: 'list', of: plainText } as const
/** The reader checks each value: a claim may also be nothing, which stands for its absence. */
const claims = { type: 'map', of: { type: 'any' } } as const satisfies Shape

/** The form of a file of policy tests. See docs/policy-tests.md. */
export const policyTestShapes = {
  PolicyTests: {
    fields: {
      version: {
        shape: { type: 'integer', minimum: 1, maximum: 1 },
        required: true,
        description: 'Version of the file format: 1.',
      },
      policy: {
        shape: plainText,
        description:
          'Path of the policy, from the folder of this file or from the root of the repository. Default: .github/vertex-policy.yml.',
      },
      grant: {
        shape: plainText,
        description: 'The grant of tests that name none. Default: the only grant of the policy.',
      },
      claims: {
        shape: claims,
        description: 'Claims of all tests. The other claims are those of a push to main on a runner of GitHub.',
      },
      tests: {
        shape: { type: 'list', of: { type: 'object', name: 'PolicyTest' } },
        required: true,
        description: 'The tests. Each is one job that asks for a grant.',
      },
    },
  },
  PolicyTest: {
    fields: {
      name: { shape: plainText, required: true, description: 'What the test shows. Names are unique in a file.' },
      grant: { shape: plainText, description: 'The grant that the job asks for. With allow it need not be named.' },
      claims: {
        shape: claims,
        description: 'Claims of this job, in addition to those of all tests. null: the token lacks the claim.',
      },
      branch: {
        shape: { type: 'object', name: 'BranchAnswers' },
        description: 'What GitHub says about the branch. Default: what the grant requires.',
      },
      approval: {
        shape: { type: 'object', name: 'ApprovalAnswers' },
        description: 'What GitHub says about the approval. Default: what the grant requires.',
      },
      steps: {
        shape: { type: 'object', name: 'StepsOfTest' },
        description: 'A steps file, and whether the grant allows all of it (allow, require).',
      },
      expect: {
        shape: { type: 'object', name: 'Expectation' },
        required: true,
        description: 'The expected decision.',
      },
    },
  },
  BranchAnswers: {
    fields: {
      rules: { shape: texts, description: 'Types of the active rules of the branch. [] for none.' },
      reviews: {
        shape: { type: 'integer', minimum: 0, maximum: 10 },
        description: 'How many approving reviews a ruleset of the branch requires.',
      },
      merged: {
        shape: { type: 'boolean' },
        description: 'false: the commit is not the merge commit of a merged pull request.',
      },
    },
  },
  ApprovalAnswers: {
    fields: {
      approvers: {
        shape: texts,
        description: 'Logins of the people who approved. actor: the person who started the run. []: no person.',
      },
      reviewers: {
        shape: texts,
        description: 'Logins of the present reviewers of the environment. Default: all who approved.',
      },
      required_reviewers: {
        shape: { type: 'boolean' },
        description: 'false: the environment has no required reviewers.',
      },
    },
  },
  StepsOfTest: {
    fields: {
      file: {
        shape: plainText,
        required: true,
        description: 'Path of the steps file, from the folder of this file or from a folder above it.',
      },
      variables: {
        shape: { type: 'map', of: plainText },
        description: 'Values for ${variables.name}. A variable without a value is not known, as in a plan.',
      },
      allowed: { shape: { type: 'boolean' }, description: 'false: the grant refuses something in it. Default: true.' },
    },
  },
  Expectation: {
    fields: {
      allow: { shape: plainText, description: 'The grant that the job gets.' },
      deny: {
        shape: {
          type: 'either',
          of: [{ type: 'enum', values: ['any'] }, texts],
          expected: 'any, or a list of conditions such as [when.ref]',
        },
        description: 'All conditions that fail, such as [when.ref]. any: at least one.',
      },
    },
    oneofs: { decision: ['allow', 'deny'] },
  },
} as const satisfies Shapes
