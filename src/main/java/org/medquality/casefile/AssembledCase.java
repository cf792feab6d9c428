package org.medquality.casefile;
import com.google.common.collect.ImmutableList;
import java.time.*;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.*;
/** x. */
public interface AssembledCase { CaseFile file(); ImmutableList<Fact> facts(); ImmutableList<Fact> all(FactType t); @Nullable Departure departure(); ZoneId zone(); Instant asOf(); Supply supplied(); WorkingCalendar workingDays();
 interface CaseFile { String id(); }
 interface WorkingCalendar { Day after(LocalDate d,int n); }
 interface Day { <T> T map(Function<LocalDate,T> f, Function<LocalDate,T> m); } }
