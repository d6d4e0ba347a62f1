-- Takes in many texts at once: the hot path's one statement. Texts of known people become messages, others wait in arrival.
-- The answer has one row per text, in any order: its position, what became of it and, when accepted, its conversation.
-- People are taken in the order of their ids, strangers in that of their numbers, so that two replicas hardly ever wait for
-- each other in a circle; when they do, the database ends one of them and its texts are taken one by one.

create function accept_texts(
    p_ids uuid[], p_provider_ids text[], p_users uuid[], p_new_conversations uuid[], p_sender_indexes bytea[],
    p_senders bytea[], p_ours text[], p_texts bytea[], p_media smallint[], p_received timestamptz[],
    p_traceparents text[], p_provider text, p_idle interval)
returns table (place integer, outcome text, conversation uuid, number bigint)
language plpgsql as $$
declare
    i integer;
begin
    for i in
        select n from generate_subscripts(p_ids, 1) n order by p_users[n] nulls last, p_sender_indexes[n], n
    loop
        place := i;
        conversation := null;
        number := null;
        if exists (select from message m where m.provider = p_provider and m.provider_message_id = p_provider_ids[i]) then
            outcome := 'duplicate';
        elsif p_users[i] is not null and exists (select from block b where b.user_id = p_users[i]) then
            outcome := 'blocked';
        elsif p_users[i] is null
              or exists (select from arrival a where a.sender_index = p_sender_indexes[i] and a.state = 'waiting') then
            -- also a known person's text waits while older ones of the same sender do: they stay in order
            insert into arrival (id, provider, provider_message_id, channel, sender_index, sealed_for, sender_sealed,
                                 our_address, text_sealed, media_count, received_at, traceparent)
            values (p_ids[i], p_provider, p_provider_ids[i], 'sms', p_sender_indexes[i], p_users[i], p_senders[i],
                    p_ours[i], p_texts[i], p_media[i], p_received[i], p_traceparents[i])
            on conflict (provider, provider_message_id) do nothing;
            outcome := case when found then 'waiting' else 'duplicate' end;
        else
            select c.id, c.sequence into conversation, number
              from conversation_for(p_users[i], 'sms', p_senders[i], p_ours[i], p_new_conversations[i], p_idle, 1) c;
            insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id,
                                 text_sealed, media_count, occurred_at)
            values (p_ids[i], p_users[i], conversation, number, 'in', 'person', p_provider, p_provider_ids[i],
                    p_texts[i], p_media[i], p_received[i])
            on conflict (provider, provider_message_id) do nothing;
            outcome := case when found then 'accepted' else 'duplicate' end;
        end if;
        return next;
    end loop;
end
$$;
