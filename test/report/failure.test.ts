import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { describeFailure } from '../../src/report/failure.ts'
import { hostileText } from './markdown.ts'

const about = { version: '1.2.0', during: 'running step train' }

describe('a known failure', () => {
  test('says what failed, in whose words, the likely cause, and the command that mends it', () => {
    const error = new ActionError(
      'IMPERSONATION_REJECTED',
      'Google did not let the run act as trainer@acme-ml.iam.gserviceaccount.com',
      {
        answer: {
          host: 'iamcredentials.googleapis.com',
          status: 403,
          words: "Permission 'iam.serviceAccounts.getAccessToken' denied\non resource.",
          requestId: 'abc',
        },
        cause: 'the binding is missing',
        cure: 'Bind it:',
        commands: [
          'gcloud iam service-accounts add-iam-policy-binding trainer@acme-ml.iam.gserviceaccount.com \\\n  --project=acme-ml',
        ],
      },
    )
    const { title, lines, annotations } = describeFailure(error, about)
    expect(title).toBe('Google refused the impersonation')
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "Google refused the impersonation: Google did not let the run act as trainer@acme-ml.iam.gserviceaccount.com
        Google said (iamcredentials.googleapis.com, 403, request abc):
        │ Permission 'iam.serviceAccounts.getAccessToken' denied
        │ on resource.
        Likely cause: the binding is missing
        What to do: Bind it:
          gcloud iam service-accounts add-iam-policy-binding trainer@acme-ml.iam.gserviceaccount.com \\
            --project=acme-ml
        (IMPERSONATION_REJECTED, at: impersonation)"
    `)
    expect(annotations).toMatchInlineSnapshot(`
      [
        {
          "message": "Likely cause: the binding is missing
      Bind it:
      gcloud iam service-accounts add-iam-policy-binding trainer@acme-ml.iam.gserviceaccount.com \\
        --project=acme-ml
      Google did not let the run act as trainer@acme-ml.iam.gserviceaccount.com
      Google said (iamcredentials.googleapis.com, 403, request abc): Permission 'iam.serviceAccounts.getAccessToken' denied
      on resource.",
          "title": "Google refused the impersonation",
        },
      ]
    `)
  })

  test('of a file annotates each problem where it stands', () => {
    const problem = {
      file: 'vertex/train.yml',
      line: 12,
      column: 9,
      path: 'steps.train',
      message: 'no such field',
      cure: 'Did you mean machineType?',
    }
    const { lines, annotations } = describeFailure(
      new ActionError('STEPS_INVALID', 'vertex/train.yml is not valid', { problems: [problem] }),
      about,
    )
    expect(lines).toEqual([
      'Invalid steps file: steps.train: no such field',
      '  vertex/train.yml is not valid',
      '  vertex/train.yml:12:9 steps.train: no such field. Did you mean machineType?',
      '  (STEPS_INVALID, at: steps)',
    ])
    expect(annotations).toEqual([
      {
        title: 'Invalid steps file: steps.train: no such field',
        message: 'steps.train: no such field. Did you mean machineType?',
        file: 'vertex/train.yml',
        line: 12,
        column: 9,
      },
    ])
  })

  test('with hundreds of problems keeps to ten annotations and says how many are left', () => {
    const problems = Array.from({ length: 300 }, (_, line) => ({
      file: 'p.yml',
      line: line + 1,
      column: 1,
      path: '',
      message: 'x'.repeat(9_000),
    }))
    const { lines, annotations } = describeFailure(
      new ActionError('POLICY_INVALID', 'p.yml is not sound', { problems }),
      about,
    )
    expect(annotations).toHaveLength(10)
    expect(annotations[9]?.message).toBe('and 291 more, listed in the log')
    for (const { message } of annotations) expect(message.length).toBeLessThanOrEqual(4_096)
    expect(lines).toContain('  … and 250 more')
  })

  test('a refusal of GraphQL is not told as a success', () => {
    const answer = { host: 'api.github.com', status: 200, words: 'Resource not accessible by integration' }
    const { lines } = describeFailure(new ActionError('POLICY_UNREADABLE', 'no', { answer }), about)
    expect(lines).toContain('  GitHub said (api.github.com):')
  })

  test('a repository that took another’s name is not told as a policy that is not there', () => {
    const error = new ActionError('POLICY_MISSING', 'acme/fraud is now repository 666')
    expect(describeFailure(error, about).lines[0]).toBe('There is no policy: acme/fraud is now repository 666')
  })

  test.each([
    ['sts.googleapis.com', 'Google said (sts.googleapis.com, 400):'],
    ['us-central1-kfp.pkg.dev', 'Google said (us-central1-kfp.pkg.dev, 400):'],
    ['api.github.com', 'GitHub said (api.github.com, 400):'],
    ['pipelines.actions.githubusercontent.com', 'GitHub said (pipelines.actions.githubusercontent.com, 400):'],
    ['googleapis.com.evil.example', 'The server said (googleapis.com.evil.example, 400):'],
  ])('words of %s are not put in another’s mouth', (host, expected) => {
    const error = new ActionError('NETWORK', 'no', { answer: { host, status: 400, words: '' } })
    expect(describeFailure(error, about).lines.slice(1, 3)).toEqual([`  ${expected}`, '  │ (an empty reply)'])
  })
})

describe('our own fault', () => {
  test.each([
    ['a proxy’s password', new TypeError('Invalid proxy URL: http://svc:Geh#eim123@proxy:3128'), 'TypeError'],
    [
      'an address with a password',
      Object.assign(new Error('connect http://svc:Geheim123@proxy'), { code: 'ERR_PROXY_INVALID_CONFIG' }),
      'Error (ERR_PROXY_INVALID_CONFIG)',
    ],
    [
      'a code and a name that are text',
      Object.assign(new Error('Geheim123'), { code: 'Geheim 123', name: 'Geheim 123' }),
      'Error',
    ],
    ['a string', 'Geheim123', 'something that is not an error was thrown (string)'],
    ['an object', { message: 'Geheim123' }, 'something that is not an error was thrown (object)'],
  ])('shows nothing of what was thrown but its kind: %s', (_, error, kind) => {
    const { lines, annotations } = describeFailure(error, about)
    expect(lines[0]).toBe(`A bug in this action: ${kind} while running step train`)
    expect(JSON.stringify([lines, annotations])).not.toMatch(/Geh|eim|svc/)
  })

  test('reads as one, with version and stage and our own frames alone', () => {
    const error = new TypeError('x is not a function')
    error.stack = [
      'TypeError: x is not a function',
      '    at runStep (file:///home/runner/work/_actions/acme/keyless-vertex/v1/dist/main/index.js:10:5)',
      '    at post (/home/runner/work/_actions/acme/keyless-vertex/v1/node_modules/gaxios/dist/x.js:1:1)',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:103:5)',
      '    at async /home/runner/work/_actions/acme/keyless-vertex/v1/dist/main/index.js:20:3',
    ].join('\n')
    const { title, lines } = describeFailure(error, about)
    expect(title).toBe('A bug in this action')
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "A bug in this action: TypeError while running step train
          at runStep (dist/main/index.js:10:5)
          at (anonymous) (dist/main/index.js:20:3)
        Likely cause: this is a bug in Keyless Vertex 1.2.0, not of your workflow
        What to do: Report it with these lines and the version.
        (INTERNAL, at: internal)"
    `)
  })

  test('keeps the token in a library’s error object to itself', () => {
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvIn0.c2lnbmF0dXJl'
    const error = Object.assign(new Error(`request failed: subject_token=${token}`), {
      config: { data: token },
      cause: { token },
    })
    const said = JSON.stringify(describeFailure(error, about))
    expect(said).not.toContain('request failed')
    for (let start = 0; start + 12 <= token.length; start++) expect(said).not.toContain(token.slice(start, start + 12))
  })

  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [{ token: 'secret-value' }, 'object'],
    ['secret-value', 'string'],
  ])('a thrown %s is told by its type alone', (thrown, type) => {
    const said = describeFailure(thrown, about).lines.join('\n')
    expect(said).toContain(`something that is not an error was thrown (${type})`)
    expect(said).not.toContain('secret')
  })
})

