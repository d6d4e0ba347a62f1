-- A block is decided where people are met and kept here. Decisions about a person are numbered where they are made: one that
-- arrives late or twice undoes no newer one.
alter table account add column block_revision bigint not null default 0 check (block_revision >= 0);
comment on column account.block_revision is 'Number of the newest decision to block or unblock that was obeyed';
