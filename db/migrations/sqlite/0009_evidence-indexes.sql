DROP INDEX `source_versions_by_name`;--> statement-breakpoint
CREATE INDEX `source_versions_by_name` ON `source_versions` (lower("name"));--> statement-breakpoint
CREATE INDEX `reports_written_over` ON `reports` (`source_id`) WHERE "reports"."replaces_id" is not null;