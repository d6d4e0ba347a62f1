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
