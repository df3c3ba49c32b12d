-- An acknowledgement that ended by itself is a change too.
ALTER TABLE `${suite}`.alert_change MODIFY COLUMN what
  ENUM('opened','closed','raised','lowered','folded','unfolded',
       'acknowledged','resolved','snoozed','lapsed') NOT NULL;
