// `npm start`: installs what is missing, builds the plugin, and serves it in the stand-in for Obsidian over a copy of the
// demo vault. With only what Node itself has, since it runs on a fresh clone.
//   --vault DIR         another folder of notes, which is written to
//   --today YYYY-MM-DD  the day that it is; the demo vault has one of its own
//   --port N            another port
//   --plugin DIR        the plugin of that folder instead of this project's; several where it is given several times
//   --no-open           without opening a browser
//   --no-install        without looking whether something has to be installed
//   --install DIR       instead puts the built plugin into the plugin folder of the vault DIR
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installMissing } from './install-missing.mjs'

const host = dirname(fileURLToPath(import.meta.url))
const project = join(host, '..', '..')

if (!process.argv.includes('--no-install')) {
  const status = installMissing(project)
  if (status !== 0) process.exit(status)
}

const { build } = await import('esbuild')
const bundle = join(project, '.build', 'start.mjs')
mkdirSync(dirname(bundle), { recursive: true })
await build({
  entryPoints: [join(host, 'browser', 'main.ts')],
  bundle: true,
  outfile: bundle,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
})
const { main } = await import(pathToFileURL(bundle).href)
process.exitCode = await main(project, process.argv.slice(2))
