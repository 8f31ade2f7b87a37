CREATE TABLE `handovers` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`watch_id` text NOT NULL,
	`next_officer` text,
	`revision` integer NOT NULL,
	`digest` text NOT NULL,
	`document` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`watch_id`) REFERENCES `watches`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `handovers_by_watch` ON `handovers` (`watch_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_id` ON `handovers` (`id`);--> statement-breakpoint
CREATE TABLE `watch_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`kind` text NOT NULL,
	`act` text NOT NULL,
	`replaces_id` text,
	`text` text NOT NULL,
	`owner` text,
	`due_at` integer,
	`closing` text,
	`effective_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	CONSTRAINT "watch_entries_kind" CHECK("watch_entries"."kind" is null or "watch_entries"."kind" in ('entry', 'question', 'task')),
	CONSTRAINT "watch_entries_act" CHECK("watch_entries"."act" is null or "watch_entries"."act" in ('written', 'corrected', 'answered', 'done', 'dropped')),
	CONSTRAINT "watch_entries_replacement" CHECK(("watch_entries"."act" = 'written') = ("watch_entries"."replaces_id" is null)),
	CONSTRAINT "watch_entries_closing" CHECK(("watch_entries"."act" in ('answered', 'done', 'dropped')) = ("watch_entries"."closing" is not null)),
	CONSTRAINT "watch_entries_question_has_owner" CHECK("watch_entries"."kind" <> 'question' or "watch_entries"."owner" is not null),
	CONSTRAINT "watch_entries_task_is_due" CHECK(("watch_entries"."kind" = 'task') = ("watch_entries"."due_at" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `watch_entries_by_kind` ON `watch_entries` (`kind`,`recorded_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `watch_entries_replaced_once` ON `watch_entries` (`replaces_id`);--> statement-breakpoint
CREATE TABLE `watches` (
	`id` text PRIMARY KEY NOT NULL,
	`acknowledges_id` text,
	`reason` text,
	`effective_at` integer NOT NULL,
	`planned_until_at` integer,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `watches_by_time` ON `watches` (`effective_at`,`recorded_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `watches_acknowledge_once` ON `watches` (`acknowledges_id`);