import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir, tmpdir, userInfo } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { pathToFileURL } from 'node:url'

const run = promisify(execFile)

export interface Browser {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

function usualPlaces(): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  switch (process.platform) {
    case 'darwin':
      return [homedir(), ''].flatMap((home) =>
        apps.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
      )
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name]
        if (folder === undefined) return []
        const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge']
        const files = ['chrome.exe', 'chrome.exe', 'msedge.exe']
        return programs.map((program, at) => join(folder, program, 'Application', files[at] ?? ''))
      })
    default: {
      const folders = (process.env['PATH'] ?? '').split(delimiter)
      return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
    }
  }
}

/** Chrome's sandbox does not work for root, nor in most containers. */
const withoutSandbox = () =>
  process.platform === 'linux' && (userInfo().uid === 0 || existsSync('/.dockerenv'))

/**
 * The browser for tests: `$CHROME`, else one that is installed, else the one that an npm package carries for Linux on
 * x64, so that nothing has to be installed there. Throws with what to do where there is none.
 */
export async function findBrowser(): Promise<Browser> {
  const given = process.env['CHROME']
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`$CHROME is ${given}, and there is no such file.`)
    return installed(given)
  }
  const found = usualPlaces().find((path) => existsSync(path))
  if (found !== undefined) return installed(found)
  if (process.platform === 'linux' && process.arch === 'x64') return carried()
  throw new Error('No Chrome or Chromium was found. Install one, or say in $CHROME where it is.')
}

function installed(executablePath: string): Browser {
  return { executablePath, args: withoutSandbox() ? ['--no-sandbox'] : [], env: {} }
}

/** The browser of the npm package, unpacked once for all runs of this user. */
async function carried(): Promise<Browser> {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@sparticuz/chromium')
  const { version } = require(packageOf(entry)) as { version: string }
  const folder = join(tmpdir(), `informational-interviews-chromium-${version}-${userInfo().uid}`)
  if (!existsSync(join(folder, 'done'))) await unpack(entry, folder)
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--headless=shell', '--font-render-hinting=none'],
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: folder,
    },
  }
}

function packageOf(entry: string): string {
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    // The package has further ones inside, which say only how its modules are written.
    if (existsSync(join(folder, 'bin')) && existsSync(file)) return file
  }
  throw new Error('The package of the browser is not complete.')
}

/**
 * Unpacks beside the folder and then puts it in place whole: two runs at once must not meet half a browser. The package
 * unpacks to the temporary folder, and its libraries only where it believes to be on Lambda.
 */
async function unpack(entry: string, folder: string): Promise<void> {
  const unfinished = `${folder}-${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  const esm = pathToFileURL(join(dirname(packageOf(entry)), 'build', 'esm', 'index.js')).href
  const script = `const { default: chromium } = await import(${JSON.stringify(esm)}); await chromium.executablePath()`
  await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  })
  await writeFile(
    join(unfinished, 'fonts.conf'),
    fontsConf(join(folder, 'fonts'), join(folder, 'font-cache')),
  )
  await writeFile(join(unfinished, 'done'), '')
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(join(folder, 'done'))) throw error
  })
}

/** The package's own names a fixed folder; where it finds no font, text has no height. */
const fontsConf = (own: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${own}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`
