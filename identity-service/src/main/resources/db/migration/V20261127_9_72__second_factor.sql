-- An app that makes codes of the time (RFC 6238), and codes for the day it is lost.
create table totp_credential (
    user_id       uuid primary key references account on delete cascade,
    secret_sealed bytea not null,
    -- counts as a second factor only when a code of it has been shown
    confirmed_at  timestamptz,
    created_at    timestamptz not null,
    -- the newest step a code was taken of: none is taken twice, nor an older one
    last_step     bigint not null default 0
);

alter table totp_credential enable row level security;
alter table totp_credential force row level security;
create policy person on totp_credential using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

create table recovery_code (
    code_index bytea primary key check (length(code_index) = 32),
    user_id    uuid not null references account on delete cascade,
    used_at    timestamptz
);
create index recovery_code_of_person on recovery_code (user_id);

alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy person on recovery_code using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Somebody who has shown a password and not yet the second factor.
create table sign_in_challenge (
    challenge_hash bytea primary key check (length(challenge_hash) = 32),
    user_id        uuid not null references account on delete cascade,
    -- keyed hash of what the device calls itself, for when it is known from then on
    device_index   bytea check (length(device_index) = 32),
    client_sealed  bytea not null,
    tries          integer not null default 0 check (tries >= 0),
    expires_at     timestamptz not null
);
create index sign_in_challenge_of_person on sign_in_challenge (user_id);

alter table sign_in_challenge enable row level security;
alter table sign_in_challenge force row level security;
create policy person on sign_in_challenge using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

alter table session drop constraint session_method_check;
alter table session add constraint session_method_check check (method in ('password', 'password-and-app', 'password-and-recovery-code'));
