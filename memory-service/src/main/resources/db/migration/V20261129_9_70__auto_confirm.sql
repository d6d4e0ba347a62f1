-- Sides of a person's life whose requests are answered without asking them, as they prefer: identity tells.
alter table person
    add column auto_confirm text[] not null default '{family}' check (auto_confirm <@ '{family, work}');
