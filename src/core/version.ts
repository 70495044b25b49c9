/** This action's version: that of package.json, which a test compares. */
export const version = '1.0.0'
