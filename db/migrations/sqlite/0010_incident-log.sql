CREATE INDEX `incidents_by_merger` ON `incidents` (`merged_into_id`);--> statement-breakpoint
CREATE INDEX `incidents_by_moment` ON `incidents` (`effective_at`,`id`);