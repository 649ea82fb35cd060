import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const project = join(import.meta.dirname, '..', '..')
const patience = { timeout: 50_000, interval: 50 }

describe('building into a vault on every change', () => {
  let sources: string
  let vault: string
  let folder: string
  let running: ChildProcess | null = null

  beforeEach(() => {
    const temporary = mkdtempSync(join(tmpdir(), 'informational-interviews-'))
    sources = join(temporary, 'project')
    vault = join(temporary, 'My vault')
    folder = join(vault, '.obsidian', 'plugins', 'informational-interviews')
    mkdirSync(join(sources, 'src'), { recursive: true })
    for (const name of [
      'esbuild.config.mjs',
      'manifest.json',
      'styles.css',
      'tsconfig.json',
      'package.json',
    ]) {
      cpSync(join(project, name), join(sources, name))
    }
    symlinkSync(join(project, 'node_modules'), join(sources, 'node_modules'), 'junction')
    write('src/main.ts', 'export default "first"')
  })

  afterEach(async () => {
    const ending = running
    running = null
    if (ending?.exitCode === null) {
      await new Promise((ended) => {
        ending.once('exit', ended)
        ending.kill()
      })
    }
    rmSync(join(vault, '..'), { recursive: true, force: true })
  })

  const write = (name: string, text: string) => writeFileSync(join(sources, name), text)
  const installed = (name: string) => readFileSync(join(folder, name), 'utf8')
  const soon = (name: string, text: string) =>
    vi.waitFor(() => expect(installed(name)).toContain(text), patience)
  /**
   * Saves a file until it is built, as somebody does who sees nothing happen: esbuild notes how files stand once a build has ended, and what
   * is saved in the moment before is taken for built.
   */
  const saved = async (name: string, text: string, built: string, holds: string) => {
    const again = setInterval(() => write(name, text), 2000)
    try {
      write(name, text)
      await soon(built, holds)
    } finally {
      clearInterval(again)
    }
  }
  const start = () => {
    running = spawn(process.execPath, ['esbuild.config.mjs', '--watch', '--vault', vault], { cwd: sources })
  }

  it('puts code, manifest and styles there, with the mark for hot reloading, and touches nothing else', async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'data.json'), '{"thankYouDays":2}')
    start()
    await soon('styles.css', '.iin-')
    await soon('main.js', '"first"')
    expect(readdirSync(folder).sort()).toEqual([
      '.hotreload',
      'data.json',
      'main.js',
      'manifest.json',
      'styles.css',
    ])
    expect(installed('data.json')).toBe('{"thankYouDays":2}')
    expect(installed('manifest.json')).toBe(readFileSync(join(project, 'manifest.json'), 'utf8'))
  })

  it('goes on with each change of the code and of the styles', async () => {
    mkdirSync(join(vault, '.obsidian'), { recursive: true })
    start()
    await soon('styles.css', '.iin-')
    await saved('src/main.ts', 'export default "second"', 'main.js', '"second"')
    await saved('styles.css', '.iin-other {}', 'styles.css', '.iin-other {}')
    write('src/main.ts', 'export default (')
    await saved('src/main.ts', 'export default "third"', 'main.js', '"third"')
  })

  it('says what is no vault, and makes nothing there', () => {
    mkdirSync(vault)
    const build = () =>
      execFileSync(process.execPath, ['esbuild.config.mjs', '--watch', '--vault', vault], {
        cwd: sources,
        stdio: 'pipe',
        encoding: 'utf8',
      })
    expect(build).toThrow('is no vault: it has no .obsidian folder.')
    expect(readdirSync(vault)).toEqual([])
  })
})
