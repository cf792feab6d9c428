package org.medquality.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author gets back when a rule is wrong: file, line, rule, what, and the remedy. */
class RuleReaderTest {
    private static final String FILE = "rules/record/record.drl";
    private static final String HEAD = """
            package rules.record

            import org.medquality.fact.*
            import static org.medquality.duty.Duties.*
            import java.util.List

            """;
    private static final String STAY = "$stay : Encounter( kind == \"inpatient\" )";
    private static final String NOTES = "$notes : List() from collect( Document( type == \"FIRST_PROGRESS_NOTE\" ) )";
    private static final String SENTENCE = "insert( expect( $notes ).within( hours( 8 ) ).after( $stay ) );";

    private static String rule(String when, String then) {
        return HEAD + "rule \"REC-004 首次病程记录 8 小时\"\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    private static List<String> problems(String drl) {
        try {
            RuleBook.read(Map.of(FILE, drl));
            return List.of();
        } catch (RuleException e) {
            return e.problems().stream().map(RuleException.Problem::toString).toList();
        }
    }

    private static String problem(String when, String then) {
        List<String> problems = problems(rule(when, then));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void a_lead_speaks_of_the_whole_sentence() {
        String check = "check( $stay.kind ).is( \"inpatient\" ).on( $stay )";
        assertThat(problems(rule(STAY, "insert( " + check + ".asLead() ); // 8")))
                .hasSize(1);
        assertThat(problem(
                        STAY + "\n    " + NOTES,
                        "insert( anyOf( " + check
                                + ".asLead(), expect( $notes ).within( hours( 8 ) ).after( $stay ) ) );"))
                .endsWith("REC-004: asLead speaks of the whole sentence, it cannot stand in a part");
    }

    @Test
    void a_right_rule_is_read() {
        assertThat(problems(rule(STAY + "\n    " + NOTES, SENTENCE))).isEmpty();
    }

    @Test
    void a_property_that_does_not_exist_is_named_with_those_that_do() {
        assertThat(problem("$stay : Encounter( knd == \"inpatient\" )\n    " + NOTES, SENTENCE))
                .startsWith(FILE + ":9 REC-004: Encounter has no knd, it has [id, patientId,");
    }

    @Test
    void a_fact_that_does_not_exist_is_named_with_those_that_do() {
        assertThat(problem("$stay : Encountr()\n    " + NOTES, SENTENCE))
                .startsWith(FILE + ":9 REC-004: unknown fact Encountr, known are [")
                .contains(" Encounter, ");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            kind != "outpatient" => != is true for unknown values; list the wanted values with in ( ... )
            kind not in ( "outpatient" ) => != is true for unknown values
            repeatAdmission => write repeatAdmission == true; a bare property throws when it is unknown
            !repeatAdmission => write repeatAdmission == true
            kind == "inpatient" && id == "x" => is not part of the rule language
            kind == "inpatient" || id == "x" => is not part of the rule language
            System.exit( 1 ) => is not part of the rule language
            id == System.getProperty( "user.dir" ) => is not part of the rule language
            id matches "(a+)+" => operator matches is not part of the rule language
            $k : kind => bind nothing inside a pattern
            kind == "INPATIENT" => has no value "INPATIENT", its values are [inpatient, day_care
            kind == 5 => is a text, it can never equal 5
            startedAt == "2024" => is a moment, it can never equal "2024"
            wristbandCheckerIds == "x" => is a list, ask with contains
            kind contains "in" => is no list, contains does not apply
            startedAt < $other.at => $other is not bound by an earlier pattern
            id == "a\\"b" => a text holds no quotes and no backslashes
            """)
    void a_condition_outside_the_language_is_refused_with_a_remedy(String condition, String message) {
        String drl = rule("$stay : Encounter( " + condition + " )\n    " + NOTES, SENTENCE);
        assertThat(problems(drl))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith(FILE + ":9 REC-004: ")
                .contains(message.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 1 );",
                "insert( System.exit( 1 ) );",
                "insert( expect( $notes ).within( hours( 8 ) ).after( $stay ) ); System.exit( 1 );",
                "expect( $notes ).within( hours( 8 ) ).after( $stay );",
                "while( true ) {}",
                "insert( new String( \"x\" ) );",
                "insert( $stay );"
            })
    void then_is_one_insert_of_one_sentence(String then) {
        assertThat(problem(STAY + "\n    " + NOTES, then))
                .startsWith(FILE + ":")
                .contains("then must be one insert( ... ); of expect, forbid or check");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            expect( $notes ).within( hours( 8 ) ).after( $nobody ) => $nobody is not bound in when
            expect( $notes ).within( hours( 8 ) ).aftr( $stay ) => aftr is not a word that can stand here; the words are
            expect( $notes ).within( 8 ).after( $stay ) => within takes a length of time
            expect( $notes ).within( hours( "8" ) ).after( $stay ) => hours takes a whole number
            expect( $notes ).within( hours( Integer.MAX_VALUE ) ).after( $stay ) => hours takes a whole number
            expect( $notes ).within( hours( 8 ) ) => the sentence names no subject
            expect( $notes ).after( $stay ) => after needs within( ... )
            expect( $notes ).within( hours( 8 ) ).on( $stay ) => within needs after( ... ) or before( ... )
            expect( $notes ).within( hours( 8 ) ).after( $stay.kind ) => after takes a fact, or a moment
            expect( $notes ).within( hours( 8 ) ).after( $stay.getClass() ) => is not part of the rule language
            check( $stay.repeatAdmission ).on( $stay ) => check needs one comparison
            check( $stay.repeatAdmission ).is( "yes" ).on( $stay ) => is true or false, it can never equal "yes"
            """)
    void a_sentence_that_says_nothing_is_refused_with_a_remedy(String sentence, String message) {
        List<String> problems = problems(rule(STAY + "\n    " + NOTES, "insert( " + sentence + " ); // 8"));
        assertThat(problems)
                .isNotEmpty()
                .first()
                .asString()
                .startsWith(FILE + ":")
                .contains(message.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            eval( true ) => eval is not part of the rule language
            exists Document() => exists is not part of the rule language
            $d : Document() from $stay => only plain patterns
            not( Document() and Document() ) => is not part of the rule language
            accumulate( Document(), $n : count(1) ) => are not part of the rule language
            Document() => name the fact: $x : Document( ... )
            """)
    void an_element_outside_the_language_is_refused(String element, String message) {
        List<String> problems = problems(rule(STAY + "\n    " + NOTES + "\n    " + element, SENTENCE));
        assertThat(problems).isNotEmpty().first().asString().contains(message.strip());
    }

    @Test
    void a_number_that_the_title_promises_must_stand_in_the_rule() {
        String drl = rule(STAY + "\n    " + NOTES, SENTENCE.replace("hours( 8 )", "hours( 9 )"));
        assertThat(problems(drl)).containsExactly(FILE + ":7 REC-004: the title says 8, the rule does not");
    }

    @Test
    void attributes_functions_globals_declarations_and_other_imports_are_refused() {
        String drl = HEAD.replace(
                        "import java.util.List",
                        "import java.util.List\nimport java.io.File\nglobal java.util.List out\nfunction int f() { return 1; }\ndeclare X a : int end")
                + "rule \"REC-004 记录\"\nsalience 10\nwhen\n    " + STAY + "\n    " + NOTES + "\nthen\n    " + SENTENCE
                + "\nend\n";
        assertThat(problems(drl).toString())
                .contains("the imports of a rule file are exactly")
                .contains("no globals")
                .contains("no functions")
                .contains("no declarations")
                .contains("no rule attributes, found [salience]");
    }

    @Test
    void a_name_without_an_id_or_a_title_is_refused() {
        assertThat(problems(HEAD + "rule \"first note\"\nwhen\n    " + STAY + "\nthen\n    " + SENTENCE + "\nend\n")
                        .toString())
                .contains("rule name must read \"ABC-001 what is required\"");
    }

    @Test
    void an_id_that_is_used_twice_is_refused_with_both_places() {
        String drl = rule(STAY + "\n    " + NOTES, SENTENCE);
        String twice = drl + drl.substring(HEAD.length());
        assertThat(problems(twice).toString()).contains("REC-004: is already defined at " + FILE + ":7");
    }

    @Test
    void text_that_is_no_drl_is_refused_with_its_line() {
        assertThat(problems(HEAD + "rule \"REC-004 x\"\nwhen\n  $s : Encounter( kind ==\nthen\nend\n"))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith(FILE + ":");
    }

    @Test
    void what_trails_a_condition_is_refused_with_its_line() {
        assertThat(problems(rule("$stay : Encounter( kind == \"inpatient\" trailing )\n    " + NOTES, SENTENCE)))
                .first()
                .asString()
                .startsWith(FILE + ":9: cannot be read: ");
    }

    @Test
    void all_problems_of_all_files_are_reported_at_once() {
        Map<String, String> files = Map.of(
                "rules/record/a.drl",
                rule("$stay : Encountr()", SENTENCE),
                "rules/record/b.drl",
                rule("$stay : Encountr()", SENTENCE).replace("REC-004", "REC-005"));
        assertThatThrownBy(() -> RuleBook.read(files))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.problems()).hasSize(2));
    }
}
