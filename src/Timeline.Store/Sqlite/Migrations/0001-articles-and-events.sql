-- Articles, what was found in them, and the indexes that the screen asks. Days are counted from 1970-01-01; ends are exclusive.
create table article (
  number    integer primary key,
  id        text not null unique,
  title     text not null,
  source    text,
  url       text,
  date      text,
  language  text not null,
  text      text not null,
  notices   text not null,
  revision  integer not null
);

create table place (
  number     integer primary key,
  gazetteer  integer not null unique,
  name       text not null,
  lat        real not null,
  lon        real not null,
  kind       integer not null,
  country    text,
  region     text,
  population integer not null,
  radius     real not null
);

-- A removed event stays as a tombstone, so that a screen that drew it learns of it.
create table event (
  id            integer primary key,
  article       integer not null,
  position      integer not null,
  removed       integer not null default 0,
  revision      integer not null,
  title         text not null,
  kind          integer not null,
  status        integer not null,
  start         real,
  end           real,
  start_minute  integer,
  granularity   integer not null default 0,
  evidence      integer not null default 0,
  place         integer,
  salience      real not null,
  confidence    real not null,
  flags         integer not null,
  passage       text not null,
  passage_start integer not null,
  passage_end   integer not null,
  trigger_start integer not null,
  trigger_end   integer not null,
  when_text     text,
  when_start    integer,
  when_end      integer,
  where_text    text,
  where_start   integer,
  where_end     integer,
  who           text not null,
  source        text,
  same_as       integer
);
create index event_by_article on event (article, position);
create index event_by_start on event (start);
create index event_by_place on event (place);
create index event_by_revision on event (revision);

create table timex (
  article     integer not null,
  start       integer not null,
  end         integer not null,
  type        integer not null,
  value       text not null,
  first_day   integer,
  last_day    integer,
  granularity integer,
  evidence    integer,
  approximate integer,
  anchor      integer,
  primary key (article, start)
) without rowid;

create table mention (
  article    integer not null,
  start      integer not null,
  end        integer not null,
  place      integer,
  literal    integer not null,
  confidence real not null,
  rivals     text not null,
  primary key (article, start)
) without rowid;

create virtual table event_text using fts5 (title, passage, who, place, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

create virtual table event_space using rtree (id, south, north, west, east, start, end);
