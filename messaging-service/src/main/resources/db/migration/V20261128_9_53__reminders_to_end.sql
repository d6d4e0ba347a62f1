-- What was asked of a habit that is over: whether the reminder of it shall end (docs/adr/0052).
alter table suggestion add column reminder_id uuid;

comment on column suggestion.reminder_id is 'The reminder that may end, a task of the scheduler; null for one that is suggested';
