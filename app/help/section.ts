/** One part of the user guide. `id` is what links point to, and stays when the title changes. */
export type HelpSection = { id: string; title: string; body: React.ReactNode };
