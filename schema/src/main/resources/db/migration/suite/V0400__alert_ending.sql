-- By when the source of a pushed alert means to have spoken again; without a word it is over.
-- A migration that was killed right after its statement runs again, and MySQL does not know
-- ADD COLUMN IF NOT EXISTS.
SET @add_ends_at = IF(
  EXISTS (SELECT 1 FROM information_schema.columns
           WHERE table_schema = '${suite}' AND table_name = 'predictive_alert'
             AND column_name = 'ends_at'),
  'DO 0',
  'ALTER TABLE `${suite}`.predictive_alert ADD COLUMN ends_at DATETIME(6) NULL AFTER observed_at');
PREPARE add_ends_at FROM @add_ends_at;
EXECUTE add_ends_at;
DEALLOCATE PREPARE add_ends_at;
