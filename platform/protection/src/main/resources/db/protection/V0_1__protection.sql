-- Who may see a row: see dev.pluto.protection.Scope. With nothing set every table is empty.
create function pluto_in_scope() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('pluto.scope', true), '') like any (array['service:%', 'operator:%']);

create function pluto_may_see(owner uuid) returns boolean
  language sql stable parallel safe
  return owner = nullif(current_setting('pluto.user_id', true), '')::uuid or pluto_in_scope();

-- The keys of persons, wrapped by the master key that kek names. Without its row a person's data is noise.
create table person_key (
  user_id    uuid primary key,
  wrapped    bytea not null,
  kek        text not null,
  created_at timestamptz not null default now()
);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy person on person_key using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Append only: there is no policy for update or delete, so neither finds a row.
create table audit_entry (
  id       uuid primary key,
  at       timestamptz not null default now(),
  actor    text not null,
  action   text not null,
  user_id  uuid,
  resource text not null,
  reason   text not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_user on audit_entry (user_id, at desc);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy reading on audit_entry for select using (pluto_in_scope());
create policy adding on audit_entry for insert with check (pluto_in_scope());
