-- What may be learnt of a person, as identity tells, and up to which revision their style is learnt.
alter table person
    add column personalization text             not null default 'full' check (personalization in ('none', 'style', 'full')),
    add column learning_rate   double precision not null default 0.1,
    add column styled_revision bigint           not null default 0;

-- whose style is to be learnt again: the revision moved by five since, or something was taken away
create index person_to_style on person (user_id)
    where memories_revision >= styled_revision + 5 or rebuild_revision > styled_revision;

-- Said, and written down by the carrier: it shows nothing of how somebody writes.
alter table memory add column spoken boolean not null default false;
