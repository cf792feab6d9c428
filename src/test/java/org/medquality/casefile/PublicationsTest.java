package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.fact.DaySurgeryService;
import org.medquality.fact.Facility;
import org.medquality.fact.FacilityBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.ManagementRecord;
import org.medquality.fact.ManagementRecordBuilder;
import org.medquality.fact.Publication;
import org.medquality.fact.PublicationGap;

/** What an institution published, and whether it runs day surgery. */
class PublicationsTest {
    private static final String NOW = "2024-09-01 08:00";
    private static final Fact HOSPITAL =
            InstitutionBuilder.builder().id("H1").level("3").build();

    private static ManagementRecordBuilder record(String id, String kind, String... items) {
        return ManagementRecordBuilder.builder().id(id).kind(kind).items(List.of(items));
    }

    private static ManagementRecord published(String id, String kind, String when, String... items) {
        return record(id, kind, items).publishedAt(at(when)).build();
    }

    private static Facility unit(boolean present, String... features) {
        return FacilityBuilder.builder()
                .id("F1")
                .kind("required_unit")
                .institutionId("H1")
                .present(present)
                .features(List.of(features))
                .build();
    }

    private static DaySurgeryService service(Fact... facts) {
        return only(
                assemble(file(NOW, HOSPITAL)
                        .add(facts)
                        .supply(ManagementRecord.class)
                        .supply(Facility.class)),
                DaySurgeryService.class);
    }

    @Test
    void only_what_was_published_by_now_is_a_publication() {
        AssembledCase file = assemble(
                NOW,
                HOSPITAL,
                record("M1", "disclosure", "finance").build(),
                published("M2", "disclosure", "2024-09-02 08:00", "finance"),
                published("M3", "day_surgery_list", "2024-08-02 08:00"));

        assertThat(file.all(Publication.class)).extracting(Publication::id).containsExactly("M3");
    }

    @Test
    void the_latest_of_each_kind_is_the_last_published_and_of_equal_ones_the_last_by_id() {
        AssembledCase file = assemble(
                NOW,
                HOSPITAL,
                published("M1", "day_surgery_list", "2024-05-01 08:00"),
                published("M2", "day_surgery_list", "2024-06-01 08:00"),
                published("M3", "day_surgery_list", "2024-06-01 08:00"),
                published("M4", "disclosure", "2024-07-01 08:00"));

        assertThat(file.all(Publication.class))
                .filteredOn(Publication::latest)
                .extracting(Publication::id)
                .containsExactly("M3", "M4");
    }

    @Test
    void contents_that_are_not_known_are_missed_in_the_record() {
        ManagementRecord blank = ManagementRecordBuilder.builder()
                .id("M1")
                .kind("disclosure")
                .publishedAt(at("2024-05-01 08:00"))
                .build();

        AssembledCase file = assemble(NOW, HOSPITAL, blank);

        assertThat(only(file, Publication.class).missing())
                .containsExactly(missing("items", "ManagementRecord", "M1", "items"));
        assertThat(file.all(PublicationGap.class)).isEmpty();
    }

    @Test
    void every_day_on_which_a_thing_was_disclosed_begins_one_gap() {
        AssembledCase file = assemble(
                NOW,
                HOSPITAL,
                published("M1", "disclosure", "2024-05-01 18:00", "finance", "use_figures"),
                published("M2", "disclosure", "2024-05-01 08:00", "finance"),
                published("M3", "disclosure", "2024-05-02 00:00", "finance"),
                published("M4", "inspection", "2024-06-01 08:00", "finance"));

        assertThat(file.all(PublicationGap.class))
                .extracting(PublicationGap::id)
                .containsExactly("finance/2024-05-01", "finance/2024-05-02", "use_figures/2024-05-01");
        assertThat(file.all(PublicationGap.class).get(0).from()).isEqualTo(at("2024-05-01 18:00"));
    }

    @Test
    void a_list_rules_or_a_unit_show_that_day_surgery_is_run() {
        assertThat(service(record("M1", "day_surgery_list").build()).running()).isTrue();
        assertThat(service(record("M1", "rules", "day_surgery").build()).running())
                .isTrue();
        assertThat(service(unit(true, "日间手术管理")).running()).isTrue();
        assertThat(service(record("M1", "plan", "day_surgery").build(), unit(false, "日间手术管理"))
                        .running())
                .isFalse();
        assertThat(service(unit(true, "医务社工部门")).running()).isFalse();
    }

    @Test
    void contents_that_are_not_known_may_show_it() {
        Fact rules = ManagementRecordBuilder.builder().id("M1").kind("rules").build();
        Fact unit = FacilityBuilder.builder()
                .id("F1")
                .kind("required_unit")
                .institutionId("H1")
                .present(true)
                .build();

        assertThat(service(rules, unit).running()).isNull();
        assertThat(service(rules, unit).missing())
                .containsExactly(
                        missing("running", "ManagementRecord", "M1", "items"),
                        missing("running", "Facility", "F1", "features"));
    }

    @Test
    void that_nothing_shows_it_proves_something_only_under_both_promises() {
        CaseFile.Builder nothing = file(NOW, HOSPITAL);

        assertThat(only(assemble(nothing), DaySurgeryService.class).missing())
                .containsExactly(missing("running", "ManagementRecord", null, null));
        assertThat(only(assemble(nothing.supply(ManagementRecord.class)), DaySurgeryService.class)
                        .missing())
                .containsExactly(missing("running", "Facility", null, null));
        assertThat(only(assemble(nothing.supply(Facility.class)), DaySurgeryService.class)
                        .running())
                .isFalse();
    }
}
