-- Why something was asked for is the scheduler's to tell, which keeps it with the task. Nothing here ever read it.
alter table outbound_request drop column reason_sealed;
