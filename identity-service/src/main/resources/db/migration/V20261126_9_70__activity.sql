-- What nearly every text moves stands apart from what persons and operators change: a narrow row that is written on the pool,
-- in place on its page. It is there from the first contact on, so that a text is one update.
select set_config('pluto.scope', 'service:migration', true);

create table activity (
    user_id         uuid primary key references account on delete cascade,
    last_seen_at    timestamptz not null,
    memory_count    bigint not null default 0 check (memory_count >= 0),
    habit_count     bigint not null default 0 check (habit_count >= 0),
    counted_version bigint not null default 0,
    version         bigint not null default 0 check (version >= 0)
) with (fillfactor = 70);
comment on table activity is 'When a person was last seen and how much is remembered of them; no index but the key, so that updates stay on the page';
comment on column activity.counted_version is 'Aggregate version of the newest count kept; an older one changes nothing';
comment on column activity.version is 'Changes of this row; with account.version it is the version of the profile';

alter table activity enable row level security;
alter table activity force row level security;
create policy person on activity using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

insert into activity (user_id, last_seen_at, memory_count, habit_count, counted_version)
select user_id, last_seen_at, memory_count, habit_count, counted_version from account;

alter table account
    drop column last_seen_at,
    drop column memory_count,
    drop column habit_count,
    drop column counted_version;

create function activity_begins() returns trigger
  language plpgsql as $$
begin
  insert into activity (user_id, last_seen_at) values (new.user_id, new.created_at);
  return null;
end
$$;
create trigger activity after insert on account for each row execute function activity_begins();

select set_config('pluto.scope', '', true);
