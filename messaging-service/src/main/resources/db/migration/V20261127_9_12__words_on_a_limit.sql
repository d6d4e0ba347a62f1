-- Who writes more than can be answered is told so, once in a while.
alter table delivery
    drop constraint delivery_purpose_check,
    add constraint delivery_purpose_check check (purpose in ('reply', 'proactive', 'consent', 'limit'));
