import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LinkMap } from '../../src/interviews/link-map'

const NOTES = ['A.md', 'B.md', 'C.md']
const LINKS = ['Jane', 'People/jane', 'Jo', 'Jo.md']
const TARGETS = ['Jane.md', 'People/Jane.md', 'Jo.md']

interface Links {
  readonly links: readonly string[]
  readonly targets: readonly (string | null)[]
}

const anyLinks: fc.Arbitrary<Links> = fc
  .array(fc.tuple(fc.constantFrom(...LINKS), fc.constantFrom(null, ...TARGETS)), { maxLength: 3 })
  .map((pairs) => ({ links: pairs.map(([link]) => link), targets: pairs.map(([, target]) => target) }))
const anyStep = fc.tuple(fc.constantFrom(...NOTES), fc.option(anyLinks))

const nameOf = (link: string) => link.replace(/^.*\//, '').replace(/\.md$/, '').toLowerCase()

test('of notes that come, change and go it is known who links where now', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const map = new LinkMap()
      const held = new Map<string, Links>()
      for (const [path, next] of steps) {
        const before = held.get(path)
        if (before) map.remove(path, before.links, before.targets)
        held.delete(path)
        if (next) {
          map.add(path, next.links, next.targets)
          held.set(path, next)
        }
      }
      const linking = (is: (links: Links) => boolean) =>
        [...held].filter(([, links]) => is(links)).map(([path]) => path)
      for (const target of TARGETS) {
        const leading = linking(({ targets }) => targets.includes(target))
        expect([...map.leadingTo(target)].sort()).toEqual(leading.sort())
        expect(map.isTarget(target)).toBe(leading.length > 0)
        const named = linking(
          ({ links, targets }) => targets.includes(target) || links.map(nameOf).includes(nameOf(target)),
        )
        expect(map.linking(target.replace(/^.*\/|\.md$/g, ''), target).sort()).toEqual(named.sort())
      }
    }),
  )
})
