import type { InitValues } from './values.ts'

/**
 * Returns the first line of a file, by which editors with the YAML language server find its schema: the one of the
 * action that the workflows name. See https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
 */
export function modeline({ action }: Pick<InitValues, 'action'>, schema: 'policy' | 'policy-test' | 'steps'): string {
  const [repository, ref] = action.split('@')
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/${repository}/${ref}/schemas/${schema}.schema.json`
}
