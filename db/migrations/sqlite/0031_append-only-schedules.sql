-- What was scheduled, and by whom, stays known.
CREATE TRIGGER `export_schedules_no_update` BEFORE UPDATE ON `export_schedules` BEGIN SELECT RAISE(ABORT, 'export_schedules is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `export_schedules_no_delete` BEFORE DELETE ON `export_schedules` BEGIN SELECT RAISE(ABORT, 'export_schedules is append-only'); END;
