-- What was held of a sign-in when it was judged: it is not weighed again when the second factor is shown.
alter table sign_in_challenge add column held_sealed bytea;
