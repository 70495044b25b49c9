import type { Emulator } from '../../emulator/emulator.ts'
import type { Answer } from '../../emulator/google/vertex/publishers.ts'
import { isMessage, listOf, messageOf } from '../../emulator/google/vertex/violations.ts'
import { type Check, expectCalls, expectShown } from './check.ts'
import type { Job } from './job.ts'

const gateway =
  'gateway: { calls: [generateContent, streamGenerateContent, countTokens, rawPredict, streamRawPredict], max_output_tokens: 16000, tools: [functions] }'
const hello = 'Hello from behind the gateway.'
const after = 'I have looked around.'

/** What a tool of an agent looks at: all variables, and every file below the temporary folder. */
const lookAround =
  'env; cat /proc/*/environ | tr "\\0" "\\n"; find "$GITHUB_WORKSPACE/../../_temp" -type f -exec cat {} + 2>&1'

/** How an agent is started, and which models it can ask for. */
interface Agent {
  readonly name: string
  readonly command: string
  readonly variables: Readonly<Record<string, string>>
  /** A model that it asks for, and one that no grant here allows. */
  readonly model: string
  readonly refused: string
  /** `anthropic/claude-*`: what a grant allows that refuses the other. */
  readonly allowed: string
  readonly withModel: (model: string) => Readonly<Record<string, string>>
  /** Asks the agent to run a command; then says something. */
  readonly tool: Answer
}

const claude: Agent = {
  name: 'Claude Code',
  command: 'claude -p "Look around." --allowedTools Bash',
  variables: {},
  model: 'claude-sonnet-4-6',
  refused: 'claude-opus-4-6',
  allowed: '"anthropic/claude-sonnet-*"',
  withModel: model => ({ ANTHROPIC_MODEL: model }),
  tool: ({ request }) =>
    isToolResult(listOf(request['messages']).at(-1))
      ? after
      : { content: [{ type: 'tool_use', name: 'Bash', input: { command: lookAround, description: 'Look around' } }] },
}

const gemini: Agent = {
  name: 'Gemini CLI',
  command: 'gemini --yolo -p "Look around."',
  variables: { GEMINI_CLI_TRUST_WORKSPACE: 'true' },
  model: 'gemini-2.5-flash',
  refused: 'gemini-2.5-pro',
  allowed: '"google/gemini-2.5-flash"',
  withModel: model => ({ GEMINI_MODEL: model }),
  tool: ({ request }) =>
    isFunctionResponse(listOf(request['contents']).at(-1))
      ? after
      : { parts: [{ functionCall: { name: 'run_shell_command', args: { command: lookAround } } }] },
}

const isToolResult = (message: unknown): boolean =>
  listOf(messageOf(message)['content']).some(block => isMessage(block) && block['type'] === 'tool_result')
const isFunctionResponse = (content: unknown): boolean =>
  listOf(messageOf(content)['parts']).some(part => isMessage(part) && part['functionResponse'] !== undefined)

const says =
  (answer: Answer) =>
  ({ google }: Emulator): void =>
    google.vertex.publishers.answer(answer)

const checksOf = (agent: Agent): Check[] => {
  const { name, command, model, refused, allowed } = agent
  const job = (lend: string, asked: string, more: Partial<Job>): Job => ({
    lend,
    run: command,
    variables: { ...agent.variables, ...agent.withModel(asked) },
    ...more,
  })
  const budget = 'budget: { requests: 100 }'
  return [
    {
      what: `${name} answers`,
      job: job(`${gateway}, ${budget}`, model, { script: says(hello) }),
      expect: done => expectShown(done, 0, hello),
    },
    {
      what: `${name} runs a tool, which sees no token`,
      job: job(`${gateway}, ${budget}`, model, { script: says(agent.tool) }),
      expect: done => {
        expectShown(done, 0, after)
        const seen = done.calls.find(({ body }) => body.includes('HOME='))?.body
        if (seen === undefined) throw new Error('no tool printed its variables')
        const hidden = ['ACTIONS_ID_TOKEN_REQUEST', 'ACTIONS_RUNTIME', 'GITHUB_TOKEN=', 'INPUT_', 'HTTPS_PROXY=']
        const found = hidden.filter(word => seen.includes(word))
        if (found.length > 0) throw new Error(`the tool saw ${found.join(', ')}`)
      },
    },
    {
      what: `${name} is told that ${refused} is refused`,
      job: job(`${gateway}, ${budget}`, refused, { models: allowed, script: says(hello) }),
      expect: done => {
        expectShown(done, 1, 'is outside allow.publisher_models of grant agent')
        expectCalls(done, refused, 0)
      },
    },
    {
      what: `${name} stops when the budget is spent`,
      job: job(`${gateway}, budget: { requests: 1 }`, model, { script: says(agent.tool) }),
      expect: done => {
        expectShown(done, 1, 'Keyless Vertex: ')
        expectShown(done, 1, 'budget')
        expectCalls(done, model, 1)
      },
    },
  ]
}

export const agentChecks: readonly Check[] = [...checksOf(claude), ...checksOf(gemini)]
