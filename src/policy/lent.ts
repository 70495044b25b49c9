import type { LentForm, LentTool } from './policy.ts'

/** Short names of calls that the gateway serves, each with its method in Google's protos. */
export const gatewayCalls = {
  generateContent: 'PredictionService.GenerateContent',
  streamGenerateContent: 'PredictionService.StreamGenerateContent',
  countTokens: 'LlmUtilityService.CountTokens',
  computeTokens: 'LlmUtilityService.ComputeTokens',
  rawPredict: 'PredictionService.RawPredict',
  streamRawPredict: 'PredictionService.StreamRawPredict',
  predict: 'PredictionService.Predict',
} as const satisfies Readonly<Record<string, string>>

/** Every form in which a token can be lent. */
export const lentForms = [
  'file',
  'metadata',
  'access_token',
  'id_token',
  'subject_token',
] as const satisfies readonly LentForm[]

/** Forms with which a program has Google's access token, and calls Google by itself. */
export const accessTokenForms: readonly LentForm[] = ['file', 'metadata', 'access_token']

/** Every kind of tool that a grant can name. */
export const lentTools = [
  'functions',
  'googleSearch',
  'googleMaps',
  'enterpriseWebSearch',
  'urlContext',
  'retrieval',
  'codeExecution',
  'computerUse',
  'web_search',
  'web_fetch',
  'code_execution',
  'mcp',
] as const satisfies readonly LentTool[]

/**
 * Returns a publisher's model, or a pattern of them, as `{publisher}/{model}`: `gemini-2.5-flash` becomes
 * `google/gemini-2.5-flash`. A pattern with `**` can cross that slash, so it stays.
 */
export function publisherModelName(text: string): string {
  const [, publisher, model] =
    /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/([^/]+)\/models\/(.+)$/.exec(text) ?? []
  if (publisher !== undefined && model !== undefined) return `${publisher}/${model}`
  return text.includes('/') || text.includes('**') ? text : `google/${text}`
}
