/** Google's universes that this action knows (DESIGN 2). Each is a domain under which its APIs live. */
export const universes = ['googleapis.com'] as const
