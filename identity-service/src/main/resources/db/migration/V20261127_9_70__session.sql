-- Who is signed in, where and since when. A session is a family of refresh tokens: each renewal replaces one by the next, and a replaced
-- one that is shown again later than a lost answer explains ends the family.
create table session (
    session_id    uuid primary key,
    user_id       uuid not null references account on delete cascade,
    method        text not null check (method in ('password')),
    began_at      timestamptz not null,
    used_at       timestamptz not null,
    -- however much it is used, it ends here
    expires_at    timestamptz not null check (expires_at >= began_at),
    ended_at      timestamptz,
    ended_by      text check (ended_by in ('person', 'limit', 'reuse', 'block', 'password', 'operator')),
    client_sealed bytea not null,
    check ((ended_at is null) = (ended_by is null))
);
comment on column session.method is 'How the person showed who they are';
comment on column session.client_sealed is 'Address and user agent of the sign-in, as JSON';

create index session_of_person on session (user_id, used_at desc);

alter table session enable row level security;
alter table session force row level security;
create policy person on session using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Only hashes: what a token is stands with its holder alone. A token has 256 random bits, so that a plain hash is enough.
create table refresh_token (
    token_hash  bytea primary key check (length(token_hash) = 32),
    session_id  uuid not null references session on delete cascade,
    user_id     uuid not null references account on delete cascade,
    issued_at   timestamptz not null,
    replaced_at timestamptz
);
create index refresh_token_of_session on refresh_token (session_id);
create index refresh_token_of_person on refresh_token (user_id);

alter table refresh_token enable row level security;
alter table refresh_token force row level security;
create policy person on refresh_token using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
