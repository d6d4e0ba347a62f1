-- Lists that people keep, such as for shopping. Names and items are sealed with the person's key.
create table item_list (
    id          uuid        primary key,
    user_id     uuid        not null references person on delete cascade,
    ordinal     bigint      not null generated always as identity,
    -- keyed hash of the name under the person's id, without case and small words
    name_index  bytea       not null,
    sealed_name bytea       not null,
    created_at  timestamptz not null,
    unique (user_id, name_index),
    unique (id, user_id)
);

create table list_item (
    id          uuid        primary key,
    user_id     uuid        not null,
    list_id     uuid        not null,
    ordinal     bigint      not null generated always as identity,
    sealed_text bytea       not null,
    added_at    timestamptz not null,
    added_by    uuid        not null,
    -- taken off: nobody sees it any more, and it goes for good when that cannot be undone any more
    removed_at  timestamptz,
    removed_by  uuid,
    foreign key (list_id, user_id) references item_list (id, user_id) on delete cascade
);

create index list_item_of_list on list_item (list_id, ordinal);
create index list_item_of_person on list_item (user_id);
create index list_item_removed on list_item (removed_at) where removed_at is not null;

-- What was done to lists: each is done once, however often it is asked for, and answered the same.
create table list_deed (
    user_id uuid        not null references person on delete cascade,
    deed    uuid        not null,
    done_at timestamptz not null,
    -- how many items were as before when it was taken back; null when it was not
    undone  integer,
    primary key (user_id, deed)
);

create index list_deed_done on list_deed (done_at);

alter table item_list enable row level security;
alter table item_list force row level security;
create policy person on item_list using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

alter table list_item enable row level security;
alter table list_item force row level security;
create policy person on list_item using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

alter table list_deed enable row level security;
alter table list_deed force row level security;
create policy person on list_deed using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
