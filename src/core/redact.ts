/** A piece of a token of at least this length is never shown. */
const pieceLength = 12

/** Most bytes that are read of a refusal, which is short text. */
const refusalBytes = 65_536

/** Matches any token of GitHub or Google. */
const tokenLike = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}|\bya29\.[\w.-]+/g

/**
 * Returns the text without anything that looks like a token, and without any piece of at least 12 characters of the
 * given tokens. Servers echo what they were sent.
 */
export function redact(text: string, tokens: Iterable<string>): string {
  const pieces = new Set<string>()
  for (const token of tokens)
    for (let at = 0; at + pieceLength <= token.length; at++) pieces.add(token.slice(at, at + pieceLength))
  let kept = ''
  let hiddenUntil = 0
  for (let at = 0; at < text.length; at++) {
    if (pieces.has(text.slice(at, at + pieceLength))) {
      if (at >= hiddenUntil) kept += '***'
      hiddenUntil = at + pieceLength
    }
    if (at >= hiddenUntil) kept += text.charAt(at)
  }
  return kept.replace(tokenLike, '***')
}

/**
 * Returns a reply without what the server echoes of the bearer token. A refusal is searched for every piece of it; in a
 * success any 23 characters are found.
 */
export function withoutEcho<R extends { readonly status: number; readonly body: Buffer }>(reply: R, bearer: string): R {
  const refused = reply.status < 200 || reply.status > 299
  if (!refused && !holdsPiece(reply.body, bearer)) return reply
  const text = reply.body.toString('utf8', 0, refused ? refusalBytes : reply.body.length)
  return { ...reply, body: Buffer.from(redact(text, [bearer])) }
}

function holdsPiece(body: Buffer, token: string): boolean {
  for (let at = 0; at + pieceLength <= token.length; at += pieceLength)
    if (body.includes(token.slice(at, at + pieceLength), 0, 'latin1')) return true
  return false
}
