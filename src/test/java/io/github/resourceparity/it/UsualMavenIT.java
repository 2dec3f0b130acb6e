package io.github.resourceparity.it;

import static io.github.resourceparity.it.Maven.USUAL;
import static io.github.resourceparity.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.rules.RuleSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What one Maven shows for all. */
class UsualMavenIT {

    private static final String MISSING = "[ERROR] tables/serverless.yml:[5,3] resource-missing: table `files-${stage}` is missing (baseline core/serverless.yml:[14,20])";

    private static Site site(String name) {
        return Site.empty("usual", name);
    }

    private static Site family(String name) {
        var site = site(name).with("family");
        for (var module : new String[] {"one", "two"}) {
            site.with("drifted/core", module + "/core").with("drifted/tables", module + "/tables");
        }
        return site;
    }

    @Test
    void modulesAreCheckedAtTheSameTimeAndInheritByName() {
        var site = family("modules");
        var run = USUAL.run(site.folder(), "-T2", "--fail-at-end", "verify");

        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.findings()).containsExactlyInAnyOrder(
                "[ERROR] pom.xml:[24,16] rule-unknown: there is no rule `resource-aded`",
                "[WARNING] one/tables/serverless.yml:[5,3] resource-missing: table `files-${stage}` is missing (baseline one/core/serverless.yml:[14,20])",
                "[ERROR] pom.xml:[24,16] rule-unknown: there is no rule `resource-aded`");
        assertThat(run.output())
                .contains("not at parity: 1 error, 1 warning (one/target/parity/parity.sarif)", "not at parity: 1 error (two/target/parity/parity.sarif)")
                .contains("1 accepted by an override");
        assertThat(Sarif.of(site, "one/target/parity/parity.sarif").results()).containsExactly("pom.xml:24:16 rule-unknown error", "one/tables/serverless.yml:5:3 resource-missing warning");
        assertThat(site.read("one/target/parity/parity.sarif")).contains("\"id\": \"parity/one/\"");
        assertThat(site.read("two/target/parity/parity.sarif")).contains("the parent says so");
    }

    @Test
    void pathsAreShownFromWhereMavenWasStarted() {
        var site = family("below");
        var run = USUAL.run(site.folder().resolve("one"), "verify");

        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.findings()).containsExactly(
                "[ERROR] ../pom.xml:[24,16] rule-unknown: there is no rule `resource-aded`",
                "[WARNING] tables/serverless.yml:[5,3] resource-missing: table `files-${stage}` is missing (baseline core/serverless.yml:[14,20])");
        assertThat(Sarif.of(site, "one/target/parity/parity.sarif").results()).containsExactly("pom.xml:24:16 rule-unknown error", "one/tables/serverless.yml:5:3 resource-missing warning");
    }

    @Test
    void reportsGoWhereSomebodySays() {
        var site = site("formats").with("drifted");
        var run = USUAL.run(site.folder(), "verify", "-Dparity.formats=html,markdown,junit,console,line", "-Dparity.outputDirectory=build/reports", "-Dparity.frames=false");

        assertThat(run.output()).contains("not at parity: 1 error (build/reports/parity.sarif)").contains(MISSING + "\n[INFO] 1 error\n");
        assertThat(site.names("build/reports")).containsExactly("TEST-parity.xml", "index.html", "parity.lines", "parity.md", "parity.sarif", "report.txt");
        assertThat(site.has("target")).isFalse();
    }

    @Test
    void aReportThatCannotBeWrittenIsAnError() {
        var site = site("unwritable").with("clean").write("target", "a file");
        var run = USUAL.run(site.folder(), "verify");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("the report cannot be written to target/parity", "MojoExecutionException");
    }

    @Test
    void pathsMayHaveBlanksAndUmlauts() {
        assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode("größe"));
        var site = site("größe und maß").with("drifted");
        site.write("tables/größe 1/serverless.yml", site.read("tables/serverless.yml")).delete("tables/serverless.yml").replace("pom.xml", "tables/serverless.yml", "tables/*/serverless.yml");
        var run = USUAL.run(site.folder(), "verify", "-Didea.version=2026.3");

        assertThat(run.findings()).as(run.output()).singleElement().asString()
                .startsWith("[ERROR] tables/größe 1/serverless.yml:[5,3] resource-missing: ")
                .matches(".* file:///.*/gr%C3%B6%C3%9Fe%20und%20ma%C3%9F/tables/gr%C3%B6%C3%9Fe%201/serverless\\.yml:5:3");
        assertThat(Sarif.of(site, "target/parity/parity.sarif").results()).containsExactly("tables/gr%C3%B6%C3%9Fe%201/serverless.yml:5:3 resource-missing error");
    }

    @Test
    void aRuleIsExplained() {
        var site = site("explain").with("graded");
        var run = USUAL.run(site.folder(), goal("explain"), "-Dparity.rule=resource-missing", "-Dparity.severity=resource-missing=note");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).contains("[INFO] resource-missing: note, as -Dparity.severity:[1,18] says; the default is error\n\nresource-missing\n================\n\nA baseline resource is in no candidate stack.\n");
    }

    @Test
    void aRuleIsExplainedInColourWhereMavenHasColours() {
        var run = USUAL.run(site("explain coloured").folder(), goal("explain"), "-Dparity.rule=index-missing", "-Dstyle.color=always");

        assertThat(run.output()).contains("\n\u001b[1mindex-missing\u001b[0m\n");
    }

    @Test
    void rulesAreLookedForByAWord() {
        var run = USUAL.run(site("explain word").folder(), goal("explain"), "-Dparity.rule=dlq");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).contains("no rule is called `dlq`; these have to do with it:\n  dead-letter-queue-differs ");
    }

    @Test
    void allRulesAreListedWithoutAPom() {
        var run = USUAL.run(site("list").folder(), goal("explain"), "-Dparity.skipRules=resource-added");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(RuleSet.codes().stream().map(Code::id)).allMatch(id -> run.output().contains("\n  " + id + " "));
        assertThat(run.output()).containsPattern("\n  resource-added +off\\* .*\\(-Dparity\\.skipRules:\\[1,1]\\)\n");
    }

    @Test
    void anUnknownRuleIsNotExplained() {
        var run = USUAL.run(site("explain unknown").folder(), goal("explain"), "-Dparity.rule=resource-mising");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("there is no rule `resource-mising`: did you mean `resource-missing`?");
    }

    @Test
    void everyParameterHasItsHelp() {
        var run = USUAL.run(site("help").folder(), goal("help"), "-Ddetail", "-Dgoal=check");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("baseline", "candidates", "consumers", "scope", "stages", "formats", "rules", "overrides", "mappings", "conventions", "external", "failOn (Default: error)", "outputDirectory", "skipRules", "onlyRules", "severity")
                .contains("User property: parity.baseline")
                .doesNotContain("(no description available)");
    }

    @Test
    void theBaselineMayBeACommit() throws Exception {
        var site = site("git").with("drifted").delete("tables/serverless.yml").replace("pom.xml", "<candidates>tables/", "<candidates>core/").replace("pom.xml", "<baseline>core/", "<baseline>git:start/1:core/");
        git(site, "init", "--quiet");
        git(site, "add", ".");
        git(site, "-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "first");
        git(site, "tag", "start/1");
        var before = USUAL.run(site.folder(), "verify");
        assertThat(before.exit()).as(before.output()).isZero();

        site.with("drifted/tables", "core");
        var after = USUAL.run(site.folder(), "verify");
        assertThat(after.findings()).as(after.output()).containsExactly("[ERROR] core/serverless.yml:[5,3] resource-missing: table `files-${stage}` is missing (baseline git:start/1:core/serverless.yml:[14,20])");

        site.replace("pom.xml", "git:start/1:", "git:start/2:");
        var none = USUAL.run(site.folder(), "verify");
        assertThat(none.findings()).as(none.output()).containsExactly("[ERROR] pom.xml:[15,21] input-unreadable: there is no commit `start/2` in this clone");
    }

    private static void git(Site site, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).directory(site.folder().toFile()).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void theBaselineMayBeAnArtifact() throws IOException {
        var site = site("artifact").with("drifted");
        Maven.forget("com/example/parity");
        var path = "repository/com/example/parity/core/";
        site.write(path + "1.0/core-1.0.yml", site.read("core/serverless.yml"));
        zip(site, path + "2.0/core-2.0-infra.zip");
        var repository = "<repositories><repository><id>files</id><url>" + site.folder().resolve("repository").toUri() + "</url></repository></repositories>\n  <build>";
        site.replace("pom.xml", "<build>", repository);

        var file = USUAL.run(site.replace("pom.xml", "core/serverless.yml", "artifact:com.example.parity:core:1.0:yml").folder(), "verify", "-U");
        assertThat(file.findings()).as(file.output()).containsExactly(MISSING.replace("core/serverless.yml", "artifact:com.example.parity:core:1.0:yml!core.yml"));

        var zip = USUAL.run(site.replace("pom.xml", "core:1.0:yml", "core:2.0:zip:infra").folder(), "verify", "-U");
        assertThat(zip.findings()).as(zip.output()).containsExactly(MISSING.replace("core/serverless.yml", "artifact:com.example.parity:core:2.0:zip:infra!core/serverless.yml"));

        var none = USUAL.run(site.replace("pom.xml", "core:2.0:zip:infra", "core:3.0:zip").folder(), "verify", "-U");
        assertThat(none.findings()).as(none.output()).containsExactly("[ERROR] pom.xml:[16,21] input-unreadable: `artifact:com.example.parity:core:3.0:zip` is in no repository (files, outer)");
    }

    private static void zip(Site site, String path) throws IOException {
        var file = site.folder().resolve(path);
        Files.createDirectories(file.getParent());
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("core/serverless.yml"));
            out.write(Files.readAllBytes(site.folder().resolve("core/serverless.yml")));
        }
    }
}
