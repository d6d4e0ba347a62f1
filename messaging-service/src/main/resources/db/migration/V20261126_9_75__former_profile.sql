-- How a profile was before a deed of somebody's talk changed it, so that it can be put back by whoever answers next: identity tells no
-- history. Written before the change, once a deed; a person's older ones go when another is written.
create table former_profile (
    deed            uuid        primary key,
    user_id         uuid        not null references data_subject on delete cascade,
    profile_sealed  bytea       not null,
    kept_at         timestamptz not null default now()
);

create trigger data_subject before insert on former_profile for each row execute function data_subject_known();

create index former_profile_user_id on former_profile (user_id);

alter table former_profile enable row level security;
alter table former_profile force row level security;
create policy person on former_profile using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
