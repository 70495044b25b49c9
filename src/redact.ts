/** A piece of a token this long or longer is never shown. */
const pieceLength = 12

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
