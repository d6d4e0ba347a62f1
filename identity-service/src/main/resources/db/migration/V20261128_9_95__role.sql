-- Roles and who has been granted them (docs/adr/0056). What shipped roles may do stands in roles.txt of platform/access, not here.
create table role (
    role_id     uuid primary key,
    name        text not null unique check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
    description text check (length(description) <= 500),
    parent      text,
    permissions text[] not null default '{}',
    is_active   boolean not null default true,
    shipped     boolean not null default false,
    changed_at  timestamptz not null default now()
);
alter table role enable row level security;
alter table role force row level security;
create policy suite on role using (pluto_in_scope()) with check (pluto_in_scope());

create table role_grant (
    grant_id     uuid primary key,
    user_id      uuid not null references account on delete cascade,
    role_id      uuid not null,
    assigned_by  text not null,
    assigned_at  timestamptz not null,
    expires_at   timestamptz check (expires_at > assigned_at),
    conditions   jsonb not null,
    last_used_at timestamptz,
    unique (user_id, role_id)
);
comment on column role_grant.role_id is 'In role; whoever changes either has locked role_book and seen the other';
comment on column role_grant.last_used_at is 'When the person asked for a token to act by it; null for never';
create index role_grant_role on role_grant (role_id);
create index role_grant_assigned on role_grant (assigned_at desc, grant_id desc);
alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy person on role_grant using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- One row: grows with each change, and who changes locks it, so that one change sees what the other did.
create table role_book (version bigint not null);
alter table role_book enable row level security;
alter table role_book force row level security;
create policy suite on role_book using (pluto_in_scope()) with check (pluto_in_scope());

-- the owner of a table is bound by its policies as well
select set_config('pluto.scope', 'service:migration', true);
insert into role_book values (1);
insert into role (role_id, name, description, parent, shipped) values
    ('0190a6a0-0000-7000-8000-00000000a001', 'support', 'Answers people''s questions: looks, and changes nothing', null, true),
    ('0190a6a0-0000-7000-8000-00000000a002', 'operator', 'Runs Pluto', 'support', true),
    ('0190a6a0-0000-7000-8000-00000000a003', 'admin', 'Decides about those who run it', 'operator', true);
select set_config('pluto.scope', '', true);
