-- What was done to a person's reminders on their word: answered again when it is asked again, taken back for ten minutes, kept for a day.
create table deed (
    id          uuid primary key,
    user_id     uuid        not null references data_subject on delete cascade,
    verb        text        not null check (verb in ('plan', 'move', 'snooze', 'finish', 'cancel')),
    at          timestamptz not null,
    sealed_body bytea,
    undone      integer     check (undone >= 0),
    undone_at   timestamptz
);

comment on column deed.sealed_body is
    'How the tasks stood before and after, and what was answered; sealed with the person''s key, null only while it is being done';
comment on column deed.undone is 'How many tasks are as before since it was taken back';

create trigger data_subject before insert on deed for each row execute function data_subject_known();
create index deed_of_person on deed (user_id);
create index deed_by_age on deed (at);

alter table deed enable row level security;
alter table deed force row level security;
create policy person on deed using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
