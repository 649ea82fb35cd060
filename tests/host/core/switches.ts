/**
 * What nobody outside the app is sure of, and a plugin may lean on. Each fact is a switch with a likely and an unlikely
 * reading, and the plugin's tests pass under both: what holds under either cannot surprise a user.
 */
interface Fact<V> {
  about: string
  likely: V
  unlikely: V
}

const fact = <L extends string | boolean, U extends string | boolean>(
  about: string,
  likely: L,
  unlikely: U,
) => ({ about, likely, unlikely }) satisfies Fact<L | U>

export const facts = {
  folderRenameFires: fact(
    'For what is renamed a "rename" is fired when a folder is: for all that lies in it too, or for the folder alone.',
    'folder-and-descendants',
    'folder-only',
  ),
  frontmatterBehindByteOrderMark: fact('Whether properties count behind a byte order mark.', true, false),
  frontmatterFenceMayEndInSpaces: fact(
    'Whether `---` followed by spaces is a fence of properties.',
    false,
    true,
  ),
  vaultReadStripsByteOrderMark: fact(
    'Whether vault.read leaves a byte order mark out. The adapter and vault.process keep it.',
    true,
    false,
  ),
  duplicateKeysBreakProperties: fact(
    'Whether a key that is there twice makes the block unreadable.',
    true,
    false,
  ),
  linksInsideTextCount: fact(
    'Whether a link with other text around it in a property is a property link.',
    false,
    true,
  ),
  nullIsWrittenBlank: fact(
    'Whether processFrontMatter writes null as `key:` or as `key: null`.',
    true,
    false,
  ),
  resolvedFires: fact(
    'When "resolved" comes: after every batch of notes, or only long after the start.',
    'after-every-batch',
    'late',
  ),
  deletedFires: fact('Whether the metadata cache says "deleted" when a note goes.', true, false),
  modifyComes: fact(
    'Whether the vault says "modify" before the cache says "changed".',
    'before-changed',
    'after-changed',
  ),
  externalRenameIs: fact('What a rename by another program looks like.', 'delete-and-create', 'rename'),
  processWritesUnchanged: fact(
    'Whether vault.process writes a text that its callback handed back unchanged.',
    true,
    false,
  ),
  cliRequiredIsChecked: fact(
    'Whether the app itself refuses a call without a required parameter, or leaves that to the handler.',
    true,
    false,
  ),
  cliHandlersEnd: fact('Whether handlers of the command line go when their plugin is unloaded.', true, false),
  cliHandlersOnPhone: fact(
    'What registering a handler of the command line does on a phone.',
    'does-nothing',
    'throws',
  ),
  settingsChangesAreNoticed: fact(
    'Whether a plugin hears when another program replaces its data.json; a sync that renames a file may be missed.',
    true,
    false,
  ),
  internalsAreThere: fact(
    'Whether undocumented members (internalPlugins, plugins, dragManager, metadataTypeManager, openWithDefaultApp) are there.',
    true,
    false,
  ),
  openingOutsideWaits: fact(
    'Whether openWithDefaultApp resolves once the user has answered whether a file is to be opened, or at once.',
    true,
    false,
  ),
  cacheStaysWhileParsing: fact(
    'Whether a note that was changed keeps its old cache until it is parsed, or has none until then.',
    true,
    false,
  ),
  ariaLabelIsTooltip: fact('Whether the app shows an `aria-label` as tooltip.', true, false),
  linkContextMenuFiresFileMenu: fact('Whether handleLinkContextMenu also fires "file-menu".', true, false),
  hiddenLeafIsDeferred: fact(
    'When a leaf that nobody sees holds a stand-in for its view: at the start only, or always.',
    'at-start',
    'always',
  ),
  ensureSideLeafReveals: fact('Whether ensureSideLeaf shows the leaf where it is not told to.', true, false),
  activeEditorSurvivesSidebar: fact(
    'Whether the note that was edited stays the active editor while a sidebar has the focus.',
    false,
    true,
  ),
  editorNormalisesLineEnds: fact('Whether an editor gives CRLF back as LF.', true, false),
}

type Facts = typeof facts

export type SwitchName = keyof Facts

export type Switches = { readonly [K in SwitchName]: Widened<Facts[K]['likely'] | Facts[K]['unlikely']> }

type Widened<V> = V extends boolean ? boolean : V

export type Reading = 'likely' | 'unlikely'

/** All switches under one reading, with single ones set otherwise. */
export function switchesOf(reading: Reading, changes: Partial<Switches> = {}): Switches {
  const set = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact[reading]]),
  ) as Switches
  return { ...set, ...changes }
}

/**
 * The switches that an environment variable asks for: `likely`, `unlikely`, or a list such as
 * `unlikely,deletedFires=true,resolvedFires=late`. Nothing given is all likely; a name or a value that is none throws.
 */
export function switchesFromEnvironment(
  text: string | undefined = typeof process === 'undefined' ? undefined : process.env['HOST_SWITCHES'],
): Switches {
  let switches = switchesOf('likely')
  for (const part of (text ?? '').split(',').map((part) => part.trim())) {
    if (part === '') continue
    if (part === 'likely' || part === 'unlikely') switches = switchesOf(part)
    else switches = { ...switches, ...single(part) }
  }
  return switches
}

function single(part: string): Partial<Switches> {
  const [name = '', text = ''] = part.split('=')
  if (!isSwitch(name)) throw new Error(`HOST_SWITCHES: no switch is called ${name}`)
  const value = [facts[name].likely, facts[name].unlikely].find((value) => String(value) === text)
  if (value === undefined) {
    throw new Error(`HOST_SWITCHES: ${name} is ${facts[name].likely} or ${facts[name].unlikely}, not ${text}`)
  }
  return { [name]: value }
}

const isSwitch = (name: string): name is SwitchName => Object.hasOwn(facts, name)
