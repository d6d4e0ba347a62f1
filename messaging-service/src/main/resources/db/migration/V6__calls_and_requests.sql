-- Calls that were answered, and what the scheduler asked us to say.

create table phone_call (
    id               uuid        primary key,
    user_id          uuid        not null,
    provider         text        not null,
    provider_call_id text        not null,
    direction        text        not null check (direction in ('in', 'out')),
    our_address      text        not null,
    started_at       timestamptz not null,
    unique (provider, provider_call_id)
);

create table outbound_request (
    request_id    uuid        primary key,
    user_id       uuid        not null,
    task_id       uuid        not null,
    kind          text        not null,
    channel       text        not null,
    reason_sealed bytea       not null, -- under the person's key
    text_sealed   bytea,                -- under the person's key; null when we compose the words
    due_at        timestamptz not null,
    not_after     timestamptz not null,
    state         text        not null default 'waiting' check (state in ('waiting', 'said', 'expired', 'refused')),
    attempts      integer     not null default 0,
    next_try_at   timestamptz not null default now(),
    claimed_until timestamptz,
    message_id    uuid,
    traceparent   text
);
create index outbound_request_due on outbound_request (next_try_at) where state = 'waiting';

alter table phone_call enable row level security;
alter table phone_call force row level security;
create policy person on phone_call using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
alter table outbound_request enable row level security;
alter table outbound_request force row level security;
create policy person on outbound_request using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
