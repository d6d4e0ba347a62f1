-- Passkeys and hardware keys (WebAuthn): public keys whose private halves never leave their hardware, or their maker's cloud.
create table passkey (
    passkey_id       uuid primary key,
    user_id          uuid not null references account on delete cascade,
    -- keyed hash of the id its authenticator gave it
    credential_index bytea not null unique check (length(credential_index) = 32),
    name_sealed      bytea not null,
    key_sealed       bytea not null,
    counter          bigint not null check (counter >= 0),
    synced           boolean not null,
    backed_up        boolean not null,
    created_at       timestamptz not null,
    last_used_at     timestamptz,
    doubted_at       timestamptz,
    check (synced or not backed_up)
);
create index passkey_of_person on passkey (user_id);
comment on column passkey.name_sealed is 'What its owner calls it';
comment on column passkey.key_sealed is 'Id and public key as the authenticator gave them, and how it is reached, as JSON';
comment on column passkey.counter is 'How often it was used by its own count; 0 where it does not count';
comment on column passkey.synced is 'Whether it may go to other devices of its owner';
comment on column passkey.doubted_at is 'When its counter last went back: there may be two of it';

alter table passkey enable row level security;
alter table passkey force row level security;
create policy person on passkey using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- What authenticators are to sign, each once. Whoever signs in is nobody yet.
create table passkey_challenge (
    challenge_hash bytea primary key check (length(challenge_hash) = 32),
    purpose        text not null check (purpose in ('registration', 'sign-in')),
    user_id        uuid references account on delete cascade,
    expires_at     timestamptz not null,
    check ((purpose = 'sign-in') = (user_id is null))
);
create index passkey_challenge_of_person on passkey_challenge (user_id);
create index passkey_challenge_age on passkey_challenge (expires_at);

alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy person on passkey_challenge using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- which there are, SignInMethod says
alter table session drop constraint session_method_check;
alter table session add constraint session_method_check check (method ~ '^[a-z]+(-[a-z]+)*$');
