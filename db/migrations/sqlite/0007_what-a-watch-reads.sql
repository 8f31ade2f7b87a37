CREATE INDEX `incidents_by_recording` ON `incidents` (`recorded_at`);--> statement-breakpoint
CREATE INDEX `watch_entries_by_account` ON `watch_entries` (`entry_id`,`recorded_at`);