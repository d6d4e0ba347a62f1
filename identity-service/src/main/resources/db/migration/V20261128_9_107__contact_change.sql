-- Who is signed in shows by a code that a number or an address is theirs, before it takes the place of the one they have; and mails
-- without a code tell of the change.
alter table sign_in_code drop constraint sign_in_code_purpose_check;
alter table sign_in_code add constraint sign_in_code_purpose_check
  check (purpose in ('sign-in', 'password', 'second-factor', 'contact', 'notice'));
comment on column sign_in_code.code_index is 'Keyed hash, with the row''s id; chance bytes of a notice, which has no code';

alter table sign_in_code add column session_id uuid references session on delete cascade;
alter table sign_in_code add column contact_sealed bytea;
alter table sign_in_code add constraint sign_in_code_contact_check
  check (purpose <> 'contact' or (session_id is not null and contact_sealed is not null));
create index sign_in_code_of_session on sign_in_code (session_id) where session_id is not null;
comment on column sign_in_code.session_id is 'Of a number or address to come: the session it was asked for in, and is good in alone';
comment on column sign_in_code.contact_sealed is 'That number or address, sealed with the service''s key, until the code comes to its end';
comment on column sign_in_code.user_id is
  'Null until it is sent, and where nobody who may sign in has the number or address: then no code is right; of a number or address to come, who asked';

alter table session drop constraint session_ended_by_check;
alter table session add constraint session_ended_by_check
  check (ended_by in ('person', 'limit', 'reuse', 'block', 'password', 'contact', 'operator', 'consent', 'client', 'code'));
