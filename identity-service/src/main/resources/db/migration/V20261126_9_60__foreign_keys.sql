-- What belongs to a person goes with them (docs/adr/0013).
select set_config('pluto.scope', 'service:migration', true);

insert into data_subject select user_id from account on conflict do nothing;
alter table account add foreign key (user_id) references data_subject on delete cascade;
create trigger data_subject before insert on account for each row execute function data_subject_known();

alter table contact
    drop constraint contact_user_id_fkey,
    add foreign key (user_id) references account on delete cascade;
create index contact_of_person on contact (user_id);
alter table preference_sheet
    drop constraint preference_sheet_user_id_fkey,
    add foreign key (user_id) references account on delete cascade;
alter table style_sheet
    drop constraint style_sheet_user_id_fkey,
    add foreign key (user_id) references account on delete cascade;

select set_config('pluto.scope', '', true);
