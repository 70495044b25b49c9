/** The documents that `npm run pictures` shows: name of the picture to path. */
export const documents: Readonly<Record<string, string>> = {
  readme: 'README.md',
  index: 'docs/README.md',
  'quick-start': 'docs/quick-start.md',
  canary: 'docs/how-to/canary.md',
  policy: 'docs/policy.md',
  steps: 'docs/steps.md',
  lend: 'docs/lend.md',
  troubleshooting: 'docs/troubleshooting.md',
  audit: 'docs/audit.md',
  'pull-requests': 'docs/pull-requests.md',
  migration: 'docs/migration.md',
  faq: 'docs/faq.md',
  security: 'SECURITY.md',
}
