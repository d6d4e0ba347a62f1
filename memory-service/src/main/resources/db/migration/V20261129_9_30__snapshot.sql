-- What was said, done, planned and decided in a time of somebody's life. Its sentences are sealed with the person's key; what they rest on stands beside them in
-- clear, so that nothing has to be opened to see that it is gone.
create table snapshot (
    id          uuid        primary key,
    user_id     uuid        not null references person on delete cascade,
    kind        text        not null check (kind in ('daily', 'weekly', 'event')),
    cause       text        check (cause in ('moved', 'new_job', 'silence')),
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    zone        text        not null,
    -- memories and facts it rests on, and the habits these belong to
    memories    uuid[]      not null default '{}',
    facts       uuid[]      not null default '{}',
    habits      uuid[]      not null default '{}',
    sealed_body bytea       not null,
    -- is to be made anew before anybody sees it; its sentences are gone already
    stale       boolean     not null default false
);

create index snapshot_of_person on snapshot (user_id, ends_at desc, id desc);
create index snapshot_stale on snapshot (user_id) where stale;

alter table snapshot enable row level security;
alter table snapshot force row level security;
create policy person on snapshot using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

alter table person
    -- revision up to which changes of memories are seen in snapshots
    add column snapshots_revision bigint      not null default 0,
    -- up to when days and weeks that ended have theirs
    add column snapshots_at       timestamptz not null default '-infinity',
    -- when the next day ends, or there is more to make
    add column snapshots_due_at   timestamptz not null default '-infinity',
    -- what was said before they agreed again is in none
    add column learns_from        timestamptz not null default '-infinity';

create index person_behind_snapshots on person (user_id) where snapshots_revision < revision;
create index person_due_for_snapshots on person (snapshots_due_at);
