import type { Host } from '../host/node/host'

/** The field with this label in the dialog in front. */
export function field(host: Host, label: string): HTMLInputElement {
  const { body } = host.document
  const found = body
    .findAll('.modal input, .modal textarea, .modal select')
    .find((el) => body.find(`label[for="${el.id}"]`)?.getText() === label)
  if (!found) throw new Error(`There is no field “${label}”`)
  return found as HTMLInputElement
}

export async function fill(host: Host, label: string, text: string): Promise<void> {
  const input = field(host, label)
  input.value = text
  input.dispatchEvent(new host.window.Event('input', { bubbles: true }))
  await host.settle()
}

/** Presses the button that says so, in a dialog or a notice. */
export async function pressButton(host: Host, text: string): Promise<void> {
  const found = host.document.body
    .findAll('.modal button, .notice button')
    .find((el) => el.getText() === text)
  if (!found) throw new Error(`There is no button “${text}”`)
  found.click()
  await host.settle()
}

/** What is said of a field besides its label. */
export function saidOf(host: Host, label: string): string {
  const ids = field(host, label).getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => host.document.getElementById(id)?.getText() ?? '(missing)').join(' ')
}

export const isFormOpen = (host: Host) => host.document.body.find('.modal') !== null

/** Goes away without sending, as by accident. */
export async function escape(host: Host): Promise<void> {
  const event = new host.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  ;(host.document.activeElement ?? host.document.body).dispatchEvent(event)
  await host.settle()
}

/** Chooses one of what the field with this label offers, by what it says. */
export async function choose(host: Host, label: string, text: string): Promise<void> {
  const el: HTMLElement = field(host, label)
  if (!el.instanceOf(HTMLSelectElement)) throw new Error(`“${label}” offers no choice`)
  const option = [...el.options].find((one) => one.text === text)
  if (!option) throw new Error(`“${label}” does not offer “${text}”`)
  el.value = option.value
  el.dispatchEvent(new host.window.Event('change', { bubbles: true }))
  await host.settle()
}
