import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Grant } from '../../policy/policy.ts'
import { anthropicToolFlaw } from './anthropic-tools.ts'
import { type CallFlaw, flaw } from './flaw.ts'
import { toolFlaw } from './google-tools.ts'

/** Blocks that name nothing outside of the request. Those of tools at Anthropic only repeat an earlier answer. */
const plainBlocks: ReadonlySet<string> = new Set([
  'text',
  'thinking',
  'redacted_thinking',
  'tool_use',
  'server_tool_use',
  'mcp_tool_use',
  'web_search_tool_result',
  'code_execution_tool_result',
  'bash_code_execution_tool_result',
  'text_editor_code_execution_tool_result',
  'tool_search_tool_result',
  'tool_reference',
])

/** Blocks with blocks or a source inside. */
const holdingBlocks: ReadonlySet<string> = new Set([
  'image',
  'document',
  'search_result',
  'tool_result',
  'mcp_tool_result',
  'web_fetch_tool_result',
  'web_fetch_result',
  'compaction',
  'tool_addition',
  'tool_removal',
])

/** Checks the content of a message, of the system prompt, or of a block: a text, or a list of blocks. */
export function contentFlaw(content: unknown, at: string, grant: Grant): CallFlaw | undefined {
  if (typeof content === 'string' || content === undefined || content === null) return undefined
  const blocks = Array.isArray(content) ? content : [content]
  for (const [index, block] of blocks.entries()) {
    const place = Array.isArray(content) ? `${at}[${index}]` : at
    const refused = isObject(block) ? blockFlaw(block, place, grant) : flaw('body', `${place}: Expected a block.`)
    if (refused !== undefined) return refused
  }
  return undefined
}

function blockFlaw(block: JsonObject, at: string, grant: Grant): CallFlaw | undefined {
  const { type, source, content } = block
  if (block['file_id'] !== undefined) return fileFlaw(`${at}.file_id`)
  if (typeof type === 'string' && plainBlocks.has(type)) return undefined
  if (typeof type === 'string' && /_error$/.test(type)) return undefined
  if (typeof type !== 'string' || !holdingBlocks.has(type))
    return flaw(
      'body',
      `${at}: The gateway does not know blocks of type ${quote(String(type))}, so it does not pass them. Remove it.`,
    )
  if (type === 'compaction') return contentFlaw(block['tool_changes'], `${at}.tool_changes`, grant)
  if (type === 'tool_addition' || type === 'tool_removal') return changedToolFlaw(block['tool'], `${at}.tool`, grant)
  // The source of a search result is a text.
  const refused = isObject(source) ? sourceFlaw(source, `${at}.source`, grant) : undefined
  return refused ?? contentFlaw(content, `${at}.content`, grant)
}

/** A tool that changes in the middle of a conversation: the name of one, or a whole one. */
function changedToolFlaw(tool: unknown, at: string, grant: Grant): CallFlaw | undefined {
  const { type, definition } = isObject(tool) ? tool : {}
  if (typeof type === 'string' && /^(?:tool|mcp_tool|mcp_toolset)_reference$/.test(type)) return undefined
  return type === 'tool_definition' && isObject(definition)
    ? anthropicToolFlaw(definition, `${at}.definition`, grant)
    : flaw('body', `${at}: The gateway does not know this form of a tool. Remove it.`)
}

function sourceFlaw(source: JsonObject, at: string, grant: Grant): CallFlaw | undefined {
  switch (source['type']) {
    case 'base64':
    case 'text':
      return undefined
    case 'content':
      return contentFlaw(source['content'], `${at}.content`, grant)
    case 'url':
      // Anthropic reads the address, as its tool web_fetch does.
      return toolFlaw('web_fetch', `${at}: a source that Anthropic fetches from an address`, grant)
    case 'file':
      return fileFlaw(at)
    default:
      return flaw('body', `${at}: The gateway does not know sources of type ${quote(String(source['type']))}.`)
  }
}

const fileFlaw = (at: string): CallFlaw =>
  flaw('body', `${at}: No grant can allow files that are stored at Anthropic. Send the content as base64.`)
