/** Form input with the fields named `list.0.part` collected into a list; empty entries are left out. */
export const formList = (list: string) => (raw: unknown) => {
  if (typeof raw !== "object" || raw === null || list in raw) return raw;
  const entries: Record<string, unknown>[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const [, at, part] = new RegExp(`^${list}\\.(\\d)\\.(\\w+)$`).exec(name) ?? [];
    if (at && part) entries[Number(at)] = { ...entries[Number(at)], [part]: value };
    else rest[name] = value;
  }
  return { ...rest, [list]: entries.filter((entry) => Object.values(entry).some(Boolean)) };
};
