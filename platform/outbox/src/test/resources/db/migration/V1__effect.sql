-- What the test's consumers did.
create table effect (
  user_id uuid not null,
  note    text not null check (note <> 'impossible')
);
alter table effect enable row level security;
alter table effect force row level security;
create policy person on effect using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
