import { afterEach, describe, expect, it } from 'vitest'
import { createHost } from '../../host/node/create-host'
import type { Host } from '../../host/node/host'

const NOTE = `---
# kept as it is
contact:   "Jane Doe"
company: Acme # the one in Leeds
interview_on: 2025-11-30
thanked_on: 2025-12-01
tags: [informational-interview]
---

Body.
`

let host: Host
const start = async (files: Record<string, string>, today = '2026-11-23') => {
  host = await createHost({ files, today })
  await host.settle()
}
afterEach(() => host.unload())

describe('logging a check-in', () => {
  it('adds the day and the last contact, and changes no other byte', async () => {
    await start({ 'Interviews/Jane.md': NOTE })
    expect(await host.cli('log', { contact: 'Jane Doe' })).toBe('Logged check-in with Jane Doe. Next: 23 Feb 2027.')
    expect(await host.read('Interviews/Jane.md')).toBe(
      NOTE.replace('---\n\nBody', 'check_ins:\n  - 2026-11-23\nlast_contact: 2026-11-23\n---\n\nBody'),
    )
  })

  it('is undone to the byte', async () => {
    await start({ 'Interviews/Jane.md': NOTE })
    await host.cli('log', { contact: 'Jane Doe' })
    await host.command('undo-last-change')
    expect(await host.read('Interviews/Jane.md')).toBe(NOTE)
    expect(host.notices().join()).toContain('Undone: Logged check-in with Jane Doe.')
  })
})
