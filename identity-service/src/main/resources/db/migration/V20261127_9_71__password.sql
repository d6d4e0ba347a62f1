-- A person may be reached by e-mail as well, and sign in with a password.
alter table contact drop constraint contact_kind_check;
alter table contact add constraint contact_kind_check check (kind in ('phone', 'email')) not valid;
alter table contact validate constraint contact_kind_check;

create table password_credential (
    user_id     uuid primary key references account on delete cascade,
    -- an Argon2id hash in the PHC string format, or bcrypt's where another house brought it; sealed with the person's key
    hash_sealed bytea not null,
    changed_at  timestamptz not null
);

alter table password_credential enable row level security;
alter table password_credential force row level security;
create policy person on password_credential using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- How often somebody was wrong, by what they named and by where they sit: keyed hashes, whether there is such a person or not.
create table sign_in_guard (
    guard_index bytea primary key check (length(guard_index) = 32),
    failures    integer not null check (failures >= 0),
    last_at     timestamptz not null,
    wait_until  timestamptz not null
);
create index sign_in_guard_age on sign_in_guard (last_at);

alter table sign_in_guard enable row level security;
alter table sign_in_guard force row level security;
create policy suite on sign_in_guard using (pluto_in_scope()) with check (pluto_in_scope());

-- What somebody has signed in with before: whoever keeps the owner out by being wrong in their name does not keep out these.
create table device (
    device_id    uuid primary key,
    user_id      uuid not null references account on delete cascade,
    -- keyed hash of what the device calls itself
    token_index  bytea not null check (length(token_index) = 32),
    agent_sealed bytea not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    unique (user_id, token_index)
);

alter table device enable row level security;
alter table device force row level security;
create policy person on device using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Persons are listed newest first.
create index account_newest on account (created_at desc, user_id desc);
