-- Where texts and calls wait whose person is not known yet, and who is not listened to.

create table arrival (
    id                  uuid        primary key,
    arrived             bigint      generated always as identity,
    provider            text        not null,
    provider_message_id text        not null,
    channel             text        not null check (channel in ('sms', 'voice')),
    state               text        not null default 'waiting' check (state in ('waiting', 'unresolvable')),
    sender_index        bytea       not null, -- keyed hash of the sender as written, to keep one sender's texts in order
    sealed_for          uuid,                 -- under whose key the two sealed columns are; null: the service's, being nobody's yet
    sender_sealed       bytea       not null,
    our_address         text        not null,
    text_sealed         bytea       not null,
    media_count         smallint    not null default 0,
    received_at         timestamptz not null,
    attempts            integer     not null default 0,
    due_at              timestamptz not null default now(),
    claimed_until       timestamptz,
    traceparent         text,
    unique (provider, provider_message_id)
);
create index arrival_waiting on arrival (sender_index, arrived) where state = 'waiting';
create index arrival_due on arrival (due_at) where state = 'waiting';

create table block (
    user_id    uuid        primary key,
    reason     text        not null,
    blocked_by text        not null,
    blocked_at timestamptz not null default now()
);

alter table arrival enable row level security;
alter table arrival force row level security;
create policy service on arrival using (pluto_in_scope()) with check (pluto_in_scope());
alter table block enable row level security;
alter table block force row level security;
create policy person on block using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
