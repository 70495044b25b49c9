import { describe, expect, it } from 'vitest'
import type { LentTool } from '../../../src/policy/policy.ts'
import { allowed, asking, claude, lending, message, place, refused, sentBody } from './lent.ts'

const url = `${claude}:rawPredict`
const ask = (change: object, grant = lending()): string => refused(asking(url, { ...message, ...change }), grant)
const saying = (...blocks: readonly object[]): object => ({ messages: [{ role: 'user', content: blocks }] })

describe('a body beyond the grant', () => {
  it.each<[string, object, RegExp]>([
    ['another model than the path', { model: 'claude-opus-4-6' }, /body: model/],
    ['another version of the model', { model: 'claude-sonnet-4-5' }, /body: model/],
    ['other models, if the first one fails', { fallbacks: [{ model: 'claude-opus-4-6' }] }, /fallbacks/],
    [
      'an address that Anthropic reads',
      saying({ type: 'image', source: { type: 'url', url: 'https://evil.example' } }),
      /web_fetch/,
    ],
    [
      'an address of a document',
      saying({ type: 'document', source: { type: 'url', url: 'https://evil.example' } }),
      /web_fetch/,
    ],
    [
      'an address in a result',
      saying({
        type: 'tool_result',
        tool_use_id: '1',
        content: [{ type: 'image', source: { type: 'url', url: 'x' } }],
      }),
      /web_fetch/,
    ],
    [
      'an address in the content of a document',
      saying({
        type: 'document',
        source: { type: 'content', content: [{ type: 'image', source: { type: 'url', url: 'x' } }] },
      }),
      /web_fetch/,
    ],
    [
      'an address in the system prompt',
      { system: [{ type: 'image', source: { type: 'url', url: 'x' } }] },
      /web_fetch/,
    ],
    [
      'a file that is stored at Anthropic',
      saying({ type: 'document', source: { type: 'file', file_id: 'file_1' } }),
      /stored at Anthropic/,
    ],
    [
      'an image that is stored at Anthropic',
      saying({ type: 'image', source: { type: 'file', file_id: 'file_1' } }),
      /stored at Anthropic/,
    ],
    ['a file for a container', saying({ type: 'container_upload', file_id: 'file_1' }), /stored at Anthropic/],
    ['a file beside a text', saying({ type: 'text', text: 'x', file_id: 'file_1' }), /stored at Anthropic/],
    ['a container of an earlier call', { container: 'container_1' }, /container/],
    ['skills of a container', { container: { skills: [{ type: 'anthropic', skill_id: 'xlsx' }] } }, /container/],
    ['a server of tools', { mcp_servers: [{ type: 'url', url: 'https://evil.example', name: 'x' }] }, /tool mcp/],
    ['a server of tools that is no list', { mcp_servers: { url: 'https://evil.example' } }, /tool mcp/],
    ['a faster tariff', { speed: 'fast' }, /price/],
    ['a tariff', { service_tier: 'auto' }, /price/],
    ['another region', { inference_geo: 'us' }, /location/],
    ['another payer', { billing_policy: { type: 'billing_policy' } }, /pays/],
    ['a stored conversation', { thread: { id: 'x' } }, /stored/],
    ['another workspace', { workspace_id: 'x' }, /stored/],
    ['a field that the gateway does not know', { newer_field: 1 }, /newer_field.*use a version of Keyless Vertex/],
    ['a prototype', JSON.parse('{"__proto__":{"max_tokens":1}}'), /__proto__/],
    ['a block that the gateway does not know', saying({ type: 'hologram' }), /hologram/],
    ['a block without a type', saying({ text: 'x' }), /type/],
    ['a block that is a text', { messages: [{ role: 'user', content: ['x'] }] }, /Expected a block/],
    [
      'a source that the gateway does not know',
      saying({ type: 'image', source: { type: 'gcs', uri: 'gs://evil/x' } }),
      /gcs/,
    ],
    ['an answer of another model in the history', saying({ type: 'fallback', from: {}, to: {} }), /fallback/],
    ['no messages', { messages: undefined }, /messages/],
    ['messages that are no list', { messages: { role: 'user', content: 'x' } }, /messages/],
    ['a message that is a text', { messages: ['x'] }, /messages\[0\]/],
    ['no limit', { max_tokens: undefined }, /max_tokens/],
    ['a limit that is a text', { max_tokens: '5' }, /max_tokens/],
    ['a limit of nothing', { max_tokens: 0 }, /max_tokens/],
    ['a limit that is not whole', { max_tokens: 1.5 }, /max_tokens/],
    ['a stream by a call that does not stream', { stream: true }, /streamRawPredict/],
    ['a key twice', JSON.parse('{"tools":5}'), /tools/],
  ])('%s', (_, change, why) => {
    expect(ask(change)).toMatch(why)
  })

  it('two limits, where it is not clear which one counts', () => {
    const text = JSON.stringify(message).replace('{', '{"max_tokens":1,')
    expect(refused(asking(url, text))).toMatch(/^body: .*same key twice/)
  })
})

