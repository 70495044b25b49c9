import { describe, expect, test } from 'vitest'
import { answerText, blocked } from '../../../../src/steps/kinds/inference/generate-content.ts'

describe('an answer of generateContent', () => {
  test('is the words of its first candidate, without its thoughts', () => {
    const parts = [{ text: 'Let me see.', thought: true }, { text: 'Yes' }, { functionCall: {} }, { text: ', do.' }]
    expect(answerText({ candidates: [{ content: { parts } }, { content: { parts: [{ text: 'No.' }] } }] })).toBe(
      'Yes, do.',
    )
    for (const odd of [
      {},
      { candidates: 'x' },
      { candidates: [{ content: [] }] },
      { candidates: [{ content: { parts: [null, 1] } }] },
    ])
      expect(answerText(odd)).toBe('')
  })

  test.for([
    'SAFETY',
    'RECITATION',
    'OTHER',
    'BLOCKLIST',
    'PROHIBITED_CONTENT',
    'SPII',
    'MALFORMED_FUNCTION_CALL',
    'MODEL_ARMOR',
    'A_NEW_ONE',
  ])('that ends with %s is none', finishReason => {
    expect(blocked({ candidates: [{ finishReason }] }, 'half of it')?.reason).toBe(finishReason)
  })

  test.for(['STOP', 'MAX_TOKENS', 'FINISH_REASON_UNSPECIFIED', undefined])('that ends with %s is one', finishReason => {
    expect(blocked({ candidates: [{ finishReason }] }, 'all of it')).toBeUndefined()
  })
})
