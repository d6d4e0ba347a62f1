-- Whether a language model that runs elsewhere may also be given memories that are sensitive; null, which is no, until they say.
alter table preference_sheet add column hosted_model_sensitive boolean;
