import { expect, it } from 'vitest'
import { Component } from '../../host/core/component'
import { MarkdownRenderer } from '../../host/core/ui/markdown/markdown-renderer'
import type { Host } from '../../host/node/host'
import { hosts, interview } from '../hands'

const start = hosts()

const files = {
  'Ada.md': interview(
    'Ada Byron',
    'company: Acme',
    'role: Engineer',
    'interview_on: 2026-08-03',
    'thanked_on: 2026-08-04',
  ),
  'Bob.md': interview('Bob Ray', 'company: Acme GmbH', 'interview_on: 2026-11-20', 'thanked_on: 2026-11-20'),
  'Cy.md': interview(
    'Cy <b>Low</b>',
    'company: Globex',
    'next_check_in: 2026-11-24',
    'interview_on: 2026-10-01',
    'thanked_on: 2026-10-02',
  ),
  'Dee.md': interview('Dee New'),
}

async function block(host: Host, options: string): Promise<HTMLElement> {
  const el = host.document.body.createDiv()
  const component = new Component()
  void component.load()
  await MarkdownRenderer.render(
    host.app,
    '```informational-interviews\n' + options + '\n```',
    el,
    'Home.md',
    component,
  )
  await host.settle()
  return el
}

const said = (el: HTMLElement) => el.findAll('.iin-block-heading, li, p').map((one) => one.textContent)

it('a code block shows who is due, each as a link to the note, and no text of a note as a tag', async () => {
  const el = await block(await start(files), '')
  expect(said(el)).toEqual([
    'Ada Byron · Acme · 20 days overdue · last in touch in August',
    'Cy <b>Low</b> · Globex · Write tomorrow · last in touch in October',
  ])
  expect(el.findAll('a.internal-link').map((link) => link.dataset['href'])).toEqual(['Ada.md', 'Cy.md'])
  expect(el.querySelector('b')).toBeNull()
})

it.each([
  ['kind: check-in\nwithin: 0', ['Ada Byron · Acme · 20 days overdue · last in touch in August']],
  ['limit: 1', ['Ada Byron · Acme · 20 days overdue · last in touch in August', 'and 1 more']],
  ['company: Globex AG', ['Cy <b>Low</b> · Globex · Write tomorrow · last in touch in October']],
  ['company: Glob', ['Nothing is due.']],
  ['kind: to-ask', ['Dee New · Not asked yet']],
  [
    'group: company',
    [
      'Acme',
      'Ada Byron · 20 days overdue · last in touch in August',
      'Globex',
      'Cy <b>Low</b> · Write tomorrow · last in touch in October',
    ],
  ],
  [
    'show: people\ncompany: Acme',
    [
      'Bob Ray · Acme GmbH · in touch this quarter · last 3 days ago',
      'Ada Byron · Engineer · Acme · in touch this year · last in August',
    ],
  ],
  ['shwo: x', ['Line 1: “shwo” is no option. There are show, kind, company, within, limit, group.']],
])('of %j it shows %j', async (options, lines) => {
  expect(said(await block(await start(files), options))).toEqual(lines)
})

it('it follows the notes, and leaves what it drew as it is where another note has changed', async () => {
  const host = await start(files)
  const el = await block(host, '')
  const link = el.find('a.internal-link')
  await host.app.vault.create('Other.md', 'x')
  await host.settle()
  expect(el.find('a.internal-link')).toBe(link)
  await host.cli('log', { contact: 'Ada Byron' })
  await host.settle()
  expect(said(el)).toEqual(['Cy <b>Low</b> · Globex · Write tomorrow · last in touch in October'])
})

it('it tells how the search goes, in text beside the bars', async () => {
  const el = await block(await start(files), 'show: progress')
  expect(el.find('p').textContent).toBe('One is still to ask. Ask one today.')
  const counts = el.findAll('.iin-unseen').map((count) => count.textContent)
  expect(counts[2]).toBe('Talks held: 0 this week, 1 last week, 2 in twelve weeks')
})
