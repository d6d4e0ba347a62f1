-- Of which text of the person it came what is said of a memory; null where it was said by itself.
alter table interaction add column message_id uuid;

-- One text says one thing of one memory, however often it is told.
create unique index interaction_of_message on interaction (user_id, memory_id, message_id, outcome) where message_id is not null;
-- What came of memories is read for the index of a person, who may have a hundred times as many other interactions.
create index interaction_judged on interaction (user_id, memory_id) include (outcome, created_at) where kind = 'judged';
