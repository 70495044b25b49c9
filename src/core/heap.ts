import { setFlagsFromString } from 'node:v8'

/**
 * Keeps what V8 sets aside for young objects as small as it is by now. A run that watches jobs for hours makes garbage
 * slowly; V8 would let that space double again and again all the same, to three times 16 MB and more, on a runner that is
 * shared with what comes after.
 */
export const keepYoungSpace = (): void => setFlagsFromString('--semi-space-growth-factor=1')
