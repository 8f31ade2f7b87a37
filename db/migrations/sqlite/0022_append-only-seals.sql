-- What seals the record is as lasting as the record.
CREATE TRIGGER `seals_no_update` BEFORE UPDATE ON `seals` BEGIN SELECT RAISE(ABORT, 'seals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `seals_no_delete` BEFORE DELETE ON `seals` BEGIN SELECT RAISE(ABORT, 'seals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `carried_marks_no_update` BEFORE UPDATE ON `carried_marks` BEGIN SELECT RAISE(ABORT, 'carried_marks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `carried_marks_no_delete` BEFORE DELETE ON `carried_marks` BEGIN SELECT RAISE(ABORT, 'carried_marks is append-only'); END;
