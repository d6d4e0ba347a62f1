-- Every change of consent with its words, its time and its source; consent holds what came of them, for whoever sends.
create table consent_change (
    id           uuid        primary key,
    user_id      uuid        not null references data_subject on delete cascade,
    channel      text        not null,
    opted_out    boolean     not null,
    source       text        not null check (source in ('text', 'carrier', 'refusal', 'before')),
    words_sealed bytea,                                          -- what the person said, null where nothing was said to us
    said_at      timestamptz not null,
    noted_at     timestamptz not null default clock_timestamp()  -- tells the order
);
comment on column consent_change.source is 'The person''s text, the carrier''s reading of one, the carrier''s refusal of a message, '
    'or what was known before this table was';
create index consent_change_of_person on consent_change (user_id, channel, noted_at);
create trigger data_subject before insert on consent_change for each row execute function data_subject_known();

alter table consent_change enable row level security;
alter table consent_change force row level security;
create policy person on consent_change using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Added to and, with its person, erased; never altered.
create function consent_change_stands() returns trigger
language plpgsql as $$
begin
    raise exception 'a change of consent is never altered';
end
$$;
create trigger stands before update on consent_change for each row execute function consent_change_stands();

-- What people had said before begins the ledger.
select set_config('pluto.scope', 'service:migration', true);
insert into consent_change (id, user_id, channel, opted_out, source, said_at)
select gen_random_uuid(), user_id, channel, opted_out_at is not null, 'before', coalesce(opted_out_at, changed_at) from consent;
select set_config('pluto.scope', '', true);
