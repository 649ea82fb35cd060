import type { App } from 'obsidian'

/**
 * What TypeScript compares of two classes where one has protected members: the public face. A method that returns its own
 * object returns another class here.
 */
export type Face<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => T ? (...args: A) => unknown : T[K]
}

type AnyClass = abstract new (...args: never[]) => object
type FaceClass<Real extends AnyClass> = abstract new (
  ...args: ConstructorParameters<Real>
) => Face<InstanceType<Real>>

/**
 * One of the host's classes as the app's type. Protected members make a class nominal, so no other class is assignable
 * to it; its public face is compared all the same, so that a drift of the API does not compile.
 */
export const asReal = <Real extends AnyClass>(own: FaceClass<Real>): Real => own as Real

/** The same for what plugins compare with but never make: its constructor is the host's own affair. */
export const asRealInstances = <Real extends AnyClass>(
  own: abstract new (...args: never[]) => Face<InstanceType<Real>>,
): Real => own as AnyClass as Real

const apps = new WeakMap<object, App>()

/** Remembers which app a leaf belongs to, which its type does not tell. */
export function bindApp(leaf: object, app: App): void {
  apps.set(leaf, app)
}

export function appOf(leaf: object): App {
  const app = apps.get(leaf)
  if (!app) throw new Error('This leaf belongs to no workspace')
  return app
}
