-- Pictures and other files that came with texts: what is known of each, and its bytes in pieces, each sealed with the person's key.
create table media (
    id              uuid        primary key,
    user_id         uuid        not null,
    conversation_id uuid        not null,
    message_id      uuid        not null references message on delete cascade,
    place           smallint    not null,
    address_sealed  bytea       not null,
    declared_type   text        not null,
    state           text        not null default 'waiting' check (state in ('waiting', 'kept', 'refused', 'expired')),
    reason          text,
    content_type    text,
    bytes           integer,
    attempts        integer     not null default 0,
    due_at          timestamptz not null default now(),
    claimed_until   timestamptz,
    traceparent     text,
    created_at      timestamptz not null default now(),
    settled_at      timestamptz,
    unique (message_id, place),
    unique (id, user_id),
    foreign key (conversation_id, user_id) references conversation (id, user_id) on delete cascade
);
create index media_due on media (due_at) where state = 'waiting';
create index media_kept on media (settled_at) where state = 'kept';
create index media_of_conversation on media (conversation_id, user_id);
create index media_of_person on media (user_id);
comment on column media.address_sealed is 'Where the provider keeps it';
comment on column media.reason is 'Why it was refused';

create table media_piece (
    media_id     uuid     not null,
    number       smallint not null,
    user_id      uuid     not null,
    bytes_sealed bytea    not null,
    primary key (media_id, number),
    foreign key (media_id, user_id) references media (id, user_id) on delete cascade
);
create index media_piece_of_person on media_piece (user_id);

alter table media enable row level security;
alter table media force row level security;
create policy person on media using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
alter table media_piece enable row level security;
alter table media_piece force row level security;
create policy person on media_piece using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));

-- What came with a text whose person is not known yet, sealed as the text is.
alter table arrival add column media_sealed bytea;
comment on column arrival.media_sealed is 'Where the provider keeps what came with it; null when nothing did';
