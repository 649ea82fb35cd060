import { describe, expect, it } from 'vitest'
import { jottingSign, jottingSignText } from '../../src/messages/jotting'

const priya = { name: 'Priya Raman', companies: ['Klarsund Energy'] }

describe('a line of the notes', () => {
  it.each([
    'Send her the worksheet about reading a gas meter',
    'She keeps a jar of apologies.',
    'Keeps a jar of apologies.',
    'Offered a home visit',
    'A look at how they share findings. She will send the link.',
    'Priya reads one out each week.',
    'Tell him whether I ever leave teaching',
    "He's glad to help",
    'They offered a visit',
    'Sie liest alles, aber freitags',
    'Dijo que sí',
  ])('that is about its addressee is no message: %j', (line) => {
    expect(jottingSign(line, priya)).toBe('about-them')
  })

  it.each([
    'The jar. I want to steal the jar.',
    'Not my field at all',
    'Somebody to watch an installation. That could be me?',
    'Ask for a home visit',
    'I should read more',
    'I don’t trust the numbers',
    'What would I live on?',
    'Das will ich auch',
    'Maybe too far out',
  ])('that is written to oneself is no message: %j', (line) => {
    expect(jottingSign(line, priya)).toBe('to-myself')
  })

  it.each([
    'Ines at Brackwater, small world',
    'An introduction to Ines in January',
    'Two people whom Jörg knows',
    'Talk to thirty people, not three. (Ingrid)',
    'Nadia’s spreadsheet of every button',
    'Write to Ines',
    'Das Gespräch war gut',
  ])('that names somebody else is no message: %j', (line) => {
    expect(jottingSign(line, priya)).toBe('names-somebody')
  })

  it.each([
    'Off the record: two teams merge',
    'The salary is low',
    'A bit boring',
    'Between us, a merger is coming',
  ])('that may be in confidence is no message: %j', (line) => {
    expect(jottingSign(line, priya)).toBe('in-confidence')
  })

  it.each([
    'Managers hire for curiosity.',
    'You will miss the noise.',
    'Do one small study for somebody who cannot pay you, and finish it.',
    'A home visit in January, if the family agrees',
    'Send the worksheet about gas meters',
    'Klarsund publishes what went wrong.',
    'Start small. Teachers are good at the hard half.',
    'UX means to listen, the APIs come later',
    '"Show me the moment you changed your mind."',
    'Three write-ups a year: Monday is for reading them',
    '2026 was good',
    '',
  ])('may be said as it stands: %j', (line) => {
    expect(jottingSign(line, priya)).toBeNull()
  })

  it('may name those whom the message is about, and nobody else whom the notes know', () => {
    expect(jottingSign('Thanks to Ines it went well', { ...priya, mayName: ['Ines Falkenrath'] })).toBeNull()
    expect(jottingSign('Ines danken', priya)).toBeNull()
    expect(jottingSign('Ines danken', { ...priya, others: ['Ines Falkenrath'] })).toBe('names-somebody')
  })

  it('is told why', () => {
    expect(
      (['about-them', 'to-myself', 'names-somebody', 'in-confidence'] as const).map(jottingSignText),
    ).toEqual([
      'Speaks about them. Say “you”.',
      'Reads like a note to yourself.',
      'Names somebody else.',
      'May be meant for you alone.',
    ])
  })
})
