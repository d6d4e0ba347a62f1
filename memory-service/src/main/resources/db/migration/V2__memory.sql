-- A memory. What it says and what it means is sealed with the person's key; the rest says how to handle it.
create table memory (
    id                 uuid primary key,
    user_id            uuid        not null,
    ordinal            bigint      not null generated always as identity,
    type               text        not null check (type ~ '^[a-z][a-z_]{0,31}$'),
    category           text        not null check (category ~ '^[a-z][a-z_]{0,31}$'),
    source             text        not null check (source ~ '^[a-z][a-z_]{0,31}$'),
    source_id          uuid,
    importance         real        not null check (importance between 0 and 1),
    sensitive          boolean     not null default false,
    sealed_body        bytea       not null,
    -- keyed hash of the subject under the person's id: equal subjects of two people do not look equal
    subject_index      bytea,
    sealed_vector      bytea,
    occurred_at        timestamptz not null,
    expires_at         timestamptz,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    -- the person's revision at the last change: an index reads only what is newer than itself
    revision           bigint      not null,
    version            integer     not null default 0,
    -- when the vector is to be computed (again); null when it is there or given up
    embedding_due_at   timestamptz,
    embedding_attempts smallint    not null default 0,
    unique (user_id, source, source_id)
);

create index memory_of_person on memory (user_id, occurred_at desc, id desc);
create index memory_changed on memory (user_id, revision);
create index memory_of_subject on memory (user_id, subject_index) where subject_index is not null;
create index memory_to_embed on memory (ordinal desc) where embedding_due_at is not null;

alter table memory enable row level security;
alter table memory force row level security;
create policy person on memory using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
