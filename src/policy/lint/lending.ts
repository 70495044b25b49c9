import type { Path } from '../../document/path.ts'
import { areWithin } from '../compare/glob-within.ts'
import { accessTokenForms, gatewayCalls, publisherModelName } from '../lent.ts'
import { matcherText } from '../match.ts'
import type { Grant, Lend, LentTool, Matcher } from '../policy.ts'
import { fewNames, type LintFault, type LintRule } from './rule.ts'

/** Tools that fetch what a prompt names, so that a prompt can send data anywhere. */
const fetchingTools: readonly LentTool[] = ['urlContext', 'web_fetch', 'mcp']
/** Tools whose questions leave for a search engine. */
const searchingTools: readonly LentTool[] = ['googleSearch', 'googleMaps', 'enterpriseWebSearch', 'web_search']

export const lendRules: readonly LintRule[] = [
  {
    id: 'gateway-allows-nothing',
    level: 'warning',
    summary: 'A gateway all of whose calls the grant refuses.',
    why: 'A gateway passes on only what `allow` contains: a project, a location, and a model or an endpoint. A missing list allows nothing of its kind.',
    find: ({ grants }) => eachLending(grants, gatewayWithoutLists),
  },
  {
    id: 'gateway-without-budget',
    level: 'warning',
    summary: 'A gateway without a limit on requests, tokens or cost.',
    why: 'An agent in a loop, or one that follows an injected prompt, makes calls until its job ends. A duration alone does not limit what they cost.',
    find: ({ grants }) =>
      eachLending(grants, ({ gateway, budget }) => {
        const { requests, inputTokens, outputTokens, cost } = budget
        const isLimited = [requests, inputTokens, outputTokens, cost].some(limit => limit !== undefined)
        if (gateway === undefined || isLimited) return []
        return [
          {
            path: ['gateway'],
            message: 'no limit on its requests, tokens or cost.',
            cure: 'Add budget: { requests: 500 } to lend, say.',
            key: true,
          },
        ]
      }),
  },
  {
    id: 'gateway-bypassed',
    level: 'warning',
    summary: 'A gateway and a credential in one grant.',
    why: 'A program that holds a token of Google can call Vertex AI without the gateway. Then neither `allow` nor the budget limits its calls, and the record does not have them. Lend the two in two grants, with two service accounts.',
    find: ({ grants }) =>
      eachLending(grants, ({ gateway, credentials }) => {
        const forms = credentials.filter(form => accessTokenForms.includes(form))
        if (gateway === undefined || forms.length === 0) return []
        const message = `with ${fewNames(forms)} a program can call Google without the gateway, its limits and its budget.`
        return [{ path: ['credentials'], message, cure: 'Move one of the two to another grant.', key: true }]
      }),
  },
  {
    id: 'lent-metadata',
    level: 'warning',
    summary: 'A credential that any process at the port can get.',
    why: 'The protocol of the metadata server has no secret. Each process of the machine that reaches the port gets a token: another step, a container, on a self-hosted runner another job. Client libraries of Node, Python and Go, gcloud and Terraform accept `file` as well, which has a secret.',
    find: ({ grants }) =>
      eachCredential(grants, 'metadata', 'the metadata server asks no caller for a secret.', 'Write file instead.'),
  },
  {
    id: 'lent-subject-token',
    level: 'warning',
    summary: "GitHub's own token leaves the action.",
    why: "GitHub's OIDC token opens every pool that trusts it, in any project: what it opens is not in this policy. Google's own libraries need it only to exchange it, which `file` does for them.",
    find: ({ grants }) =>
      eachCredential(
        grants,
        'subject_token',
        "GitHub's token opens whatever trusts this repository, not only this grant's account.",
        'Write file instead, unless a tool exchanges the token itself.',
      ),
  },
  {
    id: 'tools-reach-outside',
    level: 'warning',
    summary: 'Tools that send data to places that a prompt names.',
    why: 'The publisher runs these tools, so no firewall of the runner sees them. Fetching an address is enough to send data to it: a prompt that an agent reads in an issue or on a page can name that address. It is a note for tools that only search.',
    find: ({ grants }) => eachLending(grants, toolsOutside),
  },
  {
    id: 'unpriced-models',
    level: 'warning',
    summary: 'A cost whose prices do not cover all models.',
    why: 'The gateway refuses a call whose cost it cannot know. The lint cannot prove that each model of the pattern has a price. Endpoints have none: lend them in a grant without a cost.',
    find: ({ grants }) =>
      eachLending(grants, (lend, grant) => {
        const { cost } = lend.budget
        if (lend.gateway === undefined || cost === undefined) return []
        const unpriced = patternsWithoutPrice(lend, grant)
        const refused = 'the gateway refuses calls without a price.'
        return [
          ...(unpriced.length === 0
            ? []
            : [
                {
                  path: ['prices'],
                  message: `perhaps no price for each model of ${fewNames(unpriced)}: ${refused}`,
                  cure: 'Add a price with the same pattern.',
                  key: true as const,
                },
              ]),
          ...(grant.allow.endpoints.length === 0
            ? []
            : [
                {
                  path: ['budget', 'cost'],
                  message: `allow.endpoints names endpoints, which have no price: ${refused}`,
                  cure: 'Lend them in a grant without a cost.',
                  key: true as const,
                },
              ]),
        ]
      }),
  },
  {
    id: 'lends-to-unmerged-code',
    level: 'note',
    summary: 'A gateway for code that is not merged.',
    why: 'The author of a pull request decides what such a job sends to the models, and can spend the whole budget in each run. Keep the budget small, and do not allow endpoints or files that only merged code may use.',
    find: ({ grants }) =>
      eachLending(grants, (lend, { provider }) =>
        lend.gateway === undefined || provider.trust === 'internal'
          ? []
          : [{ path: [], message: `unmerged code (provider ${provider.name}) can spend this budget.`, key: true }],
      ),
  },
]

