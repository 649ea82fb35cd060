import { readCadence, type Cadence } from '../days/cadence'
import { localDayAndTime } from '../days/today'
import type { FollowUpRules } from '../follow-ups/follow-up'
import type { IndexRules } from '../interviews/interview-index'
import { USUAL_NAMES } from '../interviews/property-names'
import { interviewReader } from '../interviews/read-interview'
import type { Settings } from './settings'

const read = interviewReader(USUAL_NAMES, localDayAndTime)

/** Which notes are interview notes. `coreTemplateFolder` is that of the core Templates, '' where there is none. */
export function indexRules(settings: Settings, coreTemplateFolder: string): IndexRules {
  const leftOut = [...templateFolders(settings, coreTemplateFolder), ...settings.ignoredFolders]
    .filter((folder) => folder !== '')
    .map((folder) => `${folder}/`)
  return {
    marker: settings.markerTag,
    interviewFolder: settings.interviewFolder,
    isLeftOut: (path) => leftOut.some((folder) => path.startsWith(folder)),
    read,
  }
}

/** How often to be in touch with contacts of whom no note says it. */
export function defaultCadence({ defaultCadence: written }: Pick<Settings, 'defaultCadence'>): Cadence {
  return readCadence(written) ?? { word: 'quarterly', every: { months: 3, days: 0 } }
}

/** When something is due. */
export function followUpRules(settings: Settings, language: string): FollowUpRules {
  return {
    defaultCadence: defaultCadence(settings),
    thankYouDays: settings.thankYouDays,
    promiseDays: settings.promiseDays,
    week: { weekend: new Set(settings.weekend), holidays: new Set(settings.holidays) },
    language,
  }
}

/** The folders whose notes are templates: the one of the settings and the core one; '' excludes nothing. */
export function templateFolders(settings: Settings, coreFolder: string): string[] {
  return [...new Set([settings.templateFolder, coreFolder])].filter((folder) => folder !== '')
}

/** The folder in which templates are looked for, '' where there is none. */
export function templateFolder(settings: Settings, coreFolder: string): string {
  return settings.templateFolder === '' ? coreFolder : settings.templateFolder
}
