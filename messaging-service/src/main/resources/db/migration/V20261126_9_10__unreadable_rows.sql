-- Why a row came to its end without having been said or moved: 'unreadable' when what is sealed in it does not open. A delivery
-- has its error_code already.
alter table outbound_request add column error_code text;
alter table arrival add column error_code text;
comment on column outbound_request.error_code is 'Why it was refused; unreadable: its text does not open';
comment on column arrival.error_code is 'Why it is unresolvable; unreadable: its sender or text does not open';
