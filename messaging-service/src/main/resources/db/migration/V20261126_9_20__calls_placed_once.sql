-- A call is noted before the provider is asked for it: what is found 'placing' may ring already. Of one person only one call
-- is under way at a time, so that a call found at the provider can only be that one.
alter table outbound_request drop constraint outbound_request_state_check;
alter table outbound_request add constraint outbound_request_state_check
    check (state in ('waiting', 'placing', 'said', 'expired', 'refused'));
alter table outbound_request add column placing_at timestamptz;                 -- when a call was first intended
alter table outbound_request add column placings smallint not null default 0;  -- how often the provider was asked for it

drop index outbound_request_due;
create index outbound_request_due on outbound_request (next_try_at) where state in ('waiting', 'placing');
create unique index outbound_request_placing on outbound_request (user_id) where state = 'placing';
