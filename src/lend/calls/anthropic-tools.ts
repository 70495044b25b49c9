import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Grant, LentTool } from '../../policy/policy.ts'
import { type CallFlaw, flaw } from './flaw.ts'
import { toolFlaw } from './google-tools.ts'

/**
 * Types of Anthropic's tools, without their dates, and the word of `lend.gateway.tools` that allows each. The client
 * runs `functions`: its own tools, and those whose schema Anthropic wrote. All others run at Anthropic.
 */
const anthropicTools: Readonly<Record<string, LentTool>> = {
  custom: 'functions',
  bash: 'functions',
  text_editor: 'functions',
  computer: 'functions',
  computer_toolset: 'functions',
  memory: 'functions',
  // Finds tools of the same request, and nothing else.
  tool_search_tool_regex: 'functions',
  tool_search_tool_bm25: 'functions',
  web_search: 'web_search',
  web_fetch: 'web_fetch',
  code_execution: 'code_execution',
  mcp_toolset: 'mcp',
}

const customFields = new Set([
  'type',
  'name',
  'description',
  'input_schema',
  'cache_control',
  'strict',
  'defer_loading',
  'eager_input_streaming',
  'input_examples',
  'allowed_callers',
])

/** Checks the tools of a request. */
export function anthropicToolsFlaw(tools: unknown, grant: Grant): CallFlaw | undefined {
  if (tools === undefined || tools === null) return undefined
  if (!Array.isArray(tools) || !tools.every(isObject)) return flaw('body', 'tools: Expected a list of JSON objects.')
  for (const [index, tool] of tools.entries()) {
    const refused = anthropicToolFlaw(tool, `tools[${index}]`, grant)
    if (refused !== undefined) return refused
  }
  return undefined
}

/** Checks one tool. @param at place in the body */
export function anthropicToolFlaw(tool: JsonObject, at: string, grant: Grant): CallFlaw | undefined {
  const type = tool['type'] ?? 'custom'
  const plain = typeof type === 'string' ? type.replace(/_\d{8}$/, '') : ''
  const kind = Object.hasOwn(anthropicTools, plain) ? anthropicTools[plain] : undefined
  if (kind === undefined)
    return flaw(
      'lend.gateway.tools',
      `${at}: The gateway does not know the type of tool ${quote(String(type))}, so it does not pass it. Remove it.`,
    )
  const refused = toolFlaw(
    kind,
    `${at}: the tool ${quote(plain === 'custom' ? customName(tool) : String(type))}`,
    grant,
  )
  if (refused !== undefined) return refused
  const callers = Array.isArray(tool['allowed_callers']) ? tool['allowed_callers'] : []
  if (callers.some(caller => caller !== 'direct')) {
    const byCode = toolFlaw('code_execution', `${at}.allowed_callers: a tool that code at Anthropic calls`, grant)
    if (byCode !== undefined) return byCode
  }
  const unknown = plain === 'custom' ? Object.keys(tool).find(key => !customFields.has(key)) : undefined
  return unknown === undefined
    ? undefined
    : flaw(
        'body',
        `${at}: The gateway does not know the field ${quote(unknown)} of a tool. Remove it, or use a version of Keyless Vertex that knows it.`,
      )
}

const customName = ({ name }: JsonObject): string => (typeof name === 'string' ? name : 'custom')
