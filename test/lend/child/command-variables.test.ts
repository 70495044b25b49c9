import { expect, test } from 'vitest'
import { commandVariables, missingVariables } from '../../../src/lend/child/command-variables.ts'

/** What a job has in its environment, with names of the providers of models and clouds. */
const job: Readonly<Record<string, string>> = {
  PATH: '/bin',
  HOME: '/home/runner',
  LANG: 'C.UTF-8',
  LC_ALL: 'C',
  CI: 'true',
  GITHUB_SHA: '5f0c1c7',
  GITHUB_REPOSITORY: 'acme/fraud',
  RUNNER_OS: 'Linux',
  RUNNER_TRACKING_ID: 'github_1',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'secret',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
  ACTIONS_RUNTIME_TOKEN: 'secret',
  ACTIONS_RUNTIME_URL: 'secret',
  ACTIONS_RESULTS_URL: 'secret',
  ACTIONS_CACHE_URL: 'secret',
  GITHUB_TOKEN: 'secret',
  GH_TOKEN: 'secret',
  INPUT_GITHUB_TOKEN: 'secret',
  INPUT_POLICY_TOKEN: 'secret',
  STATE_run: 'secret',
  GITHUB_ENV: 'secret',
  GITHUB_OUTPUT: 'secret',
  GITHUB_PATH: 'secret',
  GITHUB_STATE: 'secret',
  GITHUB_STEP_SUMMARY: 'secret',
  GITHUB_EVENT_PATH: 'secret',
  RUNNER_TEMP: 'secret',
  ANTHROPIC_API_KEY: 'secret',
  GEMINI_API_KEY: 'secret',
  GOOGLE_APPLICATION_CREDENTIALS: 'secret',
  GOOGLE_OAUTH_ACCESS_TOKEN: 'secret',
  CLOUDSDK_AUTH_ACCESS_TOKEN: 'secret',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AZURE_CLIENT_SECRET: 'secret',
  NPM_TOKEN: 'secret',
  SSH_AUTH_SOCK: 'secret',
  HTTPS_PROXY: 'secret',
  NODE_OPTIONS: 'secret',
  LD_PRELOAD: 'secret',
  BASH_ENV: 'secret',
  'BASH_FUNC_x%%': 'secret',
}

test('a command gets no token, no key, and no file that changes later steps', () => {
  const got = commandVariables(job, { allow: [], set: {}, clear: [] })
  expect(Object.values(got)).not.toContain('secret')
  expect(Object.keys(got).toSorted()).toEqual(
    Object.keys(job)
      .filter(name => job[name] !== 'secret')
      .toSorted(),
  )
})

test('a command gets what the workflow names, but nothing that points a client elsewhere', () => {
  const got = commandVariables(
    { ...job, MY_FLAG: '1', GOOGLE_GEMINI_BASE_URL: 'https://elsewhere.example' },
    {
      allow: ['MY_FLAG', 'GOOGLE_GEMINI_BASE_URL', 'ABSENT'],
      set: { PATH: '/ours' },
      clear: ['GOOGLE_GEMINI_BASE_URL'],
    },
  )
  expect(got).toMatchObject({ MY_FLAG: '1', PATH: '/ours' })
  expect(got).not.toHaveProperty('GOOGLE_GEMINI_BASE_URL')
  expect(got).not.toHaveProperty('ABSENT')
  expect(missingVariables(job, ['ABSENT', 'CI'])).toEqual(['ABSENT'])
})
