/** One word of a POSIX shell, whatever it holds: claims and policy values are other people's text. */
export const quoteShell = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

/** `trainer@acme-ml.iam.gserviceaccount.com` lives in acme-ml; a default account's email begins with its project. */
export const accountProject = (email: string): string | undefined =>
  /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
  /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1]
