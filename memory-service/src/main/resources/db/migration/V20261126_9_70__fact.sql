-- What a person told about themselves and theirs, with the time it holds. Its words are sealed with the person's key.
create table fact (
    id              uuid primary key,
    user_id         uuid        not null references person on delete cascade,
    -- what is remembered of the same text: a fact goes with it; null until the text arrived by its event
    memory_id       uuid        references memory on delete cascade,
    message_id      uuid        not null,
    -- its place in the text it was read from
    handle          text        not null,
    ordinal         bigint      not null generated always as identity,
    -- keyed hashes under the person's id: of whom or what it is about, and what of them
    subject_index   bytea       not null,
    attribute_index bytea       not null,
    sealed_body     bytea       not null,
    mode            text        not null check (mode in ('present', 'past', 'plan')),
    said_at         timestamptz not null,
    ends_at         timestamptz,
    closed_at       timestamptz,
    closed_by       uuid,
    -- was never so, or is to be forgotten: nobody sees it any more, and it goes for good when that cannot be undone any more
    retracted_at    timestamptz,
    retracted_by    uuid,
    unique (user_id, handle)
);

create index fact_of_person on fact (user_id, ordinal);
create index fact_of_subject on fact (user_id, subject_index, attribute_index);
create index fact_of_memory on fact (memory_id) where memory_id is not null;
create index fact_retracted on fact (retracted_at) where retracted_at is not null;

alter table fact enable row level security;
alter table fact force row level security;
create policy person on fact using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- What was done for which text: each is done once, however often it is asked for, and answered the same.
create table fact_message (
    user_id    uuid        not null references person on delete cascade,
    message_id uuid        not null,
    read_at    timestamptz not null,
    closed     integer     not null,
    corrected  integer     not null,
    forgotten  integer     not null,
    -- how many facts were as before when it was taken back; null when it was not
    undone     integer,
    primary key (user_id, message_id)
);

create index fact_message_read on fact_message (read_at);

alter table fact_message enable row level security;
alter table fact_message force row level security;
create policy person on fact_message using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
