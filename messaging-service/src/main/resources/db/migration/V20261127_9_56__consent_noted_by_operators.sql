-- Somebody may tell an operator that they want to hear no more, or to hear again: noted on their behalf, with what they said.
alter table consent_change
    drop constraint consent_change_source_check,
    add constraint consent_change_source_check check (source in ('text', 'carrier', 'refusal', 'operator', 'before'));
comment on column consent_change.source is 'The person''s text, the carrier''s reading of one, the carrier''s refusal of a message, '
    'an operator whom the person told, or what was known before this table was';
