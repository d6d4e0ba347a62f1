-- Outgoing messages on their way. One row per message; the row's lock is the only coordination between replicas.

create table delivery (
    message_id          uuid        primary key references message (id),
    user_id             uuid        not null,
    conversation_id     uuid        not null references conversation (id),
    sequence            bigint      not null,
    purpose             text        not null check (purpose in ('reply', 'proactive', 'consent')),
    state               text        not null default 'queued'
                        check (state in ('queued', 'sending', 'sent', 'failed', 'undelivered', 'delivered', 'read')),
    provider_message_id text        unique,
    error_code          text,
    not_after           timestamptz,
    attempts            integer     not null default 0,
    due_at              timestamptz not null default now(),
    claimed_until       timestamptz,
    segments            smallint,
    traceparent         text,
    created_at          timestamptz not null default now(),
    settled_at          timestamptz
);
create index delivery_open on delivery (conversation_id, sequence) where state in ('queued', 'sending');
create index delivery_due on delivery (due_at) where state in ('queued', 'sending');

alter table delivery enable row level security;
alter table delivery force row level security;
create policy person on delivery using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
