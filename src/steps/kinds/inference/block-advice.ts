import type { Advice } from '../../../core/errors.ts'

/** The meaning of a blocked answer in a few words and in a sentence, and its fix. */
export interface BlockAdvice extends Advice {
  readonly title: string
  readonly cause: string
  readonly cure: string
}

const settings = 'Change the prompt, or safetySettings if they are what blocked it.'
const prompt = 'Change the prompt: no setting of the request allows this.'
const template =
  'Change the prompt, or ask the administrator of Model Armor to change its template or floor settings; safetySettings do not reach it. https://cloud.google.com/security-command-center/docs/model-armor-overview'
const blockReference = 'https://cloud.google.com/vertex-ai/generative-ai/docs/reference/rest/v1/GenerateContentResponse'

/** By the name of the reason, without the prefix `IMAGE_` of images: the finding and its fix. */
const known: Readonly<Record<string, readonly [what: string, cure: string]>> = {
  SAFETY: ['the safety filters', settings],
  BLOCKLIST: ['a blocklist of terms', prompt],
  PROHIBITED_CONTENT: ['the filter of prohibited content', prompt],
  JAILBREAK: ['the filter of attacks on the prompt', prompt],
  MODEL_ARMOR: ['Model Armor', template],
  SPII: ['the filter of sensitive personal data', 'Remove personal data from the prompt, or do not ask for any.'],
  RECITATION: [
    'the recitation filter',
    'Ask for less literal text of a source, or raise generationConfig.temperature.',
  ],
  LANGUAGE: ['a language that the model does not support', 'Ask in a language that the model supports.'],
}

/** Answers that were not blocked, but failed. */
const failures: Readonly<Record<string, readonly [cause: string, cure: string]>> = {
  MAX_TOKENS: [
    'the model used up maxOutputTokens before it answered',
    'Raise generationConfig.maxOutputTokens: thinking tokens count too.',
  ],
  MALFORMED_FUNCTION_CALL: [
    'the model called a function in a form that its declaration does not have',
    'Simplify the declarations under tools, or ask again.',
  ],
  MALFORMED_RESPONSE: [
    'the model answered in a broken form',
    'Ask again, or simplify generationConfig.responseSchema.',
  ],
  UNEXPECTED_TOOL_CALL: [
    'the model called a tool, and the request declares none that fits',
    'Declare it under tools, or write toolConfig: { functionCallingConfig: { mode: NONE } }.',
  ],
  TOO_MANY_TOOL_CALLS: [
    'the model called tools too many times in a row',
    'Ask for less in one request, or declare fewer tools.',
  ],
  MISSING_THOUGHT_SIGNATURE: [
    'an earlier turn in contents lacks its thoughtSignature',
    'Send the parts of earlier answers unchanged, thoughtSignature included.',
  ],
  NO_IMAGE: [
    'the model created no image',
    'Ask for an image in the prompt, and name IMAGE in generationConfig.responseModalities.',
  ],
}

/** @param reason of promptFeedback; empty if there is none */
export function promptBlockAdvice(reason: string): BlockAdvice {
  const found = known[plainReason(reason)]
  if (found !== undefined)
    return {
      title: `the prompt was blocked by ${found[0]}`,
      cause: `the prompt was blocked by ${found[0]}`,
      cure: found[1],
    }
  if (reason === '')
    return {
      title: 'the model gave no answer',
      cause: 'the model gave no answer, and no reason',
      cure: 'Ask again; if it happens again, change the prompt.',
    }
  return { title: `the prompt was blocked (${reason})`, ...unknownReasonAdvice(reason) }
}

/** @param reason of the candidate's end */
export function answerBlockAdvice(reason: string): BlockAdvice {
  const found = known[plainReason(reason)]
  if (found !== undefined)
    return {
      title: `the answer was stopped by ${found[0]}`,
      cause: `the answer was stopped by ${found[0]}`,
      cure: found[1],
    }
  const failure = failures[reason]
  if (failure !== undefined) return { title: failure[0], cause: failure[0], cure: failure[1] }
  return {
    title: `the answer was stopped (${reason === '' ? 'for an unknown reason' : reason})`,
    ...unknownReasonAdvice(reason),
  }
}

const plainReason = (reason: string): string => reason.replace(/^IMAGE_/, '')

function unknownReasonAdvice(reason: string): Pick<BlockAdvice, 'cause' | 'cure'> {
  if (reason === 'OTHER' || reason === 'IMAGE_OTHER')
    return {
      cause: 'the model stopped for a reason that Google does not give',
      cure: 'Ask again, or change the prompt.',
    }
  const cause =
    reason === '' ? 'the model stopped for a reason without a name' : `the model stopped with the reason ${reason}`
  return { cause, cure: `Change what the request asks for. What each reason means: ${blockReference}` }
}
