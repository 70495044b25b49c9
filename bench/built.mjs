// Loaded before cold.ts: imports from src come as JavaScript. Otherwise Node would spend most of the measured time on
// removing types, and no user of the action waits for that.
import { registerHooks } from 'node:module'

const src = new URL('../src/', import.meta.url).href
const build = new URL('../build/', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    if (!resolved.url.startsWith(src)) return resolved
    return { ...resolved, url: resolved.url.replace(src, build).replace(/\.ts$/, '.js'), format: 'module' }
  },
})
