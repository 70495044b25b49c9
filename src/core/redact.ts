/** A piece of a token this long or longer is never shown. */
const pieceLength = 12

/** Of a refusal no more is read: it is words. */
const refusalBytes = 65_536

/** What looks like a token of GitHub's or Google's, whoever's it is. */
const tokenLike = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}|\bya29\.[\w.-]+/g

/**
 * The text without anything that looks like a token, and without any piece of 12 characters or more of the tokens that
 * are given: servers echo what they were sent.
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
 * A reply without what its server echoes of the bearer. A refusal is words, and searched for every piece; in a success any
 * 23 characters of it are found.
 */
export function unechoed<R extends { readonly status: number; readonly body: Buffer }>(reply: R, bearer: string): R {
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
