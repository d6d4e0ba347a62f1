-- Who did what with a memory, and what came of it. Outlives the memory: a deleted one still says who had read it.
create table interaction (
    id         uuid primary key,
    user_id    uuid        not null,
    memory_id  uuid        not null,
    kind       text        not null check (kind in ('created', 'recalled', 'read', 'updated', 'deleted', 'judged')),
    actor      text        not null,
    score      real,
    outcome    text        check (outcome in ('used', 'confirmed', 'rejected')),
    created_at timestamptz not null
);

create index interaction_of_memory on interaction (user_id, memory_id, created_at desc, id desc);

alter table interaction enable row level security;
alter table interaction force row level security;
create policy person on interaction using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
