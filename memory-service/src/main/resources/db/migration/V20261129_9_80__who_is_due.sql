-- Most changes of what is remembered touch no snapshot until a day ends, and whoever looks is shown what is remembered now: only
-- what was taken away is followed at once.
drop index person_behind_snapshots;
create index person_rebuilds_snapshots on person (user_id) where snapshots_revision < rebuild_revision;

-- How somebody writes is learnt again the more seldom the more is known of it.
drop index person_to_style;
create index person_to_style on person (user_id)
    where memories_revision >= styled_revision + least(greatest(styled_revision / 4, 5), 40) or rebuild_revision > styled_revision;
