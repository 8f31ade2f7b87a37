CREATE TRIGGER `handovers_no_update` BEFORE UPDATE ON `handovers` BEGIN SELECT RAISE(ABORT, 'handovers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `handovers_no_delete` BEFORE DELETE ON `handovers` BEGIN SELECT RAISE(ABORT, 'handovers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `watches_no_update` BEFORE UPDATE ON `watches` BEGIN SELECT RAISE(ABORT, 'watches is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `watches_no_delete` BEFORE DELETE ON `watches` BEGIN SELECT RAISE(ABORT, 'watches is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `watch_entries_no_update` BEFORE UPDATE ON `watch_entries` BEGIN SELECT RAISE(ABORT, 'watch_entries is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `watch_entries_no_delete` BEFORE DELETE ON `watch_entries` BEGIN SELECT RAISE(ABORT, 'watch_entries is append-only'); END;
