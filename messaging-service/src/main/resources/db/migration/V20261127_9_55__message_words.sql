-- By which words a message is found again: codes of their stems under the person's own key, so that rows of two persons have nothing in
-- common and none tells a word. Filled some time after the message; the last sequence of a conversation says up to where.
create table message_word (
    user_id         uuid        not null,
    conversation_id uuid        not null,
    sequence        bigint      not null,
    said_at         timestamptz not null,
    words           integer[]   not null, -- sorted, each once; empty of a message without words
    -- all of it, so that a search reads one person's part of the index and no table
    primary key (user_id, conversation_id, sequence) include (said_at, words),
    foreign key (conversation_id, user_id) references conversation (id, user_id) on delete cascade
);

alter table message_word enable row level security;
alter table message_word force row level security;
create policy person on message_word using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
