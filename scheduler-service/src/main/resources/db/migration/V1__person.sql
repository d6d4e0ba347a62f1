-- What the scheduler has to know of a person, as the newest event said it.
create table person (
    user_id      uuid primary key,
    version      bigint      not null,
    zone         text        not null,
    status       text        not null default 'active',
    switched_off text[]      not null default '{}',
    planned      boolean     not null default false,
    updated_at   timestamptz not null default now()
);

comment on column person.version is 'Aggregate version of the newest event obeyed; an older one changes nothing';
comment on column person.switched_off is 'Names of the preferences that are off';
comment on column person.planned is 'The default tasks were made once; they are not made again after the person deleted them';

alter table person enable row level security;
alter table person force row level security;
create policy person on person using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
