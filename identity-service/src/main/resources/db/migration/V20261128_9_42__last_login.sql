-- When somebody signed in last, and with what: forgetting a device ends its sessions.
alter table activity add column last_login_at timestamptz;
comment on column activity.last_login_at is 'The last sign-in; null for who never did';

alter table session add column device_index bytea check (length(device_index) = 32);
comment on column session.device_index is 'What the device calls itself, as in device.token_index; null where it said nothing';
