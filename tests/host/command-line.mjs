// `npm run -s obsidian -- vault=DIR [today=YYYY-MM-DD] [plugin=DIR …] VERB [key=value …]`: runs one command-line verb of the
// plugin, or of the plugins in other folders, over any folder of notes. The host is bundled first, once, because starting from its sources takes longer than the verb.
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const host = dirname(fileURLToPath(import.meta.url))
const project = join(host, '..', '..')
const bundle = join(project, '.build', 'command-line.cjs')

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )

const sources = [newest(host), statSync(join(project, 'package-lock.json')).mtimeMs]
if (!existsSync(bundle) || statSync(bundle).mtimeMs < Math.max(...sources)) {
  const { build } = await import('esbuild')
  // Two calls at once may both bundle; each puts a whole file in place.
  const outfile = `${bundle}.${process.pid}`
  await build({
    entryPoints: [join(host, 'command-line', 'main.ts')],
    bundle: true,
    outfile,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['jsdom'],
    logLevel: 'error',
  })
  renameSync(outfile, bundle)
}

const { main } = createRequire(import.meta.url)(bundle)
await main(project, process.argv.slice(2))
