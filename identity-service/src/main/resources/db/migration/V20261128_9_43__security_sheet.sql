-- When the person showed again who they are, in a session that went on; null for not since it began.
alter table session add column proved_at timestamptz check (proved_at >= began_at);
-- Unused for this long it ends; null for what the house says.
alter table session add column idle_seconds integer check (idle_seconds > 0);

-- How persons want their sign-ins to be. What they do not say is as the house has it.
create table security_sheet (
    user_id                 uuid primary key references account on delete cascade,
    require_mfa             boolean,
    mfa_methods             text[] check (mfa_methods <@ array['totp', 'recovery_code']),
    session_timeout_minutes integer check (session_timeout_minutes > 0),
    idle_timeout_seconds    integer check (idle_timeout_seconds > 0),
    changed_at              timestamptz not null
);
comment on column security_sheet.require_mfa is
  'Whether each sign-in asks for the second factor; false: only one on a device nobody knows; null: each, where there is one';

alter table security_sheet enable row level security;
alter table security_sheet force row level security;
create policy person on security_sheet using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Whether a sign-in asks for the second factor.
create function second_factor_asked(person uuid, known_device boolean) returns boolean
  language sql stable
  return exists (select from totp_credential t where t.user_id = person and t.confirmed_at is not null)
     and (not known_device
          or coalesce((select s.require_mfa from security_sheet s where s.user_id = person), true));
