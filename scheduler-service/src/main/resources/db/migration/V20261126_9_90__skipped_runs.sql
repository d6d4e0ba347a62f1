-- A run that is left out is a deed as the others (docs/adr/0019).
alter table deed drop constraint deed_verb_check;
alter table deed add constraint deed_verb_check check (verb in ('plan', 'move', 'snooze', 'skip', 'finish', 'cancel'));
