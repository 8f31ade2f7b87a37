CREATE TABLE `column_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`dataset` text NOT NULL,
	`mapping` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `column_mappings_by_dataset` ON `column_mappings` (`dataset`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `import_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`number` integer NOT NULL,
	`act` text NOT NULL,
	`read_count` integer NOT NULL,
	`new_count` integer NOT NULL,
	`changed_count` integer NOT NULL,
	`unchanged_count` integer NOT NULL,
	`duplicate_count` integer NOT NULL,
	`refused_count` integer NOT NULL,
	`reason` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_steps_act" CHECK("import_steps"."act" is null or "import_steps"."act" in ('began', 'continued', 'stopped', 'resumed', 'finished', 'withdrawn', 'undone'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `import_steps_in_order` ON `import_steps` (`import_id`,`number`);--> statement-breakpoint
ALTER TABLE `imports` ADD `mapping` text;