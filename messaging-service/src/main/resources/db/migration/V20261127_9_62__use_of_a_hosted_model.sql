-- How many tokens of a hosted model each person has used on a day, by UTC.
create table model_use (
    user_id uuid   not null references data_subject on delete cascade,
    day     date   not null,
    tokens  bigint not null,
    primary key (user_id, day)
);

create trigger data_subject before insert on model_use for each row execute function data_subject_known();

alter table model_use enable row level security;
alter table model_use force row level security;
create policy person on model_use using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
