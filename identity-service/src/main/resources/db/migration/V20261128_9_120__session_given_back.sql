-- An application may give back what it has (RFC 7009).
alter table session drop constraint session_ended_by_check;
alter table session add constraint session_ended_by_check
    check (ended_by in ('person', 'limit', 'reuse', 'block', 'password', 'contact', 'operator', 'consent', 'client', 'code', 'revoked'));
