import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The page's folder, from these sources as well as from a bundle of them in the project's `.build`. */
function pageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const beside = join(here, 'page')
  return existsSync(beside) ? beside : join(here, '..', 'tests', 'host', 'browser', 'page')
}

interface Page {
  js: string
  css: string
}

let built: Promise<Page> | undefined

/** The page's script and style sheet, bundled once for all servers of a process. */
export const buildPage = (): Promise<Page> => (built ??= bundlePage())

async function bundlePage(): Promise<Page> {
  const folder = pageFolder()
  const { outputFiles } = await build({
    entryPoints: { page: join(folder, 'main.ts'), style: join(folder, '..', 'css', 'page.css') },
    bundle: true,
    write: false,
    outdir: folder,
    format: 'esm',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser'],
    target: 'es2022',
    sourcemap: false,
    minify: false,
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? ''
  return { js: text('page.js'), css: text('style.css') }
}
