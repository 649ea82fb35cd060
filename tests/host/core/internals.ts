import type { AppSettings } from './app-settings'
import type { RunningApp } from './running-app'

/**
 * Members of the app that no type tells of, and that plugins use all the same. A plugin has to do without them: a switch
 * leaves them out.
 */
export function internalsOf(
  running: RunningApp,
  settings: AppSettings,
  openOutside?: (what: string) => void,
): Record<string, unknown> {
  const templates = settings.templates && {
    id: 'templates',
    enabled: true,
    instance: { options: settings.templates },
  }
  const internalPlugins: Record<string, unknown> = templates ? { templates } : {}
  return {
    // Hands a file of the vault to the program that the system has for it.
    ...(openOutside && { openWithDefaultApp: async (path: string) => openOutside(path) }),
    commands: running.commands,
    plugins: running.plugins,
    internalPlugins: {
      plugins: internalPlugins,
      getPluginById: (id: string) => internalPlugins[id] ?? null,
      getEnabledPluginById: (id: string) => (id === 'templates' && templates ? templates.instance : null),
    },
    metadataTypeManager: {
      getAssignedWidget: (name: string) => settings.propertyTypes[name.toLowerCase()] ?? null,
      setType: async (name: string, type: string) => {
        settings.propertyTypes[name.toLowerCase()] = type
      },
    },
  }
}
