package org.medquality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the table of packages: data flows one way, and each third-party library has one place. */
@AnalyzeClasses(packages = "org.medquality", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.medquality";

    @ArchTest
    static final ArchRule data_flows_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("fact")
            .definedBy(ROOT + ".fact")
            .layer("catalog")
            .definedBy(ROOT + ".catalog")
            .layer("casefile")
            .definedBy(ROOT + ".casefile")
            .layer("duty")
            .definedBy(ROOT + ".duty")
            .layer("rule")
            .definedBy(ROOT + ".rule")
            .layer("finding")
            .definedBy(ROOT + ".finding")
            .layer("score")
            .definedBy(ROOT + ".score")
            .layer("task")
            .definedBy(ROOT + ".task")
            .layer("report")
            .definedBy(ROOT + ".report")
            .layer("scenario")
            .definedBy(ROOT + ".scenario")
            .layer("json")
            .definedBy(ROOT + ".json")
            .layer("csv")
            .definedBy(ROOT + ".csv")
            .layer("xlsx")
            .definedBy(ROOT + ".xlsx")
            .layer("docx")
            .definedBy(ROOT + ".docx")
            .layer("junit")
            .definedBy(ROOT + ".junit")
            .layer("cli")
            .definedBy(ROOT + ".cli")
            .layer("html")
            .definedBy(ROOT + ".html")
            .layer("root")
            .definedBy(ROOT)
            .whereLayer("fact")
            .mayNotAccessAnyLayer()
            .whereLayer("catalog")
            .mayNotAccessAnyLayer()
            .whereLayer("casefile")
            .mayOnlyAccessLayers("fact")
            .whereLayer("duty")
            .mayOnlyAccessLayers("fact")
            .whereLayer("rule")
            .mayOnlyAccessLayers("fact", "casefile", "duty")
            .whereLayer("finding")
            .mayOnlyAccessLayers("fact", "casefile", "duty", "rule", "catalog")
            .whereLayer("score")
            .mayOnlyAccessLayers("finding", "catalog")
            .whereLayer("task")
            .mayOnlyAccessLayers("fact", "casefile", "duty", "finding", "catalog", "score")
            .whereLayer("report")
            .mayOnlyAccessLayers("fact", "finding", "rule", "catalog", "score", "task")
            .whereLayer("scenario")
            .mayOnlyAccessLayers("fact", "casefile", "rule", "catalog", "finding")
            .whereLayer("json")
            .mayOnlyAccessLayers(
                    "fact", "casefile", "catalog", "rule", "finding", "score", "task", "report", "scenario")
            .whereLayer("html")
            .mayOnlyAccessLayers("fact", "catalog", "finding", "score", "task", "report")
            .whereLayer("csv")
            .mayOnlyAccessLayers("finding", "catalog", "fact", "score", "report")
            .whereLayer("junit")
            .mayOnlyAccessLayers("finding", "catalog", "report")
            .whereLayer("xlsx")
            .mayOnlyAccessLayers("finding", "catalog", "fact", "score", "task", "report")
            .whereLayer("docx")
            .mayOnlyAccessLayers("finding", "catalog", "fact", "score", "task", "report")
            .whereLayer("root")
            .mayOnlyAccessLayers("fact", "casefile", "catalog", "rule", "finding", "score", "task", "report", "json")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("cli");

    @ArchTest
    static final ArchRule only_rule_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".rule")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "com.github.javaparser..");

    @ArchTest
    static final ArchRule only_json_knows_jackson = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".json")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "org.yaml..");

    @ArchTest
    static final ArchRule only_the_command_line_knows_picocli = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule only_html_knows_its_templates = only("html", "gg.jte..");

    @ArchTest
    static final ArchRule only_csv_knows_fastcsv = only("csv", "de.siegmar..");

    @ArchTest
    static final ArchRule only_xlsx_knows_fastexcel = only("xlsx", "org.dhatim..");

    @ArchTest
    static final ArchRule only_docx_knows_poi =
            only("docx", "org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");

    private static ArchRule only(String user, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }

    @ArchTest
    static final ArchRule public_signatures_show_no_engine = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(engine())
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.anyElementThat(engine()));

    private static DescribedPredicate<JavaClass> engine() {
        return JavaClass.Predicates.resideInAnyPackage(
                "org.drools..",
                "org.kie..",
                "com.github.javaparser..",
                "com.fasterxml.jackson..",
                "picocli..",
                "de.siegmar..",
                "org.dhatim..",
                "org.apache..",
                "org.openxmlformats..");
    }
}
