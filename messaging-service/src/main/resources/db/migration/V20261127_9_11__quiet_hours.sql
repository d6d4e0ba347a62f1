-- What is said unasked keeps to the quiet hours of whoever gets it. What waits for them to end does not keep back what is said
-- after it.
alter table delivery
    add column zone text,
    add column set_until timestamptz,
    add column held boolean not null default false;
comment on column delivery.zone is 'Where the recipient lives, of what is said unasked: its quiet hours count';
comment on column delivery.set_until is 'Until then it comes at the hour the person set, and quiet hours do not hold it';
comment on column delivery.held is 'Waits for quiet hours to end';

alter table outbound_request add column asked boolean not null default false;
comment on column outbound_request.asked is 'The person has asked for it and its hour; everybody gets the rest';
