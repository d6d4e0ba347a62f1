-- Which memories stay depends on the tier (retention.csv). Of whom no tier was told yet, nothing is cut by it.
alter table person
    add column tier        text,
    -- when their memories were last looked through for what goes
    add column cleaned_at  timestamptz not null default '-infinity';

create index person_to_clean on person (cleaned_at);
create index memory_expiring on memory (expires_at) where expires_at is not null;

-- What the cleanup did on a day (UTC): how many people it looked at, and how many memories went and why. Nobody can be told from it.
create table cleanup (
    day      date        primary key,
    people   integer     not null,
    began_at timestamptz not null,
    ended_at timestamptz not null
);

create table cleanup_count (
    day    date    not null references cleanup on delete cascade,
    -- empty where none was told
    tier   text    not null,
    -- as retention.csv names it
    type   text    not null,
    reason text    not null check (reason in ('expired', 'too_old', 'too_many')),
    count  integer not null,
    primary key (day, tier, type, reason)
);

alter table cleanup enable row level security;
alter table cleanup force row level security;
create policy suite on cleanup using (pluto_in_scope()) with check (pluto_in_scope());

alter table cleanup_count enable row level security;
alter table cleanup_count force row level security;
create policy suite on cleanup_count using (pluto_in_scope()) with check (pluto_in_scope());
