/** What the process has one of, made when it is asked for first: Next loads a module more than once. */
export function onePerProcess<T>(name: string, make: () => T): T {
  globalThis.watchfloor ??= {};
  globalThis.watchfloor.kept ??= new Map();
  const { kept } = globalThis.watchfloor;
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as T;
}
