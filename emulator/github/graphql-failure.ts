import { GraphQLError } from 'graphql'

/** GitHub's errors carry a `type` beside the message. */
export const failure = (type: 'NOT_FOUND' | 'FORBIDDEN' | 'UNPROCESSABLE', text: string): GraphQLError =>
  new GraphQLError(text, { extensions: { githubType: type } })
