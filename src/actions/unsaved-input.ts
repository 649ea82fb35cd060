/** The key under which a device keeps what was typed into one kind of form about one note and is not saved yet. */
export function keepAs(form: string, path: string): string {
  return `${form}:${path}`
}
