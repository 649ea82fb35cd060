import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { instantOf } from '../core/clock'
import { productionPlugin } from '../node/production-plugin'
import { readPlugins } from '../node/read-plugin'
import { installPlugin } from './install-plugin'
import { startServer } from './server'

const DEFAULT_PORT = 4747

/** What the user gave wrongly, in words. */
class UsageError extends Error {}

/** The day on which the demo vault says something. */
const demoToday = '2026-11-23'

const sampleNote = '# Sample\n\nThis folder is empty but for this note.\n'

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        vault: { type: 'string' },
        today: { type: 'string' },
        port: { type: 'string' },
        install: { type: 'string' },
        plugin: { type: 'string', multiple: true },
        'no-open': { type: 'boolean' },
        'no-install': { type: 'boolean' },
        switches: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function checkedDay(today: string | undefined): string | undefined {
  if (today === undefined) return undefined
  try {
    instantOf(today)
    return today
  } catch {
    throw new UsageError(`--today is ${today}. Write it as 2026-02-28.`)
  }
}

function checkedPort(port: string | undefined): number {
  if (port === undefined) return DEFAULT_PORT
  const number = Number(port)
  if (/^\d+$/.test(port) && number < 65_536) return number
  throw new UsageError(`--port is ${port}. It is a number up to 65535.`)
}

async function checkedFolder(folder: string): Promise<string> {
  const full = resolve(folder)
  const found = await stat(full).catch(() => null)
  if (!found?.isDirectory()) throw new UsageError(`There is no folder ${folder}.`)
  return full
}

/** A copy of the demo vault in a temporary folder of its own. */
async function copyOfDemo(project: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'informational-interviews-')), 'Demo')
  const demo = join(project, 'tests', 'vaults', 'demo')
  if (existsSync(demo)) {
    await cp(demo, folder, { recursive: true })
  } else {
    await mkdir(folder)
    await writeFile(join(folder, 'Sample.md'), sampleNote)
  }
  return folder
}

/** Whether there is somebody who would see a browser open. */
function hasDesktop(env: NodeJS.ProcessEnv): boolean {
  if (env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false') return false
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['explorer.exe', [address]]
        : ['xdg-open', [address]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  // The address is on the screen: who has nothing that opens it can type it.
  child.on('error', () => undefined)
  child.unref()
}

async function serve(project: string, given: ReturnType<typeof readArguments>): Promise<void> {
  const day = checkedDay(given.today)
  const port = checkedPort(given.port)
  const vault = given.vault === undefined ? await copyOfDemo(project) : await checkedFolder(given.vault)
  const today = day ?? (given.vault === undefined ? demoToday : undefined)
  const plugins = (given.plugin ?? [project]).map((folder) => resolve(folder))
  // Read once before anything is served, so that what is wrong with one is said here.
  await readPlugins(project, plugins)
  // A folder is known again by its place; each copy of the demo is a new one.
  const vaultId = given.vault === undefined ? randomUUID() : vault
  const config = { vaultId, today, switches: given.switches }
  const options = { vault, plugins, config }
  const server = await startServer({ ...options, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    if (given.port !== undefined) throw new UsageError(`Port ${port} is taken. Give another with --port.`)
    return startServer({ ...options, port: 0 })
  })
  console.log(`${basename(vault)} is in ${vault}${today === undefined ? '' : `, and it is ${today}`}.`)
  console.log(`Open ${server.address}`)
  if (given['no-open'] !== true && hasDesktop(process.env)) openBrowser(server.address)
}

async function install(project: string, vault: string): Promise<void> {
  await productionPlugin(project)
  const { id } = JSON.parse(await readFile(join(project, 'manifest.json'), 'utf8')) as { id: string }
  const folder = await installPlugin(project, vault, id)
  console.log(`The plugin is in ${folder}. Reload Obsidian and switch it on under Community plugins.`)
}

/** Runs `npm start`; gives the exit code that says at once how it went. */
export async function main(project: string, args: string[]): Promise<number> {
  try {
    const given = readArguments(args)
    if (given.install !== undefined) await install(project, given.install)
    else await serve(project, given)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
