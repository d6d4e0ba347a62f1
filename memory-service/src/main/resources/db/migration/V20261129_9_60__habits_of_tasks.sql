-- What people do is told as well by the tasks they ask for: when one that comes once was sent, and when they say that it is done.
alter table occurrence
    alter column memory_id drop not null,
    -- of what a task tells instead of a memory: the task, and the moment of it that is meant
    add column task_id uuid,
    add column due_at  timestamptz,
    add constraint occurrence_source check ((memory_id is null) <> (task_id is null) and (task_id is null) = (due_at is null)),
    add constraint occurrence_of_task unique (task_id, due_at);
