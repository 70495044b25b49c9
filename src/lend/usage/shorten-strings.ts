/** Longest string that is kept. Names of fields and models are shorter; texts and inline images are longer. */
const keptLength = 256

const quotationMark = 0x22
const backslash = 0x5c
const letterU = 0x75

/**
 * Creates a filter for JSON that arrives in parts: it cuts each string to a few characters, so that an inline image of
 * megabytes needs no memory. The result is JSON if the input is. A line end ends a string, because JSON has none
 * inside: an unpaired quotation mark does no harm beyond its line.
 */
export function createStringShortener(): (text: string) => string {
  let inString = false
  /** Characters of the string so far. */
  let length = 0
  /** What an escape still needs: 5 for the letter after the backslash, 4 to 1 for the digits of `\u`. */
  let escaping = 0
  return text => {
    let kept = ''
    /** Where the part begins that is not yet in `kept`; -1 inside of what is cut. */
    let start = inString && length > keptLength ? -1 : 0
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (!inString) {
        if (sign === quotationMark) [inString, length, escaping] = [true, 0, 0]
        continue
      }
      const ends = sign === 0x0a || sign === 0x0d || (sign === quotationMark && escaping === 0)
      if (ends) {
        inString = false
        if (start === -1) start = at
        continue
      }
      if (start !== -1 && ++length > keptLength) {
        // Does not cut inside an escape: half of one is not JSON.
        if (escaping > 0) length--
        else {
          kept += text.slice(start, at)
          start = -1
        }
      }
      if (escaping === 5) escaping = sign === letterU ? 4 : 0
      else if (escaping > 0) escaping--
      else if (sign === backslash) escaping = 5
    }
    return start === -1 ? kept : kept + text.slice(start)
  }
}
