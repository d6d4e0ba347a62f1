-- A call whose line broke goes on from what was said last, and one of which nothing more is heard is over.
alter table call_session
    add column last_turn text,                                -- its number, behind that of its connection where there is one; null while nothing was said
    add column heard_at  timestamptz not null default now();  -- when it was last told of

alter table call_session drop constraint call_session_ending_check;
alter table call_session add constraint call_session_ending_check check (ending in ('silence', 'hang-up', 'fault', 'lost'));

create index call_session_open on call_session (begun_at) where state <> 'ended';
