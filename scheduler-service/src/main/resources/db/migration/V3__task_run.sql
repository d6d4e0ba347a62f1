-- What became of each due instant. The key is the guard: the same instant of a task is never sent twice.
create table task_run (
    task_id    uuid        not null,
    due_at     timestamptz not null,
    user_id    uuid        not null,
    outcome    text        not null check (outcome in ('fired', 'missed', 'skipped', 'failed')),
    request_id uuid,
    handled_at timestamptz not null default now(),
    primary key (task_id, due_at)
);

comment on column task_run.request_id is 'The outbound-requested event, null unless fired';

create index task_run_of_person on task_run (user_id);

alter table task_run enable row level security;
alter table task_run force row level security;
create policy person on task_run using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
