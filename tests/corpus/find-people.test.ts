import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createHost } from '../host/node/create-host'
import type { Host } from '../host/node/host'

// Who is a false person: one whom neither a note nor the export knows, one with whom not every word typed is written, one at a company
// that only holds the name of the one asked for or is held by it, and one who is listed twice. All of that is read here from the files,
// by nothing of the add-on's own. The notes are other people's, in a folder that is no part of the project.

const shared = process.env.SHARED_DATA ?? ''
const vaults = shared === '' ? [] : readdirSync(join(shared, 'vaults'))
const exported =
  shared === '' ? [] : readdirSync(join(shared, 'linkedin')).filter((name) => name.endsWith('.csv'))

let host: Host | undefined
let folder: string | null = null
afterEach(async () => {
  await host?.unload()
  host = undefined
  if (folder !== null) rmSync(folder, { recursive: true })
  folder = null
})

interface Answered {
  readonly contact: string
  readonly company: string | null
  readonly role: string | null
  readonly nowAt: string | null
  readonly path: string | null
  readonly linkedin: string | null
}

/** What is written of one person: words of which a beginning may be typed, words that are typed whole, and companies. */
interface Written {
  readonly begun: Set<string>
  readonly whole: Set<string>
  readonly companies: Set<string>
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ‘`´]/g, '')
    .toLowerCase()
const words = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
/** What is left of a company's name without article and legal form, in one. */
const companyKey = (name: string) =>
  words(name)
    .join(' ')
    .replace(/^the (?=.)/, '')
    .replace(/(?<=.)( (inc|llc|ltd|gmbh|corp|corporation|company|co))+$/, '')
    .replaceAll(' ', '')
/** Of a link what a reader sees. */
const shown = (text: string) =>
  text.replace(
    /\[\[(?:[^\]|]*\/)?([^\]|#]*)[^\]|]*(?:\|([^\]]*))?\]\]/g,
    (_, name: string, alias?: string) => alias ?? name,
  )
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [shown(value)]
    : Array.isArray(value)
      ? value.flatMap((one: unknown) => textsOf(one))
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap((one: unknown) => textsOf(one))
        : []

const BLOCK = /^---\r?\n([^]*?\r?\n)?---\s*(?:\r?\n|$)/

/** The note as one about somebody at `company`, unless it says so itself; null where that would be another note. */
function asInterview(text: string, name: string, company: string, role: string): string | null {
  const block = BLOCK.exec(text)
  const given = block?.[1] ?? ''
  const has = (keys: string) => new RegExp(`^(${keys})\\s*:`, 'im').test(given)
  if (has('type') && has('tags|tag')) return null
  const lines = [
    has('tags|tag') ? 'type: informational-interview' : 'tags: [informational-interview]',
    ...(has('contact|person|people|name') ? [] : [`contact: ${JSON.stringify(name)}`]),
    ...(has('company|org|organization|organisation|firm') ? [] : [`company: ${JSON.stringify(company)}`]),
    ...(has('role|job_title|position') ? [] : [`role: ${JSON.stringify(role)}`]),
  ]
  const body = block === null ? text : text.slice(block[0].length)
  return `---\n${given}${lines.join('\n')}\n---\n${body}`
}

/** What a note says of whom it is about. */
function readNote(text: string): { name: string; company: string; written: Written } | null {
  const properties: unknown = parse(BLOCK.exec(text)?.[1] ?? '', { logLevel: 'silent' })
  if (typeof properties !== 'object' || properties === null) return null
  const found = Object.entries(properties).map(([key, value]) => [key.toLowerCase(), textsOf(value)] as const)
  const of = (...keys: string[]) => found.flatMap(([key, texts]) => (keys.includes(key) ? texts : []))
  const [name] = of('contact', 'person', 'people', 'name')
  const company = of('company', 'org', 'organization', 'organisation', 'firm')[0] ?? ''
  if (name === undefined) return null
  const tags = [...of('tags', 'tag'), ...(text.match(/#[\p{L}\p{N}_/-]+/gu) ?? [])]
  const begun = [name, ...of('role', 'job_title', 'position'), ...tags].flatMap(words)
  const whole = [company, ...found.flatMap(([, texts]) => texts)].flatMap(words)
  return {
    name,
    company,
    written: { begun: new Set(begun), whole: new Set(whole), companies: new Set([companyKey(company)]) },
  }
}

describe.skipIf(shared === '').each(vaults)('people of %s', (vault) => {
  it('are never false: nobody is found by a word that is not written of them, nor at another company', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'people-of-others-'))
    folder = copy
    cpSync(join(shared, 'vaults', vault), copy, { recursive: true })
    const csv = readFileSync(
      join(shared, 'linkedin', exported[vaults.indexOf(vault) % exported.length] ?? ''),
      'utf8',
    )
    writeFileSync(join(copy, 'Connections.csv'), csv)
    const paths = readdirSync(copy, { recursive: true, withFileTypes: true })
      // The templates are no notes.
      .filter(
        (entry) => entry.isFile() && entry.name.endsWith('.md') && basename(entry.parentPath) !== 'Templates',
      )
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
    const titles = paths.map((path) => basename(path, '.md'))

    const people = new Map<string, Written & { notes: number }>()
    const asked = new Set<string>()
    const companies = new Set<string>()
    for (const [at, path] of paths.entries()) {
      const title = titles[at] ?? ''
      // What is a title elsewhere has words in common with others, as companies have.
      const company = titles[(at * 7 + 3) % titles.length] ?? ''
      const role = titles[(at * 5 + 1) % titles.length] ?? ''
      const text = asInterview(readFileSync(path, 'utf8'), title, company, role)
      const read = text === null ? null : readNote(text)
      if (text === null || read === null || /\{\{|<%/.test(read.name)) continue
      writeFileSync(path, text)
      const known = people.get(plain(read.name))
      const { begun, whole, companies: own } = read.written
      people.set(plain(read.name), {
        begun: new Set([...(known?.begun ?? []), ...begun]),
        whole: new Set([...(known?.whole ?? []), ...whole]),
        companies: new Set([...(known?.companies ?? []), ...own]),
        notes: 1 + (known?.notes ?? 0),
      })
      if (read.company !== '') companies.add(read.company)
      for (const word of [...words(read.name), ...words(read.company)]) asked.add(word)
    }
    expect(people.size).toBeGreaterThan(15)
    // Of a company that is written in two ways, as GitHub and Git Hub are, each has the words of both.
    for (const { whole, companies: own } of people.values())
      for (const name of companies)
        if (own.has(companyKey(name))) words(name).forEach((word) => whole.add(word))
    for (const line of csv.split(/\r?\n/))
      for (const name of line.split(','))
        if (/^[\p{L} .]+$/u.test(name)) words(name).forEach((word) => asked.add(word))

    host = await createHost({ folder: copy, today: '2026-01-15' })
    await host.advance(15_000)
    const listed = new Set<string>()
    const ask = async (parameters: Record<string, string>): Promise<Answered[]> => {
      const answer = JSON.parse(
        (await host?.cli('contacts', { ...parameters, format: 'json' })) ?? '',
      ) as Answered[]
      const keys = answer.map(({ contact, company, path, linkedin }) =>
        JSON.stringify(path === null ? [contact, company, linkedin] : path),
      )
      expect(new Set(keys).size, JSON.stringify(parameters)).toBe(keys.length)
      return answer
    }
    /** What is written of somebody who was found; fails where nothing is. */
    const writtenOf = ({ contact, company, role, nowAt, path }: Answered): Written => {
      listed.add(plain(contact))
      const known = people.get(plain(contact))
      const inExport = csv
        .split(/\r?\n/)
        .filter((line) => words(contact).every((word) => words(line).includes(word)))
      if (path !== null) {
        expect(known, contact).toBeDefined()
        expect([...(known?.companies ?? [])]).toContain(companyKey(company ?? ''))
        if (nowAt !== null)
          expect(
            inExport.some((line) => line.includes(nowAt)),
            contact,
          ).toBe(true)
        return known ?? { begun: new Set(), whole: new Set(), companies: new Set() }
      }
      const line = inExport.find((one) => one.includes(company ?? '') && one.includes(role ?? ''))
      expect(line, contact).toBeDefined()
      return {
        begun: new Set([...words(contact), ...words(role ?? '')]),
        whole: new Set(words(company ?? '')),
        companies: new Set([companyKey(company ?? '')]),
      }
    }
    const isWritten = (word: string, { begun, whole }: Written) =>
      whole.has(word) || [...begun].some((one) => one.startsWith(word))

    for (const query of [...asked, ...[...companies].slice(0, 60)]) {
      const wanted = words(query)
      for (const found of await ask({ query })) {
        const written = writtenOf(found)
        const missing = wanted.filter(
          (word) => !isWritten(word, written) && !words(found.nowAt ?? '').includes(word),
        )
        expect({ query, found: found.contact, missing: missing.filter(isMeant) }).toEqual({
          query,
          found: found.contact,
          missing: [],
        })
      }
    }

    for (const company of companies) {
      const answer = await ask({ company })
      for (const found of answer) {
        writtenOf(found)
        const at = [found.company, found.nowAt].flatMap((name) => (name === null ? [] : [companyKey(name)]))
        expect({ company, found: found.contact, at }).toEqual({
          company,
          found: found.contact,
          at: expect.arrayContaining([companyKey(company)]) as unknown,
        })
      }
      // And whoever is there by their only note is not missing.
      const names = answer.map(({ contact }) => plain(contact))
      for (const [name, { notes, companies: own }] of people)
        if (notes === 1 && own.has(companyKey(company))) expect(names, company).toContain(name)
    }
    expect(listed.size).toBeGreaterThan(people.size * 0.9)
  })
})

/** Little words say nothing of a person, and a legal form counts with the company. */
const isMeant = (word: string) =>
  !/^(a|an|and|at|by|for|from|in|of|on|the|who|with|inc|llc|ltd|corp|company|co)$/.test(word)
