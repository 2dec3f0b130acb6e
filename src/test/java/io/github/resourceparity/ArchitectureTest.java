package io.github.resourceparity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A package uses only the packages before it in the list, and each library is known to one package. */
class ArchitectureTest {

    private static final String ROOT = "io.github.resourceparity";

    private static final List<String> LAYERS = List.of(
            "source", "finding", "yaml", "template", "resolve", "compose", "serverless", "sam", "evaluate", "types", "model", "refer", "match", "rules", "survey", "report", "maven");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("HelpMojo"))
            .importPackages(ROOT);

    @Test
    void dependenciesPointDown() {
        IntStream.range(0, LAYERS.size() - 1).forEach(i -> noClasses()
                .that()
                .resideInAPackage(ROOT + "." + LAYERS.get(i))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above(i))
                .allowEmptyShould(false)
                .check(CLASSES));
    }

    private static String[] above(int layer) {
        return LAYERS.subList(layer + 1, LAYERS.size()).stream().map(name -> ROOT + "." + name).toArray(String[]::new);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheYamlPackageKnowsTheYamlLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void onlyTheMavenPackageKnowsMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".maven")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..", "org.codehaus.plexus..", "org.sonatype.plexus..", "javax.inject..")
                .check(CLASSES);
    }

    @Test
    void reportsDoNotKnowRules() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".report")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".rules", ROOT + ".match")
                .check(CLASSES);
    }

    @Test
    void namesAreNouns() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.([A-Za-z]*(Util|Utils|Helper|Manager|Impl)|(Abstract|Base)[A-Z][A-Za-z]*)")
                .check(CLASSES);
    }

    @Test
    void nothingStaticIsMutable() {
        fields().that().areStatic().and().areDeclaredInClassesThat().resideInAPackage(ROOT + "..").should().beFinal().check(CLASSES);
    }

    @Test
    void rulesAreNotPublic() {
        classes()
                .that()
                .implement(ROOT + ".rules.Rule")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