describe('commands', () => {
  const failure = (commands: ActionError['commands'], words = 'no') =>
    describeFailure(
      new ActionError('STEP_REJECTED', 'Step train: refused', {
        title: 'train: the cause',
        answer: { host: 'sts.googleapis.com', status: 403, words },
        cure: 'Do this:',
        commands,
      }),
      about,
    )

  test('stand alone in the log, each with what it is for; the title leads with the cause', () => {
    const { title, lines, annotations } = failure([
      'first --a=b \\\n  --c=d',
      { when: 'If that fails:', run: 'second' },
      'third',
    ])
    expect(title).toBe('train: the cause')
    // The log starts with the cause too, because the failed request says less.
    expect(lines.slice(0, 2)).toEqual(['train: the cause', expect.stringMatching(/^ {2}Google refused a step: /)])
    expect(lines.slice(4)).toEqual([
      '  What to do: Do this:',
      '    first --a=b \\',
      '      --c=d',
      '  If that fails:',
      '    second',
      '',
      '    third',
      '  (STEP_REJECTED, at: step)',
    ])
    expect(annotations[0]?.message.split('\n').slice(1, 7)).toEqual([
      'Do this:',
      'first --a=b \\',
      '  --c=d',
      'If that fails:',
      'second',
      'third',
    ])
  })

  test('are whole in an annotation, or left to the log, however long all the rest is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6_000 }),
        fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 6 }),
        (words, lengths) => {
          const commands = lengths.map((length, index) => `run-${index} ${'x'.repeat(length)}-end`)
          const message = failure(commands, 'w'.repeat(words)).annotations[0]?.message ?? ''
          expect(message.length).toBeLessThanOrEqual(4_096)
          const shown = commands.filter((_, index) => message.includes(`run-${index} `))
          for (const command of shown) expect(message).toContain(command)
          if (shown.length < commands.length)
            expect(message).toMatch(/^The log of the step has the commands? to run\.$/m)
        },
      ),
    )
  })
})

