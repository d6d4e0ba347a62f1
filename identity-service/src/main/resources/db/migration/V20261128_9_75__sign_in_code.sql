-- A code that was asked for to sign in with. There is a row whoever's number it is, and nobody's too: only who has the number can tell.
create table sign_in_code (
    code_id       uuid primary key,
    -- of what the asker was given: the code is good for this request alone
    request_hash  bytea not null unique check (length(request_hash) = 32),
    -- null where nobody who may sign in has the number: nothing is sent then, and no code is right
    user_id       uuid references account on delete cascade,
    contact_index bytea not null check (length(contact_index) = 32),
    way           text not null check (way in ('sms', 'call')),
    -- keyed hash, with the row's id
    code_index    bytea not null check (length(code_index) = 32),
    -- number, code and language, sealed with the service's key, until they are handed over
    order_sealed  bytea,
    tries         integer not null default 0 check (tries >= 0),
    expires_at    timestamptz not null,
    attempts      integer not null default 0 check (attempts >= 0),
    due_at        timestamptz not null default now(),
    claimed_until timestamptz
);
create index sign_in_code_of_person on sign_in_code (user_id);
create index sign_in_code_age on sign_in_code (expires_at);
create index sign_in_code_due on sign_in_code (due_at) where order_sealed is not null and user_id is not null;

alter table sign_in_code enable row level security;
alter table sign_in_code force row level security;
create policy suite on sign_in_code using (pluto_in_scope()) with check (pluto_in_scope());

-- When codes were asked for lately, by number, by where the asker sits and by country: keyed hashes.
create table send_guard (
    guard_index bytea primary key check (length(guard_index) = 32),
    sent_at     timestamptz[] not null,
    most        integer not null check (most > 0)
);

alter table send_guard enable row level security;
alter table send_guard force row level security;
create policy suite on send_guard using (pluto_in_scope()) with check (pluto_in_scope());

-- Which ways to sign in there are says the code: each has a name of this form.
alter table session drop constraint session_method_check;
alter table session add constraint session_method_check check (method ~ '^[a-z]+(-[a-z]+)*$');
alter table sign_in_challenge add column first_method text not null default 'password' check (first_method ~ '^[a-z]+(-[a-z]+)*$');
comment on column sign_in_challenge.first_method is 'What was shown before the second factor';
