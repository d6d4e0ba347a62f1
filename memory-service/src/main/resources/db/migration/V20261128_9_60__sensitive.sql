-- What makes a memory sensitive is itself for its person only, so the kinds are sealed. Who says so: the reader, or whoever wrote the memory, whom the reader
-- does not overrule. A replica of an older release, which knows of neither, leaves it to the reader.
alter table memory add column sealed_kinds bytea,
                   add column sensitive_by text not null default 'reader' check (sensitive_by in ('reader', 'writer'));

-- What was kept before there was a reader counts as sensitive until it has been read, with its vector, which is due for that.
select set_config('pluto.scope', 'service:migration', true);

update memory set sensitive_by = 'writer' where sensitive;
update memory
   set sensitive = true, embedding_due_at = now(), embedding_attempts = 0
 where sensitive_by = 'reader';

select set_config('pluto.scope', '', true);
