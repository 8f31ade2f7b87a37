ALTER TABLE `export_schedules` ADD `cover` text;--> statement-breakpoint
ALTER TABLE `export_schedules` ADD `choice` text;