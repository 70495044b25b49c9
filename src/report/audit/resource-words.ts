/** Returns a name without its project, which is an id in one name and a number in another. */
export const projectFree = (name: string): string => name.replace(/^projects\/[^/]+\//, '')

/** Returns the last two segments of a name: `models/fraud@2`. */
export const shortResource = (name: string): string => name.split('/').slice(-2).join('/')
