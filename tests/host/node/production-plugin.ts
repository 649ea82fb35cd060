import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PluginManifest } from 'obsidian'
import type { PluginFiles } from '../core/plugins'

const run = promisify(execFile)
const patience = 60_000

/**
 * The plugin as it ships: `main.js` of the project's folder, built with the production configuration first where it is
 * absent or older than its sources. Several processes may ask at once; one of them builds.
 */
export async function productionPlugin(project: string): Promise<PluginFiles> {
  const built = join(project, 'main.js')
  if (!(await isFresh(project, built))) {
    await mkdir(join(project, '.build'), { recursive: true })
    const release = await lock(join(project, '.build', 'building'))
    try {
      if (!(await isFresh(project, built)))
        await run(process.execPath, ['esbuild.config.mjs'], { cwd: project })
    } finally {
      await release()
    }
  }
  const manifest = JSON.parse(await readFile(join(project, 'manifest.json'), 'utf8')) as PluginManifest
  return { manifest, code: await readFile(built, 'utf8') }
}

async function isFresh(project: string, built: string): Promise<boolean> {
  const builtAt = await timeOf(built)
  const sources = ['esbuild.config.mjs', 'package-lock.json'].map((name) => join(project, name))
  for (const entry of await readdir(join(project, 'src'), { recursive: true })) {
    sources.push(join(project, 'src', entry))
  }
  const times = await Promise.all(sources.map(timeOf))
  return times.every((time) => time < builtAt)
}

const timeOf = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

/** Waits until nobody else holds the lock; one that is held for too long was left behind. */
async function lock(path: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      await mkdir(path)
      return () => rmdir(path)
    } catch (error) {
      if (Date.now() > deadline) {
        await rmdir(path).catch(() => undefined)
        if (Date.now() > deadline + patience) throw error
      }
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}