/** Finds faults in `lend` of each grant. Their paths are relative to it. */
function eachLending(
  grants: readonly Grant[],
  find: (lend: Lend, grant: Grant) => readonly LintFault[],
): readonly LintFault[] {
  return grants.flatMap(grant =>
    grant.lend === undefined
      ? []
      : find(grant.lend, grant).map(fault => ({ ...fault, path: ['grants', grant.name, 'lend', ...fault.path] })),
  )
}

const eachCredential = (
  grants: readonly Grant[],
  form: Lend['credentials'][number],
  message: string,
  cure: string,
): readonly LintFault[] =>
  eachLending(grants, ({ credentials }) =>
    credentials.includes(form) ? [{ path: ['credentials', credentials.indexOf(form)], message, cure }] : [],
  )

function gatewayWithoutLists({ gateway }: Lend, { allow }: Grant): LintFault[] {
  if (gateway === undefined) return []
  const path: Path = ['gateway', 'calls']
  const missing = (['projects', 'locations'] as const).filter(list => allow[list].length === 0)
  if (missing.length > 0) {
    const lists = missing.map(list => `allow.${list}`)
    return [{ path, message: `no call passes: the grant has no ${fewNames(lists)}.`, cure: 'Add it.', key: true }]
  }
  const ofModels = gateway.calls.filter(call => Object.hasOwn(gatewayCalls, call))
  if (ofModels.length === 0 || allow.publisher_models.length > 0 || allow.endpoints.length > 0) return []
  return [
    {
      path,
      message: `no ${fewNames(ofModels)} passes: the grant has neither allow.publisher_models nor allow.endpoints.`,
      cure: 'Add publisher_models: ["google/gemini-2.5-*"] to allow, say.',
      key: true,
    },
  ]
}

function toolsOutside({ gateway }: Lend): LintFault[] {
  const tools = gateway?.tools ?? []
  return tools.flatMap((tool, index): LintFault[] => {
    const path = ['gateway', 'tools', index]
    if (fetchingTools.includes(tool))
      return [
        {
          path,
          message: `${tool} can send data to any address that a prompt names.`,
          cure: 'Remove it, unless the agent needs it.',
        },
      ]
    if (!searchingTools.includes(tool)) return []
    return [{ path, level: 'note', message: `${tool} sends what the model asks to a search engine.` }]
  })
}

/** Patterns of models that no price is known to cover. Names without a price keep the policy from loading. */
const patternsWithoutPrice = ({ prices }: Lend, { allow }: Grant): string[] =>
  allow.publisher_models
    .filter(model => 'glob' in model)
    .map(model => publisherModelName(matcherText(model)))
    .filter(model => !prices.some(price => areWithin([asGlob(model)], [price.model])))

const asGlob = (glob: string): Matcher => ({ glob })
