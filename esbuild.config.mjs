// Builds main.js, the one file of code that Obsidian loads; a name that ends in .js builds it there instead. Same sources, same
// bytes: no time stamp, no path of a machine.
//   --size       prints what is in it, by package and room
//   --budget N   ends with an error where it is larger, in bytes
//   --watch      builds on every change, with a source map
//   --vault DIR  with --watch: builds into the plugin folder of the vault DIR, where the Hot Reload plugin takes it up
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import esbuild from 'esbuild'

const { values: given, positionals } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    vault: { type: 'string' },
    size: { type: 'boolean', default: false },
    // What is in it, and why no less: docs/size.md.
    budget: { type: 'string', default: '590000' },
  },
  allowPositionals: true,
})
const { watch } = given
const inVault = given.vault === undefined ? null : pluginFolder(given.vault)
const outfile = inVault ? join(inVault, 'main.js') : (positionals[0] ?? 'main.js')

/** The folder of this plugin in a vault, made where it is not there. What is no vault ends the build. */
function pluginFolder(vault) {
  const settings = join(vault, '.obsidian')
  if (!watch || !statSync(settings, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(
      watch
        ? `${vault} is no vault: it has no .obsidian folder. Open it in Obsidian once, then try again.`
        : '--vault goes with --watch. To install once: npm start -- --install DIR',
    )
    process.exit(1)
  }
  const folder = join(settings, 'plugins', JSON.parse(readFileSync('manifest.json', 'utf8')).id)
  mkdirSync(folder, { recursive: true })
  return folder
}

const BESIDE = ['manifest.json', 'styles.css']

/** Puts what belongs to the plugin beside its code, and the mark by which the Hot Reload plugin knows what it is to watch. */
const besideInVault = {
  name: 'what stands beside main.js in a vault',
  setup(build) {
    if (inVault === null) return
    const watchFiles = BESIDE.map((name) => join(process.cwd(), name))
    build.onResolve({ filter: /main\.ts$/ }, () => ({ watchFiles }))
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return
      writeFileSync(join(inVault, '.hotreload'), '')
      for (const name of BESIDE) copyFileSync(name, join(inVault, name))
      console.log(`Built into ${inVault}.`)
    })
  },
}

// What `yaml` brings for YAML 1.1 and for writing whole documents. Obsidian reads YAML 1.2, and we splice text: none of it is
// called, but it hangs together, so that no bundler leaves it out by itself. It would be a tenth of main.js.
const LEFT_OUT = {
  'schema/json/schema.js': ['schema'],
  'schema/yaml-1.1/binary.js': ['binary'],
  'schema/yaml-1.1/omap.js': ['YAMLOMap', 'omap'],
  'schema/yaml-1.1/pairs.js': ['createPairs', 'pairs', 'resolvePairs'],
  'schema/yaml-1.1/schema.js': ['schema'],
  'schema/yaml-1.1/set.js': ['YAMLSet', 'set'],
  'schema/yaml-1.1/timestamp.js': ['floatTime', 'intTime', 'timestamp'],
  'stringify/foldFlowLines.js': ['FOLD_BLOCK', 'FOLD_FLOW', 'FOLD_QUOTED', 'foldFlowLines'],
  'stringify/stringify.js': ['createStringifyContext', 'stringify'],
  'stringify/stringifyCollection.js': ['stringifyCollection'],
  'stringify/stringifyComment.js': ['indentComment', 'lineComment', 'stringifyComment'],
  'stringify/stringifyDocument.js': ['stringifyDocument'],
  'stringify/stringifyNumber.js': ['stringifyNumber'],
  'stringify/stringifyPair.js': ['stringifyPair'],
  'stringify/stringifyString.js': ['stringifyString'],
}

const onlyWhatIsCalled = {
  name: 'only what is called of yaml',
  setup(build) {
    build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]/ }, ({ path }) => {
      const names = LEFT_OUT[path.replaceAll('\\', '/').split('/yaml/browser/dist/')[1]]
      if (!names) return undefined
      const leftOut = `const leftOut = () => { throw new Error('This part of yaml is left out of the build') }`
      return { contents: [leftOut, ...names.map((name) => `export const ${name} = leftOut`)].join('\n') }
    })
  },
}

const context = await esbuild.context({
  entryPoints: ['src/main.ts'],
  bundle: true,
  outfile,
  format: 'cjs',
  target: 'es2022',
  // The browser build of `yaml` has no Node imports, which a phone does not have.
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*', ...builtinModules],
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
  plugins: [onlyWhatIsCalled, besideInVault],
})

if (watch) {
  await context.watch()
} else {
  const [built] = Object.values((await context.rebuild()).metafile.outputs)
  await context.dispose()
  if (given.size) printSizes(built)
  if (built.bytes > Number(given.budget)) {
    console.error(`main.js has ${built.bytes} bytes; the budget is ${given.budget}. See docs/size.md.`)
    process.exitCode = 1
  }
}

/** The share of each package and of each room of `src`, largest first. */
function printSizes({ bytes, inputs }) {
  const shares = new Map()
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [, name] = /(?:node_modules\/((?:@[^/]+\/)?[^/]+)|src\/[^/]+)/.exec(path) ?? []
    const part = name ?? path.split('/').slice(0, 2).join('/')
    shares.set(part, (shares.get(part) ?? 0) + bytesInOutput)
  }
  const kilobytes = (size) => `${(size / 1000).toFixed(1).padStart(6)} KB`
  for (const [part, size] of [...shares].sort((a, b) => b[1] - a[1])) console.log(kilobytes(size), part)
  console.log(kilobytes(bytes), 'in all')
}
