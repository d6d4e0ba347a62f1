-- Which event wins is told by identity's count, not by clocks of different machines.
alter table person add column version bigint not null default 0;
alter table person drop column described_at;
comment on column person.version is 'Aggregate version of the newest event obeyed; an older one changes nothing';
