-- What a person does to their own data leaves a line as well, and they see what was done to it by others (docs/adr/0044).
create policy adding_own on audit_entry for insert with check (
  user_id = nullif(current_setting('pluto.user_id', true), '')::uuid and actor = user_id::text);
create policy reading_own on audit_entry for select using (
  user_id = nullif(current_setting('pluto.user_id', true), '')::uuid);
