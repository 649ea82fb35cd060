import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { type RunningServer, startServer } from '../host/browser/server'
import { productionPlugin } from '../host/node/production-plugin'

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const screenshots = join(project, 'test-results', 'screenshots')
const inDocs = join(project, 'docs', 'screenshots')

export interface VaultServer extends RunningServer {
  /** The copy that is served: what a test reads back. */
  folder: string
}

interface ServeOptions {
  /** `YYYY-MM-DD`. */
  today: string
  switches?: string
  /** `false` leaves the plugin out. */
  plugin?: boolean
  /** Folders of other plugins. */
  plugins?: string[]
}

/** Serves a copy of a vault on a free port; the copy goes when the server is closed. */
export async function serveVault(vault: string, options: ServeOptions): Promise<VaultServer> {
  const temporary = await mkdtemp(join(tmpdir(), 'informational-interviews-'))
  const folder = join(temporary, 'Vault')
  await cp(vault, folder, { recursive: true })
  const server = await serveFolder(folder, options)
  return {
    ...server,
    async close() {
      await server.close()
      await rm(temporary, { recursive: true, force: true })
    },
  }
}

/** Serves a folder itself on a free port, so that what is done can be looked at on another day. */
export async function serveFolder(folder: string, options: ServeOptions): Promise<VaultServer> {
  const { today, switches, plugin = true, plugins = [] } = options
  if (plugin) await productionPlugin(project)
  const config = { vaultId: folder, today, switches }
  const server = await startServer({
    vault: folder,
    plugins: plugin ? [project, ...plugins] : plugins,
    port: 0,
    config,
  })
  return { ...server, folder }
}

/** The browser of the run. Closing it closes the windows that were opened with it. */
export const launchBrowser = (): Promise<Browser> => chromium.connect(inject('browserAddress'))

/** Pictures that the documents show are taken from a run only when that is asked for, and only those that are there already. */
async function updateInDocs(file: string): Promise<void> {
  const shown = await readdir(inDocs)
  if (shown.includes(file)) await cp(join(screenshots, file), join(inDocs, file))
}

export type Look = 'light' | 'dark' | 'phone' | 'phone-dark'

export interface OpenedPage {
  page: Page
  /** What the page reported as errors; a test expects none. */
  errors: string[]
  /** Takes a picture into `test-results/screenshots`, named after the look. */
  screenshot(name: string): Promise<void>
  close(): Promise<void>
}

/** Opens a served vault in a window of its own, and waits until the host is ready. */
export async function openVault(
  browser: Browser,
  { address }: RunningServer,
  look: Look = 'light',
): Promise<OpenedPage> {
  const phone = look.startsWith('phone')
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    deviceScaleFactor: phone ? 2 : 1,
    hasTouch: phone,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const theme = look.endsWith('dark') ? 'dark' : 'light'
  await page.goto(`${address}?theme=${theme}`)
  const ready = page.locator('body[data-ready=true]')
  const failed = page.locator('.host-failure')
  await ready.or(failed).first().waitFor({ state: 'attached' })
  if ((await ready.count()) === 0) throw new Error([await failed.textContent(), ...errors].join('\n'))
  return {
    page,
    errors,
    async screenshot(name) {
      const file = `${name}-${look}.png`
      await mkdir(screenshots, { recursive: true })
      await page.screenshot({ path: join(screenshots, file) })
      if (process.env['UPDATE_SCREENSHOTS'] === '1') await updateInDocs(file)
    },
    close: () => context.close(),
  }
}
