package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a file is judged by beside its facts.
 *
 * @param asOf the moment of the audit
 * @param zone the zone in which days begin and end
 * @param supplied what was promised in full
 * @param workingDays the calendar
 * @param listings the lists of restricted and prohibited technologies
 */
record Frame(
        Instant asOf, ZoneId zone, Supply supplied, WorkingCalendar workingDays, ImmutableList<Listing> listings) {}
