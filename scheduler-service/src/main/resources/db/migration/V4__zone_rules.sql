-- The time zone data that next_run_at was last computed with: countries change their clocks after tasks were planned.
create table zone_rules (
    only_row boolean primary key default true check (only_row),
    version  text not null
);

alter table zone_rules enable row level security;
alter table zone_rules force row level security;
create policy scope on zone_rules using (pluto_in_scope()) with check (pluto_in_scope());
