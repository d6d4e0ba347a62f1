-- What became of codes that identity had us tell somebody: how often it was tried and how it ended. The code itself is kept nowhere.
create table code_send (
    request_id    uuid        primary key,
    user_id       uuid        not null references data_subject on delete cascade,
    channel       text        not null check (channel in ('sms', 'voice')),
    state         text        not null default 'sending' check (state in ('sending', 'sent', 'refused')),
    error_code    text,
    attempts      integer     not null default 1 check (attempts > 0),
    claimed_until timestamptz,
    created_at    timestamptz not null default now(),
    settled_at    timestamptz,
    check ((state = 'sending') = (settled_at is null))
);

create trigger data_subject before insert on code_send for each row execute function data_subject_known();

create index code_send_of_person on code_send (user_id);

alter table code_send enable row level security;
alter table code_send force row level security;
create policy person on code_send using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
