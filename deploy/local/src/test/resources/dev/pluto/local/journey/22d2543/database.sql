-- The database of a suite at commit 22d2543 with data in it, and identity away, so that texts of strangers wait; see README.md beside it.

-- schema identity, as its migrations made it
set role identity_owner;
set search_path = identity;
-- V0_1__protection.sql
-- Who may see a row: see dev.pluto.protection.Scope. With nothing set every table is empty.
create function pluto_in_scope() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('pluto.scope', true), '') like any (array['service:%', 'operator:%']);

create function pluto_may_see(owner uuid) returns boolean
  language sql stable parallel safe
  return owner = nullif(current_setting('pluto.user_id', true), '')::uuid or pluto_in_scope();

-- The keys of persons, wrapped by the master key that kek names. Without its row a person's data is noise.
create table person_key (
  user_id    uuid primary key,
  wrapped    bytea not null,
  kek        text not null,
  created_at timestamptz not null default now()
);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy person on person_key using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Append only: there is no policy for update or delete, so neither finds a row.
create table audit_entry (
  id       uuid primary key,
  at       timestamptz not null default now(),
  actor    text not null,
  action   text not null,
  user_id  uuid,
  resource text not null,
  reason   text not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_user on audit_entry (user_id, at desc);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy reading on audit_entry for select using (pluto_in_scope());
create policy adding on audit_entry for insert with check (pluto_in_scope());
-- V0_2__outbox.sql
-- Events that wait for Kafka: added with the state they tell of, removed when Kafka has them. Never a remembered
-- position: a number is taken before its transaction commits, so a reader that remembers one loses rows.
create table outbox (
  position          bigint generated always as identity primary key,
  event_id          uuid not null,
  shard             smallint not null,
  topic             text not null,
  user_id           uuid not null,
  aggregate_version bigint not null,
  traceparent       text,
  payload           bytea not null,
  created_at        timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index outbox_shard on outbox (shard, position);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy service on outbox using (pluto_in_scope()) with check (pluto_may_see(user_id));

-- Events whose effect is in this database, by consumer.
create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy service on inbox using (pluto_in_scope()) with check (pluto_in_scope());
-- V0_3__http.sql
-- Answers to requests that carried an Idempotency-Key, kept so that a repeat does nothing twice.
create table idempotency_key (
    key           bytea       primary key,  -- keyed hash of caller, method, path and the header
    request       bytea       not null,     -- keyed hash of query and body: a repeat must ask for the same
    claim         uuid        not null,     -- who may write the answer: whoever claimed the key last
    claimed_until timestamptz not null,     -- after this a request without answer is taken for dead
    expires_at    timestamptz not null,
    answer        bytea                     -- sealed with the service's key; null while the request runs
);

create index idempotency_key_expires_at on idempotency_key (expires_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy service on idempotency_key using (pluto_in_scope()) with check (pluto_in_scope());
-- V1__account.sql
-- A person. Everything that says who it is lies here sealed with the person's own data key; the phone number is an
-- attribute with a validity interval (see contact), never the key.
create table account (
    user_id      uuid primary key,
    status       text not null check (status in ('active', 'blocked', 'quarantined', 'erased')),
    tier         text not null check (tier in ('free', 'premium', 'enterprise', 'vip')),
    name_sealed  bytea,
    locale       text not null,
    zone         text not null,
    memory_count bigint not null default 0 check (memory_count >= 0),
    habit_count  bigint not null default 0 check (habit_count >= 0),
    -- when memory-service counted: an older count never replaces a newer one
    counted_at   timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    last_seen_at timestamptz not null,
    -- grows with every change of anything the profile shows; orders cache entries and events
    version      bigint not null check (version > 0)
);

alter table account enable row level security;
alter table account force row level security;
create policy person on account using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V2__contact.sql
-- Where a person is or was reached. A number belongs to at most one person at a time; carriers hand it to the next one
-- later, so an ended contact stays, with the end of its validity, and is never found by its number again.
create table contact (
    contact_id   uuid primary key,
    user_id      uuid not null references account,
    kind         text not null check (kind in ('phone')),
    value_sealed bytea not null,
    -- keyed hash of the E.164 number: found without being readable
    value_index  bytea not null check (length(value_index) = 32),
    valid_from   timestamptz not null,
    valid_to     timestamptz check (valid_to > valid_from)
);

create unique index contact_current_value on contact (kind, value_index) where valid_to is null;
create unique index contact_current_of_person on contact (user_id, kind) where valid_to is null;

alter table contact enable row level security;
alter table contact force row level security;
create policy person on contact using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V3__preferences_and_style.sql
-- What a person wants done for them, and how they want to be spoken to. One row each from the first contact on.
create table preference_sheet (
    user_id                uuid primary key references account,
    auto_confirm_family    boolean not null,
    auto_confirm_work      boolean not null,
    morning_digest_enabled boolean not null,
    proactive_mode         boolean not null,
    wake_up_calls          boolean not null,
    email_summaries        boolean not null,
    calendar_alerts        boolean not null
);

alter table preference_sheet enable row level security;
alter table preference_sheet force row level security;
create policy person on preference_sheet using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

create table style_sheet (
    user_id             uuid primary key references account,
    emoji_usage         boolean not null,
    formality_level     text not null check (formality_level in ('casual', 'formal', 'mixed')),
    avg_message_length  text not null check (avg_message_length in ('short', 'medium', 'long')),
    communication_style text not null check (communication_style in ('friendly', 'direct', 'professional')),
    humor               double precision not null check (humor between 0 and 1),
    formality           double precision not null check (formality between 0 and 1),
    -- the person's own words, as a JSON array, therefore sealed
    phrases_sealed      bytea not null
);

alter table style_sheet enable row level security;
alter table style_sheet force row level security;
create policy person on style_sheet using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V4__signing_key.sql
-- Keys that sign access tokens (ES256). `next` is published before it signs, `retired` is published until the last token
-- it signed has expired, so that a verifier with a cached key set never meets a key it does not know.
create table signing_key (
    kid            text primary key,
    state          text not null check (state in ('next', 'active', 'retired')),
    public_jwk     text not null,
    private_sealed bytea not null,
    created_at     timestamptz not null,
    activated_at   timestamptz,
    retired_at     timestamptz
);

create unique index signing_key_one_next on signing_key (state) where state = 'next';
create unique index signing_key_one_active on signing_key (state) where state = 'active';

alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy suite on signing_key using (pluto_in_scope()) with check (pluto_in_scope());
-- V5__refused_contact.sql
-- Contacts that were no phone number. Kept for whoever looks into "it never answered me", sealed with the service's key
-- because they belong to nobody; one row per spelling and day, so that a caller in a loop does not fill the disk.
create table refused_contact (
    refused_id     uuid primary key,
    contact_sealed bytea not null,
    contact_index  bytea not null,
    channel        text not null,
    refused_on     date not null,
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    times          bigint not null check (times > 0)
);

create unique index refused_contact_of_day on refused_contact (contact_index, channel, refused_on);

alter table refused_contact enable row level security;
alter table refused_contact force row level security;
create policy suite on refused_contact using (pluto_in_scope()) with check (pluto_in_scope());
-- V6__counted_version.sql
-- Which count is newer is told by memory-service's own numbering, not by clocks of different machines.
alter table account add column counted_version bigint not null default 0;
alter table account drop column counted_at;
comment on column account.counted_version is 'Aggregate version of the newest count kept; an older one changes nothing';
create table flyway_schema_history (installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
reset role;
set session_replication_role = replica;
insert into account (user_id, status, tier, name_sealed, locale, zone, memory_count, habit_count, created_at, updated_at, last_seen_at, version, counted_version) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', 'active', 'free', E'\\xe71c9e980c4ba25791400daa9024eac4b40a64b521fff5954c889f77608eb5', 'en-US', 'America/Los_Angeles', '7', '0', '2026-11-26 05:07:20.792121+00', '2026-11-26 05:07:30.234431+00', '2026-11-26 05:07:20.792121+00', '10', '13');
insert into account (user_id, status, tier, name_sealed, locale, zone, memory_count, habit_count, created_at, updated_at, last_seen_at, version, counted_version) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', 'active', 'free', NULL, 'de-DE', 'Europe/Berlin', '2', '0', '2026-11-26 05:08:11.137522+00', '2026-11-26 05:08:11.137522+00', '2026-11-26 05:08:11.137522+00', '3', '4');
insert into account (user_id, status, tier, name_sealed, locale, zone, memory_count, habit_count, created_at, updated_at, last_seen_at, version, counted_version) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', 'active', 'free', E'\\xaf30f95f2c1e06546b562b61634123240033987aa466b224f187fca63ca07023', 'en-US', 'America/Los_Angeles', '5', '0', '2026-11-26 05:08:02.256342+00', '2026-11-26 05:08:46.913955+00', '2026-11-26 05:08:02.256342+00', '8', '9');
insert into account (user_id, status, tier, name_sealed, locale, zone, memory_count, habit_count, created_at, updated_at, last_seen_at, version, counted_version) overriding system value values ('2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'active', 'free', NULL, 'en-US', 'America/Los_Angeles', '0', '0', '2026-11-26 05:08:47.687484+00', '2026-11-26 05:08:47.687484+00', '2026-11-26 05:08:47.687484+00', '1', '0');
insert into account (user_id, status, tier, name_sealed, locale, zone, memory_count, habit_count, created_at, updated_at, last_seen_at, version, counted_version) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'active', 'free', NULL, 'fr-FR', 'Europe/Paris', '1', '0', '2026-11-26 05:08:47.981609+00', '2026-11-26 05:08:47.981609+00', '2026-11-26 05:08:47.981609+00', '2', '1');
insert into account (user_id, status, tier, name_sealed, locale, zone, memory_count, habit_count, created_at, updated_at, last_seen_at, version, counted_version) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'active', 'free', NULL, 'en-GG', 'Europe/Isle_of_Man', '2', '0', '2026-11-26 05:08:48.671257+00', '2026-11-26 05:08:48.671257+00', '2026-11-26 05:08:48.671257+00', '3', '3');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('72ec0c76-9c7b-426c-ac1b-17cc46097cf3', '2026-11-26 05:07:24.322061+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('2d66293d-2273-4c0e-8e15-8fb3dabfdb1b', '2026-11-26 05:07:24.36181+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('e5207bb9-87d9-40b7-8bb2-f317fb88f04a', '2026-11-26 05:07:30.843167+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('49546413-d7a7-4a50-a7ec-7d27bc76a903', '2026-11-26 05:07:32.9422+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('7faedfa4-df98-423e-bcdb-fc3e34380d3b', '2026-11-26 05:07:35.030884+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('8e20bb2d-9d24-4c51-8a6d-e7ee266c946c', '2026-11-26 05:07:37.416552+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('b7122081-2250-4dcc-9483-fbcaea3002ab', '2026-11-26 05:07:39.34957+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('8c392d86-046f-4671-86ad-4b03347ebc6d', '2026-11-26 05:07:41.537902+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('bca8c5d0-3fb8-4101-847c-b3975c6a5d0d', '2026-11-26 05:07:48.262911+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('a7dfa0b9-99c7-4034-b4b6-1fe7e50f2a44', '2026-11-26 05:07:48.592945+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('4743ca0d-fb37-49db-b4d6-626fa33b8dc1', '2026-11-26 05:07:48.929957+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('0df9bbe3-56cb-4ee6-8eb7-3f2381c708e1', '2026-11-26 05:07:49.27233+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('f84b3d0c-8052-4f73-a4fc-fd69a1df6ed2', '2026-11-26 05:07:49.625568+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('62dc56cd-3056-4398-a4b0-2a0a844ac131', '2026-11-26 05:07:49.966908+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('53e943de-d592-4881-b827-27cd906accb1', '2026-11-26 05:07:50.284845+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('ccf60caf-2f2d-4ec9-b36a-fb26f36e3b48', '2026-11-26 05:07:50.620084+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('8763145f-da06-4d85-bc8b-5cf0b01f2f5d', '2026-11-26 05:07:50.96342+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('a3dfe821-4012-4c74-9aab-b69f33a7cadf', '2026-11-26 05:07:51.304925+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('8deeedf2-ff32-4a9e-91e8-8f48b3ad69eb', '2026-11-26 05:07:51.642406+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('52c99b17-2bc0-4890-804b-eebec2793f68', '2026-11-26 05:07:51.981842+00', 'operator', 'profile.search', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('c08705d8-acaf-4363-9537-f2a37b321976', '2026-11-26 05:08:15.447009+00', 'messaging', 'contact.refused', NULL, 'refused_contact/fe435b64-9e2d-4fbb-8f42-4e88d1a7e8a9', 'not a phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('b2c82f2a-fa99-4dee-9555-3b25ae03d6a8', '2026-11-26 05:08:51.053569+00', 'operator', 'profile.search', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('0d22b5b7-7f7d-4260-a209-cb1b83d38aab', '2026-11-26 05:08:51.236859+00', 'operator', 'profile.search', '976b00f8-06aa-47be-8795-7303f00ec85c', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('0050637f-b5fe-4648-bd2f-251fde716a40', '2026-11-26 05:09:02.145328+00', 'operator', 'profile.search', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('b4909080-5445-4fb1-a15d-f2d5882f38d2', '2026-11-26 05:09:02.290863+00', 'operator', 'profile.search', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'profile', 'by phone number');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('6160b229-1933-47e6-a9d1-c6fa2a655511', '2026-11-26 05:09:36.270697+00', 'operator', 'profile.search', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'profile', 'by phone number');
insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from, valid_to) overriding system value values ('2c57aa62-4fce-4251-8def-822a26e43b24', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'phone', E'\\xe2a5b9434b915eab7c065dc1c29a667d2d01f05f9114858832ac7aef478bbdcb594e4f90f3efe9e0', E'\\xb7e525b79cb438651332225edd50b1d0dcf81378068fc8e8133f1ac54604c927', '2026-11-26 05:07:20.792121+00', NULL);
insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from, valid_to) overriding system value values ('fbcc33fa-c287-413d-8a17-ddc5a6acdf1a', '976b00f8-06aa-47be-8795-7303f00ec85c', 'phone', E'\\xe37a72d6d3a7c8d8a06c9862afbf3a8344a08676c150ed428f4893560d6869e15a8bbbbfdb9a9725', E'\\xdbb76dc950cf690f95ad7c8e2e754380a2482fc6cb8332f53457cffee13edf9d', '2026-11-26 05:08:02.256342+00', NULL);
insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from, valid_to) overriding system value values ('a507e122-627b-41cf-ad16-b16d00674931', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'phone', E'\\x2663025953b16f1f0d4cffafd272ef80eafd951d9a6b222cc5cffd6bc1f76466ebe986aa624c2ea2ae6c', E'\\xc8c80ca4699ece3447a4d70bfc6282e9a50e6f793e5e444ef56a99a9e0d2b096', '2026-11-26 05:08:11.137522+00', NULL);
insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from, valid_to) overriding system value values ('0dad6abb-d391-4587-9676-5a4c4e05c9cf', '2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'phone', E'\\x89ed0a7cad1b4027520a966508652c43275198a3fb96e9dbddeea7bbab1425192a389a4511fc5b11', E'\\xf79dd0e69ab07336134ccea5f319c02a02486f56f1d74ab72ebf39100c7ade6c', '2026-11-26 05:08:47.687484+00', NULL);
insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from, valid_to) overriding system value values ('519543e5-cb82-450c-a065-a2e690078c5c', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'phone', E'\\x308afb40dfda642b1ce86c3128fcd5946c2bc03b5233be9e33dec045490f438f2b90813f77ebd184', E'\\xa77b9fa0d02c77f5c72c3432884322d55e6f0ee6af0a51f34e9ceb970542fb21', '2026-11-26 05:08:47.981609+00', NULL);
insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from, valid_to) overriding system value values ('8a9314ba-048d-450a-a40d-ed0e26cbbaa8', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'phone', E'\\x61ab6a9a7b46e3562c64bb5f93fb4ea885d92bbd03761bfc30dc3fe30bf117b6881242c318e4514f5f', E'\\xb28b55492a441e91adcef28a27f70d32ed1e9088cd24dadcb3262856d6eeced1', '2026-11-26 05:08:48.671257+00', NULL);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('1', '0.1', 'protection', 'SQL', 'db/protection/V0_1__protection.sql', '-514360117', 'identity_owner', '2026-11-26 05:06:51.632771', '12', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('2', '0.2', 'outbox', 'SQL', 'db/outbox/V0_2__outbox.sql', '1621228166', 'identity_owner', '2026-11-26 05:06:51.697068', '17', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('3', '0.3', 'http', 'SQL', 'db/http/V0_3__http.sql', '-750381463', 'identity_owner', '2026-11-26 05:06:51.733953', '19', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('4', '1', 'account', 'SQL', 'db/migration/V1__account.sql', '1032128058', 'identity_owner', '2026-11-26 05:06:51.767194', '18', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('5', '2', 'contact', 'SQL', 'db/migration/V2__contact.sql', '-41545493', 'identity_owner', '2026-11-26 05:06:51.799377', '9', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('6', '3', 'preferences and style', 'SQL', 'db/migration/V3__preferences_and_style.sql', '-1921651925', 'identity_owner', '2026-11-26 05:06:51.841934', '44', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('7', '4', 'signing key', 'SQL', 'db/migration/V4__signing_key.sql', '-470507873', 'identity_owner', '2026-11-26 05:06:51.905043', '24', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('8', '5', 'refused contact', 'SQL', 'db/migration/V5__refused_contact.sql', '-871713888', 'identity_owner', '2026-11-26 05:06:51.952484', '8', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('9', '6', 'counted version', 'SQL', 'db/migration/V6__counted_version.sql', '563074858', 'identity_owner', '2026-11-26 05:06:51.969036', '8', 'true');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '9caf56e2-b942-46ce-8181-f6cc573f588c', '2026-11-26 05:07:22.37863+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '6ae2ff6b-af14-400b-a1d1-fb39bc72dd7a', '2026-11-26 05:07:23.137121+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '4605d2f2-c14d-45a3-a647-b50b49cf0957', '2026-11-26 05:07:27.717274+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', 'b47a5a2c-c7f8-4d40-b8ea-f3f24df7eb4f', '2026-11-26 05:07:28.0649+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '4665bece-d524-4dc0-96e7-b730e6d344e2', '2026-11-26 05:07:31.041234+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '838892e7-9f71-44b4-9f15-1cab0f8a62bd', '2026-11-26 05:07:32.052132+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '4bc2444e-f4c8-44bd-a81d-69a64fbe325c', '2026-11-26 05:07:33.245197+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', 'dd7edc8c-7e54-484e-bd8c-a641279aa802', '2026-11-26 05:07:34.051407+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '43a2a04f-3616-458c-950a-4a6264a7d333', '2026-11-26 05:07:35.338325+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', 'a2c6f499-130a-4a97-9d55-8a07f2c038f5', '2026-11-26 05:07:36.040855+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '9c860c81-6426-4cab-bcbe-21635b8a58bf', '2026-11-26 05:07:37.549722+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '00758e38-9781-4574-bd80-989fd1244cd2', '2026-11-26 05:07:38.184945+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', 'f691b5df-5d2b-40bd-b081-af5c74a510f1', '2026-11-26 05:07:39.634393+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '916af8fa-30f9-444f-9dbf-4e192e51f503', '2026-11-26 05:07:40.10936+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', 'e187bc06-4fa3-4fdf-9e65-8cc7ff1d1a66', '2026-11-26 05:08:02.410402+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '7d2615a8-1555-47d8-bd8e-3d687213d12a', '2026-11-26 05:08:03.018916+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '66890513-5838-4e53-aeb8-1a1c1dec4ca5', '2026-11-26 05:08:04.524026+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '085c09cc-7a0a-49d6-97fc-4d4b4264b870', '2026-11-26 05:08:05.071693+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '70f72d4d-77d4-400f-852b-5fa9e24ba695', '2026-11-26 05:08:06.64895+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '7d5d9b5e-3921-4bdd-a17a-0cdcd7b2263f', '2026-11-26 05:08:07.045349+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', 'afc70c5d-06d8-40c9-baf2-08f64eacca9d', '2026-11-26 05:08:08.968185+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', 'a069a331-39e2-49e4-97df-4ccfff94d5e3', '2026-11-26 05:08:10.059724+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '5b368e11-875d-4da7-8ede-914912e144a8', '2026-11-26 05:08:11.224647+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '7fc11136-bf78-49ae-b81c-77681ecae49f', '2026-11-26 05:08:12.072909+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', 'd5b15d82-df59-4d48-86d6-9c5e2ccb075f', '2026-11-26 05:08:13.361389+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', 'd41cc35b-fd37-47b2-b2bf-0f9f4ba723c4', '2026-11-26 05:08:14.121828+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', 'b8ea2039-5af4-4dec-bad3-8cf27b268966', '2026-11-26 05:08:45.669679+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', 'd2ef5a4d-99a7-4764-a192-2f6a66799b5b', '2026-11-26 05:08:46.034964+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '4f12a10e-0162-4945-9d1c-e34cca5a886d', '2026-11-26 05:08:48.799369+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('last-seen', '788fe159-e814-427d-b18d-27922f6cf39c', '2026-11-26 05:08:48.824437+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', 'e4fdd338-74e6-457e-9eda-b822fcfb200c', '2026-11-26 05:08:49.090799+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', 'aab03e26-f9a4-4feb-b202-4baa6c18c759', '2026-11-26 05:08:49.106585+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-count', '053684a4-fa5c-41c0-b441-a32daea89f21', '2026-11-26 05:09:03.069141+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', E'\\x4d5b351b4d54e393540200824de7b17c8491ad8bb4d6f5df2b2e5ac5f670082561e6ff0a6e5abcef5569da0f48144a53e47f177b636a79b1ef55a2a3', 'f9a3d0eaf9fd7c54', '2026-11-26 05:07:20.753286+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', E'\\x632f722b22c4fb584e8f9499b7b0753d7d4593d1b49d52c99a0d1bd72cf3358818d8fc6a03c59f4bd588eea7d75a0345991bdb13db03ae11200f5b13', 'f9a3d0eaf9fd7c54', '2026-11-26 05:08:02.253271+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', E'\\x342dd7d508103246d3358152242a68e50dd1b6af69df76551940b9d868bd44bf097f2aaa2984b6baa7eeb1f5575c96c41903e65785efbaebecef23da', 'f9a3d0eaf9fd7c54', '2026-11-26 05:08:11.134664+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', E'\\xb9b44f84ad2229d2bffcc59eccdf8f013c98be4bbe93030fd969cdc53438688318a66fadec671fdeebfd15ff5da1332a71666610f6e3ed5e0ba185c0', 'f9a3d0eaf9fd7c54', '2026-11-26 05:08:47.675943+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', E'\\xa5badb493792cdfa7d6f28b5f76415402663b5e42eef1c0fb06811aba3358c96d710bebdf1e3e3e823222a07c159ef9eaf87ab0a2850348841593e17', 'f9a3d0eaf9fd7c54', '2026-11-26 05:08:47.977592+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', E'\\x62679d3566aa9852a212e9376a622a65748d092bfaeea8922df1f534c6721ff0c3d78751624d57f09b76138dc42f21b4996223c8d01e9cf4c5f96ccb', 'f9a3d0eaf9fd7c54', '2026-11-26 05:08:48.666597+00');
insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled, proactive_mode, wake_up_calls, email_summaries, calendar_alerts) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', 'true', 'false', 'true', 'true', 'true', 'true', 'true');
insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled, proactive_mode, wake_up_calls, email_summaries, calendar_alerts) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', 'true', 'false', 'true', 'true', 'true', 'true', 'true');
insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled, proactive_mode, wake_up_calls, email_summaries, calendar_alerts) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', 'true', 'false', 'true', 'true', 'true', 'true', 'true');
insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled, proactive_mode, wake_up_calls, email_summaries, calendar_alerts) overriding system value values ('2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'true', 'false', 'true', 'true', 'true', 'true', 'true');
insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled, proactive_mode, wake_up_calls, email_summaries, calendar_alerts) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'true', 'false', 'true', 'true', 'true', 'true', 'true');
insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled, proactive_mode, wake_up_calls, email_summaries, calendar_alerts) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'true', 'false', 'true', 'true', 'true', 'true', 'true');
insert into refused_contact (refused_id, contact_sealed, contact_index, channel, refused_on, first_at, last_at, times) overriding system value values ('fe435b64-9e2d-4fbb-8f42-4e88d1a7e8a9', E'\\x12dd00fc82e0d24e4d57fb74036099b834f32dc10d7e4dab2eb0f49a1d921ea3b5099d2a969d06905e', E'\\x8ffe8391f877de5648b15997847ba8f655da0b1c55b1fe6d2a22686dbcedfac3', 'sms', '2026-11-26', '2026-11-26 05:08:15.447357+00', '2026-11-26 05:08:15.447357+00', '1');
insert into signing_key (kid, state, public_jwk, private_sealed, created_at, activated_at, retired_at) overriding system value values ('6cdcaf13-1222-44dc-ad1b-2bfb6eb5eaf6', 'active', '{"kty":"EC","kid":"6cdcaf13-1222-44dc-ad1b-2bfb6eb5eaf6","use":"sig","alg":"ES256","x":"ZnmGfN-LK75k9YjaqwKl1ynUyImA6Kelunb8wQTtPAk","y":"9cLpCUxOMb5P_WYwLN8-c_ErsqTxpuaueq18otBgcF0","crv":"P-256"}', E'\\x8333c52dd5db13737103d9897229b78e1dd1b81e07b0612b484a65666e322e189e1f8f640cd77143da233bc89bfefae45a7c81e09ef06ccccff184916570f701d85cf83485fdf328f1723af11a812ef4b7aaf4e495d918c2a2237fb12ded799a090f4c02af65570b208cb98125c15fe009d0ea7daf313d4033db1606255198a56b8033d54c6482d1f95d5416967d9889f997fd1d4a6b527cbbac8a322de914c694e8563a4d0bbec2b3138f13147ca3302fa3fcaa1048457e14939fcbd90dec2672039dc8d54231ac888b521f98c27bcae4bd57adcbcb8fe75fd729e2010de4ac3f1b9b2dc3471f8a5e662956f6d3f4cf667cc9cd34326f93ea7d2caa2eb23893012bc1a7fc8e8bc00dcd777479053a2897af4f', '2026-11-26 05:07:20.330812+00', '2026-11-26 05:07:20.330812+00', NULL);
insert into signing_key (kid, state, public_jwk, private_sealed, created_at, activated_at, retired_at) overriding system value values ('74fadfcb-c668-40ae-9511-411e3c94c43b', 'next', '{"kty":"EC","kid":"74fadfcb-c668-40ae-9511-411e3c94c43b","use":"sig","alg":"ES256","x":"fgRRDbcR9DJ2DlTG2GdEnnYLYKTk1xuyJ2Q7KemxnrI","y":"TwGbU08Dxb8K3I5MoQClwsybhgnt8HHW_omgc2K2RT4","crv":"P-256"}', E'\\xaafbde6a893d576c9a1a3b5fd8d3e193d94d39a73ba4d17c880ed421a7a7d686e864b8998150d0a786b32cb61505089454b4efab1fbe3a9c83a1349e66c7d8237e752b237e074ad79634e71630aaac9c7648b8268c8f68823daef38aa4758e3be74f517a4f3a67b139452c16f9ca2807943cdba73af7ff23f3c94029c027ac28448ff4159dfda1e36d806fd9e3446dc75fb7575a05e30dc7ea44f25cbc58256ef46ed2af7feb1f2722b451dd3911c83cf22cb3c2c563135a0a12e8976a05607ae7ab08bcd109d473dd119c7e09a8f84cd4922bfba43dc235657f5d738ae297fe2bd3b2777b80c84c9cd549012f4a58388daf1cc99e8ab0e81b5d0018b6225d5ff94f73e2d01153826c056904c25abe3912a2c9', '2026-11-26 05:07:20.330812+00', NULL, NULL);
insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style, humor, formality, phrases_sealed) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', 'false', 'formal', 'short', 'friendly', '0.5', '0.3', E'\\xe10e305b8fbe4e59f32a6b1f7cd7bce4225ef370b2c3fd7cd93831d678c902020f4d7b63e752da2e4ab65f6b616a');
insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style, humor, formality, phrases_sealed) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', 'true', 'casual', 'short', 'friendly', '0.5', '0.3', E'\\xb24993544fafcfa159c4f2c6a76b19a5fc64412d685c60bdb25f4739fbb1ff68c710fb2359de6a302753a861d3ab');
insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style, humor, formality, phrases_sealed) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', 'true', 'formal', 'short', 'friendly', '0.5', '0.3', E'\\xa9e62514b6c28d9aac30db583b97c3b01233f328ec021269bbfc687091f9de724f7d4b5552ef91f57832ea36e18d');
insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style, humor, formality, phrases_sealed) overriding system value values ('2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'true', 'casual', 'short', 'friendly', '0.5', '0.3', E'\\xaea2af304100c1a600227fe37a389a2d62a3691a9e711efeb5484a498af4eec36f0857a273f828c091208bfe33fd');
insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style, humor, formality, phrases_sealed) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'true', 'casual', 'short', 'friendly', '0.5', '0.3', E'\\x6512f356fe542725597568946af67cc785f46d0d47a463a07b53ed7374184043ffcc4716a8574e9d3b067265756b');
insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style, humor, formality, phrases_sealed) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'true', 'casual', 'short', 'friendly', '0.5', '0.3', E'\\x1554ed4e2b3f1834ad1885cab9b2d005cc415a00dfc9be538c1ab05afa5cfc4b00a2c713efad35d042704a68ece6');
select setval(pg_get_serial_sequence('identity.outbox', 'position'), 1000);
reset session_replication_role;

-- schema messaging, as its migrations made it
set role messaging_owner;
set search_path = messaging;
-- V0_1__protection.sql
-- Who may see a row: see dev.pluto.protection.Scope. With nothing set every table is empty.
create function pluto_in_scope() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('pluto.scope', true), '') like any (array['service:%', 'operator:%']);

create function pluto_may_see(owner uuid) returns boolean
  language sql stable parallel safe
  return owner = nullif(current_setting('pluto.user_id', true), '')::uuid or pluto_in_scope();

-- The keys of persons, wrapped by the master key that kek names. Without its row a person's data is noise.
create table person_key (
  user_id    uuid primary key,
  wrapped    bytea not null,
  kek        text not null,
  created_at timestamptz not null default now()
);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy person on person_key using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Append only: there is no policy for update or delete, so neither finds a row.
create table audit_entry (
  id       uuid primary key,
  at       timestamptz not null default now(),
  actor    text not null,
  action   text not null,
  user_id  uuid,
  resource text not null,
  reason   text not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_user on audit_entry (user_id, at desc);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy reading on audit_entry for select using (pluto_in_scope());
create policy adding on audit_entry for insert with check (pluto_in_scope());
-- V0_2__outbox.sql
-- Events that wait for Kafka: added with the state they tell of, removed when Kafka has them. Never a remembered
-- position: a number is taken before its transaction commits, so a reader that remembers one loses rows.
create table outbox (
  position          bigint generated always as identity primary key,
  event_id          uuid not null,
  shard             smallint not null,
  topic             text not null,
  user_id           uuid not null,
  aggregate_version bigint not null,
  traceparent       text,
  payload           bytea not null,
  created_at        timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index outbox_shard on outbox (shard, position);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy service on outbox using (pluto_in_scope()) with check (pluto_may_see(user_id));

-- Events whose effect is in this database, by consumer.
create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy service on inbox using (pluto_in_scope()) with check (pluto_in_scope());
-- V0_3__http.sql
-- Answers to requests that carried an Idempotency-Key, kept so that a repeat does nothing twice.
create table idempotency_key (
    key           bytea       primary key,  -- keyed hash of caller, method, path and the header
    request       bytea       not null,     -- keyed hash of query and body: a repeat must ask for the same
    claim         uuid        not null,     -- who may write the answer: whoever claimed the key last
    claimed_until timestamptz not null,     -- after this a request without answer is taken for dead
    expires_at    timestamptz not null,
    answer        bytea                     -- sealed with the service's key; null while the request runs
);

create index idempotency_key_expires_at on idempotency_key (expires_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy service on idempotency_key using (pluto_in_scope()) with check (pluto_in_scope());
-- V1__conversations.sql
-- Conversations and the messages in them. One conversation per person and channel is open at a time.

create table conversation (
    id              uuid        primary key,
    user_id         uuid        not null,
    channel         text        not null check (channel in ('sms', 'voice')),
    state           text        not null default 'open' check (state in ('open', 'closed')),
    peer_sealed     bytea       not null, -- the person's address, under the person's key
    our_address     text        not null, -- the number they wrote to, from which they are answered
    last_sequence   bigint      not null default 0,
    opened_at       timestamptz not null default now(),
    last_message_at timestamptz not null default now(),
    closed_at       timestamptz
);
create unique index conversation_one_open on conversation (user_id, channel) where state = 'open';
create index conversation_of_person on conversation (user_id, last_message_at desc, id);
create index conversation_latest on conversation (last_message_at desc, id);

-- direction 'in' is from the person. provider_message_id is what makes a webhook sent twice one message.
create table message (
    id                  uuid        primary key,
    user_id             uuid        not null,
    conversation_id     uuid        not null references conversation (id),
    sequence            bigint      not null,
    direction           text        not null check (direction in ('in', 'out')),
    author              text        not null check (author in ('person', 'assistant', 'proactive', 'operator')),
    provider            text        not null,
    provider_message_id text,
    text_sealed         bytea       not null, -- under the person's key
    media_count         smallint    not null default 0,
    in_reply_to         uuid,
    occurred_at         timestamptz not null,
    unique (provider, provider_message_id),
    unique (conversation_id, sequence)
);
create index message_of_person on message (user_id, occurred_at desc);
-- the newest text answered: no two replies can claim it
create unique index message_one_reply on message (in_reply_to) where author = 'assistant';

alter table conversation enable row level security;
alter table conversation force row level security;
create policy person on conversation using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
alter table message enable row level security;
alter table message force row level security;
create policy person on message using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- The open conversation of a person on a channel, with room for p_messages more: the number of the last. A conversation nobody said anything in for
-- p_idle is closed and a new one begun. The row stays locked until commit, so numbers become visible in order.
create function conversation_for(
    p_user uuid, p_channel text, p_peer bytea, p_ours text, p_new uuid, p_idle interval, p_messages integer,
    out id uuid, out sequence bigint)
language plpgsql as $$
begin
    update conversation c
       set last_sequence = c.last_sequence + p_messages, last_message_at = now(),
           peer_sealed = coalesce(p_peer, c.peer_sealed), our_address = coalesce(p_ours, c.our_address)
     where c.user_id = p_user and c.channel = p_channel and c.state = 'open' and c.last_message_at > now() - p_idle
    returning c.id, c.last_sequence into id, sequence;
    if found then
        return;
    end if;
    update conversation c set state = 'closed', closed_at = now()
     where c.user_id = p_user and c.channel = p_channel and c.state = 'open' and c.last_message_at <= now() - p_idle;
    insert into conversation as c (id, user_id, channel, peer_sealed, our_address, last_sequence)
    values (p_new, p_user, p_channel, p_peer, p_ours, p_messages)
    on conflict (user_id, channel) where state = 'open'
    do update set last_sequence = c.last_sequence + p_messages, last_message_at = now(),
                  peer_sealed = excluded.peer_sealed, our_address = excluded.our_address
    returning c.id, c.last_sequence into id, sequence;
end
$$;
-- V2__arrivals.sql
-- Where texts and calls wait whose person is not known yet, and who is not listened to.

create table arrival (
    id                  uuid        primary key,
    arrived             bigint      generated always as identity,
    provider            text        not null,
    provider_message_id text        not null,
    channel             text        not null check (channel in ('sms', 'voice')),
    state               text        not null default 'waiting' check (state in ('waiting', 'unresolvable')),
    sender_index        bytea       not null, -- keyed hash of the sender as written, to keep one sender's texts in order
    sealed_for          uuid,                 -- under whose key the two sealed columns are; null: the service's, being nobody's yet
    sender_sealed       bytea       not null,
    our_address         text        not null,
    text_sealed         bytea       not null,
    media_count         smallint    not null default 0,
    received_at         timestamptz not null,
    attempts            integer     not null default 0,
    due_at              timestamptz not null default now(),
    claimed_until       timestamptz,
    traceparent         text,
    unique (provider, provider_message_id)
);
create index arrival_waiting on arrival (sender_index, arrived) where state = 'waiting';
create index arrival_due on arrival (due_at) where state = 'waiting';

create table block (
    user_id    uuid        primary key,
    reason     text        not null,
    blocked_by text        not null,
    blocked_at timestamptz not null default now()
);

alter table arrival enable row level security;
alter table arrival force row level security;
create policy service on arrival using (pluto_in_scope()) with check (pluto_in_scope());
alter table block enable row level security;
alter table block force row level security;
create policy person on block using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V3__accept.sql
-- Takes in many texts at once: the hot path's one statement. Texts of known people become messages, others wait in arrival.
-- The answer has one row per text, in any order: its position, what became of it and, when accepted, its conversation.
-- People are taken in the order of their ids, strangers in that of their numbers, so that two replicas hardly ever wait for
-- each other in a circle; when they do, the database ends one of them and its texts are taken one by one.

create function accept_texts(
    p_ids uuid[], p_provider_ids text[], p_users uuid[], p_new_conversations uuid[], p_sender_indexes bytea[],
    p_senders bytea[], p_ours text[], p_texts bytea[], p_media smallint[], p_received timestamptz[],
    p_traceparents text[], p_provider text, p_idle interval)
returns table (place integer, outcome text, conversation uuid, number bigint)
language plpgsql as $$
declare
    i integer;
begin
    for i in
        select n from generate_subscripts(p_ids, 1) n order by p_users[n] nulls last, p_sender_indexes[n], n
    loop
        place := i;
        conversation := null;
        number := null;
        if exists (select from message m where m.provider = p_provider and m.provider_message_id = p_provider_ids[i]) then
            outcome := 'duplicate';
        elsif p_users[i] is not null and exists (select from block b where b.user_id = p_users[i]) then
            outcome := 'blocked';
        elsif p_users[i] is null
              or exists (select from arrival a where a.sender_index = p_sender_indexes[i] and a.state = 'waiting') then
            -- also a known person's text waits while older ones of the same sender do: they stay in order
            insert into arrival (id, provider, provider_message_id, channel, sender_index, sealed_for, sender_sealed,
                                 our_address, text_sealed, media_count, received_at, traceparent)
            values (p_ids[i], p_provider, p_provider_ids[i], 'sms', p_sender_indexes[i], p_users[i], p_senders[i],
                    p_ours[i], p_texts[i], p_media[i], p_received[i], p_traceparents[i])
            on conflict (provider, provider_message_id) do nothing;
            outcome := case when found then 'waiting' else 'duplicate' end;
        else
            select c.id, c.sequence into conversation, number
              from conversation_for(p_users[i], 'sms', p_senders[i], p_ours[i], p_new_conversations[i], p_idle, 1) c;
            insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id,
                                 text_sealed, media_count, occurred_at)
            values (p_ids[i], p_users[i], conversation, number, 'in', 'person', p_provider, p_provider_ids[i],
                    p_texts[i], p_media[i], p_received[i])
            on conflict (provider, provider_message_id) do nothing;
            outcome := case when found then 'accepted' else 'duplicate' end;
        end if;
        return next;
    end loop;
end
$$;
-- V4__replies.sql
-- Which conversations wait for an answer, up to which message each is answered, and who does not want to hear from us.

create table reply_job (
    conversation_id   uuid        primary key references conversation (id),
    user_id           uuid        not null,
    wanted_sequence   bigint      not null,           -- the newest text to answer
    answered_sequence bigint      not null default 0, -- moves only forward, together with the stored reply
    waiting_since     timestamptz,                    -- null when nothing waits
    due_at            timestamptz,                    -- null when nothing waits
    claimed_until     timestamptz,
    attempts          integer     not null default 0,
    traceparent       text
);
create index reply_job_due on reply_job (due_at) where due_at is not null;

create table consent (
    user_id      uuid        not null,
    channel      text        not null,
    opted_out_at timestamptz,
    changed_at   timestamptz not null default now(),
    primary key (user_id, channel)
);

alter table reply_job enable row level security;
alter table reply_job force row level security;
create policy person on reply_job using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
alter table consent enable row level security;
alter table consent force row level security;
create policy person on consent using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V5__deliveries.sql
-- Outgoing messages on their way. One row per message; the row's lock is the only coordination between replicas.

create table delivery (
    message_id          uuid        primary key references message (id),
    user_id             uuid        not null,
    conversation_id     uuid        not null references conversation (id),
    sequence            bigint      not null,
    purpose             text        not null check (purpose in ('reply', 'proactive', 'consent')),
    state               text        not null default 'queued'
                        check (state in ('queued', 'sending', 'sent', 'failed', 'undelivered', 'delivered', 'read')),
    provider_message_id text        unique,
    error_code          text,
    not_after           timestamptz,
    attempts            integer     not null default 0,
    due_at              timestamptz not null default now(),
    claimed_until       timestamptz,
    segments            smallint,
    traceparent         text,
    created_at          timestamptz not null default now(),
    settled_at          timestamptz
);
create index delivery_open on delivery (conversation_id, sequence) where state in ('queued', 'sending');
create index delivery_due on delivery (due_at) where state in ('queued', 'sending');

alter table delivery enable row level security;
alter table delivery force row level security;
create policy person on delivery using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V6__calls_and_requests.sql
-- Calls that were answered, and what the scheduler asked us to say.

create table phone_call (
    id               uuid        primary key,
    user_id          uuid        not null,
    provider         text        not null,
    provider_call_id text        not null,
    direction        text        not null check (direction in ('in', 'out')),
    our_address      text        not null,
    started_at       timestamptz not null,
    unique (provider, provider_call_id)
);

create table outbound_request (
    request_id    uuid        primary key,
    user_id       uuid        not null,
    task_id       uuid        not null,
    kind          text        not null,
    channel       text        not null,
    reason_sealed bytea       not null, -- under the person's key
    text_sealed   bytea,                -- under the person's key; null when we compose the words
    due_at        timestamptz not null,
    not_after     timestamptz not null,
    state         text        not null default 'waiting' check (state in ('waiting', 'said', 'expired', 'refused')),
    attempts      integer     not null default 0,
    next_try_at   timestamptz not null default now(),
    claimed_until timestamptz,
    message_id    uuid,
    traceparent   text
);
create index outbound_request_due on outbound_request (next_try_at) where state = 'waiting';

alter table phone_call enable row level security;
alter table phone_call force row level security;
create policy person on phone_call using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
alter table outbound_request enable row level security;
alter table outbound_request force row level security;
create policy person on outbound_request using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V7__cheaper_acceptance.sql
-- The hot path, made cheaper. Two things cost most: an update of a conversation wrote to every index because two of them held
-- last_message_at, and accept_texts ran five statements for each text.

-- Updates stay within the row's page (HOT) as long as no indexed column changes. Lists are still in the order of
-- last_message_at: the hour finds the rows, which are then sorted within it.
drop index conversation_of_person;
drop index conversation_latest;
alter table conversation set (fillfactor = 70);
alter table conversation add column active_hour timestamptz not null
    generated always as (date_bin('1 hour', last_message_at, 'epoch')) stored;
create index conversation_of_person on conversation (user_id);
create index conversation_latest on conversation (active_hour desc);

-- One pass over all texts for each step instead of all steps for each text. Signature and answer are those of V3.
-- Plans are made once and kept, perhaps while tables are still small: no statement joins a table, so that none can come to
-- read a whole one.
create or replace function accept_texts(
    p_ids uuid[], p_provider_ids text[], p_users uuid[], p_new_conversations uuid[], p_sender_indexes bytea[],
    p_senders bytea[], p_ours text[], p_texts bytea[], p_media smallint[], p_received timestamptz[],
    p_traceparents text[], p_provider text, p_idle interval)
returns table (place integer, outcome text, conversation uuid, number bigint)
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    people uuid[];          -- who has an open conversation, and beside them in the same places:
    conversations uuid[];   -- which
    sequences bigint[];     -- the number of its last message
    texts bigint[];         -- how many texts it gets
    newest integer[];       -- the place of the newest of them
    verdicts text[];
    i integer;
    begun record;
begin
    -- 1. Open conversations are locked in the order of their people, so that two transactions never wait for each other in
    --    a circle.
    select coalesce(array_agg(c.user_id), '{}'), coalesce(array_agg(c.id), '{}'), coalesce(array_agg(c.last_sequence), '{}')
      into people, conversations, sequences
      from (select o.user_id, o.id, o.last_sequence from conversation o
             where o.user_id = any (p_users) and o.channel = 'sms' and o.state = 'open' and o.last_message_at > now() - p_idle
             order by o.user_id for update) c;

    -- 2. What is to become of each. A known person's text waits too while older ones of the same sender do: they stay in
    --    order.
    select array_agg(case
            when t.again or (select true from message m
                where m.provider = p_provider and m.provider_message_id = t.provider_id) then 'duplicate'
            when (select true from block b where b.user_id = t.user_id) then 'blocked'
            when t.user_id is null or (select true from arrival a
                where a.sender_index = t.sender_index and a.state = 'waiting' order by a.arrived limit 1) then 'waiting'
            else 'accepted' end order by t.n)
      into verdicts
      from (select u.*, row_number() over (partition by u.provider_id order by u.n) > 1 as again
              from unnest(p_provider_ids, p_users, p_sender_indexes)
                   with ordinality u (provider_id, user_id, sender_index, n)) t;

    -- 3. Who has no conversation, or one nobody wrote in for long, gets a new one.
    for i in
        select min(u.n) from unnest(p_users, verdicts) with ordinality u (user_id, verdict, n)
         where u.verdict = 'accepted' and not u.user_id = any (people) group by u.user_id order by u.user_id
    loop
        begun := conversation_for(p_users[i], 'sms', p_senders[i], p_ours[i], p_new_conversations[i], p_idle, 0);
        people := people || p_users[i];
        conversations := conversations || begun.id;
        sequences := sequences || begun.sequence;
    end loop;

    -- 4. Moves conversations on.
    select array_agg(x.texts order by x.at), array_agg(x.newest order by x.at) into texts, newest
      from (select p.at, count(u.n) as texts, max(u.n)::integer as newest
              from unnest(people) with ordinality p (user_id, at)
              left join unnest(p_users, verdicts) with ordinality u (user_id, verdict, n)
                on u.user_id = p.user_id and u.verdict = 'accepted'
             group by p.at) x;
    update conversation c
       set last_sequence = c.last_sequence + texts[array_position(conversations, c.id)], last_message_at = now(),
           peer_sealed = p_senders[newest[array_position(conversations, c.id)]],
           our_address = p_ours[newest[array_position(conversations, c.id)]]
     where c.id = any (conversations) and texts[array_position(conversations, c.id)] > 0;

    -- 5. Stores the texts.
    return query
    with t as materialized (
        select *, row_number() over (partition by u.user_id, u.verdict order by u.n) as nth,
               array_position(people, u.user_id) as at
          from unnest(p_ids, p_provider_ids, p_users, p_sender_indexes, p_senders, p_ours, p_texts, p_media,
                      p_received, p_traceparents, verdicts)
            with ordinality u (id, provider_id, user_id, sender_index, sender, ours, body, media, received, trace, verdict, n)
    ), kept as (
        insert into arrival (id, provider, provider_message_id, channel, sender_index, sealed_for, sender_sealed,
                             our_address, text_sealed, media_count, received_at, traceparent)
        select t.id, p_provider, t.provider_id, 'sms', t.sender_index, t.user_id, t.sender,
               t.ours, t.body, t.media, t.received, t.trace
          from t where t.verdict = 'waiting' order by t.sender_index, t.n
        on conflict (provider, provider_message_id) do nothing
        returning arrival.id
    ), stored as (
        insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id,
                             text_sealed, media_count, occurred_at)
        select t.id, t.user_id, conversations[t.at], sequences[t.at] + t.nth, 'in', 'person', p_provider, t.provider_id,
               t.body, t.media, t.received
          from t where t.verdict = 'accepted' order by t.n
        on conflict (provider, provider_message_id) do nothing
        returning message.id, message.conversation_id, message.sequence
    )
    select t.n::integer,
           case when t.verdict in ('waiting', 'accepted') and kept.id is null and stored.id is null then 'duplicate'
                else t.verdict end,
           stored.conversation_id, stored.sequence
      from t left join kept on kept.id = t.id left join stored on stored.id = t.id;
end
$$;
create table flyway_schema_history (installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
reset role;
set session_replication_role = replica;
insert into arrival (id, arrived, provider, provider_message_id, channel, state, sender_index, sealed_for, sender_sealed, our_address, text_sealed, media_count, received_at, attempts, due_at, claimed_until, traceparent) overriding system value values ('10d6143d-bc32-40e5-b1e9-9778ecb38f44', '4', 'twilio', 'SM44d8282c74494e1ea5aa08f206177e16', 'sms', 'unresolvable', E'\\xd60b956ca18381b571d960a661cb2f98c22908d8e9aa7c6f8b50f30215903f2f', NULL, E'\\xe299138b7d6bfdcf1acb16d012ae92698978a8aaa71a11217da8dd443633709980991f8b4c8a032655', '+14155550100', E'\\x02bcf534c58b691129c35acb64118893699408da71cc5f648325115a683a', '0', '2026-11-26 05:08:15.394331+00', '1', '2026-11-26 05:08:15.40957+00', NULL, '00-7a54f6553ccbd97047e37c443aa63efc-91c1f60020357676-01');
insert into arrival (id, arrived, provider, provider_message_id, channel, state, sender_index, sealed_for, sender_sealed, our_address, text_sealed, media_count, received_at, attempts, due_at, claimed_until, traceparent) overriding system value values ('379a0dc1-b54f-4ca4-a4c6-710311ef3080', '7', 'twilio', 'SM72f23f99e1a94e19b2f7c4e0088557f2', 'sms', 'waiting', E'\\xc670e5cdae9e80ce79b8c6c7356bed91764243cfa292733d5c24f9287a6d107e', NULL, E'\\x4d14e99077332e6262ef679ead15eb4c802100f4ac71b3596a2b7d62da75aa9699184ac6aea712a8', '+14155550100', E'\\x1550a04531f9e7389182ca89d75f37a68ff9b520368e13b70d3c3bf6b96339b5336ad0cbce2cadc8f697e51666068e6641d9ca8a6640c6a5', '0', '2026-11-26 05:09:47.407315+00', '7', '2026-11-26 05:10:44.552872+00', NULL, '00-c5193324c0f08c56fdb715b73d15706f-80ea19ed80ba7890-01');
insert into arrival (id, arrived, provider, provider_message_id, channel, state, sender_index, sealed_for, sender_sealed, our_address, text_sealed, media_count, received_at, attempts, due_at, claimed_until, traceparent) overriding system value values ('61fb3f16-061d-4522-a698-98fb416e3caf', '8', 'twilio', 'SM80a3f88877e24db08b743e0b767ded29', 'sms', 'waiting', E'\\x87258ecee2e665b19888d232d8f35a706b2037d286036d91a49f9ec428e03caa', NULL, E'\\xaf793f44627f90dc783727cdd15a286ae828e362edba8091d6c07fce0e1ab4141ebd26c5f7e3cb00b7', '+14155550100', E'\\xa841e86aa4dc9f8398efa0dab11cedecfb818159d55dff08416989c49a3a8293dda70fdb2aee01df0f88e2b86d4e5582', '0', '2026-11-26 05:09:47.437057+00', '7', '2026-11-26 05:10:44.553288+00', NULL, '00-4afe587d0dca10e89705653de55dda7d-f03ee73fe0ae0f33-01');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('b908aa96-9a91-498a-b918-47d784114267', '2026-11-26 05:09:02.657259+00', 'operator', 'block', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'block', 'spam');
insert into block (user_id, reason, blocked_by, blocked_at) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'spam', 'operator', '2026-11-26 05:09:02.657259+00');
insert into consent (user_id, channel, opted_out_at, changed_at) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'sms', '2026-11-26 05:08:50.067382+00', '2026-11-26 05:08:50.067382+00');
insert into conversation (id, user_id, channel, state, peer_sealed, our_address, last_sequence, opened_at, last_message_at, closed_at) overriding system value values ('3c039539-7249-4823-beeb-1d4d6525cf5b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'sms', 'open', E'\\xbee350459d33a41e2adab91829b2834369a2a9f98f06d08c293953c5dfc930b9a7612215066551c3', '+14155550100', '15', '2026-11-26 05:07:21.013197+00', '2026-11-26 05:07:48.231166+00', NULL);
insert into conversation (id, user_id, channel, state, peer_sealed, our_address, last_sequence, opened_at, last_message_at, closed_at) overriding system value values ('bd4f419a-74d5-4096-a829-17b013ae5fa4', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'sms', 'open', E'\\xd6cc1e687c69a94ed8c6d0ccd45b66b9b647f02cda67395094b93f3fd4e4fc2911a6b3d769a6a7606944', '+14155550100', '4', '2026-11-26 05:08:11.150216+00', '2026-11-26 05:08:14.656558+00', NULL);
insert into conversation (id, user_id, channel, state, peer_sealed, our_address, last_sequence, opened_at, last_message_at, closed_at) overriding system value values ('d3bcbce1-c791-48fd-a919-c33f989e11a4', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'sms', 'open', E'\\x46baed0b0209cfa7d34f2f6708eac314d23af667fcf1fa610039cc11ae160749901f16787aa1c9fa97', '+14155550100', '2', '2026-11-26 05:08:48.681656+00', '2026-11-26 05:08:50.028125+00', NULL);
insert into conversation (id, user_id, channel, state, peer_sealed, our_address, last_sequence, opened_at, last_message_at, closed_at) overriding system value values ('12096c29-3b6e-48c2-8e5f-549be6adf65b', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'sms', 'open', E'\\xdd9c88fb83712fcdb5cce2a492e680bef18ddb723053bbb4fb922463b34dadbd2fad78e5334715fe', '+14155550100', '2', '2026-11-26 05:08:47.997093+00', '2026-11-26 05:08:50.035485+00', NULL);
insert into conversation (id, user_id, channel, state, peer_sealed, our_address, last_sequence, opened_at, last_message_at, closed_at) overriding system value values ('7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '976b00f8-06aa-47be-8795-7303f00ec85c', 'sms', 'open', E'\\x27d96d15ac55a6df59af925024bef00beaf8a1957c9bd93f798466983df8716fdd6a9ffc9c51d387', '+14155550100', '11', '2026-11-26 05:08:02.269017+00', '2026-11-26 05:09:47.447203+00', NULL);
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('57f07210-257f-44df-85db-e52add604c1c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '2', 'reply', 'delivered', 'SM73210636428843ebb6f2eb2edc08df42', NULL, NULL, '1', '2026-11-26 05:07:23.682633+00', NULL, '2', '00-f846d4dbba65a3a55285601e9c728ee2-9b68b83ae071ad58-01', '2026-11-26 05:07:23.682633+00', '2026-11-26 05:07:24.049412+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('9ea8c695-fd32-48fe-9516-2fb8a21f12ae', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '4', 'reply', 'delivered', 'SMd1ec82e2d8a2484b8cb300eee042138c', NULL, NULL, '1', '2026-11-26 05:07:30.308255+00', NULL, '1', '00-13bd2ba12cdf37ac6353403a3fa6b037-c17a2b0c4904da54-01', '2026-11-26 05:07:30.308255+00', '2026-11-26 05:07:30.567489+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('9836e3bb-85b6-4b77-b1f4-efc1ed72007c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '6', 'reply', 'delivered', 'SMff24a743fcaf4db2a84d59c7c891e0ea', NULL, NULL, '1', '2026-11-26 05:07:32.317555+00', NULL, '1', '00-b8a72da6192168cdf0798cc2f461ca10-d0fbbe368614ed58-01', '2026-11-26 05:07:32.317555+00', '2026-11-26 05:07:32.585948+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('9f184158-f04e-431a-b254-69be54017660', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '8', 'reply', 'delivered', 'SM74f5b7ff677c4f219d1ae7f4a3c33645', NULL, NULL, '1', '2026-11-26 05:07:34.469031+00', NULL, '1', '00-6a563c6b76a8110a697aacd79d1854ec-c4e7670b5257298b-01', '2026-11-26 05:07:34.469031+00', '2026-11-26 05:07:34.756669+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('81eb0644-65b1-4a65-b3ab-135458b6d3df', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '10', 'reply', 'delivered', 'SM4b2d9650ca6748d5846fd4d128839c90', NULL, NULL, '1', '2026-11-26 05:07:36.842633+00', NULL, '1', '00-6cbbde455a6f4bb40ea5ae261e619df3-9776e2dd306445bb-01', '2026-11-26 05:07:36.842633+00', '2026-11-26 05:07:37.129543+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('0112c7c4-2646-4c79-b9b6-7946f9a7751c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '12', 'reply', 'delivered', 'SMec57a247564b46bbab84df36ec80cab0', NULL, NULL, '1', '2026-11-26 05:07:38.816444+00', NULL, '1', '00-bcbaa7ae92acb387e5d3205db5a1c2d0-ddcea923715e6b4c-01', '2026-11-26 05:07:38.816444+00', '2026-11-26 05:07:39.076355+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('1f75d391-08a7-4528-84aa-d575c83d3a46', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '14', 'reply', 'delivered', 'SM98aafeec78a746e3b8ba929de6dfba13', NULL, NULL, '1', '2026-11-26 05:07:41.006719+00', NULL, '1', '00-878d08f8874542a4a96be78fdc2684bf-a900e10edce7721e-01', '2026-11-26 05:07:41.006719+00', '2026-11-26 05:07:41.262905+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('f8635d84-4aae-4449-8574-dbcc586e60c5', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '15', 'proactive', 'delivered', 'SM54bf6c0c4f2b40b9a3a7fe624c9a4335', NULL, '2026-11-27 05:07:47+00', '1', '2026-11-26 05:07:48.231166+00', NULL, '1', '00-c3557f5c4e4f603fb5abb3f0098e6262-0e098164eefd4321-01', '2026-11-26 05:07:48.231166+00', '2026-11-26 05:07:48.497787+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('314032ed-c8e8-4728-bf7f-e9e8b27e0173', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '2', 'reply', 'delivered', 'SM52abec30d9f44c05948d19815a57eeed', NULL, NULL, '1', '2026-11-26 05:08:03.653041+00', NULL, '2', '00-88bc0a04940ba112351481e1f2474d71-014ac50e668d15ac-01', '2026-11-26 05:08:03.653041+00', '2026-11-26 05:08:03.951782+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('80a74a20-f66b-4878-9a7e-e3e306eac3db', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '4', 'reply', 'delivered', 'SMd60553d053fe4169a293b7f2f9148473', NULL, NULL, '1', '2026-11-26 05:08:05.768917+00', NULL, '1', '00-b9de1381e133eeaaac0cd54c66c434ea-1d14ea257e16946a-01', '2026-11-26 05:08:05.768917+00', '2026-11-26 05:08:06.029482+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('2f9fb507-5888-4197-a4c9-b88ddb68d118', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '6', 'reply', 'delivered', 'SMe35591a6bffd44b8835668ce0776112b', NULL, NULL, '1', '2026-11-26 05:08:07.997567+00', NULL, '1', '00-baf3641c88c678ece611e1686fdec9c2-e018446717f1b431-01', '2026-11-26 05:08:07.997567+00', '2026-11-26 05:08:08.272553+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('915431c7-ea9b-4660-baf3-228090fc96c3', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '8', 'reply', 'delivered', 'SM97821d39822f4d439fd00a7b6e2f57db', NULL, NULL, '1', '2026-11-26 05:08:10.293901+00', NULL, '1', '00-f1998fb113195a34c67c18add41a5f60-34c62fe1dfc43f34-01', '2026-11-26 05:08:10.293901+00', '2026-11-26 05:08:10.554016+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('14cf9958-3bbd-4535-bd76-b6ef0aa2eb4f', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'bd4f419a-74d5-4096-a829-17b013ae5fa4', '2', 'reply', 'delivered', 'SM1e61c7bf3c9d45fa991fccd32400b6c2', NULL, NULL, '1', '2026-11-26 05:08:12.467372+00', NULL, '2', '00-a499d8738d4e7708d64d05ef579448e2-8ed28dce59bd26ed-01', '2026-11-26 05:08:12.467372+00', '2026-11-26 05:08:12.741436+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('52e3ec76-c810-49a5-bb02-603299887bc3', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'bd4f419a-74d5-4096-a829-17b013ae5fa4', '4', 'reply', 'delivered', 'SM1845f3f84c0545b88894347b5c6ddcf2', NULL, NULL, '1', '2026-11-26 05:08:14.656558+00', NULL, '2', '00-6212431bf3116775caed5ab967515698-40a413a8db8c931a-01', '2026-11-26 05:08:14.656558+00', '2026-11-26 05:08:14.916434+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('6d6fc74c-dbd6-4d8a-b50a-233566f37fd0', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '10', 'reply', 'delivered', 'SM2d02eaaf3eaf40829833aad80d79efcb', NULL, NULL, '1', '2026-11-26 05:08:46.927961+00', NULL, '1', '00-fed8fa30dcde6334ae9d9687292c159b-efbf1f3b8f4c6ca3-01', '2026-11-26 05:08:46.927961+00', '2026-11-26 05:08:47.181971+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('4f48ca0b-1882-456a-a0ed-0c992aa504e8', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', '12096c29-3b6e-48c2-8e5f-549be6adf65b', '2', 'consent', 'failed', NULL, '21610', NULL, '1', '2026-11-26 05:08:50.035485+00', NULL, NULL, '00-b0f340fb5fc81dfe18c665b3801064d0-492527f943cac723-01', '2026-11-26 05:08:50.035485+00', '2026-11-26 05:08:50.067382+00');
insert into delivery (message_id, user_id, conversation_id, sequence, purpose, state, provider_message_id, error_code, not_after, attempts, due_at, claimed_until, segments, traceparent, created_at, settled_at) overriding system value values ('ec62f442-f33b-4944-9ebf-e2bcd8ac1737', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'd3bcbce1-c791-48fd-a919-c33f989e11a4', '2', 'reply', 'delivered', 'SMd37c2e31e6eb46ec83efc633981fba69', NULL, NULL, '1', '2026-11-26 05:08:50.028125+00', NULL, '3', '00-93c4e494bf7ee94760ec1a8e370a6fc3-a8710ac765db57a5-01', '2026-11-26 05:08:50.028125+00', '2026-11-26 05:08:50.322922+00');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('1', '0.1', 'protection', 'SQL', 'db/protection/V0_1__protection.sql', '-514360117', 'messaging_owner', '2026-11-26 05:06:50.006371', '33', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('2', '0.2', 'outbox', 'SQL', 'db/outbox/V0_2__outbox.sql', '1621228166', 'messaging_owner', '2026-11-26 05:06:50.090451', '20', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('3', '0.3', 'http', 'SQL', 'db/http/V0_3__http.sql', '-750381463', 'messaging_owner', '2026-11-26 05:06:50.129585', '10', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('4', '1', 'conversations', 'SQL', 'db/migration/V1__conversations.sql', '1942286991', 'messaging_owner', '2026-11-26 05:06:50.152599', '18', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('5', '2', 'arrivals', 'SQL', 'db/migration/V2__arrivals.sql', '-1026979637', 'messaging_owner', '2026-11-26 05:06:50.19711', '14', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('6', '3', 'accept', 'SQL', 'db/migration/V3__accept.sql', '-81987644', 'messaging_owner', '2026-11-26 05:06:50.244475', '1', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('7', '4', 'replies', 'SQL', 'db/migration/V4__replies.sql', '501113105', 'messaging_owner', '2026-11-26 05:06:50.262985', '14', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('8', '5', 'deliveries', 'SQL', 'db/migration/V5__deliveries.sql', '609305980', 'messaging_owner', '2026-11-26 05:06:50.287542', '11', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('9', '6', 'calls and requests', 'SQL', 'db/migration/V6__calls_and_requests.sql', '-420271306', 'messaging_owner', '2026-11-26 05:06:50.311537', '19', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('10', '7', 'cheaper acceptance', 'SQL', 'db/migration/V7__cheaper_acceptance.sql', '-1119106805', 'messaging_owner', '2026-11-26 05:06:50.343677', '12', 'true');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '9caf56e2-b942-46ce-8181-f6cc573f588c', '2026-11-26 05:07:22.368561+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '4605d2f2-c14d-45a3-a647-b50b49cf0957', '2026-11-26 05:07:27.716721+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '4665bece-d524-4dc0-96e7-b730e6d344e2', '2026-11-26 05:07:31.041939+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '4bc2444e-f4c8-44bd-a81d-69a64fbe325c', '2026-11-26 05:07:33.246834+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '43a2a04f-3616-458c-950a-4a6264a7d333', '2026-11-26 05:07:35.332645+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '9c860c81-6426-4cab-bcbe-21635b8a58bf', '2026-11-26 05:07:37.551074+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', 'f691b5df-5d2b-40bd-b081-af5c74a510f1', '2026-11-26 05:07:39.620978+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('outbound', '208dcb42-b1fc-496c-a8b1-3cf15c62ccf2', '2026-11-26 05:07:48.213573+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', 'e187bc06-4fa3-4fdf-9e65-8cc7ff1d1a66', '2026-11-26 05:08:02.405931+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '66890513-5838-4e53-aeb8-1a1c1dec4ca5', '2026-11-26 05:08:04.517325+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '70f72d4d-77d4-400f-852b-5fa9e24ba695', '2026-11-26 05:08:06.645373+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', 'afc70c5d-06d8-40c9-baf2-08f64eacca9d', '2026-11-26 05:08:08.971167+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '5b368e11-875d-4da7-8ede-914912e144a8', '2026-11-26 05:08:11.228089+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', 'd5b15d82-df59-4d48-86d6-9c5e2ccb075f', '2026-11-26 05:08:13.352473+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', 'b8ea2039-5af4-4dec-bad3-8cf27b268966', '2026-11-26 05:08:45.670761+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '4f12a10e-0162-4945-9d1c-e34cca5a886d', '2026-11-26 05:08:48.804905+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('reply', '788fe159-e814-427d-b18d-27922f6cf39c', '2026-11-26 05:08:48.815396+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('72f4ff4f-b0a4-4d54-8558-f104a34ebc97', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '1', 'in', 'person', 'twilio', 'SM77df2fbfa4f542e1a5fcdabcf60e7894', E'\\x2bac9b0f85d38ec1fade09a4ae4f8b77f71fca4a5be624880526c777468001818d36', '0', NULL, '2026-11-26 05:07:20.008309+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('57f07210-257f-44df-85db-e52add604c1c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '2', 'out', 'assistant', 'twilio', NULL, E'\\x7e71a62c2e60f3599dbea9d1af89606d4b4028f5d6267ed7d92a6e6c2d63e0b0981725455a441f3a193ec1bb29709622e164998a8605528022787c795d110bdd70c6cc74e1d2a842acf1eb7bd0f25e2bbbe8c41ce7f5740084377ead8688ac13116f8ed8cad9d56f25a5d35f3a52748ae5f166dae74d6ab3cd4d', '0', '72f4ff4f-b0a4-4d54-8558-f104a34ebc97', '2026-11-26 05:07:23.690584+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('acd7694d-086d-452e-ad4f-09f7969aba2f', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '3', 'in', 'person', 'twilio', 'SMfd5d554e9dd04e8f8a04d1fd23aa1a44', E'\\xde3a3cf1e4210f779dbf8b076e15941b26c3e331ac537e38f788a75088e68224c731b43e2ae6059b52dee00ca6da7d4bb1cf053fb1b4c82137a8f49e5938be7464cbdde460c6145407fec67ff55b7d', '0', NULL, '2026-11-26 05:07:27.671298+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('9ea8c695-fd32-48fe-9516-2fb8a21f12ae', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '4', 'out', 'assistant', 'twilio', NULL, E'\\x4189cd9ef013c9e01f6ebaab04df25241a1d623644eacfe23e58cbb3387e04a0be0020077d3153145f213052024d7aec5ff194af44f4ff9c665db7644f3bf6de5dfdcfcc630fe48b114e470dc4df22d8a4c3f4d0f4e658652440866862cb13af67ce51aa83390fece581eac7d4428de147', '0', 'acd7694d-086d-452e-ad4f-09f7969aba2f', '2026-11-26 05:07:30.30951+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('7bcd5d73-91f2-481f-9850-e7df80ed6b90', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '5', 'in', 'person', 'twilio', 'SM38464179571a445882fc9de02049fd6e', E'\\x2bfa5562589e79fc9a3b7286f7b81605386b6de82510bff0443afa88403a1b3ff4830cc6725100ea9741107b78874a4f5a208c2a82407ea6f67f77fc3df36f0200049a5854b707abfa2376d43c4b023f4e27f92677cbf0e030a74ec813cdd93fd7', '0', NULL, '2026-11-26 05:07:30.948311+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('9836e3bb-85b6-4b77-b1f4-efc1ed72007c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '6', 'out', 'assistant', 'twilio', NULL, E'\\xcff222fd2b586ad43bdb783eb2d696ff2bd22b9c97a7b105d7d17afd3a46d851a3dcd4eaf245adc45148c0dac32ad778fc5d88dc21bb90965196b75ea019065684709c70496ae2ba869ff65456764c152b4422c1f8b1e6a84c4d86423c2681222b39f6bcd09a68e1bf84e749b6d6fc5c6d86f01d528e8af0535ee82949c6e95f281506', '0', '7bcd5d73-91f2-481f-9850-e7df80ed6b90', '2026-11-26 05:07:32.318575+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('c2fc8fde-d5fc-486e-9b74-392f8421955d', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '7', 'in', 'person', 'twilio', 'SMc498709e128b44d6a058af3a5ca866cb', E'\\xbae01d241db194a90fff05dfabcc9859f8dabc3053f7270248b60f4431532fb3ec6ca0a03add4533bb1c288a9687faebb5e8e6035ea78c03743c31ce769477a907d69d640fb62fe00f487fce94f1', '0', NULL, '2026-11-26 05:07:33.138626+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('9f184158-f04e-431a-b254-69be54017660', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '8', 'out', 'assistant', 'twilio', NULL, E'\\x2b7fccb52b347a1812864d25168ba5bcd36d265d61b2e2671831dbf35371c930b048d599c4ae63a48dff58333be17e9a9562ca800f5250637f41b3af92fb24a7d37612c085c8c9ce9d7cc21ee805e22e6b75e19c2beb152a7d7bc62f1d49ef007762b5572a96b1ce774949e938ac53bb', '0', 'c2fc8fde-d5fc-486e-9b74-392f8421955d', '2026-11-26 05:07:34.469808+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('38014986-268c-47fb-a02c-8161b3bc0aef', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '9', 'in', 'person', 'twilio', 'SMef20a81e0119482e8f01f7e3627bcf18', E'\\xcc001b16b9ba62153c7d6d0ce57834818224c3403bb9b8be29864d4593e76b13fde3bd3e2320d27bde3f5000bd1f0b6d6f93f71c8379', '0', NULL, '2026-11-26 05:07:35.233777+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('81eb0644-65b1-4a65-b3ab-135458b6d3df', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '10', 'out', 'assistant', 'twilio', NULL, E'\\xb167375bd4067c82e60f23c726ccafc66b34c0b380dfcb1c4ef05d44759123cde14cbe2d5ac86f109f18743c1f310953978c466136144e72d5939b060ebfcaae966804f9e6e038d631a48f11209ed19f304b5a7a8109227e91c7b76d9e9db9d4302f20', '0', '38014986-268c-47fb-a02c-8161b3bc0aef', '2026-11-26 05:07:36.844256+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('6abe2a43-a9f0-40c4-a4fa-ebed95f127bb', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '11', 'in', 'person', 'twilio', 'SM831286ed8a764154b48de3df34c9c220', E'\\x35247424555cc39843644a2ddd8ff6fa1d49f180bdbef12f1b2b3460a39069c97767369087ef3bb5073f511716b485e57ac46f0a', '0', NULL, '2026-11-26 05:07:37.512634+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('0112c7c4-2646-4c79-b9b6-7946f9a7751c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '12', 'out', 'assistant', 'twilio', NULL, E'\\x88cf9c2a3b4cfd7a56d6353038b7620193fa38661368311ad19b7333552f1c36b0675d37da8cfea92df7b678e1dafd656c8a834a33730495e86fc23277ed5980e99aacd1bba050ec12804db02817f7a3', '0', '6abe2a43-a9f0-40c4-a4fa-ebed95f127bb', '2026-11-26 05:07:38.818501+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('0754f9cc-24a2-4edd-a53a-696f954ddcc5', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '13', 'in', 'person', 'twilio', 'SMa77d55ad21c6487d9a4095ec523b0cc8', E'\\x03e24125b8121ceb9d4585a7bc544b0ecb00d64c1afcba40853a896da01c32d79635a4e5bd931b6ca86bb9ee5aedd1d7945b1b2a7ac1ccb00829a8762ad47c70744239f4f2310aab', '0', NULL, '2026-11-26 05:07:39.511157+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('1f75d391-08a7-4528-84aa-d575c83d3a46', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '14', 'out', 'assistant', 'twilio', NULL, E'\\xb8638bd0d4a781ead366d8e1c1be7a107675fc360f50714b854256986d6f5e61d69227bb22ab1f3a5757aec93f5106e1cf07f579afb57ef07b58e80cbeb0f1e6e4e9a1da748fc9f8b66d6ae3eba9f02062ce', '0', '0754f9cc-24a2-4edd-a53a-696f954ddcc5', '2026-11-26 05:07:41.007516+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('f8635d84-4aae-4449-8574-dbcc586e60c5', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3c039539-7249-4823-beeb-1d4d6525cf5b', '15', 'out', 'proactive', 'twilio', NULL, E'\\x4aa4a397ce97071ae919ef777a048cb420554fadc18aac2bb7dee7b2a96c30a9e71d72c96872a4e5fd5a277da1cc810aa3948b10c99960cb257cd40e3e989284f342f4fd', '0', NULL, '2026-11-26 05:07:48.237266+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('0a920015-25b4-44dc-a3d3-b7e9d14c5611', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '1', 'in', 'person', 'twilio', 'SMad3353a6994947cc8ff4a631278739b3', E'\\x06b3f65d64b51c0e58c1497fa74658163999d3c7e934cefa856bf1419b010e364021bd973f3db7b4', '0', NULL, '2026-11-26 05:08:02.232051+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('314032ed-c8e8-4728-bf7f-e9e8b27e0173', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '2', 'out', 'assistant', 'twilio', NULL, E'\\x123fa8646e2881896a2849d9afd177f9a61753ab3973eef18742d0f52634f991a4bc2d15a6060baee788ee7eb88730f80a1bd57c4d11c9b5a27c9efeb56c61bf0806a88165e6f19bbd7335ee163f8af6d50f4614c3b9db239e8fc8745c157abb25d439bf5692e306827f5173b60025b0dd154475cf957fd53dd11d625ab9cb2c24d72884628c991a10bb4c832556ecc3dd06cd7cf9e5d1bd20a9ee9f1d092b87d2', '0', '0a920015-25b4-44dc-a3d3-b7e9d14c5611', '2026-11-26 05:08:03.653881+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('0f4dc970-d6c1-4a57-b0fd-3887b0ab24ae', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '3', 'in', 'person', 'twilio', 'SMd06a8c37e4524942b87bfe4082b84998', E'\\xee5959ee9825fb3305d6c104e30d3f4f4765363aac9601ec8ba65442d0cc68eb2e0266f5c0745ca555e619a8fe3155c9b2de6e4e7bdd421875b0eb', '0', NULL, '2026-11-26 05:08:04.419195+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('80a74a20-f66b-4878-9a7e-e3e306eac3db', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '4', 'out', 'assistant', 'twilio', NULL, E'\\x6d80a95e92be8fe69c5d4ed274353e3eb7a372b750034d13f6aecdaadf314271e574560ee6d229d3c9147448ce0e3a167e603b8d5134a5ab0ae487d172919d6be7517235b9249c7e37e6378765984e66f1d55938fb6ab92301f1c72d9c', '0', '0f4dc970-d6c1-4a57-b0fd-3887b0ab24ae', '2026-11-26 05:08:05.769639+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('810fef9a-798b-4215-a9e2-0e29cfb40fd5', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '5', 'in', 'person', 'twilio', 'SMb4e3ba03c04c404f81dd26be33d8ab8b', E'\\x73a3104340a2ba99e0535643ff9ca5b5318fbc470ff5b9e12b6cfd2018bf6886640e4215b74288c49638d753127df7c8952180964896', '0', NULL, '2026-11-26 05:08:06.495703+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('2f9fb507-5888-4197-a4c9-b88ddb68d118', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '6', 'out', 'assistant', 'twilio', NULL, E'\\x5cf3af1781dd6a66ee3bd0a891a501cc16458aa2aa8b67b10584000318a7042c768442f19d00b1bee318c0360b5f913c27d846e8ad5516eb327a49690ec0', '0', '810fef9a-798b-4215-a9e2-0e29cfb40fd5', '2026-11-26 05:08:08.010228+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('57353418-9917-44ca-ad3b-da47a3a05bcd', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '7', 'in', 'person', 'twilio', 'SM800530209e004e44b0f408a9e04b3d78', E'\\x11ee3e90f133d0834c91d9e009e4fa7c1f5e0d4e5395bdb7a99cece1b1c54f3d1472c2846fec178795c16ce47d9c9bbc2d51da32b27f686112d510f745b27dca981f76306f765bda', '0', NULL, '2026-11-26 05:08:08.848809+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('915431c7-ea9b-4660-baf3-228090fc96c3', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '8', 'out', 'assistant', 'twilio', NULL, E'\\x27a8ac439f1fab737c99f4d41ef073050194c0691bc456140f3579d05c8aaff399b202090e3ed70a1bb7bc3994215493f3b593be11e709e1280e62b143c71bc49ec33daf8d753ba236b330b34c7b543e525a47515a0854fdc00e8f7d', '0', '57353418-9917-44ca-ad3b-da47a3a05bcd', '2026-11-26 05:08:10.294625+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('d1c871cb-b85b-4ec7-ba83-7775de188113', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'bd4f419a-74d5-4096-a829-17b013ae5fa4', '1', 'in', 'person', 'twilio', 'SM6f638dc3de2549ffbfbf03972dddc874', E'\\xb5e4eb1ef6e579dfc866ff5b64c96dd1558aa4dacdddf698850db8e06adf132fe642f62ac14439ee98a0c46a93bc3472307277cbf4', '0', NULL, '2026-11-26 05:08:11.111901+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('14cf9958-3bbd-4535-bd76-b6ef0aa2eb4f', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'bd4f419a-74d5-4096-a829-17b013ae5fa4', '2', 'out', 'assistant', 'twilio', NULL, E'\\xcc4bdd8209d0fd5c91334497865c8bb4d729fddb3e2f11ca62cd5dca6a789eefbaeb0b41b06c0d4b22f6ab9fee7404484ecef69fea49004182573746a78942bf066a25c995270758602e101a16ac6a1d202d5e7360856776d106276d2533095b9ae66a203a36b54093d9f734a629b3abca2b210b32f215393e7f50233b6d6d25d1c8688c44359ac7', '0', 'd1c871cb-b85b-4ec7-ba83-7775de188113', '2026-11-26 05:08:12.46819+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('bb39d0e6-7b34-4853-a431-df369291aabc', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'bd4f419a-74d5-4096-a829-17b013ae5fa4', '3', 'in', 'person', 'twilio', 'SMc502dac9ee5a45bc83873a55ae67784e', E'\\x97ec765bb43508e125d83076051d4ccb32dac7f592c75d61f2e95f5fd65aa9dbaaf130eb97f0197875f464c4e1f53191bff836ce1b16e960b5e1cedb4c99fc4893bdf633fc375ca49f4e2d', '0', NULL, '2026-11-26 05:08:13.294769+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('52e3ec76-c810-49a5-bb02-603299887bc3', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'bd4f419a-74d5-4096-a829-17b013ae5fa4', '4', 'out', 'assistant', 'twilio', NULL, E'\\x95481d29625b9fe329fd2107313386699811b53936f8a0e3b6e2923de4e0958c550dfc0cdce1c22b16ecb036a499e6f42eb83ad6063f5ccdea616ed91b0a78f35b34ce6c34f04759f0f77e2f81452e643d851a7bdd623c2d66e31a7b6c5c72063c8232ba5401c2498bca2c555e362044be3014799d437e27ef1a8950', '0', 'bb39d0e6-7b34-4853-a431-df369291aabc', '2026-11-26 05:08:14.658569+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('c6aedd6d-7211-4d42-a5c5-c5dea44fc31a', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '9', 'in', 'person', 'twilio', 'SMd8a659dce489464e8eaa152f836bb5d7', E'\\x153d8f774c4f5c836c841cb2409eba2cfd6f3b45487531e7f02a4e8533d14d41047c8d860f79aa930e617936', '0', NULL, '2026-11-26 05:08:45.585264+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('6d6fc74c-dbd6-4d8a-b50a-233566f37fd0', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '10', 'out', 'assistant', 'twilio', NULL, E'\\x907bedfca62166d966af41313c9cdeae787e08071b8ef56dcaa9b1467c01cdef881e502679f6878325fd0d47bdbbc3d3ef649b5347f294ea1df03796bc3a3997b59ebf941b89a2053847d7c3717e17', '0', 'c6aedd6d-7211-4d42-a5c5-c5dea44fc31a', '2026-11-26 05:08:46.928688+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('e47f5eec-3328-4806-a901-c4f3139f2aa4', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', '12096c29-3b6e-48c2-8e5f-549be6adf65b', '1', 'in', 'person', 'twilio', 'SMc5bce69de86e43aeb8deb097540d1bee', E'\\x6f751b1a19d638edc5e44829d202acd5df412d972fea7b480b2d3adc2aee84d5', '0', NULL, '2026-11-26 05:08:47.895099+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('06613377-c632-4b9c-838c-524b24cb3b8a', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'd3bcbce1-c791-48fd-a919-c33f989e11a4', '1', 'in', 'person', 'twilio', 'SM2e00e5e9f70b47408a30312dd7777e54', E'\\xc8045abd952f0b7ce10d049709b3a68e1ca3cbcac466d11feef115ba556a82991089a152ead76caa7836c1008835b202', '0', NULL, '2026-11-26 05:08:48.642141+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('ec62f442-f33b-4944-9ebf-e2bcd8ac1737', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'd3bcbce1-c791-48fd-a919-c33f989e11a4', '2', 'out', 'assistant', 'twilio', NULL, E'\\xf86d4af2b9a232353c1be342cef8b89dcd4d4c45ad76f3567867b5cc2751f92360fef2ff808040eb1ec71ae8bb2524c38f0fd0f0e3acc44dbc450abcd14a2b01dd80bbccc44231868875af4fd9ae8ed09be0ba6052441645709578b4f6c1adc2800f67da228e9904a413c77f1a70d56b390051ffbdd2dbecfab15e4cc69d6ca943c143980be6d12cb4913b6cd7dd199f6d3c42ed845eb739dd34688888751cd395379b660a5f69afc4488506', '0', '06613377-c632-4b9c-838c-524b24cb3b8a', '2026-11-26 05:08:50.030806+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('4f48ca0b-1882-456a-a0ed-0c992aa504e8', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', '12096c29-3b6e-48c2-8e5f-549be6adf65b', '2', 'out', 'assistant', 'twilio', NULL, E'\\x965e3f469ed41a93956fc3040e72ad43a94c4af957bfbb6aaf2a480669fbb1d959dae7d653f8e5af5ec4b5bc1e81bbdef63522206c9cfd1d6cf24ebc096d6001f991586ea4b4165d259ff159607f9d4a0eee2e3257ec3041bdba089e6a3498243d0a441404c9e1596855b1adfa0cebfc4cb3ee2b14', '0', 'e47f5eec-3328-4806-a901-c4f3139f2aa4', '2026-11-26 05:08:50.037436+00');
insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, in_reply_to, occurred_at) overriding system value values ('3e6f4610-29b8-425b-a4f9-a291b8883c34', '976b00f8-06aa-47be-8795-7303f00ec85c', '7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '11', 'in', 'person', 'twilio', 'SMbd447c7ec89d4e868bee920185b4cbf5', E'\\xf5416c3f37189aa540918e525b08b316c9e6e315c4f1f987c374cab530fd6fff1fb84e7ff633e395611dbc76c6e347ec4819500fdb6d6d101f', '0', NULL, '2026-11-26 05:09:47.444917+00');
insert into outbound_request (request_id, user_id, task_id, kind, channel, reason_sealed, text_sealed, due_at, not_after, state, attempts, next_try_at, claimed_until, message_id, traceparent) overriding system value values ('27aa83c4-90e9-305c-b028-474367c8bdac', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '33a213f2-fd75-6da8-5206-4cfefa07ac10', 'reminder', 'sms', E'\\x4999bd1db3267d6a992dc71406c1e5de2cb5c5712a256435f9592eaa60e59c28a5', E'\\x460a22afb92692d47438a7cac106229b71bc5c08ad9582a0cd69d687fd78b3d8af2848154bd22308c6dbd99672', '2026-11-26 05:07:47+00', '2026-11-27 05:07:47+00', 'said', '1', '2026-11-26 05:07:48.213573+00', NULL, 'f8635d84-4aae-4449-8574-dbcc586e60c5', '00-c3557f5c4e4f603fb5abb3f0098e6262-4cd9c7ee7696221e-01');
insert into outbox ("position", event_id, shard, topic, user_id, aggregate_version, traceparent, payload, created_at) overriding system value values ('51', '9828d3c2-2fe8-40bf-8bed-206d57d8ee21', '9', 'message-received', '976b00f8-06aa-47be-8795-7303f00ec85c', '11', '00-db00e018737383291d7acc537d7f7eca-009ee65ff3733446-01', E'\\x7b22757365725f6964223a2239373662303066382d303661612d343762652d383739352d373330336630306563383563222c226d6573736167655f6964223a2233653666343631302d323962382d343235622d613466392d613239316238383833633334222c22636f6e766572736174696f6e5f6964223a2237663366366637332d656666302d346461342d613863362d646236643634623264623438222c226368616e6e656c223a22736d73222c2270726f7669646572223a227477696c696f222c22746578745f7365616c6564223a2265794a68624763694f694a6b615849694c434a6c626d4d694f694a424d6a553252304e4e4969776961326c6b496a6f694d6a6b32596d466b5a54646b4f544e6d4d7a4a6c4d794a392e2e55356532774f44626575324632524d572e4f67555866576a67526f5470327130414e2d4757315542447378506879496d45396e5331584c552e56455777773941787430675f5a7a7655706779484667222c226d656469615f636f756e74223a302c2272656365697665645f6174223a22323032362d31312d32365430353a30393a34372e3434343931373630305a227d', '2026-11-26 05:09:47.447203+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', E'\\x86f0362b198998cfd2bf554e865d4535ddbccb1c2e0be9b07c8e496a961c7420e51f9cacb1df310faed8f9a5999506d41d2a374b65ede9466a99321c', '90e8d1a9c18e0bb0', '2026-11-26 05:07:21.013197+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', E'\\x10795ec97f1b3bb77a605eb52c068e21e4df1f365102d62e02c375d503e07507c590b56d9a81093947e817cd46c5fbfd719d5217665862e21036eda8', '90e8d1a9c18e0bb0', '2026-11-26 05:08:02.269017+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', E'\\x660f1ef7163dde1cad93e1c88093d7eaa7aaf4f8aeaf4bacc754fd74e6688fbaf5a84f931a13aa78afd502bbffae5e1917d24332ff3457c610f5be3a', '90e8d1a9c18e0bb0', '2026-11-26 05:08:11.150216+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', E'\\x8ca0974601f0b40fc5687ab38a504fa5ecb283fdff7cc31182f0f6b1669ab172413cb5af581a329452d3143e721fdd5b8a92c451d1304fe984a40853', '90e8d1a9c18e0bb0', '2026-11-26 05:08:47.997093+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', E'\\x1041a0fa9837f4d142b1e2909eb4207f3f3ca6c755fd9e194645879acceca8a643e1ba0654085218f1ba4993a9a5a3514eed19fc51f7a7ecc90e3278', '90e8d1a9c18e0bb0', '2026-11-26 05:08:48.681656+00');
insert into phone_call (id, user_id, provider, provider_call_id, direction, our_address, started_at) overriding system value values ('f9c24fb4-5bf4-4b62-91db-d16b4a707c6a', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'twilio', 'CA7f37a4515770424b82d39863f5c9b509', 'in', '+14155550100', '2026-11-26 05:07:52.0493+00');
insert into phone_call (id, user_id, provider, provider_call_id, direction, our_address, started_at) overriding system value values ('f7a86b9c-078e-45ae-8af4-1059653130a8', '2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'twilio', 'CAf7ae507501f946229fac76659e472365', 'in', '+14155550100', '2026-11-26 05:08:47.667786+00');
insert into reply_job (conversation_id, user_id, wanted_sequence, answered_sequence, waiting_since, due_at, claimed_until, attempts, traceparent) overriding system value values ('12096c29-3b6e-48c2-8e5f-549be6adf65b', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', '1', '1', NULL, NULL, NULL, '0', '00-b0f340fb5fc81dfe18c665b3801064d0-985531de07a5b58b-01');
insert into reply_job (conversation_id, user_id, wanted_sequence, answered_sequence, waiting_since, due_at, claimed_until, attempts, traceparent) overriding system value values ('3c039539-7249-4823-beeb-1d4d6525cf5b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '13', '13', NULL, NULL, NULL, '0', '00-878d08f8874542a4a96be78fdc2684bf-25fcf5ba48f5e1c8-01');
insert into reply_job (conversation_id, user_id, wanted_sequence, answered_sequence, waiting_since, due_at, claimed_until, attempts, traceparent) overriding system value values ('bd4f419a-74d5-4096-a829-17b013ae5fa4', '8b300b2b-2405-4a22-879d-f39269cea5e7', '3', '3', NULL, NULL, NULL, '0', '00-6212431bf3116775caed5ab967515698-0d3e65f1e66b1a89-01');
insert into reply_job (conversation_id, user_id, wanted_sequence, answered_sequence, waiting_since, due_at, claimed_until, attempts, traceparent) overriding system value values ('7f3f6f73-eff0-4da4-a8c6-db6d64b2db48', '976b00f8-06aa-47be-8795-7303f00ec85c', '9', '9', NULL, NULL, NULL, '0', '00-fed8fa30dcde6334ae9d9687292c159b-c0e35f1cc8f090e0-01');
insert into reply_job (conversation_id, user_id, wanted_sequence, answered_sequence, waiting_since, due_at, claimed_until, attempts, traceparent) overriding system value values ('d3bcbce1-c791-48fd-a919-c33f989e11a4', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', '1', '1', NULL, NULL, NULL, '0', '00-93c4e494bf7ee94760ec1a8e370a6fc3-8b80f470be1d786b-01');
select setval(pg_get_serial_sequence('messaging.outbox', 'position'), 1051);
select setval(pg_get_serial_sequence('messaging.arrival', 'arrived'), 1008);
reset session_replication_role;

-- schema memory, as its migrations made it
set role memory_owner;
set search_path = memory;
-- V0_1__protection.sql
-- Who may see a row: see dev.pluto.protection.Scope. With nothing set every table is empty.
create function pluto_in_scope() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('pluto.scope', true), '') like any (array['service:%', 'operator:%']);

create function pluto_may_see(owner uuid) returns boolean
  language sql stable parallel safe
  return owner = nullif(current_setting('pluto.user_id', true), '')::uuid or pluto_in_scope();

-- The keys of persons, wrapped by the master key that kek names. Without its row a person's data is noise.
create table person_key (
  user_id    uuid primary key,
  wrapped    bytea not null,
  kek        text not null,
  created_at timestamptz not null default now()
);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy person on person_key using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Append only: there is no policy for update or delete, so neither finds a row.
create table audit_entry (
  id       uuid primary key,
  at       timestamptz not null default now(),
  actor    text not null,
  action   text not null,
  user_id  uuid,
  resource text not null,
  reason   text not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_user on audit_entry (user_id, at desc);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy reading on audit_entry for select using (pluto_in_scope());
create policy adding on audit_entry for insert with check (pluto_in_scope());
-- V0_2__outbox.sql
-- Events that wait for Kafka: added with the state they tell of, removed when Kafka has them. Never a remembered
-- position: a number is taken before its transaction commits, so a reader that remembers one loses rows.
create table outbox (
  position          bigint generated always as identity primary key,
  event_id          uuid not null,
  shard             smallint not null,
  topic             text not null,
  user_id           uuid not null,
  aggregate_version bigint not null,
  traceparent       text,
  payload           bytea not null,
  created_at        timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index outbox_shard on outbox (shard, position);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy service on outbox using (pluto_in_scope()) with check (pluto_may_see(user_id));

-- Events whose effect is in this database, by consumer.
create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy service on inbox using (pluto_in_scope()) with check (pluto_in_scope());
-- V0_3__http.sql
-- Answers to requests that carried an Idempotency-Key, kept so that a repeat does nothing twice.
create table idempotency_key (
    key           bytea       primary key,  -- keyed hash of caller, method, path and the header
    request       bytea       not null,     -- keyed hash of query and body: a repeat must ask for the same
    claim         uuid        not null,     -- who may write the answer: whoever claimed the key last
    claimed_until timestamptz not null,     -- after this a request without answer is taken for dead
    expires_at    timestamptz not null,
    answer        bytea                     -- sealed with the service's key; null while the request runs
);

create index idempotency_key_expires_at on idempotency_key (expires_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy service on idempotency_key using (pluto_in_scope()) with check (pluto_in_scope());
-- V1__person.sql
-- What memory knows of a person. No name, no number: only how to read words and days, and a counter of changes.
create table person (
    user_id            uuid primary key,
    locale             text        not null default 'en',
    zone               text        not null default 'UTC',
    -- grows with every change of the person's memories; the row's lock puts the changes of one person in order
    revision           bigint      not null default 0,
    -- indexes read before this revision are read anew as a whole: something was taken away
    rebuild_revision   bigint      not null default 0,
    -- revision of the last change that a count may show, which the other services are told
    memories_revision  bigint      not null default 0,
    announced_revision bigint      not null default 0,
    -- time of the event that set locale and zone, so that an older event never wins
    described_at       timestamptz not null default '-infinity'
);

create index person_to_announce on person (user_id) where announced_revision < memories_revision;

alter table person enable row level security;
alter table person force row level security;
create policy person on person using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V2__memory.sql
-- A memory. What it says and what it means is sealed with the person's key; the rest says how to handle it.
create table memory (
    id                 uuid primary key,
    user_id            uuid        not null,
    ordinal            bigint      not null generated always as identity,
    type               text        not null check (type ~ '^[a-z][a-z_]{0,31}$'),
    category           text        not null check (category ~ '^[a-z][a-z_]{0,31}$'),
    source             text        not null check (source ~ '^[a-z][a-z_]{0,31}$'),
    source_id          uuid,
    importance         real        not null check (importance between 0 and 1),
    sensitive          boolean     not null default false,
    sealed_body        bytea       not null,
    -- keyed hash of the subject under the person's id: equal subjects of two people do not look equal
    subject_index      bytea,
    sealed_vector      bytea,
    occurred_at        timestamptz not null,
    expires_at         timestamptz,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    -- the person's revision at the last change: an index reads only what is newer than itself
    revision           bigint      not null,
    version            integer     not null default 0,
    -- when the vector is to be computed (again); null when it is there or given up
    embedding_due_at   timestamptz,
    embedding_attempts smallint    not null default 0,
    unique (user_id, source, source_id)
);

create index memory_of_person on memory (user_id, occurred_at desc, id desc);
create index memory_changed on memory (user_id, revision);
create index memory_of_subject on memory (user_id, subject_index) where subject_index is not null;
create index memory_to_embed on memory (ordinal desc) where embedding_due_at is not null;

alter table memory enable row level security;
alter table memory force row level security;
create policy person on memory using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V3__interaction.sql
-- Who did what with a memory, and what came of it. Outlives the memory: a deleted one still says who had read it.
create table interaction (
    id         uuid primary key,
    user_id    uuid        not null,
    memory_id  uuid        not null,
    kind       text        not null check (kind in ('created', 'recalled', 'read', 'updated', 'deleted', 'judged')),
    actor      text        not null,
    score      real,
    outcome    text        check (outcome in ('used', 'confirmed', 'rejected')),
    created_at timestamptz not null
);

create index interaction_of_memory on interaction (user_id, memory_id, created_at desc, id desc);

alter table interaction enable row level security;
alter table interaction force row level security;
create policy person on interaction using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V4__person_version.sql
-- Which event wins is told by identity's count, not by clocks of different machines.
alter table person add column version bigint not null default 0;
alter table person drop column described_at;
comment on column person.version is 'Aggregate version of the newest event obeyed; an older one changes nothing';
create table flyway_schema_history (installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
reset role;
set session_replication_role = replica;
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('b637627f-8990-4ebf-8b21-82f6b1549bf2', '2026-11-26 05:07:24.568917+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('6bc57adc-7e5e-4dcf-abd4-cb97088c1e9a', '2026-11-26 05:07:30.871595+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('0e468433-4eba-41b5-93a1-3c87f2440c61', '2026-11-26 05:07:32.97244+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('d1be3792-ff67-4422-8df8-d0d61645745a', '2026-11-26 05:07:35.092528+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('e846f5a3-b418-4de2-b69a-243ea0aaa434', '2026-11-26 05:07:37.44387+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('e1d6d5e1-e827-4d49-b498-5ae073ebc9d4', '2026-11-26 05:07:39.392676+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('e8668dbf-1609-469e-b49e-b10c128030a5', '2026-11-26 05:07:41.556846+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('8730eadb-d40b-457f-b6d1-1f557c4fb0cd', '2026-11-26 05:07:48.282272+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('3c679d5b-197d-489d-b89d-56ccb7c0399e', '2026-11-26 05:07:48.619636+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('bb9c3501-4995-414a-aaf3-966623864960', '2026-11-26 05:07:48.951284+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('9c18eef5-5cf0-4aa3-bce5-b28b49e9a644', '2026-11-26 05:07:49.293247+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('23089c56-9298-48c8-851a-91359ede0a99', '2026-11-26 05:07:49.653495+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('91be5ec5-d440-4e9e-998f-5da602f0a883', '2026-11-26 05:07:49.982425+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('eeceea1c-7191-494d-aee1-7dc910ba2f6d', '2026-11-26 05:07:50.301564+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('260546ed-94df-40b1-8a63-6672079e6b3b', '2026-11-26 05:07:50.638125+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('7c6314d7-ea8a-458f-9bac-a2f0b2488a0c', '2026-11-26 05:07:50.982776+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('1ea65a8b-ffe4-4c77-81d9-4c0587ae9393', '2026-11-26 05:07:51.325384+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('a41948d2-76fb-4d5a-a576-8d97542c42a0', '2026-11-26 05:07:51.666571+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('2f0fd67e-af6d-4b32-a1dd-10ec09f5257d', '2026-11-26 05:07:52.001105+00', 'operator', 'memory.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('c2079d6e-2a58-495e-8b4d-fa1011d1e768', '2026-11-26 05:09:02.341069+00', 'operator', 'memory.create', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'memories', 'memory-service');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('1b82ec6a-97ba-493c-a4e6-7653797ea9dc', '2026-11-26 05:09:02.400157+00', 'operator', 'memory.list', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'memories', 'memory-service');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('1', '0.1', 'protection', 'SQL', 'db/protection/V0_1__protection.sql', '-514360117', 'memory_owner', '2026-11-26 05:06:52.183914', '16', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('2', '0.2', 'outbox', 'SQL', 'db/outbox/V0_2__outbox.sql', '1621228166', 'memory_owner', '2026-11-26 05:06:52.260749', '21', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('3', '0.3', 'http', 'SQL', 'db/http/V0_3__http.sql', '-750381463', 'memory_owner', '2026-11-26 05:06:52.306002', '22', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('4', '1', 'person', 'SQL', 'db/migration/V1__person.sql', '-1506527109', 'memory_owner', '2026-11-26 05:06:52.349326', '25', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('5', '2', 'memory', 'SQL', 'db/migration/V2__memory.sql', '1363138833', 'memory_owner', '2026-11-26 05:06:52.404678', '15', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('6', '3', 'interaction', 'SQL', 'db/migration/V3__interaction.sql', '-1746684896', 'memory_owner', '2026-11-26 05:06:52.449554', '18', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('7', '4', 'person version', 'SQL', 'db/migration/V4__person_version.sql', '-628948794', 'memory_owner', '2026-11-26 05:06:52.503042', '6', 'true');
insert into idempotency_key (key, request, claim, claimed_until, expires_at, answer) overriding system value values (E'\\x8e2e481bfcd36e4265a9e12fe9b76fe8610cc5d74fe4522962bc99340c2fa837', E'\\xfbba6b56284277389bd7b47dd1cb65883b9107153e3d5d0709bcf3d21da50a3a', '1da3c412-eb4a-4b27-a8a5-54181530b53d', '2026-11-26 05:10:02.328042+00', '2026-11-27 05:09:02.328042+00', E'\\x4509aa6f1afed006d9285c7d9fd3958150ce51a9539fd6bdc7e11437a5dd79224e7d6e07ca2c0ec1e48764faaa03025eb355f5f0bea6237b20dece88fd6e24c7185f776dd35f7e9755a792b7aa337facd0958d68e97bebd8ad07023e1ed1dfb8e6416afef96c889eb2bce6ae298c1530e9f4d1e718f7b14c6b76d9cda0e81e26fc3004ce5d89588c973a5bd8e0b14efd3158c2ddd4056ad8d31ed1ba7ec3e94b687117d6ac7e607febad8b30f1955714aa8a920d49bf28baadbccf0c3abad09009a27ca2c7a4073b75980f7cc506a3c38f944ce6f237a50927c970624970b92ef8e28e82b515ac2249a2b08e9f6f82093d6e03646b40c98531142567a492ce33c9dde2906c20a044d94589c50e7bb6a71c7d8c025c4540d2cd9ca360582e1bb36e7312fd14496f7cb83388bbee85253f2ec0431eecef125d6157e27153dc909e6f048a93162b157cd573601f981753773680ac8801f83265d0229ca0d10cb9811a1e7a29c6d4c11e4e403fde0b73853afebfb1722e30b2549d167ad08325065970105e28664ee83d1ef689d2b06e6a2b05ca26c23b5cee1b3e16fde8b45facf80ad5abb4afb8be0f60f813ec6bda4e022688e12ded6d95e343f19acc0dec312f52fa54157f96362a9ff9c3ccf62e47187cb2a095acb09b835ee091e39c5b8bcf1583a35c0332be0b6d8e3a77955ee84d6ec909e480343b762a43b2f129ed9ef88cdbe50a8f973f613d5601e834ba91471dde1813e138a86c965de54d88ab2f2b7e8db4a968fb838cfea41a4a39cb31565d4a0f813ef1f6a2d192f2cc7d6016d95c4e424027aed6941ec606ecfcd1567aadcf20718d324cf9de4dee2d6c598d13ecc32542429435659fa284008d1cfb07a00d22ae50dc6c1a27bfb1503218348b9e9784404e69fd397fbd790ef4e98b39bde50d5a7ee0b2bfc3ae2d1513');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '6ada9b24-6581-4d70-accc-384c35148b88', '2026-11-26 05:07:22.322925+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '9caf56e2-b942-46ce-8181-f6cc573f588c', '2026-11-26 05:07:22.364454+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '4605d2f2-c14d-45a3-a647-b50b49cf0957', '2026-11-26 05:07:27.720355+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', 'a4167275-3911-449f-827a-4365ff590970', '2026-11-26 05:07:30.274214+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '7ac6bb4a-755a-48c1-8f4a-1a365a663e94', '2026-11-26 05:07:30.385765+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '4665bece-d524-4dc0-96e7-b730e6d344e2', '2026-11-26 05:07:31.03705+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '4bc2444e-f4c8-44bd-a81d-69a64fbe325c', '2026-11-26 05:07:33.244353+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '43a2a04f-3616-458c-950a-4a6264a7d333', '2026-11-26 05:07:35.333602+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '9c860c81-6426-4cab-bcbe-21635b8a58bf', '2026-11-26 05:07:37.560464+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', 'f691b5df-5d2b-40bd-b081-af5c74a510f1', '2026-11-26 05:07:39.635601+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '3cc0c046-4fa7-4557-9d58-c824b015bb41', '2026-11-26 05:08:02.28434+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', 'e187bc06-4fa3-4fdf-9e65-8cc7ff1d1a66', '2026-11-26 05:08:02.410589+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '3fb59863-9de6-4896-8759-f4f39e3bbe0e', '2026-11-26 05:08:03.75306+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '66890513-5838-4e53-aeb8-1a1c1dec4ca5', '2026-11-26 05:08:04.522605+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '70f72d4d-77d4-400f-852b-5fa9e24ba695', '2026-11-26 05:08:06.655285+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', 'afc70c5d-06d8-40c9-baf2-08f64eacca9d', '2026-11-26 05:08:08.973371+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '5b368e11-875d-4da7-8ede-914912e144a8', '2026-11-26 05:08:11.223255+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '1665b5f3-cdbb-45e4-bfff-c5f196f5896a', '2026-11-26 05:08:11.251942+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', 'd5b15d82-df59-4d48-86d6-9c5e2ccb075f', '2026-11-26 05:08:13.354797+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', 'b8ea2039-5af4-4dec-bad3-8cf27b268966', '2026-11-26 05:08:45.664702+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '8c5c0090-961d-4517-a502-18d1e3cfde36', '2026-11-26 05:08:46.989508+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '5428eb5e-1d4c-4766-9d53-1caa1deda04b', '2026-11-26 05:08:47.739471+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '4044ef78-bdbf-45a7-8306-077ca8c2897a', '2026-11-26 05:08:48.737769+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-person', '4ab65ef2-5a57-4e25-9d09-16eef6dd108f', '2026-11-26 05:08:48.741145+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '4f12a10e-0162-4945-9d1c-e34cca5a886d', '2026-11-26 05:08:48.800866+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('memory-remember', '788fe159-e814-427d-b18d-27922f6cf39c', '2026-11-26 05:08:48.818913+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('7b0b156c-8762-454e-b001-ce3df6906d41', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:25.072333+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('351760c2-2941-47dd-afd5-e04949f3b192', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:30.877942+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('87e026fa-36c6-4b7c-90ca-d58c2de0d299', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:30.877942+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('a9208a42-ed95-4b0e-9b58-492da2a4cc44', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:32.975579+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('b8234d19-39e0-4fc0-b2cd-1fa49e2adb7b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:32.975579+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('89720213-978f-4c02-a052-cabfc30dcbb3', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:32.975579+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('f16f2f38-b025-4451-837d-4647250f11f6', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:35.095467+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('01385281-cbec-4ab3-890f-c790c07b5a12', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:35.095467+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('ee28f949-7168-4db2-bbab-2c174bfc0447', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:35.095467+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('91f14171-1828-44c0-9cb9-92e11ca2e38f', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:35.095467+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('edfabe9a-c018-4a6c-95e9-80e7727b192d', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'recalled', 'service:messaging', '1.325', NULL, '2026-11-26 05:07:36.783356+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('c0c8e017-9972-4b8c-932b-1382c5df9a95', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'recalled', 'service:messaging', '-0.044', NULL, '2026-11-26 05:07:36.783356+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('cf846c76-64a7-4973-b5d8-5549061a132e', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'recalled', 'service:messaging', '-0.333', NULL, '2026-11-26 05:07:36.783356+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('218a5acd-8abe-4cce-877b-9eb6a4745edd', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'recalled', 'service:messaging', '-2.579', NULL, '2026-11-26 05:07:36.783356+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('90e104e9-8f5e-41b5-8b13-0436829c3ed7', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:37.450627+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('e55e7750-ba98-4d21-922c-6d0adefa37e5', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:37.450627+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('39e0ddeb-1e3f-49ea-b55f-c2c5b3f98886', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:37.450627+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('2d2d3347-3f3f-414a-ba21-4efd2f82cc61', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:37.450627+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('7d6a0d05-09c0-46d7-b30b-ae839d77cc5b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:37.450627+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('af842c22-2379-4121-94a3-bec18be3d3e4', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'recalled', 'service:messaging', '0.684', NULL, '2026-11-26 05:07:38.808381+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('2b9338fa-ba91-4422-ab9a-f8116f26746a', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'recalled', 'service:messaging', '0.098', NULL, '2026-11-26 05:07:38.808381+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('2ce1fee4-cf19-4ff4-8cee-b283887f0b4b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'recalled', 'service:messaging', '-0.569', NULL, '2026-11-26 05:07:38.808381+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('e5e5a0f5-c721-4219-b9b8-e062a55ef29b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'recalled', 'service:messaging', '-0.749', NULL, '2026-11-26 05:07:38.808381+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('e2f0028a-acab-4627-ae11-e20fea810cf9', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'recalled', 'service:messaging', '-2.294', NULL, '2026-11-26 05:07:38.808381+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('4a5c731c-232e-42ac-a3cf-c2d5034b8613', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:39.400367+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('62e45d2a-034a-48ea-9725-bbd69e5e2cd6', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:39.400367+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('ebe6a017-f2ac-4048-a559-8f5672b515dc', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:39.400367+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('bc99b7c9-27cd-4015-90b2-e16f07022165', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:39.400367+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('8291b285-91b4-40c5-b00d-ad1d69389677', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:39.400367+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('05a47b57-4c7e-4c5c-8c91-4fcc8707202e', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:39.400367+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('df308dfd-4c32-4012-a741-61dd22862390', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:41.575921+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('7af61da7-2310-42e9-a21a-1a0e4e98b936', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:41.575921+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('95f8cd9f-0940-4a5b-956d-c0aaf7f760ce', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:41.575921+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('e5b8a5db-a1cb-4572-976f-a6cbd3ca4831', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:41.575921+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('5debface-dff0-46f4-b77e-0b1ceec4b3a0', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:41.575921+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('fad0d93f-46f1-4917-91e9-4a700e132992', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:41.575921+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('2a65b976-5c52-4f96-b17b-09202398cb72', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:41.575921+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('57bdc605-5899-4b53-95f6-6f69521eabf0', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.285625+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('d63d2075-3333-48a8-a8af-e3dc859b0ecf', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.285625+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('77c69c43-a45d-4b6b-9bb0-90594322328e', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.285625+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('09cb357a-fb1d-4b8a-ade6-ca62c77eb529', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.285625+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('7c19a283-0afd-4b9d-beb8-e3c97b246649', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.285625+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('cbd828f1-e963-4017-a3e5-bf60a0f881b8', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.285625+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('7f305b0c-58ea-45b3-a8fe-30e8d334c3cb', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.285625+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('1afcd81e-d1b6-473a-8488-391c5d1df9ec', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.627804+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('9bb6e638-c87a-4d51-be4d-a0ce3521e7f2', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.627804+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('56b64b81-3895-4e11-9682-739bbafe35c9', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.627804+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('88fcb7ee-582d-4ec1-a3e6-5fa9bf261064', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.627804+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('9635ede6-6169-40fa-95d6-b2d0bd574b84', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.627804+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('28dc851b-410d-4b42-bd05-8522e7f9135c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.627804+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('65bc2185-ca4c-40be-95f3-47e6bf14cd48', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.627804+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('37f3743c-d405-4c59-8628-226d82e0e662', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.96106+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('68278be5-b6dc-4940-a72d-dab99444a979', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.96106+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('17336656-f22d-4102-b755-bc5efab74243', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.96106+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('564e595f-b625-4a63-a9ee-2abe6d98d564', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.96106+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('3ec3b4dd-56c1-4647-ae2d-9139bf5a4fab', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.96106+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('c2c3b00d-01dd-42be-876c-d0cb4d25ad69', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.96106+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('f52e8a90-7f3d-44de-a6c0-65867b2d1941', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:48.96106+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('1b31812b-d754-470a-8a99-1646c2dabcbe', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.296461+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('3ddae448-f484-43d0-aebd-1c0d9e784b5e', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.296461+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('e940f175-01f0-40d4-b2f4-0083c7c3a5cf', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.296461+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('fb98ebbe-6af5-472a-865e-7ce17ae87ca6', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.296461+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('4955e9b9-d6ac-497e-b26b-3a484f646b2f', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.296461+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('719b9668-41da-4cc9-b613-21f2c89da1ec', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.296461+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('b73731c8-d757-4c1b-9786-e55da8e56877', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.296461+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('86991176-5d11-48f0-b6c6-40b90bad2387', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.657547+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('b5641405-75f2-4f06-b672-f71e75e3ad84', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.657547+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('2eeafabb-c043-44b0-8fc0-23314a7de1ca', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.657547+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('0476e02f-11b4-4d59-9e4b-59dc308932a6', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.657547+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('f825b394-b97e-429d-b117-012280734d86', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.657547+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('504b7811-385b-45ba-a899-b3d8e6efc0b2', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.657547+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('94246f34-d1df-4d02-a471-7e3f05b57584', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.657547+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('497e6ac6-e685-48c7-9c04-6a7d360e32fa', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.985681+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('f96844b9-24b6-457f-8199-43a88c82a99b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.985681+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('14b17305-ebab-47d1-accd-46b33b36039d', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.985681+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('4e158acb-5f97-43de-8179-860167604233', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.985681+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('1d0f5d1a-ac0f-45e5-a22b-62e291d40041', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.985681+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('88776d1e-a430-41f9-b63d-14d4c7384756', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.985681+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('7781b166-4592-4a5e-8a94-2b2b4bff68a3', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:49.985681+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('0a6dafbb-4b62-4910-80ed-98e9e06aed2b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.308175+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('df5bdf4e-e616-4eb6-8f14-0506b37e9ac5', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.308175+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('aed815c3-5261-4043-a0b3-41fadbdd7810', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.308175+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('04a4bb9d-e1f1-4fb0-8137-9aa90db2d93b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.308175+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('1faac45e-385d-452d-857b-8d619f82841d', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.308175+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('2bdaaf1d-d129-4daf-8398-2f410b85d9d5', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.308175+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('3f94a037-5ad8-4166-95e9-d335900ffb4f', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.308175+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('ed30f7af-93ce-4f43-80a3-1d7a30ab081a', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.643185+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('e66a7e15-6e29-4bc5-8f55-336a7aa5dad9', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.643185+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('ed2a71b1-1b05-4ff5-9f35-baed0c3b7bd1', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.643185+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('91837508-3d05-419e-8fba-c84ac155fd54', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.643185+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('f2a8ad23-d50a-4015-bfec-1ad514d64b3b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.643185+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('730ef48a-a882-4cd6-af70-4f11097fdbba', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.643185+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('c669395c-6ee5-45c0-901b-b35c3fc601ca', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.643185+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('10108ef8-ec17-4622-89a0-6a750cfe1f10', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.985142+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('b7b57312-b899-4266-a025-cc6b4ac0064a', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.985142+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('76f02b94-8307-4367-9ead-d7bcb8f8bf3d', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.985142+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('5d9cd797-dc14-460e-b946-ad168eb2d197', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.985142+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('144c3657-58d2-4147-8e93-4330a26f1691', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.985142+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('4ac53dfa-60aa-4e92-a7bd-f9dd9639742e', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.985142+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('3f0ffadb-7e38-42d6-a814-20980ed51284', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:50.985142+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('4aa26c04-b03f-4de5-beac-fed1e90d5ed2', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.329143+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('2d4d2285-def9-4aec-a8ed-a08c5dd8c188', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.329143+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('4cfe1245-6b1d-440c-850a-8484c0ef0890', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.329143+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('b1aef8f4-0bce-4a89-be00-5f9c16116b5c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.329143+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('2d0efd0d-bce2-457e-84d8-7d2dd4bf63b3', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.329143+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('50c54c6f-fa15-4f09-ad79-f4673787ffe2', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.329143+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('901c9e82-e4a6-468c-a117-e416f649c97c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.329143+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('84d8f32f-fbcd-40cb-9dc7-cff856032112', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.669848+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('08912f8b-cba9-4214-9d17-553fb387acda', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.669848+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('54faf17d-39cc-450e-834d-a071d2a82e98', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.669848+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('950c7c84-c25a-4106-82f5-867ccf993ecc', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.669848+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('e964297b-a15c-4bb5-aa08-e890f65c6052', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.669848+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('6ae73fb6-4e69-4247-91d3-1515522000b5', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.669848+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('37756847-ecd5-4947-9e7d-3ad2db4d339a', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:51.669848+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('4912b10d-0a18-43e7-9c15-3e92bb8cda1c', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '71ad3ae1-e086-49fd-bfda-8ff58cade475', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:52.007998+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('a9a6e3b1-3bc4-4860-b410-64f066cfa4e4', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6a711791-abef-4af3-b53c-616e7deb2555', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:52.007998+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('a076df40-d60b-41e7-b93b-7a505e97a6d9', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:52.007998+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('887c1c69-38cd-4e68-93b8-8c0e19f6f078', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:52.007998+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('5a3da435-5e6a-4e4d-8254-14803995ae6b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '42e1ace6-1e25-47b4-9502-c6a41749d199', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:52.007998+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('e4464766-a219-4f1f-a54d-fc3f76efb74a', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fa7cd3c2-467b-4fde-94dc-758beddf313a', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:52.007998+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('edcd878c-9208-4442-9277-b0bcae8180b7', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7fe2246b-6f42-4af8-9313-ada619e8a9d3', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:07:52.007998+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('89fe9edd-e323-423d-bc74-5b06a76eb36e', '976b00f8-06aa-47be-8795-7303f00ec85c', '7963c5c8-00bb-488c-bcce-032b0549172e', 'recalled', 'service:messaging', '0.694', NULL, '2026-11-26 05:08:07.978595+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('6586f927-60b6-4311-99e0-f3721e5c2748', '976b00f8-06aa-47be-8795-7303f00ec85c', '1f5ce2ea-4657-4a31-bb63-1a2c81c88732', 'recalled', 'service:messaging', '-1.962', NULL, '2026-11-26 05:08:07.978595+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('4780cd6e-ea0f-4c49-88db-f58df3319489', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', '998d8002-cf78-4876-b463-5b5ff34894e2', 'created', 'operator:operator', NULL, NULL, '2026-11-26 05:09:02.343992+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('33da127c-a88f-43ef-9549-4219348cac22', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', '998d8002-cf78-4876-b463-5b5ff34894e2', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:09:02.404905+00');
insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, created_at) overriding system value values ('c32267d5-a71a-439a-a94e-8b5eb49a0859', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'f6b92d61-f09c-4537-84e2-132911baea6f', 'read', 'operator:operator', NULL, NULL, '2026-11-26 05:09:02.404905+00');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('7fe2246b-6f42-4af8-9313-ada619e8a9d3', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '1', 'utterance', 'general', 'message', '72f4ff4f-b0a4-4d54-8558-f104a34ebc97', '0.1', 'false', E'\\xa05d95ecdae2dbee9d2c5a84f30167c875a8e317d30c44c3c1102b8946aa62ab909d6df92ee14f131a2d21359c3ffdf34335ba1c1bc3ea006f6548a27525c36b3498eabb5c709f6ba037ce284684571291b40a60770f78857f8e2110cf', NULL, E'\\xf0a1d3b6c783861e0bc07f8d5942a1ea18a8ee118d819c2604efdd1182cce20760699e4c7e2f6b58b1cc1244f6099ae01a8aa669655449bba82f9a6bb96edaa44dbf26deada7a548ec460093cd542a3f0931800292731bc747423f9d9a43a107f5f60ec5e9db9cdc58f6f80672e75c525c1f176071ae8229c68f69f898e95c38d2855aacff580969a173ab5fee20f031af1729c381c2296d45aaf0c636183aaa4b6b697a8128a9e993650884181678bd3771c04dc84382add7a205812e8d2a00a9bfc1372a4f1d03986f39180b141aae4d47c7d527f0e701bec1313024a6c014d39448cd6d079f941688687c9dd6d2ff8c940524417b4e082fbc61ee1806cb8a9f9419202016bde368b9b14d91a25d9b0d6008ac2501b5117ed32653dabecee6a5706ba1ce547396319dedd56499109c1cbc093d7d2290485a0f7874ec614febe080a3eac626f1d98b3fadeaf5ffcfd84d7d414736cac53f677d4ee1c54d976b1083c9611c16d38dfd414e45defff3a75f2e6edacf73c66ddbf51db39f981506b70ea612c5233b02e9ee7fbe9bfed001413342141382ce36cd4fbf46571e7b89', '2026-11-26 05:07:20.008309+00', NULL, '2026-11-26 05:07:22.445047+00', '2026-11-26 05:07:22.445047+00', '2', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('fa7cd3c2-467b-4fde-94dc-758beddf313a', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '2', 'fact', 'general', 'message', 'acd7694d-086d-452e-ad4f-09f7969aba2f', '0.6', 'false', E'\\xb2615022df4e0c5859684c43e069c434a07064435596b0bedd0c1d313f21729ce98019ccae7bda8282e94710df6982b7754574adbb0ec7f8f83091206c87ed053d43efcadca5d0e7e97b8c88471e4993ecea1538e156cc111e9d2d7820139735461c02c1212c5cf9517ec0259951d8963baa200032a9fb982564c114d0309a2d61352f838c4d58ca275c', NULL, E'\\xc128db4b37f03bbf4f7d062aebac8b5b6c21d614cacb7eba972f390f1a060ac0fee4eba911112899b4a3f3f3da1b552a5b63a7ad32d219d09e4414ed2b66388c53a48425e0afeb1dc3ca6de2161d8b9fe84ebaca805ebb92ba6760b76a8abeedecb7f0bbfba251846e0691718d158cc572b9dc41f4e7b290924eb96b392dbede06a9284400370b83c15bd7c400b4a238aa12a8d0e52ba6c5e8e19d2b3d54c01f7e6035a7ea149e21d4ce78d445d8c4cace07d120fc127fdf0f71c626b0e1688cf9908ebedfc3ca8365f2d48bff0cd2dffaf54cde658aa881a27f6e92f3215b1b1dd9b7ae91aa379b7e54203b6e4f440985b2f73b97900b84cf73d117019cf3f264f0160327c624227a0a397ab905f4beafca0ed4cc9043b6ff55ed45b528666fa324297d52bc7f92b88ea96bdb2783ac206e10153a16db0f80dc7ac803cba7a31fe6dd59bcbd1d8c0d9bb5ef8f6d2ac10e8e96f8282d16780d5e3c5b07d71034b890a6fa28cb18c4e423346550017226565cf153f242d422505f3c813d17b784a70f19296e5cd3cdf476529519fe5fa0f9ec981b0b9850a24462e2a798e1e887', '2026-11-26 05:07:27.671298+00', NULL, '2026-11-26 05:07:27.724626+00', '2026-11-26 05:07:27.724626+00', '4', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('42e1ace6-1e25-47b4-9502-c6a41749d199', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '3', 'event', 'family', 'message', '7bcd5d73-91f2-481f-9850-e7df80ed6b90', '0.8', 'false', E'\\x586307373720daa294a3d8cb098268cb72afa65bbe63c0c73f42a1ce16e70f94144a35bf966e07102eb010468f48c6f8fa1a89dc7f9770913d2a0538c9becde949864567afbd7f41c1f75ecf9e3909b5e32c15af9520998eae8ce34bcb1c849604ddf0c8cea0adae9b50350594f22658ea583063c31750091a847dc960ebbf793c0877a4bf05bde3ed941ab503be02da4d3018da6a2a8550b437ee43', NULL, E'\\xdd44c4104b8cec8e8c2fdffd00d422b77e06a19a7a7428c86fa85b770c71dd9a800b30d01bc4edae70b5bfa7f81f3150e10f19e2025cf6efd4f8fb3a37ec3ed7d7511c894234caba9a26a47d1aca72c9e2ecaf6b3211ca122aa84739bdcc701f5a682684ef4454e5e1e640ab63ec6b836a20c605d5df77118e53b5384c3fced9d68550de3c34a868665d5f1e12e6fa4d8e8db74f82cd9dca3fd2baa2f74adce6a40e3f286f017187cb815e3eb94af2a5162deae8d8b030d7c0dc3b55444340ef1aa8b0971357639d3d014ffa1716ea5868c97f36eb82cd3178391573f9704ecfeb7421f5b0a772abfb5e73dcbb374ff0ce7f5ddb15424ce02424c57d93d81d1317e9c335a793bbcb0bae276a4d92200bd7eecf6d8ca72cc89e5288efe54ad3e5cf237cbf34e41daa9d9c634b75d847e99cb06ec7215c3a4542871f498aaa873f101f51a4d981fd48cd03c21c144f41f206a241cc3e1917862ea2385ea0b8e8f13c2d69920980250222384ea3dd581a75d43c83c9fa307b359c04cd851d036b2bf32f7112e632ed7b1d4464b7b29bf78eac837bafa1b3aae7702dab8722ba6406', '2026-11-26 05:07:30.948311+00', NULL, '2026-11-26 05:07:31.039759+00', '2026-11-26 05:07:31.039759+00', '6', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('9a2c6f85-775c-4a3a-bb8a-148f9bb6ebf2', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '4', 'fact', 'general', 'message', 'c2fc8fde-d5fc-486e-9b74-392f8421955d', '0.6', 'false', E'\\x6acc6a29a967e89500a1207efb3544a9fd888fd5613201174c4709e73f0ea5aa54a7495791f0c06581437258d93a4f15a3e19d97ede4423cb174c03f5f23a6331a33df7128884bb8ee3b765451e5156ab05ae83556adb563a1730a03b1582446cd286e4bd43ade9acecb76352f4c053be72129ade062c66a49a5f4e9a2615e23dd759f257e320a71aa', NULL, E'\\x7a0ea9bf41088d53e5e2b6f9daebff39a4bedc92ea592387206e20301f6ee6f99525cf0d33c39d2b082130875aa27f5d4a74a3356c834b585e07734caa83c5e840c3dbda8fe93e94ec0c1600d33259881a435ebcc40c24144cea3cd6460375f8909c6db42b80a958a641484bd6a9c494bbd00dee8dd3bec5d8a864eddd0831bcb742348fdf03156b1b9086c263ddc2b7acb35dd2656bd1972053cc2f7061c886e57cddf06d4f8343d8a8f9f3570cea04b6f82e657f3cbfaada2ebaf66ae6db582661c60b1c26149f92b6c0015e9aae959f2342651b1cbaf9bd4bb4144b70815a7f68ef7af56179dc0d596a949e86af1e0fc90fdd954d583abde8b2a52a1e95d8fb2b5eb9d8f3584b23267dd97a379687cb2c83ef4a4e2fbf9c0c17952ea7218dbcc231011330d178edb7204b40732f7770c30ab099761f43de2f691d28152dcf187f3ea5596db9be97001faef480c5b29eee691485e2ba07d59b6b624135902bf469e932150c838ab2d7e953a89b797ac62fbe1972745cc314c37458504e4dfc1a47c7d1523bb0704fed8fb34badc5ce19cdc705007d7d3e02c068436a04f084', '2026-11-26 05:07:33.138626+00', NULL, '2026-11-26 05:07:33.247008+00', '2026-11-26 05:07:33.247008+00', '8', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('2a87dcc2-1fa1-40ca-bcbd-b78b0be642ea', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '5', 'utterance', 'family', 'message', '38014986-268c-47fb-a02c-8161b3bc0aef', '0.2', 'false', E'\\x73981587012e5ddbf1d28218a895bff41af5a687710ad992911b39562defc503418c572a151834f3a148f5031013bec33e4d8b88114f7187506bfa713d4071f64fe6ae68143c75d5afdeca4e1d96ff5d74ede7a80f41c0cc5e69abaab285f16d66bf91a98632e6baf47f90a515c64a0c52', NULL, E'\\x10ce11a4e4cdc5a090c042db6e6c204429f6dd8ea794c6feffc8389f6943edcdb3f2164d84e4d9ef077040d4a0374d98224c900c0880f08d68e261272defd116c8b8d054fafd400c33ab179bbdb4668b71514417e6f04c336539925560daf1f72478bd935aa8e37fa895b3f995233efe98b050b1f6d3aa2c3f6ac9af7e0a2bdb6ab73554cc965828329a1f7b3f3e25e6ee089e6a40e4cb00a593e85ef938a3009d06d2e3040c4d2911801c843691b1373fa340d46d20417b2997af81dcbda8c5258ac807adbbf44ab9254882fdb731b7fa509a7f8464875299957f74585a4b57e93a4b80b0b5f18eb692af29443921c7c91731cf74ecc20b084a06b704be9f32f132741e254529bc7a58fae0bec0d26b29224ec0de79e7323431a7eb0771426599981c78adef48b9203c2528fc860548c5237dc6ef5ea380ff59146ac8dbee1d06b2ea170da8c0af7a462d9c89556e17602b0747f825def0f5988e3ea4d337b55ec0dbf6e50d337ccefbbef3a09aec7f577167fe79aa72fd613d49fbd000450b85b94ae77d6fc7d7f47104b49e20e655f8b6e5d98548a5d470b6cc3d16e64c13', '2026-11-26 05:07:35.233777+00', NULL, '2026-11-26 05:07:35.337876+00', '2026-11-26 05:07:35.337876+00', '10', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('6a711791-abef-4af3-b53c-616e7deb2555', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '6', 'utterance', 'general', 'message', '6abe2a43-a9f0-40c4-a4fa-ebed95f127bb', '0.2', 'false', E'\\x9d6331c890d5894460251a7219ab8b0e6119c479d048a3daf1f01b8a49de97b64b36a32a80b719da99ed425546ce7b718dc6b99e0bd7f801578720378b356d2c42ea16339422c24ac8da86f48318e70c690f4c952abd0f0acbd0ca96d50d9f11ae57e5309c0990200f3083fd43a877', NULL, E'\\xfd10356401933f44707e7e1b091944c54526982dce858e775a5462d84164c190729d330a1b5fb438742655624cf0472c5d59f22ca0c19bdbfcb338130479895d783e3d58dcf962ecbfa5fd000ed136504de0c1e20e09ed555d376dc1b3fa5275fbcf6135a6e7a9d41ea0c01347ac2dbbf0a2f2faa16989d34d4b91d9a3071c2395c0cf62b41f0fea2f9b3fe6efc6a53c55a2b18e44ad8eeedffd880324753914930839f5ec942bda82a3b017aef5d4fb14449dfebe54c80663ce4260a5a6a2f01f67462547e61463534e76ce6e5a8a4ea1f5c8f5cf1a1f6a8e22a7badffa9edace558d6cfa9d83e891f3b2f27f827b3ac10fc4231e4fbf4d54c4814f2f8feb51967c19a14c07283c19357209a0f59a371fbfe64d01c5d4c8d13bcbe44f9eedb5de019b7eb3c8c54a024e4cc2e26207e3b2ee56ec9d7f2405b87302b23bcf1ff798bc672c7c016667dce2c82f94a13b96a28990cf17d31abc8a314f3db082d7d2dd7b7565d4afcc4e9d9757ffab02e5d414f2823167a0f0e286636d8f6ddb66601f52f2f12dad777107beea26b223b05a1bc573c1ed1c51514eec61272afe25a2', '2026-11-26 05:07:37.512634+00', NULL, '2026-11-26 05:07:37.563576+00', '2026-11-26 05:07:37.563576+00', '12', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('71ad3ae1-e086-49fd-bfda-8ff58cade475', '497923ce-7c3e-489e-9c18-cb44fcbdd648', '7', 'utterance', 'general', 'message', '0754f9cc-24a2-4edd-a53a-696f954ddcc5', '0.1', 'false', E'\\x434c65373fed299ccbbb242a7cad5853699985040aa57779a54e11381ed91adacd9900f578ae6b3b4bf63d4fba5ab58aa1901abd1b1f1a8a845768ec0c54c88605481cb224acadb8685670747cdcd81624f338636e6cb15fc2ceb913b37b370de7f8734a820d16fbe5662898d75ff4436e861b6a2f76c88f705f4611f646a1c57159a8', NULL, E'\\xcb79934be92ce24271433b643d04f541fb68afb59689c3280ed3a6a0a07ee72f3b57f15da21efd0a1dd3f3e133dd0663d5f4bb23731f8fadec240cf4cf687562553691426ba6b5ec54807942572d9390fa964b5fa519ca5ceb808d5b82dfd1351cc8b41d4e7085cc4a74f1eb74a6799b09585c29f24d0a6b81c8de768abe9172754e4981cd55d090ac97d9e36629d6961695e42110d2201df9617fb7ef33f9546d636e922f85f1dc524b9948eedabb1e0adc9a0cbfd80c93e76c9631aa39ce6372e81480003ad5f7ebfd7da2095336fcfb03da4609161f8641807cf8a48cb269c8b20bbfb9a4552fdab6ef59eaeffcedc2c542cd57d52dd8d13cc24ffb361756bb5a9bc68be04d91b92e00e46951f23db88fa067f59e2f4e330a1fb94e3fe8b5292100015c11c0d7bf8ad8e934c8f2e26598824392b9dbeac97f96fee7a94216b9cf24748753b99aa323338324ac528f96e41efb127647834706e622896a33e4826a276f807e83a3ca887161cf2d3f51793840ad0e406b38d58b84c4538e2d86545cc693e80277d5147848491f263567b8be05a1decd04283b0f7d384e358784', '2026-11-26 05:07:39.511157+00', NULL, '2026-11-26 05:07:39.637226+00', '2026-11-26 05:07:39.637226+00', '14', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('1f5ce2ea-4657-4a31-bb63-1a2c81c88732', '976b00f8-06aa-47be-8795-7303f00ec85c', '8', 'fact', 'general', 'message', '0a920015-25b4-44dc-a3d3-b7e9d14c5611', '0.6', 'false', E'\\x21de6b5f4b0f89f0daa22533eb6aadf148497cbbb77a03623aed1356ca762ed9d01638d7b2ad834becef68172c799cf5a31dc83cbf6de2a19326fccda3c75999997a2bb4e33bd299f854e0829b3786f8a6dcd59f9209e0f97ec526e224e06d93755f25', NULL, E'\\x4128515be0e9a7fb4ad7dc6ea46867ae3f7fce3651ff5a97782635653e277a37398abc02c4266e0fe8853d00354354af785ca93c0572a53ddf6230be690d7b38ec318060a53cd29118f1aafe746462a2137cd5775e53bc3a5bcc8738cbf641afba573fe44ad4ff7716bd8f25733f77b18a01e72cf9f12805b88e85296f498c20e4d70733daa425703538c2298f872fc065478cac28e6c256c513f6076d4f46e7ad8f16bbdf791de12e5ca64f72ad97c5300efabd0489b86f5ed50516d4b42acf79505d73186815adc7e6f1283fcbf2482dc4cae9261bfc8ffa9c9a3e863db0a67018250dbf8ab7e9a8b865c06269740722fc18f28c50baeca41c9a848ca1b96957e44470b0e19b14e3be1ac6bebf57d46b00098bc12bc2ab743b020743b3324a67aea6bd626992b717e0ce7b8d99bccd59cf6fa78c588211b7e8a64e989dd6d8a4efd739f058e5996b32e72a93b6aa21b42d8c5d4145c6d8e13c7058317f2f8b0b4bfff96a583c87b40d8749101f079843745d84ad9237b965f14859d901fb357814f65902c4271680e2257cb90a7a41c80b647c8c871ac06f9a6f3655cda5f5', '2026-11-26 05:08:02.232051+00', NULL, '2026-11-26 05:08:02.416854+00', '2026-11-26 05:08:02.416854+00', '2', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('7963c5c8-00bb-488c-bcce-032b0549172e', '976b00f8-06aa-47be-8795-7303f00ec85c', '9', 'fact', 'family', 'message', '0f4dc970-d6c1-4a57-b0fd-3887b0ab24ae', '0.7', 'false', E'\\x7a685671531fffaf1047d51fa6924a8f9bd77cb80d78eb07b8f6a30e91b0614137d72349e3fcad25f4256466116279cab3c5d64e5472c77a57ccf951a9ff4d7d3d8b5cbee0a0a17307b38f66328b4272b7640e76818b1a534a0aace853143758fcee02831a3056ea601e8b6764f4c60f1ce6295e0937', NULL, E'\\x0bbdeae25d78a0ecc1b8c69ac0890da0a84c5d4c7a7af0bb023b5650c2fa31264c58a27403966e6bb4922c426698ee266b6477829880fee4bb57afdaa470df0207c7a517e44ff0ab26764a26bf422259ade2ddc930cf7bfa9391c8d425c2b9ad3b3191e1bfccce43cbce8bb7a70df4cf430bd1fae082cefcf64c4824b142692e984b8aca81ecfafe31098190146f9359518e372043e05d7c3ee16c5856942550079d2dcadefe0dbca9defa9f8ce833082216f5425e40809c9a0caebe2fbc38db11f1f4cadde6db93fe7426584f731dd9cb0d165220a42fb2bd6c154b838180e0476c6498772864295158ddc679f48f6dd11b0592bc904c278e54c9ae01ea4a308beeca09c64fc0a7fd3cf1bcc813d226e235cf93534fdac071fb5560204b1702fc89bdb5eabff9c9aec693c59d3b695d63388e1af33a840947da4c80b6301684daf71e416778f0b31eddb0641196410ce6f142b76a6c4e0d4c1addd97178d2a68f08ef20d1746eaf12c637633e9361a3646ac8961e415549ad587c5f33ec710c687b588c83559e17788ce2f22f80464d04dbdecdb5b27f956d7e575574fb2d7b', '2026-11-26 05:08:04.419195+00', NULL, '2026-11-26 05:08:04.523909+00', '2026-11-26 05:08:04.523909+00', '4', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('574a8cd1-9880-4846-ba7c-ff1e3e68b33e', '976b00f8-06aa-47be-8795-7303f00ec85c', '10', 'utterance', 'family', 'message', '810fef9a-798b-4215-a9e2-0e29cfb40fd5', '0.2', 'false', E'\\xf0f240796a3e254abb8e76b1026c48ab236805d85e0fc3af62e3669c1d1897fa5bd80ad2455c471783d00d1005a91a8fc6c5e15a8aca202b4fbb1758af3a953833645dd03661d322383c458da35518ae388d2fc645dd7a1d9db55756f82001838c227f682ee54dc8cb1305db5337b490a0', NULL, E'\\x7e3201c2b4b9449ecdfdf03e80c9bdb9a47afd9a29bb14e39c5af274a28c889952b9b93d8c19ca9742a3d14a474ba6dc0dcfe3acd8f95e4b3743cf39fec8ea968377127dbbf42a452a7f7bff5251f8b9a6f353dd5501d750723f7ec638781ad19bd3ec00b82106d36f695fb1f342eea08bdc2a26b1596263de9a447b9beb539522e7313e062abc186b5294599311dd881de1b9f05c37670ad1610e7d7c5349e1d019034548e4c99a4bf9997eba79410b50f0549b3365b90ba0a7a38a33307c7a02f997c8d3883946f131b513e7997b05d70de1b2c75ab21289d3be86f47db40d4bcaf4fc3c2f8ee6c56564f0abc980a615441815c1b9f3afbc4cb3ee8c64f3cc64cad2c8e937251a7e3e69dfaf3c4519199baaeadc78e4fc05882c5a903f9de3ed1d006e642c200dd7c4d05cab6ce8394937adccbc4127c8e77bab5270d1cd188de169d3c29d0967015654186fb12071037019d87d68d5221889236a940199602c8b16875ae63be0c1ad22beef90a40e77dfd71cd86d37a57e1df106e5f1adddddad7fb4f3e66289a4dde724d88b5200ab3c8d9b3453c4f9b2d49151cfc14493', '2026-11-26 05:08:06.495703+00', NULL, '2026-11-26 05:08:06.656685+00', '2026-11-26 05:08:06.656685+00', '6', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('331fc865-4104-48dc-b732-490b6f43ab9b', '976b00f8-06aa-47be-8795-7303f00ec85c', '11', 'utterance', 'general', 'message', '57353418-9917-44ca-ad3b-da47a3a05bcd', '0.1', 'false', E'\\x61cd260228f57752d633b462ccbcb31a34e57f73b644bf85473c7e843bb0d1f3af79f960f8191ce455689f68f95908980dca8603e78310058ad6d165107e675d4d2ec3c195695596ac58d67ef7261b187d10f0f55ad0f1beea71aa4b456270f01317e1afdabda99f1b32679e7e716ea9586704b69b916c392934438cdbe3ebbb87c808', NULL, E'\\xed2e4c4c469e43f8a11a94f72f3f7f4e7fa03736044e7cd59f04c171212c79d67a0d2f1a37b7195a46f64875180a2071000e0f5968727583af899c653235c9179fd6b18e31cd1eaae0584e2be90ec3c299c420fd530133959cac6cfd1599b5f8d5cbe0c9cafa664877c0c252f58da8c6855d1984ee612185f8c0f4fa5174f9c169ba80cb433b127389a10f4cee0a62a966944cf51ecaee18179a4aa0ede87d9580da70e3af8dbfbf7b48cfc3b53914986ef2cd44d2d51ac35d2c9407d4a90259ea40434cbf221999250dba7f0fd9d83c4cb53fcb1e3fe81de147acb23cc6963c7d428478d9d4de2b558437985dd5bde799afa3e59e7ede421f376d0a690ca566f50b968f27ec83763f221e31024edb6499b71557217059137bc0c305e686e0597feaf8ff7bdaaeaeb6d7c8dc291a34dedead2102ff15dd4b5ed375240a6c5e90e4e851dc6296dec509c1d6dbbf71c4de3899b62d7af19d48307f14e8d7362804d28a4c995b805696143163553e8c7ad43a13efec3546559c0da842839ff5f4819fed60c1441977f142b0a172881e6dcc6e697ee8faf581246b999043898310f9', '2026-11-26 05:08:08.848809+00', NULL, '2026-11-26 05:08:08.976582+00', '2026-11-26 05:08:08.976582+00', '8', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('d3a563cc-769e-4652-8ba5-b0ea59455c88', '8b300b2b-2405-4a22-879d-f39269cea5e7', '12', 'fact', 'general', 'message', 'd1c871cb-b85b-4ec7-ba83-7775de188113', '0.5', 'false', E'\\x05c6344e8e4bcd7b03057c2b073ab5696d0909205ab956a708985b0117cd9b0fc56b7114d1ffb98b9b58f090c446e703d5749ee277c4aa80970439de755c68cdf10c583c058a3d9620ef2b7a533adef951d54d4f10de0460aacf49137a03778932da0e2a17387dccc9cce0c0d74fd54b', NULL, E'\\x67bc05a17e3e4ec0d2fdb5ab15daeb1cf33a5562e684925a61e047c338599008c2ed546ca14218ddb67a59cb76c4c29234e8ce0afd955de4b66cef1f5e3249b7cc821a9ff73df71278b2a9d23e25e68093fddb32e32f679dee0dba88ae5a14a284079355cb1775e4438cb130098e408583ffc878e011915430f658692aa35174d9e15c062c676309e305e5ffccbf7de756477cf64364365ada25c5137a56100c7a09b26779e6498d7a534f45134ce67c2c56735e79a60ecb96d8265d9cca73c3998ce385a4d662b54b3d68552f2666ac0b07da1998a6f8ac540ad58b23eb312c82a13ce319e3b5386f2e84affaa87aa5dfe57797abddbf343ec2ed94f2d2492374f961fe8e12c9df3b935cda70583b27456298b30b1c0b690a9fd26f8891399ab35531b2ce563ad08bc4c84abec11ad5c51690636c8588031e45a2551585833eee00bc8d351a67776a30d0e7ab6589c01fab0f3b2a255d210a9e73d7c563211d9a6eeb9ac87c590551b07fc13cfe31aeda70c50c34a96de6cf88fa787acc6a856555070ef5868c65c22124bc3715be11fce789be42f1ac2a452a856f2124e028', '2026-11-26 05:08:11.111901+00', NULL, '2026-11-26 05:08:11.226134+00', '2026-11-26 05:08:11.226134+00', '3', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('6d84c033-1818-40e2-93d6-75099bcac250', '8b300b2b-2405-4a22-879d-f39269cea5e7', '13', 'utterance', 'general', 'message', 'bb39d0e6-7b34-4853-a431-df369291aabc', '0.1', 'false', E'\\x19ae1804e6dfd98a3c842f40c4a72b27cf1d67b78839ead49e83a729b6470cc27ef3745d9559e4704212e2344c93147b41b36e8fdae38d19573186443cf51b7c5d3f3679409320d62a1fda2bcc1802361d51042a7c4140cfee710ce9383664f8a06541b6fc51547fcbefc7792209e511ea63ed3fcc2e22c7fa3d6b4391fd8ef12f2752928e7a', NULL, E'\\x0aa2ecdab70f6542f6f91824a470eb170dba997565d03f517a4de6ecdbe05e48211563c2c8af046e496e8214a10e4df91be0edfc69e28dd7bc3b05df6b1238c06fe404df91b98460342fde846c7157047bd80fa1f64bdb712783d9b9665fb71ce7624b0377aea28580cf0b36b44ad39008f1c57e1b0d438a5b3448d1951fc1e49f90a432563bd8368552f90afd41bb1bd56f5d44d548e72625c132cb69324bfd024f6c1c68e30feadb1c31649316d264cf8caa963657764fc643cb9f31094753c9e94a5f826b89ab5385cb35fca454a7d9bc91454ebe64853209565175549f03963dad881f70490e3a4fb177e990d71239e55fb4c5e1bbf1f6b83c38adac6ec62bb13960887e95d20ecf0f7d6a28a75e01136a1346780f6267055bd3996366287c8cefef7092e1a416c93cc082c5ac0f05adf1e723451cb88f0b3bdfa2bf0800b1cdd2ef88c0579add7c8e4ec21723116e6d22a15be1e53dab3308b925e598f1520eb6157b1b38a2a206db6a1ec505be6851f0a70bad3f6212d436dd753e1a66cf98aa608223f51d27940db36d4cb4a0cf2f9c3672e1bfe4be73f775fdd9dce9', '2026-11-26 05:08:13.294769+00', NULL, '2026-11-26 05:08:13.356016+00', '2026-11-26 05:08:13.356016+00', '5', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('c17cd126-1b2d-4110-bb52-aa3bb81ac457', '976b00f8-06aa-47be-8795-7303f00ec85c', '14', 'fact', 'general', 'message', 'c6aedd6d-7211-4d42-a5c5-c5dea44fc31a', '0.4', 'false', E'\\xb2f465f0e2dc869476f87001068c801ff5d5181b0a60c497a19930a9d971d8514b39f8efcbb843f6abf0894373fff83c0a9c1539ac5680a6531438421f1c9bd6a0d876c6f1d5631bd8be434617e1ba4f30c15055b38b5abbfb42024f68e9f23c8c1dee6850bffd', NULL, E'\\xa0fba69ff820fe1e554cad4c36e880443dc1cfdf320c3e562852ca3ff1084988565358fec89563607819ce99dbb3cf1c388e5da91983d6af800da1d2e1c9ccb0836b7d2e719607ce69603bdec88ad771f23e907092d751b581ac630d4e3dc2539c200510625167d7df97f532cdb799dc2e484972655ff9ebd3d2ee781f522c41c95c1c9eeeea5aabb01ffc47758a540bd8ef38d158ffc7309a7239c0c44ec8c35c8b84e634c86a4d542ea162d1a8ef49a107e48bd4e0d5321e4a1712e187c0140e94287f834251e9ad95a862dc984d5835eca84c6e77d0554a01eb28588eebc9a9d5dcc278c1817c2c4bf5ee7d7fffb3b6106d12d25a473116d541288c2d5355d868d081fd0313add0feed357b7c973da2e781c5f1bfbb6ccdb1dab27d2e19383ed2a4056b5a7dc5c8aaf3e999c7bd2a0b802587763e2a56e42a6a4694ebef9caf9bb3c65b1a00fdcfde0bfafdfdbcbb4c74e0b6cd4a96b86406833af8203c9fc191668d3780f65eeff0856c0c6fc393b374410181c6442e97258bd3c704cec2cebb5e9343eee11db4e61b8162c6682fd66088af503b34a2283047e405d894b2', '2026-11-26 05:08:45.585264+00', NULL, '2026-11-26 05:08:45.666197+00', '2026-11-26 05:08:45.666197+00', '10', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('f6b92d61-f09c-4537-84e2-132911baea6f', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', '16', 'fact', 'home', 'message', '06613377-c632-4b9c-838c-524b24cb3b8a', '0.7', 'false', E'\\xe76095b1cf83066f56406c2550920c2dd03ae42b7caee9936b9572fa011d5fd153966cd7a2686514cc8a7c01913f690bfe40d6896fd724bd0b86e1a69ae28004e72f9ddfe410bb93fd7c0e0aea366f2db7cbe39ae32cd9bd911a068ded8a2c95b0e5099c2b37248403047c', NULL, E'\\xfe7fbec514e998119976fedb0c7ebc45d8d83babc27895262f709a77f015531857abbd74413ad50ebe613b54fa21fad8d5bc11651a90fdf109d4385f297323fd79cebc89102730dd14ec4e4268c85cc5045f697346d7331d5697c72078e2cedf9ad69e3287c99cade14e8aa0b314d090a9ba4a071195e6fa2764aa3e92316fa0e4877e6f9171b881032bc2367afdf1c736c293870cbcc10a2d07af4a4c38dd0eb0fc32918505e2a35c288acdbd4b505c73c615064eeedcbcf293a14a96de356edb2a12677a3efe10fea14029bed7b13e8801d932016e2162857251ff47132ec44ba2267d7c425d3c25d96ef837a7d93f7ba78735a0166a79c8936bbc37eadaae7c67f606ca0d51b7ee0cd39fd2b27a0e5e87a525ad73910d74d83c34bce1562f7b74dc3279b1bd5ca88769db130acfbe2c5bd26dd170d5985d23e6476893272bd30415dd9797a7486088f4febb531cd8fabd26efdaae918ba4f5070de5842bd8ca43539448d7d37ed642cce48fccf5ac30c5674d0a85683101bb75822bf4989c203ac2aed56a0da1fb6f946d475e57970a99c0e8898ead518de4953d1ba99594', '2026-11-26 05:08:48.642141+00', NULL, '2026-11-26 05:08:48.821333+00', '2026-11-26 05:08:48.821333+00', '2', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('d9ce36c6-bbe2-4e17-ad71-5514c09beb94', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', '15', 'utterance', 'general', 'message', 'e47f5eec-3328-4806-a901-c4f3139f2aa4', '0.1', 'false', E'\\x0ed649c01fb9051d71f7f5af93dc68044756b0ab2bfd71d5e2cc448a7de5759b1724324619519bddd5c60bb2a61c3e16a4e69fa1252a0f9762302ebf1ff56b0ec4b22d47764dcc3b1628d0984ba0d17de80fc9385d3489cd9b2bfe', NULL, E'\\x0b1dea06fe2e21b39af4de32f092f411a725595546bbef8d848becad13ea24a677044bfa7cd45f4d219b48fa77032bf2df2566b4e4d7ca99f9d4371498049429dcf4ce08ab138419cce60aa631443d9b488f5e2876c6230f3a7a4a3d4ca2fb4b928aa5b7d929eef19b5937c32281649cc44e9c6442db1442b8f061aa88007b4089dfdea4ce8d8ab0b2f25a70aa4ead2d02cca2b94752355d8c7da771f4aec1b454cd23a3e0f28f9858b19b81a218f7220314a6ff99474f33cfc95b6716ecc87cbbd2d810638d788f317056c69466802832e5f4d8b13f38aa1f483c6a79d73848bde98ca4ab79700b1379d403e365a3281e3a5b14a6f4aa88c4e18deee99fe41b48ea5ff997e82813c36906785c7b336ff8c9cda5e31dc50a574141b2fe2632aec5f3eaa2ce804e7762f9efa3c8bd8c53193a8c4d493357d12a128615e2c539a78298444a42759fff81cd7e0fa5ddb6c94e4bb8b511b188a0847d37ebcd9bbfc306604f1739adc3f9b9a2206ecb72492c868725ff21bf05dcf75ea1dc133b8758330ff8ebd395b07c9a3a3cc197595813d2dd4083a6c402e350d98b1d30edd966', '2026-11-26 05:08:47.895099+00', NULL, '2026-11-26 05:08:48.807929+00', '2026-11-26 05:08:48.807929+00', '2', '0', NULL, '1');
insert into memory (id, user_id, ordinal, type, category, source, source_id, importance, sensitive, sealed_body, subject_index, sealed_vector, occurred_at, expires_at, created_at, updated_at, revision, version, embedding_due_at, embedding_attempts) overriding system value values ('998d8002-cf78-4876-b463-5b5ff34894e2', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', '17', 'fact', 'general', 'api', NULL, '0.7', 'false', E'\\x07951090a64b107c404729d3d6b74b3cf94b190ce8319652b7657bffae2fc5456121615e7606e44c30f50cc5e0999ec595c742840b68e29697f56a4d13877dab3c2fc895d04d668d7bad8602915db2fc9d0be9a3be8b12121d3061ced34c567c5f54f0da40dd4feb243ee1193216c353cae741', E'\\x82548fb1410ea7fa7425db0113d71092eef9510ddef89d44b4aef9e36fcd4aa0', E'\\x83e5d388f20fda2180e10ca5c57254b412e3e88db2a0254acdece8d4ef8d9720884145036730f5e1603f567b0da2da7c33209be750992d517eeea83813e9ac4cb071ef27dcfc932d27ba1d605326a01326a2fe0d89c17c074c56aae5eb88b757213b63b794d5bdfbf06be080db34b1a5929769a09a9cf9dc2c7afcdf48b20612aff7446775a10f9a67b25aa41b9758c07821a4780e073be5d17449ea26f06cc8812a93dad8248046986c27ed9c15bcd746224d29a1c9ac12f5af4dfac9ca248b84f041f21cdd5c0afaecf5f1618adb081f248cfaa603df910deb7c7692ec97b8ac754ece1c73498a38e739e3f805aa6ffe25910063ab2974ef30f497ade1f3c8212ad1d3c7d1115da3175687c439fb5da827735a55ebb4f8b0b431267bfdb53866620d4dbda4978396891ebf4b5d500bf5720b7fa684869e497909347ec06064a51c04ba4ada0895df967ac33b49b5294beb20b96f228f5125444d064a2c450e583188bf1a8907cfe2757d92ca2c1c5d475aa5d1ecfd361a7bc89ff339d276be4533fe324698e2092629cc975241442d26fbcbbd9299fbbebad5860a78869c67', '2026-11-26 05:09:02.343992+00', NULL, '2026-11-26 05:09:02.343992+00', '2026-11-26 05:09:02.343992+00', '4', '0', NULL, '1');
insert into person (user_id, locale, zone, revision, rebuild_revision, memories_revision, announced_revision, version) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'en-GG', 'Europe/Isle_of_Man', '4', '0', '3', '3', '1');
insert into person (user_id, locale, zone, revision, rebuild_revision, memories_revision, announced_revision, version) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', 'en-US', 'America/Los_Angeles', '14', '0', '13', '13', '5');
insert into person (user_id, locale, zone, revision, rebuild_revision, memories_revision, announced_revision, version) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', 'de-DE', 'Europe/Berlin', '5', '2', '4', '4', '1');
insert into person (user_id, locale, zone, revision, rebuild_revision, memories_revision, announced_revision, version) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', 'en-US', 'America/Los_Angeles', '10', '0', '9', '9', '8');
insert into person (user_id, locale, zone, revision, rebuild_revision, memories_revision, announced_revision, version) overriding system value values ('2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'en-US', 'America/Los_Angeles', '0', '0', '0', '0', '1');
insert into person (user_id, locale, zone, revision, rebuild_revision, memories_revision, announced_revision, version) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'fr-FR', 'Europe/Paris', '2', '0', '1', '1', '1');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', E'\\x94e48f0c17e1ec74b39332d2430f379f67304757de26e88e7bae90403f92c2578e157c234524f700b5a2fc1435d6d5dd09aae08ce09d6ccdfae5c49d', 'f6a83187af4732c8', '2026-11-26 05:07:22.364454+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', E'\\x36ac32c0c8f17567c4c87602f88dfdf921f628c03f931b53717f815901cb261c17ce353aa84f03e3bb46d2f47cc9f2b5454d33a0c2a32bd33443ae84', 'f6a83187af4732c8', '2026-11-26 05:08:02.410589+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', E'\\x038bd10dd1639b939fd75e755afe617122a91ed5cf102bcdb14ad16d960f8f77a7d954809a0a3ba741bd15075777ceff35861fefb52fe56765f858cf', 'f6a83187af4732c8', '2026-11-26 05:08:11.223255+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', E'\\xb0d6e86877a1a777ab438172c2b8efac2d6720f6ffcb6802fcc30d54e5a48033de108e38de1b28eb5362df6b25ef9da07c51e2b9c7cc9542b81f28dc', 'f6a83187af4732c8', '2026-11-26 05:08:48.800866+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', E'\\x5d52a7f172da9fe7939481b079ba7c242dde4173234936a0322d1e9bd3e731226114f6f6295a2d4a490b178649e7efc791233a40bae12e63e2ad9c4f', 'f6a83187af4732c8', '2026-11-26 05:08:48.818913+00');
select setval(pg_get_serial_sequence('memory.outbox', 'position'), 1000);
select setval(pg_get_serial_sequence('memory.memory', 'ordinal'), 1017);
reset session_replication_role;

-- schema scheduler, as its migrations made it
set role scheduler_owner;
set search_path = scheduler;
-- V0_1__protection.sql
-- Who may see a row: see dev.pluto.protection.Scope. With nothing set every table is empty.
create function pluto_in_scope() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('pluto.scope', true), '') like any (array['service:%', 'operator:%']);

create function pluto_may_see(owner uuid) returns boolean
  language sql stable parallel safe
  return owner = nullif(current_setting('pluto.user_id', true), '')::uuid or pluto_in_scope();

-- The keys of persons, wrapped by the master key that kek names. Without its row a person's data is noise.
create table person_key (
  user_id    uuid primary key,
  wrapped    bytea not null,
  kek        text not null,
  created_at timestamptz not null default now()
);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy person on person_key using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- Append only: there is no policy for update or delete, so neither finds a row.
create table audit_entry (
  id       uuid primary key,
  at       timestamptz not null default now(),
  actor    text not null,
  action   text not null,
  user_id  uuid,
  resource text not null,
  reason   text not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_user on audit_entry (user_id, at desc);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy reading on audit_entry for select using (pluto_in_scope());
create policy adding on audit_entry for insert with check (pluto_in_scope());
-- V0_2__outbox.sql
-- Events that wait for Kafka: added with the state they tell of, removed when Kafka has them. Never a remembered
-- position: a number is taken before its transaction commits, so a reader that remembers one loses rows.
create table outbox (
  position          bigint generated always as identity primary key,
  event_id          uuid not null,
  shard             smallint not null,
  topic             text not null,
  user_id           uuid not null,
  aggregate_version bigint not null,
  traceparent       text,
  payload           bytea not null,
  created_at        timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index outbox_shard on outbox (shard, position);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy service on outbox using (pluto_in_scope()) with check (pluto_may_see(user_id));

-- Events whose effect is in this database, by consumer.
create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy service on inbox using (pluto_in_scope()) with check (pluto_in_scope());
-- V0_3__http.sql
-- Answers to requests that carried an Idempotency-Key, kept so that a repeat does nothing twice.
create table idempotency_key (
    key           bytea       primary key,  -- keyed hash of caller, method, path and the header
    request       bytea       not null,     -- keyed hash of query and body: a repeat must ask for the same
    claim         uuid        not null,     -- who may write the answer: whoever claimed the key last
    claimed_until timestamptz not null,     -- after this a request without answer is taken for dead
    expires_at    timestamptz not null,
    answer        bytea                     -- sealed with the service's key; null while the request runs
);

create index idempotency_key_expires_at on idempotency_key (expires_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy service on idempotency_key using (pluto_in_scope()) with check (pluto_in_scope());
-- V1__person.sql
-- What the scheduler has to know of a person, as the newest event said it.
create table person (
    user_id      uuid primary key,
    version      bigint      not null,
    zone         text        not null,
    status       text        not null default 'active',
    switched_off text[]      not null default '{}',
    planned      boolean     not null default false,
    updated_at   timestamptz not null default now()
);

comment on column person.version is 'Aggregate version of the newest event obeyed; an older one changes nothing';
comment on column person.switched_off is 'Names of the preferences that are off';
comment on column person.planned is 'The default tasks were made once; they are not made again after the person deleted them';

alter table person enable row level security;
alter table person force row level security;
create policy person on person using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V2__task.sql
-- Something to do for a person at a time. next_run_at is a cache of zone + starts_at + rrule + spread_seconds.
create table task (
    id                 uuid primary key,
    user_id            uuid        not null,
    kind               text        not null check (kind in ('morning_digest', 'wake_up_call', 'calendar_alert',
                                                            'email_summary', 'reminder', 'habit_suggestion', 'follow_up')),
    origin             text        not null check (origin in ('default', 'asked')),
    channel            text        not null check (channel in ('sms', 'voice')),
    lane               text        not null check (lane in ('exact', 'spread')),
    state              text        not null check (state in ('active', 'paused', 'done', 'cancelled', 'failed')),
    paused_reason      text        check ((state = 'paused') = (paused_reason is not null)),
    zone               text        not null,
    follows_person     boolean     not null,
    starts_at          timestamp   not null,
    rrule              text,
    spread_seconds     integer     not null default 0 check (spread_seconds >= 0),
    next_run_at        timestamptz,
    late_limit_seconds integer     not null check (late_limit_seconds > 0),
    what               bytea,
    version            bigint      not null default 0,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    check (state <> 'active' or next_run_at is not null)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

comment on column task.starts_at is 'First local time (DTSTART), floating: lived in whatever zone the task has';
comment on column task.follows_person is 'A move of the person to another zone moves this task';
comment on column task.late_limit_seconds is 'Due for longer than this, it is recorded as missed instead of sent';
comment on column task.what is 'The matter in the person''s words, sealed with the person''s key';

-- The sweep reads only this: due rows of one lane in order, whatever the number of sleeping ones.
create index task_due on task (lane, next_run_at) where state = 'active';
create index task_of_person on task (user_id, created_at desc, id desc);
-- Two deliveries of user-activated cannot make two digests.
create unique index task_default on task (user_id, kind) where origin = 'default';

alter table task enable row level security;
alter table task force row level security;
create policy person on task using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V3__task_run.sql
-- What became of each due instant. The key is the guard: the same instant of a task is never sent twice.
create table task_run (
    task_id    uuid        not null,
    due_at     timestamptz not null,
    user_id    uuid        not null,
    outcome    text        not null check (outcome in ('fired', 'missed', 'skipped', 'failed')),
    request_id uuid,
    handled_at timestamptz not null default now(),
    primary key (task_id, due_at)
);

comment on column task_run.request_id is 'The outbound-requested event, null unless fired';

create index task_run_of_person on task_run (user_id);

alter table task_run enable row level security;
alter table task_run force row level security;
create policy person on task_run using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
-- V4__zone_rules.sql
-- The time zone data that next_run_at was last computed with: countries change their clocks after tasks were planned.
create table zone_rules (
    only_row boolean primary key default true check (only_row),
    version  text not null
);

alter table zone_rules enable row level security;
alter table zone_rules force row level security;
create policy scope on zone_rules using (pluto_in_scope()) with check (pluto_in_scope());
create table flyway_schema_history (installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
reset role;
set session_replication_role = replica;
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('6c05f8d2-6e6f-4829-85ed-b4cc68a9ce59', '2026-11-26 05:07:26.638558+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('4bb16902-1d9b-4e99-b654-844adf90c2d9', '2026-11-26 05:07:30.920597+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('da10c6fe-5816-4634-8db0-20d563faeff4', '2026-11-26 05:07:33.03538+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('3922cf38-5cf9-48c5-be81-d1fac81750b4', '2026-11-26 05:07:35.146723+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('56578ce4-ed64-4f78-8021-11876798cff0', '2026-11-26 05:07:37.489232+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('7cee5134-9d6c-4182-974b-4185da35c09b', '2026-11-26 05:07:39.45209+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('f26874cb-38f8-466b-bcc0-ec0aa690c6d7', '2026-11-26 05:07:41.64135+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('72c58677-2b96-4450-8323-ec53bab008b9', '2026-11-26 05:07:48.31856+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('03b2fb18-3c9b-47f1-a3f6-29fcf88fbfe7', '2026-11-26 05:07:48.654314+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('5eb60919-6cb4-4f52-9c70-e8a0458078c3', '2026-11-26 05:07:48.99396+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('a0892cff-a439-4c7c-a5b3-a09d23e66def', '2026-11-26 05:07:49.335759+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('0d259159-ce19-4aae-a9dd-85924949f030', '2026-11-26 05:07:49.68776+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('486a92f0-fea5-4370-b2e7-8fa29d417d8e', '2026-11-26 05:07:50.007936+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('651dfc2a-996b-459e-afcb-6d85f11e75b3', '2026-11-26 05:07:50.341086+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('42dbd0d8-5748-47be-a8c5-a175a1185d85', '2026-11-26 05:07:50.670736+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('ceb2f15a-4821-4160-8604-8e3930127bc1', '2026-11-26 05:07:51.020259+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('661e56f6-03f5-4e72-8e3d-6475a3adeddc', '2026-11-26 05:07:51.354036+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('b4a603bf-07d9-46e7-9c16-2f2a45acfe1a', '2026-11-26 05:07:51.7028+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('12903367-3ac4-41d6-a7fa-77b38e03ff7e', '2026-11-26 05:07:52.030235+00', 'operator', 'task.list', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'tasks', 'operator');
insert into audit_entry (id, at, actor, action, user_id, resource, reason) overriding system value values ('62f7ffa7-b717-4411-ac95-a8883bc695a0', '2026-11-26 05:09:36.303144+00', 'operator', 'task.create', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'tasks', 'operator');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('1', '0.1', 'protection', 'SQL', 'db/protection/V0_1__protection.sql', '-514360117', 'scheduler_owner', '2026-11-26 05:06:51.643815', '18', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('2', '0.2', 'outbox', 'SQL', 'db/outbox/V0_2__outbox.sql', '1621228166', 'scheduler_owner', '2026-11-26 05:06:51.844004', '56', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('3', '0.3', 'http', 'SQL', 'db/http/V0_3__http.sql', '-750381463', 'scheduler_owner', '2026-11-26 05:06:51.938195', '5', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('4', '1', 'person', 'SQL', 'db/migration/V1__person.sql', '-632770912', 'scheduler_owner', '2026-11-26 05:06:51.966009', '4', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('5', '2', 'task', 'SQL', 'db/migration/V2__task.sql', '-1965690605', 'scheduler_owner', '2026-11-26 05:06:51.980606', '12', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('6', '3', 'task run', 'SQL', 'db/migration/V3__task_run.sql', '365300667', 'scheduler_owner', '2026-11-26 05:06:52.017855', '7', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('7', '4', 'zone rules', 'SQL', 'db/migration/V4__zone_rules.sql', '-158740332', 'scheduler_owner', '2026-11-26 05:06:52.036914', '11', 'true');
insert into idempotency_key (key, request, claim, claimed_until, expires_at, answer) overriding system value values (E'\\xab1f43e853bad7ce6522a6817911a4d749c1d757786fcd26edd42a362add5b37', E'\\x978537380f54a5f9c5c61d38feaa3ef3e48f15c0c10300bc43e8cd3eb5586dfb', 'd7bb271d-f396-44f5-b1f2-eb3d0fa3a9c1', '2026-11-26 05:10:36.297695+00', '2026-11-27 05:09:36.297695+00', E'\\x15a217245b90378eeb3fdaf1a9c5838fd6cf252cbf5ba819a5ae4a4d0b6071ed0d8919aa808d7d0758edd38c1ba5e34e29f97d102ee582f62db514cb5b938b05fb15e51f03f8f4e746ec3700ee3d8bbd2bad952ce7797ed70c08824e6327f57fb68c57783ba19a32c9c7d8c367f3539b4426a5ac123824943e90c811816e345cec972ec3df8cfd01831b950ec4df4e06cb5386b290ab31225369f6e5d0ce42c0e32aff4408118d9fc48fa9827522ee290514c3f3d2ecb7b98b40a0e899890551cd9f27acb09f613d9320a62e7560d955594fc9716c2dc9aa69b0226067e27d450c5b3c965aba235bf620952f3a9d0a798415a4f314c7e1330d8fa113e815f88841b2655f89f8a256f20610ce2f8e123e36849d970c6d33b36fdbe08490eeec45346e117614bd72ce1db28379938871c029ea3da5cd0e055936ef34bc326a88b14c0450b14a8566736463fdb32718f92a3af01ed0db31da14c047ef7bcc8bc4333b379bc617203f0a377660a441b888cc520ce0e9e8bbd9366e6f6b64a4409661dc376816b82735125408f5506db67211a555956f45bb3109aacf538b62841fdb9e42bb9e2296441e5b22e36f64886fa71ffe405935f8e9d67265cfdc4d364669ce3165bd97d5a3ccdad89c082b9176467594a4835a32d5df6b73917f950ed77afc2572ebf0ed5795af45571af2ca56e814accd0c8b2433ef543dc0b6aadb489c35230669cbfc9527b7575f8220ed6042ecd462532ed9b0fdb8112f0e53416966ec4a459304591f3cac98433c2d2d6171be76b7f2665fe584cf2050dadadb1070e138bfed2fcbad5b923d782f18370b2e626651caac91e71d729bb36ff062159e75e908bbe960ba51e60bf8376b1221547d03926e154f1c9a7c6515b09e0c1a0944f92418a30a969c388697bb20562b27406f097351693687b3646624322b0b0055a94aa1191e00a55992d2e9d3883f2287535c6176c68c09ca497006bf4e7efba15d669702337bb785b129023fda090809c18d6fc4d3b33bbe69');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '6ada9b24-6581-4d70-accc-384c35148b88', '2026-11-26 05:07:21.331525+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', 'a4167275-3911-449f-827a-4365ff590970', '2026-11-26 05:07:30.401523+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '7ac6bb4a-755a-48c1-8f4a-1a365a663e94', '2026-11-26 05:07:30.427987+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '3cc0c046-4fa7-4557-9d58-c824b015bb41', '2026-11-26 05:08:02.284115+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '3fb59863-9de6-4896-8759-f4f39e3bbe0e', '2026-11-26 05:08:03.761835+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '1665b5f3-cdbb-45e4-bfff-c5f196f5896a', '2026-11-26 05:08:11.253343+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '8c5c0090-961d-4517-a502-18d1e3cfde36', '2026-11-26 05:08:46.994192+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '5428eb5e-1d4c-4766-9d53-1caa1deda04b', '2026-11-26 05:08:47.750146+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '4044ef78-bdbf-45a7-8306-077ca8c2897a', '2026-11-26 05:08:48.733301+00');
insert into inbox (consumer, event_id, received_at) overriding system value values ('planning', '4ab65ef2-5a57-4e25-9d09-16eef6dd108f', '2026-11-26 05:08:48.744025+00');
insert into person (user_id, version, zone, status, switched_off, planned, updated_at) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', '5', 'America/Los_Angeles', 'active', '{auto_confirm_work}', 'true', '2026-11-26 05:07:30.427987+00');
insert into person (user_id, version, zone, status, switched_off, planned, updated_at) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', '1', 'Europe/Berlin', 'active', '{}', 'true', '2026-11-26 05:08:11.253343+00');
insert into person (user_id, version, zone, status, switched_off, planned, updated_at) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', '8', 'America/Los_Angeles', 'active', '{auto_confirm_work}', 'true', '2026-11-26 05:08:46.994192+00');
insert into person (user_id, version, zone, status, switched_off, planned, updated_at) overriding system value values ('2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', '1', 'America/Los_Angeles', 'active', '{}', 'true', '2026-11-26 05:08:47.750146+00');
insert into person (user_id, version, zone, status, switched_off, planned, updated_at) overriding system value values ('b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', '1', 'Europe/Paris', 'active', '{}', 'true', '2026-11-26 05:08:48.733301+00');
insert into person (user_id, version, zone, status, switched_off, planned, updated_at) overriding system value values ('28cb9ea6-10a1-4653-9b80-f6a05d687cd5', '1', 'Europe/Isle_of_Man', 'active', '{}', 'true', '2026-11-26 05:08:48.744025+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('497923ce-7c3e-489e-9c18-cb44fcbdd648', E'\\xf125c712c28180d13c4ae9f5e1f77bdcbc119ae2bda2223f8b26e743ee1d21787ff87ef2be9376ac4996d12d5b866bc0a769f02b17f4ee177e3282a3', 'dbd27fffe332ee91', '2026-11-26 05:07:40.903577+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('976b00f8-06aa-47be-8795-7303f00ec85c', E'\\x01b792841dbc5b6c63fadf72a96d0acc00511a24890ae3655378669cbd1035f5e256c1cebe710f1a2b772ee24d5062308b48398ac2d6cab7dd64bf15', 'dbd27fffe332ee91', '2026-11-26 05:08:10.254978+00');
insert into person_key (user_id, wrapped, kek, created_at) overriding system value values ('8b300b2b-2405-4a22-879d-f39269cea5e7', E'\\x38a7f689639e430ae3bc94bddb2cea711d54f074659a00ab0c8e3a37ff2cabacdbc7fee4ddbff48e32577a3d325752a9ec15c87a13779f4b0dd19b33', 'dbd27fffe332ee91', '2026-11-26 05:08:14.61005+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('ab7f9789-b858-3d31-88a0-0852e1c8ce32', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'morning_digest', 'default', 'sms', 'spread', 'active', NULL, 'America/Los_Angeles', 'true', '2026-11-25 07:30:00', 'FREQ=DAILY', '106', '2026-11-26 15:31:46+00', '7200', NULL, '0', '2026-11-26 05:07:21.331525+00', '2026-11-26 05:07:21.331525+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('96bf8edc-cbc7-3482-81c9-5b1bbee3b88f', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'wake_up_call', 'default', 'voice', 'exact', 'paused', 'not_asked_for', 'America/Los_Angeles', 'true', '2026-11-25 07:00:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '0', NULL, '600', NULL, '0', '2026-11-26 05:07:21.331525+00', '2026-11-26 05:07:21.331525+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('0d63f306-7124-336b-be0c-438d8a22036b', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'calendar_alert', 'default', 'sms', 'exact', 'paused', 'no_source', 'America/Los_Angeles', 'true', '2026-11-25 08:00:00', 'FREQ=DAILY', '0', NULL, '900', NULL, '0', '2026-11-26 05:07:21.331525+00', '2026-11-26 05:07:21.331525+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('d9f2b91d-bf26-3439-882f-96744ee37920', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'email_summary', 'default', 'sms', 'spread', 'paused', 'no_source', 'America/Los_Angeles', 'true', '2026-11-25 18:00:00', 'FREQ=DAILY', '576', NULL, '7200', NULL, '0', '2026-11-26 05:07:21.331525+00', '2026-11-26 05:07:21.331525+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('33a213f2-fd75-6da8-5206-4cfefa07ac10', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'reminder', 'asked', 'sms', 'exact', 'done', NULL, 'America/Los_Angeles', 'false', '2026-11-25 21:07:47', NULL, '0', NULL, '86400', E'\\x398533c6ede5f5c8d5a35e76ecd77044677b1cfa1348d75e1afbe99eb2021c30bbe7707ef850e99442e0054682', '1', '2026-11-26 05:07:40.917938+00', '2026-11-26 05:07:47.016653+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('2f953b69-38b0-3855-88b9-a4762f7c6cb4', '976b00f8-06aa-47be-8795-7303f00ec85c', 'morning_digest', 'default', 'sms', 'spread', 'active', NULL, 'America/Los_Angeles', 'true', '2026-11-25 07:30:00', 'FREQ=DAILY', '476', '2026-11-26 15:37:56+00', '7200', NULL, '0', '2026-11-26 05:08:02.284115+00', '2026-11-26 05:08:02.284115+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('292826e3-8dd8-387f-b425-198c16d3101f', '976b00f8-06aa-47be-8795-7303f00ec85c', 'wake_up_call', 'default', 'voice', 'exact', 'paused', 'not_asked_for', 'America/Los_Angeles', 'true', '2026-11-25 07:00:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '0', NULL, '600', NULL, '0', '2026-11-26 05:08:02.284115+00', '2026-11-26 05:08:02.284115+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('4d259a3c-3d7f-38c5-a27f-cedb2cba1693', '976b00f8-06aa-47be-8795-7303f00ec85c', 'calendar_alert', 'default', 'sms', 'exact', 'paused', 'no_source', 'America/Los_Angeles', 'true', '2026-11-25 08:00:00', 'FREQ=DAILY', '0', NULL, '900', NULL, '0', '2026-11-26 05:08:02.284115+00', '2026-11-26 05:08:02.284115+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('32b659ee-efd5-32c9-bfbb-d7c5f9321b57', '976b00f8-06aa-47be-8795-7303f00ec85c', 'email_summary', 'default', 'sms', 'spread', 'paused', 'no_source', 'America/Los_Angeles', 'true', '2026-11-25 18:00:00', 'FREQ=DAILY', '167', NULL, '7200', NULL, '0', '2026-11-26 05:08:02.284115+00', '2026-11-26 05:08:02.284115+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('09ff771a-9e9a-36b7-bdd5-b5821f946042', '976b00f8-06aa-47be-8795-7303f00ec85c', 'reminder', 'asked', 'sms', 'exact', 'active', NULL, 'America/Los_Angeles', 'false', '2026-11-26 09:00:00', NULL, '0', '2026-11-26 17:00:00+00', '86400', E'\\x3a6c397098b4e9f6f09cdf2d82d6f2d528569daea3a342545e4b221de12217a8ceab867b8027c9de670191', '0', '2026-11-26 05:08:10.271283+00', '2026-11-26 05:08:10.271283+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('da5d0f8a-b89a-3292-ad33-37309fe976c9', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'morning_digest', 'default', 'sms', 'spread', 'active', NULL, 'Europe/Berlin', 'true', '2026-11-26 07:30:00', 'FREQ=DAILY', '497', '2026-11-26 06:38:17+00', '7200', NULL, '0', '2026-11-26 05:08:11.253343+00', '2026-11-26 05:08:11.253343+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('4cbe330c-3840-3831-b6f1-0ba37291c17f', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'wake_up_call', 'default', 'voice', 'exact', 'paused', 'not_asked_for', 'Europe/Berlin', 'true', '2026-11-26 07:00:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '0', NULL, '600', NULL, '0', '2026-11-26 05:08:11.253343+00', '2026-11-26 05:08:11.253343+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('cb41a7c8-9467-39c9-bf00-b3c548f840e0', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'calendar_alert', 'default', 'sms', 'exact', 'paused', 'no_source', 'Europe/Berlin', 'true', '2026-11-26 08:00:00', 'FREQ=DAILY', '0', NULL, '900', NULL, '0', '2026-11-26 05:08:11.253343+00', '2026-11-26 05:08:11.253343+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('c4206fc5-331a-3a4a-a8ec-30be8a485904', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'email_summary', 'default', 'sms', 'spread', 'paused', 'no_source', 'Europe/Berlin', 'true', '2026-11-26 18:00:00', 'FREQ=DAILY', '524', NULL, '7200', NULL, '0', '2026-11-26 05:08:11.253343+00', '2026-11-26 05:08:11.253343+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('48a23ed5-6efb-b835-0eb2-4362dc359364', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'reminder', 'asked', 'sms', 'exact', 'active', NULL, 'Europe/Berlin', 'true', '2026-11-30 08:00:00', 'FREQ=WEEKLY;BYDAY=MO', '0', '2026-11-30 07:00:00+00', '86400', E'\\xa41d3db16e831778b0237590595b57a94459c38fc3d96d936c327313fb45ada322c52ebde9b8ae160d2837ad', '0', '2026-11-26 05:08:14.627445+00', '2026-11-26 05:08:14.627445+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('c7b00dbf-35a0-316c-89d9-298abb0971d3', '2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'morning_digest', 'default', 'sms', 'spread', 'active', NULL, 'America/Los_Angeles', 'true', '2026-11-25 07:30:00', 'FREQ=DAILY', '587', '2026-11-26 15:39:47+00', '7200', NULL, '0', '2026-11-26 05:08:47.750146+00', '2026-11-26 05:08:47.750146+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('e0fe4b25-2fbf-3ad6-afe5-631e89b425ad', '2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'wake_up_call', 'default', 'voice', 'exact', 'paused', 'not_asked_for', 'America/Los_Angeles', 'true', '2026-11-25 07:00:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '0', NULL, '600', NULL, '0', '2026-11-26 05:08:47.750146+00', '2026-11-26 05:08:47.750146+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('d6c63fcd-1871-3bd1-bf83-ce85fc084a6f', '2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'calendar_alert', 'default', 'sms', 'exact', 'paused', 'no_source', 'America/Los_Angeles', 'true', '2026-11-25 08:00:00', 'FREQ=DAILY', '0', NULL, '900', NULL, '0', '2026-11-26 05:08:47.750146+00', '2026-11-26 05:08:47.750146+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('e57c7ab9-8496-3cec-8766-95568f5be90e', '2b1cd839-feca-4ad0-bf86-d7e1e9e1ccef', 'email_summary', 'default', 'sms', 'spread', 'paused', 'no_source', 'America/Los_Angeles', 'true', '2026-11-25 18:00:00', 'FREQ=DAILY', '262', NULL, '7200', NULL, '0', '2026-11-26 05:08:47.750146+00', '2026-11-26 05:08:47.750146+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('ddc4665e-b1cd-3a9d-9c5b-8b1e3438c149', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'morning_digest', 'default', 'sms', 'spread', 'active', NULL, 'Europe/Paris', 'true', '2026-11-26 07:30:00', 'FREQ=DAILY', '369', '2026-11-26 06:36:09+00', '7200', NULL, '0', '2026-11-26 05:08:48.733301+00', '2026-11-26 05:08:48.733301+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('cdcaabf9-5d38-3a5f-af45-2f7b4083f3e8', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'wake_up_call', 'default', 'voice', 'exact', 'paused', 'not_asked_for', 'Europe/Paris', 'true', '2026-11-26 07:00:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '0', NULL, '600', NULL, '0', '2026-11-26 05:08:48.733301+00', '2026-11-26 05:08:48.733301+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('a204e836-056f-30b3-be47-7dfde01ee46c', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'calendar_alert', 'default', 'sms', 'exact', 'paused', 'no_source', 'Europe/Paris', 'true', '2026-11-26 08:00:00', 'FREQ=DAILY', '0', NULL, '900', NULL, '0', '2026-11-26 05:08:48.733301+00', '2026-11-26 05:08:48.733301+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('3e37eff6-3553-367b-8bc8-6c3aa5b07e7a', 'b5bd6f10-7105-477d-91e7-03cbe4ce2c8b', 'email_summary', 'default', 'sms', 'spread', 'paused', 'no_source', 'Europe/Paris', 'true', '2026-11-26 18:00:00', 'FREQ=DAILY', '418', NULL, '7200', NULL, '0', '2026-11-26 05:08:48.733301+00', '2026-11-26 05:08:48.733301+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('bc097ac4-da41-3efe-9487-7f6e2d1e9c32', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'morning_digest', 'default', 'sms', 'spread', 'active', NULL, 'Europe/Isle_of_Man', 'true', '2026-11-26 07:30:00', 'FREQ=DAILY', '170', '2026-11-26 07:32:50+00', '7200', NULL, '0', '2026-11-26 05:08:48.744025+00', '2026-11-26 05:08:48.744025+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('b4deea67-91e4-3504-8c12-e2c0b6590381', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'wake_up_call', 'default', 'voice', 'exact', 'paused', 'not_asked_for', 'Europe/Isle_of_Man', 'true', '2026-11-26 07:00:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '0', NULL, '600', NULL, '0', '2026-11-26 05:08:48.744025+00', '2026-11-26 05:08:48.744025+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('a682fbc0-ebea-3208-8f2c-6a2739fe2dcf', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'calendar_alert', 'default', 'sms', 'exact', 'paused', 'no_source', 'Europe/Isle_of_Man', 'true', '2026-11-26 08:00:00', 'FREQ=DAILY', '0', NULL, '900', NULL, '0', '2026-11-26 05:08:48.744025+00', '2026-11-26 05:08:48.744025+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('5b1821d9-8aea-3249-8605-7819e9e24a45', '28cb9ea6-10a1-4653-9b80-f6a05d687cd5', 'email_summary', 'default', 'sms', 'spread', 'paused', 'no_source', 'Europe/Isle_of_Man', 'true', '2026-11-26 18:00:00', 'FREQ=DAILY', '285', NULL, '7200', NULL, '0', '2026-11-26 05:08:48.744025+00', '2026-11-26 05:08:48.744025+00');
insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person, starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at) overriding system value values ('a4f4d853-8137-4381-98a9-0673b9e24742', '8b300b2b-2405-4a22-879d-f39269cea5e7', 'reminder', 'asked', 'sms', 'exact', 'active', NULL, 'Europe/Berlin', 'false', '2030-01-01 10:00:00', NULL, '0', '2030-01-01 09:00:00+00', '86400', E'\\xf61fa31b22a1bbdd86556d9d771192e8e3ba0981c887a98bb8af8391494dfc9f25bacf265f94210e968af17e6e3157d03b', '0', '2026-11-26 05:09:36.314453+00', '2026-11-26 05:09:36.314453+00');
insert into task_run (task_id, due_at, user_id, outcome, request_id, handled_at) overriding system value values ('33a213f2-fd75-6da8-5206-4cfefa07ac10', '2026-11-26 05:07:47+00', '497923ce-7c3e-489e-9c18-cb44fcbdd648', 'fired', '27aa83c4-90e9-305c-b028-474367c8bdac', '2026-11-26 05:07:47.016653+00');
insert into zone_rules (only_row, version) overriding system value values ('true', '2025a');
select setval(pg_get_serial_sequence('scheduler.outbox', 'position'), 1000);
reset session_replication_role;
