import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(import.meta.dirname, '..', '..')

/** The pictures that a page shows, by their names. */
async function picturesOf(page: string): Promise<string[]> {
  const text = await readFile(join(project, page), 'utf8')
  return [...text.matchAll(/!\[[^\]]+\]\((?:docs\/)?screenshots\/([^)]+)\)/g)].map(([, name = '']) => name)
}

test('the documentation shows every picture that it has, and has every one that it shows', async () => {
  const shown = [...(await picturesOf('README.md')), ...(await picturesOf('docs/guide.md'))]
  expect([...new Set(shown)].sort()).toEqual((await readdir(join(project, 'docs', 'screenshots'))).sort())
})
