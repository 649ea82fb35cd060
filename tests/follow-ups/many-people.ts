// Always the same people: so many names, companies and roles as a long list of connections has.

export const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'

const SYLLABLES = 'ka lo mi ren tos vi dar eln so ba hu jen fi gra ple nu wit zo char quin'.split(' ')
const ROLES = ['Engineer', 'Head of Design', 'Product manager', 'Designer', 'Coach', 'Data scientist']

/** Another word for each number, of two syllables and more. */
function wordOf(number: number): string {
  let word = ''
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? ''
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** The name of the `number`th person, whom nobody shares it with. */
export const nameOf = (number: number) => `${wordOf(number % 331)} ${wordOf(1000 + number)}`
export const companyOf = (number: number) => `${wordOf(7 * (number % 6007))} ${wordOf(number % 83)} Inc.`
export const roleOf = (number: number) => ROLES[number % ROLES.length] ?? ''

/** LinkedIn's export with `count` people; the `from`th is the first of them. */
export function manyConnections(count: number, from = 0): string {
  const rows = Array.from({ length: count }, (_, place) => {
    const number = from + place
    const [first, last] = nameOf(number).split(' ')
    const url = `https://www.linkedin.com/in/${first}-${last}`
    return `${first},${last},${url},,${companyOf(number)},${roleOf(number)},12 Mar 2019`
  })
  return [HEADER, ...rows].join('\n')
}
