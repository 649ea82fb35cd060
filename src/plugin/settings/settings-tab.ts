import {
  type App,
  Notice,
  Platform,
  type Plugin,
  PluginSettingTab,
  type Setting,
  type SettingDefinitionGroup,
  type SettingDefinitionItem,
  type SettingDefinitionPage,
  type TFile,
} from 'obsidian'
import { type CalendarDay, type Weekday, weekdayOf } from '../../days/calendar-day'
import { askDay } from '../forms/day-form'
import { suggestTexts } from '../forms/input-suggest'
import { FolderChooser } from './folder-chooser'
import { cadencesLike, settingProblem } from './setting-problem'
import { DEFAULT_SETTINGS, readSetting, type Settings } from './settings'
import type { SettingsStore } from './settings-store'
import { changedWeekend, isLastWorkingDay, WEEK, weekdayName, weekendWords } from './weekend'

/** What the tab needs from outside, besides where the settings are kept. */
export interface SettingsPorts {
  today(): CalendarDay
  /** The folder in which templates are looked for, '' where there is none. */
  templateFolder(): string
}

/** A setting, or one day of the weekend as a switch of its own. */
type Key = keyof Settings | `weekend.${Weekday}`

/** The plugin's settings. Each is stored alone, as soon as it is changed and valid. */
export class SettingsTab extends PluginSettingTab {
  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
    private readonly ports: SettingsPorts,
  ) {
    super(app, plugin)
  }

  override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
    return [this.notes(), this.newNotes(), this.followUps(), this.workingDays(), this.reminders()]
  }

  override getControlValue(key: string): unknown {
    const day = weekdayOfKey(key)
    if (day !== null) return this.store.current.weekend.includes(day)
    return isSetting(key) ? this.store.current[key] : undefined
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const day = weekdayOfKey(key)
    if (day !== null) {
      const weekend = changedWeekend(this.store.current.weekend, day, value === true)
      if (weekend) await this.save('weekend', weekend)
      // One day must stay: whether another may be switched on depends on all of them.
      this.refreshDomState()
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
          name: 'Tag of interview notes',
          desc: 'A note with this tag in its properties is an interview note.',
          aliases: ['marker'],
          control: { type: 'text', placeholder: DEFAULT_SETTINGS.markerTag, ...checked('markerTag') },
        },
        this.ignoredFolders(),
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
            validate: (path) => this.templateProblem(path),
          },
        },
      ],
    }
  }

  private followUps(): SettingDefinitionGroup<Key> {
    return {
      type: 'group',
      heading: 'Follow-ups',
      items: [
        {
          name: 'How often to be in touch',
          desc: 'For everybody whose note does not say: quarterly, every 6 weeks, 90 days, or never.',
          aliases: ['cadence', 'frequency'],
          render: (setting) => this.drawCadence(setting),
        },
        {
          name: 'Say thank you within',
          desc: 'Days after an interview.',
          control: { type: 'number', min: 0, max: 30, step: 1, ...checked('thankYouDays') },
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
    return {
      type: 'group',
      heading: 'Working days',
      items: [
        {
          type: 'page',
          name: 'Weekend',
          desc: 'Days on which you do not wait for an answer.',
          displayValue: () => weekendWords(this.store.current.weekend),
          items: WEEK.map((day) => ({
            name: weekdayName(day),
            control: {
              type: 'toggle',
              key: `weekend.${day}`,
              disabled: () => isLastWorkingDay(this.store.current.weekend, day),
            },
          })),
        },
        this.holidays(),
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

  private ignoredFolders(): SettingDefinitionPage<Key> {
    const folders = () => this.store.current.ignoredFolders
    return {
      type: 'page',
      name: 'Ignored folders',
      desc: 'Notes in them never count as interviews.',
      displayValue: () => howMany(folders().length),
      items: [
        {
          type: 'list',
          emptyState: 'No folder is ignored.',
          items: folders().map((path) => ({ name: path })),
          addItem: {
            name: 'Add a folder',
            action: () =>
              new FolderChooser(this.app, folders(), (path) => {
                void this.saveList('ignoredFolders', [...folders(), path])
              }).open(),
          },
          onDelete: (index) => void this.saveList('ignoredFolders', without(folders(), index)),
        },
      ],
    }
  }

  private holidays(): SettingDefinitionPage<Key> {
    const days = () => this.store.current.holidays
    return {
      type: 'page',
      name: 'Holidays',
      desc: 'Single days on which you do not wait for an answer either.',
      displayValue: () => howMany(days().length),
      items: [
        {
          type: 'list',
          emptyState: 'No holidays yet.',
          items: days().map((day) => ({ name: day, desc: weekdayName(weekdayOf(day)) })),
          addItem: { name: 'Add a holiday', action: () => void this.addHoliday() },
          onDelete: (index) => void this.saveList('holidays', without(days(), index)),
        },
      ],
    }
  }

  private async addHoliday(): Promise<void> {
    const day = await askDay(this.app, { title: 'Add a holiday', initial: this.ports.today(), button: 'Add' })
    if (day === null) return
    await this.saveList('holidays', [...new Set([...this.store.current.holidays, day])].sort())
  }

  private drawCadence(setting: Setting): void {
    setting.addText((text) => {
      text.setPlaceholder(DEFAULT_SETTINGS.defaultCadence).setValue(this.store.current.defaultCadence)
      text.inputEl.setAttr('aria-label', 'How often to be in touch')
      const take = (): void => {
        const problem = settingProblem('defaultCadence', text.getValue())
        setting.setErrorMessage(problem)
        if (problem === null) void this.save('defaultCadence', text.getValue().trim())
      }
      text.onChange(take)
      text.inputEl.addEventListener('change', take)
      suggestTexts(this.app, text.inputEl, { find: cadencesLike, fromTheStart: true })
    })
  }

  private isTemplate({ extension, path }: TFile): boolean {
    const folder = this.ports.templateFolder()
    return extension === 'md' && (folder === '' || path.startsWith(`${folder}/`))
  }

  private templateProblem(path: string): string | void {
    const read = readSetting('template', path)
    if (read !== '' && (read === undefined || !this.app.vault.getFileByPath(read))) {
      return 'There is no note with this path. Choose one from the list.'
    }
  }

  private async saveList<K extends 'ignoredFolders' | 'holidays'>(key: K, value: Settings[K]): Promise<void> {
    await this.save(key, value)
    this.update()
  }

  /** Stores what is valid; all else has been told at its control. */
  private async save<K extends keyof Settings>(key: K, value: unknown): Promise<void> {
    const read = readSetting(key, value)
    if (read === undefined) return
    try {
      await this.store.set(key, read)
    } catch (error) {
      new Notice(`This could not be saved. ${error instanceof Error ? error.message : String(error)}`)
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

function weekdayOfKey(key: string): Weekday | null {
  return WEEK.find((day) => key === `weekend.${day}`) ?? null
}

const howMany = (count: number) => (count === 0 ? 'None' : String(count))

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index)
