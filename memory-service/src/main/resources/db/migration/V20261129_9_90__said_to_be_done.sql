-- Of the tasks somebody asked for, snapshots tell what they said is done; that one was sent proves nothing to them.
alter table occurrence add column said boolean not null default false;
create index occurrence_said on occurrence (user_id, local_at) where said;

alter table snapshot
    -- tasks it rests on
    add column tasks uuid[] not null default '{}',
    -- all that was said to be done of tasks in its time, told of or not: other ones now, and it is to be made anew
    add column deeds uuid[] not null default '{}';
