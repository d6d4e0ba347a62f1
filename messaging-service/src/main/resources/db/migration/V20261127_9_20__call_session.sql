-- Calls somebody talks in. What is said in them stands in their conversation, so here is no word and no number. The state moves
-- forward only: begun, talking, ended.
create table call_session (
    id               uuid        primary key,
    user_id          uuid        not null references data_subject on delete cascade,
    provider         text        not null,
    provider_call_id text        not null,
    direction        text        not null check (direction in ('in', 'out')),
    state            text        not null default 'begun' check (state in ('begun', 'talking', 'ended')),
    conversation_id  uuid,                 -- null while the person has said nothing
    begun_at         timestamptz not null default now(),
    ended_at         timestamptz,
    ending           text        check (ending in ('silence', 'hang-up', 'fault')),
    unique (provider, provider_call_id),
    check ((state = 'ended') = (ended_at is not null)),
    foreign key (conversation_id, user_id) references conversation (id, user_id) on delete cascade
);

create trigger data_subject before insert on call_session for each row execute function data_subject_known();

create index call_session_of_person on call_session (user_id);
create index call_session_of_conversation on call_session (conversation_id, user_id) where conversation_id is not null;

alter table call_session enable row level security;
alter table call_session force row level security;
create policy person on call_session using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
