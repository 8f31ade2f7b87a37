import { SHORTCUTS } from "@/domain/look/shortcuts";

/** Every key of the pages, by where it works. */
export const ShortcutList = () => (
  <div className="grid gap-x-8 gap-y-4 text-[13.5px] leading-5 sm:grid-cols-2">
    {SHORTCUTS.map(({ where, shortcuts }) => (
      <section aria-label={where} key={where}>
        <h3 className="mb-1 font-semibold">{where}</h3>
        <dl className="grid grid-cols-[6.5rem_1fr] gap-y-1">
          {shortcuts.map(({ keys, does }) => (
            <div className="contents" key={does}>
              <dt className="flex flex-wrap content-start gap-1">
                {keys.map((key) => (
                  <kbd className="rounded border border-line px-1.5 text-xs leading-5" key={key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd className="text-ink-2">{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);
