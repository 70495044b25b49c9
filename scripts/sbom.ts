// Prints an SBOM of dist (CycloneDX 1.6): the packages that it bundles, as package-lock.json fixes them.
// Format: https://cyclonedx.org/docs/1.6/json/
import { readFileSync } from 'node:fs'
import { bundledPackages } from './bundled.ts'

/** What package-lock.json says of a package: https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
interface LockedPackage {
  readonly version: string
  readonly integrity?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>

/** Returns the place of a package in the lock file as Node finds it from `holder`, a place in the same file. */
function placeOf(name: string, holder: string, locked: LockedPackages): string {
  const at = `${holder === '' ? '' : `${holder}/`}node_modules/${name}`
  if (Object.hasOwn(locked, at)) return at
  if (holder === '') throw new Error(`package-lock.json has no ${name}: run npm ci`)
  return placeOf(name, holder.slice(0, Math.max(0, holder.lastIndexOf('/node_modules/'))), locked)
}

/** Returns the names of the packages that one needs: its own, and those that it shares with its user. */
function needsOf(place: string, locked: LockedPackages): string[] {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = locked[place] ?? {}
  const shared = Object.keys(peerDependencies).filter(name => !peerDependenciesMeta[name]?.optional)
  return [...new Set([...Object.keys(dependencies), ...shared])]
}

/** Returns the places of the packages that `names` need, themselves included, in order. */
export function placesOf(names: readonly string[], locked: LockedPackages): string[] {
  const found = new Set<string>()
  const visit = (name: string, holder: string): void => {
    const place = placeOf(name, holder, locked)
    if (found.has(place)) return
    found.add(place)
    for (const other of needsOf(place, locked)) visit(other, place)
  }
  for (const name of names) visit(name, '')
  return [...found].toSorted()
}

/** @param product name, version and repository of this package */
export function sbomOf(
  product: { readonly name: string; readonly version: string; readonly license: string; readonly repository: string },
  names: readonly string[],
  locked: LockedPackages,
): string {
  const components = placesOf(names, locked).map(place => componentOf(place, locked))
  const { name, version, license, repository } = product
  const purl = `pkg:github/${repository.toLowerCase()}@v${version}`
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl,
      },
    },
    components,
    dependencies: [
      { ref: purl, dependsOn: names.map(one => refOf(placeOf(one, '', locked), locked)) },
      ...placesOf(names, locked).map(place => ({
        ref: refOf(place, locked),
        dependsOn: needsOf(place, locked).map(one => refOf(placeOf(one, place, locked), locked)),
      })),
    ],
  }
  return `${JSON.stringify(sbom, null, 2)}\n`
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** As in `pkg:npm/%40actions/core@3.0.1`: https://github.com/package-url/purl-spec */
const refOf = (place: string, locked: LockedPackages): string =>
  `pkg:npm/${nameOf(place).replace('@', '%40')}@${locked[place]?.version}`

function componentOf(place: string, locked: LockedPackages): Readonly<Record<string, unknown>> {
  const { version, integrity, license } = locked[place] ?? {}
  const purl = refOf(place, locked)
  const [algorithm = '', digest = ''] = integrity?.split('-') ?? []
  return {
    type: 'library',
    'bom-ref': purl,
    name: nameOf(place),
    version,
    // An id of one licence, or an expression.
    ...(license !== undefined && {
      licenses: [/^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license }],
    }),
    purl,
    ...(algorithm === 'sha512' && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    }),
  }
}

if (import.meta.main) {
  const read = (file: string) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
  const { name, version, license, repository } = read('package.json')
  const product = { name, version, license, repository: String(repository).replace('github:', '') }
  process.stdout.write(sbomOf(product, bundledPackages(), read('package-lock.json').packages))
}
