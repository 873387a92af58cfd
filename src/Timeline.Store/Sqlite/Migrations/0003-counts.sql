-- Lists count the events of a brush and read pages of them by time: these indexes hold all that a count asks, so that a large store reads no rows for one.
drop index event_by_start;
create index event_by_time on event (start, end, removed);
drop index event_by_place;
create index event_by_place on event (place, start, end, removed);
