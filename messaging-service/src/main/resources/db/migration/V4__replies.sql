-- Which conversations wait for an answer, up to which message each is answered, and who does not want to hear from us.

create table reply_job (
    conversation_id   uuid        primary key references conversation (id),
    user_id           uuid        not null,
    wanted_sequence   bigint      not null,           -- the newest text to answer
    answered_sequence bigint      not null default 0, -- moves only forward, together with the stored reply
    waiting_since     timestamptz,                    -- null when nothing waits
    due_at            timestamptz,                    -- null when nothing waits
    claimed_until     timestamptz,
    attempts          integer     not null default 0,
    traceparent       text
);
create index reply_job_due on reply_job (due_at) where due_at is not null;

create table consent (
    user_id      uuid        not null,
    channel      text        not null,
    opted_out_at timestamptz,
    changed_at   timestamptz not null default now(),
    primary key (user_id, channel)
);

alter table reply_job enable row level security;
alter table reply_job force row level security;
create policy person on reply_job using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
alter table consent enable row level security;
alter table consent force row level security;
create policy person on consent using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
