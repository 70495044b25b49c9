// Compiles with tsc, then bundles with ncc: one readable ESM bundle for each entry point, with heavy libraries as lazy
// chunks next to it.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import ncc from '@vercel/ncc'

rmSync('build', { recursive: true, force: true })
rmSync('dist', { recursive: true, force: true })
execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
for (const name of ['schema', 'methods']) await storeAsJson(`build/vertex/${name}.generated.js`)
for (const door of ['main', 'post', 'cli']) {
  if (existsSync(`build/${door}.js`)) await bundle(door)
}

async function bundle(door) {
  const folder = `dist/${door}`
  const { code, assets } = await ncc(`${process.cwd()}/build/${door}.js`, {
    license: 'licenses.txt',
    cache: false,
    quiet: true,
  })
  const licenses = assets['licenses.txt']
  licenses.source = withLicenses(String(licenses.source), [
    code,
    ...Object.values(assets).map(({ source }) => String(source)),
  ])
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/index.js`, inAscii(door === 'cli' ? code : useBuiltinModules(code)), {
    mode: code.startsWith('#!') ? 0o755 : 0o644,
  })
  for (const [name, { source, permissions }] of Object.entries(assets))
    writeFileSync(`${folder}/${name}`, name.endsWith('.js') ? inAscii(String(source)) : source, { mode: permissions })
}

/**
 * Adds the licenses that ncc does not find, such as that of commander. The bundle names the packages of its modules in
 * comments.
 */
function withLicenses(text, sources) {
  const named = sources.flatMap(source =>
    [...source.matchAll(/^\/\/ EXTERNAL MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].map(
      ([, name]) => name,
    ),
  )
  const missing = [...new Set(named)].filter(name => !`\n\n${text}`.includes(`\n\n${name}\n`)).toSorted()
  const added = missing.map(name => {
    const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
    const [file] = globSync(`node_modules/${name}/{LICENSE,LICENCE}*`)
    if (file === undefined) throw new Error(`${name} is bundled, and has no license`)
    return `${name}\n${license}\n${readFileSync(file, 'utf8').trim()}\n`
  })
  return [text.trimEnd(), ...added].join('\n\n').concat(added.length === 0 ? text.slice(text.trimEnd().length) : '\n')
}

/** A single other character makes V8 keep all of a file in two bytes for each character. Escapes mean the same in code. */
function inAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * ncc makes a new `require` for each module of Node, which takes longer than to load most of them. The command line keeps
 * it, since the first releases of Node 20 have no other way.
 */
function useBuiltinModules(code) {
  return code
    .replaceAll(/__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)\(("[\w:/]+")\)/g, 'process.getBuiltinModule($1)')
    .replace(/^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";\n/m, '')
}

/** Rewrites a module of plain data: V8 parses JSON faster than the same data as code, and keeps no code of it. */
async function storeAsJson(path) {
  const lines = Object.entries(await import(`../${path}`)).map(([name, value]) => {
    const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`)
    const json = `{\n${entries.join(',\n')}\n}`.replaceAll(/[\\`]|\$\{/g, String.raw`\$&`)
    return `export const ${name} = JSON.parse(\`${json}\`)\n`
  })
  writeFileSync(path, lines.join(''))
}
