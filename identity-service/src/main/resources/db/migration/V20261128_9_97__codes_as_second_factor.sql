-- A code by text or mail is a second factor for who chose it and has shown before that the number or address is theirs.
alter table contact add column verified_at timestamptz check (verified_at >= valid_from);
comment on column contact.verified_at is 'When a code that went there was first shown; null for not yet';

alter table security_sheet drop constraint security_sheet_mfa_methods_check;
alter table security_sheet add constraint security_sheet_mfa_methods_check
  check (mfa_methods <@ array['totp', 'recovery_code', 'sms', 'email']);

alter table password_credential add column set_by text check (set_by in ('phone', 'email'));
comment on column password_credential.set_by is
  'Where the code went by which it was set in place of one that was forgotten: no second factor comes there; null for set otherwise';

alter table sign_in_challenge add column factors text[] not null default '{totp,recovery_code}'
  check (factors <@ array['totp', 'recovery_code', 'sms', 'email']);
comment on column sign_in_challenge.factors is 'Which of them may be shown: what the person takes, but for what comes as the first did';

alter table sign_in_code drop constraint sign_in_code_purpose_check;
alter table sign_in_code add constraint sign_in_code_purpose_check
  check (purpose in ('sign-in', 'password', 'second-factor'));
alter table sign_in_code add column challenge_hash bytea references sign_in_challenge on delete cascade;
alter table sign_in_code add constraint sign_in_code_challenge_check
  check (purpose <> 'second-factor' or challenge_hash is not null);
create index sign_in_code_of_challenge on sign_in_code (challenge_hash) where challenge_hash is not null;
comment on column sign_in_code.challenge_hash is 'Of a second factor: the sign-in it is good for, and ends with';

-- What somebody can show after the first, of what they take, in their order.
create function second_factors(person uuid) returns text[]
  language sql stable
  return array(
    select m.factor
      from unnest(coalesce((select s.mfa_methods from security_sheet s where s.user_id = person),
                           array['totp', 'recovery_code'])) with ordinality as m (factor, place)
     where case
             when m.factor in ('totp', 'recovery_code') then exists (
               select from totp_credential t where t.user_id = person and t.confirmed_at is not null)
             else exists (
               select from contact c
                where c.user_id = person and c.valid_to is null and c.verified_at is not null
                  and c.kind = case m.factor when 'sms' then 'phone' else 'email' end)
           end
     order by m.place);

create or replace function second_factor_asked(person uuid, known_device boolean) returns boolean
  language sql stable
  return cardinality(second_factors(person)) > 0
     and (not known_device
          or coalesce((select s.require_mfa from security_sheet s where s.user_id = person), true));
