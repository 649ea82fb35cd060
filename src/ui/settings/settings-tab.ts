import {
  type App,
  Notice,
  Platform,
  type Plugin,
  PluginSettingTab,
  type SettingDefinitionGroup,
  type SettingDefinitionItem,
  type TFile,
} from 'obsidian'
import { type CalendarDay, weekdayOf } from '../../days/calendar-day'
import { askDay } from '../forms/day-form'
import { drawCadence } from './cadence-row'
import { FolderChooser } from './folder-chooser'
import { settingProblem } from '../../settings/setting-problem'
import { DEFAULT_SETTINGS, readSetting, type Settings } from '../../settings/settings'
import type { SettingsStore } from '../../settings/settings-store'
import {
  type HeadingKey,
  headingsPage,
  listPage,
  sectionOfKey,
  weekdayOfKey,
  weekendPage,
  type WeekendKey,
} from './setting-pages'
import { changedWeekend, weekdayName } from '../../settings/weekend'

/** What the tab needs from outside, besides where the settings are kept. */
export interface SettingsPorts {
  today(): CalendarDay
  /** The folder in which templates are looked for, '' where there is none. */
  templateFolder(): string
}

/** A setting, or one day of the weekend or one heading with a control of its own. */
type Key = keyof Settings | WeekendKey | HeadingKey

/** As what LinkedIn's export, or a spreadsheet that saved it, may come. */
const EXPORTS: ReadonlySet<string> = new Set(['csv', 'tsv', 'txt'])

const HOW_OFTEN = 'How often to be in touch'

type ListKey = 'ignoredFolders' | 'holidays'

