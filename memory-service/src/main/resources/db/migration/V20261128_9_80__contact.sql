-- People around a person, as far as they were written down or changed by somebody; all others are read from facts whenever they are asked for.
create table contact (
    id          uuid        primary key,
    user_id     uuid        not null references person on delete cascade,
    category    text        not null check (category in ('family', 'work', 'other')),
    sealed_body bytea       not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     integer     not null default 0
);

create index contact_of_person on contact (user_id);

-- Whom what is told is about: "my sister" and "anna" may be one. Without a contact nobody is to see them any more.
create table contact_key (
    user_id    uuid  not null references person on delete cascade,
    -- keyed hash of how they are called, under the person's id
    key_index  bytea not null,
    contact_id uuid  references contact on delete set null,
    primary key (user_id, key_index)
);

create index contact_key_of_contact on contact_key (contact_id);

alter table contact enable row level security;
alter table contact force row level security;
create policy person on contact using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

alter table contact_key enable row level security;
alter table contact_key force row level security;
create policy person on contact_key using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
