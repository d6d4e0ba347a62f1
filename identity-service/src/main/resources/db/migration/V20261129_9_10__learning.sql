-- What may be learnt of a person.
alter table preference_sheet
    add column personalization_level text not null default 'full'
        check (personalization_level in ('none', 'style', 'full')),
    add column learning_rate double precision not null default 0.1 check (learning_rate between 0 and 1);

-- Fields of the style, as the API names them, a comma between: what stays as the person said, and what was learnt from their texts.
alter table style_sheet
    add column pinned  text not null default '',
    add column learned text not null default '';

-- What memory-service learnt last of how somebody writes.
create table style_lesson (
    user_id    uuid primary key references account on delete cascade,
    -- of the person's memories, as memory-service counts: what comes late changes nothing
    revision   bigint not null,
    -- counts, and beginnings of texts, JSON: the person's own words, therefore sealed; null where they want nothing learnt
    sealed     bytea,
    learned_at timestamptz not null
);

alter table style_lesson enable row level security;
alter table style_lesson force row level security;
create policy person on style_lesson using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
