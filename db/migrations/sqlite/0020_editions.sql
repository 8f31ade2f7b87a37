ALTER TABLE `reports` ADD `edition_at` integer;--> statement-breakpoint
ALTER TABLE `incidents` ADD `edition_at` integer;