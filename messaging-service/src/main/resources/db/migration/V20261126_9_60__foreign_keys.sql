-- What belongs to a person goes with them (docs/adr/0013).
select set_config('pluto.scope', 'service:migration', true);

insert into data_subject
select user_id from conversation
union select user_id from phone_call
union select user_id from outbound_request
union select user_id from consent
union select user_id from block
union select user_id from block_report
union select sealed_for from arrival where sealed_for is not null
on conflict do nothing;
update message m set in_reply_to = null
 where in_reply_to is not null and not exists (select from message t where t.id = m.in_reply_to);
update outbound_request r set message_id = null
 where message_id is not null and not exists (select from message m where m.id = r.message_id);

alter table conversation
    add foreign key (user_id) references data_subject on delete cascade,
    add constraint conversation_and_person unique (id, user_id);
create trigger data_subject before insert on conversation for each row execute function data_subject_known();

-- What stands in a conversation is of the same person: one check for both ids, where there was one for the conversation alone.
alter table message
    drop constraint message_conversation_id_fkey,
    add foreign key (conversation_id, user_id) references conversation (id, user_id) on delete cascade,
    add foreign key (in_reply_to) references message on delete cascade;
create index message_in_reply_to on message (in_reply_to) where in_reply_to is not null;
alter table reply_job
    drop constraint reply_job_conversation_id_fkey,
    add foreign key (conversation_id, user_id) references conversation (id, user_id) on delete cascade;
alter table delivery
    drop constraint delivery_message_id_fkey,
    drop constraint delivery_conversation_id_fkey,
    add foreign key (message_id) references message on delete cascade,
    add foreign key (conversation_id, user_id) references conversation (id, user_id) on delete cascade;
create index delivery_of_conversation on delivery (conversation_id);

-- A request is settled before its words are stored, in one transaction.
alter table outbound_request
    add foreign key (user_id) references data_subject on delete cascade,
    add foreign key (message_id) references message on delete cascade deferrable initially deferred;
create index outbound_request_of_person on outbound_request (user_id);
create index outbound_request_message on outbound_request (message_id) where message_id is not null;
create trigger data_subject before insert on outbound_request for each row execute function data_subject_known();
alter table phone_call add foreign key (user_id) references data_subject on delete cascade;
create index phone_call_of_person on phone_call (user_id);
create trigger data_subject before insert on phone_call for each row execute function data_subject_known();
alter table consent add foreign key (user_id) references data_subject on delete cascade;
create trigger data_subject before insert on consent for each row execute function data_subject_known();
alter table block add foreign key (user_id) references data_subject on delete cascade;
create trigger data_subject before insert on block for each row execute function data_subject_known();
alter table block_report add foreign key (user_id) references data_subject on delete cascade;
create trigger data_subject before insert on block_report for each row execute function data_subject_known();

-- Most texts that wait are nobody's yet.
create function sealed_for_known() returns trigger
language plpgsql as $$
begin
    insert into data_subject (user_id) values (new.sealed_for) on conflict do nothing;
    return new;
end
$$;
alter table arrival add foreign key (sealed_for) references data_subject on delete cascade;
create index arrival_of_person on arrival (sealed_for) where sealed_for is not null;
create trigger data_subject before insert on arrival for each row when (new.sealed_for is not null)
    execute function sealed_for_known();

select set_config('pluto.scope', '', true);
