import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedMetadata } from 'obsidian'
import { describe, expect, test } from 'vitest'
import { Counters } from '../host/core/counters'
import { MemoryDisk } from '../host/core/memory-disk'
import { LinkIndex } from '../host/core/metadata/link-index'
import { readMetadata } from '../host/core/metadata/read-metadata'
import { switchesOf } from '../host/core/switches'
import { getLinkpath } from '../host/core/text/link-text'
import { getAllTags, parseFrontMatterTags } from '../host/core/text/tags'
import { Vault } from '../host/core/vault/vault'

// Notes with the metadata that Obsidian itself computed for them. The host has to compute the same.

const data = process.env['SHARED_DATA']

interface Recorded {
  fileContents: string
  cachedMetadata: CachedMetadata
  filePath: string
  getAllTags: string[] | null
  parseFrontMatterTags: string[] | null
  resolveLinkToPath: Record<string, string | null>
}

/** What differs from the app, by note and property, each with its reason. */
const deviations: Record<string, string> = {
  'numbered_list_items_standard.json: listItems':
    'An indented item starts one column further than in numbered_list_items_with_paren, which differs in markers alone',
}

const compared = [
  'frontmatter',
  'frontmatterPosition',
  'frontmatterLinks',
  'links',
  'embeds',
  'tags',
  'headings',
  'sections',
  'listItems',
  'blocks',
] as const

const folder = data === undefined ? '' : join(data, 'metadata-cache')
const names = data === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'))

describe.skipIf(data === undefined)("Obsidian's own metadata", () => {
  test('there are notes to compare', () => {
    expect(names.length).toBeGreaterThan(0)
  })

  describe.each(names)('%s', (name) => {
    const recorded = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recorded
    const metadata = readMetadata(recorded.fileContents, switchesOf('likely'))

    test.each(compared)('%s', (property) => {
      const reason = deviations[`${name}: ${property}`]
      if (reason === undefined) expect(metadata[property]).toEqual(recorded.cachedMetadata[property])
      else
        expect(metadata[property], `${reason} – this is no longer so`).not.toEqual(
          recorded.cachedMetadata[property],
        )
    })
  })

  describe('tags and links', async () => {
    const notes = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recorded)
    const targets = notes.flatMap((note) =>
      Object.values(note.resolveLinkToPath).filter((path) => path !== null),
    )
    const disk = new MemoryDisk(
      Object.fromEntries([...targets, ...notes.map((note) => note.filePath)].map((path) => [path, ''])),
    )
    const vault = new Vault(disk, { switches: switchesOf('likely'), counters: new Counters() })
    const links = new LinkIndex(vault)
    await vault.load()

    test.each(notes)('of $filePath', (note) => {
      const metadata = readMetadata(note.fileContents, switchesOf('likely'))
      expect(getAllTags(metadata)).toEqual(note.getAllTags)
      expect(parseFrontMatterTags(metadata.frontmatter)).toEqual(note.parseFrontMatterTags)
      const resolved = Object.keys(note.resolveLinkToPath).map((link) => [
        link,
        links.resolve(getLinkpath(link), note.filePath)?.path ?? null,
      ])
      expect(Object.fromEntries(resolved)).toEqual(note.resolveLinkToPath)
    })
  })

  test('no deviation touches what the plugin reads', () => {
    const properties = Object.keys(deviations).filter((key) => /: (frontmatter|sections)/.test(key))
    expect(properties).toEqual([])
  })
})
