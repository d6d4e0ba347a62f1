-- Conversations and the messages in them. One conversation per person and channel is open at a time.

create table conversation (
    id              uuid        primary key,
    user_id         uuid        not null,
    channel         text        not null check (channel in ('sms', 'voice')),
    state           text        not null default 'open' check (state in ('open', 'closed')),
    peer_sealed     bytea       not null, -- the person's address, under the person's key
    our_address     text        not null, -- the number they wrote to, from which they are answered
    last_sequence   bigint      not null default 0,
    opened_at       timestamptz not null default now(),
    last_message_at timestamptz not null default now(),
    closed_at       timestamptz
);
create unique index conversation_one_open on conversation (user_id, channel) where state = 'open';
create index conversation_of_person on conversation (user_id, last_message_at desc, id);
create index conversation_latest on conversation (last_message_at desc, id);

-- direction 'in' is from the person. provider_message_id is what makes a webhook sent twice one message.
create table message (
    id                  uuid        primary key,
    user_id             uuid        not null,
    conversation_id     uuid        not null references conversation (id),
    sequence            bigint      not null,
    direction           text        not null check (direction in ('in', 'out')),
    author              text        not null check (author in ('person', 'assistant', 'proactive', 'operator')),
    provider            text        not null,
    provider_message_id text,
    text_sealed         bytea       not null, -- under the person's key
    media_count         smallint    not null default 0,
    in_reply_to         uuid,
    occurred_at         timestamptz not null,
    unique (provider, provider_message_id),
    unique (conversation_id, sequence)
);
create index message_of_person on message (user_id, occurred_at desc);
-- the newest text answered: no two replies can claim it
create unique index message_one_reply on message (in_reply_to) where author = 'assistant';

alter table conversation enable row level security;
alter table conversation force row level security;
create policy person on conversation using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
alter table message enable row level security;
alter table message force row level security;
create policy person on message using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- The open conversation of a person on a channel, with room for p_messages more: the number of the last. A conversation nobody said anything in for
-- p_idle is closed and a new one begun. The row stays locked until commit, so numbers become visible in order.
create function conversation_for(
    p_user uuid, p_channel text, p_peer bytea, p_ours text, p_new uuid, p_idle interval, p_messages integer,
    out id uuid, out sequence bigint)
language plpgsql as $$
begin
    update conversation c
       set last_sequence = c.last_sequence + p_messages, last_message_at = now(),
           peer_sealed = coalesce(p_peer, c.peer_sealed), our_address = coalesce(p_ours, c.our_address)
     where c.user_id = p_user and c.channel = p_channel and c.state = 'open' and c.last_message_at > now() - p_idle
    returning c.id, c.last_sequence into id, sequence;
    if found then
        return;
    end if;
    update conversation c set state = 'closed', closed_at = now()
     where c.user_id = p_user and c.channel = p_channel and c.state = 'open' and c.last_message_at <= now() - p_idle;
    insert into conversation as c (id, user_id, channel, peer_sealed, our_address, last_sequence)
    values (p_new, p_user, p_channel, p_peer, p_ours, p_messages)
    on conflict (user_id, channel) where state = 'open'
    do update set last_sequence = c.last_sequence + p_messages, last_message_at = now(),
                  peer_sealed = excluded.peer_sealed, our_address = excluded.our_address
    returning c.id, c.last_sequence into id, sequence;
end
$$;
