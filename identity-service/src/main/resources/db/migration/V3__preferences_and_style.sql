-- What a person wants done for them, and how they want to be spoken to. One row each from the first contact on.
create table preference_sheet (
    user_id                uuid primary key references account,
    auto_confirm_family    boolean not null,
    auto_confirm_work      boolean not null,
    morning_digest_enabled boolean not null,
    proactive_mode         boolean not null,
    wake_up_calls          boolean not null,
    email_summaries        boolean not null,
    calendar_alerts        boolean not null
);

alter table preference_sheet enable row level security;
alter table preference_sheet force row level security;
create policy person on preference_sheet using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

create table style_sheet (
    user_id             uuid primary key references account,
    emoji_usage         boolean not null,
    formality_level     text not null check (formality_level in ('casual', 'formal', 'mixed')),
    avg_message_length  text not null check (avg_message_length in ('short', 'medium', 'long')),
    communication_style text not null check (communication_style in ('friendly', 'direct', 'professional')),
    humor               double precision not null check (humor between 0 and 1),
    formality           double precision not null check (formality between 0 and 1),
    -- the person's own words, as a JSON array, therefore sealed
    phrases_sealed      bytea not null
);

alter table style_sheet enable row level security;
alter table style_sheet force row level security;
create policy person on style_sheet using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
