-- What people do again and again. What is done is sealed with the person's key; when, stands in clear as it does of memories.
alter table person
    -- whether they consent to be learnt from
    add column learns          boolean not null default true,
    -- revision up to which memories are read for what was done
    add column habits_revision bigint  not null default 0;

create index person_unlearnt on person (user_id) where habits_revision < memories_revision;

create table occurrence (
    id             uuid        primary key,
    user_id        uuid        not null references person on delete cascade,
    memory_id      uuid        not null references memory on delete cascade,
    -- keyed hash of what is done under the person's id: equal activities of two people do not look equal
    activity_index bytea       not null,
    kind           text        not null check (kind in ('call', 'movement', 'meal', 'errand', 'other')),
    sealed_title   bytea       not null,
    -- on the person's clock
    local_at       timestamp   not null,
    -- belongs to a habit that the person deleted, and counts for none
    discounted     boolean     not null default false,
    unique (memory_id, activity_index)
);

create index occurrence_of_person on occurrence (user_id, local_at);

create table habit (
    id             uuid        primary key,
    user_id        uuid        not null references person on delete cascade,
    activity_index bytea       not null,
    kind           text        not null check (kind in ('call', 'movement', 'meal', 'errand', 'other')),
    sealed_title   bytea       not null,
    schedule       text        not null check (schedule in ('daily', 'weekdays', 'weekends', 'set_days', 'weekly', 'biweekly',
                                                            'monthly_date', 'monthly_weekday')),
    -- of the week, one bit each, Monday the lowest
    days           smallint    not null,
    place          smallint    not null,
    -- the first time that counts, on the person's clock; its time of day is the habit's
    starts_at      timestamp   not null,
    zone           text        not null,
    confidence     real        not null check (confidence between 0 and 1),
    state          text        not null check (state in ('suggested', 'confirmed', 'declined', 'paused', 'ended')),
    -- suggestions that nobody answered
    ignored        smallint    not null default 0,
    -- occurrences it rests on
    evidence       uuid[]      not null default '{}',
    found_at       timestamptz not null,
    changed_at     timestamptz not null,
    version        integer     not null default 0
);

create index habit_of_person on habit (user_id, found_at desc, id desc);

alter table occurrence enable row level security;
alter table occurrence force row level security;
create policy person on occurrence using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

alter table habit enable row level security;
alter table habit force row level security;
create policy person on habit using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
