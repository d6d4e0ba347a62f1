-- What belongs to a person goes with them (docs/adr/0013). Whatever is remembered of somebody who has no row gets them one.
select set_config('pluto.scope', 'service:migration', true);

insert into person (user_id)
select user_id from memory union select user_id from interaction
on conflict do nothing;
insert into data_subject select user_id from person on conflict do nothing;

alter table person add foreign key (user_id) references data_subject on delete cascade;
create trigger data_subject before insert on person for each row execute function data_subject_known();
alter table memory add foreign key (user_id) references person on delete cascade;
alter table interaction add foreign key (user_id) references person on delete cascade;

select set_config('pluto.scope', '', true);
