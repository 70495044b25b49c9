import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acme } from '../../emulator/acme.ts'
import { startJob } from './jobs.ts'
import { installPrograms, moduleOf } from './programs.ts'

/** Stand-ins for Claude Code and Gemini CLI, which `npm run check:clients` runs: they ask with the SDKs of both. */
const programs = {
  claude: `import { AnthropicVertex } from ${moduleOf('@anthropic-ai/vertex-sdk')}
const messages = [{ role: 'user', content: process.argv[3] }]
const answer = await new AnthropicVertex().messages.create({ model: process.env.ANTHROPIC_MODEL, max_tokens: 900, messages })
console.log(answer.content[0].text)`,
  gemini: `import { GoogleGenAI } from ${moduleOf('@google/genai')}
const ask = { model: process.env.GEMINI_MODEL, contents: process.argv[3] }
console.log((await new GoogleGenAI({}).models.generateContent(ask)).text)`,
}

test('18-review-agents: Claude and Gemini read a pull request, and hold no credential', async () => {
  const { cloud, run } = await startJob('18-review-agents', {}, { timeScale: 1 })
  await using _ = cloud
  using use = installPrograms(cloud, programs)
  cloud.google.vertex.publishers.answer(({ text }) => `Read: ${text}`)
  const repository = cloud.github.repository(acme.repository)
  const { number: pull } = repository.addPull({ head: 'change', headSha: repository.commit({}, { branch: 'change' }) })
  const prompt = { 'review/prompt.md': 'Review the change against main.' }
  const jobs = await run({ event: 'pull_request', pull, files: { Prepare: prompt, 'Write the prompt': prompt }, use })
  for (const { job, uses } of jobs) {
    const [one] = uses
    const review = readFileSync(join(one?.paths.workspace ?? '', `review/${job}.md`), 'utf8')
    expect(review).toBe('Read: Review the change against main.\n')
  }
  expect(cloud.requests.filter(({ path }) => path.includes('/publishers/'))).toHaveLength(2)
})