test('no words of a server become a command of the runner', () => {
  fc.assert(
    fc.property(hostileText, words => {
      const error = new ActionError('STEP_REJECTED', words, {
        answer: { host: words, status: 400, words, requestId: words },
        cause: words,
        cure: words,
        commands: [words, { when: words, run: words }],
        title: words,
        problems: [{ file: words, line: 1, column: 1, path: words, message: words, cure: words, commands: [words] }],
      })
      for (const line of describeFailure(error, { version: words, during: words }).lines) {
        expect(line).not.toMatch(/^\s*::|##\[|[\r\n]/)
      }
    }),
  )
})

test('a failure with more lines than a call takes arguments is reported', () => {
  const text = '\n'.repeat(300_000)
  const { lines } = describeFailure(new ActionError('STEP_FAILED', 'x', { cure: text, commands: [text] }), {
    version: '1',
  })
  expect(lines.at(-1)).toContain('STEP_FAILED')
})

test('the title of a problem has no part of a token that its message has', () => {
  const token = `ya29.${'a'.repeat(60)}0123456789abcdef`
  const message = `the value "${token}" is outside of the list`
  const problems = [{ file: 'vertex/train.yml', line: 1, column: 1, path: 'steps.train.x', message }]
  const { title } = describeFailure(new ActionError('STEPS_INVALID', 'x', { problems }), { version: '1' })
  expect(title).not.toContain('0123456789abcdef')
})
