-- Who was erased here, by a hash that tells nobody who it was: what comes late must not make them anew (docs/adr/0015).
create table erased_subject (
  subject    bytea primary key, -- SHA-256 of the person's id
  erasure_id uuid not null,
  erased_at  timestamptz not null default now()
);
alter table erased_subject enable row level security;
alter table erased_subject force row level security;
create policy reading on erased_subject for select using (
  pluto_in_scope() or subject = sha256(uuid_send(nullif(current_setting('pluto.user_id', true), '')::uuid)));
create policy adding on erased_subject for insert with check (pluto_in_scope());

-- Every row of a person hangs on their root: where it cannot be made, nothing can. Fires for new roots only, not for those that
-- are there, which is nearly always.
create function data_subject_not_erased() returns trigger
  language plpgsql as $$
begin
  if exists (select from erased_subject where subject = sha256(uuid_send(new.user_id))) then
    raise exception 'this person was erased' using errcode = 'PL001';
  end if;
  return null;
end
$$;
create trigger not_erased after insert on data_subject for each row execute function data_subject_not_erased();
