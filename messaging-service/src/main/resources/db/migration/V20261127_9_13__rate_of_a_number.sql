-- How fast each of our numbers sends, over all replicas: when all it has sent would be through at its rate.
create table sending_number (
    our_address text        primary key,
    through_at  timestamptz not null
);

alter table sending_number enable row level security;
alter table sending_number force row level security;
create policy scope on sending_number using (pluto_in_scope()) with check (pluto_in_scope());
