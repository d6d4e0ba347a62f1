-- Keys that sign access tokens (ES256). `next` is published before it signs, `retired` is published until the last token
-- it signed has expired, so that a verifier with a cached key set never meets a key it does not know.
create table signing_key (
    kid            text primary key,
    state          text not null check (state in ('next', 'active', 'retired')),
    public_jwk     text not null,
    private_sealed bytea not null,
    created_at     timestamptz not null,
    activated_at   timestamptz,
    retired_at     timestamptz
);

create unique index signing_key_one_next on signing_key (state) where state = 'next';
create unique index signing_key_one_active on signing_key (state) where state = 'active';

alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy suite on signing_key using (pluto_in_scope()) with check (pluto_in_scope());
