package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.document;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Authorship;
import org.medquality.fact.Document;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.NoteGap;
import org.medquality.fact.StaffMemberBuilder;

class AuthorshipsTest {
    private static final DocumentBuilder FIRST_NOTE = document("D1", "FIRST_PROGRESS_NOTE", "2024-03-01 10:00");

    @Test
    void a_first_note_of_a_trainee_is_done_when_it_is_countersigned() {
        Document note = firstNote().countersignedAt(at("2024-03-02 09:00")).build();

        AssembledCase file = assemble("2024-03-03 08:00", stay(), note, author("trainee"));

        assertThat(only(file, Document.class).firstSignedAt()).isEqualTo(at("2024-03-02 09:00"));
        Authorship authorship = only(file, Authorship.class);
        assertThat(authorship.qualification()).isEqualTo("trainee");
        assertThat(authorship.signedAt()).isEqualTo(at("2024-03-01 10:00"));
        assertThat(authorship.document()).isSameAs(only(file, Document.class));
    }

    @Test
    void a_first_note_of_a_trainee_that_nobody_countersigned_is_not_done() {
        AssembledCase file = assemble("2024-03-03 08:00", stay(), firstNote().build(), author("trainee"));

        assertThat(only(file, Document.class).firstSignedAt()).isNull();
        assertThat(only(file, NoteGap.class).noteBefore()).isEqualTo("admission");
    }

    @Test
    void a_daily_note_of_a_trainee_counts_from_its_own_signature() {
        Document note = document("D1", "DAILY_PROGRESS_NOTE", "2024-03-01 10:00")
                .authorId("S1")
                .build();

        AssembledCase file = assemble("2024-03-03 08:00", stay(), note, author("trainee"));

        assertThat(only(file, Document.class)).isEqualTo(note);
    }

    @Test
    void licences_decide_the_qualification() {
        assertThat(qualification(author("active"))).isEqualTo("registered");
        assertThat(qualification(author("filed"))).isEqualTo("registered");
        assertThat(qualification(author("none"))).isEqualTo("trainee");
        assertThat(qualification(author("suspended"))).isNull();
    }

    @Test
    void a_licence_counts_on_the_day_of_writing() {
        assertThat(qualification(
                        staff("active").licenceFrom(LocalDate.of(2024, 3, 1)).build()))
                .isEqualTo("registered");
        assertThat(qualification(
                        staff("active").licenceFrom(LocalDate.of(2024, 3, 2)).build()))
                .isEqualTo("trainee");
        assertThat(qualification(
                        staff("expired").licenceTo(LocalDate.of(2024, 3, 1)).build()))
                .isEqualTo("registered");
        assertThat(qualification(
                        staff("expired").licenceTo(LocalDate.of(2024, 2, 29)).build()))
                .isEqualTo("trainee");
        assertThat(qualification(author("expired"))).isNull();
    }

    @Test
    void a_physician_of_another_institution_is_registered_elsewhere() {
        Fact author = staff("active").registeredInstitutionIds(List.of("H2")).build();

        assertThat(qualification(author, hospital("2"))).isEqualTo("elsewhere");
        assertThat(qualification(author)).isEqualTo("registered");
        assertThat(qualification(
                        staff("active")
                                .registeredInstitutionIds(List.of("H1", "H2"))
                                .build(),
                        hospital("2")))
                .isEqualTo("registered");
    }

    @Test
    void an_assistant_physician_may_act_alone_only_in_small_institutions() {
        Fact assistant = staff("active").profession("assistant_physician").build();

        assertThat(qualification(assistant, hospital("primary"))).isEqualTo("registered");
        assertThat(qualification(assistant, hospital("1"))).isEqualTo("registered");
        assertThat(qualification(assistant, hospital("2"))).isEqualTo("assistant");
        assertThat(authorship(assistant).missing())
                .containsExactly(missing("qualification", "Institution", null, null));
    }

    @Test
    void the_level_of_the_institution_may_come_from_the_settings() {
        Fact assistant = staff("active").profession("assistant_physician").build();
        CaseFile file = Cases.file("2024-03-03 08:00", stay(), firstNote().build(), assistant)
                .build();

        assertThat(only(Assembler.of(settings(Map.of("institutionLevel", "3"))).assemble(file), Authorship.class))
                .extracting(Authorship::qualification)
                .isEqualTo("assistant");
    }

    @Test
    void what_is_not_known_of_the_author_is_named() {
        Document unsigned =
                document("D1", "DAILY_PROGRESS_NOTE", "2024-03-01 10:00").build();

        assertThat(only(assemble("2024-03-03 08:00", stay(), unsigned), Authorship.class)
                        .missing())
                .containsExactly(missing("qualification", "Document", "D1", "authorId"));
        assertThat(authorship().missing()).containsExactly(missing("qualification", "StaffMember", "S1", null));
        assertThat(authorship(staff(null).build()).missing())
                .containsExactly(missing("qualification", "StaffMember", "S1", "licenceState"));
    }

    private static DocumentBuilder firstNote() {
        return DocumentBuilder.builder(FIRST_NOTE.build()).authorId("S1");
    }

    private static Fact stay() {
        return inpatient("2024-03-01 08:00").build();
    }

    private static StaffMemberBuilder staff(String licence) {
        return StaffMemberBuilder.builder().id("S1").profession("physician").licenceState(licence);
    }

    private static Fact author(String licence) {
        return staff(licence).build();
    }

    private static Fact hospital(String level) {
        return InstitutionBuilder.builder().id("H1").level(level).build();
    }

    private static String qualification(Fact... facts) {
        return authorship(facts).qualification();
    }

    private static Authorship authorship(Fact... facts) {
        CaseFile.Builder file =
                Cases.file("2024-03-03 08:00", stay(), firstNote().build());
        return only(assemble(file.add(facts)), Authorship.class);
    }
}
