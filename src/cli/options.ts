/** Collects the values of an option that can be given several times. */
export const collectValues = (value: string, previous: readonly string[] = []): readonly string[] => [
  ...previous,
  value,
]

/** Splits `name=value`; `undefined` if it is not of this form. */
export function splitPair(text: string): readonly [name: string, value: string] | undefined {
  const at = text.indexOf('=')
  return at < 1 ? undefined : [text.slice(0, at), text.slice(at + 1)]
}
