-- Events that wait for Kafka: added with the state they tell of, removed when Kafka has them. Never a remembered
-- position: a number is taken before its transaction commits, so a reader that remembers one loses rows.
create table outbox (
  position          bigint generated always as identity primary key,
  event_id          uuid not null,
  shard             smallint not null,
  topic             text not null,
  user_id           uuid not null,
  aggregate_version bigint not null,
  traceparent       text,
  payload           bytea not null,
  created_at        timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index outbox_shard on outbox (shard, position);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy service on outbox using (pluto_in_scope()) with check (pluto_may_see(user_id));

-- Events whose effect is in this database, by consumer.
create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy service on inbox using (pluto_in_scope()) with check (pluto_in_scope());
