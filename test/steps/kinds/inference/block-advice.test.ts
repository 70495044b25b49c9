import { expect, test } from 'vitest'
import { answerBlockAdvice, promptBlockAdvice } from '../../../../src/steps/kinds/inference/block-advice.ts'
import { answerText, blocked } from '../../../../src/steps/kinds/inference/generate-content.ts'

/** BlockedReason and FinishReason of the API, and two unknown values. */
const prompts = [
  'SAFETY',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'IMAGE_SAFETY',
  'MODEL_ARMOR',
  'JAILBREAK',
  'NEW_REASON_2',
]
const answers = [
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'MALFORMED_FUNCTION_CALL',
  'MODEL_ARMOR',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
  'IMAGE_OTHER',
  'NO_IMAGE',
  'UNEXPECTED_TOOL_CALL',
  'TOO_MANY_TOOL_CALLS',
  'MISSING_THOUGHT_SIGNATURE',
  'MALFORMED_RESPONSE',
  'NEW_REASON_3',
]
/** Reasons that safetySettings can change: the configurable filters only. */
const configurable = ['SAFETY', 'IMAGE_SAFETY']

const offersSettings = (cure: string): boolean => /safetySettings if/.test(cure)

test.each(prompts)('a prompt that is blocked by %s gets advice that fits', reason => {
  const why = blocked({ promptFeedback: { blockReason: reason, blockReasonMessage: 'Words of Google.' } }, '')
  expect(why).toMatchObject({
    reason: `PROMPT_BLOCKED_${reason}`,
    words: 'Words of Google.',
    ...promptBlockAdvice(reason),
  })
  expect(offersSettings(why?.cure ?? '')).toBe(configurable.includes(reason))
  if (reason.startsWith('NEW')) expect(why?.cause).toContain(reason)
})

test.each(answers)('an answer that ends with %s gets advice that fits', reason => {
  const answer = { candidates: [{ finishReason: reason, finishMessage: 'Words of Google.' }] }
  const why = blocked(answer, answerText(answer))
  expect(why).toMatchObject({ reason, words: 'Words of Google.', ...answerBlockAdvice(reason) })
  expect(offersSettings(why?.cure ?? '')).toBe(configurable.includes(reason))
  if (reason.startsWith('NEW')) expect(why?.cause).toContain(reason)
})

test('each known reason has advice of its own', () => {
  const known = answers.filter(reason => !/OTHER|NEW|IMAGE_/.test(reason))
  expect(new Set(known.map(reason => answerBlockAdvice(reason).cause)).size).toBe(known.length)
})
