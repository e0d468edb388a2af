#pragma once
#include <libical/ical.h>

// icaltime_null_date() sets the hours to -1, which makes the expansion stand still: days are built from a null time.
static inline struct icaltimetype shim_day(int year, int month, int day)
{
    struct icaltimetype time = icaltime_null_time();
    time.is_date = 1;
    time.year = year;
    time.month = month;
    time.day = day;
    return time;
}

// A rule is a structure of two kilobytes of arrays, passed by value: these two keep it on the C side.

/// Starts the expansion of a rule over the days from `first` to `last`, both included, in no zone.
/// NULL when the rule is malformed or combines parts that RFC 5545 does not let it combine.
static inline icalrecur_iterator *shim_recurrence_new(
    const char *rule, int year, int month, int day, int last_year, int last_month, int last_day)
{
    struct icalrecurrencetype parsed = icalrecurrencetype_from_string(rule);
    if (parsed.freq == ICAL_NO_RECURRENCE) return NULL;
    struct icaltimetype last = shim_day(last_year, last_month, last_day);
    if (icaltime_is_null_time(parsed.until) || icaltime_compare_date_only(parsed.until, last) > 0) {
        parsed.until = last;
    }
    return icalrecur_iterator_new(parsed, shim_day(year, month, day));
}

/// The next day as year * 10000 + month * 100 + day; 0 at the end.
static inline int shim_recurrence_next(icalrecur_iterator *iterator)
{
    struct icaltimetype next = icalrecur_iterator_next(iterator);
    if (icaltime_is_null_time(next)) return 0;
    return next.year * 10000 + next.month * 100 + next.day;
}
