/** Google's universes that this action knows. Each is the domain of its APIs. */
export const universes = ['googleapis.com'] as const
