import type { App as RealApp } from 'obsidian'
import type { AppSettings } from './app-settings'
import { reportUncaught } from './events'
import type { RunningApp } from './running-app'
import { ConfirmationModal } from './ui/confirmation-modal'

/** Core plugins as `app.internalPlugins` shows them: one that is off is there too, but not enabled. */
function corePlugins({ templates, dailyNotes }: AppSettings) {
  const plugin = (id: string, options: object | null) => ({
    id,
    enabled: options !== null,
    instance: { options: options ?? {} },
  })
  return {
    templates: plugin('templates', templates),
    'daily-notes': plugin('daily-notes', dailyNotes),
  }
}

/**
 * Asks the user, as the app does since 1.12.2, and hands a file to the program that the system has for it. Resolves
 * whatever comes of it: nobody is told that the answer was no, or that the system has no such program.
 */
function openWithDefaultApp(app: RealApp, path: string, open: (what: string) => void): Promise<void> {
  return new Promise((done) => {
    const modal = new ConfirmationModal(app).addClass('mod-open-outside')
    modal.setTitle('Open in default app')
    modal.setContent(`Open “${path}” outside of Obsidian?`)
    modal.addButton((button) =>
      button
        .setButtonText('Open')
        .setCta()
        .onClick(() => {
          try {
            open(path)
          } catch (error) {
            reportUncaught(error)
          }
        }),
    )
    modal.addCancelButton()
    modal.setCloseCallback(done)
    modal.open()
  })
}

/**
 * Members of the app that no type tells of, and that plugins use all the same. A plugin has to do without them: a switch
 * leaves them out.
 */
export function internalsOf(
  running: RunningApp,
  settings: AppSettings,
  openOutside?: (what: string) => void,
): Record<string, unknown> {
  const plugins: Record<string, { enabled: boolean; instance: object }> = corePlugins(settings)
  const find = (id: string) => (Object.hasOwn(plugins, id) ? plugins[id] : undefined)
  return {
    ...(openOutside && {
      openWithDefaultApp: (path: string) => {
        const answered = openWithDefaultApp(running.app, path, openOutside)
        return running.switches.openingOutsideWaits ? answered : Promise.resolve()
      },
    }),
    commands: running.commands,
    plugins: running.plugins,
    // Core plugins as obsidian-daily-notes-interface reads them.
    internalPlugins: {
      plugins,
      getPluginById: (id: string) => find(id) ?? null,
      getEnabledPluginById: (id: string) => (find(id)?.enabled ? find(id)?.instance : null),
    },
    metadataTypeManager: {
      getAssignedWidget: (name: string) => settings.propertyTypes[name.toLowerCase()] ?? null,
      setType: async (name: string, type: string) => {
        settings.propertyTypes[name.toLowerCase()] = type
      },
    },
  }
}
