-- When sealed values of an older database were bound to their rows; empty in a database that never had others. Events
-- written before that instant carry texts that name no addressee.
create table seal_binding (
  only_row boolean primary key default true check (only_row),
  bound_at timestamptz not null
);
alter table seal_binding enable row level security;
alter table seal_binding force row level security;
create policy scope on seal_binding using (pluto_in_scope()) with check (pluto_in_scope());
