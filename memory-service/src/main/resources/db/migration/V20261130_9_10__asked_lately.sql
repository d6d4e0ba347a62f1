-- Whose memories were looked through of late, by any replica, to the quarter of an hour: a service that starts makes itself ready for them first.
create table asked_lately (
    user_id  uuid primary key references person on delete cascade,
    asked_at timestamptz not null
);
create index asked_lately_latest on asked_lately (asked_at desc);

alter table asked_lately enable row level security;
alter table asked_lately force row level security;
create policy person on asked_lately using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
