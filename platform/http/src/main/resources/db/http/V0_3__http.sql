-- Answers to requests that carried an Idempotency-Key, kept so that a repeat does nothing twice.
create table idempotency_key (
    key           bytea       primary key,  -- keyed hash of caller, method, path and the header
    request       bytea       not null,     -- keyed hash of query and body: a repeat must ask for the same
    claim         uuid        not null,     -- who may write the answer: whoever claimed the key last
    claimed_until timestamptz not null,     -- after this a request without answer is taken for dead
    expires_at    timestamptz not null,
    answer        bytea                     -- sealed with the service's key; null while the request runs
);

create index idempotency_key_expires_at on idempotency_key (expires_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy service on idempotency_key using (pluto_in_scope()) with check (pluto_in_scope());
