import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, normalize, relative, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { drawRooms } from '../docs/draw-rooms.mjs'
import { KNOW_OBSIDIAN, ROOMS } from '../docs/rooms.mjs'

// Data flows one way, so a room imports only from rooms before it: what is pure stays pure, and what is told of a day depends on no clock.

const ROOT = join(import.meta.dirname, '..')

/** The order of the rooms: each imports only from those before it. */
const rooms = Object.keys(ROOMS)

/** Which rooms may import each package; one that is not here is not to be imported at all. */
const PACKAGES: Record<string, readonly string[]> = {
  obsidian: KNOW_OBSIDIAN,
  'date-fns': ['days'],
  '@date-fns/utc/date/mini': ['days'],
  yaml: ['notes'],
  'd3-hierarchy': ['follow-ups'],
}

interface SourceFile {
  /** From the repository's root, with slashes. */
  path: string
  /** The folder of src that it is in, or main.ts. */
  room: string
  text: string
  /** Files of src. */
  imports: string[]
  packages: string[]
}

const slashes = (path: string) => path.split(sep).join('/')

const files: SourceFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const path = slashes(join('src', name))
    const text = readFileSync(join(ROOT, path), 'utf8')
    // Types count as well: who needs another's types depends on it.
    const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
    const isOurs = (specifier: string) => specifier.startsWith('.')
    return {
      path,
      room: path.split('/')[1] ?? '',
      text,
      imports: specifiers.filter(isOurs).map((specifier) => fileOf(path, specifier)),
      packages: specifiers.filter((specifier) => !isOurs(specifier)),
    }
  })

function fileOf(importer: string, specifier: string): string {
  const target = normalize(join(ROOT, importer, '..', specifier))
  const found = [target, `${target}.ts`].find((path) => path.endsWith('.ts') && existsSync(path))
  if (found === undefined) throw new Error(`${importer} imports ${specifier}, which is no file`)
  return slashes(relative(ROOT, found))
}

const roomOf = (path: string) => path.split('/')[1] ?? ''

test('the picture of the rooms in the documents is drawn from these imports', () => {
  expect(readFileSync(join(ROOT, 'docs', 'rooms.svg'), 'utf8'), 'run: node docs/draw-rooms.mjs').toBe(
    drawRooms(),
  )
})

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(30)
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(30)
})

describe('the rooms', () => {
  test('are those of the design', () => {
    expect(files.map(({ room }) => room).filter((room) => !rooms.includes(room))).toEqual([])
  })

  test('import only rooms before them, and main.ts is imported by nobody', () => {
    const upwards = files.flatMap(({ path, room, imports }) =>
      imports
        .filter((target) => rooms.indexOf(roomOf(target)) > rooms.indexOf(room))
        .map((target) => `${path} → ${target}`),
    )
    expect(upwards).toEqual([])
  })

  test('stay within src', () => {
    expect(files.flatMap(({ imports }) => imports).filter((path) => !path.startsWith('src/'))).toEqual([])
  })

  test('import the packages that are theirs: four know Obsidian, and the days alone the date library', () => {
    const foreign = files.flatMap(({ path, room, packages }) =>
      packages.filter((name) => !PACKAGES[name]?.includes(room)).map((name) => `${path} → ${name}`),
    )
    expect(foreign).toEqual([])
  })

  test('have no import cycle', () => {
    const importsOf = new Map(files.map(({ path, imports }) => [path, imports]))
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '))
      if (done.has(path) || way.includes(path)) return
      for (const next of importsOf.get(path) ?? []) visit(next, [...way, path])
      done.add(path)
    }
    for (const { path } of files) visit(path, [])
    expect(cycles).toEqual([])
  })

  test('leave main.ts nothing to do but to tie them together', () => {
    const main = files.find(({ path }) => path === 'src/main.ts')
    expect(main?.text.split('\n').length).toBeLessThanOrEqual(100)
  })

  test('that do not know Obsidian use nothing that only the app or a browser has', () => {
    const ofTheApp =
      /\b(window|activeWindow|activeDocument|localStorage|navigator|process|globalThis|moment)\s*[.[(]/
    const pure = files.filter(({ room }) => !['vault', 'cli', 'ui', 'main.ts'].includes(room))
    const using = pure.filter(({ text }) => ofTheApp.test(withoutComments(text)))
    expect(using.map(({ path }) => path)).toEqual([])
  })
})

describe('the clock', () => {
  test('is read by days/today.ts alone', () => {
    const theClock = /\bDate\.now\b|\bnew Date\(|\bperformance\.now\b|\bTemporal\b/
    const reading = files.filter(({ text }) => theClock.test(withoutComments(text))).map(({ path }) => path)
    expect(reading).toContain('src/days/today.ts')
    const elsewhere = reading.filter((path) => path !== 'src/days/today.ts')
    expect(elsewhere).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '')
}
