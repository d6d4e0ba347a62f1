-- What was suggested to people of what they usually do, and what they said to it (docs/adr/0052).
alter table outbound_request add column habit jsonb;

comment on column outbound_request.habit is 'Of a suggestion the habit behind it, as the event said';

create table suggestion (
    id          uuid        primary key,
    user_id     uuid        not null references data_subject on delete cascade,
    habit_id    uuid        not null,
    message_id  uuid        not null references message on delete cascade,
    matter      bytea       not null,
    rrule       text        not null,
    starts_at   timestamp   not null,
    zone        text        not null,
    state       text        not null default 'open' check (state in ('open', 'accepted', 'declined', 'ignored')),
    answer_by   timestamptz not null,
    answered_at timestamptz,
    check ((state = 'open') = (answered_at is null))
);

comment on column suggestion.id is 'The task of the scheduler that suggested it';
comment on column suggestion.message_id is 'What was said';
comment on column suggestion.matter is 'What is usually done in the person''s words, sealed with the person''s key';
comment on column suggestion.answer_by is 'Without an answer until then it is ignored';

create trigger data_subject before insert on suggestion for each row execute function data_subject_known();
create index suggestion_of_person on suggestion (user_id);
create index suggestion_message on suggestion (message_id);
create index suggestion_to_end on suggestion (answer_by) where state = 'open';

alter table suggestion enable row level security;
alter table suggestion force row level security;
create policy person on suggestion using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
