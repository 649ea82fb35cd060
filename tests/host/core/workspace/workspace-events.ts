import type {
  Editor,
  MarkdownFileInfo,
  Menu,
  TAbstractFile,
  Tasks,
  TFile,
  WorkspaceLeaf,
  WorkspaceWindow,
} from 'obsidian'

/** What the workspace tells, and what each event carries. */
export interface WorkspaceEvents {
  'quick-preview': [file: TFile, data: string]
  resize: []
  'active-leaf-change': [leaf: WorkspaceLeaf | null]
  'file-open': [file: TFile | null]
  'layout-change': []
  'window-open': [win: WorkspaceWindow, window: Window]
  'window-close': [win: WorkspaceWindow, window: Window]
  'css-change': []
  'file-menu': [menu: Menu, file: TAbstractFile, source: string, leaf?: WorkspaceLeaf]
  'files-menu': [menu: Menu, files: TAbstractFile[], source: string, leaf?: WorkspaceLeaf]
  'url-menu': [menu: Menu, url: string]
  'editor-menu': [menu: Menu, editor: Editor, info: MarkdownFileInfo]
  'editor-change': [editor: Editor, info: MarkdownFileInfo]
  'editor-paste': [event: ClipboardEvent, editor: Editor, info: MarkdownFileInfo]
  'editor-drop': [event: DragEvent, editor: Editor, info: MarkdownFileInfo]
  quit: [tasks: Tasks]
}
