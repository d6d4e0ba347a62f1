-- What memory knows of a person. No name, no number: only how to read words and days, and a counter of changes.
create table person (
    user_id            uuid primary key,
    locale             text        not null default 'en',
    zone               text        not null default 'UTC',
    -- grows with every change of the person's memories; the row's lock puts the changes of one person in order
    revision           bigint      not null default 0,
    -- indexes read before this revision are read anew as a whole: something was taken away
    rebuild_revision   bigint      not null default 0,
    -- revision of the last change that a count may show, which the other services are told
    memories_revision  bigint      not null default 0,
    announced_revision bigint      not null default 0,
    -- time of the event that set locale and zone, so that an older event never wins
    described_at       timestamptz not null default '-infinity'
);

create index person_to_announce on person (user_id) where announced_revision < memories_revision;

alter table person enable row level security;
alter table person force row level security;
create policy person on person using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
