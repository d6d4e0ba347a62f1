-- From which score on somebody wants to show more at a sign-in; null for what the house says.
alter table security_sheet add column risk_score_threshold double precision
  check (risk_score_threshold > 0 and risk_score_threshold <= 1);

-- How persons signed in, and what was held of it: their habits, and the reasons they are shown. Only the newest that let somebody in
-- outlives what is kept of all others.
create table sign_in (
    sign_in_id    uuid primary key,
    user_id       uuid not null references account on delete cascade,
    at            timestamptz not null,
    outcome       text not null check (outcome in ('in', 'step-up', 'refused')),
    -- method, country, score and reasons, sealed with the person's key
    detail_sealed bytea not null
);
create index sign_in_newest on sign_in (user_id, at desc);
create index sign_in_age on sign_in (at);

alter table sign_in enable row level security;
alter table sign_in force row level security;
create policy person on sign_in using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
