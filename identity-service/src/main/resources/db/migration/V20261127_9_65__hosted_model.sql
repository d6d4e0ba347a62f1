-- Whether a language model that runs elsewhere may be given what a person texts; null until they say.
alter table preference_sheet add column hosted_model boolean;
