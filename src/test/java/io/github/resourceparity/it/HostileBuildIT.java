package io.github.resourceparity.it;

import static io.github.resourceparity.it.Maven.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Builds on machines and in repositories that make it hard for them. */
class HostileBuildIT {

    private static final String MISSING = "tables/serverless.yml:[5,3] resource-missing: table `files-${stage}` is missing (baseline core/serverless.yml:[14,20])";

    private static Site site(String name) {
        return Site.empty("hostile", name).with("drifted");
    }

    /** So many tables that nothing has a counterpart of, that reports of them are large. */
    private static Site large(String name) {
        var tables = IntStream.range(0, 3_000).mapToObj(i -> "    Table%s: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {TableName: 'table-%s'}}\n".formatted(i, i)).collect(Collectors.joining());
        var site = site(name);
        return site.write("core/serverless.yml", "service: core\nprovider: {name: aws}\nresources:\n  Resources:\n" + tables);
    }

    @Test
    void whatIsFoundIsTheSameInTurkeyAndInLatin1() throws IOException {
        var here = site("here");
        var there = site("there");
        var formats = "-Dparity.formats=html,markdown,junit,json,checkstyle,gitlab,console,line";
        USUAL.run(here.folder(), "verify", formats);
        var run = USUAL.run(there.folder(), Map.of("LC_ALL", "tr_TR", "LANG", "tr_TR", "MAVEN_OPTS", "-Dfile.encoding=ISO-8859-1 -Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu"), "verify", formats);

        assertThat(run.findings()).as(run.output()).containsExactly("[ERROR] " + MISSING);
        assertThat(there.names("target/parity")).hasSize(9).isEqualTo(here.names("target/parity"));
        for (var name : here.names("target/parity")) {
            assertThat(there.read("target/parity/" + name)).as(name).isEqualTo(here.read("target/parity/" + name));
        }
    }

    @Test
    void linesMayEndAsInWindows() {
        var site = site("windows");
        for (var file : List.of("pom.xml", "core/serverless.yml", "tables/serverless.yml")) {
            site.replace(file, "\n", "\r\n");
        }
        var run = USUAL.run(site.replace("pom.xml", "core/serverless.yml", "core\\serverless.yml").folder(), "verify");

        assertThat(run.findings()).as(run.output()).containsExactly("[ERROR] " + MISSING);
    }

    @Test
    void eightModulesAreCheckedOnEightThreads() {
        var site = Site.empty("hostile", "eight");
        var names = IntStream.range(0, 8).mapToObj(i -> "module" + i).toList();
        names.forEach(name -> site.with("drifted", name).replace(name + "/pom.xml", "<artifactId>drifted</artifactId>", "<artifactId>" + name + "</artifactId>"));
        site.write("pom.xml", "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging><modules>" + names.stream().map(name -> "<module>" + name + "</module>").collect(Collectors.joining()) + "</modules></project>");
        var run = USUAL.run(site.folder(), "-T8", "--fail-at-end", "verify");

        assertThat(run.findings()).as(run.output()).containsExactlyInAnyOrderElementsOf(names.stream().map(name -> "[ERROR] " + MISSING.replace("tables/", name + "/tables/").replace("core/", name + "/core/")).toList());
        names.forEach(name -> assertThat(Sarif.of(site, name + "/target/parity/parity.sarif").results()).as(name).hasSize(1));
    }

    @Test
    void twoBuildsThatWriteTheSameReportsLeaveWholeOnes() throws Exception {
        var site = large("two");
        var log = Files.createTempFile(Files.createDirectories(Path.of("target/it-logs")), "two-", ".log");
        var other = USUAL.start(site.folder(), log, Map.of(), "verify", "-Dparity.formats=json,html");
        var run = USUAL.run(site.folder(), "verify", "-Dparity.formats=json,html");

        assertThat(other.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(run.output()).contains("not at parity: ");
        assertThat(Files.readString(log)).contains("not at parity: ");
        assertThat(new ObjectMapper().readTree(site.read("target/parity/parity.json")).get("findings")).hasSizeGreaterThanOrEqualTo(3_000);
        assertThat(site.names("target/parity")).containsExactly("index.html", "parity.json", "parity.sarif");
    }

    @Test
    void aBuildThatIsKilledLeavesNoHalfReportAndTheNextWritesOne() throws Exception {
        var site = large("killed").write("target/parity/parity.json", "{\"last\": true}");
        var log = Files.createTempFile(Files.createDirectories(Path.of("target/it-logs")), "killed-", ".log");
        var process = USUAL.start(site.folder(), log, Map.of(), "verify", "-Dparity.formats=json,html");
        while (process.isAlive() && !site.has("target/parity/parity.sarif")) {
            Thread.sleep(5);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();

        assertThat(new ObjectMapper().readTree(site.read("target/parity/parity.json")).isObject()).isTrue();
        assertThat(new ObjectMapper().readTree(site.read("target/parity/parity.sarif")).isObject()).isTrue();
        var next = USUAL.run(site.folder(), "verify", "-Dparity.formats=json,html");
        assertThat(next.output()).contains("not at parity: ");
        assertThat(new ObjectMapper().readTree(site.read("target/parity/parity.json")).get("findings")).hasSizeGreaterThanOrEqualTo(3_000);
    }

    /** No file may have more than 100 KB, which is as if the disk were full at the right time. */
    @Test
    void aDiskThatIsFullIsAnErrorAndLeavesTheLastReport() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell that limits what a process writes");
        var site = large("full").write("target/parity/parity.sarif", "the last one");
        var run = USUAL.limited(site.folder(), 200, "verify", "-Dparity.frames=false");

        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("the report cannot be written to target/parity");
        assertThat(site.read("target/parity/parity.sarif")).isEqualTo("the last one");
        assertThat(site.names("target/parity")).containsExactly("parity.sarif");
    }
}
