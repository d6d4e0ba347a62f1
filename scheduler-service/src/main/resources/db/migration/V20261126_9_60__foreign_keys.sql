-- What belongs to a person goes with them (docs/adr/0013). Tasks hang on the root and not on person, whom identity tells of: a
-- reminder may be asked for before.
select set_config('pluto.scope', 'service:migration', true);

insert into data_subject select user_id from person union select user_id from task on conflict do nothing;

alter table person add foreign key (user_id) references data_subject on delete cascade;
create trigger data_subject before insert on person for each row execute function data_subject_known();
alter table task add foreign key (user_id) references data_subject on delete cascade;
create trigger data_subject before insert on task for each row execute function data_subject_known();

-- The sweep writes a run for each task it fires, of tasks it holds locked: a foreign key would look each of them up once more. Runs
-- are found through their task, by persons too: nothing ever asked for those of a person. Whoever deletes tasks deletes their runs,
-- also by a cascade, which sets no scope.
delete from task_run r where not exists (select from task t where t.id = r.task_id);
drop index task_run_of_person;
create function runs_of_gone_tasks() returns trigger
language plpgsql as $$
declare
    scope text := current_setting('pluto.scope', true);
begin
    perform set_config('pluto.scope', 'service:gone-tasks', true);
    delete from task_run r using gone g where r.task_id = g.id;
    perform set_config('pluto.scope', coalesce(scope, ''), true);
    return null;
end
$$;
create trigger runs after delete on task referencing old table as gone for each statement
    execute function runs_of_gone_tasks();

select set_config('pluto.scope', '', true);
