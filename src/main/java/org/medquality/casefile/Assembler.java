package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Authorship;
import org.medquality.fact.CalendarDay;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.Holder;

/**
 * Makes of the submitted facts of a file what rules need: what has happened, what the institution's file says of those
 * whom a case refers to, and what follows from it. Immutable and safe to share between threads.
 */
public final class Assembler {
    private static final ImmutableList<Function<Chart, Stream<? extends DerivedFact>>> OF_ENCOUNTERS = ImmutableList.of(
            Agreements::of,
            AntibacterialUses::of,
            ArchivedCharts::of,
            BedsideHandovers::of,
            BloodRequests::of,
            CareActs::of,
            CareChanges::of,
            ConditionChanges::of,
            ConsentNeeds::of,
            ConsentSignatures::of,
            ConsultationAnswers::of,
            CostlyStays::of,
            CriticalReports::of,
            CriticalTurns::of,
            DataAccesses::of,
            DeathDiscussions::notes,
            DeathDiscussions::of,
            Departures::of,
            DifficultDiscussions::of,
            Difficulties::of,
            DoseSlots::of,
            DutyOrderSets::notes,
            DutyOrderSets::of,
            EmergencyApprovals::of,
            EthicsVotes::of,
            Executions::of,
            HospitalLevels::of,
            Implants::of,
            IssuedLines::of,
            NursingGaps::of,
            OneOffExecutions::of,
            Operations::of,
            OrderRights::of,
            OrganRetrievals::of,
            OutsideUses::of,
            PatientAnswers::of,
            Patrols::of,
            PlanChanges::of,
            PostopDays::of,
            PreopPlans::of,
            PricedCharges::of,
            ProgressNotes::of,
            RescueTeams::of,
            RoundWeeks::of,
            SafetyPhases::of,
            SelfPayItems::of,
            SignedRounds::of,
            StayMonths::of,
            Successions::of,
            SurgeryDiscussions::of,
            SurgeryEnds::of,
            SurgeryOverlaps::of,
            TechnologyUses::of,
            TransfusionChecks::of,
            TransfusionCourses::of,
            TransfusionNotes::of,
            Transplantations::of,
            UsedImplants::of,
            VerbalOrders::of,
            WardDays::of,
            WardRounds::of);

    private static final ImmutableList<Function<Folder, Stream<? extends DerivedFact>>> OF_INSTITUTIONS =
            ImmutableList.of(
                    ChangeHandovers::of,
                    DataAccesses::of,
                    DaySurgeryServices::of,
                    DeathReviews::of,
                    DifficultDiscussions::of,
                    DutyChecks::of,
                    DutyShifts::of,
                    FormularyGroups::of,
                    HospitalDuties::of,
                    HospitalLevels::of,
                    InspectionGaps::of,
                    KeyOperators::of,
                    MedtechTalks::gaps,
                    MedtechTalks::of,
                    OutsideUses::of,
                    PlannedRecords::of,
                    PostStretches::of,
                    Publications::of,
                    RescueGoodsLines::of,
                    ResistanceRates::of,
                    RightReviews::of,
                    ShiftChanges::of,
                    SurgeryCatalogues::of,
                    TechnologyEvaluations::of,
                    TechnologyLeads::of,
                    TechnologyStandings::of,
                    TechnologyUnits::of);

    private final Settings settings;
    private final WorkingCalendar calendar;
    private final ImmutableList<Listing> listings;
    private final ImmutableMap<String, InstitutionFile> institutions;

    private Assembler(
            Settings settings,
            WorkingCalendar calendar,
            ImmutableList<Listing> listings,
            ImmutableMap<String, InstitutionFile> institutions) {
        this.settings = settings;
        this.calendar = calendar;
        this.listings = listings;
        this.institutions = institutions;
    }

    /** An assembler that knows neither a calendar nor an institution beside those that a case brings. */
    public static Assembler of(Settings settings) {
        return new Assembler(settings, WorkingCalendar.EMPTY, ImmutableList.of(), ImmutableMap.of());
    }

    /** With the working days of files that bring none of their own. */
    public Assembler withCalendar(WorkingCalendar workingDays) {
        return new Assembler(settings, workingDays, listings, institutions);
    }

