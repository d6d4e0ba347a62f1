-- Blocks are decided here, where people are met, and kept by identity. One row per person says what was decided here last, how far
-- identity has heard of it, and what identity said last. It is written in the transaction that blocks, so that no decision is
-- lost on its way.
create table block_report (
    user_id          uuid    primary key,
    blocked          boolean not null default false, -- what was decided here last
    operator         text    not null default '',    -- by whom
    revision         bigint  not null default 0,     -- counts the decisions made here: identity obeys only newer ones
    told_revision    bigint  not null default 0,     -- the newest one identity has obeyed
    identity_version bigint  not null default 0,     -- of the account, when identity last said its status
    identity_status  text,
    attempts         integer not null default 0,
    due_at           timestamptz,
    claimed_until    timestamptz,
    traceparent      text,
    check (told_revision <= revision)
);
create index block_report_due on block_report (due_at) where told_revision < revision;

alter table block_report enable row level security;
alter table block_report force row level security;
create policy person on block_report using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Who is blocked already is told of too.
select set_config('pluto.scope', 'service:migration', true);
insert into block_report (user_id, blocked, operator, revision, due_at)
select user_id, true, blocked_by, 1, now() from block;
select set_config('pluto.scope', '', true);
