-- A person. Everything that says who it is lies here sealed with the person's own data key; the phone number is an
-- attribute with a validity interval (see contact), never the key.
create table account (
    user_id      uuid primary key,
    status       text not null check (status in ('active', 'blocked', 'quarantined', 'erased')),
    tier         text not null check (tier in ('free', 'premium', 'enterprise', 'vip')),
    name_sealed  bytea,
    locale       text not null,
    zone         text not null,
    memory_count bigint not null default 0 check (memory_count >= 0),
    habit_count  bigint not null default 0 check (habit_count >= 0),
    -- when memory-service counted: an older count never replaces a newer one
    counted_at   timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    last_seen_at timestamptz not null,
    -- grows with every change of anything the profile shows; orders cache entries and events
    version      bigint not null check (version > 0)
);

alter table account enable row level security;
alter table account force row level security;
create policy person on account using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