describe('a tool', () => {
  const tools: readonly (readonly [LentTool, object])[] = [
    ['functions', { name: 'Read', input_schema: { type: 'object' }, cache_control: { type: 'ephemeral' } }],
    ['functions', { type: 'custom', name: 'Read', description: 'x', input_schema: {}, strict: true }],
    ['functions', { type: 'bash_20250124', name: 'bash' }],
    ['functions', { type: 'text_editor_20250728', name: 'str_replace_based_edit_tool' }],
    ['functions', { type: 'computer_20251124', name: 'computer', display_width_px: 1, display_height_px: 1 }],
    ['functions', { type: 'memory_20250818', name: 'memory' }],
    ['functions', { type: 'tool_search_tool_regex_20251119', name: 'tool_search_tool_regex' }],
    ['web_search', { type: 'web_search_20250305', name: 'web_search', max_uses: 5 }],
    ['web_fetch', { type: 'web_fetch_20250910', name: 'web_fetch' }],
    ['code_execution', { type: 'code_execution_20250825', name: 'code_execution' }],
    ['mcp', { type: 'mcp_toolset', mcp_server_name: 'x' }],
  ]

  it.each(tools)('needs %s in the grant: %j', (kind, tool) => {
    expect(ask({ tools: [tool] }, lending({ tools: [] }))).toMatch(/^lend.gateway.tools: .*It allows none/)
    allowed(asking(url, { ...message, tools: [tool] }), lending({ tools: [kind] }))
    const target = `/v1/${place}/publishers/anthropic/models/count-tokens:rawPredict`
    const counting = { model: 'claude-sonnet-4-5', messages: message.messages, tools: [tool] }
    expect(refused(asking(target, counting), lending({ tools: [] }))).toMatch(/^lend.gateway.tools/)
  })

  it.each<[string, object, RegExp]>([
    ['that names another model', { type: 'advisor_20260301', name: 'advisor', model: 'claude-opus-4-6' }, /advisor/],
    ['of a newer type', { type: 'teleport_20270101', name: 'x' }, /teleport/],
    ['whose type is a list', { type: ['custom'], name: 'x' }, /type/],
    ['of a property of every object', { type: 'constructor', name: 'x' }, /constructor/],
    ['with a field that is newer', { name: 'x', input_schema: {}, run_at: 'https://evil.example' }, /run_at/],
    [
      'that code at Anthropic calls',
      { name: 'x', input_schema: {}, allowed_callers: ['code_execution_20250825'] },
      /code_execution/,
    ],
    [
      'of another server behind one of the client',
      { type: 'bash_20250124', name: 'b', allowed_callers: ['code_execution_20260120'] },
      /code_execution/,
    ],
  ])('%s', (_, tool, why) => {
    expect(ask({ tools: [tool] })).toMatch(why)
    expect(ask({ tools: [{ name: 'Read', input_schema: {} }, tool] })).toMatch(why)
    const added = saying({ type: 'tool_addition', tool: { type: 'tool_definition', definition: tool } })
    expect(ask(added)).toMatch(why)
    const kept = saying({
      type: 'compaction',
      content: 'x',
      tool_changes: [{ type: 'tool_addition', tool: { type: 'tool_definition', definition: tool } }],
    })
    expect(ask(kept)).toMatch(why)
  })

  it.each([5, 'x', ['x'], [null]])('is a JSON object, not %j', tools => {
    expect(ask({ tools: tools })).toMatch(/^body: tools/)
  })
})

