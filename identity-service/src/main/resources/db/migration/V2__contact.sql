-- Where a person is or was reached. A number belongs to at most one person at a time; carriers hand it to the next one
-- later, so an ended contact stays, with the end of its validity, and is never found by its number again.
create table contact (
    contact_id   uuid primary key,
    user_id      uuid not null references account,
    kind         text not null check (kind in ('phone')),
    value_sealed bytea not null,
    -- keyed hash of the E.164 number: found without being readable
    value_index  bytea not null check (length(value_index) = 32),
    valid_from   timestamptz not null,
    valid_to     timestamptz check (valid_to > valid_from)
);

create unique index contact_current_value on contact (kind, value_index) where valid_to is null;
create unique index contact_current_of_person on contact (user_id, kind) where valid_to is null;

alter table contact enable row level security;
alter table contact force row level security;
create policy person on contact using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
