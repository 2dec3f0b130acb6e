package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for a report is told of every step, in order. */
class ProgressTest {

    @TempDir
    Path folder;

    private List<Input> inputs(String... patterns) {
        var project = new Project(folder);
        return Stream.of(patterns).map(pattern -> new Input(project, new Located<>(pattern, new Source("settings", pattern).head()))).toList();
    }

    private Request request(String... stages) {
        return new Request(inputs("core/serverless.yml"), inputs("tables/*.yml"), List.of(), List.of(), List.of(stages), Environment.CLOSED, List.of(), External.NONE, Settings.NONE, Workshop.TODAY, Limits.USUAL, List.of());
    }

    private static String service(String name) {
        return """
                service: %s
                provider: {name: aws}
                resources:
                  Resources:
                    Users: {Type: AWS::DynamoDB::Table, Properties: {TableName: users}}
                """.formatted(name);
    }

    @Test
    void eachStepIsToldWithItsParts() {
        new Workshop(folder).with("core/serverless.yml", service("core")).with("tables/a.yml", service("a")).with("tables/b.yml", service("b"));
        var told = Collections.synchronizedList(new ArrayList<String>());
        var heard = Parity.check(request("dev", "prod"), (step, done, all) -> told.add("%s %s/%s".formatted(step, done, all)));

        assertThat(told).hasSize(12).startsWith("baseline: reading files in stage dev 0/1").contains("candidates: reading files in stage dev 0/2", "candidates: reading files in stage dev 1/2");
        assertThat(told.stream().map(each -> each.replaceFirst(" [0-9/]+$", "")).distinct()).containsExactly(
                "baseline: reading files in stage dev", "candidates: reading files in stage dev", "following references in stage dev", "comparing resources in stage dev", "checking rules in stage dev",
                "baseline: reading files in stage prod", "candidates: reading files in stage prod", "following references in stage prod", "comparing resources in stage prod", "checking rules in stage prod");
        ParityReport unheard = Parity.check(request("dev", "prod"));
        assertThat(heard.findings()).isEqualTo(unheard.findings());
    }
}
