import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { startHost } from '../node/start-host'
import { obsidianModule } from './module'
import { runningClock } from './clock'
import { Counters } from './counters'
import { switchesOf } from './switches'

/** The names in the app's typings that are there when a plugin runs, with what they are. */
function runtimeExports(): { name: string; isClass: boolean }[] {
  const folder = dirname(createRequire(import.meta.url).resolve('obsidian/package.json'))
  const text = readFileSync(join(folder, 'obsidian.d.ts'), 'utf8')
  const source = ts.createSourceFile('obsidian.d.ts', text, ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return []
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [{ name: name.text, isClass: false }] : [],
      )
    }
    const isClass = ts.isClassDeclaration(statement)
    if (!isClass && !ts.isFunctionDeclaration(statement) && !ts.isEnumDeclaration(statement)) return []
    return statement.name ? [{ name: statement.name.text, isClass }] : []
  })
}

let module: Record<string, unknown>

beforeAll(async () => {
  await startHost()
  module = obsidianModule({
    clock: runningClock(),
    counters: new Counters(),
    device: 'desktop',
    switches: switchesOf('likely'),
  })
})

describe('the module', () => {
  test('has everything that the typings say is there when a plugin runs', () => {
    const names = runtimeExports().map(({ name }) => name)
    expect(names.length).toBeGreaterThan(150)
    expect(names.filter((name) => module[name] === undefined)).toEqual([])
  })

  test('has classes that can be extended, also where the host has no such thing', () => {
    for (const { name } of runtimeExports().filter(({ isClass }) => isClass)) {
      const Base = module[name] as new () => object
      class Derived extends Base {}
      expect(Derived.prototype).toBeInstanceOf(Base)
      expect({} instanceof Base).toBe(false)
    }
  })

  test('says what it has not when that is used', async () => {
    const Base = module['BasesView'] as new () => object
    class Cards extends Base {}
    expect(() => new Cards()).toThrow('The stand-in for Obsidian has no BasesView.')
    expect(() => Reflect.get(module['NullValue'] as object, 'value') as unknown).toThrow('no NullValue.value')
    expect(module['htmlToMarkdown']).toThrow('no htmlToMarkdown')
    await expect((module['requestUrl'] as () => Promise<never>)()).rejects.toThrow('no requestUrl')
  })
})
