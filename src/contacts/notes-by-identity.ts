import { PathsByKey } from '../interviews/paths-by-key'
import type { Identity } from './same-contact'

/** The paths of interview notes by what tells whose they are: names, a person note, an e-mail of somebody who is named. */
export class NotesByIdentity {
  private readonly withName = new PathsByKey()
  private readonly withPerson = new PathsByKey()
  private readonly withEmail = new PathsByKey()

  add({ names, person, email }: Identity, path: string): void {
    for (const name of names) this.withName.add(name, path)
    if (person !== null) this.withPerson.add(person, path)
    if (email !== null && names.length > 0) this.withEmail.add(email, path)
  }

  delete({ names, person, email }: Identity, path: string): void {
    for (const name of names) this.withName.delete(name, path)
    if (person !== null) this.withPerson.delete(person, path)
    if (email !== null && names.length > 0) this.withEmail.delete(email, path)
  }

  /** The notes that share something with this one. */
  *sharing({ names, person, email }: Identity): Generator<string, void> {
    for (const name of names) yield* this.withName.of(name)
    if (person !== null) yield* this.withPerson.of(person)
    if (email !== null && names.length > 0) yield* this.withEmail.of(email)
  }

  /** Whether more than one note is found by something that this one tells. */
  isShared({ names, person, email }: Identity): boolean {
    for (const name of names) if (this.withName.isShared(name)) return true
    if (person !== null && this.withPerson.isShared(person)) return true
    return email !== null && names.length > 0 && this.withEmail.isShared(email)
  }

  clear(): void {
    for (const paths of [this.withName, this.withPerson, this.withEmail]) paths.clear()
  }
}
