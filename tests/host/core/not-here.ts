import { StateField } from '@codemirror/state'
import type * as real from 'obsidian'

/** What the app has and the host has not. It says so when it is used, not when a plugin is loaded that may use it. */
class NotHere extends Error {
  constructor(name: string) {
    super(`The stand-in for Obsidian has no ${name}.`)
    this.name = 'NotHere'
  }
}

/** A class that can be extended and compared with; making one, or asking it for something, says that it is missing. */
function missingClass(name: string): abstract new (...args: never[]) => object {
  class Missing {
    constructor() {
      throw new NotHere(name)
    }
  }
  Object.defineProperty(Missing, 'name', { value: name })
  return new Proxy(Missing, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver)
      throw new NotHere(`${name}.${key}`)
    },
  })
}

const missingFunction = (name: string) => (): never => {
  throw new NotHere(name)
}

/** For what answers later: who waits for it hears of it. */
const missingAnswer = (name: string) => (): Promise<never> => Promise.reject(new NotHere(name))

const missingField = (name: string) =>
  StateField.define<never>({ create: missingFunction(name), update: missingFunction(name) })

const classes = {
  BasesEntry: missingClass('BasesEntry'),
  BasesEntryGroup: missingClass('BasesEntryGroup'),
  BasesQueryResult: missingClass('BasesQueryResult'),
  BasesView: missingClass('BasesView'),
  BasesViewConfig: missingClass('BasesViewConfig'),
  BooleanValue: missingClass('BooleanValue'),
  CapacitorAdapter: missingClass('CapacitorAdapter'),
  DateValue: missingClass('DateValue'),
  DurationValue: missingClass('DurationValue'),
  EditorSuggest: missingClass('EditorSuggest'),
  FileSystemAdapter: missingClass('FileSystemAdapter'),
  FileValue: missingClass('FileValue'),
  HTMLValue: missingClass('HTMLValue'),
  IconValue: missingClass('IconValue'),
  ImageValue: missingClass('ImageValue'),
  LinkValue: missingClass('LinkValue'),
  ListValue: missingClass('ListValue'),
  MarkdownEditView: missingClass('MarkdownEditView'),
  MenuSeparator: missingClass('MenuSeparator'),
  NotNullValue: missingClass('NotNullValue'),
  NullValue: missingClass('NullValue'),
  NumberValue: missingClass('NumberValue'),
  ObjectValue: missingClass('ObjectValue'),
  PrimitiveValue: missingClass('PrimitiveValue'),
  QueryController: missingClass('QueryController'),
  RegExpValue: missingClass('RegExpValue'),
  RelativeDateValue: missingClass('RelativeDateValue'),
  RenderContext: missingClass('RenderContext'),
  SecretComponent: missingClass('SecretComponent'),
  StringValue: missingClass('StringValue'),
  TagValue: missingClass('TagValue'),
  UrlValue: missingClass('UrlValue'),
  Value: missingClass('Value'),
  WorkspaceFloating: missingClass('WorkspaceFloating'),
}

const functions = {
  finishRenderMath: missingAnswer('finishRenderMath'),
  htmlToMarkdown: missingFunction('htmlToMarkdown'),
  loadMathJax: missingAnswer('loadMathJax'),
  loadMermaid: missingAnswer('loadMermaid'),
  loadPdfJs: missingAnswer('loadPdfJs'),
  loadPrism: missingAnswer('loadPrism'),
  renderMath: missingFunction('renderMath'),
  // The host has no network.
  request: missingAnswer('request'),
  requestUrl: missingAnswer('requestUrl'),
  sanitizeHTMLToDom: missingFunction('sanitizeHTMLToDom'),
}

const values = {
  editorEditorField: missingField('editorEditorField'),
  editorInfoField: missingField('editorInfoField'),
  // The host has no live preview, and says so in the way of the app.
  editorLivePreviewField: StateField.define<boolean>({ create: () => false, update: (value) => value }),
  editorViewField: missingField('editorViewField'),
  livePreviewState: missingClass('livePreviewState'),
  PopoverState: {},
}

/** Every member of the module that the host does not have. */
export const notHere = { ...classes, ...functions, ...values } satisfies Partial<
  Record<keyof typeof real, unknown>
>
