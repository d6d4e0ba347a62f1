-- What is kept of a conversation from one answer to the next: the question asked back, what was done and told last. Written in the
-- transaction that stores the answer; older than a day it counts as nothing.
create table dialogue (
    conversation_id uuid        primary key,
    user_id         uuid        not null,
    state_sealed    bytea       not null,
    updated_at      timestamptz not null default now(),
    foreign key (conversation_id, user_id) references conversation (id, user_id) on delete cascade
);

alter table dialogue enable row level security;
alter table dialogue force row level security;
create policy person on dialogue using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
