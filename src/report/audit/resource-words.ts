/** Returns the last two segments of a name: `models/fraud@2`. */
export const shortResource = (name: string): string => name.split('/').slice(-2).join('/')
