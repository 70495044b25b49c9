// Stands in the bundle for undici, which the toolkit's packages load for an HTTP client of their own: a sixth of a
// second on a busy runner, and a second way to the network beside the one that checks hosts. They make an agent when they
// load; nothing here sends by it.
export class ProxyAgent {}
export const fetch = async () => {
  throw new Error('undici is not in this bundle: everything is sent by src/network')
}
