-- Whoever wants an account and has not yet shown that the address is theirs. There is a row whether somebody has the address or not.
create table registration (
    registration_id uuid primary key,
    -- of what the asker was given: the code is good for this request alone
    request_hash    bytea not null unique check (length(request_hash) = 32),
    -- keyed hash, with the row's id
    code_index      bytea not null check (length(code_index) = 32),
    -- address, name, place and hash of the password, sealed with the service's key
    wanted_sealed   bytea not null,
    -- until it was mailed
    code_sealed     bytea,
    -- whether nobody has the address; not known before it is written to, and only then the code can be right
    is_free         boolean,
    tries           integer not null default 0 check (tries >= 0),
    expires_at      timestamptz not null,
    attempts        integer not null default 0 check (attempts >= 0),
    due_at          timestamptz not null default now(),
    claimed_until   timestamptz
);
create index registration_age on registration (expires_at);
create index registration_due on registration (due_at) where code_sealed is not null;
alter table registration enable row level security;
alter table registration force row level security;
create policy suite on registration using (pluto_in_scope()) with check (pluto_in_scope());
