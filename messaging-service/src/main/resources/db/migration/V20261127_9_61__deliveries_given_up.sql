-- What could not be handed over for as long as is tried can be sent again by an operator, once what was wrong is mended.
alter table delivery
    add column given_up boolean not null default false,
    add column replayed_at timestamptz,
    add column replays smallint not null default 0;
comment on column delivery.given_up is 'It failed by a fault that may have passed: refused neither by us nor by the provider';
comment on column delivery.replayed_at is 'Since then it is tried again, and keeps nothing of its conversation back';

create index delivery_failed on delivery (settled_at desc, message_id desc) where state = 'failed';
