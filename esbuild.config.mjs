// Builds main.js, the one file of code that Obsidian loads; a name that ends in .js builds it there instead. Same sources, same
// bytes: no time stamp, no path of a machine.
import { builtinModules } from 'node:module'
import process from 'node:process'
import esbuild from 'esbuild'

const watch = process.argv.includes('--watch')
const outfile = process.argv.slice(2).find((word) => word.endsWith('.js')) ?? 'main.js'

const context = await esbuild.context({
  entryPoints: ['src/main.ts'],
  bundle: true,
  outfile,
  format: 'cjs',
  target: 'es2021',
  // The browser build of `yaml` has no Node imports, which a phone does not have.
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*', ...builtinModules],
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
})

if (watch) {
  await context.watch()
} else {
  await context.rebuild()
  await context.dispose()
}
