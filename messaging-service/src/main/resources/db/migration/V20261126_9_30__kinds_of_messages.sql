-- Not every message is something said. A phone reports a reaction to a message of ours as a text, and a carrier tells of a word
-- on consent that it has answered itself.
alter table message
    add column kind text not null default 'text' check (kind in ('text', 'reaction', 'consent')),
    add column carrier_word text check (carrier_word in ('stop', 'start', 'help'));
alter table arrival add column carrier_word text check (carrier_word in ('stop', 'start', 'help'));
comment on column message.kind is 'Only a text is answered and remembered';
comment on column message.carrier_word is 'What the carrier took it for, and has answered: obeyed whatever the text says';

-- As V7 has it, with kind and carrier's word of each text, and with the conversations of V20261126_9_2: an address is written once.
-- Texts of one person that arrive together from two addresses stand in one conversation, that of the first.
drop function accept_texts(uuid[], text[], uuid[], uuid[], bytea[], bytea[], text[], bytea[], smallint[], timestamptz[], text[],
                           text, interval);
create function accept_texts(
    p_ids uuid[], p_provider_ids text[], p_users uuid[], p_new_conversations uuid[], p_sender_indexes bytea[],
    p_senders bytea[], p_ours text[], p_texts bytea[], p_media smallint[], p_received timestamptz[],
    p_traceparents text[], p_kinds text[], p_carrier_words text[], p_provider text, p_idle interval)
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
                      p_received, p_traceparents, p_kinds, p_carrier_words, verdicts)
            with ordinality u (id, provider_id, user_id, sender_index, sender, ours, body, media, received, trace, kind,
                               carrier_word, verdict, n)
    ), kept as (
        insert into arrival (id, provider, provider_message_id, channel, sender_index, sealed_for, sender_sealed,
                             our_address, text_sealed, media_count, received_at, traceparent, carrier_word)
        select t.id, p_provider, t.provider_id, 'sms', t.sender_index, t.user_id, t.sender,
               t.ours, t.body, t.media, t.received, t.trace, t.carrier_word
          from t where t.verdict = 'waiting' order by t.sender_index, t.n
        on conflict (provider, provider_message_id) do nothing
        returning arrival.id
    ), stored as (
        insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id,
                             text_sealed, media_count, occurred_at, kind, carrier_word)
        select t.id, t.user_id, conversations[t.at], sequences[t.at] + t.nth, 'in', 'person', p_provider, t.provider_id,
               t.body, t.media, t.received, t.kind, t.carrier_word
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
