-- Since when the details of a row are what they are; nothing where they were never others.
-- A migration that was killed right after its statement runs again, and MySQL does not know
-- ADD COLUMN IF NOT EXISTS.
SET @add_details_since = IF(
  EXISTS (SELECT 1 FROM information_schema.columns
           WHERE table_schema = '${suite}' AND table_name = 'scan_ledger'
             AND column_name = 'details_since'),
  'DO 0',
  'ALTER TABLE `${suite}`.scan_ledger ADD COLUMN details_since DATETIME(6) NULL');
PREPARE add_details_since FROM @add_details_since;
EXECUTE add_details_since;
DEALLOCATE PREPARE add_details_since;
