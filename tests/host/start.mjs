// `npm start`: installs what is missing, builds the plugin, and serves it in the stand-in for Obsidian over a copy of the
// demo vault. With only what Node itself has, since it runs on a fresh clone.
//   --vault DIR         another folder of notes, which is written to
//   --today YYYY-MM-DD  the day that it is; the demo vault has one of its own
//   --port N            another port
//   --no-open           without opening a browser
//   --install DIR       instead puts the built plugin into the plugin folder of the vault DIR
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const host = dirname(fileURLToPath(import.meta.url))
const project = join(host, '..', '..')

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** npm writes this file last when it has installed. */
const installed = join(project, 'node_modules', '.package-lock.json')
if (timeOf(installed) < timeOf(join(project, 'package-lock.json'))) {
  console.log('Installing…')
  const npm = process.env['npm_execpath']
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  // On Windows npm is a script for the shell; here nothing of the user's is in the line.
  const { status } = spawnSync(command, args, { cwd: project, stdio: 'inherit', shell: !npm })
  if (status !== 0) process.exit(status ?? 1)
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
