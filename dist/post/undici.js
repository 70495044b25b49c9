// Replaces undici in the bundle, which the toolkit's packages load for their own HTTP client. Loading it takes a sixth
// of a second on a busy runner, and it would be a second way to the network that does not check hosts. The packages
// create an agent when they load, but never send through it.
export class ProxyAgent {}
export const fetch = async () => {
  throw new Error('undici is not in this bundle: everything is sent by src/network')
}