describe('the output of a call', () => {
  const sentFor = (change: object, most: number): unknown =>
    sentBody(allowed(asking(url, { ...message, ...change }), lending({ maxOutputTokens: most })))

  it.each<[string, object, number, object]>([
    ["is lowered to the grant's", { max_tokens: 32_000 }, 16_000, { max_tokens: 16_000 }],
    ['stays if it is lower', { max_tokens: 5 }, 16_000, { max_tokens: 5 }],
    [
      'keeps as much room beside thinking as the client left',
      { max_tokens: 32_000, thinking: { type: 'enabled', budget_tokens: 24_000 } },
      16_000,
      { max_tokens: 16_000, thinking: { type: 'enabled', budget_tokens: 8_000 } },
    ],
    [
      'is shared with thinking if the client left nearly all to it',
      { max_tokens: 32_000, thinking: { type: 'enabled', budget_tokens: 31_999, display: 'omitted' } },
      16_000,
      { max_tokens: 16_000, thinking: { type: 'enabled', budget_tokens: 15_999, display: 'omitted' } },
    ],
    [
      'is shared with thinking if the client left more than all to the answer',
      { max_tokens: 64_000, thinking: { type: 'enabled', budget_tokens: 2_000 } },
      8_000,
      { max_tokens: 8_000, thinking: { type: 'enabled', budget_tokens: 2_000 } },
    ],
  ])('%s', (_, change, most, sent) => {
    const body = sentFor(change, most) as { thinking?: { budget_tokens: number }; max_tokens: number }
    if ('thinking' in sent) expect(body.thinking?.budget_tokens).toBeLessThan(body.max_tokens)
    expect(body).toMatchObject(sent)
  })

  it('is refused if thinking does not fit into it', () => {
    const thinking = { type: 'enabled', budget_tokens: 24_000 }
    expect(ask({ max_tokens: 32_000, thinking }, lending({ maxOutputTokens: 1_500 }))).toMatch(
      /^lend.gateway.max_output_tokens: thinking: /,
    )
    allowed(
      asking(url, { ...message, max_tokens: 32_000, thinking: { type: 'adaptive' } }),
      lending({ maxOutputTokens: 100 }),
    )
  })

  it('is what the request asks for if the grant has no limit', () => {
    const grant = lending({ maxOutputTokens: undefined })
    expect(allowed(asking(url, { ...message, max_tokens: 64_000 }), grant).maxOutputTokens).toBe(64_000)
  })
})

describe('what clients send every day', () => {
  it.each<[string, object]>([
    [
      'the fields of Claude Code',
      {
        system: [{ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } }],
        metadata: { user_id: 'x' },
        temperature: 1,
        thinking: { type: 'adaptive' },
        context_management: { edits: [] },
        output_config: { effort: 'high' },
        tool_choice: { type: 'auto' },
        anthropic_beta: ['x'],
      },
    ],
    [
      'the history of tools',
      saying(
        { type: 'tool_use', id: '1', name: 'Read', input: { source: { type: 'url' }, file_id: 'x' } },
        { type: 'tool_result', tool_use_id: '1', content: 'x' },
        {
          type: 'tool_result',
          tool_use_id: '1',
          content: [
            { type: 'text', text: 'x' },
            { type: 'tool_reference', tool_name: 'x' },
          ],
        },
      ),
    ],
    [
      'the history of thinking',
      saying({ type: 'thinking', thinking: 'x', signature: 'y' }, { type: 'redacted_thinking', data: 'x' }),
    ],
    [
      'the history of tools at Anthropic',
      saying(
        { type: 'server_tool_use', id: '1', name: 'web_search', input: {} },
        {
          type: 'web_search_tool_result',
          tool_use_id: '1',
          content: [{ type: 'web_search_result', url: 'https://a.example' }],
        },
      ),
    ],
    [
      'a page that was fetched',
      saying({
        type: 'web_fetch_tool_result',
        tool_use_id: '1',
        content: {
          type: 'web_fetch_result',
          url: 'https://a.example',
          content: { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'x' } },
        },
      }),
    ],
    [
      'a page that was not fetched',
      saying({
        type: 'web_fetch_tool_result',
        tool_use_id: '1',
        content: { type: 'web_fetch_tool_result_error', error_code: 'unavailable' },
      }),
    ],
    [
      'images and documents in the request',
      saying(
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'eA==' } },
        { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'eA==' } },
        { type: 'document', source: { type: 'content', content: 'x' } },
      ),
    ],
    [
      'a found text with its place',
      saying({
        type: 'search_result',
        source: 'https://a.example',
        title: 'x',
        content: [{ type: 'text', text: 'x' }],
      }),
    ],
    ['nulls for absent fields', { tools: null, mcp_servers: null, system: null }],
    ['no servers of tools', { mcp_servers: [] }],
    ['the same model as the path', { model: 'claude-sonnet-4-5@20250929' }],
  ])('%s', (_, change) => {
    allowed(asking(url, { ...message, ...change }))
  })

  it('an address for an image, if the grant has web_fetch', () => {
    const body = { ...message, ...saying({ type: 'image', source: { type: 'url', url: 'https://a.example/x.png' } }) }
    allowed(asking(url, body), lending({ tools: ['web_fetch'] }))
  })

  it('a stream, and a stream call that does not stream', () => {
    const target = `${claude}:streamRawPredict`
    expect(allowed(asking(target, { ...message, stream: true })).stream).toBe('sse')
    expect(allowed(asking(target, message)).stream).toBe('none')
  })
})
