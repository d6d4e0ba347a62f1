-- What people usually do, as memory's newest event said it, and what each of them may be asked about it next (docs/adr/0052).
alter table task drop constraint task_origin_check;
alter table task add constraint task_origin_check check (origin in ('default', 'asked', 'suggested'));

create table habit (
    id           uuid        primary key,
    user_id      uuid        not null references data_subject on delete cascade,
    state        text        not null check (state in ('suggested', 'confirmed', 'declined', 'paused', 'ended')),
    title        bytea       not null,
    rrule        text        not null,
    starts_at    timestamp   not null,
    zone         text        not null,
    confidence   float8      not null,
    changed_at   timestamptz not null,
    answer       text        check (answer in ('accepted', 'declined')),
    ignored      smallint    not null default 0 check (ignored >= 0),
    suggested_at timestamptz
);

comment on column habit.title is 'What is done in the person''s words, sealed with the person''s key';
comment on column habit.changed_at is 'When memory said so; what it said before changes nothing';
comment on column habit.answer is 'What the person said to a suggestion; no other follows';
comment on column habit.suggested_at is 'When the last suggestion that was made was due';

create trigger data_subject before insert on habit for each row execute function data_subject_known();
create index habit_of_person on habit (user_id);

alter table habit enable row level security;
alter table habit force row level security;
create policy person on habit using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- One row a person: so that there is one suggestion at a time, and one a day.
create table suggestion_plan (
    user_id      uuid        primary key references data_subject on delete cascade,
    habit_id     uuid        references habit on delete cascade,
    task_id      uuid        references task on delete cascade,
    suggested_at timestamptz,
    look_at      timestamptz not null,
    check ((habit_id is null) = (task_id is null))
);

comment on column suggestion_plan.task_id is 'The suggestion that is planned, or was made and waits for an answer';
comment on column suggestion_plan.suggested_at is 'When the last suggestion that was made was due, whatever its habit';
comment on column suggestion_plan.look_at is 'When to see what is to be suggested next';

create trigger data_subject before insert on suggestion_plan for each row execute function data_subject_known();
create index suggestion_plan_due on suggestion_plan (look_at);
create index suggestion_plan_habit on suggestion_plan (habit_id) where habit_id is not null;
create index suggestion_plan_task on suggestion_plan (task_id) where task_id is not null;

alter table suggestion_plan enable row level security;
alter table suggestion_plan force row level security;
create policy person on suggestion_plan using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
