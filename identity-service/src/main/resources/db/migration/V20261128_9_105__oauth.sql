-- Applications that may ask people to act for them (OAuth 2, docs/adr/0060): registered by operators, nobody registers itself.
create table oauth_client (
    client_id     text primary key check (client_id ~ '^[a-z][a-z0-9-]{2,39}$'),
    name          text not null check (length(name) between 1 and 80),
    redirect_uris text[] not null check (cardinality(redirect_uris) between 1 and 20),
    scopes        text[] not null check (cardinality(scopes) > 0),
    secret_hash   bytea check (length(secret_hash) = 32),
    is_active     boolean not null default true,
    created_at    timestamptz not null,
    changed_at    timestamptz not null
);
comment on column oauth_client.secret_hash is 'SHA-256 of 256 random bits; null for a public one, which can keep no secret';
alter table oauth_client enable row level security;
alter table oauth_client force row level security;
create policy suite on oauth_client using (pluto_in_scope()) with check (pluto_in_scope());

-- What a person has let an application do; it is asked for no second time.
create table oauth_consent (
    user_id    uuid not null references account on delete cascade,
    client_id  text not null,
    scopes     text[] not null,
    agreed_at  timestamptz not null,
    changed_at timestamptz not null,
    primary key (user_id, client_id)
);
create index oauth_consent_of_client on oauth_consent (client_id);
comment on column oauth_consent.client_id is 'In oauth_client, which is nobody''s; whoever removes one removes what was agreed for it';
alter table oauth_consent enable row level security;
alter table oauth_consent force row level security;
create policy person on oauth_consent using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Sessions of applications: what they do for a person, and what keeps that going.
alter table session add column client_id text;
alter table session add column scopes text[];
alter table session add constraint session_application check ((client_id is null) = (scopes is null));
create index session_of_client on session (client_id) where client_id is not null;
comment on column session.client_id is 'The application it was given to; null for one of the person''s own';
comment on column session.scopes is 'What the application may do';
-- whose person showed who they are before it began
alter table session drop constraint session_check2;
alter table session add constraint session_proved_at check (proved_at >= began_at or client_id is not null);
alter table session drop constraint session_ended_by_check;
alter table session add constraint session_ended_by_check
    check (ended_by in ('person', 'limit', 'reuse', 'block', 'password', 'operator', 'consent', 'client', 'code'));

-- Codes on their way to an application: only hashes, each good once and for a minute, for who asked for it.
create table oauth_code (
    code_hash    bytea primary key check (length(code_hash) = 32),
    user_id      uuid not null references account on delete cascade,
    -- the sign-in by which it was given
    session_id   uuid not null references session on delete cascade,
    client_id    text not null,
    redirect_uri text not null,
    challenge    text not null,
    scopes       text[] not null,
    nonce        text,
    issued_at    timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    -- what it gave
    given_id     uuid references session (session_id) on delete cascade
);
create index oauth_code_of_person on oauth_code (user_id);
create index oauth_code_of_session on oauth_code (session_id);
create index oauth_code_of_given on oauth_code (given_id);
create index oauth_code_age on oauth_code (expires_at);
alter table oauth_code enable row level security;
alter table oauth_code force row level security;
create policy person on oauth_code using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Browsers in which somebody has signed in for an application: a cookie, of which the hash is kept, stands for that session.
create table browser (
    token_hash bytea primary key check (length(token_hash) = 32),
    user_id    uuid not null references account on delete cascade,
    session_id uuid not null references session on delete cascade,
    created_at timestamptz not null
);
create index browser_of_person on browser (user_id);
create index browser_of_session on browser (session_id);
alter table browser enable row level security;
alter table browser force row level security;
create policy person on browser using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
