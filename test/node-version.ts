/** The oldest major version of Node that the tests run on: vitest itself needs functions that Node 20 does not have. */
const oldest = 24

/**
 * @param version as `process.version` gives it: `v24.21.0`
 * @returns one sentence that says why the tests do not start, or `undefined` if they can
 */
export function refuseNode(version: string): string | undefined {
  const major = Number(/^v(\d+)\./.exec(version)?.[1])
  return major >= oldest
    ? undefined
    : `The tests need Node ${oldest} or later, and this is ${version}: run them with npm test, after npm ci without --ignore-scripts.`
}
