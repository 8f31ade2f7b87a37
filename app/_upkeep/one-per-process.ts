/** A singleton of the process, created on first use, because Next loads modules more than once. */
export function onePerProcess<T>(name: string, make: () => T): T {
  globalThis.watchfloor ??= {};
  globalThis.watchfloor.kept ??= new Map();
  const { kept } = globalThis.watchfloor;
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as T;
}
