-- The same event told by several articles is one story, numbered by the telling that began it. Each telling is found again by a few keys: hashes of its class of
-- event with its day and country, and with each name in it and its year.
alter table event add column class text not null default 'other';
alter table event add column story integer;
update event set story = ifnull(same_as, id);
create index event_by_story on event (story);

create table story_key (
  key   integer not null,
  event integer not null,
  primary key (key, event)
) without rowid;
create index story_key_by_event on story_key (event);
