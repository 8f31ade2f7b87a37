CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`act` text NOT NULL,
	`replaces_id` text,
	`rests_on_id` text,
	`level` integer,
	`likelihood_ratio` real,
	`confidence` text,
	`rationale` text NOT NULL,
	`effective_at` integer NOT NULL,
	`effective_day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessments_act" CHECK("assessments"."act" is null or "assessments"."act" in ('assessed', 'confirmed', 'corrected', 'retracted')),
	CONSTRAINT "assessments_level" CHECK("assessments"."level" is null or "assessments"."level" between 1 and 5),
	CONSTRAINT "assessments_likelihood" CHECK("assessments"."likelihood_ratio" is null or "assessments"."likelihood_ratio" between 0 and 1),
	CONSTRAINT "assessments_confidence" CHECK("assessments"."confidence" is null or "assessments"."confidence" in ('low', 'moderate', 'high')),
	CONSTRAINT "assessments_retraction_has_no_level" CHECK(("assessments"."act" = 'retracted') = ("assessments"."level" is null)),
	CONSTRAINT "assessments_confirmation" CHECK(("assessments"."act" = 'confirmed') = ("assessments"."rests_on_id" is not null)),
	CONSTRAINT "assessments_replacement" CHECK(("assessments"."act" in ('corrected', 'retracted')) = ("assessments"."replaces_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessments_by_grounds` ON `assessments` (`rests_on_id`);--> statement-breakpoint
CREATE INDEX `assessments_by_time` ON `assessments` (`indicator_id`,`effective_at`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `assessments_by_day` ON `assessments` (`indicator_id`,`effective_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_replaced_once` ON `assessments` (`replaces_id`);--> statement-breakpoint
CREATE TABLE `attributions` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`actor` text NOT NULL,
	`certainty` text NOT NULL,
	`basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attributions_certainty" CHECK("attributions"."certainty" is null or "attributions"."certainty" in ('1', '2', '3', '4', '5', '6'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `attributions_by_incident` ON `attributions` (`incident_id`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `category_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`category_id` text NOT NULL,
	`version` integer NOT NULL,
	`change` text NOT NULL,
	`reason` text,
	`is_retired` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`question` text NOT NULL,
	`review_hours` text NOT NULL,
	`scope` text NOT NULL,
	`horizon_days` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "category_versions_change" CHECK("category_versions"."change" is null or "category_versions"."change" in ('added', 'edited', 'moved', 'retired', 'restored'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `category_versions_in_order` ON `category_versions` (`category_id`,`version`);--> statement-breakpoint
CREATE TABLE `daily_incidents` (
	`category_id` text NOT NULL,
	`day` text NOT NULL,
	`incident_count` integer NOT NULL,
	`imprecise_count` integer NOT NULL,
	`touched_at` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `daily_incidents_one_a_day` ON `daily_incidents` (`day`,`category_id`);--> statement-breakpoint
CREATE TABLE `daily_levels` (
	`indicator_id` text NOT NULL,
	`day` text NOT NULL,
	`highest_level` integer,
	`closing_level` integer,
	`closing_at` integer,
	`closing_recorded_at` integer,
	`touched_at` integer NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `daily_levels_one_a_day` ON `daily_levels` (`day`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `desks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`is_example` integer NOT NULL,
	`clock_offset_ms` integer NOT NULL,
	`time_zone` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`act` text NOT NULL,
	`replaces_id` text,
	`category_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`effective_at` integer NOT NULL,
	`effective_day` text NOT NULL,
	`until_at` integer,
	`precision` text NOT NULL,
	`place` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`killed_count` integer,
	`injured_count` integer,
	`source` text NOT NULL,
	`source_url` text,
	`reliability` text NOT NULL,
	`credibility` text NOT NULL,
	`reason` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incidents_act" CHECK("incidents"."act" is null or "incidents"."act" in ('recorded', 'corrected', 'retracted')),
	CONSTRAINT "incidents_kind" CHECK("incidents"."kind" is null or "incidents"."kind" in ('rocket or artillery fire', 'missile attack', 'drone attack', 'air strike', 'explosion or mine', 'armed attack', 'kidnapping', 'assassination', 'seizure or boarding', 'cyber attack', 'unrest or break-in', 'other')),
	CONSTRAINT "incidents_precision" CHECK("incidents"."precision" is null or "incidents"."precision" in ('minute', 'hour', 'day', 'week', 'month', 'year')),
	CONSTRAINT "incidents_reliability" CHECK("incidents"."reliability" is null or "incidents"."reliability" in ('A', 'B', 'C', 'D', 'E', 'F')),
	CONSTRAINT "incidents_credibility" CHECK("incidents"."credibility" is null or "incidents"."credibility" in ('1', '2', '3', '4', '5', '6')),
	CONSTRAINT "incidents_latitude" CHECK("incidents"."latitude" is null or "incidents"."latitude" between -90 and 90),
	CONSTRAINT "incidents_longitude" CHECK("incidents"."longitude" is null or "incidents"."longitude" between -180 and 180),
	CONSTRAINT "incidents_replacement" CHECK(("incidents"."act" = 'recorded') = ("incidents"."replaces_id" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `incidents_by_time` ON `incidents` (`category_id`,`effective_at`);--> statement-breakpoint
CREATE INDEX `incidents_by_day` ON `incidents` (`category_id`,`effective_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `incidents_replaced_once` ON `incidents` (`replaces_id`);--> statement-breakpoint
CREATE TABLE `indicator_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`version` integer NOT NULL,
	`change` text NOT NULL,
	`reason` text,
	`is_retired` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`question` text NOT NULL,
	`review_hours` text NOT NULL,
	`place` text NOT NULL,
	`owner` text NOT NULL,
	`criteria` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicator_versions_change" CHECK("indicator_versions"."change" is null or "indicator_versions"."change" in ('added', 'edited', 'moved', 'retired', 'restored'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_versions_in_order` ON `indicator_versions` (`indicator_id`,`version`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`category_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `outages` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`act` text NOT NULL,
	`reason` text NOT NULL,
	`effective_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outages_act" CHECK("outages"."act" is null or "outages"."act" in ('down', 'back'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `outages_by_time` ON `outages` (`indicator_id`,`effective_at`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`known_at` integer NOT NULL,
	`digest` text NOT NULL,
	`document` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `snapshots_id` ON `snapshots` (`id`);--> statement-breakpoint
CREATE TABLE `watch_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`before` text,
	`after` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `watch_log_by_time` ON `watch_log` (`recorded_at`,`seq`);