import { setFlagsFromString } from 'node:v8'

/**
 * Keeps V8's young generation at its present size. A run that watches jobs for hours makes garbage slowly. V8 would
 * still double that space several times, up to three times 16 MB and more, on a runner that other programs share.
 */
export const capYoungGeneration = (): void => setFlagsFromString('--semi-space-growth-factor=1')
