import { createParser } from 'eventsource-parser'
import { isObject, type JsonObject, parseJson } from '../../core/json.ts'
import { longestObject } from './json-objects.ts'

/**
 * Creates a reader of server-sent events whose data are JSON objects. Its memory is bounded: after one event that is
 * too large it reads no more. `[DONE]`, which some publishers send last, is not an object, and not a fault.
 */
export function createEventReader(read: (event: JsonObject) => void) {
  let isLost = false
  const parser = createParser({
    maxBufferSize: longestObject,
    onEvent: ({ data }) => {
      const event = parseJson(data)
      if (isObject(event)) read(event)
      else if (data.trim() !== '[DONE]') isLost = true
    },
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') isLost = true
    },
  })
  return {
    push: (text: string): void => {
      // The parser throws if it gets more after an event that is too large.
      if (!isLost) parser.feed(text)
    },
    isWhole: (): boolean => {
      // The last event counts even without the blank line after it: if it is cut, it is not JSON.
      if (!isLost) parser.feed('\n\n')
      return !isLost
    },
  }
}
