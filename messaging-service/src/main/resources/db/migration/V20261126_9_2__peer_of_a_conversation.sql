-- A conversation is with one address: the sealed address is bound to the conversation's id, so it is written once, with the
-- row. Who writes from another address, or wrote before addresses were indexed, begins a new conversation.
alter table conversation add column peer_index bytea;
comment on column conversation.peer_index is 'Keyed hash of the address; null in conversations that were begun before it was kept';
comment on column conversation.peer_sealed is 'The address under the person''s key, bound to this row';

drop function conversation_for(uuid, text, bytea, text, uuid, interval, integer);

-- The open conversation of a person with an address on a channel, with room for p_messages more: the number of the last. A
-- conversation nobody said anything in for p_idle, or with another address, is closed and a new one begun: p_new, to which
-- p_peer is bound. The row stays locked until commit, so numbers become visible in order.
create function conversation_for(
    p_user uuid, p_channel text, p_peer bytea, p_peer_index bytea, p_ours text, p_new uuid, p_idle interval,
    p_messages integer, out id uuid, out sequence bigint)
language plpgsql as $$
begin
    update conversation c
       set last_sequence = c.last_sequence + p_messages, last_message_at = now(),
           our_address = coalesce(p_ours, c.our_address)
     where c.user_id = p_user and c.channel = p_channel and c.state = 'open' and c.last_message_at > now() - p_idle
       and c.peer_index = p_peer_index
    returning c.id, c.last_sequence into id, sequence;
    if found then
        return;
    end if;
    update conversation c set state = 'closed', closed_at = now()
     where c.user_id = p_user and c.channel = p_channel and c.state = 'open'
       and (c.last_message_at <= now() - p_idle or c.peer_index is distinct from p_peer_index);
    insert into conversation as c (id, user_id, channel, peer_sealed, peer_index, our_address, last_sequence)
    values (p_new, p_user, p_channel, p_peer, p_peer_index, p_ours, p_messages)
    on conflict (user_id, channel) where state = 'open'
    do update set last_sequence = c.last_sequence + p_messages, last_message_at = now(),
                  our_address = excluded.our_address
    returning c.id, c.last_sequence into id, sequence;
end
$$;

-- Texts of one person that arrive together from two addresses stand in one conversation, that of the first.
create or replace function accept_texts(
    p_ids uuid[], p_provider_ids text[], p_users uuid[], p_new_conversations uuid[], p_sender_indexes bytea[],
    p_senders bytea[], p_ours text[], p_texts bytea[], p_media smallint[], p_received timestamptz[],
    p_traceparents text[], p_provider text, p_idle interval)
returns table (place integer, outcome text, conversation uuid, number bigint)
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    people uuid[];          -- who has an open conversation, and beside them in the same places:
    conversations uuid[];   -- which
    sequences bigint[];     -- the number of its last message
    texts bigint[];         -- how many texts it gets
    newest integer[];       -- the place of the newest of them
    verdicts text[];
    i integer;
    begun record;
begin
    -- 1. Open conversations are locked in the order of their people, so that two transactions never wait for each other in
    --    a circle.
    select coalesce(array_agg(c.user_id), '{}'), coalesce(array_agg(c.id), '{}'), coalesce(array_agg(c.last_sequence), '{}')
      into people, conversations, sequences
      from (select o.user_id, o.id, o.last_sequence from conversation o
             where o.user_id = any (p_users) and o.channel = 'sms' and o.state = 'open' and o.last_message_at > now() - p_idle
               and o.peer_index = any (p_sender_indexes)
             order by o.user_id for update) c;

    -- 2. What is to become of each. A known person's text waits too while older ones of the same sender do: they stay in
    --    order.
    select array_agg(case
            when t.again or (select true from message m
                where m.provider = p_provider and m.provider_message_id = t.provider_id) then 'duplicate'
            when (select true from block b where b.user_id = t.user_id) then 'blocked'
            when t.user_id is null or (select true from arrival a
                where a.sender_index = t.sender_index and a.state = 'waiting' order by a.arrived limit 1) then 'waiting'
            else 'accepted' end order by t.n)
      into verdicts
      from (select u.*, row_number() over (partition by u.provider_id order by u.n) > 1 as again
              from unnest(p_provider_ids, p_users, p_sender_indexes)
                   with ordinality u (provider_id, user_id, sender_index, n)) t;

    -- 3. Who has no conversation, or one nobody wrote in for long, gets a new one.
    for i in
        select min(u.n) from unnest(p_users, verdicts) with ordinality u (user_id, verdict, n)
         where u.verdict = 'accepted' and not u.user_id = any (people) group by u.user_id order by u.user_id
    loop
        begun := conversation_for(p_users[i], 'sms', p_senders[i], p_sender_indexes[i], p_ours[i],
                                  p_new_conversations[i], p_idle, 0);
        people := people || p_users[i];
        conversations := conversations || begun.id;
        sequences := sequences || begun.sequence;
    end loop;

    -- 4. Moves conversations on.
    select array_agg(x.texts order by x.at), array_agg(x.newest order by x.at) into texts, newest
      from (select p.at, count(u.n) as texts, max(u.n)::integer as newest
              from unnest(people) with ordinality p (user_id, at)
              left join unnest(p_users, verdicts) with ordinality u (user_id, verdict, n)
                on u.user_id = p.user_id and u.verdict = 'accepted'
             group by p.at) x;
    update conversation c
       set last_sequence = c.last_sequence + texts[array_position(conversations, c.id)], last_message_at = now(),
           our_address = p_ours[newest[array_position(conversations, c.id)]]
     where c.id = any (conversations) and texts[array_position(conversations, c.id)] > 0;

    -- 5. Stores the texts.
    return query
    with t as materialized (
        select *, row_number() over (partition by u.user_id, u.verdict order by u.n) as nth,
               array_position(people, u.user_id) as at
          from unnest(p_ids, p_provider_ids, p_users, p_sender_indexes, p_senders, p_ours, p_texts, p_media,
                      p_received, p_traceparents, verdicts)
            with ordinality u (id, provider_id, user_id, sender_index, sender, ours, body, media, received, trace, verdict, n)
    ), kept as (
        insert into arrival (id, provider, provider_message_id, channel, sender_index, sealed_for, sender_sealed,
                             our_address, text_sealed, media_count, received_at, traceparent)
        select t.id, p_provider, t.provider_id, 'sms', t.sender_index, t.user_id, t.sender,
               t.ours, t.body, t.media, t.received, t.trace
          from t where t.verdict = 'waiting' order by t.sender_index, t.n
        on conflict (provider, provider_message_id) do nothing
        returning arrival.id
    ), stored as (
        insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id,
                             text_sealed, media_count, occurred_at)
        select t.id, t.user_id, conversations[t.at], sequences[t.at] + t.nth, 'in', 'person', p_provider, t.provider_id,
               t.body, t.media, t.received
          from t where t.verdict = 'accepted' order by t.n
        on conflict (provider, provider_message_id) do nothing
        returning message.id, message.conversation_id, message.sequence
    )
    select t.n::integer,
           case when t.verdict in ('waiting', 'accepted') and kept.id is null and stored.id is null then 'duplicate'
                else t.verdict end,
           stored.conversation_id, stored.sequence
      from t left join kept on kept.id = t.id left join stored on stored.id = t.id;
end
$$;
