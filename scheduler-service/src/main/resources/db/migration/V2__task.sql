-- Something to do for a person at a time. next_run_at is a cache of zone + starts_at + rrule + spread_seconds.
create table task (
    id                 uuid primary key,
    user_id            uuid        not null,
    kind               text        not null check (kind in ('morning_digest', 'wake_up_call', 'calendar_alert',
                                                            'email_summary', 'reminder', 'habit_suggestion', 'follow_up')),
    origin             text        not null check (origin in ('default', 'asked')),
    channel            text        not null check (channel in ('sms', 'voice')),
    lane               text        not null check (lane in ('exact', 'spread')),
    state              text        not null check (state in ('active', 'paused', 'done', 'cancelled', 'failed')),
    paused_reason      text        check ((state = 'paused') = (paused_reason is not null)),
    zone               text        not null,
    follows_person     boolean     not null,
    starts_at          timestamp   not null,
    rrule              text,
    spread_seconds     integer     not null default 0 check (spread_seconds >= 0),
    next_run_at        timestamptz,
    late_limit_seconds integer     not null check (late_limit_seconds > 0),
    what               bytea,
    version            bigint      not null default 0,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    check (state <> 'active' or next_run_at is not null)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

comment on column task.starts_at is 'First local time (DTSTART), floating: lived in whatever zone the task has';
comment on column task.follows_person is 'A move of the person to another zone moves this task';
comment on column task.late_limit_seconds is 'Due for longer than this, it is recorded as missed instead of sent';
comment on column task.what is 'The matter in the person''s words, sealed with the person''s key';

-- The sweep reads only this: due rows of one lane in order, whatever the number of sleeping ones.
create index task_due on task (lane, next_run_at) where state = 'active';
create index task_of_person on task (user_id, created_at desc, id desc);
-- Two deliveries of user-activated cannot make two digests.
create unique index task_default on task (user_id, kind) where origin = 'default';

alter table task enable row level security;
alter table task force row level security;
create policy person on task using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
