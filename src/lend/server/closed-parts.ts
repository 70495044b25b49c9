import { shapeOf } from './error-reply.ts'
import type { ListenerParts } from './listener-parts.ts'

/** Parts that lend nothing. */
export const closedParts = (): ListenerParts => ({
  decide: ({ target }) => ({
    allowed: false,
    refusal: {
      rule: 'lend.gateway',
      shape: shapeOf(target),
      message: 'this listener passes no calls on.',
      name: undefined,
      model: undefined,
    },
  }),
  budget: { reserve: () => ({ rule: 'lend.gateway', message: '' }), spent: () => [] },
  credentials: async () => undefined,
})
