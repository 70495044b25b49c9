/** Colors and weights. Each returns its text as it is if the terminal has no colors. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly blue: (text: string) => string
}

/** Select Graphic Rendition: https://ecma-international.org/publications-and-standards/standards/ecma-48/ */
const sequence =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`

const colored: Style = {
  bold: sequence(1, 22),
  dim: sequence(2, 22),
  red: sequence(31, 39),
  green: sequence(32, 39),
  yellow: sequence(33, 39),
  blue: sequence(34, 39),
}

const asIs = (text: string): string => text
const plain: Style = { bold: asIs, dim: asIs, red: asIs, green: asIs, yellow: asIs, blue: asIs }

/** @param hasColor whether the terminal may have colors */
export const styleOf = (hasColor: boolean): Style => (hasColor ? colored : plain)
