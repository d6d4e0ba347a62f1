-- Codes come by mail as well, and open the way to another password.
alter table sign_in_code drop constraint sign_in_code_way_check;
alter table sign_in_code add constraint sign_in_code_way_check check (way in ('sms', 'call', 'mail'));
alter table sign_in_code add column purpose text not null default 'sign-in' check (purpose in ('sign-in', 'password'));
comment on column sign_in_code.purpose is 'What the code is good for, and nothing else';

-- Whose a code is is looked up when it is sent: before that no row has a person, whoever's the number or address is.
drop index sign_in_code_due;
create index sign_in_code_due on sign_in_code (due_at) where order_sealed is not null;
comment on column sign_in_code.user_id is 'Null until it is sent, and where nobody who may sign in has the number or address: then no code is right';
comment on column sign_in_code.order_sealed is 'Where it goes and which it is, sealed with the service''s key, until it is handed over or found to be nobody''s';
