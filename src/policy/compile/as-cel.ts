import { printable } from '../../core/escape.ts'
import type { Setup } from './setup.ts'

/** Renders the mapping and the condition of each provider, to read or to paste into the console. */
export const renderCel = ({ providers }: Setup): string =>
  providers
    .map(({ resource, description, mapping, condition }) =>
      [
        `# ${resource}`,
        `# ${printable(description)}`,
        ...Object.entries(mapping).map(([name, expression]) => `${name} = ${expression}`),
        '',
        '# Condition',
        condition,
      ].join('\n'),
    )
    .join('\n\n')
