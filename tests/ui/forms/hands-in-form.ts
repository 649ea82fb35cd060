import type { Host } from '../../host/node/host'

/** The field of the dialog in front whose label begins so. */
export function fieldOf(host: Host, label: string): HTMLTextAreaElement {
  const labelEl = host.document.body.findAll('.modal label').find((el) => el.getText().startsWith(label))
  const field = labelEl && host.document.getElementById(labelEl.getAttribute('for') ?? '')
  if (!field) throw new Error(`The dialog has no field “${label}”`)
  return field as HTMLTextAreaElement
}

/** Types into a field of the dialog in front. */
export function typeInto(host: Host, label: string, text: string): void {
  const field = fieldOf(host, label)
  field.value = text
  field.dispatchEvent(new host.window.Event('input', { bubbles: true }))
}

/** Presses a button of the dialog in front by its words. */
export async function pressButton(host: Host, text: string): Promise<void> {
  const button = host.document.body.findAll('.modal button').find((el) => el.getText() === text)
  if (!button) throw new Error(`The dialog has no button “${text}”`)
  button.click()
  await host.settle()
}

/** Closes the dialog in front as the Escape key does. */
export async function escape(host: Host): Promise<void> {
  const event = new host.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  ;(host.document.activeElement ?? host.document.body).dispatchEvent(event)
  await host.settle()
}
