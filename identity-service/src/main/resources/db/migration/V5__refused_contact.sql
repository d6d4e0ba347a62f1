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
