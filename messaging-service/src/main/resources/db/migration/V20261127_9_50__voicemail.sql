-- Messages people left by voice, until their words are taken in as a text's are. Where the recording is and what it says are sealed.
create table voicemail (
    id             uuid        primary key,
    user_id        uuid        not null references data_subject on delete cascade,
    provider       text        not null,
    recording_id   text        not null,
    our_address    text        not null,
    address_sealed bytea       not null,
    words_sealed   bytea,
    state          text        not null default 'waiting' check (state in ('waiting', 'without', 'late')),
    due_at         timestamptz not null,
    claimed_until  timestamptz,
    traceparent    text,
    created_at     timestamptz not null default now(),
    unique (provider, recording_id)
);
comment on column voicemail.state is 'without: told of without its words, which may come yet; late: they did';

create trigger data_subject before insert on voicemail for each row execute function data_subject_known();

create index voicemail_of_person on voicemail (user_id);
create index voicemail_due on voicemail (due_at) where state <> 'without';

alter table voicemail enable row level security;
alter table voicemail force row level security;
create policy person on voicemail using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
