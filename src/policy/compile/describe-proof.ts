import type { Proof, ProofFailure } from './proof.ts'

/** Says in lines what was proven of a set-up, or what is wrong with it: a failure is a bug of the compiler. */
export function describeProof({ statements, tokens, failures }: Proof): string[] {
  if (failures.length === 0)
    return [
      `proven: Google admits exactly what when admits (${statements} statements about all tokens; decide and CEL agree on ${tokens} tokens at the borders).`,
    ]
  return [
    'The set-up is not proven to admit exactly what when admits:',
    ...failures.flatMap(describeProofFailure),
    'What to do: Do not use this set-up. Report it as a bug of compile, with the policy.',
  ]
}

function describeProofFailure({ provider, policy, grant, message, token }: ProofFailure): string[] {
  const where = grant === undefined ? `provider ${provider}` : `grant ${grant} of ${policy}, provider ${provider}`
  return [`  ${where}: ${message}`, ...(token === undefined ? [] : [`    the token: ${JSON.stringify(token)}`])]
}
