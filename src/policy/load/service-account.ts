import { quote } from '../../core/text.ts'

/** Google's form of a service account's email. */
export const emailForm = /^[a-z0-9][a-z0-9-]{0,62}@([a-z0-9][a-z0-9-]*\.)*gserviceaccount\.com$/

/** Returns what is wrong with a service account's email; nothing if it has Google's form. */
export function emailFault(text: string): { message: string; cure: string } | undefined {
  if (emailForm.test(text)) return undefined
  const member = /^(serviceAccount:|projects\/[^/]+\/serviceAccounts\/)/.exec(text)?.[0]
  const cure = `Write ${member === undefined ? 'NAME@PROJECT.iam.gserviceaccount.com' : text.slice(member.length)}`
  return { message: `no service account's e-mail: ${quote(text)}.`, cure }
}
