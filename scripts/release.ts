// Checks that a version can be released, and writes its notes: node scripts/release.ts VERSION [NOTES]
// The workflow release.yml runs it; so can you, before you dispatch it.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { placeholder } from './set-publisher.ts'

/** What decides whether a version can be released. */
export interface ReleaseState {
  /** The version that the maintainer asks for: `1.2.0`. */
  readonly version: string
  readonly manifest: { readonly version: string; readonly repository: string }
  readonly changelog: string
  /** All tags of the repository. */
  readonly tags: readonly string[]
  /** The repository and the ref of the workflow run, as `acme/keyless-vertex` and `refs/heads/main`; absent: not in one. */
  readonly run?: { readonly repository: string; readonly ref: string }
}

/**
 * Returns the section of a version of the changelog, without its heading.
 *
 * @returns `undefined` if the changelog has no such section
 */
export function releaseNotes(
  changelog: string,
  version: string,
): { date: string | undefined; text: string } | undefined {
  const sections = changelog.split(/^(?=## )/m)
  for (const section of sections) {
    const [, name, said] = /^## (\S+)(?: \(([^)\n]*)\))?\n/.exec(section) ?? []
    if (name !== version) continue
    const date = said !== undefined && /^\d{4}-\d\d-\d\d$/.test(said) ? said : undefined
    return { date, text: `${section.replace(/^.*\n/, '').trim()}\n` }
  }
  return undefined
}

/** Returns what prevents the release of a version, in plain words; empty: nothing. */
export function releaseFaults({ version, manifest, changelog, tags, run }: ReleaseState): string[] {
  const faults: string[] = []
  if (!/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/.test(version))
    return [`${JSON.stringify(version)} is not a version. Write three numbers, such as 1.2.0, without v.`]
  if (manifest.version !== version)
    faults.push(`package.json has version ${manifest.version}. Set it and src/core/version.ts to ${version}.`)
  const notes = releaseNotes(changelog, version)
  if (notes === undefined) faults.push(`CHANGELOG.md has no section ${version}. Add: ## ${version} (YYYY-MM-DD)`)
  else if (notes.date === undefined)
    faults.push(`the section ${version} of CHANGELOG.md has no date: ## ${version} (YYYY-MM-DD)`)
  else if (notes.text.trim() === '') faults.push(`the section ${version} of CHANGELOG.md is empty.`)
  if (tags.includes(`v${version}`))
    faults.push(`the tag v${version} exists. A release never moves: take the next version.`)
  const newer = tags.filter(tag => isNewer(tag, version))
  if (newer.length > 0)
    faults.push(`v${version} would move v${majorOf(version)} back behind ${newer.join(', ')}: take a higher version.`)
  const home = manifest.repository.replace('github:', '')
  if (home.startsWith(`${placeholder}/`))
    faults.push(`package.json names no publisher: run node scripts/set-publisher.ts ACCOUNT`)
  else if (run !== undefined && run.repository !== home)
    faults.push(`this run is in ${run.repository}, and package.json names ${home}.`)
  if (run !== undefined && run.ref !== 'refs/heads/main')
    faults.push(`a release starts from main, not from ${run.ref}.`)
  return faults
}

const majorOf = (version: string): string => version.split('.')[0] ?? ''

/** True for the tag of a higher version of the same series. */
function isNewer(tag: string, version: string): boolean {
  if (!/^v\d+\.\d+\.\d+$/.test(tag)) return false
  const [theirs, ours] = [tag.slice(1), version].map(text => text.split('.').map(Number))
  const difference = (theirs ?? []).map((part, index) => part - (ours?.[index] ?? 0))
  return difference[0] === 0 && (difference.find(one => one !== 0) ?? 0) > 0
}

if (import.meta.main) {
  const [, , version = '', file] = process.argv
  const { GITHUB_REPOSITORY: repository, GITHUB_REF: ref } = process.env
  const changelog = readFileSync('CHANGELOG.md', 'utf8')
  const faults = releaseFaults({
    version,
    manifest: JSON.parse(readFileSync('package.json', 'utf8')),
    changelog,
    tags: execFileSync('git', ['tag', '--list'], { encoding: 'utf8' }).split('\n').filter(Boolean),
    ...(repository !== undefined && ref !== undefined && { run: { repository, ref } }),
  })
  for (const fault of faults) console.error(`cannot release: ${fault}`)
  const notes = releaseNotes(changelog, version)?.text ?? ''
  if (faults.length === 0 && file !== undefined) writeFileSync(file, notes)
  process.exitCode = faults.length === 0 ? 0 : 1
}
