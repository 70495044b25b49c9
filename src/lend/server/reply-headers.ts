/** Headers of an answer that a client may read. All others stay here: hop-by-hop ones, cookies, and addresses. */
const passed = new Set([
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'request-id',
  'retry-after',
  'retry-after-ms',
  'server-timing',
  'x-request-id',
  'x-should-retry',
])
const passedPrefixes = ['anthropic-', 'x-goog-', 'x-vertex-ai-']

/** Returns what the client gets of the headers of Google's answer. */
export const passedHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => passed.has(name) || passedPrefixes.some(prefix => name.startsWith(prefix)),
    ),
  )
