/** What tells whose note it is. */
export interface Identity {
  /** The path of the person note that the contact's link leads to; null for text and for a link to no such note. */
  readonly person: string | null
  /** In lower case. */
  readonly email: string | null
  /** Every name the contact goes by in this note, folded; none where the note names nobody. */
  readonly names: readonly string[]
}

export interface SameContacts {
  /** Places of the identities, one list for each contact. */
  readonly groups: readonly (readonly number[])[]
  /** Places of those whose name more than one contact has, so that nobody can tell whose note it is. */
  readonly ambiguous: ReadonlySet<number>
}

/**
 * Tells which notes are about the same contact, transitively: the same person note, the same e-mail, the same name. By name alone
 * neither two person notes nor two texts with different e-mails become one, and a name that two contacts share joins nothing more.
 */
export function sameContacts(identities: readonly Identity[]): SameContacts {
  const sets = new DisjointSets(identities)
  joinBy(identities, sets, ({ person }) => person)
  joinBy(identities, sets, ({ email, names }) => (names.length > 0 ? email : null))

  const ambiguous = new Set<number>()
  for (const sharing of namesakes(identities)) {
    if (mayJoinByName(sharing, identities, sets)) {
      for (const place of sharing) sets.join(sharing[0] ?? place, place)
    } else {
      for (const place of sharing) if (identities[place]?.person === null) ambiguous.add(place)
    }
  }
  // A note that its e-mail ties to a person note is in no doubt.
  for (const place of ambiguous) if (sets.persons(place).size > 0) ambiguous.delete(place)
  return { groups: sets.groups(), ambiguous }
}

function joinBy(
  identities: readonly Identity[],
  sets: DisjointSets,
  keyOf: (identity: Identity) => string | null,
): void {
  const first = new Map<string, number>()
  identities.forEach((identity, place) => {
    const key = keyOf(identity)
    if (key === null) return
    const found = first.get(key)
    if (found === undefined) first.set(key, place)
    else sets.join(found, place)
  })
}

/** The places that share a name, name by name in a fixed order; names of one note only are left out. */
function namesakes(identities: readonly Identity[]): number[][] {
  const byName = new Map<string, number[]>()
  identities.forEach(({ names }, place) => {
    for (const name of names) {
      const places = byName.get(name)
      if (!places) byName.set(name, [place])
      else if (places[places.length - 1] !== place) places.push(place)
    }
  })
  const shared = [...byName].filter(([, places]) => places.length > 1)
  return shared.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, places]) => places)
}

function mayJoinByName(
  sharing: readonly number[],
  identities: readonly Identity[],
  sets: DisjointSets,
): boolean {
  const withPerson = new Set<number>()
  const withOwnEmail = new Set<number>()
  for (const place of sharing) {
    const root = sets.find(place)
    if (sets.persons(place).size > 0) withPerson.add(root)
    const identity = identities[place]
    if (identity?.person === null && identity.email !== null) withOwnEmail.add(root)
  }
  return withPerson.size < 2 && withOwnEmail.size < 2
}

class DisjointSets {
  private readonly parents: number[]
  private readonly personsOf: Set<string>[]

  constructor(identities: readonly Identity[]) {
    this.parents = identities.map((_, place) => place)
    this.personsOf = identities.map(({ person }) => new Set(person === null ? [] : [person]))
  }

  find(place: number): number {
    let root = place
    for (
      let parent = this.parents[root];
      parent !== undefined && parent !== root;
      parent = this.parents[root]
    ) {
      this.parents[root] = this.parents[parent] ?? parent
      root = parent
    }
    return root
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)]
    if (first === second) return
    this.parents[second] = first
    for (const person of this.personsOf[second] ?? []) this.personsOf[first]?.add(person)
  }

  /** The person notes of the contact that `place` belongs to. */
  persons(place: number): ReadonlySet<string> {
    return this.personsOf[this.find(place)] ?? new Set()
  }

  groups(): number[][] {
    const byRoot = new Map<number, number[]>()
    this.parents.forEach((_, place) => {
      const root = this.find(place)
      const group = byRoot.get(root)
      if (group) group.push(place)
      else byRoot.set(root, [place])
    })
    return [...byRoot.values()]
  }
}
