-- Lines of the audit trails of the other services, as each told of them (docs/adr/0044). Append only, as the trails are: there is no
-- policy for update or delete, so neither finds a row. No foreign key: a line is told after who it concerns is gone.
create table gathered_line (
  id          uuid primary key,
  service     text not null,
  at          timestamptz not null,
  actor       text not null,
  action      text not null,
  user_id     uuid,
  resource    text not null,
  reason      text not null,
  gathered_at timestamptz not null default now()
);
create index gathered_line_at on gathered_line (at desc, id desc);
create index gathered_line_user on gathered_line (user_id, at desc);
alter table gathered_line enable row level security;
alter table gathered_line force row level security;
create policy reading on gathered_line for select using (
  pluto_in_scope() or user_id = nullif(current_setting('pluto.user_id', true), '')::uuid);
create policy adding on gathered_line for insert with check (pluto_in_scope());
