import { describe, expect, it } from 'vitest'
import { readBlockOptions } from '../../../src/ui/blocks/block-options'

const usual = { show: 'follow-ups', kind: null, company: null, within: null, limit: 50, group: null }

describe('the options of a code block', () => {
  it.each([
    ['', {}],
    ['\n\n', {}],
    ['# only a comment', {}],
    ['show: people', { show: 'people' }],
    ['show: follow-ups\nkind: check-in\nwithin: 7\nlimit: 3', { kind: 'check-in', within: 7, limit: 3 }],
    ['company: "[[Klarsund Energy]]"\ngroup: company', { company: '[[Klarsund Energy]]', group: 'company' }],
    ['company: 1860', { company: '1860' }],
    ['kind:\nshow: progress', { show: 'progress' }],
  ])('%j are read', (source, options) => {
    expect(readBlockOptions(source)).toEqual({ ok: true, options: { ...usual, ...options } })
  })

  it.each([
    ['shwo: people', 1, '“shwo” is no option. There are show, kind, company, within, limit, group.'],
    ['show: people\nlimit: many', 2, 'limit: Write a whole number from 1 to 1000.'],
    ['\nwithin: -1', 2, 'within: Write a whole number from 0 to 3650.'],
    ['show: tree', 1, 'show: There are follow-ups, people, progress.'],
    ['kind: [check-in]', 1, 'kind: There are interview, thank-you'],
    ['company: [[Acme]]', 1, 'company: Write a name, in quotation marks where it is a link.'],
    ['people', 1, 'Write options like “show: people”.'],
    ['- show', 1, 'Write options like “show: people”.'],
    ['show: people\nkind: "x', 2, 'This is not understood: a colon, a quotation mark'],
    ['show: people\nshow: progress', 2, 'This is not understood: a property is there twice.'],
  ])('%j is told in its line', (source, line, says) => {
    const reading = readBlockOptions(source)
    expect(reading).toMatchObject({ ok: false, problems: [{ line }] })
    expect(reading.ok ? '' : reading.problems[0]?.message).toContain(says)
  })
})
