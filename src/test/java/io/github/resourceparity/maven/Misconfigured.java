package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.rules.RuleSet;
import java.util.List;

/** What is wrong with the pom of the project of that name. */
public final class Misconfigured {

    private static final List<String> HEADLINES = List.of(
            "[ERROR] pom.xml:[16,46] input-unreadable: no file matches `nowhere/*.yml`",
            "[ERROR] pom.xml:[17,12] rule-unknown: there is no parameter `basline`",
            "[ERROR] pom.xml:[18,36] rule-unknown: there is no resource type `AWS::DynamoDB::Tabel`",
            "[ERROR] pom.xml:[20,14] rule-unknown: there is no rule `resorce-missing`",
            "[ERROR] pom.xml:[21,29] rule-unknown: `loud` is no level",
            "[ERROR] pom.xml:[24,14] override-without-reason: override `silent` does not say why",
            "[WARNING] pom.xml:[24,14] override-unused: override `silent` changes nothing: there is no resource-missing",
            "[WARNING] pom.xml:[29,14] override-unused: override `late` changes nothing: there is no resource-missing",
            "[ERROR] pom.xml:[33,22] override-expired: override `late` held until 2020-12-31",
            "[WARNING] pom.xml:[35,14] override-unused: override `unheard` changes nothing: there is no resource-missing of `OldTable`",
            "[ERROR] pom.xml:[39,16] rule-unknown: there is no `reason` in an override",
            "[ERROR] pom.xml:[44,14] rule-unknown: mapping `pool` has no `to`",
            "[ERROR] pom.xml:[48,55] rule-unknown: there is no `patern` in a convention",
            "[ERROR] pom.xml:[52,23] rule-unknown: `perhaps` is neither true nor false",
            "[ERROR] pom.xml:[54,19] rule-unknown: `failOn` is `eror`",
            "[ERROR] pom.xml:[55,26] rule-unknown: there is no format `htlm`");

    private Misconfigured() {}

    /** That these lines of the console are what is wrong, in order. */
    public static void assertFound(List<String> headlines) {
        boolean checked = RuleSet.codes().stream().anyMatch(code -> code.id().equals("mapping-unused"));
        assertThat(headlines).filteredOn(line -> !line.contains("] mapping-unused: ")).containsExactlyElementsOf(HEADLINES);
        assertThat(headlines).filteredOn(line -> line.startsWith("[ERROR] pom.xml:[45,") && line.contains("] mapping-unused: ")).hasSize(checked ? 1 : 0);
    }
}
