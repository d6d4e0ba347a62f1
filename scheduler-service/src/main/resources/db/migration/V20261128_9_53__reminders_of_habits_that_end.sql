-- The reminder that was set of a habit: when the habit ends, the person is asked once whether the reminder shall end too (docs/adr/0052).
alter table habit
    add column reminder_id uuid references task on delete cascade,
    add column end_asked boolean not null default false;

comment on column habit.end_asked is 'They were asked whether the reminder shall end, and are not asked again';

create index habit_reminder on habit (reminder_id) where reminder_id is not null;
