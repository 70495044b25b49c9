/**
 * Host of Vertex AI's API for a location. `global` and the multi-regions `us` and `eu` have their own:
 * https://cloud.google.com/vertex-ai/docs/general/locations
 */
export function apiHost(location: string, universe: string): string {
  if (location === 'global') return `aiplatform.${universe}`
  if (location === 'us' || location === 'eu') return `aiplatform.${location}.rep.${universe}`
  return `${location}-aiplatform.${universe}`
}
