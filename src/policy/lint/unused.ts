import { isObject } from '../../core/json.ts'
import { machinesByGoogle } from '../../steps/machine-time.ts'
import { matchesAny } from '../match.ts'
import type { LintRule } from './rule.ts'

export const unusedRules: readonly LintRule[] = [
  {
    id: 'unused-provider',
    level: 'warning',
    summary: 'A provider that no grant uses.',
    why: 'If it exists at Google, whatever its condition admits is not in this policy. Remove it here and there, or use it.',
    find: ({ policy, grants }) =>
      Object.keys(policy.providers)
        .filter(name => !grants.some(grant => grant.provider.name === name))
        .map(name => ({
          path: ['providers', name],
          message: 'no grant uses this provider.',
          cure: 'Remove it, at Google too if it exists.',
          key: true,
        })),
  },
  {
    id: 'unused-parent',
    level: 'note',
    summary: 'An abstract grant that no grant extends.',
    why: 'It has no effect. Readers may believe that it has.',
    find: ({ policy, written }) => {
      const grants = isObject(written) && isObject(written.grants) ? Object.values(written.grants) : []
      const parents = new Set(grants.map(grant => (isObject(grant) ? grant.extends : undefined)))
      return policy.abstract
        .filter(name => !parents.has(name))
        .map(name => ({ path: ['grants', name], message: 'no grant extends it.', cure: 'Remove it.', key: true }))
    },
  },
  {
    id: 'unused-price',
    level: 'note',
    summary: 'A price of a machine or an accelerator that no grant allows.',
    why: 'It has no effect. Mostly its name is misspelled: then estimates lack this price.',
    find: ({ policy: { prices }, grants }) => {
      const unused = (table: 'machines' | 'accelerators', isUsed: (name: string) => boolean) =>
        Object.keys(prices?.[table] ?? {})
          .filter(name => !isUsed(name))
          .map(name => ({
            path: ['prices', 'per_hour', table, name],
            message: `no grant allows ${name}.`,
            cure: `Correct the name, remove the price, or allow it in allow.machines.${table === 'machines' ? 'types' : table} of a grant.`,
            key: true,
          }))
      return [
        ...unused(
          'machines',
          name => machinesByGoogle.includes(name) || grants.some(({ allow }) => matchesAny(allow.machines.types, name)),
        ),
        ...unused('accelerators', name =>
          grants.some(({ allow: { machines } }) => ['*', name].some(one => Object.hasOwn(machines.accelerators, one))),
        ),
      ]
    },
  },
  {
    id: 'shared-pool',
    level: 'warning',
    summary: 'Two providers in one pool.',
    why: 'The principals of a pool do not say which provider admitted them. A binding on an attribute of one provider therefore also admits the tokens of the other, if that one maps the same attribute. Use one provider for each pool, unless the limits of a provider force you to split it.',
    find: ({ policy }) => {
      const all = Object.values(policy.providers)
      return all.flatMap((provider, at) => {
        const other = all.slice(0, at).find(one => one.pool === provider.pool && one.resource !== provider.resource)
        if (other === undefined) return []
        return [
          {
            path: ['providers', provider.name, 'resource'],
            message: `the same pool as ${other.name}: its principals do not say which of the two admitted them.`,
            cure: 'Give each provider a pool of its own, if the limits of Google let you.',
          },
        ]
      })
    },
  },
  {
    id: 'foreign-subject',
    level: 'note',
    summary: 'A provider whose subject is not that of this action.',
    why: 'With `subject: sub` the principal of a job in the logs of Google is a branch or an environment, not a run. With `subject: other` the set-up cannot be compiled at all. With `subject: run`, the default, each principal names its run and commit.',
    find: ({ policy }) =>
      Object.values(policy.providers)
        .filter(({ subject }) => subject !== 'run')
        .map(({ name, subject }) => ({
          path: ['providers', name, 'subject'],
          message:
            subject === 'sub'
              ? "google.subject is GitHub's sub, which names no run and can exceed Google's 127 bytes."
              : 'google.subject is not known, so that nothing can compile this provider.',
          cure: 'Write subject: run, and apply the set-up again.',
        })),
  },
  {
    id: 'requires',
    level: 'note',
    summary: 'The policy does not say which versions of the action read it.',
    why: 'A version that does not know a key refuses the policy with a list of faults. With `requires` it says which version is needed, and reads nothing else.',
    find: ({ policy: { requires }, actionVersion }) => {
      const major = Number(actionVersion.split('.')[0])
      const least = /(?:^|\s)>=\s?(\d{1,9})/.exec(requires ?? '')?.[1]
      if (least !== undefined && Number(least) >= major) return []
      const message =
        requires === undefined
          ? 'no requires: an older version would read as much of this policy as it knows.'
          : `requires: ${JSON.stringify(requires)} accepts versions older than ${major}.0.`
      return [
        {
          path: requires === undefined ? [] : ['requires'],
          message,
          cure: `Write requires: ">=${major}.0".`,
        },
      ]
    },
  },
]
