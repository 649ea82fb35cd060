import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { installMissing } from './install-missing.mjs'

// A project and an npm of its own: what this repository has installed is never touched.
let project: string

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'host-project-'))
  await mkdir(join(project, 'node_modules'))
  await writeFile(join(project, 'package-lock.json'), '{}')
  const npm = "require('fs').writeFileSync(process.argv[2], ''); process.exit(process.argv.length - 3)"
  await writeFile(join(project, 'npm.cjs'), npm)
  vi.stubEnv('npm_execpath', join(project, 'npm.cjs'))
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(project, { recursive: true })
})

/** Says when npm has installed last, against the lock file. */
async function installedAt(seconds: number): Promise<void> {
  const marker = join(project, 'node_modules', '.package-lock.json')
  await writeFile(marker, '{}')
  await utimes(marker, seconds, seconds)
  await utimes(join(project, 'package-lock.json'), 1_000, 1_000)
}

const ran = async () => (await readdir(project)).includes('ci')

test('installs with npm ci where nothing is installed, or something older', async () => {
  expect(installMissing(project)).toBe(0)
  expect(await ran()).toBe(true)
  await rm(join(project, 'ci'))
  await installedAt(999)
  expect(installMissing(project)).toBe(0)
  expect(await ran()).toBe(true)
})

test('installs nothing where all is there', async () => {
  await installedAt(1_000)
  expect(installMissing(project)).toBe(0)
  expect(await ran()).toBe(false)
})

test('gives the exit code of an npm that fails', async () => {
  await writeFile(join(project, 'npm.cjs'), 'process.exit(7)')
  expect(installMissing(project)).toBe(7)
  expect(process.env['npm_execpath']).toContain(project)
})
