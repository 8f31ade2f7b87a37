DROP INDEX `incidents_by_recording`;--> statement-breakpoint
CREATE INDEX `incidents_by_casualties` ON `incidents` (((case when "killed_count" is null then 0 else "killed_count" end) + (case when "injured_count" is null then 0 else "injured_count" end)),`id`);--> statement-breakpoint
CREATE INDEX `incidents_by_recording` ON `incidents` (`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `reports_by_recording` ON `reports` (`recorded_at`,`id`);