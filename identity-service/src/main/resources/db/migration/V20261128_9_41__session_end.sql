-- Sessions that have ended while access tokens of theirs may live on: what the list in Redis is made of. A row outlives its session
-- and its person, for so do the tokens.
create table session_end (
    session_id uuid primary key,
    ended_at   timestamptz not null,
    -- when the list had it
    told_at    timestamptz
);
create index session_end_untold on session_end (ended_at) where told_at is null;
create index session_end_age on session_end (ended_at);

alter table session_end enable row level security;
alter table session_end force row level security;
create policy suite on session_end using (pluto_in_scope()) with check (pluto_in_scope());
-- a person ends their own
create policy ending on session_end for insert with check (true);
