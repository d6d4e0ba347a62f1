-- Which count is newer is told by memory-service's own numbering, not by clocks of different machines.
alter table account add column counted_version bigint not null default 0;
alter table account drop column counted_at;
comment on column account.counted_version is 'Aggregate version of the newest count kept; an older one changes nothing';
