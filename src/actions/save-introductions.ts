import { drawingAsSvg, drawingOf } from '../follow-ups/introductions-drawing'
import { whoLedToWhom } from '../follow-ups/who-led-to-whom'
import type { Action } from './action'

const FILE_NAME = 'Who led to whom'

/** Saves who led to whom as a picture of the vault. */
export const saveIntroductions: Action<object> = {
  id: 'save-introductions',
  name: 'Save who led to whom as a picture',
  menuName: 'Save as picture',
  icon: 'image-down',
  places: ['palette'],
  dots: false,
  applies: () => true,
  ask: () => ({}),
  plan(_, __, { overview, introductionsOf, introducedByAllOthers, settings }) {
    const trees = whoLedToWhom({ overview, introductionsOf, others: introducedByAllOthers(), language: 'en' })
    if (trees.roots.length === 0)
      return {
        ok: false,
        message: 'No note says yet who led to whom. Write introduced_by into one that does.',
      }
    return {
      ok: true,
      label: 'Saved who led to whom as a picture',
      creates: [
        {
          as: 'file',
          folder: settings.interviewFolder,
          name: FILE_NAME,
          extension: 'svg',
          text: drawingAsSvg(drawingOf(trees)),
        },
      ],
    }
  },
}
