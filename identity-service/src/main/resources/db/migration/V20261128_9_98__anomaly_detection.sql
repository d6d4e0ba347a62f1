-- Whether the rules about risk may ask for more at a sign-in; null for what the house says, which is yes.
alter table security_sheet add column anomaly_detection_enabled boolean;
