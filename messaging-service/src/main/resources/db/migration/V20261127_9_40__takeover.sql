-- Which conversation a person of ours holds, and until when: the assistant is silent in it meanwhile. Written in the transaction that
-- locks the conversation, and read in the one that stores an answer of the assistant, which locks it too.
create table takeover (
    conversation_id uuid        primary key,
    user_id         uuid        not null,
    held_by         text        not null,
    taken_at        timestamptz not null default now(),
    expires_at      timestamptz not null,
    foreign key (conversation_id, user_id) references conversation (id, user_id) on delete cascade
);

alter table takeover enable row level security;
alter table takeover force row level security;
create policy person on takeover using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