    /** The working days of the institution, where there is one, else those of the shipped calendar. */
    public WorkingCalendar calendar() {
        if (institutions.size() != 1) return calendar;
        return institutions.values().iterator().next().workingDays().over(calendar);
    }

    /** With the lists of restricted and prohibited technologies. */
    public Assembler withListings(ImmutableList<Listing> listed) {
        return new Assembler(settings, calendar, listed, institutions);
    }

    /**
     * With the files of the institutions that cases belong to.
     *
     * @throws IllegalArgumentException if two of them are of the same institution
     */
    public Assembler withInstitutions(Iterable<InstitutionFile> files) {
        Map<String, InstitutionFile> byId = new LinkedHashMap<>();
        for (InstitutionFile file : files) {
            if (byId.put(file.institutionId(), file) == null) continue;
            throw new IllegalArgumentException("two files of institution " + file.institutionId() + "; give one");
        }
        return new Assembler(settings, calendar, listings, ImmutableMap.copyOf(byId));
    }

    /**
     * Assembles a case.
     *
     * @throws IllegalArgumentException if a setting that derivations read does not exist or has no legal value
     */
    public AssembledCase assemble(CaseFile file) {
        ImmutableList<Fact> own = new Horizon(file.asOf(), file.zone()).seen(file.facts());
        return file.holder() == Holder.INSTITUTION ? ofInstitution(file, own) : ofEncounter(file, own);
    }

    private AssembledCase ofInstitution(CaseFile file, List<Fact> seen) {
        Frame frame =
                new Frame(file.asOf(), file.zone(), file.supplied(), days(seen).over(calendar), listings);
        Folder folder = new Folder(frame, new Values(settings), seen);
        List<Fact> facts = new ArrayList<>(settings.byName().values());
        facts.addAll(folder.facts());
        OF_INSTITUTIONS.forEach(derivation -> derivation.apply(folder).forEach(facts::add));
        return new AssembledCase(file, frame, facts, new References(file.facts(), List.of()).dangling());
    }

    private AssembledCase ofEncounter(CaseFile file, List<Fact> own) {
        InstitutionFile institution = institution(file);
        List<Fact> seen = new ArrayList<>(own);
        WorkingCalendar days = days(own);
        Supply supplied = file.supplied();
        if (institution == null) {
            days = days.over(calendar);
        } else {
            seen.addAll(new Horizon(file.asOf(), file.zone()).seen(institution.referredToBy(file)));
            days = days.over(institution.workingDays()).over(calendar);
            supplied = supplied.and(institution.promises());
        }
        Frame frame = new Frame(file.asOf(), file.zone(), supplied, days, listings);
        List<Fact> facts = new ArrayList<>(settings.byName().values());
        Encounter encounter = encounter(own);
        facts.addAll(encounter == null ? seen : derived(new Chart(frame, new Values(settings), encounter, seen)));
        return new AssembledCase(file, frame, facts, new References(file.facts(), seen).dangling());
    }

    /** The file of the institution that a case names, or the only one where it names none. */
    private @Nullable InstitutionFile institution(CaseFile file) {
        Encounter encounter = encounter(file.facts());
        String named = encounter == null ? null : encounter.institutionId();
        if (named != null) return institutions.get(named);
        return institutions.size() == 1 ? institutions.values().asList().get(0) : null;
    }

    /** The encounter; null when it only begins after the moment of the audit. */
    private static @Nullable Encounter encounter(List<Fact> facts) {
        return facts.stream()
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static WorkingCalendar days(List<Fact> facts) {
        return WorkingCalendar.of(facts.stream()
                .filter(CalendarDay.class::isInstance)
                .map(CalendarDay.class::cast)
                .toList());
    }

    /** The seen facts, documents with the clock that counts, and everything derived from them. */
    private static List<Fact> derived(Chart signed) {
        ImmutableList<Authorship> authorships = Authorships.of(signed);
        Chart chart = signed.withDocuments(
                authorships.stream().map(Authorship::document).toList());
        List<Fact> facts = new ArrayList<>(chart.facts());
        facts.addAll(authorships);
        OF_ENCOUNTERS.forEach(derivation -> derivation.apply(chart).forEach(facts::add));
        return facts;
    }
}
