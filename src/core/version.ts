/** This action's version, equal to that of package.json. A test compares them. */
export const version = '1.0.0'
