-- An exercise is played as it was opened, and its clock keeps every setting.
CREATE TRIGGER `exercises_no_update` BEFORE UPDATE ON `exercises` BEGIN SELECT RAISE(ABORT, 'exercises is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `exercises_no_delete` BEFORE DELETE ON `exercises` BEGIN SELECT RAISE(ABORT, 'exercises is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `exercise_clocks_no_update` BEFORE UPDATE ON `exercise_clocks` BEGIN SELECT RAISE(ABORT, 'exercise_clocks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `exercise_clocks_no_delete` BEFORE DELETE ON `exercise_clocks` BEGIN SELECT RAISE(ABORT, 'exercise_clocks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `exercise_injects_no_update` BEFORE UPDATE ON `exercise_injects` BEGIN SELECT RAISE(ABORT, 'exercise_injects is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `exercise_injects_no_delete` BEFORE DELETE ON `exercise_injects` BEGIN SELECT RAISE(ABORT, 'exercise_injects is append-only'); END;