/** The plugin's settings. Each is stored alone, as soon as it is changed and valid. */
export class SettingsTab extends PluginSettingTab {
  /** What the tab shows, and which of it the user is changing in it just now. */
  private shown: Settings
  private changing: keyof Settings | null = null

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
    private readonly ports: SettingsPorts,
  ) {
    super(app, plugin)
    this.shown = store.current
  }

  /** Shows what was changed elsewhere: by an action, or by another device. What is changed here stands here already. */
  settingsChanged(): void {
    const { shown, changing } = this
    const { current } = this.store
    const isOther = (key: keyof Settings) => JSON.stringify(current[key]) !== JSON.stringify(shown[key])
    this.shown = current
    if (Object.keys(current).some((key) => isSetting(key) && key !== changing && isOther(key)))
      this.drawAnew()
  }

  /** What is drawn anew has other elements, of which the one in the same place takes the focus. */
  private drawAnew(): void {
    const stops = () => this.containerEl.findAll('input, select, textarea, button, [tabindex]')
    const { activeElement } = this.containerEl.doc
    const at = activeElement?.instanceOf(HTMLElement) ? stops().indexOf(activeElement) : -1
    this.update()
    if (at !== -1) stops()[at]?.focus()
  }

  override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
    return [
      this.notes(),
      this.newNotes(),
      this.preparing(),
      this.messages(),
      this.followUps(),
      this.workingDays(),
      this.reminders(),
    ]
  }

  override getControlValue(key: string): unknown {
    const day = weekdayOfKey(key)
    if (day !== null) return this.store.current.weekend.includes(day)
    const section = sectionOfKey(key)
    if (section !== null) return this.store.current.headings[section]
    return isSetting(key) ? this.store.current[key] : undefined
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const day = weekdayOfKey(key)
    const section = sectionOfKey(key)
    if (section !== null) {
      await this.save('headings', { ...this.store.current.headings, [section]: value })
    } else if (day !== null) {
      const weekend = changedWeekend(this.store.current.weekend, day, value === true)
      if (weekend) await this.save('weekend', weekend)
      // One day must stay: whether another may be switched on depends on all of them, and so does what the page's entry says.
      this.drawAnew()
    } else if (isSetting(key)) {
      await this.save(key, value)
    }
  }

  private notes(): SettingDefinitionGroup<Key> {
    return {
      type: 'group',
      heading: 'Notes',
      items: [
        {
          name: 'Interview folder',
          desc: 'Where new interview notes go. It is made when it is needed.',
          control: {
            type: 'folder',
            includeRoot: true,
            placeholder: 'Top of the vault',
            ...checked('interviewFolder'),
          },
        },
        {
          name: 'People folder',
          desc: 'Whose notes are suggested first when you write a name.',
          aliases: ['contacts'],
          control: {
            type: 'folder',
            includeRoot: true,
            placeholder: 'Whole vault',
            ...checked('peopleFolder'),
          },
        },
        {
          name: 'LinkedIn export',
          desc: 'The file Connections.csv that LinkedIn gives you, anywhere in the vault. Empty for the newest of that name. It is only read.',
          aliases: ['connections', 'csv'],
          control: {
            type: 'file',
            key: 'linkedInExport',
            placeholder: 'Connections.csv',
            defaultValue: DEFAULT_SETTINGS.linkedInExport,
            filter: ({ extension }) => EXPORTS.has(extension.toLowerCase()),
            validate: (path) => this.noteProblem('linkedInExport', path, 'file'),
          },
        },
        {
          name: 'Tag of interview notes',
          desc: 'A note with this tag in its properties is an interview note.',
          aliases: ['marker'],
          control: { type: 'text', placeholder: DEFAULT_SETTINGS.markerTag, ...checked('markerTag') },
        },
        listPage({
          name: 'Ignored folders',
          desc: 'Notes in them never count as interviews.',
          emptyState: 'No folder is ignored.',
          items: this.store.current.ignoredFolders.map((path) => ({ name: path, searchable: false })),
          addItem: { name: 'Add a folder', action: () => this.addIgnoredFolder() },
          onDelete: (index) => void this.removeFrom('ignoredFolders', index),
        }),
      ],
    }
  }

  private newNotes(): SettingDefinitionGroup<Key> {
    return {
      type: 'group',
      heading: 'New notes',
      items: [
        {
          name: 'File name',
          desc: 'May hold {{contact}}, {{company}}, {{role}}, {{date}} and {{interview_on}}.',
          control: { type: 'text', placeholder: DEFAULT_SETTINGS.fileName, ...checked('fileName') },
        },
        {
          name: 'Template folder',
          desc: 'Notes in it are templates, and never count as interviews. Empty for the folder of the core plugin Templates.',
          control: { type: 'folder', placeholder: 'As in Templates', ...checked('templateFolder') },
        },
        {
          name: 'Template',
          desc: 'What a new interview note begins with. Empty for the built-in template.',
          control: {
            type: 'file',
            key: 'template',
            placeholder: 'Built-in',
            defaultValue: DEFAULT_SETTINGS.template,
            filter: (file) => this.isTemplate(file),
            validate: (path) => this.noteProblem('template', path),
          },
        },
        headingsPage(),
      ],
    }
  }

  private preparing(): SettingDefinitionGroup<Key> {
    return {
      type: 'group',
      heading: 'Preparing',
      cls: 'iin-settings',
      items: [
        {
          name: 'Prepared days before',
          desc: 'An interview that is not prepared by then moves up to “Today”.',
          control: { type: 'number', min: 0, max: 14, step: 1, ...checked('preparedDays') },
        },
        {
          name: 'Question bank note',
          desc: 'Your own questions: headings are themes, list items are questions. Empty for the built-in ones.',
          control: {
            type: 'file',
            key: 'questionBank',
            placeholder: 'Built-in',
            defaultValue: DEFAULT_SETTINGS.questionBank,
            filter: ({ extension }) => extension === 'md',
            validate: (path) => this.noteProblem('questionBank', path),
          },
        },
      ],
    }
  }

  private messages(): SettingDefinitionGroup<Key> {
    const template = (key: 'requestTemplate' | 'thankYouTemplate' | 'checkInTemplate') => ({
      type: 'file' as const,
      key,
      placeholder: 'Built-in',
      defaultValue: DEFAULT_SETTINGS[key],
      filter: ({ extension }: TFile) => extension === 'md',
      validate: (path: string) => this.noteProblem(key, path),
    })
    return {
      type: 'group',
      heading: 'Messages',
      items: [
        {
          name: 'Your name',
          desc: 'How messages are signed.',
          control: { type: 'text', key: 'yourName', defaultValue: DEFAULT_SETTINGS.yourName },
        },
        {
          name: 'Who you are',
          desc: 'One line for your requests: I teach geography and am moving into energy.',
          control: { type: 'text', key: 'aboutMe', defaultValue: DEFAULT_SETTINGS.aboutMe },
        },
        {
          name: 'Request template',
          desc: 'A note with your own words: {{first_name}}, {{company}}, {{introduced_by}}, {{my_name}}. Its first line may be “Subject: …”.',
          control: template('requestTemplate'),
        },
        {
          name: 'Thank-you template',
          desc: 'The same, with {{takeaway}}, {{promise}}, {{offer}}, {{next_step}} and {{when_next}} besides.',
          control: template('thankYouTemplate'),
        },
        {
          name: 'Check-in template',
          desc: 'The same, with {{reason}}, {{talked_in}} and {{last_in_touch}}. Parts between lines of --- are sent one after the other.',
          control: template('checkInTemplate'),
        },
        {
          name: 'Calendar folder',
          desc: 'Where calendar files go. Empty for the interview folder.',
          control: { type: 'folder', placeholder: 'Interview folder', ...checked('calendarFolder') },
        },
        {
          name: 'Clippings folder',
          desc: 'Where pages go that you keep for somebody.',
          control: { type: 'folder', placeholder: 'Clippings', ...checked('clippingsFolder') },
        },
      ],
    }
  }

  private followUps(): SettingDefinitionGroup<Key> {
    return {
      type: 'group',
      heading: 'Follow-ups',
      cls: 'iin-settings',
      items: [
        {
          name: HOW_OFTEN,
          desc: 'For everybody whose note does not say: quarterly, every 6 weeks, 90 days, or never.',
          aliases: ['cadence', 'frequency'],
          render: (setting) =>
            drawCadence(this.app, setting, HOW_OFTEN, this.store.current.defaultCadence, (cadence) => {
              void this.save('defaultCadence', cadence)
            }),
        },
        {
          name: 'Say thank you within',
          desc: 'Days after an interview.',
          control: { type: 'number', min: 0, max: 30, step: 1, ...checked('thankYouDays') },
        },
        {
          name: 'Keep promises within',
          desc: 'Days after an interview.',
          control: { type: 'number', min: 0, max: 90, step: 1, ...checked('promiseDays') },
        },
        {
          name: 'Talks a week',
          desc: 'How many you aim for; 0 for no aim. “How the search goes” tells how many there were.',
          control: { type: 'number', min: 0, max: 20, step: 1, ...checked('talksAWeek') },
        },
        {
          name: 'Look ahead',
          desc: 'Days that “Upcoming” shows.',
          control: { type: 'number', min: 1, max: 365, step: 1, ...checked('lookAheadDays') },
        },
      ],
    }
  }

  private workingDays(): SettingDefinitionGroup<Key> {
    const { current } = this.store
    return {
      type: 'group',
      heading: 'Working days',
      items: [
        weekendPage(() => this.store.current.weekend),
        listPage({
          name: 'Holidays',
          desc: 'Single days on which you do not wait for an answer either.',
          emptyState: 'No holidays yet.',
          items: current.holidays.map((day) => ({
            name: day,
            desc: weekdayName(weekdayOf(day)),
            searchable: false,
          })),
          addItem: { name: 'Add a holiday', action: () => void this.addHoliday() },
          onDelete: (index) => void this.removeFrom('holidays', index),
        }),
      ],
    }
  }

  private reminders(): SettingDefinitionGroup<Key> {
    return {
      type: 'group',
      heading: 'Reminders',
      items: [
        {
          name: 'Daily notice',
          desc: 'One notice a day, and only when something is due.',
          control: { type: 'toggle', key: 'dailyNotice' },
        },
        {
          name: 'Status bar',
          desc: 'Shows how many follow-ups are overdue, and nothing when none is.',
          visible: () => !Platform.isMobile,
          control: { type: 'toggle', key: 'statusBar' },
        },
      ],
    }
  }

  private addIgnoredFolder(): void {
    const { ignoredFolders } = this.store.current
    new FolderChooser(this.app, ignoredFolders, (path) => {
      void this.saveList('ignoredFolders', [...ignoredFolders, path])
    }).open()
  }

  private async addHoliday(): Promise<void> {
    const day = await askDay(this.app, { title: 'Add a holiday', initial: this.ports.today(), button: 'Add' })
    if (day === null) return
    await this.saveList('holidays', [...new Set([...this.store.current.holidays, day])].sort())
  }

  private async removeFrom(key: ListKey, index: number): Promise<void> {
    await this.saveList(
      key,
      this.store.current[key].filter((_, at) => at !== index),
    )
  }

  private isTemplate({ extension, path }: TFile): boolean {
    const folder = this.ports.templateFolder()
    return extension === 'md' && (folder === '' || path.startsWith(`${folder}/`))
  }

  private noteProblem(
    key:
      | 'template'
      | 'questionBank'
      | 'requestTemplate'
      | 'thankYouTemplate'
      | 'checkInTemplate'
      | 'linkedInExport',
    path: string,
    what = 'note',
  ): string | void {
    const read = readSetting(key, path)
    if (read !== '' && (read === undefined || !this.app.vault.getFileByPath(read))) {
      return `There is no ${what} with this path. Choose one from the list.`
    }
  }

  private async saveList(key: ListKey, value: readonly string[]): Promise<void> {
    await this.save(key, value)
    this.update()
  }

  /** Stores what is valid; all else has been told at its control. */
  private async save<K extends keyof Settings>(key: K, value: unknown): Promise<void> {
    const read = readSetting(key, value)
    if (read === undefined || JSON.stringify(read) === JSON.stringify(this.store.current[key])) return
    this.changing = key
    try {
      await this.store.set(key, read)
    } catch (error) {
      new Notice(`This could not be saved. ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      this.changing = null
    }
  }
}

/** The key of a control, with its default and with what is said of values that it does not take. */
function checked<K extends keyof Settings>(key: K) {
  return {
    key,
    defaultValue: DEFAULT_SETTINGS[key],
    validate: (value: unknown) => settingProblem(key, value) ?? undefined,
  }
}

const isSetting = (key: string): key is keyof Settings => key in DEFAULT_SETTINGS
