-- Everybody of whom this schema holds anything, and nothing else about them: the root of their rows. Whatever is first written of
-- a person, and in whichever table, makes the root itself; who deletes it deletes all there is of them (docs/adr/0013).
create table data_subject (
  user_id uuid primary key
);
alter table data_subject enable row level security;
alter table data_subject force row level security;
create policy person on data_subject using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- For tables that hang on the root directly: trigger data_subject, before insert.
create function data_subject_known() returns trigger
  language plpgsql as $$
begin
  insert into data_subject (user_id) values (new.user_id) on conflict do nothing;
  return new;
end
$$;

select set_config('pluto.scope', 'service:migration', true);
insert into data_subject select user_id from person_key;
alter table person_key add foreign key (user_id) references data_subject on delete cascade;
select set_config('pluto.scope', '', true);

create trigger data_subject before insert on person_key for each row execute function data_subject_known();
