// Builds main.js, the one file of code that Obsidian loads; a name that ends in .js builds it there instead. Same sources, same
// bytes: no time stamp, no path of a machine.
import { builtinModules } from 'node:module'
import process from 'node:process'
import esbuild from 'esbuild'

const watch = process.argv.includes('--watch')
const outfile = process.argv.slice(2).find((word) => word.endsWith('.js')) ?? 'main.js'

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
  plugins: [onlyWhatIsCalled],
})

if (watch) {
  await context.watch()
} else {
  await context.rebuild()
  await context.dispose()
}
