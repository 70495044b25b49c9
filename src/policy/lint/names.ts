import { conditionOn, literalValues } from '../match.ts'
import type { Grant } from '../policy.ts'
import { type LintFault, type LintRule, pathOfClaim } from './rule.ts'

/** Claims that are names, each with the number that keeps its meaning. */
const idOf: Readonly<Record<string, string>> = {
  repository: 'repository_id',
  repository_owner: 'repository_owner_id',
  actor: 'actor_id',
  enterprise: 'enterprise_id',
}

const actorClaims = ['actor', 'actor_id']

export const nameRules: readonly LintRule[] = [
  {
    id: 'name-without-id',
    level: 'warning',
    summary: 'A condition on a name, without the number that belongs to it.',
    why: 'A name can be released and registered again by another owner: that of a user, an organization or a repository. Its number never is.',
    find: ({ grants }) =>
      grants.flatMap(grant =>
        Object.entries(idOf)
          .filter(([name, id]) => conditionOn(grant, name) !== undefined && conditionOn(grant, id) === undefined)
          // The id of a repository belongs to one owner.
          .filter(([name]) => name !== 'repository_owner' || conditionOn(grant, 'repository_id') === undefined)
          .map(([name, id]) => ({
            path: pathOfClaim(grant, name),
            message: `a name without its number: another owner can register the same ${name} later.`,
            cure: `Add ${id}.`,
          })),
      ),
  },
  {
    id: 'actor-condition',
    level: 'warning',
    summary: 'A condition on the person who triggered the run.',
    why: 'The actor is who triggered the run, not who wrote or approved the code. Other people can re-run it under that name, and an automation can push under it. Use `branch` and `approval` for what people did.',
    find: ({ grants }) =>
      grants.flatMap(grant =>
        actorClaims
          .filter(claim => conditionOn(grant, claim) !== undefined)
          .slice(0, 1)
          .map(claim => ({
            path: pathOfClaim(grant, claim),
            message: `${claim} is who triggered the run, not who wrote or approved its code; a re-run keeps it.`,
            cure: 'Use branch or approval instead.',
          })),
      ),
  },
  {
    id: 'sub-condition',
    level: 'warning',
    summary: 'A condition on sub.',
    why: 'The form of `sub` depends on a template that organizations and repositories can change, and on the age of the repository: since 2026-07-15 new ones have the form `repo:OWNER@ID/NAME@ID:…`. Conditions on `repository_id`, `ref` and `environment` say the same, and do not change.',
    find: ({ grants }) =>
      grants
        .filter(grant => conditionOn(grant, 'sub') !== undefined)
        .map(grant => ({
          path: pathOfClaim(grant, 'sub'),
          message: 'the form of sub depends on a template, and on the age of the repository.',
          cure: 'Compare repository_id, ref and environment instead.',
        })),
  },
  {
    id: 'repository-property',
    level: 'note',
    summary: 'A condition on a custom property of the repository.',
    why: 'A property is as strong as the rule of who may edit it. If the organization lets repository administrators set it, they can get the grant. The claim is absent unless the organization includes the property in its tokens. A property with several values has them all in one text, with commas.',
    find: ({ grants }) =>
      grants.flatMap(grant =>
        grant.when
          .filter(({ claim }) => claim.startsWith('repo_property_'))
          .map(({ claim }) => ({
            path: pathOfClaim(grant, claim),
            message: 'a custom property: each person who may edit it can meet this condition.',
            cure: 'Let only the organization set the property, and include it in the tokens of Actions.',
          })),
      ),
  },
  {
    id: 'same-but-case',
    level: 'warning',
    summary: 'Two values that differ only in case.',
    why: 'GitHub ignores case in names of owners, repositories and environments. Google and this action compare each character, so that one of the two spellings never matches.',
    find: ({ grants }) => differentCases(grants),
  },
]

/** Claims whose values are compared with each other. */
const spelled = ['repository', 'repository_owner', 'environment', 'ref', 'actor', 'job_workflow_ref', 'workflow_ref']

function differentCases(grants: readonly Grant[]): LintFault[] {
  const first = new Map<string, string>()
  const faults: LintFault[] = []
  for (const grant of grants)
    for (const claim of spelled)
      for (const value of literalValues(conditionOn(grant, claim)))
        for (const [key, text] of comparedNames(claim, value)) {
          const known = first.get(`${key} ${text.toLowerCase()}`)
          if (known === undefined) first.set(`${key} ${text.toLowerCase()}`, text)
          else if (known !== text)
            faults.push({
              path: pathOfClaim(grant, claim),
              message: `${JSON.stringify(text)} here, ${JSON.stringify(known)} before: they differ only in case.`,
              cure: 'Write each as its token has it.',
            })
        }
  return faults
}

/** Returns the names in a value: the owner and the repository of a workflow are those of the other claims. */
function comparedNames(claim: string, value: string): readonly (readonly [string, string])[] {
  if (claim === 'repository_owner' || claim === 'actor') return [['account', value]]
  if (claim === 'repository') return [['repository', value]]
  if (!claim.endsWith('workflow_ref')) return [[claim, value]]
  return [
    ['repository', value.split('/').slice(0, 2).join('/')],
    ['workflow', value],
  ]
}
