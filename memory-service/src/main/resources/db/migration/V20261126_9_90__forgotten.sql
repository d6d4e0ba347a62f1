-- A text whose facts the person wished forgotten: nobody finds it any more, and it goes for good when that cannot be undone any more.
alter table memory add column forgotten_at timestamptz, add column forgotten_by uuid;

create index memory_forgotten on memory (forgotten_at) where forgotten_at is not null;
