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
    -- was never so: kept for a day, so that the correction can be undone
    retracted_at    timestamptz,
    retracted_by    uuid,
    unique (user_id, handle)
);

create index fact_of_person on fact (user_id, ordinal);
create index fact_of_subject on fact (user_id, subject_index, attribute_index);
create index fact_of_memory on fact (memory_id) where memory_id is not null;

alter table fact enable row level security;
alter table fact force row level security;
create policy person on fact using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Which texts were read for facts: each is read once, whether it comes by a call, by its event or by both.
create table fact_message (
    user_id    uuid        not null references person on delete cascade,
    message_id uuid        not null,
    read_at    timestamptz not null,
    primary key (user_id, message_id)
);

alter table fact_message enable row level security;
alter table fact_message force row level security;
create policy person on fact_message using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
