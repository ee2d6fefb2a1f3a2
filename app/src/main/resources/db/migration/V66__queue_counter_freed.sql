-- A counter can be freed by the supervisor: whom its operator had called is returned among the waiting.
alter table queue_event drop constraint queue_event_event_check;
alter table queue_event add constraint queue_event_event_check check (event in
    ('TAKEN', 'BOOKED', 'CANCELLED', 'CALLED', 'CALLED_AGAIN', 'ABSENT', 'NO_SHOW', 'BEGUN', 'FINISHED', 'RETURNED'));
