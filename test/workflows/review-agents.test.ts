import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { acme } from '../../emulator/acme.ts'
import { startJob } from './jobs.ts'

const moduleOf = (name: string): string => JSON.stringify(fileURLToPath(import.meta.resolve(name)))

/** Stand-ins for Claude Code and Gemini CLI, which `npm run check:clients` runs: they ask with the SDKs of both. */
const programs = {
  claude: `import(${moduleOf('@anthropic-ai/vertex-sdk')}).then(async ({ AnthropicVertex }) => {
    const messages = [{ role: 'user', content: process.argv[3] }]
    const answer = await new AnthropicVertex().messages.create({ model: process.env.ANTHROPIC_MODEL, max_tokens: 900, messages })
    console.log(answer.content[0].text)
  })`,
  gemini: `import(${moduleOf('@google/genai')}).then(async ({ GoogleGenAI }) => {
    const ask = { model: process.env.GEMINI_MODEL, contents: process.argv[3] }
    console.log((await new GoogleGenAI({}).models.generateContent(ask)).text)
  })`,
}

test('18-review-agents: Claude and Gemini read a pull request, and hold no credential', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-agents-'))
  for (const [name, program] of Object.entries(programs))
    writeFileSync(join(folder, name), `#!${process.execPath}\n${program}`, { mode: 0o755 })
  const { cloud, run } = await startJob('18-review-agents', {}, { timeScale: 1 })
  await using _ = cloud
  cloud.google.vertex.publishers.answer(({ text }) => `Read: ${text}`)
  const repository = cloud.github.repository(acme.repository)
  const { number: pull } = repository.addPull({ head: 'change', headSha: repository.commit({}, { branch: 'change' }) })
  const prompt = { 'review/prompt.md': 'Review the change against main.' }
  const jobs = await run({
    event: 'pull_request',
    pull,
    files: { Prepare: prompt, 'Write the prompt': prompt },
    use: { env: { PATH: `${folder}:${process.env['PATH']}` } },
  })
  rmSync(folder, { recursive: true })
  for (const { job, uses } of jobs) {
    const [use] = uses
    const review = readFileSync(join(use?.paths.workspace ?? '', `review/${job}.md`), 'utf8')
    expect(review).toBe('Read: Review the change against main.\n')
  }
})
