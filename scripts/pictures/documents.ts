/** The documents that `npm run pictures` shows: name of the picture to path. */
export const documents: Readonly<Record<string, string>> = {
  readme: 'README.md',
  policy: 'docs/policy.md',
  steps: 'docs/steps.md',
  lend: 'docs/lend.md',
  troubleshooting: 'docs/troubleshooting.md',
  audit: 'docs/audit.md',
  'pull-requests': 'docs/pull-requests.md',
  migration: 'docs/migration.md',
  security: 'SECURITY.md',
}
