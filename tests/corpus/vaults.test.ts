import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { switchesOf, type Reading } from '../host/core/switches'
import { frontMatterInfo } from '../host/core/text/front-matter'
import { createHost } from '../host/node/create-host'
import type { Host } from '../host/node/host'

/** Notes of other people, in a folder that is no part of the project. */
const shared = process.env.SHARED_DATA ?? ''
const READINGS: Reading[] = ['likely', 'unlikely']
const UNTIL = '2026-03-01'

const ALWAYS_EDITED = ['01', '04', '05', '06', '07', '15', '16', '17', '18', '21', '24']
/** Behind a byte order mark, and with spaces behind a fence, Obsidian may see no properties. */
const EDITED_WHERE_SEEN = ['02', '03', '12']

let host: Host | undefined
const copies: string[] = []
afterEach(async () => {
  await host?.unload()
  host = undefined
})
afterAll(() => copies.forEach((folder) => rmSync(folder, { recursive: true })))

function filesBelow(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]))
}

describe.skipIf(shared === '').each(READINGS)(
  'where Obsidian is as is %s, over the notes of other people',
  (reading) => {
    const switches = switchesOf(reading)
    const vaults = shared === '' ? [] : readdirSync(join(shared, 'vaults'))

    it.each(vaults)(
      '%s names nobody from a note that is no interview, and is left as it was',
      async (vault) => {
        const folder = mkdtempSync(join(tmpdir(), 'vault-of-others-'))
        copies.push(folder)
        cpSync(join(shared, 'vaults', vault), folder, { recursive: true })
        const before = filesBelow(folder)
        expect([...before.keys()].filter((path) => path.endsWith('.md')).length).toBeGreaterThan(10)
        host = await createHost({ folder, today: '2026-01-15', switches })
        await host.advance(15_000)
        for (const [key, value] of [
          ['within', '9999'],
          ['kind', 'to-ask'],
        ] as const) {
          const answer: unknown = JSON.parse(await host.cli('due', { [key]: value, format: 'json' }))
          expect(answer).toEqual({
            today: '2026-01-15',
            followUps: [],
            noNextStep: [],
            closed: [],
            problems: [],
          })
        }
        await host.command('open-follow-ups')
        await host.advance(60_000)
        expect(host.document.body.findAll('.iin-row')).toEqual([])
        expect(filesBelow(folder)).toEqual(before)
      },
    )

    const fixtures = shared === '' ? [] : [...filesBelow(join(shared, 'frontmatter'))]
    const texts = fixtures.map(([path, bytes]): [string, string] => [path, bytes.toString('utf8')])

    it('finds the notes with a hazard each', () => {
      expect(texts.filter(([path]) => path.startsWith('hazards/'))).toHaveLength(26)
      expect(texts.length).toBeGreaterThan(60)
    })

    describe.each(texts)('%s', (path, text) => {
      const { exists, to } = frontMatterInfo(text, switches)
      const newline = text.includes('\r\n') ? '\r\n' : '\n'
      const withLines = (...lines: string[]) =>
        exists ? text.slice(0, to) + lines.map((line) => line + newline).join('') + text.slice(to) : text
      const marker = /^tags:/m.test(text)
        ? 'type: informational-interview'
        : 'tags: [informational-interview]'
      const ours = [marker, 'contact: "[[Jane Doe]]"']
      const hazard = /hazards\/(\d\d)/.exec(path)?.[1] ?? ''
      const isEdited =
        ALWAYS_EDITED.includes(hazard) || (EDITED_WHERE_SEEN.includes(hazard) && exists && hazard !== '')

      it.each([
        ['a new line', withLines(...ours), withLines(...ours, `snoozed_until: ${UNTIL}`)],
        [
          'the line that is there',
          withLines(...ours, "snoozed_until:  '2026-02-01'  # ours"),
          withLines(...ours, `snoozed_until:  '${UNTIL}'  # ours`),
        ],
      ])(
        'as an interview note is snoozed in %s alone, or refused with the reason',
        async (_, before, after) => {
          const name = 'Interviews/Jane.md'
          host = await createHost({ files: { [name]: before }, today: '2026-01-15', switches })
          const answer = await host.cli('snooze', { path: name, until: UNTIL })
          if (isEdited) expect(answer).toMatch(/^Snoozed/)
          if (answer.startsWith('Error: ')) {
            expect(answer).toMatch(/^Error: .{20,}\.$/s)
            expect(host.disk.files()).toEqual({ [name]: before })
            return
          }
          expect(host.disk.files()).toEqual({ [name]: after })
          await host.command('undo-last-change')
          expect(host.disk.files()).toEqual({ [name]: before })
        },
      )
    })
  },
)
